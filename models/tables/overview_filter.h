// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/overview_table.h"

#include <QSortFilterProxyModel>

namespace hocba::tables {

/// Which pupils of the overview are shown.
enum class OverviewWanted { All, Missing, BelowFive, Corrected, Good, Fair, Passed, NotPassed };

/// The rows of an overview that are wanted: by what stands out in the term, and by a part of the name as it is typed,
/// with or without tones.
class OverviewFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit OverviewFilter(OverviewTable *table, QObject *parent = nullptr);

    void want(OverviewWanted wanted);
    void setName(const QString &part);
    [[nodiscard]] OverviewWanted wanted() const { return m_wanted; }
    [[nodiscard]] OverviewTable &table() const { return *m_table; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isWanted(int row) const;

    OverviewTable *m_table;
    OverviewWanted m_wanted = OverviewWanted::All;
    QString m_name; ///< folded
};

} // namespace hocba::tables

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/record_states.h"
#include "models/tables/list_table.h"
#include "ui/widgets/list_view.h"

namespace hocba::ui {

/// A pupil's record on the list, whether it is chosen, and what came of the last act on it.
struct RecordRow {
    services::RecordState state;
    bool chosen = true;
    QString result {}, resultTone {};
};

/// The records of a class: the first column has a check box for what is chosen.
class RecordTable : public tables::ListTable<RecordRow>
{
    Q_OBJECT

public:
    explicit RecordTable(QObject *parent = nullptr);

    void choose(const QList<int> &rows, bool chosen);
    [[nodiscard]] QList<services::RecordState> chosen() const;
    [[nodiscard]] int indexOf(const QString &pupil) const; ///< -1 when it is not there

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosenChanged();
};

/// Space chooses the selected rows or lets them go, Ctrl+A chooses all.
class RecordView : public ListView
{
    Q_OBJECT

public:
    RecordView(RecordTable &table, const QString &name, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    RecordTable &m_table;
};

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/corrections.h"
#include "models/tables/list_table.h"
#include "ui/widgets/list_view.h"

namespace hocba::ui {

/// What a correction changes above its cell, as a table of before and after. As high as its lines, up to `mostRows`.
class ImpactView : public ListView
{
    Q_OBJECT

public:
    ImpactView(const QString &objectName, int mostRows, QWidget *parent = nullptr);
    void setLines(const QList<services::ImpactLine> &lines, const CellKey &cell);

private:
    struct Row {
        QString what, before, after;
        bool isRecord = false;
    };
    tables::ListTable<Row> *m_table;
    int m_mostRows;
};

/// The steps of a correction so far: when, who, what, and the reason that was given.
class StepsView : public ListView
{
    Q_OBJECT

public:
    explicit StepsView(QWidget *parent = nullptr);
    void setSteps(const services::CorrectionView &view);

private:
    struct Row {
        QString at, who, act, reason;
    };
    tables::ListTable<Row> *m_table;
};

} // namespace hocba::ui

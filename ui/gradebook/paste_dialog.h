// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/list_table.h"
#include "models/tables/mark_paste.h"
#include "ui/widgets/dialog.h"

class QCheckBox;
class QLabel;

namespace hocba::ui {

/// What pasting a block would change, before it is done: each cell with its old and its new value, and what is refused
/// with its reason. All or nothing.
class PasteDialog : public Dialog
{
    Q_OBJECT

public:
    PasteDialog(tables::MarkTable &table, const QModelIndex &corner, const QList<int> &rows, const QString &text,
                QWidget *parent);

Q_SIGNALS:
    void pasted(int cells);

private:
    void plan();

    tables::MarkTable &m_table;
    QPersistentModelIndex m_corner;
    QList<int> m_rows;
    QString m_text;
    tables::PastePlan m_plan;
    tables::ListTable<tables::PasteLine> *m_lines;
    QLabel *m_counts;
    QCheckBox *m_divide;
};

} // namespace hocba::ui

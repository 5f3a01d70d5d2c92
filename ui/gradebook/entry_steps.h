// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/mark_table.h"

#include <QHash>
#include <QUndoStack>

#include <functional>

class QAction;

namespace hocba::ui {

/// What was entered, to be undone and done again while the window is open. Undoing is another edit like any: the
/// services judge it, and it is refused when the cell is no longer what the step made of it.
class EntrySteps : public QObject
{
    Q_OBJECT

public:
    /// `show` brings the sheet of a cell before the eyes before it changes.
    EntrySteps(tables::MarkTable &table, std::function<Status(const CellKey &)> show, QAction *undo, QAction *redo,
               QObject *parent);
    /// "Semester II, midterm of Đặng Hữu An"
    void add(const QList<tables::CellStep> &steps, const QString &name);

Q_SIGNALS:
    void refused(const hocba::Error &error);
    void turned(const hocba::CellKey &cell, const QString &name, bool back);

private:
    void turn(bool back);
    void nameActions();
    void remember(const QList<tables::CellStep> &steps);

    tables::MarkTable &m_table;
    std::function<Status(const CellKey &)> m_show;
    QAction *m_undo;
    QAction *m_redo;
    QString m_undoTip, m_redoTip;
    QUndoStack m_stack;
    QHash<QString, QString> m_bases; ///< the last event of ours in each cell, by CellKey::text()
};

} // namespace hocba::ui

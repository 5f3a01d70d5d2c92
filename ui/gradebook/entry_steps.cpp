// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/entry_steps.h"

#include <QAction>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSteps = 500;

/// A step on the stack. It does nothing by itself: the stack moves only after the services have agreed.
class EntryStep : public QUndoCommand
{
public:
    EntryStep(QList<tables::CellStep> steps, const QString &name) : QUndoCommand(name), cells(std::move(steps)) {}
    QList<tables::CellStep> cells;
};

} // namespace

EntrySteps::EntrySteps(tables::MarkTable &table, std::function<Status(const CellKey &)> show, QAction *undo,
                       QAction *redo, QObject *parent)
    : QObject(parent),
      m_table(table),
      m_show(std::move(show)),
      m_undo(undo),
      m_redo(redo),
      m_undoTip(undo->toolTip()),
      m_redoTip(redo->toolTip())
{
    m_stack.setUndoLimit(mostSteps);
    connect(m_undo, &QAction::triggered, this, [this] { turn(true); });
    connect(m_redo, &QAction::triggered, this, [this] { turn(false); });
    nameActions();
}

void EntrySteps::add(const QList<tables::CellStep> &steps, const QString &name)
{
    m_stack.push(new EntryStep(steps, name));
    remember(steps);
    nameActions();
}

void EntrySteps::remember(const QList<tables::CellStep> &steps)
{
    for (const tables::CellStep &step : steps) {
        m_bases.insert(step.cell.text(), step.base);
    }
}

void EntrySteps::turn(bool back)
{
    const int place = back ? m_stack.index() - 1 : m_stack.index();
    if (place < 0 || place >= m_stack.count()) {
        return;
    }
    // The stack gives what it holds for reading only; it is ours and it is what the undoing is about.
    auto *step = const_cast<EntryStep *>(static_cast<const EntryStep *>(m_stack.command(place)));
    const QString name = step->text();
    const CellKey cell = step->cells.constFirst().cell;
    if (const Status shown = m_show(cell); !shown) {
        Q_EMIT refused(shown.error());
        return;
    }
    for (tables::CellStep &one : step->cells) {
        one.base = m_bases.value(one.cell.text()); // undoing a later step has set the cell anew
    }
    auto turned = m_table.turn(step->cells, back, name);
    if (turned) {
        step->cells = *turned;
        remember(*turned);
    } else {
        Q_EMIT refused(turned.error());
        if (turned.error().code != "mark.conflict"_L1) {
            return; // it may work another time
        }
        step->setObsolete(true);
    }
    if (back) {
        m_stack.undo();
    } else {
        m_stack.redo();
    }
    nameActions();
    if (turned) {
        Q_EMIT this->turned(cell, name, back);
    }
}

void EntrySteps::nameActions()
{
    m_undo->setEnabled(m_stack.canUndo());
    m_redo->setEnabled(m_stack.canRedo());
    m_undo->setToolTip(m_stack.canUndo() ? u"%1: %2"_s.arg(m_undoTip, m_stack.undoText()) : m_undoTip);
    m_redo->setToolTip(m_stack.canRedo() ? u"%1: %2"_s.arg(m_redoTip, m_stack.redoText()) : m_redoTip);
}

} // namespace hocba::ui

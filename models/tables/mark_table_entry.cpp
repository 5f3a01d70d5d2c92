// SPDX-License-Identifier: GPL-3.0-or-later
// What the grid writes: the way from a typed value to the services and back.
#include "models/domain/typed_mark.h"
#include "models/services/gradebook.h"
#include "models/tables/mark_table.h"

namespace hocba::tables {

using namespace Qt::StringLiterals;

namespace {

Status judgeWindow(WindowState state, const QString &detail)
{
    switch (state) {
    case WindowState::Open: return {};
    case WindowState::None: return fail("window.none"_L1, detail);
    case WindowState::Locked: return fail("window.locked"_L1, detail);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Status MarkTable::mayEnter(const QModelIndex &index) const
{
    const MarkColumn &column = m_columns[index.column()];
    if (column.field == MarkField::Result || column.field == MarkField::YearResult) {
        return fail("cell.computed"_L1);
    }
    HOCBA_TRY(judgeWindow(window(column.term), {}));
    if (!m_mayEnter) {
        return fail("permission.denied"_L1, toCode(Act::EnterMarks));
    }
    if (const CellState state = value(index).state(); isPrincipalsState(state)) {
        return fail("cell.decided"_L1, toCode(state));
    }
    return {};
}

services::CellEdit MarkTable::edit(const QModelIndex &index, const CellValue &value) const
{
    const MarkColumn &column = m_columns[index.column()];
    return { cell(index), value, sheet(column.term).rows[index.row()].cells.value(column.column).base, {} };
}

Status MarkTable::enter(const QModelIndex &index, const QString &text)
{
    HOCBA_TRY(mayEnter(index));
    return isMark(index) ? enterMark(index, text) : enterComment(index, text);
}

Status MarkTable::enterMark(const QModelIndex &index, const QString &text)
{
    const CellValue before = value(index);
    // What the cell shows and nobody touched is no entry, and need not be readable: "pending" is a state, not a text.
    if (text.trimmed() == shown(index)) {
        return {};
    }
    HOCBA_TRY_VALUE(after, parseTypedValue(text, kind()));
    if (after == before) {
        return {};
    }
    const services::CellEdit wanted = edit(index, after);
    const auto outcome = services::setCell(m_session, wanted);
    if (!outcome) {
        if (outcome.error().code == "mark.conflict"_L1) {
            HOCBA_TRY(reload());
        }
        return outcome.error();
    }
    m_changed.insert(wanted.cell.text());
    putRow(index.row(), wanted.cell.term, outcome->row);
    Q_EMIT entered({ { wanted.cell, before, after, outcome->eventId } });
    Q_EMIT written();
    return {};
}

Status MarkTable::enterComment(const QModelIndex &index, const QString &text)
{
    if (text == comment(index)) {
        return {};
    }
    const Term term = m_columns[index.column()].term;
    const CellKey row = cell(index);
    HOCBA_TRY(services::writeComment(m_session, key(term), row.pupil, text));
    m_changed.insert(row.text() + "/comment"_L1);
    HOCBA_TRY(reload());
    Q_EMIT written();
    return {};
}

void MarkTable::putRow(int row, Term semester, const services::SheetRow &now)
{
    sheet(semester).rows[row] = now;
    reckonYear(row);
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

Status MarkTable::enterAll(const QList<services::CellEdit> &edits)
{
    QList<CellStep> steps;
    for (const services::CellEdit &edit : edits) {
        const QModelIndex at = indexOf(edit.cell);
        steps.append({ edit.cell, at.isValid() ? value(at) : CellValue(), edit.value, {} });
    }
    HOCBA_TRY(services::setMarks(m_session, edits));
    HOCBA_TRY(reload());
    for (CellStep &step : steps) {
        m_changed.insert(step.cell.text());
        if (const QModelIndex at = indexOf(step.cell); at.isValid()) {
            step.base = edit(at, {}).base.value_or(QString());
        }
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), { ChangedRole });
    Q_EMIT entered(steps);
    Q_EMIT written();
    return {};
}

Result<QList<CellStep>> MarkTable::turn(const QList<CellStep> &steps, bool back, const QString &reason)
{
    QList<services::CellEdit> edits;
    for (const CellStep &step : steps) {
        const CellValue &wanted = back ? step.before : step.after;
        const QModelIndex at = indexOf(step.cell);
        if (!at.isValid() || value(at) != (back ? step.after : step.before)) {
            return fail("mark.conflict"_L1, step.cell.text());
        }
        edits.append({ step.cell, wanted, step.base, wanted.state() == CellState::Value ? QString() : reason });
    }
    const Status done = services::setMarks(m_session, edits);
    HOCBA_TRY(reload());
    if (!done) {
        return done.error();
    }
    QList<CellStep> now = steps;
    for (CellStep &step : now) {
        if (const QModelIndex at = indexOf(step.cell); at.isValid()) {
            step.base = edit(at, {}).base.value_or(QString());
        }
        m_changed.insert(step.cell.text());
    }
    Q_EMIT written();
    return now;
}

} // namespace hocba::tables

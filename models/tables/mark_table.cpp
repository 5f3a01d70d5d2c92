// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/mark_table.h"

#include "models/services/gradebook.h"

#include <algorithm>

namespace hocba::tables {

using namespace Qt::StringLiterals;

namespace {

constexpr int passMark = 50; // tenths

bool isBelowFive(const CellValue &value)
{
    if (const auto mark = value.mark()) {
        return mark->tenths() < passMark;
    }
    return value.comment() == Comment::NotPassed || value.state() == CellState::ZeroByRule;
}

/// Names a remark among what was entered.
QString commentKey(const services::SheetKey &sheet, const PupilCode &pupil)
{
    return sheet.cell(pupil, Column::Final).text() + "/comment"_L1;
}

bool samePupils(const services::Sheet &one, const services::Sheet &other)
{
    return std::ranges::equal(one.rows, other.rows, {}, &services::SheetRow::pupil, &services::SheetRow::pupil);
}

} // namespace

MarkTable::MarkTable(services::Session &session, MarkTexts texts, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_texts(std::move(texts))
{
}

Status MarkTable::load(SchoolYear year, const QString &className, const QString &subject)
{
    HOCBA_TRY_VALUE(first, services::readSheet(m_session, { year, Term::One, className, subject }));
    HOCBA_TRY_VALUE(second, services::readSheet(m_session, { year, Term::Two, className, subject }));
    HOCBA_TRY_VALUE(name, ClassName::parse(className));
    const QList<MarkColumn> columns = markColumns(first.columns, second.columns);
    const services::SheetKey &shown = m_sheets[0].key;
    const bool inPlace = shown.year == year && shown.className == className && shown.subject == subject
        && columns == m_columns && samePupils(first, m_sheets[0]);
    if (!inPlace) {
        beginResetModel();
    }
    m_sheets = { std::move(first), std::move(second) };
    m_columns = columns;
    m_mayEnter = m_session.may(Act::EnterMarks, Scope::ofClassSubject(name, subject)).has_value();
    m_year.resize(m_sheets[0].rows.size());
    for (int row = 0; row < m_year.size(); ++row) {
        reckonYear(row);
    }
    if (!inPlace) {
        endResetModel();
    } else if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    return {};
}

Status MarkTable::reload()
{
    const services::SheetKey key = m_sheets[0].key;
    return key.className.isEmpty() ? Status() : load(key.year, key.className, key.subject);
}

void MarkTable::clear()
{
    beginResetModel();
    m_sheets = {};
    m_columns.clear();
    m_year.clear();
    endResetModel();
}

int MarkTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheets[0].rows.size());
}

int MarkTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

bool MarkTable::isMark(const QModelIndex &index) const
{
    return index.isValid() && m_columns[index.column()].field == MarkField::Mark;
}

CellKey MarkTable::cell(const QModelIndex &index) const
{
    const MarkColumn &column = m_columns[index.column()];
    const Column which = column.field == MarkField::Mark ? column.column : Column::Final;
    return sheet(column.term).key.cell(pupil(index.row()).pupil, which);
}

CellValue MarkTable::value(const QModelIndex &index) const
{
    const MarkColumn &column = m_columns[index.column()];
    const services::SheetRow &row = sheet(column.term).rows[index.row()];
    switch (column.field) {
    case MarkField::Mark: return row.cells.value(column.column).value;
    case MarkField::Result: return CellValue::fromCode(row.result).value_or(CellValue());
    case MarkField::YearResult: return CellValue::fromCode(m_year[index.row()]).value_or(CellValue());
    case MarkField::Comment: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString MarkTable::comment(const QModelIndex &index) const
{
    return sheet(m_columns[index.column()].term).rows[index.row()].comment;
}

QString MarkTable::shown(const QModelIndex &index) const
{
    return m_columns[index.column()].field == MarkField::Comment ? comment(index) : shownValue(value(index), m_texts);
}

bool MarkTable::isMissing(const QModelIndex &index) const
{
    const MarkColumn &column = m_columns[index.column()];
    const CellState state = value(index).state();
    return column.field == MarkField::Mark && sheet(column.term).window == WindowState::Open
        && (state == CellState::Empty || state == CellState::Pending);
}

QString MarkTable::description(const QModelIndex &index) const
{
    const MarkColumn &column = m_columns[index.column()];
    const CellValue held = value(index);
    const WindowState state = column.term == Term::Year ? WindowState::Open : sheet(column.term).window;
    QStringList parts { m_texts.row.arg(pupil(index.row()).rollNumber), pupil(index.row()).name,
                        m_texts.groupTitle(column.group()), m_texts.longTitle(column, kind()) };
    if (column.field == MarkField::Result || column.field == MarkField::YearResult) {
        parts.append(m_texts.computed);
    } else if (state != WindowState::Open) {
        parts.append(state == WindowState::Locked ? m_texts.locked : m_texts.notOpened);
    }
    if (column.field == MarkField::Mark && held.isEmpty()) {
        parts.append(m_texts.noMark);
    } else if (held.state() != CellState::Value && !held.isEmpty()) {
        parts.append(m_texts.longState(held.state()));
    } else if (isBelowFive(held)) {
        parts.append(m_texts.belowFive);
    }
    if (index.data(ChangedRole).toBool()) {
        parts.append(m_texts.changed);
    }
    return parts.join(u", "_s);
}

QVariant MarkTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const MarkColumn &column = m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole: return shown(index);
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole: return description(index);
    case FieldRole: return static_cast<int>(column.field);
    case StateRole: return static_cast<int>(value(index).state());
    case WindowRole: return static_cast<int>(column.term == Term::Year ? WindowState::None : sheet(column.term).window);
    case MissingRole: return isMissing(index);
    case BelowFiveRole: return isBelowFive(value(index));
    case ChangedRole:
        return column.field == MarkField::Mark ? m_changed.contains(cell(index).text())
                                               : column.field == MarkField::Comment
                && m_changed.contains(commentKey(sheet(column.term).key, pupil(index.row()).pupil));
    default: return {};
    }
}

QVariant MarkTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool shows = role == Qt::DisplayRole;
    const bool tells = role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if ((!shows && !tells) || section < 0) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return section < rowCount() ? u"%1 %2"_s.arg(pupil(section).rollNumber).arg(pupil(section).name) : QVariant();
    }
    if (section >= m_columns.size()) {
        return {};
    }
    const MarkColumn &column = m_columns[section];
    return shows ? m_texts.shortTitle(column, kind())
                 : u"%1, %2"_s.arg(m_texts.groupTitle(column.group()), m_texts.longTitle(column, kind()));
}

Qt::ItemFlags MarkTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return index.isValid() && mayEnter(index) ? plain | Qt::ItemIsEditable : plain;
}

bool MarkTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    return role == Qt::EditRole && enter(index, value.toString()).has_value();
}

int MarkTable::rowOf(const QString &pupilCode) const
{
    const auto &rows = m_sheets[0].rows;
    const auto found
        = std::ranges::find(rows, pupilCode, [](const services::SheetRow &row) { return row.pupil.text(); });
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

int MarkTable::columnOf(const MarkColumn &column) const
{
    return static_cast<int>(m_columns.indexOf(column));
}

QModelIndex MarkTable::indexOf(const CellKey &cell) const
{
    const services::SheetKey &key = sheet(cell.term).key;
    if (cell.year != key.year || cell.className != key.className || cell.subject != key.subject) {
        return {};
    }
    const int row = rowOf(cell.pupil.text());
    const int column = columnOf({ MarkField::Mark, cell.term, cell.column });
    return row < 0 || column < 0 ? QModelIndex() : index(row, column);
}

MarkTable::Progress MarkTable::progress(Term semester) const
{
    Progress progress;
    for (const services::SheetRow &row : sheet(semester).rows) {
        for (const services::SheetCell &cell : row.cells) {
            const CellState state = cell.value.state();
            progress.required += 1;
            progress.done += int(state != CellState::Empty && state != CellState::Pending);
        }
    }
    return progress;
}

void MarkTable::reckonYear(int row)
{
    m_year[row] = services::yearResult(kind(), m_sheets[0].rows[row].result, m_sheets[1].rows[row].result);
}

} // namespace hocba::tables

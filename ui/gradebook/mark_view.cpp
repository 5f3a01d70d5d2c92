// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/mark_view.h"

#include "ui/gradebook/mark_delegate.h"
#include "ui/gradebook/mark_header.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using tables::MarkField;

namespace {

constexpr int commentWidth = 130; ///< at least, at 100 %
constexpr Qt::KeyboardModifiers commandKeys = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

bool isText(const QKeyEvent &event)
{
    return (event.modifiers() & commandKeys) == 0 && !event.text().isEmpty() && event.text().front().isPrint();
}

} // namespace

MarkView::MarkView(QWidget *parent) : QTableView(parent), m_fontSize(font().pointSizeF())
{
    setObjectName("gradebookTable"_L1);
    setAccessibleName(tr("Gradebook"));
    setHorizontalHeader(new MarkHeader(this));
    setVerticalHeader(new PupilHeader(this));
    setItemDelegate(
        new MarkDelegate([this](MarkEditor *editor, const QModelIndex &index) { begin(editor, index); }, this));
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(true);
    setSelectionMode(ContiguousSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(true);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    if (auto *corner = findChild<QAbstractButton *>(Qt::FindDirectChildrenOnly)) {
        corner->hide(); // nothing is to be pressed there
    }
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const Status may = m_table->mayEnter(index); !may) {
            Q_EMIT refused(index, may.error(), m_table->value(index));
        }
    });
}

void MarkView::setTable(tables::MarkTable *table)
{
    m_table = table;
    setModel(table);
    connect(table, &QAbstractItemModel::modelReset, this, [this] { setZoom(m_zoom); });
}

void MarkView::setZoom(int percent)
{
    m_zoom = percent;
    QFont scaled = font();
    scaled.setPointSizeF(m_fontSize * percent / 100);
    setFont(scaled);
    horizontalHeader()->setFont(scaled);
    verticalHeader()->setFont(scaled);
    const QFontMetrics metrics(scaled);
    verticalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setDefaultSectionSize(metrics.height() + 4);
    horizontalHeader()->setMinimumSectionSize(8);
    const int narrow = metrics.horizontalAdvance(u"10,0"_s) + metrics.horizontalAdvance(u"000"_s);
    for (int column = 0; m_table != nullptr && column < m_table->columnCount(); ++column) {
        const bool alone = m_table->columns()[column].field == MarkField::YearResult; // under a heading of its own
        setColumnWidth(column, alone ? narrow * 3 / 2 : narrow);
    }
    updateGeometries();
    shareRoom();
}

void MarkView::shareRoom()
{
    QList<int> comments;
    int room = viewport()->width();
    for (int column = 0; m_table != nullptr && column < m_table->columnCount(); ++column) {
        if (m_table->columns()[column].field == MarkField::Comment) {
            comments.append(column);
        } else {
            room -= columnWidth(column);
        }
    }
    for (const int column : std::as_const(comments)) {
        setColumnWidth(column, std::max(commentWidth * m_zoom / 100, room / static_cast<int>(comments.size())));
    }
}

void MarkView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareRoom();
}

QList<int> MarkView::shownRows() const
{
    QList<int> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!isRowHidden(row)) {
            rows.append(row);
        }
    }
    return rows;
}

void MarkView::setMissingOnly(bool only)
{
    const int columns = m_table->columnCount();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool missing = !only;
        for (int column = 0; !missing && column < columns; ++column) {
            missing = m_table->index(row, column).data(tables::MissingRole).toBool();
        }
        setRowHidden(row, !missing);
    }
    if (currentIndex().isValid() && isRowHidden(currentIndex().row())) {
        goTo(firstMissing());
    }
}

void MarkView::goTo(const QModelIndex &cell)
{
    if (cell.isValid() && finishEditing()) {
        setRowHidden(cell.row(), false);
        setCurrentIndex(cell);
        scrollTo(cell);
    }
}

QModelIndex MarkView::firstMissing() const
{
    for (int column = 0; column < m_table->columnCount(); ++column) {
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const QModelIndex cell = m_table->index(row, column);
            if (cell.data(tables::MissingRole).toBool() && takesEntries(row, column)) {
                return cell;
            }
        }
    }
    return {};
}

bool MarkView::takesEntries(int row, int column) const
{
    return !isRowHidden(row) && m_table->mayEnter(m_table->index(row, column)).has_value();
}

void MarkView::begin(MarkEditor *editor, const QModelIndex &index)
{
    m_editor = editor;
    m_edited = index;
    m_seen = m_table->value(index);
    connect(editor, &MarkEditor::finished, this, [this](Step step) { commit(step, true); });
    connect(editor, &MarkEditor::left, this, [this] { commit(Step::Stay, false); });
    connect(editor, &MarkEditor::cancelled, this, [this] {
        MarkEditor *given = m_editor;
        m_editor.clear();
        closeEditor(given, QAbstractItemDelegate::NoHint);
        Q_EMIT accepted();
    });
}

bool MarkView::finishEditing()
{
    return m_editor == nullptr || commit(Step::Stay, true);
}

bool MarkView::finishAndGoDown()
{
    return m_editor == nullptr || commit(Step::Down, true);
}

bool MarkView::commit(Step step, bool takeFocus)
{
    if (m_editor == nullptr || !m_edited.isValid()) {
        return true;
    }
    const QModelIndex cell = m_edited;
    const Status done = m_table->enter(cell, m_editor->text());
    if (!done) {
        m_editor->setRefused(true);
        if (takeFocus) {
            m_editor->setFocus();
            m_editor->selectAll();
        }
        Q_EMIT refused(cell, done.error(), m_seen);
        m_seen = m_table->value(cell); // after a conflict the newer one has been seen
        return false;
    }
    MarkEditor *editor = m_editor;
    m_editor.clear(); // so that its going out of focus is no second commit
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    Q_EMIT accepted();
    go(step);
    return true;
}

QModelIndex MarkView::nextInColumn(int row, int column, bool down) const
{
    const int last = m_table->rowCount();
    for (; row >= 0 && row < last; row += down ? 1 : -1) {
        if (takesEntries(row, column)) {
            return m_table->index(row, column);
        }
    }
    return {};
}

QModelIndex MarkView::nextDown(const QModelIndex &from, bool down) const
{
    const int direction = down ? 1 : -1;
    const int top = down ? 0 : m_table->rowCount() - 1;
    if (!nextInColumn(top, from.column(), down).isValid()) { // read only: simply the next line
        for (int row = from.row() + direction; row >= 0 && row < m_table->rowCount(); row += direction) {
            if (!isRowHidden(row)) {
                return m_table->index(row, from.column());
            }
        }
        return {};
    }
    QModelIndex next = nextInColumn(from.row() + direction, from.column(), down);
    for (int column = from.column() + direction; !next.isValid() && column >= 0 && column < m_table->columnCount();
         column += direction) {
        next = nextInColumn(top, column, down);
    }
    return next;
}

QModelIndex MarkView::nextRight(const QModelIndex &from, bool right) const
{
    const int columns = m_table->columnCount();
    const int cells = m_table->rowCount() * columns;
    for (int at = from.row() * columns + from.column() + (right ? 1 : -1); at >= 0 && at < cells;
         at += right ? 1 : -1) {
        if (takesEntries(at / columns, at % columns)) {
            return m_table->index(at / columns, at % columns);
        }
    }
    return {};
}

bool MarkView::go(Step step)
{
    const QModelIndex from = currentIndex();
    if (step == Step::Stay || !from.isValid()) {
        return step == Step::Stay;
    }
    const bool vertical = step == Step::Down || step == Step::Up;
    const QModelIndex next = vertical ? nextDown(from, step == Step::Down) : nextRight(from, step == Step::Right);
    if (next.isValid()) {
        setCurrentIndex(next);
    }
    return next.isValid();
}

bool MarkView::refuseKey(const QKeyEvent &event)
{
    const bool edits = isText(event) || event.key() == Qt::Key_F2 || event.key() == Qt::Key_Delete
        || event.key() == Qt::Key_Backspace;
    if (!edits || !currentIndex().isValid()) {
        return false;
    }
    const Status may = m_table->mayEnter(currentIndex());
    if (!may) {
        Q_EMIT refused(currentIndex(), may.error(), m_table->value(currentIndex()));
    }
    return !may;
}

void MarkView::clearCurrent()
{
    if (selectionModel()->selectedIndexes().size() > 1) {
        Q_EMIT clearWanted();
        return;
    }
    const QModelIndex cell = currentIndex();
    const CellValue seen = m_table->value(cell);
    if (const Status done = m_table->enter(cell, {}); !done) {
        Q_EMIT refused(cell, done.error(), seen);
    } else {
        Q_EMIT accepted();
    }
}

void MarkView::keyPressEvent(QKeyEvent *event)
{
    if (m_table == nullptr || refuseKey(*event)) {
        return;
    }
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if ((event->modifiers() & commandKeys) != 0) {
            break;
        }
        go(shift ? Step::Up : Step::Down);
        return;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        event->setAccepted(go(event->key() == Qt::Key_Tab ? Step::Right : Step::Left)); // else on to the next widget
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (currentIndex().isValid()) {
            clearCurrent();
        }
        return;
    default: break;
    }
    QTableView::keyPressEvent(event);
}

void MarkView::mousePressEvent(QMouseEvent *event)
{
    if (finishEditing()) {
        QTableView::mousePressEvent(event);
    }
}

void MarkView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    currentChanged(currentIndex(), currentIndex());
}

void MarkView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (current != previous) {
        QTableView::currentChanged(current, previous);
        horizontalHeader()->viewport()->update();
        verticalHeader()->viewport()->update();
        Q_EMIT currentMoved(current);
    }
    // Telex and VNI are for remarks; in marks they eat digits.
    setAttribute(Qt::WA_InputMethodEnabled,
                 current.isValid() && !m_table->isMark(current) && m_table->mayEnter(current).has_value());
}

} // namespace hocba::ui

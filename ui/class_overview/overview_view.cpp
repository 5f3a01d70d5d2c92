// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/class_overview/overview_view.h"

#include "ui/class_overview/overview_delegate.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using tables::OverviewField;

OverviewView::OverviewView(tables::OverviewFilter &filter, QWidget *parent)
    : QTableView(parent), m_filter(filter), m_normalSize(font().pointSizeF())
{
    setObjectName("overviewTable"_L1);
    setAccessibleName(tr("Class overview"));
    setModel(&filter);
    setItemDelegate(new OverviewDelegate(*this));
    setEditTriggers(AnyKeyPressed | EditKeyPressed);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setShowGrid(false);
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
    horizontalHeader()->setSectionsClickable(false);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setSectionsClickable(false);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &OverviewView::currentCellChanged);
    connect(&filter, &QAbstractItemModel::modelReset, this, &OverviewView::layOut);
    layOut();
}

void OverviewView::setZoom(int percent)
{
    QFont zoomed = font();
    zoomed.setPointSizeF(m_normalSize * percent / 100);
    setFont(zoomed);
    horizontalHeader()->setFont(zoomed);
    verticalHeader()->setFont(zoomed);
    layOut();
}

void OverviewView::layOut()
{
    const QFontMetrics metrics = fontMetrics();
    verticalHeader()->setDefaultSectionSize(metrics.height() + 8);
    verticalHeader()->setMinimumWidth(metrics.averageCharWidth() * 20);
    const auto &columns = m_filter.table();
    int tallest = 0; // of the headings: a name is never cut
    for (int column = 0; column < m_filter.columnCount(); ++column) {
        int letters = 0;
        switch (columns.column(column).field) {
        case OverviewField::Subject: letters = 7; break;
        case OverviewField::Absences: letters = 8; break;
        case OverviewField::Conduct:
        case OverviewField::Learning: letters = 9; break;
        case OverviewField::Title: letters = 13; break;
        case OverviewField::Promotion: letters = 22; break;
        case OverviewField::Remark: letters = 34; break;
        }
        const QString heading = m_filter.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = metrics.averageCharWidth() * letters;
        for (const QString &word : heading.split(u' ')) {
            width = std::max(width, metrics.horizontalAdvance(word));
        }
        width += 12;
        setColumnWidth(column, width);
        const QRect room(0, 0, width - 8, 1000);
        tallest = std::max(tallest, metrics.boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, heading).height());
    }
    horizontalHeader()->setFixedHeight(tallest + metrics.height() / 2);
}

void OverviewView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

QModelIndex OverviewView::currentCell() const
{
    return m_filter.mapToSource(currentIndex());
}

void OverviewView::setCurrentCell(int row, int column)
{
    const QModelIndex index = m_filter.mapFromSource(m_filter.table().index(row, column));
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

OverviewField OverviewView::field(const QModelIndex &index) const
{
    return m_filter.table().column(index.column()).field;
}

bool OverviewView::enter(const QModelIndex &index, const QString &text)
{
    if (const Status kept = m_filter.table().enter(m_filter.mapToSource(index), text); !kept) {
        Q_EMIT refused(index, kept.error());
        return false;
    }
    return true;
}

void OverviewView::goDown()
{
    const QModelIndex below = currentIndex().siblingAtRow(currentIndex().row() + 1);
    if (below.isValid()) {
        setCurrentIndex(below);
    }
}

void OverviewView::copySelected() const
{
    QList<QModelIndex> selected = selectionModel()->selectedIndexes();
    std::ranges::sort(selected);
    QString text;
    int row = -1;
    for (const QModelIndex &index : std::as_const(selected)) {
        if (row != index.row()) {
            text += (row < 0 ? u""_s : u"\n"_s) + m_filter.table().pupil(m_filter.mapToSource(index).row()).name;
            row = index.row();
        }
        text += u'\t' + index.data().toString();
    }
    QGuiApplication::clipboard()->setText(text);
}

void OverviewView::act()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid()) {
        return;
    }
    const OverviewField what = field(index);
    if (what == OverviewField::Subject) {
        Q_EMIT sheetWanted();
    } else if (what == OverviewField::Remark) {
        Q_EMIT remarkWanted();
    } else if (!index.data(tables::OverviewEntryRole).toBool()) {
        Q_EMIT whyWanted();
    } else if (const Status may = m_filter.table().mayEnter(what); !may) {
        Q_EMIT refused(index, may.error());
    } else {
        edit(index);
    }
}

void OverviewView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::ShiftModifier
        || event->modifiers() == Qt::KeypadModifier;
    const QModelIndex index = currentIndex();
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool letter = plain && !event->text().isEmpty() && event->text().at(0).isPrint();
    if (plain && enters) {
        act();
        return;
    }
    if (!letter || !index.isValid() || event->text() == " "_L1 || !index.data(tables::OverviewEntryRole).toBool()) {
        QTableView::keyPressEvent(event);
        return;
    }
    const OverviewField what = field(index);
    if (what == OverviewField::Conduct) {
        if (enter(index, event->text())) {
            goDown();
        }
    } else if (const Status may = m_filter.table().mayEnter(what); !may) {
        Q_EMIT refused(index, may.error());
    } else if (what == OverviewField::Remark) {
        Q_EMIT remarkWanted();
    } else {
        QTableView::keyPressEvent(event);
    }
}

// Letters are entries here: Telex would put them together to other ones. A view asks for an input method by itself
// whenever a cell that can be edited becomes current.
void OverviewView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void OverviewView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void OverviewView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (indexAt(event->pos()).isValid() && event->button() == Qt::LeftButton) {
        act();
    }
}

void OverviewView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_filter.rowCount() == 0 && !m_emptyText.isEmpty()) {
        QPainter painter(viewport());
        painter.setPen(ink(Ink::Faint));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
    }
}

} // namespace hocba::ui

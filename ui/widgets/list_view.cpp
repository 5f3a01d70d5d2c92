// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_view.h"

#include "models/tables/list_table.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

/// Paints what stands out in its colours; a selected row keeps the colours of selection.
class ToneDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString tone = index.data(tables::ToneRole).toString();
        if (tone.isEmpty() || option->state.testFlag(QStyle::State_Selected)) {
            return;
        }
        const bool bad = tone == "bad"_L1;
        const bool warn = tone == "warn"_L1;
        const bool info = tone == "info"_L1;
        option->backgroundBrush = ink(bad ? Ink::BadBack : warn ? Ink::WarnBack : info ? Ink::InfoBack : Ink::GoodBack);
        option->palette.setColor(QPalette::Text,
                                 ink(bad        ? Ink::BadText
                                         : warn ? Ink::WarnText
                                         : info ? Ink::InfoText
                                                : Ink::GoodText));
    }
};

} // namespace

ListView::ListView(const QString &objectName, const QString &name, QWidget *parent)
    : QTableView(parent), m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(objectName);
    setAccessibleName(name);
    m_sorted->setSortRole(tables::SortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setItemDelegate(new ToneDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setResizeContentsPrecision(100); // the first rows say how wide; thousands take too long
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_sorted->mapToSource(index).row()); });
}

void ListView::setList(QAbstractItemModel *list)
{
    m_sorted->setSourceModel(list);
    setModel(m_sorted);
    setSortingEnabled(true);
    m_sorted->sort(-1); // as the list has it, until a heading is clicked
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentRowChanged(currentRow()); });
    connect(m_sorted, &QAbstractItemModel::modelReset, this, [this] {
        resizeColumnsToContents();
        Q_EMIT currentRowChanged(currentRow());
    });
}

void ListView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void ListView::setFilterText(const QString &text)
{
    m_sorted->setFilterFixedString(text);
}

int ListView::currentRow() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_sorted->mapToSource(index).row() : -1;
}

void ListView::setCurrentRow(int row)
{
    const QModelIndex index = m_sorted->mapFromSource(m_sorted->sourceModel()->index(row, 0));
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

QList<int> ListView::selectedRows() const
{
    QList<int> rows;
    if (selectionModel() != nullptr) {
        for (const QModelIndex &index : selectionModel()->selectedRows()) {
            rows.append(m_sorted->mapToSource(index).row());
        }
    }
    std::ranges::sort(rows);
    return rows;
}

void ListView::copySelected() const
{
    QStringList lines;
    QList<QModelIndex> selected = selectionModel()->selectedRows();
    std::ranges::sort(selected, {}, &QModelIndex::row);
    for (const QModelIndex &index : selected) {
        QStringList cells;
        for (int column = 0; column < m_sorted->columnCount(); ++column) {
            cells.append(index.siblingAtColumn(column).data().toString());
        }
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentRow() >= 0) {
        Q_EMIT opened(currentRow());
    } else if (event->matches(QKeySequence::Copy)) {
        copySelected();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ListView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model() == nullptr || (model()->rowCount() == 0 && !m_emptyText.isEmpty())) {
        QPainter painter(viewport());
        painter.setPen(ink(Ink::Faint));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
    }
}

} // namespace hocba::ui

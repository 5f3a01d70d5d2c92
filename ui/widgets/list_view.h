// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace hocba::ui {

/// The view of a list: whole rows, sorted by a click on a heading, filtered by text, Enter or a double click opens the
/// current one, Ctrl+C copies the selected rows as tab-separated text. Says in words when there is nothing to show.
class ListView : public QTableView
{
    Q_OBJECT

public:
    /// `name`: accessible name; robots find a table by it, so it is listed in docs/automation.md.
    ListView(const QString &objectName, const QString &name, QWidget *parent = nullptr);

    /// A ListTable; the view sorts and filters it. The model stays the caller's.
    void setList(QAbstractItemModel *list);
    void setEmptyText(const QString &text);
    void setFilterText(const QString &text);
    /// Row of the list (not of the view) that is current, or -1.
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    /// Rows of the list that are selected, in the order of the list.
    [[nodiscard]] QList<int> selectedRows() const;

Q_SIGNALS:
    void opened(int row); ///< row of the list
    void currentRowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void copySelected() const;

    QSortFilterProxyModel *m_sorted;
    QString m_emptyText;
};

} // namespace hocba::ui

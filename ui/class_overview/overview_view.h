// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/overview_filter.h"

#include <QTableView>

namespace hocba::ui {

/// The grid of the class overview. A letter in a conduct cell and digits in a cell of absences are kept at once; Enter
/// does what a cell is for.
class OverviewView : public QTableView
{
    Q_OBJECT

public:
    explicit OverviewView(tables::OverviewFilter &filter, QWidget *parent = nullptr);

    /// Size of the text in per cent.
    void setZoom(int percent);
    void setEmptyText(const QString &text);
    /// In the table of all pupils; invalid when there is no current cell.
    [[nodiscard]] QModelIndex currentCell() const;
    /// Makes a cell of that table current; not when a filter hides it.
    void setCurrentCell(int row, int column);
    /// Keeps a text for a cell of this view; says when it is refused.
    [[nodiscard]] bool enter(const QModelIndex &index, const QString &text);
    /// Makes the cell below current.
    void goDown();
    void copySelected() const;

    void keyboardSearch(const QString & /*text*/) override {} // letters are entries here

Q_SIGNALS:
    void currentCellChanged();
    /// Enter or a double click on a subject: its sheet is wanted.
    void sheetWanted();
    /// The same on a level, title or promotion.
    void whyWanted();
    void remarkWanted();
    /// `cell` of this view.
    void refused(const QModelIndex &cell, const hocba::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void act();
    [[nodiscard]] tables::OverviewField field(const QModelIndex &index) const;
    void layOut();

    tables::OverviewFilter &m_filter;
    QString m_emptyText;
    qreal m_normalSize; ///< of the text, in points
};

} // namespace hocba::ui

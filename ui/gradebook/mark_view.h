// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/mark_table.h"
#include "ui/gradebook/mark_editor.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QTableView>

namespace hocba::ui {

/// The grid of the gradebook, with the habits of a spreadsheet: typing replaces, Enter goes down and from the bottom to
/// the top of the next column that takes entries, Tab goes right over cells that take entries, F2 edits, Del clears,
/// Esc gives up. What is accepted is saved before the cursor moves; what is refused stays in its field.
class MarkView : public QTableView
{
    Q_OBJECT

public:
    explicit MarkView(QWidget *parent = nullptr);

    void setTable(tables::MarkTable *table);
    [[nodiscard]] tables::MarkTable &table() const { return *m_table; }
    /// Keeps what is being typed; false when that was refused and the field stays.
    bool finishEditing();
    /// The same, and goes down as Enter does: the next mark that is typed must not replace the one that was kept.
    bool finishAndGoDown();
    [[nodiscard]] bool isEditing() const { return !m_editor.isNull(); }
    /// Text and cells in per cent of their usual size.
    void setZoom(int percent);
    /// Rows that are shown, in order.
    [[nodiscard]] QList<int> shownRows() const;
    /// Shows only pupils of whom a mark is missing in an open semester, or all. The rows stay until it is called again.
    void setMissingOnly(bool only);
    void goTo(const QModelIndex &cell);
    /// The first cell, column by column, that an open semester still misses; invalid when there is none.
    [[nodiscard]] QModelIndex firstMissing() const;

Q_SIGNALS:
    void refused(const QModelIndex &cell, const hocba::Error &error, const hocba::CellValue &seen);
    void accepted();
    void currentMoved(const QModelIndex &cell);
    void clearWanted(); ///< Del on several cells

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void begin(MarkEditor *editor, const QModelIndex &index);
    bool commit(Step step, bool takeFocus);
    /// False when there is nowhere to go.
    bool go(Step step);
    [[nodiscard]] QModelIndex nextInColumn(int row, int column, bool down) const;
    [[nodiscard]] QModelIndex nextDown(const QModelIndex &from, bool down) const;
    [[nodiscard]] QModelIndex nextRight(const QModelIndex &from, bool right) const;
    [[nodiscard]] bool takesEntries(int row, int column) const;
    bool refuseKey(const QKeyEvent &event);
    void clearCurrent();
    void shareRoom();

    tables::MarkTable *m_table = nullptr;
    QPointer<MarkEditor> m_editor;
    QPersistentModelIndex m_edited;
    CellValue m_seen; ///< of the cell when its field was opened
    qreal m_fontSize;
    int m_zoom = 100;
};

} // namespace hocba::ui

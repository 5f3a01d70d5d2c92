// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/mark_table.h"
#include "ui/actions/actions.h"
#include "ui/shell/place.h"

#include <QPointer>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace hocba::ui {

class Bubble;
class ClassPicker;
class EntrySteps;
class FindBar;
class HistoryPane;
class MarkView;

/// The mark sheet of a class-subject (sổ điểm môn học): marks and remarks are entered here, both semesters and the year
/// in one grid.
class GradebookPlace : public Place
{
    Q_OBJECT

public:
    explicit GradebookPlace(Desk &desk, QWidget *parent = nullptr);
    ~GradebookPlace() override;
    GradebookPlace(const GradebookPlace &) = delete;
    GradebookPlace &operator=(const GradebookPlace &) = delete;
    void refresh() override;
    void open(const Destination &destination) override;
    [[nodiscard]] QWidget *firstFocus() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTools();
    void buildGrid();
    void buildFoot();
    QAction *addTool(QHBoxLayout &row, ActionId id);
    void connectGrid();

    [[nodiscard]] Status showSheet(const QString &className, const QString &subject);
    void sheetChosen();
    void goToFirst(std::optional<Term> semester);
    void showProgress();
    void showTotals();

    void refused(const QModelIndex &cell, const Error &error, const CellValue &seen);
    void point(const QModelIndex &cell, const QString &text);
    void accepted();
    void entered(const QList<tables::CellStep> &steps);
    void wrote();
    void clearSelected();
    void copy();
    void paste();
    void askCorrection();
    void setCellState();
    void writeComment();
    void followHistory();
    void readAnew();
    void exportMarks();
    void writeExport(const QString &path);
    [[nodiscard]] Term currentSemester() const;
    [[nodiscard]] QString nameOf(const CellKey &cell) const;

    tables::MarkTable *m_table;
    ClassPicker *m_picker;
    MarkView *m_view;
    FindBar *m_find;
    HistoryPane *m_history;
    EntrySteps *m_steps = nullptr;
    QPointer<Bubble> m_bubble;
    QLabel *m_totals, *m_progress;
    QList<QToolButton *> m_tools;
    bool m_opened = false; ///< a cell was gone to since the sheet was chosen
};

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/gradebook_place.h"

#include "models/services/school_summary.h"
#include "models/tables/mark_paste.h"
#include "ui/gradebook/entry_steps.h"
#include "ui/gradebook/find_bar.h"
#include "ui/gradebook/history_pane.h"
#include "ui/gradebook/mark_view.h"
#include "ui/gradebook/mark_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/class_picker.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using tables::MarkColumn;
using tables::MarkField;

namespace {

constexpr int narrow = 1000; ///< below this many pixels the tools show icons alone

} // namespace

GradebookPlace::GradebookPlace(Desk &desk, QWidget *parent)
    : Place(desk, parent),
      m_table(new tables::MarkTable(desk.session(), markTexts(), this)),
      m_picker(new ClassPicker(ClassPicker::Subject, this)),
      m_view(new MarkView(this)),
      m_find(new FindBar(*m_view, this)),
      m_history(new HistoryPane(desk, this)),
      m_totals(new QLabel(this)),
      m_progress(new QLabel(this))
{
    m_view->setTable(m_table);
    buildTools();
    content().addWidget(m_find);
    buildGrid();
    buildFoot();
    connectGrid();
}

GradebookPlace::~GradebookPlace()
{
    delete m_bubble; // it is the window's child
    m_view->blockSignals(true);
    m_view->selectionModel()->blockSignals(true);
    delete m_view; // before the table it looks at
}

QAction *GradebookPlace::addTool(QHBoxLayout &row, ActionId id)
{
    QAction *action = makeAction(id, desk().session(), this);
    QToolButton *button = makeButton(action, this);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->text());
    row.addWidget(button);
    m_tools.append(button);
    return action;
}

void GradebookPlace::buildTools()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_picker, 1);
    QAction *undo = addTool(*row, ActionId::Undo);
    QAction *redo = addTool(*row, ActionId::Redo);
    m_steps = new EntrySteps(
        *m_table, [this](const CellKey &cell) { return showSheet(cell.className, cell.subject); }, undo, redo, this);
    connect(addTool(*row, ActionId::AskCorrection), &QAction::triggered, this, &GradebookPlace::askCorrection);
    connect(addTool(*row, ActionId::SetCellState), &QAction::triggered, this, &GradebookPlace::setCellState);
    connect(addTool(*row, ActionId::WriteComment), &QAction::triggered, this, &GradebookPlace::writeComment);
    QAction *history = addTool(*row, ActionId::ShowHistory);
    history->setCheckable(true);
    connect(history, &QAction::toggled, this, [this](bool shown) {
        m_history->setVisible(shown);
        followHistory();
    });
    QAction *missing = addTool(*row, ActionId::ShowMissing);
    missing->setCheckable(true);
    connect(missing, &QAction::toggled, this, [this](bool only) {
        if (m_view->finishEditing()) {
            m_view->setMissingOnly(only);
        }
    });
    connect(addTool(*row, ActionId::FindPupil), &QAction::triggered, this, [this] { m_find->open(); });
    connect(addTool(*row, ActionId::ExportMarks), &QAction::triggered, this, &GradebookPlace::exportMarks);
    connect(makeAction(ActionId::Copy, desk().session(), this), &QAction::triggered, this, &GradebookPlace::copy);
    connect(makeAction(ActionId::Paste, desk().session(), this), &QAction::triggered, this, &GradebookPlace::paste);
    content().addLayout(row);
    connect(m_picker, &ClassPicker::changed, this, &GradebookPlace::sheetChosen);
}

void GradebookPlace::buildGrid()
{
    auto *panes = new QSplitter(Qt::Horizontal, this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_view);
    panes->addWidget(m_history);
    panes->setStretchFactor(0, 4);
    panes->setStretchFactor(1, 1);
    m_history->hide();
    content().addWidget(panes, 1);
    m_view->setZoom(desk().settings().gridZoom());
    connect(&desk().settings(), &Settings::gridZoomChanged, m_view, &MarkView::setZoom);
}

void GradebookPlace::buildFoot()
{
    m_totals->setObjectName("selectionLabel"_L1);
    m_progress->setObjectName("sheetProgress"_L1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_totals);
    row->addStretch(1);
    row->addWidget(m_progress);
    content().addLayout(row);
}

void GradebookPlace::connectGrid()
{
    connect(m_view, &MarkView::refused, this, &GradebookPlace::refused);
    connect(m_view, &MarkView::accepted, this, &GradebookPlace::accepted);
    connect(m_view, &MarkView::clearWanted, this, &GradebookPlace::clearSelected);
    connect(m_view, &MarkView::currentMoved, this, [this] {
        accepted();
        showProgress();
        followHistory();
    });
    // What a bubble says of a cell is past once the person is elsewhere.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) {
        if (now != nullptr && now != m_view && !m_view->isAncestorOf(now)) {
            accepted();
        }
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GradebookPlace::showTotals);
    connect(m_table, &tables::MarkTable::entered, this, &GradebookPlace::entered);
    connect(m_table, &tables::MarkTable::written, this, &GradebookPlace::wrote);
    connect(m_steps, &EntrySteps::refused, this, [this](const Error &error) { refuse(error); });
    connect(m_steps, &EntrySteps::turned, this, [this](const CellKey &cell, const QString &name, bool back) {
        m_view->goTo(m_table->indexOf(cell));
        desk().say(back ? tr("Undone: %1").arg(name) : tr("Done again: %1").arg(name));
    });
}

QWidget *GradebookPlace::firstFocus() const
{
    return m_view;
}

void GradebookPlace::refresh()
{
    const auto classes = services::classesFor(desk().session(), desk().school().year);
    if (!classes) {
        refuse(classes.error());
        return;
    }
    m_picker->setClasses(*classes);
    if (classes->isEmpty()) {
        banner().show(Banner::Kind::Info, tr("No class-subject is yours. The principal gives the roles."));
        return;
    }
    if (const Status shown = showSheet(m_picker->className(), m_picker->subject()); !shown) {
        refuse(shown.error());
    }
}

Status GradebookPlace::showSheet(const QString &className, const QString &subject)
{
    const services::SheetKey &now = m_table->key(Term::One);
    const bool another = now.className != className || now.subject != subject;
    if (another && !m_view->finishEditing()) {
        m_picker->choose(now.className, now.subject); // what was refused is not left behind
        return {};
    }
    HOCBA_TRY(m_table->load(desk().school().year, className, subject));
    m_picker->choose(className, subject);
    if (another) {
        m_opened = false;
        for (QToolButton *tool : std::as_const(m_tools)) {
            if (tool->objectName() == "btnShowMissing"_L1) {
                tool->defaultAction()->setChecked(false);
            }
        }
    }
    if (m_table->rowCount() == 0) {
        banner().show(Banner::Kind::Info, tr("No pupils are in this class yet. The clerk enters the class list."));
    }
    showProgress();
    followHistory();
    return {};
}

void GradebookPlace::sheetChosen()
{
    banner().clear();
    if (const Status shown = showSheet(m_picker->className(), m_picker->subject()); !shown) {
        refuse(shown.error());
        return;
    }
    goToFirst({});
}

void GradebookPlace::open(const Destination &destination)
{
    if (!destination.className.isEmpty()) {
        m_picker->choose(destination.className, destination.subject);
        sheetChosen();
    }
    if (m_table->rowCount() == 0) {
        return;
    }
    const int row = m_table->rowOf(destination.pupil);
    if (row < 0) {
        if (!m_opened || !destination.className.isEmpty()) {
            goToFirst(destination.term);
        }
        return;
    }
    const Term semester = destination.term.value_or(currentSemester());
    const MarkColumn wanted = semester == Term::Year
        ? MarkColumn { MarkField::YearResult, Term::Year }
        : MarkColumn { MarkField::Mark, semester, destination.column.value_or(Column::Tx1) };
    m_view->goTo(m_table->index(row, std::max(0, m_table->columnOf(wanted))));
    m_opened = true;
}

void GradebookPlace::goToFirst(std::optional<Term> semester)
{
    QModelIndex cell = m_view->firstMissing();
    if (semester && (!cell.isValid() || m_table->columns()[cell.column()].term != *semester)) {
        cell = m_table->index(0, std::max(0, m_table->columnOf({ MarkField::Mark, *semester, Column::Tx1 })));
    }
    m_view->goTo(cell.isValid() ? cell : m_table->index(0, 0));
    m_opened = true;
}

Term GradebookPlace::currentSemester() const
{
    const QModelIndex now = m_view->currentIndex();
    const Term term = now.isValid() ? m_table->columns()[now.column()].term : Term::Year;
    if (term != Term::Year) {
        return term;
    }
    return m_table->window(Term::Two) == WindowState::None ? Term::One : Term::Two;
}

void GradebookPlace::showProgress()
{
    if (m_table->rowCount() == 0) {
        m_progress->clear();
        return;
    }
    const Term semester = currentSemester();
    const tables::MarkTable::Progress progress = m_table->progress(semester);
    m_progress->setText(semester == Term::One
                            ? tr("Semester I: %1/%2 marks").arg(progress.done).arg(progress.required)
                            : tr("Semester II: %1/%2 marks").arg(progress.done).arg(progress.required));
}

void GradebookPlace::showTotals()
{
    const tables::MarkTotals totals = tables::totalsOf(*m_table, m_view->selectionModel()->selectedIndexes());
    if (totals.count < 2) {
        m_totals->clear();
        return;
    }
    const QChar point = m_table->texts().decimalComma ? u',' : u'.';
    const int mean = totals.meanHundredths();
    const QString sumText = u"%1%2%3"_s.arg(totals.sumTenths / 10).arg(point).arg(totals.sumTenths % 10);
    const QString meanText = u"%1%2%3"_s.arg(mean / 100).arg(point).arg(mean % 100, 2, 10, QChar(u'0'));
    m_totals->setText(tr("Sum %1 · Count %2 · Mean %3").arg(sumText).arg(totals.count).arg(meanText));
}

QString GradebookPlace::nameOf(const CellKey &cell) const
{
    const QModelIndex at = m_table->indexOf(cell);
    return at.isValid()
        ? tr("%1 of %2")
              .arg(columnInWords(m_table->columns()[at.column()], m_table->kind()), m_table->pupil(at.row()).name)
        : cell.text();
}

void GradebookPlace::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    for (QToolButton *tool : std::as_const(m_tools)) {
        const bool named = tool->objectName() == "btnAskCorrection"_L1 || tool->defaultAction()->icon().isNull();
        tool->setToolButtonStyle(named && width() >= narrow ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    }
}

} // namespace hocba::ui

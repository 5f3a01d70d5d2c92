// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/class_overview/class_overview_place.h"

#include "ui/class_overview/overview_view.h"
#include "ui/class_overview/overview_words.h"
#include "ui/class_overview/remark_dialog.h"
#include "ui/class_overview/why_pane.h"
#include "ui/messages/cell_words.h"
#include "ui/messages/messages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/class_picker.h"
#include "ui/widgets/elided_label.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tables::OverviewField;
using tables::OverviewWanted;

ClassOverviewPlace::ClassOverviewPlace(Desk &desk, QWidget *parent)
    : Place(desk, parent),
      m_table(new tables::OverviewTable(desk.session(), overviewTexts(), this)),
      m_filter(new tables::OverviewFilter(m_table, this)),
      m_classes(new ClassPicker(ClassPicker::Class, this)),
      m_term(new QComboBox(this)),
      m_wanted(new QComboBox(this)),
      m_find(new QLineEdit(this)),
      m_view(nullptr),
      m_why(nullptr),
      m_state(new ElidedLabel(this)),
      m_summary(new ElidedLabel(this)),
      m_explain(new QTimer(this))
{
    content().addLayout(makeChoices());
    content().addLayout(makeButtons());
    makeTable();
    m_summary->setObjectName("overviewSummary"_L1);
    content().addWidget(m_summary);
    connect(m_table, &tables::OverviewTable::written, this, [this] {
        this->desk().wrote();
        sayState();
        explainLater();
    });
    m_explain->setSingleShot(true);
    m_explain->setInterval(60ms); // whoever walks over cells with a key held down is not waiting for reasons
    connect(m_explain, &QTimer::timeout, this, &ClassOverviewPlace::explain);
}

QHBoxLayout *ClassOverviewPlace::makeChoices()
{
    auto *row = new QHBoxLayout;
    const auto labelled = [&](const QString &label, QWidget *field) {
        auto *text = new QLabel(label, this);
        text->setBuddy(field);
        row->addWidget(text);
        row->addWidget(field);
    };
    row->addWidget(m_classes);
    m_term->setObjectName("termList"_L1);
    for (const Term one : { Term::One, Term::Two, Term::Year }) {
        const QString name = termName(one);
        m_term->addItem(name.left(1).toUpper() + name.mid(1), static_cast<int>(one));
    }
    labelled(tr("&Term:"), m_term);
    m_wanted->setObjectName("wantedList"_L1);
    for (const auto wanted :
         { OverviewWanted::All, OverviewWanted::Missing, OverviewWanted::BelowFive, OverviewWanted::Corrected,
           OverviewWanted::Good, OverviewWanted::Fair, OverviewWanted::Passed, OverviewWanted::NotPassed }) {
        m_wanted->addItem(wantedName(wanted), static_cast<int>(wanted));
    }
    labelled(tr("Sho&w:"), m_wanted);
    m_find->setObjectName("findText"_L1);
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(90);
    labelled(tr("Fi&nd:"), m_find);
    row->setStretchFactor(m_find, 1);

    connect(m_classes, &ClassPicker::changed, this, &ClassOverviewPlace::load);
    connect(m_term, &QComboBox::currentIndexChanged, this, &ClassOverviewPlace::load);
    connect(m_wanted, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->want(static_cast<OverviewWanted>(m_wanted->currentData().toInt()));
        sayState();
    });
    connect(m_find, &QLineEdit::textChanged, m_filter, &tables::OverviewFilter::setName);
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        if (m_filter->rowCount() > 0) {
            m_view->setFocus();
            m_view->setCurrentIndex(m_filter->index(0, std::max(0, m_view->currentIndex().column())));
        }
    });
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), m_find);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_find->clear();
        m_view->setFocus();
    });
    return row;
}

QAction *ClassOverviewPlace::add(ActionId id, void (ClassOverviewPlace::*slot)())
{
    QAction *action = makeAction(id, desk().session(), this);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QHBoxLayout *ClassOverviewPlace::makeButtons()
{
    auto *row = new QHBoxLayout;
    m_sheetAction = add(ActionId::GoToCell, &ClassOverviewPlace::goToSheet);
    m_remarkAction = add(ActionId::WriteRemark, &ClassOverviewPlace::writeRemark);
    m_whyAction = add(ActionId::ShowWhy, &ClassOverviewPlace::showWhy);
    m_whyAction->setCheckable(true);
    for (QAction *action : { m_sheetAction, m_remarkAction, m_whyAction }) {
        row->addWidget(makeButton(action, this));
    }
    add(ActionId::FindPupil, &ClassOverviewPlace::findPupil);
    m_state->setObjectName("overviewState"_L1);
    row->addSpacing(8);
    row->addWidget(m_state, 1);
    return row;
}

void ClassOverviewPlace::makeTable()
{
    m_view = new OverviewView(*m_filter, this);
    m_why = new WhyPane(this);
    m_why->hide();
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_view);
    splitter->addWidget(m_why);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setCollapsible(1, false);
    splitter->setSizes({ 700, 320 });
    content().addWidget(splitter, 1);
    QAction *copy = makeAction(ActionId::Copy, desk().session(), m_view);
    connect(copy, &QAction::triggered, m_view, &OverviewView::copySelected);
    connect(m_view, &OverviewView::sheetWanted, this, &ClassOverviewPlace::goToSheet);
    connect(m_view, &OverviewView::remarkWanted, this, &ClassOverviewPlace::writeRemark);
    connect(m_view, &OverviewView::whyWanted, m_whyAction, [this] { m_whyAction->trigger(); });
    connect(m_view, &OverviewView::refused, this, &ClassOverviewPlace::refuseAt);
    connect(m_view, &OverviewView::currentCellChanged, this, &ClassOverviewPlace::explainLater);
    connect(&desk().settings(), &Settings::gridZoomChanged, m_view, &OverviewView::setZoom);
    m_view->setZoom(desk().settings().gridZoom());
}

Term ClassOverviewPlace::term() const
{
    return static_cast<Term>(m_term->currentData().toInt());
}

void ClassOverviewPlace::setTerm(Term term)
{
    const QSignalBlocker blocked(m_term);
    m_termChosen = true;
    m_term->setCurrentIndex(m_term->findData(static_cast<int>(term)));
}

QWidget *ClassOverviewPlace::firstFocus() const
{
    return m_view->isEnabled() ? static_cast<QWidget *>(m_view) : m_classes;
}

void ClassOverviewPlace::refresh()
{
    if (!m_termChosen) {
        setTerm(desk().school().semester2 == WindowState::None ? Term::One : Term::Two);
    }
    showClasses();
    load();
}

void ClassOverviewPlace::showClasses()
{
    auto classes = services::classesFor(desk().session(), desk().school().year);
    if (!classes) {
        refuse(classes.error());
        return;
    }
    classes->removeIf([this](const services::ClassSummary &one) {
        const auto name = ClassName::parse(one.name);
        return !name || !desk().session().may(Act::ReadMarks, Scope::ofClass(*name));
    });
    m_classes->setClasses(*classes);
}

void ClassOverviewPlace::open(const Destination &destination)
{
    const bool other = (!destination.className.isEmpty() && destination.className != m_classes->className())
        || (destination.term && *destination.term != term());
    m_classes->choose(destination.className);
    if (destination.term) {
        setTerm(*destination.term);
    }
    if (other) {
        load();
    }
    const int row = m_table->rowOf(destination.pupil);
    if (row >= 0) {
        m_find->clear();
        m_wanted->setCurrentIndex(0);
        const int column = m_table->columnOf(OverviewField::Subject, destination.subject);
        m_view->setCurrentCell(row, std::max(0, column));
    }
}

void ClassOverviewPlace::load()
{
    const bool any = m_classes->current() != nullptr;
    for (QWidget *part : { static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_term),
                           static_cast<QWidget *>(m_wanted), static_cast<QWidget *>(m_find) }) {
        part->setEnabled(any);
    }
    if (!any) {
        banner().show(Banner::Kind::Info, tr("There is no class yet whose overview you may see."));
        return;
    }
    // The same pupil and the same thing stay current across terms.
    const QModelIndex before = m_view->currentCell();
    const QString pupil = before.isValid() ? m_table->pupil(before.row()).pupil.text() : QString();
    const auto column = before.isValid() ? m_table->column(before.column()) : tables::OverviewColumn();
    const QString subject = column.subject >= 0 ? m_table->overview().subjects[column.subject].code : QString();
    if (const Status loaded = m_table->load(desk().school().year, m_classes->className(), term()); !loaded) {
        refuse(loaded.error());
        return;
    }
    m_filter->invalidate();
    if (!m_view->currentIndex().isValid() && m_filter->rowCount() > 0) {
        const int row = std::max(0, m_table->rowOf(pupil));
        m_view->setCurrentCell(row, std::max(0, m_table->columnOf(column.field, subject)));
        if (!m_view->currentIndex().isValid()) {
            m_view->setCurrentIndex(m_filter->index(0, 0));
        }
    }
    sayState();
    explainLater();
}

void ClassOverviewPlace::sayState()
{
    m_state->setText(entryState(*m_table));
    m_summary->setText(overviewSummary(*m_table));
    m_view->setEmptyText(m_table->rowCount() == 0 ? tr("Nobody is in this class yet.") : tr("Nobody is like that."));
}

void ClassOverviewPlace::explainLater()
{
    if (m_bubble != nullptr) {
        m_bubble->clear();
    }
    if (m_whyAction->isChecked()) {
        m_explain->start();
    }
}

void ClassOverviewPlace::explain()
{
    const QModelIndex cell = m_view->currentCell();
    if (!cell.isValid() || !m_whyAction->isChecked()) {
        m_why->clear();
        return;
    }
    const services::OverviewPupil &pupil = m_table->pupil(cell.row());
    const tables::OverviewColumn &column = m_table->column(cell.column());
    const auto language
        = spokenLanguage() == Language::English ? services::Language::English : services::Language::Vietnamese;
    const auto explained
        = services::explain(desk().session(), pupil.pupil, m_table->overview().year, m_table->term(), language);
    if (!explained) {
        m_why->refuse(explained.error());
        return;
    }
    const QString subject = column.subject >= 0 ? m_table->overview().subjects[column.subject].code : QString();
    QList<services::WhyLine> lines = explained->lines;
    lines.removeIf([&](const services::WhyLine &line) { return line.subject != subject; });
    QStringList about { m_table->headerData(cell.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                        termName(m_table->term()), cell.data().toString() };
    about.removeAll(QString());
    m_why->explain(pupil.name, about.join(u" · "_s), lines);
}

void ClassOverviewPlace::showWhy()
{
    m_why->setVisible(m_whyAction->isChecked());
    explain();
}

void ClassOverviewPlace::goToSheet()
{
    const QModelIndex cell = m_view->currentCell();
    if (!cell.isValid()) {
        return;
    }
    const tables::OverviewColumn &column = m_table->column(cell.column());
    Destination destination { .place = PlaceId::Gradebook, .className = m_table->overview().className };
    if (column.field == OverviewField::Subject) {
        destination.subject = m_table->overview().subjects[column.subject].code;
    }
    destination.term = m_table->semesterOf(cell);
    destination.pupil = m_table->pupil(cell.row()).pupil.text();
    desk().go(destination);
}

void ClassOverviewPlace::writeRemark()
{
    const QModelIndex cell = m_view->currentCell();
    if (!cell.isValid()) {
        return;
    }
    if (const Status may = m_table->mayEnter(OverviewField::Remark); !may) {
        refuseAt(m_view->currentIndex(), may.error());
        return;
    }
    auto *dialog = new RemarkDialog(desk(), m_table->overview().year, m_table->pupil(cell.row()), window());
    connect(dialog, &QDialog::accepted, this, &ClassOverviewPlace::load);
    dialog->open();
}

void ClassOverviewPlace::findPupil()
{
    m_find->setFocus();
    m_find->selectAll();
}

void ClassOverviewPlace::refuseAt(const QModelIndex &cell, const Error &error)
{
    if (m_bubble == nullptr) {
        m_bubble = new Bubble(window());
    }
    desk().refuse(error);
    m_bubble->point(m_view->viewport(), m_view->visualRect(cell), sentence(error));
}

} // namespace hocba::ui

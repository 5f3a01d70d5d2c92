// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/semesters/semesters_place.h"

#include "ui/actions/actions.h"
#include "ui/messages/messages.h"
#include "ui/semesters/lock_dialog.h"
#include "ui/semesters/readiness_tree.h"
#include "ui/semesters/schedule_dialogs.h"
#include "ui/widgets/list_view.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using services::WindowActRow;
using services::WindowRow;

SemestersPlace::SemestersPlace(Desk &desk, QWidget *parent) : Place(desk, parent)
{
    addChoice();
    addTabs();
    addActions();
    // In the first weeks of a year nothing is open: then semester I is what is looked at.
    const bool second = desk.school().semester1 == WindowState::Locked;
    m_semester->setCurrentIndex(second ? 1 : 0);
}

void SemestersPlace::addChoice()
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("Se&mester:"), this);
    m_semester = new QComboBox(this);
    m_semester->setObjectName("semesterList"_L1);
    m_semester->addItem(ReadinessWords::semester(Term::One), static_cast<int>(Term::One));
    m_semester->addItem(ReadinessWords::semester(Term::Two), static_cast<int>(Term::Two));
    label->setBuddy(m_semester);
    m_unreadyOnly = new QCheckBox(tr("&Not ready only"), this);
    m_unreadyOnly->setObjectName("unreadyOnly"_L1);
    m_find = new QLineEdit(this);
    m_find->setObjectName("findSheet"_L1);
    m_find->setAccessibleName(tr("Find a class, subject or teacher"));
    m_find->setPlaceholderText(tr("Class, subject or teacher"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(260);
    row->addWidget(label);
    row->addWidget(m_semester);
    row->addWidget(m_unreadyOnly);
    row->addWidget(m_find, 1);
    row->addStretch(1);
    content().addLayout(row);
    m_summary = new QLabel(this);
    m_summary->setObjectName("summary"_L1);
    m_summary->setWordWrap(true);
    content().addWidget(m_summary);
    connect(m_semester, &QComboBox::currentIndexChanged, this, &SemestersPlace::show);
    connect(m_unreadyOnly, &QCheckBox::toggled, this, &SemestersPlace::show);
    connect(m_find, &QLineEdit::textChanged, this, &SemestersPlace::show);
}

void SemestersPlace::addTabs()
{
    auto *tabs = new QTabWidget(this);
    tabs->setObjectName("semesterTabs"_L1);
    m_tree = new ReadinessTree(tabs);
    tabs->addTab(m_tree, tr("Read&iness"));
    const auto actor = [](const WindowActRow &row) { return row.actorName; };
    m_acts = new tables::ListTable<WindowActRow>(
        { { tr("When"), [](const WindowActRow &row) { return ReadinessWords::time(row.at); },
            [](const WindowActRow &row) { return QVariant(row.at.ms); } },
          { tr("Act"), [](const WindowActRow &row) { return word(toCode(row.act)); } },
          { tr("Semester"), [](const WindowActRow &row) { return ReadinessWords::semester(row.term); } },
          { tr("What"), [](const WindowActRow &row) { return ReadinessWords::name(row.scope); } },
          { tr("From"), [](const WindowActRow &row) { return ReadinessWords::time(row.opensAt); },
            [](const WindowActRow &row) { return QVariant(row.opensAt ? row.opensAt->ms : 0); } },
          { tr("Until"), [](const WindowActRow &row) { return ReadinessWords::time(row.closesAt); },
            [](const WindowActRow &row) { return QVariant(row.closesAt ? row.closesAt->ms : 0); } },
          { tr("Who"), actor },
          { tr("Reason"), [](const WindowActRow &row) { return row.reason; } } },
        this);
    auto *acts = new ListView(u"windowActs"_s, tr("What was done"), tabs);
    acts->setList(m_acts);
    acts->setEmptyText(tr("Nothing was opened or locked yet."));
    tabs->addTab(acts, tr("What was &done"));
    content().addWidget(tabs, 1);
    connect(m_tree, &ReadinessTree::currentChanged, this, &SemestersPlace::showPart);
    connect(m_tree, &ReadinessTree::opened, this, [this](const Scope &scope) {
        this->desk().go({ .place = PlaceId::Gradebook,
                          .className = scope.className(),
                          .subject = scope.subject(),
                          .term = term() });
    });
}

void SemestersPlace::addActions()
{
    auto *row = new QHBoxLayout;
    const auto add = [&](ActionId id, auto make) {
        QAction *action = makeAction(id, desk().session(), this);
        row->addWidget(makeButton(action, this));
        connect(action, &QAction::triggered, this, [this, make] { make(part())->open(); });
        return action;
    };
    m_open = add(ActionId::OpenEntry,
                 [this](const PartOfSchool &part) { return new OpenEntryDialog(desk(), part, window()); });
    m_extend = add(ActionId::ExtendEntry,
                   [this](const PartOfSchool &part) { return new ExtendEntryDialog(desk(), part, window()); });
    m_lock = add(ActionId::LockSemester,
                 [this](const PartOfSchool &part) { return new LockDialog(desk(), part, window()); });
    m_reopen = add(ActionId::ReopenEntry,
                   [this](const PartOfSchool &part) { return new ReopenEntryDialog(desk(), part, window()); });
    row->addStretch(1);
    content().addLayout(row);
    connect(&desk(), &Desk::written, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
}

void SemestersPlace::refresh()
{
    if (m_job) {
        m_job->stop();
    }
    auto mine = std::make_shared<std::weak_ptr<Job>>();
    m_job = desk().background().run<Read>(
        this,
        [](services::Session &session, Job &) -> Result<Read> {
            HOCBA_TRY_VALUE(rows, services::listWindows(session, Scope::school(), {}));
            HOCBA_TRY_VALUE(acts, services::listWindowActs(session));
            std::ranges::reverse(acts); // the last act first
            return Read { rows, acts };
        },
        [this, mine](const Result<Read> &read) {
            if (mine->lock() != m_job) {
                return; // asked again meanwhile
            }
            m_job.reset();
            if (!read) {
                refuse(read.error());
                return;
            }
            m_rows = read->rows;
            m_acts->setRows(read->acts);
            show();
        });
    *mine = m_job;
    showPart();
}

Term SemestersPlace::term() const
{
    return static_cast<Term>(m_semester->currentData().toInt());
}

PartOfSchool SemestersPlace::part() const
{
    return partOf(m_rows, m_tree->current(), term());
}

void SemestersPlace::show()
{
    m_tree->show(m_rows, term(), m_unreadyOnly->isChecked(), m_find->text().trimmed());
    showPart();
}

void SemestersPlace::showPart()
{
    const PartOfSchool chosen = part();
    const bool some = !chosen.sheets.isEmpty();
    m_summary->setText(m_job && m_rows.isEmpty() ? tr("Reading the mark sheets…")
                           : some ? ReadinessWords::name(chosen.scope) + u". "_s + ReadinessWords::summary(chosen)
                                  : tr("There are no mark sheets yet: import the pupil list first."));
    const bool scheduled = std::ranges::any_of(
        chosen.sheets, [](const WindowRow &row) { return row.state == WindowState::None && row.opensAt.has_value(); });
    m_open->setEnabled(some && chosen.locked == 0);
    m_extend->setEnabled(chosen.open > 0 || scheduled);
    m_lock->setEnabled(chosen.open > 0 || scheduled);
    m_reopen->setEnabled(chosen.locked > 0);
}

void SemestersPlace::open(const Destination &destination)
{
    if (!destination.term) {
        return;
    }
    m_semester->setCurrentIndex(m_semester->findData(static_cast<int>(*destination.term)));
    m_tree->setCurrent(Scope::school());
}

QWidget *SemestersPlace::firstFocus() const
{
    return m_tree;
}

} // namespace hocba::ui

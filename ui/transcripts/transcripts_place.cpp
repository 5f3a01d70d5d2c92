// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcripts_place.h"

#include "ui/actions/actions.h"
#include "ui/messages/messages.h"
#include "ui/transcripts/record_words.h"
#include "ui/transcripts/register_list.h"
#include "ui/transcripts/viewer/document_viewer.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/class_picker.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace hocba::ui {

using namespace Qt::StringLiterals;

TranscriptsPlace::TranscriptsPlace(Desk &desk, QWidget *parent)
    : Place(desk, parent), m_issued(registerColumns()), m_stack(new QStackedWidget(this))
{
    m_stack->addWidget(makeLists());
    content().addWidget(m_stack, 1);
    connect(&m_records, &RecordTable::chosenChanged, this, &TranscriptsPlace::showChoice);
    showChoice();
}

QWidget *TranscriptsPlace::makeLists()
{
    auto *page = new QWidget(this);
    m_picker = new ClassPicker(ClassPicker::Class, page);
    m_picker->setAllAllowed(true);
    connect(m_picker, &ClassPicker::changed, this, &TranscriptsPlace::read);
    auto *find = new QLineEdit(page);
    find->setObjectName("findPupil"_L1);
    find->setPlaceholderText(tr("Find a pupil"));
    find->setAccessibleName(tr("Find a pupil"));
    find->setClearButtonEnabled(true);
    find->setMaximumWidth(220);
    auto *head = new QHBoxLayout;
    head->addWidget(m_picker, 1);
    head->addWidget(find);

    m_tabs = new QTabWidget(page);
    m_tabs->setObjectName("recordTabs"_L1);
    m_tabs->addTab(makeRecords(), tr("Pup&ils"));
    if (desk().session().may(hocba::Act::ReadMarks)) { // the register is for who reads all
        m_register = new ListView(u"registerTable"_s, tr("Register of issued records"), m_tabs);
        m_register->setList(&m_issued);
        m_register->setEmptyText(tr("No record has been issued yet."));
        connect(m_register, &ListView::opened, this, &TranscriptsPlace::look);
        connect(m_register, &ListView::currentRowChanged, this, &TranscriptsPlace::showActions);
        m_tabs->addTab(m_register, tr("Re&gister"));
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &TranscriptsPlace::showActions);
    connect(find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_list->setFilterText(text);
        if (m_register != nullptr) {
            m_register->setFilterText(text);
        }
    });
    QAction *findAction = makeAction(ActionId::FindPupil, desk().session(), page);
    connect(findAction, &QAction::triggered, find, [find] {
        find->setFocus();
        find->selectAll();
    });

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);
    column->addLayout(makeButtons(page));
    return page;
}

QWidget *TranscriptsPlace::makeRecords()
{
    auto *tab = new QWidget(this);
    m_all = new QCheckBox(tr("C&hoose all"), tab);
    m_all->setObjectName("chooseAll"_L1);
    m_all->setToolTip(tr("All pupils (Ctrl+A); Space chooses the current one"));
    connect(m_all, &QCheckBox::clicked, this, [this](bool checked) {
        QList<int> rows(m_records.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
        m_records.choose(rows, checked);
    });
    m_list = new RecordView(m_records, tr("Records"), tab);
    m_list->setEmptyText(tr("Being read…"));
    connect(m_list, &ListView::opened, this, &TranscriptsPlace::look);
    connect(m_list, &ListView::currentRowChanged, this, &TranscriptsPlace::showActions);
    m_checkList = new QLabel(tab);
    m_checkList->setObjectName("checkList"_L1);
    m_checkList->setWordWrap(true);
    m_checkList->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_all);
    column->addWidget(m_list, 1);
    column->addWidget(m_checkList);
    return tab;
}

QLayout *TranscriptsPlace::makeButtons(QWidget *page)
{
    auto *row = new QHBoxLayout;
    const auto add = [&](ActionId id, auto slot) {
        QAction *action = makeAction(id, desk().session(), page);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    const services::Session &session = desk().session();
    m_sign = add(ActionId::SignDue, &TranscriptsPlace::sign);
    m_sign->setVisible(session.mayAnywhere(hocba::Act::SignSubject) || session.mayAnywhere(hocba::Act::SignHomeroom)
                       || session.mayAnywhere(hocba::Act::SignPrincipal));
    m_issue = add(ActionId::IssueRecords, &TranscriptsPlace::issue);
    m_look = add(ActionId::OpenRecord, &TranscriptsPlace::look);
    m_replace = add(ActionId::ReplaceRecord, &TranscriptsPlace::replace);
    m_revoke = add(ActionId::RevokeRecord, &TranscriptsPlace::revoke);
    m_stop = add(ActionId::StopWork, &TranscriptsPlace::stop);
    for (QAction *action : { m_sign, m_issue, m_look, m_replace, m_revoke }) {
        row->addWidget(makeButton(action, page));
    }
    row->addStretch(1);
    m_stopButton = makeButton(m_stop, page);
    row->addWidget(m_stopButton);
    return row;
}

void TranscriptsPlace::readClasses()
{
    const auto classes = services::classesFor(desk().session(), desk().school().year);
    if (!classes) {
        refuse(classes.error());
        return;
    }
    const bool first = m_picker->className().isEmpty() && !m_filled;
    const QSignalBlocker blocked(m_picker);
    m_picker->setClasses(*classes);
    if (first && !classes->isEmpty()) {
        m_picker->choose(classes->constFirst().name);
    }
}

void TranscriptsPlace::refresh()
{
    readClasses();
    read();
}

void TranscriptsPlace::read()
{
    if (m_reading) {
        m_reading->stop();
    }
    const QString className = m_picker->className();
    const bool whole = m_register != nullptr;
    // `again` lets an answer know whether it is still the one that is waited for.
    const auto again = std::make_shared<std::weak_ptr<Job>>();
    m_reading = desk().background().run<Contents>(
        this,
        [className, whole](services::Session &session, Job &job) -> Result<Contents> {
            Contents contents;
            HOCBA_TRY_VALUE(states,
                            services::recordStates(session, className, [&job](int, int) { return !job.stopped(); }));
            contents.states = states;
            if (whole) {
                HOCBA_TRY_VALUE(issued, services::listRegister(session, { {}, className }));
                std::ranges::reverse(issued);
                contents.issued = issued;
            }
            return contents;
        },
        [this, again](Result<Contents> contents) {
            if (again->lock() != m_reading) {
                return;
            }
            m_reading.reset();
            if (!contents) {
                m_list->setEmptyText(sentence(contents.error()));
                m_records.setRows({});
                refuse(contents.error());
                return;
            }
            take(std::move(*contents));
        });
    *again = m_reading;
}

void TranscriptsPlace::take(Contents contents)
{
    const QString className = m_picker->className();
    const bool same = m_filled && m_shownClass == className;
    QHash<QString, bool> kept;
    for (const RecordRow &row : m_records.rows()) {
        kept.insert(row.state.pupil.text(), row.chosen);
    }
    if (!same) {
        m_results.clear();
    }
    QString current;
    if (const int index = m_list->currentRow(); same && index >= 0) {
        current = m_records.row(index).state.pupil.text();
    }
    QList<RecordRow> rows;
    for (const services::RecordState &state : std::as_const(contents.states)) {
        const QString code = state.pupil.text();
        const auto [text, tone] = m_results.value(code);
        rows.append({ state, !same || kept.value(code, true), text, tone });
    }
    m_shownClass = className;
    m_filled = true;
    m_list->setEmptyText(tr("There are no pupils here."));
    m_records.setRows(std::move(rows));
    m_issued.setRows(std::move(contents.issued));
    m_list->setCurrentRow(std::max(0, m_records.indexOf(current)));
    showWanted();
}

void TranscriptsPlace::showWanted()
{
    if (const QString pupil = std::exchange(m_wantedPupil, {}); !pupil.isEmpty()) {
        m_tabs->setCurrentIndex(0);
        m_list->setCurrentRow(m_records.indexOf(pupil));
    }
}

void TranscriptsPlace::open(const Destination &destination)
{
    if (!destination.item.isEmpty()) {
        lookUp(destination.item);
    }
    if (destination.className.isEmpty() && destination.pupil.isEmpty()) {
        return;
    }
    m_stack->setCurrentIndex(0);
    m_wantedPupil = destination.pupil;
    if (!destination.className.isEmpty() && destination.className != m_picker->className()) {
        m_picker->choose(destination.className);
        read();
    } else if (!m_reading) {
        showWanted();
    }
}

QWidget *TranscriptsPlace::firstFocus() const
{
    if (m_stack->currentIndex() != 0) {
        return m_stack->currentWidget();
    }
    return m_tabs->currentIndex() == 0 ? static_cast<QWidget *>(m_list) : m_register;
}

QString TranscriptsPlace::whereText() const
{
    return m_shownClass.isEmpty() ? tr("All classes") : tr("Class %1").arg(m_shownClass);
}

void TranscriptsPlace::showChoice()
{
    const QList<services::RecordState> chosen = m_records.chosen();
    m_all->setTristate(!chosen.isEmpty() && chosen.size() < m_records.rowCount());
    m_all->setCheckState(chosen.isEmpty()                           ? Qt::Unchecked
                             : chosen.size() < m_records.rowCount() ? Qt::PartiallyChecked
                                                                    : Qt::Checked);
    m_all->setText(tr("C&hoose all (%1 of %2 chosen)").arg(chosen.size()).arg(m_records.rowCount()));
    m_checkList->setText(chosen.isEmpty() ? tr("Nobody is chosen.")
                                          : tr("Before issuing: %1").arg(checkListText(chosen)));
    showActions();
}

void TranscriptsPlace::showActions()
{
    const bool idle = m_working == nullptr;
    const QList<services::RecordState> chosen = m_records.chosen();
    const bool demo = desk().school().demo;
    const auto canIssue = [demo](const services::RecordState &state) {
        return state.stage == services::RecordStage::Ready || state.stage == services::RecordStage::Issued
            || (demo && state.stage == services::RecordStage::Signing);
    };
    const std::optional<Issued> current = currentIssued();
    const bool inForce = current && current->status == "issued"_L1;
    m_sign->setEnabled(idle && m_sign->isVisible()
                       && std::ranges::any_of(chosen, [](const auto &state) { return !state.due.isEmpty(); }));
    m_issue->setEnabled(idle && m_issue->isVisible() && std::ranges::any_of(chosen, canIssue));
    m_look->setEnabled(current.has_value());
    m_replace->setEnabled(idle && m_replace->isVisible() && inForce);
    m_revoke->setEnabled(idle && m_revoke->isVisible() && inForce);
    m_stop->setEnabled(!idle);
    m_stopButton->setVisible(!idle);
}

std::optional<TranscriptsPlace::Issued> TranscriptsPlace::currentIssued() const
{
    if (m_register != nullptr && m_tabs->currentWidget() == m_register) {
        const int index = m_register->currentRow();
        if (index < 0) {
            return {};
        }
        const services::RegisterRow &row = m_issued.row(index);
        return Issued { row.number, row.pupilName, row.status, row.version };
    }
    const int index = m_list->currentRow();
    if (index < 0 || index >= m_records.rowCount() || m_records.row(index).state.version == 0) {
        return {};
    }
    const services::RecordState &state = m_records.row(index).state;
    return Issued { state.number, state.pupilName, state.status, state.version };
}

} // namespace hocba::ui

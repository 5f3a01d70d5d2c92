// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/corrections_place.h"

#include "ui/corrections/correction_detail.h"
#include "ui/corrections/correction_words.h"
#include "ui/corrections/decision_dialogs.h"
#include "ui/messages/messages.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/list_view.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using services::CorrectionTask;

namespace {

// What the filter can say besides the code of a state.
constexpr auto forMe = "for_me"_L1;
constexpr auto everything = "all"_L1;

QList<tables::ListColumn<CorrectionTask>> columns()
{
    const auto tone = [](const CorrectionTask &task) { return task.waitsForMe ? u"warn"_s : QString(); };
    return {
        { .title = CorrectionsPlace::tr("No."), .text = [](const CorrectionTask &task) { return task.correction.id; } },
        { .title = CorrectionsPlace::tr("Change"),
          .text = [](const CorrectionTask &task) { return changeText(task.correction); } },
        { .title = CorrectionsPlace::tr("State"),
          .text = [](const CorrectionTask &task) { return word(toCode(task.correction.state)); },
          .tone = tone },
        { .title = CorrectionsPlace::tr("Pupil"), .text = [](const CorrectionTask &task) { return task.pupilName; } },
        { .title = CorrectionsPlace::tr("Class"),
          .text = [](const CorrectionTask &task) { return task.correction.cell.className; } },
        { .title = CorrectionsPlace::tr("Cell"),
          .text = [](const CorrectionTask &task) { return cellText(task.correction.cell); } },
        { .title = CorrectionsPlace::tr("Asked on"),
          .text = [](const CorrectionTask &task) { return timeText(task.correction.askedAt); },
          .sort = [](const CorrectionTask &task) { return QVariant(task.correction.askedAt.ms); } },
    };
}

/// Asked and confirmed requests can still be acted upon.
bool isOpen(const Correction &correction)
{
    return correction.state == CorrectionState::Asked || correction.state == CorrectionState::Confirmed;
}

} // namespace

CorrectionsPlace::CorrectionsPlace(Desk &desk, QWidget *parent)
    : Place(desk, parent),
      m_filter(new QComboBox(this)),
      m_table(new tables::ListTable<CorrectionTask>(columns(), this)),
      m_list(new ListView(u"correctionList"_s, tr("Corrections"), this)),
      m_detail(new CorrectionDetail(this)),
      m_whyNot(new QLabel(this))
{
    m_list->setList(m_table);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    makeActions();
    layOut();
    connect(m_list, &ListView::currentRowChanged, this, [this] {
        if (!m_filling) {
            showCurrent();
        }
    });
    connect(m_list, &ListView::opened, this, &CorrectionsPlace::opened);
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this] { fill(current() != nullptr ? current()->correction.id : QString()); });
}

void CorrectionsPlace::makeActions()
{
    const auto add = [this](ActionId id, void (CorrectionsPlace::*act)()) {
        QAction *action = makeAction(id, desk().session(), this);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_confirm = add(ActionId::ConfirmCorrection, &CorrectionsPlace::confirm);
    m_approve = add(ActionId::ApproveCorrection, &CorrectionsPlace::approve);
    m_refuse = add(ActionId::RefuseCorrection, &CorrectionsPlace::refuseRequest);
    m_withdraw = add(ActionId::WithdrawCorrection, &CorrectionsPlace::withdraw);
    m_goToCell = add(ActionId::GoToCell, &CorrectionsPlace::goToCell);
}

void CorrectionsPlace::layOut()
{
    m_filter->setObjectName("correctionFilter"_L1);
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *label = new QLabel(tr("&Show:"), this);
    label->setBuddy(m_filter);
    m_filter->setAccessibleName(tr("Show"));
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_filter);
    top->addStretch(1);

    m_whyNot->setObjectName("whyNot"_L1);
    m_whyNot->setWordWrap(true);
    QPalette faint = m_whyNot->palette();
    faint.setColor(QPalette::WindowText, ink(Ink::Faint));
    m_whyNot->setPalette(faint);
    auto *buttons = new QHBoxLayout;
    for (QAction *action : { m_confirm, m_approve, m_refuse, m_withdraw, m_goToCell }) {
        buttons->addWidget(makeButton(action, this));
    }
    buttons->addStretch(1);

    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    m_list->setMinimumWidth(220);
    m_detail->setMinimumWidth(300);
    parts->addWidget(m_list);
    parts->addWidget(m_detail);
    parts->setSizes({ 640, 540 });
    content().addLayout(top);
    content().addWidget(parts, 1);
    content().addWidget(m_whyNot);
    content().addLayout(buttons);
}

QWidget *CorrectionsPlace::firstFocus() const
{
    return m_list;
}

void CorrectionsPlace::refresh()
{
    readAnew(current() != nullptr ? current()->correction.id : QString());
}

void CorrectionsPlace::readAnew(const QString &keepId)
{
    auto tasks = services::listCorrectionTasks(desk().session());
    if (!tasks) {
        refuse(tasks.error());
        return;
    }
    m_tasks = std::move(*tasks);
    setFilters();
    fill(keepId);
}

/// The filter says how many wait for this person; it begins with those, if there are any.
void CorrectionsPlace::setFilters()
{
    const auto waiting = std::ranges::count_if(m_tasks, &CorrectionTask::waitsForMe);
    const QString kept
        = m_filterChosen ? m_filter->currentData().toString() : QString(waiting > 0 ? forMe : everything);
    const QSignalBlocker blocked(m_filter);
    m_filter->clear();
    m_filter->addItem(tr("Waiting for me (%1)").arg(waiting), QString(forMe));
    m_filter->addItem(tr("All (%1)").arg(m_tasks.size()), QString(everything));
    for (const auto state : { CorrectionState::Asked, CorrectionState::Confirmed, CorrectionState::Applied,
                              CorrectionState::Reported, CorrectionState::Acknowledged, CorrectionState::Refused,
                              CorrectionState::Withdrawn, CorrectionState::Expired, CorrectionState::Voided }) {
        m_filter->addItem(tr("State: %1").arg(word(toCode(state))), toCode(state));
    }
    m_filter->setCurrentIndex(m_filter->findData(kept));
    m_filterChosen = true;
}

bool CorrectionsPlace::isShown(const CorrectionTask &task) const
{
    const QString filter = m_filter->currentData().toString();
    return filter == everything || (filter == forMe ? task.waitsForMe : toCode(task.correction.state) == filter);
}

/// Shows what the filter lets through; `keepId` stays current where it is still there.
void CorrectionsPlace::fill(const QString &keepId)
{
    QList<CorrectionTask> rows;
    std::ranges::copy_if(m_tasks, std::back_inserter(rows),
                         [this](const CorrectionTask &task) { return isShown(task); });
    const auto kept = std::ranges::find(rows, keepId, [](const CorrectionTask &task) { return task.correction.id; });
    const int row = kept == rows.end() ? 0 : static_cast<int>(kept - rows.begin());
    const QString filter = m_filter->currentData().toString();
    m_list->setEmptyText(filter == forMe ? tr("Nothing waits for you.")
                             : filter == everything
                             ? tr("There are no requests. A subject teacher asks for a correction at a locked cell of "
                                  "the gradebook, with Ctrl+K.")
                             : tr("There is no request in this state."));
    m_filling = true;
    m_table->setRows(std::move(rows));
    m_list->setCurrentRow(row);
    m_filling = false;
    showCurrent();
}

const CorrectionTask *CorrectionsPlace::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= m_table->rows().size() ? nullptr : &m_table->row(row);
}

void CorrectionsPlace::showCurrent()
{
    m_view.reset();
    m_turn += 1;
    if (m_reading) {
        m_reading->stop();
        m_reading.reset();
    }
    if (const CorrectionTask *task = current()) {
        m_detail->showTask(*task);
        loadView(task->correction.id);
    } else {
        m_detail->clear();
    }
    judge();
}

/// What a request changes takes the results of a whole class to say, so it is read on the other thread.
void CorrectionsPlace::loadView(const QString &id)
{
    m_reading = desk().background().run<services::CorrectionView>(
        this,
        [id](services::Session &session, Job &job) -> Result<services::CorrectionView> {
            if (job.stopped()) {
                return fail("correction.unknown"_L1, id); // nobody waits for it any more
            }
            return services::showCorrection(session, id);
        },
        [this, turn = m_turn](const Result<services::CorrectionView> &view) {
            if (turn != m_turn) {
                return;
            }
            m_reading.reset();
            if (!view) {
                refuse(view.error());
                return;
            }
            m_view = *view;
            m_detail->showView(*view, desk().session().now());
            judge();
        });
}

/// Enables what this person may do with the current request now, and says why of what may not be done.
void CorrectionsPlace::judge()
{
    const CorrectionTask *task = current();
    m_goToCell->setEnabled(task != nullptr);
    const auto options = task == nullptr ? Result<services::CorrectionOptions>(fail("correction.unknown"_L1))
                                         : services::correctionOptions(desk().session(), task->correction.id);
    QStringList reasons;
    const auto set = [&](QAction *action, ActionId id, const Status &status, bool needsView) {
        action->setEnabled(options && status && action->isVisible() && (!needsView || m_view));
        if (options && !status && action->isVisible()) {
            reasons.append(
                u"%1: %2"_s.arg(action->text().remove(u'…'),
                                whyNotText(id, status.error(), task->correction, desk().session().person().login)));
        }
    };
    const services::CorrectionOptions none;
    const services::CorrectionOptions &may = options ? *options : none;
    set(m_confirm, ActionId::ConfirmCorrection, may.confirm, false);
    set(m_approve, ActionId::ApproveCorrection, may.approve, true); // nobody approves before having seen the impact
    set(m_refuse, ActionId::RefuseCorrection, may.refuse, true);
    set(m_withdraw, ActionId::WithdrawCorrection, may.withdraw, false);
    if (task != nullptr && !isOpen(task->correction)) {
        reasons = { tr("This request is closed: %1.").arg(word(toCode(task->correction.state))) };
    }
    m_whyNot->setText(reasons.join(u'\n'));
    m_whyNot->setVisible(!reasons.isEmpty());
}

void CorrectionsPlace::open(const Destination &destination)
{
    if (destination.item.isEmpty()) {
        return;
    }
    const auto task
        = std::ranges::find(m_tasks, destination.item, [](const CorrectionTask &one) { return one.correction.id; });
    if (task == m_tasks.end()) {
        refuse({ u"correction.unknown"_s, destination.item });
        return;
    }
    if (!isShown(*task)) {
        const QSignalBlocker blocked(m_filter);
        m_filter->setCurrentIndex(m_filter->findData(QString(everything)));
    }
    fill(destination.item);
    m_list->setFocus();
}

void CorrectionsPlace::opened()
{
    if (m_approve->isEnabled()) {
        approve();
    } else {
        m_detail->firstTable()->setFocus();
    }
}

void CorrectionsPlace::confirm()
{
    const QString id = current()->correction.id;
    if (const Status done = services::confirmCorrection(desk().session(), id); !done) {
        failed(done.error());
        return;
    }
    acted(tr("%1 is confirmed; the principal decides next.").arg(id));
}

void CorrectionsPlace::withdraw()
{
    const QString id = current()->correction.id;
    if (const Status done = services::withdrawCorrection(desk().session(), id); !done) {
        failed(done.error());
        return;
    }
    acted(tr("%1 is withdrawn.").arg(id));
}

void CorrectionsPlace::approve()
{
    auto *dialog = new ApproveCorrectionDialog(desk(), *m_view, window());
    connect(dialog, &ApproveCorrectionDialog::approved, this, [this](const QString &id) {
        acted(tr("%1 is approved and the mark is changed; the report to the authority is queued.").arg(id));
    });
    connect(dialog, &ApproveCorrectionDialog::impossible, this, &CorrectionsPlace::failed);
    dialog->open();
}

void CorrectionsPlace::refuseRequest()
{
    auto *dialog = new RefuseCorrectionDialog(desk(), *m_view, window());
    connect(dialog, &RefuseCorrectionDialog::refused, this,
            [this](const QString &id) { acted(tr("%1 is refused; nothing changes.").arg(id)); });
    dialog->open();
}

void CorrectionsPlace::goToCell()
{
    const CellKey &cell = current()->correction.cell;
    desk().go({ .place = PlaceId::Gradebook,
                .className = cell.className,
                .subject = cell.subject,
                .term = cell.term,
                .pupil = cell.pupil.text(),
                .column = cell.column });
}

/// The next request in the list that waits for this person; without one the current one.
QString CorrectionsPlace::nextForMe() const
{
    const int row = m_list->currentRow();
    const auto count = static_cast<int>(m_table->rows().size());
    for (int i = 1; i < count; ++i) {
        const CorrectionTask &task = m_table->row((row + i) % count);
        if (task.waitsForMe) {
            return task.correction.id;
        }
    }
    return current() == nullptr ? QString() : current()->correction.id;
}

/// Something was decided: reads anew and goes to the next one.
void CorrectionsPlace::acted(const QString &what)
{
    const QString next = nextForMe();
    banner().clear();
    desk().wrote();
    readAnew(next);
    desk().say(what);
    m_list->setFocus();
}

/// A refusal may itself have closed the request (expired, changed meanwhile).
void CorrectionsPlace::failed(const Error &error)
{
    desk().wrote();
    refresh();
    refuse(error);
    m_list->setFocus();
}

} // namespace hocba::ui

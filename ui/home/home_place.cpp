// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_place.h"

#include "ui/home/task_card.h"
#include "ui/messages/messages.h"

#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using services::Task;

namespace {

constexpr int widest = 900; ///< lines longer than this are hard to read

QLabel *addLine(QVBoxLayout &column, const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setWordWrap(true);
    column.addWidget(label);
    return label;
}

QWidget *at(const QList<TaskCard *> &cards, qsizetype index)
{
    return index >= 0 && index < cards.size() ? cards[index] : nullptr;
}

} // namespace

HomePlace::HomePlace(Desk &desk, QWidget *parent)
    : Place(desk, parent),
      m_greeting(addLine(content(), u"greeting"_s)),
      m_duties(addLine(content(), u"duties"_s)),
      m_note(addLine(content(), u"homeNote"_s)),
      m_area(new QScrollArea(this))
{
    QFont large = m_greeting->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_greeting->setFont(large);
    QFont note = m_note->font();
    note.setPointSizeF(note.pointSizeF() * 1.15);
    m_note->setFont(note);
    m_area->setObjectName("taskArea"_L1);
    m_area->setAccessibleName(tr("Tasks of today"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::ClickFocus);
    auto *page = new QWidget;
    page->setMaximumWidth(widest);
    m_list = new QVBoxLayout(page);
    m_list->setContentsMargins(0, 4, 8, 4);
    m_list->addStretch(1);
    m_area->setWidget(page);
    content().addWidget(m_area, 1);
}

void HomePlace::greet()
{
    const services::Session &session = desk().session();
    QStringList duties;
    for (const Grant &grant : session.person().grants) {
        if (!grant.holdsOn(session.today())) {
            continue;
        }
        const bool homeroom = grant.role == Role::HomeroomTeacher;
        const QString duty
            = homeroom ? word(toCode(grant.role)) + u' ' + grant.scope.className() : word(toCode(grant.role));
        if (!duties.contains(duty)) {
            duties.append(duty);
        }
    }
    m_greeting->setText(tr("Hello, %1").arg(session.person().fullName));
    QString line = duties.isEmpty() ? tr("No duties today") : duties.join(u", "_s);
    line[0] = line[0].toUpper();
    const QLocale locale(spokenLanguage() == Language::English ? QLocale::English : QLocale::Vietnamese);
    m_duties->setText(line + u" · "_s + locale.toString(session.today(), u"dddd, dd/MM/yyyy"_s));
}

void HomePlace::refresh()
{
    greet();
    if (m_job) {
        m_job->stop();
    }
    if (m_cards.isEmpty()) {
        // Something to read while the cells are counted; later what is there stays until the new list comes.
        if (const auto quick = services::quickTasks(desk().session())) {
            show(*quick, false);
        }
    }
    auto mine = std::make_shared<std::weak_ptr<Job>>();
    m_job = desk().background().run<QList<Task>>(
        this,
        [](services::Session &session, Job &job) -> Result<QList<Task>> {
            return job.stopped() ? Result<QList<Task>>(QList<Task>()) : services::tasksOf(session);
        },
        [this, mine](const Result<QList<Task>> &tasks) {
            if (mine->lock() != m_job) {
                return; // asked again meanwhile
            }
            m_job.reset();
            if (!tasks) {
                refuse(tasks.error());
                return;
            }
            show(*tasks, true);
        });
    *mine = m_job;
}

void HomePlace::show(const QList<Task> &tasks, bool all)
{
    const auto *focused = qobject_cast<TaskCard *>(focusWidget());
    const bool hadFocus = focused != nullptr && focused->hasFocus();
    const auto before = focused == nullptr ? 0 : m_cards.indexOf(focused);
    const bool nowhere = m_area->hasFocus();
    for (TaskCard *card : std::as_const(m_cards)) {
        card->hide();
        card->setObjectName({}); // the next one has it
        card->deleteLater();
    }
    m_cards.clear();
    for (const Task &task : tasks) {
        auto *card = new TaskCard(task, desk().session().now(), m_area->widget());
        card->setObjectName(u"taskCard%1"_s.arg(m_cards.size() + 1));
        connect(card, &TaskCard::clicked, this, [this, task] { openTask(task); });
        connect(card, &TaskCard::stepped, this, [this, card](int direction) { step(card, direction); });
        m_list->insertWidget(static_cast<int>(m_cards.size()), card);
        card->show(); // at once, so that it can take the focus
        m_cards.append(card);
    }
    m_note->setVisible(m_cards.isEmpty() || !all);
    m_note->setText(all ? tr("Nothing to do.") : tr("Looking what there is to do…"));
    if ((hadFocus || nowhere) && !m_cards.isEmpty()) {
        m_cards[std::clamp<qsizetype>(before, 0, m_cards.size() - 1)]->setFocus();
    }
}

void HomePlace::step(TaskCard *from, int direction)
{
    if (QWidget *next = at(m_cards, m_cards.indexOf(from) + direction)) {
        next->setFocus();
        m_area->ensureWidgetVisible(next);
    }
}

QWidget *HomePlace::firstFocus() const
{
    // Until there is a card the area keeps the focus for the first one.
    return m_cards.isEmpty() ? static_cast<QWidget *>(m_area) : m_cards.constFirst();
}

void HomePlace::openTask(const Task &task)
{
    Destination to = TaskWords::placeOf(task);
    if (task.kind == services::TaskKind::EnterMarks && task.term) {
        const services::SheetKey sheet { desk().school().year, *task.term, task.className, task.subject };
        const auto cell = services::firstMissingCell(desk().session(), sheet);
        if (!cell) {
            refuse(cell.error());
            return;
        }
        if (*cell) {
            to.pupil = (*cell)->pupil.text();
            to.column = (*cell)->column;
        }
    }
    desk().go(to);
}

} // namespace hocba::ui

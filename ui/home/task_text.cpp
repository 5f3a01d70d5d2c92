// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/task_text.h"

#include "ui/messages/messages.h"
#include "ui/widgets/class_picker.h"

namespace hocba::ui {

using namespace Qt::StringLiterals;
using services::Task;
using services::TaskKind;

namespace {

QString day(const std::optional<Instant> &at)
{
    return at ? at->date().toString(u"dd/MM/yyyy"_s) : QString();
}

} // namespace

QString TaskWords::semester(const Task &task)
{
    return task.term == Term::Two ? tr("Semester II") : tr("Semester I");
}

/// "6A1 Toán".
QString TaskWords::sheet(const Task &task)
{
    const auto name = ClassName::parse(task.className);
    return name ? task.className + u' ' + subjectName(name->level(), task.subject) : task.className;
}

void TaskWords::sayMarks(const Task &task, TaskText &text)
{
    if (task.kind == TaskKind::EnterMarks) {
        text.icon = u"gradebook"_s;
        text.title = tr("%1: marks still to enter: %2").arg(sheet(task)).arg(task.count);
        text.detail = semester(task);
    } else if (task.kind == TaskKind::EnterConduct) {
        text.icon = u"class"_s;
        text.title = tr("%1: conduct still to enter: %2").arg(task.className).arg(task.count);
        text.detail = semester(task);
    } else {
        text.icon = u"missing"_s;
        text.title = tr("%1: marks still missing with other teachers: %2").arg(task.className).arg(task.count);
        text.detail = tr("%1; subjects concerned: %2").arg(semester(task)).arg(task.sheets);
    }
}

void TaskWords::saySemester(const Task &task, TaskText &text)
{
    const QString missing = task.count == 0
        ? tr("All marks are there. Mark sheets: %1").arg(task.sheets)
        : tr("Marks missing: %1, in %2 mark sheets").arg(task.count).arg(task.sheets);
    const bool second = task.term == Term::Two;
    if (task.kind == TaskKind::OpenSemester) {
        text.icon = u"unlock"_s;
        text.title = second ? tr("Open semester II") : tr("Open semester I");
        text.detail = tr("Until then nobody can enter marks. Mark sheets: %1").arg(task.sheets);
    } else if (task.kind == TaskKind::WatchEntry) {
        text.icon = u"calendar"_s;
        text.title = second ? tr("Semester II is being entered") : tr("Semester I is being entered");
        text.detail = missing;
    } else {
        text.icon = u"lock"_s;
        text.title = second ? tr("Lock semester II") : tr("Lock semester I");
        text.detail = missing;
    }
}

void TaskWords::sayCorrections(const Task &task, Instant now, TaskText &text)
{
    text.icon = u"correction"_s;
    const QString since = tr("The oldest, %1, has been waiting since %2.").arg(task.item, day(task.since));
    if (task.kind == TaskKind::ConfirmCorrections) {
        text.title = tr("Corrections to confirm: %1").arg(task.count);
        text.detail = since;
    } else if (task.kind == TaskKind::DecideCorrections) {
        text.title = tr("Corrections to approve or refuse: %1").arg(task.count);
        text.detail = since;
    } else if (task.kind == TaskKind::CorrectionAnswered) {
        text.title = tr("Your correction %1: %2").arg(task.item, word(task.state));
        text.detail = u"%1, %2 (%3)"_s.arg(sheet(task), semester(task), day(task.since));
    } else {
        const qint64 days = task.since ? task.since->date().daysTo(now.date()) : 0;
        text.title = tr("Corrections the superior authority has not acknowledged: %1").arg(task.count);
        text.detail = tr("The oldest, %1, since %2; days: %3").arg(task.item, day(task.since)).arg(days);
    }
}

void TaskWords::sayRecords(const Task &task, TaskText &text)
{
    if (task.kind == TaskKind::SignRecords) {
        text.icon = u"sign"_s;
        text.title = tr("Records to sign: %1").arg(task.count);
        text.detail = !task.className.isEmpty() ? tr("Class %1").arg(task.className)
            : task.sheets > 0                   ? tr("Classes: %1").arg(task.sheets)
                                                : tr("The homeroom teachers have signed them.");
    } else if (task.kind == TaskKind::IssueRecords) {
        text.icon = u"seal"_s;
        text.title = tr("Records ready to issue: %1").arg(task.count);
        text.detail = tr("Everybody has signed; the school's seal is missing.");
    } else {
        text.icon = u"seal"_s;
        text.title = tr("Issued records whose marks have changed: %1").arg(task.count);
        text.detail = tr("They have to be signed and issued anew. The oldest since %1").arg(day(task.since));
    }
}

TaskText TaskWords::of(const Task &task, Instant now)
{
    TaskText text;
    switch (task.kind) {
    case TaskKind::EnterMarks:
    case TaskKind::EnterConduct:
    case TaskKind::ChaseMarks: sayMarks(task, text); break;
    case TaskKind::ConfirmCorrections:
    case TaskKind::DecideCorrections:
    case TaskKind::CorrectionAnswered:
    case TaskKind::AwaitReceipts: sayCorrections(task, now, text); break;
    case TaskKind::OpenSemester:
    case TaskKind::WatchEntry:
    case TaskKind::LockSemester: saySemester(task, text); break;
    case TaskKind::SignRecords:
    case TaskKind::IssueRecords:
    case TaskKind::IssueAnew: sayRecords(task, text); break;
    case TaskKind::ImportPupils:
        text = { u"import"_s, tr("Import the pupil list"), tr("The school year has no classes yet."), {}, false };
        break;
    case TaskKind::BindCertificates:
        text = { u"key"_s,
                 tr("Accounts without a certificate: %1").arg(task.count),
                 tr("Their owners cannot sign."),
                 {},
                 false };
        break;
    }
    if (task.due) {
        const qint64 days = now.date().daysTo(task.due->date());
        text.urgent = days <= 3;
        text.due = days <= 0 ? tr("until today, %1").arg(task.due->local().toString(u"HH:mm"_s))
            : days == 1      ? tr("until tomorrow, %1").arg(day(task.due))
                             : tr("until %1, days left: %2").arg(day(task.due)).arg(days);
    }
    return text;
}

Destination TaskWords::placeOf(const Task &task)
{
    Destination to { .className = task.className, .subject = task.subject, .term = task.term, .item = task.item };
    switch (task.kind) {
    case TaskKind::EnterMarks: to.place = PlaceId::Gradebook; break;
    case TaskKind::EnterConduct:
    case TaskKind::ChaseMarks: to.place = PlaceId::ClassOverview; break;
    case TaskKind::ConfirmCorrections:
    case TaskKind::DecideCorrections:
    case TaskKind::CorrectionAnswered:
    case TaskKind::AwaitReceipts: to.place = PlaceId::Corrections; break;
    case TaskKind::OpenSemester:
    case TaskKind::WatchEntry:
    case TaskKind::LockSemester: to.place = PlaceId::Semesters; break;
    case TaskKind::SignRecords:
    case TaskKind::IssueRecords:
    case TaskKind::IssueAnew: to.place = PlaceId::Transcripts; break;
    case TaskKind::ImportPupils: to.place = PlaceId::Imports; break;
    case TaskKind::BindCertificates: to.place = PlaceId::People; break;
    }
    return to;
}

} // namespace hocba::ui

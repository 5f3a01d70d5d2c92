// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/tasks.h"

#include "models/domain/code_table.h"
#include "models/services/classes.h"
#include "models/services/corrections.h"
#include "models/services/record_tasks.h"
#include "models/store/corrections.h"
#include "models/store/page_events.h"
#include "models/store/school.h"

#include <algorithm>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindCodes {
    CodeRow { TaskKind::EnterMarks, "enter_marks"_L1 },
    CodeRow { TaskKind::EnterConduct, "enter_conduct"_L1 },
    CodeRow { TaskKind::ChaseMarks, "chase_marks"_L1 },
    CodeRow { TaskKind::ConfirmCorrections, "confirm_corrections"_L1 },
    CodeRow { TaskKind::DecideCorrections, "decide_corrections"_L1 },
    CodeRow { TaskKind::CorrectionAnswered, "correction_answered"_L1 },
    CodeRow { TaskKind::SignRecords, "sign_records"_L1 },
    CodeRow { TaskKind::OpenSemester, "open_semester"_L1 },
    CodeRow { TaskKind::WatchEntry, "watch_entry"_L1 },
    CodeRow { TaskKind::LockSemester, "lock_semester"_L1 },
    CodeRow { TaskKind::AwaitReceipts, "await_receipts"_L1 },
    CodeRow { TaskKind::IssueRecords, "issue_records"_L1 },
    CodeRow { TaskKind::IssueAnew, "issue_anew"_L1 },
    CodeRow { TaskKind::ImportPupils, "import_pupils"_L1 },
    CodeRow { TaskKind::BindCertificates, "bind_certificates"_L1 },
};

constexpr qint64 dayMs = qint64(24) * 3600 * 1000;
constexpr int answerDays = 7; ///< an answer to a request is news for this long
constexpr int nearDays = 7; ///< so long before its end a semester is about to be locked

/// What waits longest of some requests, and when the first of them expires.
Task requestsTask(TaskKind kind, const QList<Correction> &requests)
{
    Task task { .kind = kind };
    task.count = static_cast<int>(requests.size());
    const auto oldest = std::ranges::min_element(requests, {}, &Correction::askedAt);
    if (oldest != requests.end()) {
        task.item = oldest->id;
        task.since = oldest->askedAt;
        task.due = Instant { oldest->askedAt.ms + correctionLifeMs };
    }
    return task;
}

Status addCorrections(const Session &session, QList<Task> &tasks)
{
    HOCBA_TRY_VALUE(waiting, waitingCorrections(session));
    if (!waiting.toDecide.isEmpty()) {
        tasks.append(requestsTask(TaskKind::DecideCorrections, waiting.toDecide));
    }
    if (!waiting.toConfirm.isEmpty()) {
        tasks.append(requestsTask(TaskKind::ConfirmCorrections, waiting.toConfirm));
    }
    if (!session.mayAnywhere(Act::AskCorrection)) {
        return {};
    }
    const store::Corrections corrections(session.school());
    HOCBA_TRY_VALUE(all, corrections.all());
    for (const Correction &request : std::as_const(all)) {
        const bool open = request.state == CorrectionState::Asked || request.state == CorrectionState::Confirmed;
        if (request.askedBy != session.person().login || open || request.state == CorrectionState::Withdrawn) {
            continue;
        }
        HOCBA_TRY_VALUE(steps, corrections.steps(request.id));
        if (!steps.isEmpty() && session.now().ms - steps.constLast().at.ms < answerDays * dayMs) {
            tasks.append({ .kind = TaskKind::CorrectionAnswered,
                           .className = request.cell.className,
                           .subject = request.cell.subject,
                           .term = request.cell.term,
                           .count = 1,
                           .since = steps.constLast().at,
                           .item = request.id,
                           .state = toCode(request.state) });
        }
    }
    return {};
}

Status addReceipts(const Session &session, QList<Task> &tasks)
{
    if (!session.may(Act::DecideCorrection)) {
        return {};
    }
    HOCBA_TRY_VALUE(reports, store::Corrections(session.school()).reports(true));
    if (!reports.isEmpty()) {
        const auto oldest = std::ranges::min_element(reports, {}, &store::CorrectionReport::queuedAt);
        tasks.append({ .kind = TaskKind::AwaitReceipts,
                       .count = static_cast<int>(reports.size()),
                       .since = oldest->queuedAt,
                       .item = oldest->correction });
    }
    return {};
}

Status addAccounts(const Session &session, QList<Task> &tasks)
{
    if (!session.may(Act::PrepareAccounts)) {
        return {};
    }
    HOCBA_TRY_VALUE(accounts, store::People(session.school()).accounts());
    const auto bare = std::ranges::count_if(accounts, [](const store::Account &account) {
        return !account.disabled && account.certificateSha256.isEmpty();
    });
    if (bare > 0) {
        tasks.append({ .kind = TaskKind::BindCertificates, .count = static_cast<int>(bare) });
    }
    return {};
}

/// How the sheets of one semester stand.
struct SemesterState {
    int sheets = 0, open = 0, unopened = 0;
    std::optional<Instant> due; ///< the last scheduled end of those that are open
};

SemesterState stateOf(const QList<store::WindowRow> &windows, Term term, Instant now)
{
    SemesterState state;
    for (const store::WindowRow &row : windows) {
        if (row.term != term || row.subject == store::conductWindow) {
            continue;
        }
        state.sheets += 1;
        state.unopened += row.window.state == WindowState::None ? 1 : 0;
        if (row.window.at(now) == WindowState::Open) {
            state.open += 1;
            state.due = std::max(state.due, row.window.closesAt);
        }
    }
    return state;
}

/// A school year without classes, and a semester that nobody opened.
Status addBeginnings(const Session &session, const QList<store::WindowRow> &windows, QList<Task> &tasks)
{
    if (windows.isEmpty() && session.may(Act::PreparePupils)) {
        tasks.append({ .kind = TaskKind::ImportPupils });
    }
    if (!session.may(Act::ManageWindows)) {
        return {};
    }
    const SemesterState first = stateOf(windows, Term::One, session.now());
    const SemesterState second = stateOf(windows, Term::Two, session.now());
    const bool firstOver = first.sheets > 0 && first.unopened == 0 && first.open == 0;
    if (first.sheets > 0 && first.unopened == first.sheets) {
        tasks.append({ .kind = TaskKind::OpenSemester, .term = Term::One, .sheets = first.sheets });
    } else if (firstOver && second.unopened == second.sheets) {
        tasks.append({ .kind = TaskKind::OpenSemester, .term = Term::Two, .sheets = second.sheets });
    }
    return {};
}

/// Semester I is locked from January on, semester II from the middle of May.
bool isTimeToLock(Term term, SchoolYear year, const SemesterState &state, int missing, Instant now)
{
    const QDate usual = term == Term::One ? QDate(year.start + 1, 1, 1) : QDate(year.start + 1, 5, 15);
    const bool near = state.due && state.due->ms - now.ms <= nearDays * dayMs;
    return missing == 0 || near || now.date() >= usual;
}

void addSemesters(const Session &session, SchoolYear year, const QList<store::WindowRow> &windows,
                  const EntryProgress &progress, QList<Task> &tasks)
{
    if (!session.may(Act::ManageWindows)) {
        return;
    }
    for (const Term term : { Term::One, Term::Two }) {
        const SemesterState state = stateOf(windows, term, session.now());
        if (state.open == 0) {
            continue;
        }
        Task task { .kind = TaskKind::WatchEntry, .term = term, .due = state.due };
        for (const store::WindowRow &row : windows) {
            if (row.term == term && row.window.at(session.now()) == WindowState::Open) {
                const int missing = progress.missing(term, row.className, row.subject);
                task.count += missing;
                task.sheets += missing > 0 ? 1 : 0;
            }
        }
        if (isTimeToLock(term, year, state, task.count, session.now())) {
            task.kind = TaskKind::LockSemester;
        }
        if (task.count == 0) {
            task.sheets = state.open;
        }
        tasks.append(task);
    }
}

/// Own sheets with gaps, one card each.
void addOwnSheets(const Session &session, const QList<store::WindowRow> &windows, const EntryProgress &progress,
                  QList<Task> &tasks)
{
    for (const store::WindowRow &row : windows) {
        const auto name = ClassName::parse(row.className);
        if (!name || row.window.at(session.now()) != WindowState::Open || row.subject == store::conductWindow
            || !session.may(Act::EnterMarks, Scope::ofClassSubject(*name, row.subject))) {
            continue;
        }
        if (const int missing = progress.missing(row.term, row.className, row.subject); missing > 0) {
            tasks.append({ .kind = TaskKind::EnterMarks,
                           .className = row.className,
                           .subject = row.subject,
                           .term = row.term,
                           .count = missing,
                           .sheets = 1,
                           .due = row.window.closesAt });
        }
    }
}

/// Conduct, and the marks that other teachers still owe, of the homeroom class.
Status addHomeroom(const Session &session, SchoolYear year, const QList<store::WindowRow> &windows,
                   const EntryProgress &progress, QList<Task> &tasks)
{
    QMap<std::pair<QString, Term>, Task> owed;
    for (const store::WindowRow &row : windows) {
        const auto name = ClassName::parse(row.className);
        if (!name || row.window.at(session.now()) != WindowState::Open || row.term == Term::Year
            || !session.may(Act::EnterConduct, Scope::ofClass(*name))) {
            continue;
        }
        if (row.subject == store::conductWindow) {
            HOCBA_TRY_VALUE(given, store::Sheets(session.school()).conductOfClass(year, row.className));
            const auto there = std::ranges::count_if(given, [&](const store::ConductRow &one) {
                return one.term == row.term && progress.pupils(row.className).contains(one.pupil);
            });
            const auto missing = progress.pupils(row.className).size() - there;
            if (missing > 0) {
                tasks.append({ .kind = TaskKind::EnterConduct,
                               .className = row.className,
                               .term = row.term,
                               .count = static_cast<int>(missing),
                               .due = row.window.closesAt });
            }
            continue;
        }
        const int missing = progress.missing(row.term, row.className, row.subject);
        if (missing > 0 && !session.may(Act::EnterMarks, Scope::ofClassSubject(*name, row.subject))) {
            Task &task = owed[{ row.className, row.term }];
            task.kind = TaskKind::ChaseMarks;
            task.className = row.className;
            task.term = row.term;
            task.count += missing;
            task.sheets += 1;
            task.due = task.due && row.window.closesAt ? std::min(task.due, row.window.closesAt)
                                                       : (task.due ? task.due : row.window.closesAt);
        }
    }
    tasks.append(owed.values());
    return {};
}

Status addQuick(const Session &session, const QList<store::WindowRow> &windows, QList<Task> &tasks)
{
    HOCBA_TRY(addCorrections(session, tasks));
    HOCBA_TRY(addReceipts(session, tasks));
    HOCBA_TRY(addAccounts(session, tasks));
    return addBeginnings(session, windows, tasks);
}

} // namespace

QString toCode(TaskKind kind)
{
    return codeIn(kindCodes, kind);
}

Result<QList<Task>> quickTasks(const Session &session)
{
    HOCBA_TRY_VALUE(year, currentYear(session));
    HOCBA_TRY_VALUE(windows, store::Windows(session.school()).all(year));
    QList<Task> tasks;
    HOCBA_TRY(addQuick(session, windows, tasks));
    std::ranges::stable_sort(tasks, {}, &Task::kind);
    return tasks;
}

Result<QList<Task>> tasksOf(const Session &session)
{
    HOCBA_TRY_VALUE(year, currentYear(session));
    HOCBA_TRY_VALUE(windows, store::Windows(session.school()).all(year));
    QList<Task> tasks;
    HOCBA_TRY(addQuick(session, windows, tasks));
    const bool seesMarks = session.mayAnywhere(Act::ReadMarks);
    if (seesMarks) {
        // One class of a homeroom teacher is read alone; everybody else has to do with many.
        const auto one = std::ranges::adjacent_find(session.person().grants, [](const Grant &a, const Grant &b) {
            return a.scope.className() != b.scope.className();
        });
        const bool single = one == session.person().grants.end() && !session.person().grants.isEmpty();
        HOCBA_TRY_VALUE(
            progress,
            EntryProgress::read(session, year,
                                single ? session.person().grants.constFirst().scope.className() : QString()));
        addOwnSheets(session, windows, progress, tasks);
        HOCBA_TRY(addHomeroom(session, year, windows, progress, tasks));
        addSemesters(session, year, windows, progress, tasks);
        HOCBA_TRY_VALUE(records, recordTasks(session, progress, windows));
        tasks += records;
    }
    std::ranges::stable_sort(tasks, {}, &Task::kind);
    return tasks;
}

Result<std::optional<CellKey>> firstMissingCell(const Session &session, const SheetKey &key)
{
    HOCBA_TRY_VALUE(sheet, readSheet(session, key));
    for (const CellState state : { CellState::Empty, CellState::Pending }) {
        for (const Column column : std::as_const(sheet.columns)) {
            for (const SheetRow &row : std::as_const(sheet.rows)) {
                if (row.cells.value(column).value.state() == state) {
                    return std::optional(key.cell(row.pupil, column));
                }
            }
        }
    }
    return std::optional<CellKey>();
}

} // namespace hocba::services

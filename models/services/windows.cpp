// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/windows.h"

#include "models/domain/correction.h"
#include "models/domain/text.h"
#include "models/services/classes.h"
#include "models/services/entry_progress.h"
#include "models/services/results.h"
#include "models/services/work.h"
#include "models/store/page_events.h"
#include "models/store/people.h"
#include "models/store/school.h"
#include "models/store/windows.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

/// Refuses a scope that names a class, grade or subject the school does not have.
Status checkScopeExists(const Session &session, SchoolYear year, const Scope &scope)
{
    if (scope.kind() == Scope::Kind::School) {
        return {};
    }
    if (scope.kind() == Scope::Kind::Grade) {
        HOCBA_TRY_VALUE(classes, store::People(session.school()).classes(year));
        const bool any = std::ranges::any_of(classes, [&](const auto &c) { return c.grade == scope.grade(); });
        return any ? Status() : Status(fail("class.unknown"_L1, scope.text()));
    }
    HOCBA_TRY_VALUE(found, findClass(session, year, scope.className()));
    if (scope.kind() == Scope::Kind::ClassSubject) {
        HOCBA_TRY(found.subject(scope.subject()));
    }
    return {};
}

/// Rows of mark sheets (not of conduct) in the scope.
Result<QList<store::WindowRow>> sheetsIn(const Session &session, SchoolYear year, const Scope &scope)
{
    HOCBA_TRY_VALUE(rows, store::Windows(session.school()).all(year));
    QList<store::WindowRow> kept;
    for (const store::WindowRow &row : rows) {
        HOCBA_TRY_VALUE(name, ClassName::parse(row.className));
        if (row.subject != store::conductWindow && scope.covers(name, row.subject)) {
            kept.append(row);
        }
    }
    return kept;
}

/// The one state by which an act on many sheets is judged: reopening and locking need at least one sheet in the state
/// they change, opening must not meet a locked one. An opening that is only scheduled counts as none, but locking takes
/// it back where the semester is named.
WindowState decisiveState(const QList<store::WindowRow> &rows, const WindowRequest &request, Instant now)
{
    std::set<WindowState> states;
    for (const store::WindowRow &row : rows) {
        const bool scheduled = row.window.state == WindowState::Open && row.window.at(now) == WindowState::None;
        const bool takenBack = scheduled && request.act == WindowAct::Lock && request.term;
        states.insert(takenBack ? WindowState::Open : row.window.at(now));
    }
    const auto first = [&](std::initializer_list<WindowState> order) {
        for (const WindowState state : order) {
            if (states.contains(state)) {
                return state;
            }
        }
        return WindowState::None;
    };
    switch (request.act) {
    case WindowAct::Open: return first({ WindowState::Locked, WindowState::Open, WindowState::None });
    case WindowAct::Lock: return first({ WindowState::Open, WindowState::Locked, WindowState::None });
    case WindowAct::Reopen: return first({ WindowState::Locked, WindowState::Open, WindowState::None });
    }
    Q_UNREACHABLE_RETURN(WindowState::None);
}

/// Reopening a wide scope must not open, unseen, sheets in it that nobody ever opened.
Status judgeReopening(const WindowRequest &request, const QList<store::WindowRow> &rows, Instant now)
{
    for (const store::WindowRow &row : rows) {
        if (request.act == WindowAct::Reopen && row.window.at(now) == WindowState::None) {
            return fail("window.none"_L1, row.className + u'/' + row.subject);
        }
    }
    return {};
}

/// Moving the end must not open, unseen, what nobody opened; a beginning that is to come stays as it was set.
Result<std::optional<Instant>> beginningToKeep(const QList<store::WindowRow> &rows, Instant now)
{
    std::optional<Instant> kept;
    for (const store::WindowRow &row : rows) {
        if (row.window.state == WindowState::None) {
            return fail("window.none"_L1, row.className + u'/' + row.subject);
        }
        if (row.window.opensAt && *row.window.opensAt > now) {
            kept = row.window.opensAt;
        }
    }
    for (const store::WindowRow &row : rows) {
        if (kept && row.window.opensAt != kept) {
            return fail("window.none"_L1, row.className + u'/' + row.subject);
        }
    }
    return kept;
}

bool shouldTake(const WindowRequest &request, Term term, const QList<store::WindowRow> &rows, Instant now)
{
    if (request.term) {
        return *request.term == term;
    }
    // Without a named semester an act takes those it can change.
    const WindowState state = decisiveState(rows, request, now);
    switch (request.act) {
    case WindowAct::Open: return state != WindowState::Locked;
    case WindowAct::Lock: return state == WindowState::Open;
    case WindowAct::Reopen: return state == WindowState::Locked;
    }
    Q_UNREACHABLE_RETURN(false);
}

/// What an act will do in one semester.
struct Planned {
    WindowChange change;
    std::optional<Instant> opensAt;
};

Result<Planned> plan(const Session &session, const WindowRequest &request, SchoolYear year, Term term,
                     const QList<store::WindowRow> &rows)
{
    const Instant now = session.now();
    HOCBA_TRY(judgeWindowAct(request.act, decisiveState(rows, request, now), request.reason));
    HOCBA_TRY(judgeReopening(request, rows, now));
    std::optional<Instant> opensAt = request.opensAt;
    if (request.act == WindowAct::Open && request.extend) {
        HOCBA_TRY_VALUE(kept, beginningToKeep(rows, now));
        opensAt = kept;
    }
    if (request.closesAt && (*request.closesAt <= now || (opensAt && *request.closesAt <= *opensAt))) {
        return fail("window.bad_schedule"_L1, request.closesAt->iso());
    }
    HOCBA_TRY_VALUE(missing, missingCells(session, year, term, request.scope));
    if (request.act == WindowAct::Lock && missing > 0 && !request.acceptMissing && request.reason.isEmpty()) {
        return fail("window.cells_missing"_L1, QString::number(missing));
    }
    return Planned { { term, static_cast<int>(rows.size()), missing }, opensAt };
}

} // namespace

Result<QList<WindowChange>> actOnWindows(Session &session, const WindowRequest &asked)
{
    HOCBA_TRY(session.may(Act::ManageWindows, asked.scope));
    HOCBA_TRY_VALUE(reason, checkedText(asked.reason, reasonLimit));
    WindowRequest request = asked;
    request.reason = reason;
    if (request.term == Term::Year) {
        return fail("term.unreadable"_L1, toCode(Term::Year));
    }
    HOCBA_TRY_VALUE(year, currentYear(session));
    HOCBA_TRY(checkScopeExists(session, year, request.scope));
    HOCBA_TRY_VALUE(all, sheetsIn(session, year, request.scope));

    QList<Planned> acts;
    std::optional<Error> refusal;
    for (const Term term : { Term::One, Term::Two }) {
        QList<store::WindowRow> rows = all;
        rows.removeIf([term](const store::WindowRow &row) { return row.term != term; });
        if (!shouldTake(request, term, rows, session.now())) {
            const Status why = judgeWindowAct(request.act, decisiveState(rows, request, session.now()), request.reason);
            if (!why && !refusal) {
                refusal = why.error();
            }
            continue;
        }
        HOCBA_TRY_VALUE(act, plan(session, request, year, term, rows));
        acts.append(act);
    }
    if (acts.isEmpty()) {
        return refusal.value_or(fail("window.none"_L1, request.scope.text()));
    }
    HOCBA_TRY_VALUE(work, Work::begin(session));
    QList<WindowChange> changes;
    for (const Planned &act : std::as_const(acts)) {
        HOCBA_TRY(work.append(store::windowActed(request.act, request.scope, year, act.change.term, act.opensAt,
                                                 request.closesAt, request.reason)));
        changes.append(act.change);
    }
    HOCBA_TRY(work.commit());
    return changes;
}

namespace {

/// Full names of today's subject teachers, by "6A1/toan".
Result<QHash<QString, QString>> teachersOfSheets(const Session &session)
{
    const store::People people(session.school());
    HOCBA_TRY_VALUE(accounts, people.accounts());
    QHash<QString, QString> names;
    for (const store::Account &account : accounts) {
        names.insert(account.login, account.fullName);
    }
    HOCBA_TRY_VALUE(grants, people.grants());
    QHash<QString, QString> teachers;
    for (const store::GrantRow &row : grants) {
        if (row.grant.role == Role::SubjectTeacher && row.grant.holdsOn(session.today())) {
            teachers.insert(row.grant.scope.className() + u'/' + row.grant.scope.subject(), names.value(row.login));
        }
    }
    return teachers;
}

} // namespace

Result<QList<WindowRow>> listWindows(const Session &session, const Scope &scope, std::optional<Term> term)
{
    HOCBA_TRY_VALUE(year, currentYear(session));
    HOCBA_TRY(checkScopeExists(session, year, scope));
    HOCBA_TRY_VALUE(rows, sheetsIn(session, year, scope));
    const auto hidden = rows.removeIf([&](const store::WindowRow &row) {
        const auto name = ClassName::parse(row.className);
        return !name || !session.may(Act::ReadMarks, Scope::ofClassSubject(*name, row.subject));
    });
    if (rows.isEmpty() && hidden > 0) {
        return fail("permission.denied"_L1, toCode(Act::ReadMarks));
    }
    rows.removeIf([&](const store::WindowRow &row) { return term && row.term != *term; });
    HOCBA_TRY_VALUE(progress, EntryProgress::read(session, year, scope.className()));
    HOCBA_TRY_VALUE(teachers, teachersOfSheets(session));
    QList<WindowRow> result;
    for (const store::WindowRow &row : std::as_const(rows)) {
        result.append({ .year = row.year,
                        .term = row.term,
                        .className = row.className,
                        .subject = row.subject,
                        .state = row.window.at(session.now()),
                        .opensAt = row.window.opensAt,
                        .closesAt = row.window.closesAt,
                        .missing = progress.missing(row.term, row.className, row.subject),
                        .pupils = static_cast<int>(progress.pupils(row.className).size()),
                        .teacher = teachers.value(row.className + u'/' + row.subject) });
    }
    return result;
}

Result<QList<WindowActRow>> listWindowActs(const Session &session)
{
    HOCBA_TRY(session.may(Act::ManageWindows));
    HOCBA_TRY_VALUE(year, currentYear(session));
    HOCBA_TRY_VALUE(rows, store::Windows(session.school()).acts(year));
    HOCBA_TRY_VALUE(accounts, store::People(session.school()).accounts());
    QHash<QString, QString> names;
    for (const store::Account &account : std::as_const(accounts)) {
        names.insert(account.login, account.fullName);
    }
    QList<WindowActRow> result;
    for (const store::WindowActRow &row : rows) {
        result.append({ .act = row.act,
                        .scope = row.scope,
                        .term = row.term,
                        .opensAt = row.opensAt,
                        .closesAt = row.closesAt,
                        .actor = row.actor,
                        .reason = row.reason,
                        .actorName = names.value(row.actor, row.actor),
                        .at = row.at });
    }
    return result;
}

} // namespace hocba::services

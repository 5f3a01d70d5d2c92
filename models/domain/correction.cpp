// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/correction.h"

#include "models/domain/code_table.h"
#include "models/domain/text.h"

namespace hocba {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stateCodes {
    CodeRow { CorrectionState::Asked, "asked"_L1 },       CodeRow { CorrectionState::Confirmed, "confirmed"_L1 },
    CodeRow { CorrectionState::Approved, "approved"_L1 }, CodeRow { CorrectionState::Applied, "applied"_L1 },
    CodeRow { CorrectionState::Reported, "reported"_L1 }, CodeRow { CorrectionState::Acknowledged, "acknowledged"_L1 },
    CodeRow { CorrectionState::Refused, "refused"_L1 },   CodeRow { CorrectionState::Withdrawn, "withdrawn"_L1 },
    CodeRow { CorrectionState::Expired, "expired"_L1 },   CodeRow { CorrectionState::Voided, "voided"_L1 },
};

Result<Scope> scopeOf(const Correction &request)
{
    HOCBA_TRY_VALUE(name, ClassName::parse(request.cell.className));
    return Scope::ofClassSubject(name, request.cell.subject);
}

Status judgeReason(const QString &reason)
{
    HOCBA_TRY_VALUE(text, checkedText(reason, reasonLimit));
    if (text.isEmpty()) {
        return fail("reason.missing"_L1);
    }
    return {};
}

Status judgeState(const Correction &request, std::initializer_list<CorrectionState> expected)
{
    if (std::ranges::find(expected, request.state) == expected.end()) {
        return fail("correction.wrong_state"_L1, toCode(request.state));
    }
    return {};
}

Status judgeAge(const Correction &request, Instant now)
{
    if (now.ms - request.askedAt.ms >= correctionLifeMs) {
        return fail("correction.expired"_L1, request.id);
    }
    return {};
}

/// Who decides: a principal or deputy of that day who neither asked nor confirmed, nor teaches the subject in this
/// class.
Status judgeDecider(const Person &person, const Correction &request, Instant now)
{
    HOCBA_TRY_VALUE(scope, scopeOf(request));
    HOCBA_TRY(judge(person, Act::DecideCorrection, scope, now.date()));
    if (person.login == request.askedBy || person.login == request.confirmedBy) {
        return fail("correction.same_person"_L1, person.login);
    }
    if (judge(person, Act::EnterMarks, scope, now.date())) {
        return fail("correction.own_subject"_L1, person.login);
    }
    return {};
}

} // namespace

QString toCode(CorrectionState state)
{
    return codeIn(stateCodes, state);
}

std::optional<CorrectionState> correctionStateFromCode(const QString &code)
{
    return valueIn(stateCodes, code);
}

Status judgeAsk(const Person &person, const Correction &request, WindowState window, Instant now)
{
    HOCBA_TRY_VALUE(scope, scopeOf(request));
    HOCBA_TRY(judge(person, Act::AskCorrection, scope, now.date()));
    // While the window is open the teacher simply enters the new value; where it never was there is nothing to correct.
    if (window != WindowState::Locked) {
        return fail(window == WindowState::Open ? "window.not_locked"_L1 : "window.none"_L1, scope.text());
    }
    if (isPrincipalsState(request.newValue.state())) {
        HOCBA_TRY(judge(person, Act::DecideException, scope, now.date()));
    }
    HOCBA_TRY(judgeReason(request.reason));
    if (request.oldValue == request.newValue) {
        return fail("correction.no_change"_L1, request.newValue.code());
    }
    return {};
}

Status judgeConfirm(const Person &person, const Correction &request, Instant now, bool askerIsHomeroom)
{
    HOCBA_TRY(judgeState(request, { CorrectionState::Asked }));
    HOCBA_TRY(judgeAge(request, now));
    HOCBA_TRY_VALUE(scope, scopeOf(request));
    HOCBA_TRY(judge(person, Act::ConfirmCorrection, scope, now.date()));
    if (person.login == request.askedBy) {
        return fail("correction.same_person"_L1, person.login);
    }
    const auto roles = rolesFor(person, Act::ConfirmCorrection, scope, now.date());
    if (!askerIsHomeroom && !roles.contains(Role::HomeroomTeacher)) {
        return fail("permission.denied"_L1, toCode(Act::ConfirmCorrection));
    }
    return {};
}

Status judgeApprove(const Person &person, const Correction &request, Instant now)
{
    HOCBA_TRY(judgeState(request, { CorrectionState::Confirmed }));
    HOCBA_TRY(judgeAge(request, now));
    if (isPrincipalsState(request.oldValue.state()) || isPrincipalsState(request.newValue.state())) {
        HOCBA_TRY_VALUE(scope, scopeOf(request));
        HOCBA_TRY(judge(person, Act::DecideException, scope, now.date()));
    }
    return judgeDecider(person, request, now);
}

Status judgeRefuse(const Person &person, const Correction &request, const QString &reason, Instant now)
{
    HOCBA_TRY(judgeState(request, { CorrectionState::Asked, CorrectionState::Confirmed }));
    HOCBA_TRY(judgeAge(request, now));
    HOCBA_TRY(judgeDecider(person, request, now));
    return judgeReason(reason);
}

Status judgeWithdraw(const Person &person, const Correction &request)
{
    HOCBA_TRY(judgeState(request, { CorrectionState::Asked, CorrectionState::Confirmed }));
    if (person.login != request.askedBy) {
        return fail("permission.denied"_L1, toCode(Act::AskCorrection));
    }
    return {};
}

} // namespace hocba

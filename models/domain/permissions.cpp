// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/permissions.h"

#include "models/domain/code_table.h"

namespace hocba {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array roleCodes {
    CodeRow { Role::SubjectTeacher, "teacher"_L1 },
    CodeRow { Role::HomeroomTeacher, "homeroom"_L1 },
    CodeRow { Role::Deputy, "deputy"_L1 },
    CodeRow { Role::Principal, "principal"_L1 },
    CodeRow { Role::Clerk, "clerk"_L1 },
    CodeRow { Role::SchoolIt, "it"_L1 },
};

constexpr std::array actCodes {
    CodeRow { Act::EnterMarks, "enter_marks"_L1 },
    CodeRow { Act::ImportMarks, "import_marks"_L1 },
    CodeRow { Act::EnterConduct, "enter_conduct"_L1 },
    CodeRow { Act::ReadMarks, "read_marks"_L1 },
    CodeRow { Act::ManageWindows, "manage_windows"_L1 },
    CodeRow { Act::AskCorrection, "ask_correction"_L1 },
    CodeRow { Act::ConfirmCorrection, "confirm_correction"_L1 },
    CodeRow { Act::DecideCorrection, "decide_correction"_L1 },
    CodeRow { Act::DecideException, "decide_exception"_L1 },
    CodeRow { Act::PreparePupils, "prepare_pupils"_L1 },
    CodeRow { Act::ApprovePupils, "approve_pupils"_L1 },
    CodeRow { Act::SignSubject, "sign_subject"_L1 },
    CodeRow { Act::SignHomeroom, "sign_homeroom"_L1 },
    CodeRow { Act::SignPrincipal, "sign_principal"_L1 },
    CodeRow { Act::SignSeal, "sign_seal"_L1 },
    CodeRow { Act::IssueTranscript, "issue_transcript"_L1 },
    CodeRow { Act::ApproveRevocation, "approve_revocation"_L1 },
    CodeRow { Act::PrepareAccounts, "prepare_accounts"_L1 },
    CodeRow { Act::ApproveGrants, "approve_grants"_L1 },
    CodeRow { Act::ReadHistory, "read_history"_L1 },
    CodeRow { Act::ReadSensitive, "read_sensitive"_L1 },
    CodeRow { Act::VerifyAudit, "verify_audit"_L1 },
};

constexpr std::array strongestFirst { Role::Principal,      Role::Deputy, Role::HomeroomTeacher,
                                      Role::SubjectTeacher, Role::Clerk,  Role::SchoolIt };

/// The table of docs/permissions.md, one line an act. How far a role reaches is the scope of its grant.
bool mayEver(Role role, Act act)
{
    const auto isOneOf
        = [role](std::initializer_list<Role> roles) { return std::ranges::find(roles, role) != roles.end(); };
    using enum Role;
    switch (act) {
    case Act::EnterMarks: return isOneOf({ SubjectTeacher });
    case Act::ImportMarks: return isOneOf({ SubjectTeacher, Clerk });
    case Act::EnterConduct: return isOneOf({ HomeroomTeacher });
    case Act::ReadMarks: return isOneOf({ SubjectTeacher, HomeroomTeacher, Deputy, Principal, Clerk });
    case Act::ManageWindows: return isOneOf({ Deputy, Principal });
    case Act::AskCorrection: return isOneOf({ SubjectTeacher });
    case Act::ConfirmCorrection: return isOneOf({ HomeroomTeacher, Deputy });
    case Act::DecideCorrection: return isOneOf({ Deputy, Principal });
    case Act::DecideException: return isOneOf({ Principal });
    case Act::PreparePupils: return isOneOf({ Clerk });
    case Act::ApprovePupils: return isOneOf({ Deputy, Principal });
    case Act::SignSubject: return isOneOf({ SubjectTeacher });
    case Act::SignHomeroom: return isOneOf({ HomeroomTeacher });
    case Act::SignPrincipal: return isOneOf({ Deputy, Principal });
    case Act::SignSeal: return isOneOf({ Clerk });
    case Act::IssueTranscript: return isOneOf({ Clerk });
    case Act::ApproveRevocation: return isOneOf({ Deputy, Principal });
    case Act::PrepareAccounts: return isOneOf({ SchoolIt });
    case Act::ApproveGrants: return isOneOf({ Principal });
    case Act::ReadHistory: return isOneOf({ SubjectTeacher, HomeroomTeacher, Deputy, Principal });
    case Act::ReadSensitive: return isOneOf({ HomeroomTeacher, Principal, Clerk });
    case Act::VerifyAudit: return isOneOf({ Deputy, Principal, SchoolIt });
    }
    Q_UNREACHABLE_RETURN(false);
}

bool allows(const Grant &grant, Act act, const Scope &scope, QDate day)
{
    const bool importNotGranted = act == Act::ImportMarks && grant.role == Role::Clerk && !grant.importMarks;
    return day.isValid() && grant.holdsOn(day) && mayEver(grant.role, act) && !importNotGranted
        && grant.scope.covers(scope);
}

} // namespace

QString toCode(Role role)
{
    return codeIn(roleCodes, role);
}

std::optional<Role> roleFromCode(const QString &code)
{
    return valueIn(roleCodes, code);
}

QString toCode(Act act)
{
    return codeIn(actCodes, act);
}

Status judge(const Person &person, Act act, const Scope &scope, QDate day)
{
    const bool allowed
        = std::ranges::any_of(person.grants, [&](const Grant &grant) { return allows(grant, act, scope, day); });
    if (!allowed) {
        return fail("permission.denied"_L1, toCode(act));
    }
    return {};
}

QList<Role> rolesFor(const Person &person, Act act, const Scope &scope, QDate day)
{
    QList<Role> roles;
    for (const Role role : strongestFirst) {
        const bool holds = std::ranges::any_of(
            person.grants, [&](const Grant &grant) { return grant.role == role && allows(grant, act, scope, day); });
        if (holds) {
            roles.append(role);
        }
    }
    return roles;
}

} // namespace hocba

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/scope.h"

#include <QList>

namespace hocba {

/// Who a person is in the school: subject teacher (GVBM), homeroom teacher (GVCN), deputy principal (phó hiệu trưởng),
/// principal (hiệu trưởng), clerk (văn thư), school IT (quản trị).
enum class Role { SubjectTeacher, HomeroomTeacher, Deputy, Principal, Clerk, SchoolIt };

/// "teacher", "homeroom", "deputy", "principal", "clerk", "it".
[[nodiscard]] QString toCode(Role role);
[[nodiscard]] std::optional<Role> roleFromCode(const QString &code);

/// A role held from one day to another, for a part of the school. Teachers' scopes are "class:6A1/toan", homeroom
/// teachers' "class:6A1", all others "school". `importMarks` is the extra permission a principal can grant (design:
/// clerk in the demo).
struct Grant {
    Role role = Role::SubjectTeacher;
    Scope scope = Scope::school();
    QDate from;
    QDate to; ///< invalid: no end
    bool importMarks = false;

    [[nodiscard]] bool holdsOn(QDate day) const { return from <= day && (!to.isValid() || day <= to); }
};

/// Acts that need a permission, one per line of the table "who may do what" (docs/permissions.md).
enum class Act {
    EnterMarks,
    ImportMarks,
    EnterConduct, ///< conduct, remarks, absences
    ReadMarks,
    ManageWindows,
    AskCorrection,
    ConfirmCorrection,
    DecideCorrection,
    DecideException, ///< exempt, individual plan, zero by rule
    PreparePupils,
    ApprovePupils,
    SignSubject,
    SignHomeroom,
    SignPrincipal,
    SignSeal,
    IssueTranscript,
    ApproveRevocation,
    PrepareAccounts,
    ApproveGrants,
    ReadHistory,
    ReadSensitive, ///< ethnic group, personal number and the like of one pupil
    VerifyAudit
};
[[nodiscard]] QString toCode(Act act);

/// The person who acts, as known on the day of the act.
struct Person {
    QString login;
    QString fullName;
    QList<Grant> grants;
};

/// May `person` do `act` on `scope` on that day? "permission.denied" with the act in the detail.
[[nodiscard]] Status judge(const Person &person, Act act, const Scope &scope, QDate day);
/// The roles by which judge() said yes, strongest first; empty when it would refuse.
[[nodiscard]] QList<Role> rolesFor(const Person &person, Act act, const Scope &scope, QDate day);

} // namespace hocba

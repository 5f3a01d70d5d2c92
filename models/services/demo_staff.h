// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/permissions.h"
#include "models/services/demo_pki.h"
#include "models/store/event.h"
#include "models/store/records.h"

#include <functional>

namespace hocba::services {

/// The password of every demo account, and the PIN of its key.
inline const QString demoPassword = QStringLiteral("hocba-demo");
/// The first day on which demo accounts may do something.
inline const QDate demoStart(2025, 8, 1);

/// Appends an event to the transaction under way.
using AppendEvent = std::function<Result<store::Applied>(const store::NewEvent &)>;

/// Somebody who works at the demo school.
struct DemoStaff {
    QString login, fullName, uid;
    Role role = Role::SubjectTeacher;
    QString duty; ///< subject of a teacher, class of a homeroom teacher, otherwise empty
};

/// "gv.toan".
[[nodiscard]] QString demoTeacherLogin(const QString &subject);
/// "gvcn.6a1"; "6/1" gives "gvcn.61".
[[nodiscard]] QString demoHomeroomLogin(const QString &className);

/// Management, a teacher for each subject of the levels, a homeroom teacher for each class. Staff numbers are the
/// school's code and three digits.
[[nodiscard]] QList<DemoStaff> demoStaff(quint32 seed, const QString &schoolCode, const QList<Level> &levels,
                                         const QStringList &classNames);
[[nodiscard]] DemoStaff demoHomeroomTeacher(quint32 seed, const QString &className, const QString &uid);

[[nodiscard]] DemoKeyHolder keyHolderOf(const DemoStaff &staff);

/// Account and certificate; the key must be there. The account's slot in the key ring is made before, by `add`.
[[nodiscard]] Status addDemoAccount(const AppendEvent &append, const DemoPki &pki, const DemoStaff &staff);

/// Gives the teachers of the demo school their grants for a class: each subject's teacher and the homeroom teacher.
[[nodiscard]] Status grantDemoTeachers(const AppendEvent &append, const store::SchoolClass &schoolClass);

/// The same for classes that an import makes in a demo school: accounts and keys that are missing come first. The
/// school's key is opened with the demo password ("demo.accounts_changed" when no account has it any more).
[[nodiscard]] Status staffDemoClasses(const QString &dataDir, const store::SchoolInfo &info,
                                      const QList<store::Account> &accounts, const AppendEvent &append,
                                      const QList<store::SchoolClass> &classes);

} // namespace hocba::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo_staff.h"

#include "models/domain/subject.h"
#include "models/services/demo_names.h"
#include "models/store/events.h"
#include "models/store/key_ring.h"

#include <QSet>

#include <algorithm>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstTeacherNumber = 11;
constexpr int firstHomeroomNumber = 101;

QString staffNumber(const QString &schoolCode, int number)
{
    return u"%1%2"_s.arg(schoolCode).arg(number, 3, 10, QLatin1Char('0'));
}

DemoStaff makeStaff(quint32 seed, const QString &login, const QString &uid, Role role, const QString &duty)
{
    DemoRandom random(seed, DemoRandom::Stream::Staff, demoPart(login));
    // School IT and physical education are mostly men's posts in Vietnamese schools, the others mostly women's.
    const int women = role == Role::SchoolIt || duty == "gdtc"_L1 ? 20 : 72;
    const bool female = random.below(100) < women;
    const int born = random.between(1970, 1996);
    return { login, demoName(random, female, born), uid, role, duty };
}

/// Role in the key script's words. School IT has a teacher's certificate; its grants let it sign nothing.
QString keyRole(Role role)
{
    switch (role) {
    case Role::Principal: return u"principal"_s;
    case Role::Deputy: return u"deputy"_s;
    case Role::Clerk: return u"clerk"_s;
    case Role::SubjectTeacher:
    case Role::HomeroomTeacher:
    case Role::SchoolIt: return u"teacher"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Grant demoGrant(Role role, const Scope &scope)
{
    return { role, scope, demoStart, QDate(), false };
}

/// The data key, by whichever account still has the demo password.
Result<store::DataKey> demoKey(const store::KeyRing &ring)
{
    QStringList logins = ring.logins();
    logins.sort();
    for (const QString &login : std::as_const(logins)) {
        if (auto key = ring.unlock(login, demoPassword)) {
            return key;
        }
    }
    return fail("demo.accounts_changed"_L1);
}

} // namespace

QString demoTeacherLogin(const QString &subject)
{
    return "gv."_L1 + subject;
}

QString demoHomeroomLogin(const QString &className)
{
    return "gvcn."_L1 + className.toLower().remove(u'/');
}

DemoStaff demoHomeroomTeacher(quint32 seed, const QString &className, const QString &uid)
{
    return makeStaff(seed, demoHomeroomLogin(className), uid, Role::HomeroomTeacher, className);
}

QList<DemoStaff> demoStaff(quint32 seed, const QString &schoolCode, const QList<Level> &levels,
                           const QStringList &classNames)
{
    QList<DemoStaff> staff {
        makeStaff(seed, u"quantri"_s, staffNumber(schoolCode, 4), Role::SchoolIt, {}),
        makeStaff(seed, u"hieutruong"_s, staffNumber(schoolCode, 1), Role::Principal, {}),
        makeStaff(seed, u"phohieutruong"_s, staffNumber(schoolCode, 2), Role::Deputy, {}),
        makeStaff(seed, u"vanthu"_s, staffNumber(schoolCode, 3), Role::Clerk, {}),
    };
    QSet<QString> known;
    int number = firstTeacherNumber;
    for (const Level level : levels) {
        for (const Subject &subject : subjectsOf(level)) {
            if (!known.contains(subject.code)) {
                known.insert(subject.code);
                staff.append(makeStaff(seed, demoTeacherLogin(subject.code), staffNumber(schoolCode, number++),
                                       Role::SubjectTeacher, subject.code));
            }
        }
    }
    number = firstHomeroomNumber;
    for (const QString &className : classNames) {
        staff.append(demoHomeroomTeacher(seed, className, staffNumber(schoolCode, number++)));
    }
    return staff;
}

DemoKeyHolder keyHolderOf(const DemoStaff &staff)
{
    return { staff.login, keyRole(staff.role), staff.fullName, staff.uid };
}

Status addDemoAccount(const AppendEvent &append, const DemoPki &pki, const DemoStaff &staff)
{
    store::Account account;
    account.login = staff.login;
    account.fullName = staff.fullName;
    account.uid = staff.uid;
    HOCBA_TRY_VALUE(certificate, pki.certificate(staff.login));
    HOCBA_TRY(append(store::accountAdded(account)));
    HOCBA_TRY(append(store::certificateBound(staff.login, certificate)));
    return {};
}

Status grantDemoTeachers(const AppendEvent &append, const store::SchoolClass &schoolClass)
{
    HOCBA_TRY_VALUE(name, ClassName::parse(schoolClass.name));
    for (const store::ClassSubject &subject : schoolClass.subjects) {
        HOCBA_TRY(
            append(store::grantGiven(demoTeacherLogin(subject.subject),
                                     demoGrant(Role::SubjectTeacher, Scope::ofClassSubject(name, subject.subject)))));
    }
    HOCBA_TRY(append(store::grantGiven(demoHomeroomLogin(schoolClass.name),
                                       demoGrant(Role::HomeroomTeacher, Scope::ofClass(name)))));
    return {};
}

Status staffDemoClasses(const QString &dataDir, const store::SchoolInfo &info, const QList<store::Account> &accounts,
                        const AppendEvent &append, const QList<store::SchoolClass> &classes)
{
    QSet<QString> known;
    int number = firstHomeroomNumber;
    for (const store::Account &account : accounts) {
        known.insert(account.login);
        number = std::max(number, account.uid.mid(info.code.size()).toInt() + 1);
    }
    QList<DemoStaff> missing;
    QList<DemoKeyHolder> holders;
    for (const store::SchoolClass &schoolClass : classes) {
        if (!known.contains(demoHomeroomLogin(schoolClass.name))) {
            known.insert(demoHomeroomLogin(schoolClass.name));
            missing.append(demoHomeroomTeacher(1, schoolClass.name, staffNumber(info.code, number++)));
            holders.append(keyHolderOf(missing.constLast()));
        }
    }
    if (!missing.isEmpty()) {
        const DemoPki pki(dataDir, info.name, info.code, demoPassword);
        HOCBA_TRY(pki.add(holders));
        HOCBA_TRY_VALUE(ring, store::KeyRing::open(dataDir));
        HOCBA_TRY_VALUE(key, demoKey(ring));
        for (const DemoStaff &staff : std::as_const(missing)) {
            HOCBA_TRY(ring.add(staff.login, demoPassword, key));
            HOCBA_TRY(addDemoAccount(append, pki, staff));
        }
    }
    for (const store::SchoolClass &schoolClass : classes) {
        HOCBA_TRY(grantDemoTeachers(append, schoolClass));
    }
    return {};
}

} // namespace hocba::services

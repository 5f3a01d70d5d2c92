// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/people.h"

#include "models/domain/text.h"
#include "models/store/rows.h"
#include "models/store/school.h"

#include <algorithm>

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

Result<QList<ClassSubject>> subjectsOfClass(const School &school, SchoolYear year, const QString &className)
{
    Query query(school.database(),
                u"SELECT subject, regular1, regular2 FROM class_subject WHERE year = ? AND class = ?"
                " ORDER BY position"_s);
    query.bind(year.start).bind(className);
    return query.list<ClassSubject>([](const Query &row) -> Result<ClassSubject> {
        return ClassSubject { row.text(0), static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2)) };
    });
}

Result<Enrolment> enrolmentOf(const Query &row)
{
    return Enrolment { row.text(0),   { static_cast<int>(row.integer(1)) },
                       row.text(2),   static_cast<int>(row.integer(3)),
                       dayAt(row, 4), dayAt(row, 5),
                       row.text(6) };
}

Result<Account> accountOf(const Query &row)
{
    return Account { row.text(0), row.text(1), row.text(2), row.integer(3) != 0, row.text(4), row.bytes(5) };
}

Result<GrantRow> grantOf(const Query &row)
{
    const auto role = roleFromCode(row.text(2));
    const auto scope = Scope::parse(row.text(3));
    if (!role || !scope) {
        return fail("store.damaged"_L1, row.text(3));
    }
    return GrantRow { row.text(0), row.text(1), { *role, *scope, dayAt(row, 4), dayAt(row, 5), row.integer(6) != 0 } };
}

constexpr auto enrolmentColumns = "n.pupil, n.year, n.class, n.roll_no, n.from_day, n.to_day, n.reason"_L1;
constexpr auto accountQuery = "SELECT login, full_name, uid, disabled, certificate_sha256, certificate FROM account"_L1;
constexpr auto grantQuery = "SELECT id, login, role, scope, from_day, to_day, import_marks FROM role_grant"_L1;

} // namespace

Result<QList<SchoolClass>> People::classes(SchoolYear year) const
{
    Query query(m_school.database(), u"SELECT name, grade FROM school_class WHERE year = ? ORDER BY grade, name"_s);
    query.bind(year.start);
    return query.list<SchoolClass>([&](const Query &row) -> Result<SchoolClass> {
        HOCBA_TRY_VALUE(subjects, subjectsOfClass(m_school, year, row.text(0)));
        return SchoolClass { year, row.text(0), static_cast<int>(row.integer(1)), std::move(subjects) };
    });
}

Result<SchoolClass> People::schoolClass(SchoolYear year, const QString &name) const
{
    Query query(m_school.database(), u"SELECT grade FROM school_class WHERE year = ? AND name = ?"_s);
    query.bind(year.start).bind(name);
    return query.one<SchoolClass>(
        [&](const Query &row) -> Result<SchoolClass> {
            HOCBA_TRY_VALUE(subjects, subjectsOfClass(m_school, year, name));
            return SchoolClass { year, name, static_cast<int>(row.integer(0)), std::move(subjects) };
        },
        fail("class.unknown"_L1, name));
}

Result<QList<SchoolYear>> People::years() const
{
    Query query(m_school.database(), u"SELECT DISTINCT year FROM school_class ORDER BY year"_s);
    return query.list<SchoolYear>(
        [](const Query &row) -> Result<SchoolYear> { return SchoolYear { static_cast<int>(row.integer(0)) }; });
}

Result<QList<ClassMember>> People::members(SchoolYear year, const QString &className) const
{
    Query query(m_school.database(),
                "SELECT "_L1 + enrolmentColumns
                    + ", p.full_name, p.birth_date, p.sex FROM enrolment n JOIN pupil p ON p.code = n.pupil"
                      " WHERE n.year = ? AND n.class = ?"_L1);
    query.bind(year.start).bind(className);
    Result<QList<ClassMember>> members = query.list<ClassMember>([](const Query &row) -> Result<ClassMember> {
        HOCBA_TRY_VALUE(enrolment, enrolmentOf(row));
        return ClassMember { enrolment, row.text(7), dayAt(row, 8), row.text(9) };
    });
    if (members) {
        const auto before = [](const ClassMember &a, const ClassMember &b) {
            return a.enrolment.rollNo != b.enrolment.rollNo ? a.enrolment.rollNo < b.enrolment.rollNo
                                                            : sortKeyOfName(a.fullName) < sortKeyOfName(b.fullName);
        };
        std::stable_sort(members->begin(), members->end(), before);
    }
    return members;
}

Result<QList<std::pair<QString, QString>>> People::enrolled(SchoolYear year) const
{
    using Member = std::pair<QString, QString>;
    Query query(m_school.database(), u"SELECT class, pupil FROM enrolment WHERE year = ? AND to_day IS NULL"_s);
    query.bind(year.start);
    return query.list<Member>([](const Query &row) -> Result<Member> { return Member { row.text(0), row.text(1) }; });
}

Result<Pupil> People::pupil(const QString &code) const
{
    Query query(m_school.database(),
                u"SELECT code, full_name, birth_date, sex, birth_place, ethnic_group, personal_id,"
                " policy_status, residence, father, father_job, mother, mother_job, guardian,"
                " guardian_job FROM pupil WHERE code = ?"_s);
    query.bind(code);
    return query.one<Pupil>(
        [](const Query &row) -> Result<Pupil> {
            return Pupil { row.text(0),  row.text(1),  dayAt(row, 2), row.text(3),  row.text(4),
                           row.text(5),  row.text(6),  row.text(7),   row.text(8),  row.text(9),
                           row.text(10), row.text(11), row.text(12),  row.text(13), row.text(14) };
        },
        fail("pupil.unknown"_L1, code));
}

Result<bool> People::pupilExists(const QString &code) const
{
    Query query(m_school.database(), u"SELECT EXISTS (SELECT 1 FROM pupil WHERE code = ?)"_s);
    query.bind(code);
    return query.one<bool>([](const Query &row) -> Result<bool> { return row.integer(0) != 0; },
                           fail("store.damaged"_L1));
}

Result<QList<Enrolment>> People::enrolments(const QString &pupil) const
{
    Query query(m_school.database(),
                "SELECT "_L1 + enrolmentColumns
                    + " FROM enrolment n WHERE n.pupil = ? ORDER BY n.from_day, n.event_seq"_L1);
    query.bind(pupil);
    return query.list<Enrolment>(enrolmentOf);
}

Result<QList<Account>> People::accounts() const
{
    Query query(m_school.database(), accountQuery + " ORDER BY login"_L1);
    return query.list<Account>(accountOf);
}

Result<Account> People::account(const QString &login) const
{
    Query query(m_school.database(), accountQuery + " WHERE login = ?"_L1);
    query.bind(login);
    return query.one<Account>(accountOf, fail("account.unknown"_L1, login));
}

Result<QList<GrantRow>> People::grants(const QString &login) const
{
    Query query(m_school.database(), grantQuery + " WHERE ? IN ('', login) ORDER BY login, from_day, id"_L1);
    query.bind(login);
    return query.list<GrantRow>(grantOf);
}

Result<Person> People::person(const QString &login) const
{
    HOCBA_TRY_VALUE(known, account(login));
    if (known.disabled) {
        return fail("account.disabled"_L1, login);
    }
    HOCBA_TRY_VALUE(rows, grants(login));
    Person person { known.login, known.fullName, {} };
    for (const GrantRow &row : std::as_const(rows)) {
        person.grants.append(row.grant);
    }
    return person;
}

} // namespace hocba::store

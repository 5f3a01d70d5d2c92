// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/people_events.h"

#include "models/store/crypto.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

NewEvent event(QLatin1StringView type, const QCborMap &data, const QString &why = {})
{
    NewEvent event;
    event.type = type;
    event.data = data;
    event.why = why;
    return event;
}

QCborValue dayOrNull(QDate day)
{
    return day.isValid() ? QCborValue(day.toString(Qt::ISODate)) : QCborValue(nullptr);
}

QCborMap schoolData(const SchoolInfo &info)
{
    QStringList levels;
    for (const Level level : info.levels) {
        levels.append(toCode(level));
    }
    return { { "code"_L1, info.code },         { "name"_L1, info.name },           { "commune"_L1, info.commune },
             { "province"_L1, info.province }, { "levels"_L1, levels.join(u',') }, { "year"_L1, info.year.start },
             { "policy"_L1, info.policy },     { "demo"_L1, int(info.demo) } };
}

QCborMap pupilData(const Pupil &pupil)
{
    return { { "code"_L1, pupil.code },
             { "full_name"_L1, pupil.fullName },
             { "birth_date"_L1, pupil.birthDate.toString(Qt::ISODate) },
             { "sex"_L1, pupil.sex },
             { "birth_place"_L1, pupil.birthPlace },
             { "ethnic_group"_L1, pupil.ethnicGroup },
             { "personal_id"_L1, pupil.personalId },
             { "policy_status"_L1, pupil.policyStatus },
             { "residence"_L1, pupil.residence },
             { "father"_L1, pupil.father },
             { "father_job"_L1, pupil.fatherJob },
             { "mother"_L1, pupil.mother },
             { "mother_job"_L1, pupil.motherJob },
             { "guardian"_L1, pupil.guardian },
             { "guardian_job"_L1, pupil.guardianJob } };
}

} // namespace

NewEvent schoolCreated(const SchoolInfo &info)
{
    return event("school.created"_L1, schoolData(info));
}

NewEvent schoolChanged(const SchoolInfo &info)
{
    return event("school.changed"_L1, schoolData(info));
}

NewEvent classCreated(const SchoolClass &schoolClass)
{
    QCborArray subjects;
    for (const ClassSubject &subject : schoolClass.subjects) {
        subjects.append(QCborArray { subject.subject, subject.regularCount1, subject.regularCount2 });
    }
    return event("class.created"_L1,
                 { { "year"_L1, schoolClass.year.start },
                   { "name"_L1, schoolClass.name },
                   { "grade"_L1, schoolClass.grade },
                   { "subjects"_L1, subjects } });
}

NewEvent classSubjectChanged(SchoolYear year, const QString &className, const ClassSubject &subject)
{
    return event("class.subject_changed"_L1,
                 { { "year"_L1, year.start },
                   { "class"_L1, className },
                   { "subject"_L1, subject.subject },
                   { "regular1"_L1, subject.regularCount1 },
                   { "regular2"_L1, subject.regularCount2 } });
}

NewEvent pupilAdded(const Pupil &pupil)
{
    return event("pupil.added"_L1, pupilData(pupil));
}

NewEvent pupilChanged(const Pupil &pupil)
{
    return event("pupil.changed"_L1, pupilData(pupil));
}

NewEvent enrolled(const Enrolment &enrolment)
{
    return event("enrolment.opened"_L1,
                 { { "pupil"_L1, enrolment.pupil },
                   { "year"_L1, enrolment.year.start },
                   { "class"_L1, enrolment.className },
                   { "from_day"_L1, enrolment.from.toString(Qt::ISODate) },
                   { "roll_no"_L1, enrolment.rollNo } });
}

NewEvent enrolmentClosed(const Enrolment &enrolment)
{
    return event("enrolment.closed"_L1,
                 { { "pupil"_L1, enrolment.pupil },
                   { "year"_L1, enrolment.year.start },
                   { "class"_L1, enrolment.className },
                   { "to_day"_L1, dayOrNull(enrolment.to) } },
                 enrolment.reason);
}

NewEvent accountAdded(const Account &account)
{
    return event("account.added"_L1,
                 { { "login"_L1, account.login },
                   { "full_name"_L1, account.fullName },
                   { "uid"_L1, account.uid },
                   { "disabled"_L1, int(account.disabled) } });
}

NewEvent accountChanged(const QString &login, const QString &fullName, const QString &uid, bool disabled)
{
    return event(
        "account.changed"_L1,
        { { "login"_L1, login }, { "full_name"_L1, fullName }, { "uid"_L1, uid }, { "disabled"_L1, int(disabled) } });
}

NewEvent certificateBound(const QString &login, const QByteArray &certificateDer)
{
    return event("certificate.bound"_L1,
                 { { "login"_L1, login },
                   { "certificate_sha256"_L1, QString::fromLatin1(Sha256().of(certificateDer).toHex()) },
                   { "certificate"_L1, certificateDer } });
}

NewEvent passwordChanged(const QString &login)
{
    return event("password.changed"_L1, { { "login"_L1, login } });
}

NewEvent grantGiven(const QString &login, const Grant &grant)
{
    return event("grant.given"_L1,
                 { { "login"_L1, login },
                   { "role"_L1, toCode(grant.role) },
                   { "scope"_L1, grant.scope.text() },
                   { "from_day"_L1, grant.from.toString(Qt::ISODate) },
                   { "to_day"_L1, dayOrNull(grant.to) },
                   { "import_marks"_L1, int(grant.importMarks) } });
}

NewEvent grantEnded(const QString &grantId, QDate lastDay, const QString &why)
{
    return event("grant.ended"_L1, { { "id"_L1, grantId }, { "to_day"_L1, dayOrNull(lastDay) } }, why);
}

NewEvent sessionOpened(const QString &program)
{
    return event("session.opened"_L1, { { "program"_L1, program } });
}

NewEvent sessionClosed()
{
    return event("session.closed"_L1, {});
}

NewEvent signInFailed(const QString &login)
{
    return event("signin.failed"_L1, { { "login"_L1, login } });
}

NewEvent sensitiveRead(const QString &pupil, const QStringList &fields)
{
    return event("sensitive.read"_L1, { { "pupil"_L1, pupil }, { "fields"_L1, QCborArray::fromStringList(fields) } });
}

NewEvent exported(const QString &what, const QString &about)
{
    return event("data.exported"_L1, { { "what"_L1, what }, { "about"_L1, about } });
}

} // namespace hocba::store

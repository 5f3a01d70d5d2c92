// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/classes.h"

#include "models/store/people.h"
#include "models/store/school.h"

#include <algorithm>

namespace hocba::services {

Result<store::ClassSubject> ClassInfo::subject(const QString &code) const
{
    const auto found = std::ranges::find(record.subjects, code, &store::ClassSubject::subject);
    if (found == record.subjects.end()) {
        return fail(QLatin1StringView("subject.unknown"), name.text() + u'/' + code);
    }
    return *found;
}

const Subject *ClassInfo::programmeSubject(const QString &code) const
{
    return findSubject(name.level(), code);
}

bool ClassInfo::hasPupil(const QString &code) const
{
    return std::ranges::any_of(members, [&](const auto &member) { return member.enrolment.pupil == code; });
}

Result<ClassInfo> findClass(const Session &session, SchoolYear year, const QString &className)
{
    HOCBA_TRY_VALUE(name, ClassName::parse(className));
    const store::People people(session.school());
    HOCBA_TRY_VALUE(record, people.schoolClass(year, name.text()));
    HOCBA_TRY_VALUE(members, people.members(year, name.text()));
    members.removeIf([](const store::ClassMember &member) { return member.enrolment.to.isValid(); });
    return ClassInfo { name, std::move(record), std::move(members) };
}

Result<ClassInfo> findClassOfCell(const Session &session, const CellKey &cell, const CellValue &value)
{
    HOCBA_TRY_VALUE(found, findClass(session, cell.year, cell.className));
    HOCBA_TRY(checkCell(found, cell, value));
    return std::move(found);
}

Status checkCell(const ClassInfo &found, const CellKey &cell, const CellValue &value)
{
    HOCBA_TRY_VALUE(subject, found.subject(cell.subject));
    if (cell.term == Term::Year || !columnsOf(subject.regularCount(cell.term)).contains(cell.column)) {
        return fail(QLatin1StringView("column.unknown"), cell.text());
    }
    if (!found.hasPupil(cell.pupil.text())) {
        return fail(QLatin1StringView("pupil.not_in_class"), cell.text());
    }
    const bool marks = found.programmeSubject(cell.subject)->kind == SubjectKind::Marks;
    if ((marks && value.comment()) || (!marks && value.mark())) {
        return fail(QLatin1StringView("cell.wrong_kind"), cell.text());
    }
    return {};
}

Result<QString> classOfPupil(const Session &session, SchoolYear year, const PupilCode &pupil)
{
    const store::People people(session.school());
    HOCBA_TRY_VALUE(known, people.pupilExists(pupil.text()));
    if (!known) {
        return fail(QLatin1StringView("pupil.unknown"), pupil.text());
    }
    HOCBA_TRY_VALUE(enrolments, people.enrolments(pupil.text()));
    QString last;
    for (const store::Enrolment &enrolment : enrolments) {
        if (enrolment.year == year && (last.isEmpty() || !enrolment.to.isValid())) {
            last = enrolment.className;
        }
    }
    if (last.isEmpty()) {
        return fail(QLatin1StringView("pupil.not_enrolled"), pupil.text());
    }
    return last;
}

Result<SchoolYear> currentYear(const Session &session)
{
    HOCBA_TRY_VALUE(info, session.school().info());
    return info.year;
}

} // namespace hocba::services

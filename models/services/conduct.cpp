// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/conduct.h"

#include "models/domain/entry_window.h"
#include "models/domain/text.h"
#include "models/services/classes.h"
#include "models/services/issued_records.h"
#include "models/services/work.h"
#include "models/store/page_events.h"
#include "models/store/school.h"
#include "models/store/sheets.h"
#include "models/store/windows.h"

#include <QHash>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSessions = 366;
constexpr int longestRemark = 500;

/// Says yes when the homeroom teacher may enter for this pupil now, and gives the class.
Result<ClassInfo> judgePage(const Session &session, SchoolYear year, const PupilCode &pupil, Term term)
{
    HOCBA_TRY_VALUE(className, classOfPupil(session, year, pupil));
    HOCBA_TRY_VALUE(found, findClass(session, year, className));
    HOCBA_TRY(session.may(Act::EnterConduct, Scope::ofClass(found.name)));
    HOCBA_TRY_VALUE(window, store::Windows(session.school()).window(year, term, className, store::conductWindow));
    HOCBA_TRY(judgeEntry(window, session.now()));
    return std::move(found);
}

Result<store::HomeroomRow> homeroomRow(const Session &session, SchoolYear year, const QString &className,
                                       const QString &pupil)
{
    HOCBA_TRY_VALUE(rows, store::Sheets(session.school()).homeroomOfClass(year, className));
    for (const store::HomeroomRow &row : std::as_const(rows)) {
        if (row.pupil == pupil) {
            return row;
        }
    }
    store::HomeroomRow none;
    none.pupil = pupil;
    return none;
}

Status appendAlone(Session &session, const PupilCode &pupil, const store::NewEvent &event)
{
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY_VALUE(applied, work.append(event));
    if (applied.verdict == store::Verdict::Applied) {
        HOCBA_TRY(supersedeIssued(work, pupil.text(), pageChanged));
    }
    HOCBA_TRY(work.commit());
    return applied.verdict == store::Verdict::Conflict ? fail("mark.conflict"_L1) : Status();
}

} // namespace

Result<QList<ConductRow>> listConduct(const Session &session, SchoolYear year, const QString &className)
{
    HOCBA_TRY_VALUE(found, findClass(session, year, className));
    HOCBA_TRY(session.may(Act::ReadMarks, Scope::ofClass(found.name)));
    const store::Sheets sheets(session.school());
    HOCBA_TRY_VALUE(conduct, sheets.conductOfClass(year, found.name.text()));
    HOCBA_TRY_VALUE(homeroom, sheets.homeroomOfClass(year, found.name.text()));

    QList<ConductRow> rows;
    QHash<QString, qsizetype> places;
    for (const store::ClassMember &member : std::as_const(found.members)) {
        HOCBA_TRY_VALUE(code, PupilCode::parse(member.enrolment.pupil));
        places.insert(code.text(), rows.size());
        rows.append({ code, member.fullName, {}, {}, {}, {} });
    }
    for (const store::ConductRow &row : std::as_const(conduct)) {
        const auto place = places.constFind(row.pupil);
        if (place != places.cend() && row.term != Term::Year) {
            (row.term == Term::One ? rows[*place].semester1 : rows[*place].semester2) = row.rating;
        }
    }
    for (const store::HomeroomRow &row : std::as_const(homeroom)) {
        if (const auto place = places.constFind(row.pupil); place != places.cend()) {
            rows[*place].absences = row.absences;
            rows[*place].remark = row.comment;
        }
    }
    return rows;
}

Status setConduct(Session &session, SchoolYear year, const PupilCode &pupil, Term term, Rating rating)
{
    if (term == Term::Year) {
        return fail("conduct.year_is_computed"_L1, pupil.text());
    }
    HOCBA_TRY_VALUE(found, judgePage(session, year, pupil, term));
    HOCBA_TRY_VALUE(rows, store::Sheets(session.school()).conductOfClass(year, found.name.text()));
    QString base;
    for (const store::ConductRow &row : std::as_const(rows)) {
        if (row.pupil == pupil.text() && row.term == term) {
            if (row.rating == rating) {
                return {};
            }
            base = row.eventId;
        }
    }
    return appendAlone(session, pupil, store::conductSet(year, term, found.name.text(), pupil.text(), rating, base));
}

Status setAbsences(Session &session, SchoolYear year, const PupilCode &pupil, int sessions)
{
    if (sessions < 0 || sessions > mostSessions) {
        return fail("absences.out_of_range"_L1, QString::number(sessions));
    }
    HOCBA_TRY_VALUE(found, judgePage(session, year, pupil, Term::Two));
    HOCBA_TRY_VALUE(row, homeroomRow(session, year, found.name.text(), pupil.text()));
    if (row.absences == sessions) {
        return {};
    }
    return appendAlone(session, pupil,
                       store::absencesSet(year, found.name.text(), pupil.text(), sessions, row.absencesEventId));
}

Status setRemark(Session &session, SchoolYear year, const PupilCode &pupil, const QString &text)
{
    HOCBA_TRY_VALUE(remark, checkedText(text, longestRemark));
    HOCBA_TRY_VALUE(found, judgePage(session, year, pupil, Term::Two));
    HOCBA_TRY_VALUE(row, homeroomRow(session, year, found.name.text(), pupil.text()));
    if (row.comment == remark) {
        return {};
    }
    row.comment = remark;
    const QString base = row.eventId;
    return appendAlone(session, pupil, store::homeroomCommentSet(year, found.name.text(), pupil.text(), row, base));
}

} // namespace hocba::services

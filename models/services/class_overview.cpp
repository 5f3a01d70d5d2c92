// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/class_overview.h"

#include "models/domain/correction.h"
#include "models/services/class_book.h"
#include "models/store/corrections.h"
#include "models/store/page_events.h"
#include "models/store/school.h"
#include "models/store/windows.h"

#include <algorithm>

namespace hocba::services {

namespace {

bool isDone(CorrectionState state)
{
    return state == CorrectionState::Applied || state == CorrectionState::Reported
        || state == CorrectionState::Acknowledged;
}

Result<QHash<QString, int>> correctionsByPupil(const Session &session, SchoolYear year, const QString &className)
{
    HOCBA_TRY_VALUE(all, store::Corrections(session.school()).all());
    QHash<QString, int> counts;
    for (const Correction &one : std::as_const(all)) {
        if (one.cell.year == year && one.cell.className == className && isDone(one.state)) {
            counts[one.cell.pupil.text()] += 1;
        }
    }
    return counts;
}

Status putWindows(const Session &session, ClassOverview &overview)
{
    HOCBA_TRY_VALUE(windows, store::Windows(session.school()).all(overview.year, overview.className));
    for (const store::WindowRow &row : std::as_const(windows)) {
        if (row.term == Term::Year) {
            continue;
        }
        const std::size_t semester = row.term == Term::One ? 0 : 1;
        const WindowState state = row.window.at(session.now());
        const auto subject = std::ranges::find(overview.subjects, row.subject, &OverviewSubject::code);
        if (row.subject == store::conductWindow) {
            overview.conduct[semester] = state;
        } else if (subject != overview.subjects.end()) {
            subject->window[semester] = state;
        }
    }
    return {};
}

} // namespace

Result<ClassOverview> readClassOverview(const Session &session, SchoolYear year, const QString &className)
{
    HOCBA_TRY_VALUE(name, ClassName::parse(className));
    HOCBA_TRY(session.may(Act::ReadMarks, Scope::ofClass(name)));
    HOCBA_TRY_VALUE(book, ClassBook::read(session, year, name.text()));
    ClassOverview overview { .className = name.text(), .year = year, .level = name.level() };
    for (const store::ClassSubject &subject : book.info().record.subjects) {
        overview.subjects.append({ subject.subject, book.info().programmeSubject(subject.subject)->kind, {} });
    }
    HOCBA_TRY(putWindows(session, overview));
    HOCBA_TRY_VALUE(corrections, correctionsByPupil(session, year, name.text()));
    for (const store::ClassMember &member : book.info().members) {
        HOCBA_TRY_VALUE(code, PupilCode::parse(member.enrolment.pupil));
        OverviewPupil pupil { code, member.fullName, member.enrolment.rollNo, book.results(code), {}, {}, 0 };
        for (const OverviewSubject &subject : std::as_const(overview.subjects)) {
            pupil.missing.append({ book.missing(code.text(), Term::One, subject.code),
                                   book.missing(code.text(), Term::Two, subject.code) });
        }
        pupil.remark = book.homeroom(code.text()).comment;
        pupil.corrections = corrections.value(code.text());
        overview.pupils.append(std::move(pupil));
    }
    return overview;
}

} // namespace hocba::services

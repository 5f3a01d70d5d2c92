// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/school_summary.h"

#include "models/store/page_events.h"
#include "models/store/people.h"
#include "models/store/school.h"
#include "models/store/windows.h"

namespace hocba::services {

namespace {

/// The state of a semester of which `rows` are the mark sheets.
WindowState stateOf(const QList<store::WindowRow> &rows, Term term, Instant now)
{
    WindowState state = WindowState::None;
    for (const store::WindowRow &row : rows) {
        if (row.term != term || row.subject == store::conductWindow) {
            continue;
        }
        const WindowState one = row.window.at(now);
        if (one == WindowState::Open) {
            return one;
        }
        if (one == WindowState::Locked) {
            state = one;
        }
    }
    return state;
}

} // namespace

Result<SchoolSummary> schoolSummary(const Session &session)
{
    HOCBA_TRY_VALUE(info, session.school().info());
    HOCBA_TRY_VALUE(windows, store::Windows(session.school()).all(info.year));
    return SchoolSummary { .code = info.code,
                           .name = info.name,
                           .commune = info.commune,
                           .province = info.province,
                           .year = info.year,
                           .demo = info.demo,
                           .semester1 = stateOf(windows, Term::One, session.now()),
                           .semester2 = stateOf(windows, Term::Two, session.now()) };
}

Result<QList<ClassSummary>> classesFor(const Session &session, SchoolYear year, Act act)
{
    HOCBA_TRY_VALUE(classes, store::People(session.school()).classes(year));
    QList<ClassSummary> result;
    for (const store::SchoolClass &one : classes) {
        HOCBA_TRY_VALUE(name, ClassName::parse(one.name));
        ClassSummary summary { .name = one.name, .grade = one.grade, .level = name.level(), .subjects = {} };
        const bool whole = session.may(act, Scope::ofClass(name)).has_value();
        for (const store::ClassSubject &subject : one.subjects) {
            if (whole || session.may(act, Scope::ofClassSubject(name, subject.subject))) {
                summary.subjects.append(subject.subject);
            }
        }
        if (!summary.subjects.isEmpty()) {
            result.append(summary);
        }
    }
    return result;
}

} // namespace hocba::services

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/domain/results.h"
#include "models/services/session.h"

namespace hocba::services {

/// What the homeroom teacher enters for a pupil: conduct (rèn luyện) of a semester, absences and remark of the year.
struct ConductRow {
    PupilCode pupil;
    QString name;
    std::optional<Rating> semester1, semester2;
    std::optional<int> absences; ///< sessions in the year, 0..366
    QString remark;
};
[[nodiscard]] Result<QList<ConductRow>> listConduct(const Session &session, SchoolYear year, const QString &className);

/// By the homeroom teacher while the class has an open window in that semester ("window.locked", "window.none").
[[nodiscard]] Status setConduct(Session &session, SchoolYear year, const PupilCode &pupil, Term term, Rating rating);
/// Windows of semester II hold for the year's absences and remark.
[[nodiscard]] Status setAbsences(Session &session, SchoolYear year, const PupilCode &pupil, int sessions);
[[nodiscard]] Status setRemark(Session &session, SchoolYear year, const PupilCode &pupil, const QString &text);

} // namespace hocba::services

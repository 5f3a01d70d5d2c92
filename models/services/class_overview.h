// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entry_window.h"
#include "models/domain/subject.h"
#include "models/services/results.h"

#include <array>

namespace hocba::services {

/// Something of each semester: I, then II.
template<typename T>
using BySemester = std::array<T, 2>;

/// A subject of the class with the state of its mark sheets.
struct OverviewSubject {
    QString code;
    SubjectKind kind = SubjectKind::Marks;
    BySemester<WindowState> window {};
};

/// One pupil across all subjects.
struct OverviewPupil {
    PupilCode pupil;
    QString name;
    int rollNumber = 0;
    PupilResults results; ///< its subjects are those of the class, in the same order
    QList<BySemester<int>> missing; ///< required cells that are empty or pending, by subject
    QString remark; ///< of the homeroom teacher, for the year
    int corrections = 0; ///< marks of the year that were changed after the lock, by correction
};

/// A class as its homeroom teacher sees it: all subjects of all pupils with what the rules make of them.
struct ClassOverview {
    QString className;
    SchoolYear year;
    Level level = Level::LowerSecondary;
    QList<OverviewSubject> subjects {}; ///< in the order of the record's table
    BySemester<WindowState> conduct {}; ///< of conduct; that of semester II holds for absences and remark too
    QList<OverviewPupil> pupils {}; ///< in the order of the class list
};

/// Reads a class in a few queries. "class.unknown", "rules.not_available", "permission.denied" for those who may not
/// read all marks of the class.
[[nodiscard]] Result<ClassOverview> readClassOverview(const Session &session, SchoolYear year,
                                                      const QString &className);

} // namespace hocba::services

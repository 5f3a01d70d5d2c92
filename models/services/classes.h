// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/services/session.h"
#include "models/store/records.h"

namespace hocba::services {

/// A class with what judging and showing its sheets needs, looked up once per use case.
struct ClassInfo {
    ClassName name;
    store::SchoolClass record;
    QList<store::ClassMember> members; ///< those who are there now, in the order of the class list

    /// The class's subject with this code: "subject.unknown".
    [[nodiscard]] Result<store::ClassSubject> subject(const QString &code) const;
    /// What the programme says of it; never null for a subject of the class.
    [[nodiscard]] const Subject *programmeSubject(const QString &code) const;
    [[nodiscard]] bool hasPupil(const QString &code) const;
};

/// "class.unknown", "class.bad_name".
[[nodiscard]] Result<ClassInfo> findClass(const Session &session, SchoolYear year, const QString &className);
/// The class of a cell, after checking that the class has the subject and column, that the pupil is in it and that
/// `value` is of the subject's kind: "subject.unknown", "column.unknown", "pupil.not_in_class", "cell.wrong_kind".
[[nodiscard]] Result<ClassInfo> findClassOfCell(const Session &session, const CellKey &cell, const CellValue &value);
/// The same check in a class that was looked up before.
[[nodiscard]] Status checkCell(const ClassInfo &found, const CellKey &cell, const CellValue &value);
/// The class a pupil is in in that year: "pupil.unknown", "pupil.not_enrolled".
[[nodiscard]] Result<QString> classOfPupil(const Session &session, SchoolYear year, const PupilCode &pupil);
/// The school's current year.
[[nodiscard]] Result<SchoolYear> currentYear(const Session &session);

} // namespace hocba::services

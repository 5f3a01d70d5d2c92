// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regulations/assessment.h"

namespace hocba::regulations {

/// The circulars by which pupils of the general programme are assessed.
enum class Circular {
    Tt22, ///< TT 22/2021/TT-BGDĐT: THCS and THPT, phased in from 2021-2022
    Tt27, ///< TT 27/2020: primary, phased in from 2020-2021
    Tt58, ///< TT 58/2011: THCS and THPT before
    Tt58Amended, ///< TT 58/2011 as amended by TT 26/2020, from 2020-2021
};

/// "tt22", "tt27", "tt58", "tt58_26".
[[nodiscard]] QString toCode(Circular circular);

/// The circular that holds for a grade in a school year. "rules.not_available" for grades and years before all of them.
[[nodiscard]] Result<Circular> circularFor(SchoolYear year, int grade);

/// The rules of a circular that assesses with marks. Pure functions; an old page is reckoned with the pack of its own
/// year.
struct Pack {
    Circular circular;
    /// Result of a subject in a semester; empty while a cell is missing.
    Explained<CellValue> (*semesterResult)(SubjectKind kind, const Sheet &sheet);
    /// Result of a subject in the year from those of its semesters, as rounded there.
    Explained<CellValue> (*yearResult)(SubjectKind kind, const CellValue &first, const CellValue &second);
    Explained<Learning> (*learning)(const QList<SubjectResult> &subjects, const Policy &policy);
    Explained<Rating> (*yearConduct)(Rating first, Rating second);
    /// From the year's results before summer; nothing when there is no title.
    Explained<std::optional<Title>> (*title)(Rating conduct, Rating learning, const QList<SubjectResult> &subjects);
    /// Places of the subjects that may be assessed again in summer.
    QList<qsizetype> (*retestable)(const QList<SubjectResult> &subjects);
    /// Learning with the re-assessed results in place. "retest.not_allowed" for a subject that need not be re-assessed
    /// or a result of the wrong kind.
    Result<Explained<Learning>> (*learningAfterRetests)(const QList<SubjectResult> &subjects,
                                                        const QList<Retest> &retests, const Policy &policy);
    /// Nothing while conduct or learning is open.
    Explained<std::optional<Promotion>> (*promotion)(const YearEnd &year, const Policy &policy);
};

/// "rules.not_available" where this version of the program has no rules for the circular.
[[nodiscard]] Result<const Pack *> packOf(Circular circular);
[[nodiscard]] Result<const Pack *> packFor(SchoolYear year, int grade);

} // namespace hocba::regulations

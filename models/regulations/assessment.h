// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/domain/results.h"
#include "models/regulations/explanation.h"

namespace hocba::regulations {

/// The cells of one pupil in one subject and semester. `regular` has as many cells as the sheet has ĐĐGtx columns.
struct Sheet {
    QList<CellValue> regular;
    CellValue midterm;
    CellValue final;
};

/// What one subject comes to in a semester or a year: a mark, a comment, exempt, by individual plan, not offered;
/// empty while something is missing. Never pending nor zero by rule: those are states of cells.
struct SubjectResult {
    QString subject; ///< Subject::code; may be empty where only numbers are known
    CellValue value;
};

/// How the one subject of TT 22/2021 Đ9.3 ("chỉ do kết quả của duy nhất một môn học") is imagined away. The circular
/// does not say; results differ in rare cases (five 8.0, two 7.0, one 4.0: Khá by A, Đạt by B). A is usual.
enum class Counterfactual {
    AtBest, ///< A: as if the subject had its best value; it counts among the six
    LeftOut ///< B: as if the subject were not there
};

/// Whether a pupil exempt from a subject is promoted by reckoning or by the principal. TT 22/2021 speaks of exemptions
/// in the article on disabled pupils only, where the principal decides (Đ11, Đ12.4).
enum class Exemption { PrincipalDecides, Reckoned };

/// The readings of a circular that a school, or its province, settles. Each is named in docs/rules.md.
struct Policy {
    Counterfactual counterfactual = Counterfactual::AtBest;
    Exemption exemption = Exemption::PrincipalDecides;
};

/// Learning result (kết quả học tập) of a semester or year.
struct Learning {
    std::optional<Rating>
        base; ///< by the thresholds alone; nothing while a subject is open or one goes by individual plan
    std::optional<Rating> level; ///< after the adjustment for a single subject
    qsizetype raisedBy = -1; ///< place of that subject in the list, -1 when nothing was adjusted
    bool byPlan = false; ///< a subject goes by individual plan: the principal decides instead of a level
    bool exempt = false; ///< a subject was left out of the counts
};

/// A subject assessed again in summer (kiểm tra, đánh giá lại): its place in the list and the new result.
struct Retest {
    qsizetype place = -1;
    CellValue value;
};

/// What a year ends with. Values before and after summer are both kept: only promotion looks at those after.
struct YearEnd {
    std::optional<Rating> conduct;
    std::optional<Rating> learning;
    std::optional<Rating> conductAfterSummer;
    std::optional<Rating> learningAfterSummer;
    int absences = 0; ///< sessions (buổi) in the year, with and without leave, one a day of the plan
    bool byPlan = false;
    bool exempt = false;
};

} // namespace hocba::regulations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regulations/assessment.h"

namespace hocba::regulations::tt22 {

/// Learning result of a semester or year (Đ9.2) with the adjustment for a single subject (Đ9.3). Exempt and not offered
/// subjects are left out of all counts; a subject by individual plan leaves the decision to the principal (Đ11).
[[nodiscard]] Explained<Learning> learning(const QList<SubjectResult> &subjects, const Policy &policy);

/// Comment subjects at Chưa đạt and mark subjects below 5.0 (Đ14), as places in the list.
[[nodiscard]] QList<qsizetype> retestable(const QList<SubjectResult> &subjects);

/// Learning with the results of summer re-assessment in place of the year's (Đ14). "retest.not_allowed".
[[nodiscard]] Result<Explained<Learning>> learningAfterRetests(const QList<SubjectResult> &subjects,
                                                               const QList<Retest> &retests, const Policy &policy);

} // namespace hocba::regulations::tt22

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regulations/assessment.h"

namespace hocba::regulations::tt22 {

/// Most sessions a pupil may miss in a year and still be promoted (Đ12.1.c): 45 passes, 46 does not.
inline constexpr int absenceLimit = 45;

/// Conduct (kết quả rèn luyện) of the year from both semesters, by the table of Đ8.2.b.
[[nodiscard]] Explained<Rating> yearConduct(Rating first, Rating second);

/// Title of the year (Đ15): Học sinh Xuất sắc with at least six subjects at 9.0 or more, Học sinh Giỏi; both need
/// conduct and learning Tốt. Looks at the year's results before summer; there are no titles of a semester.
[[nodiscard]] Explained<std::optional<Title>> title(Rating conduct, Rating learning,
                                                    const QList<SubjectResult> &subjects);

/// What follows from a year (Đ12 to Đ14). Conduct and learning both Chưa đạt: whether such a pupil may be re-assessed
/// is not settled by the text, so the principal decides. Nothing while conduct or learning is open.
[[nodiscard]] Explained<std::optional<Promotion>> promotion(const YearEnd &year, const Policy &policy);

} // namespace hocba::regulations::tt22

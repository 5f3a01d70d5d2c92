// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <optional>

namespace hocba {

/// Learning result (kết quả học tập) and conduct (kết quả rèn luyện) under TT 22/2021, worst first so that `<` reads as
/// "is worse than".
enum class Rating { NotPassed, Passed, Fair, Good };

/// "chuadat", "dat", "kha", "tot".
[[nodiscard]] QString toCode(Rating rating);
[[nodiscard]] std::optional<Rating> ratingFromCode(const QString &code);
/// "Tốt", "Khá", "Đạt", "Chưa đạt" as printed.
[[nodiscard]] QString toVietnamese(Rating rating);

/// Titles of the year (TT 22/2021 Đ15): Học sinh Xuất sắc, Học sinh Giỏi.
enum class Title { Excellent, VeryGood };
/// "xuatsac", "gioi".
[[nodiscard]] QString toCode(Title title);
/// "Học sinh Xuất sắc", "Học sinh Giỏi" as printed.
[[nodiscard]] QString toVietnamese(Title title);

/// What follows from a year's results (TT 22/2021 Đ12-14).
enum class Promotion {
    Promoted, ///< "promoted"
    Retest, ///< "retest": re-assessment of subjects in summer
    SummerTraining, ///< "summer_training": conduct to be trained in summer
    Repeat, ///< "repeat"
    PrincipalDecides ///< "principal_decides"
};
[[nodiscard]] QString toCode(Promotion promotion);

} // namespace hocba

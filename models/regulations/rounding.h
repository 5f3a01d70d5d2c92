// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hocba::regulations {

/// numerator / denominator rounded to the nearest whole number, ties upward; both not negative, denominator > 0.
/// In tenths this is the circulars' "làm tròn đến chữ số thập phân thứ nhất". Whole numbers only: binary fractions
/// print 8.95 as 8.9 and cost a pupil a title.
[[nodiscard]] constexpr int halfUp(int numerator, int denominator)
{
    return (2 * numerator + denominator) / (2 * denominator);
}

} // namespace hocba::regulations

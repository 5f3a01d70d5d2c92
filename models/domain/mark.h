// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <compare>

namespace hocba {

/// A mark (điểm) on the scale of ten, in whole tenths 0..100. There is no mark outside that range and none in
/// floating point: TT 22/2021 rounds half up, which binary fractions get wrong (8.95 would print as 8.9).
class Mark
{
public:
    /// Refuses tenths outside 0..100 with "mark.out_of_range".
    [[nodiscard]] static Result<Mark> fromTenths(int tenths);

    /// Reads what a teacher types: digits with at most one decimal after a comma or a point. Nothing is guessed or
    /// rounded. "mark.not_a_number" for anything else, "mark.too_precise" for 8,55, "mark.out_of_range" for 10,1, 85
    /// and 101.
    [[nodiscard]] static Result<Mark> parse(const QString &text);

    /// A raw score in hundredths (0..1000) rounded half up to tenths, 7.25 -> 7.3: for converting scales on purpose,
    /// never done to a typed mark in silence.
    [[nodiscard]] static Result<Mark> fromHundredths(int hundredths);

    [[nodiscard]] constexpr int tenths() const noexcept { return m_tenths; }
    /// "7,5": Vietnamese print.
    [[nodiscard]] QString toVietnamese() const;
    /// "7.5": files and the command line.
    [[nodiscard]] QString toPoint() const;

    friend auto operator<=>(const Mark &, const Mark &) = default;

private:
    explicit constexpr Mark(int tenths) noexcept : m_tenths(tenths) {}
    int m_tenths;
};

} // namespace hocba

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript.h"

namespace hocba::documents::wording {

// What stands on the printed record for the codes of the value. The record is an official Vietnamese form: its words do
// not depend on the language of the program.

/// "7.8" -> "7,8", "D" -> "Đ", "CD" -> "CĐ", "exempt" -> "Miễn", "iep" -> "KHCN" (kế hoạch giáo dục cá nhân), "" -> "".
[[nodiscard]] QString result(const QString &code);
/// A cell's value before or after a correction: as `result`, and words for the states.
[[nodiscard]] QString cell(const QString &code);
/// "Tốt" ... "Chưa đạt", "" for none.
[[nodiscard]] QString rating(const std::optional<Rating> &rating);
/// "Được lên lớp" ...
[[nodiscard]] QString promotion(const QString &code);
/// "Học sinh Xuất sắc", "Học sinh Giỏi".
[[nodiscard]] QString title(const QString &code);
/// "2026-06-05" -> "05/06/2026"; another text is given back as it is.
[[nodiscard]] QString day(const QString &isoDate);
/// Place and date of a signature: "Nghệ An, ngày 05 tháng 6 năm 2026" (form of Decree 30/2020).
[[nodiscard]] QString placeAndDay(const QString &place, const QString &isoDate);
/// "TRUNG HỌC CƠ SỞ", "TRUNG HỌC PHỔ THÔNG".
[[nodiscard]] QString level(Level level);
/// "THCS", "THPT": end of the record's number.
[[nodiscard]] QString levelShort(Level level);
/// Foot of the year's table: "Trong bảng này có sửa chữa ở: 2 chỗ, thuộc các môn học, hoạt động giáo dục: Toán."
[[nodiscard]] QString corrections(const YearPage &year);
/// One sentence for each correction, with the old and the new value; empty without any.
[[nodiscard]] QString correctionDetails(const YearPage &year);
/// Capacity above the principal's signature; "HIỆU TRƯỞNG" when the page has none.
[[nodiscard]] QString capacity(const YearPage &year);

} // namespace hocba::documents::wording

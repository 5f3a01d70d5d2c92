// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regulations/assessment.h"

namespace hocba::regulations::tt22 {

/// ĐTBmhk = (sum of ĐĐGtx + 2 ĐĐGgk + 3 ĐĐGck) / (count of ĐĐGtx + 5), half up to tenths (Đ9.1.b); for comment subjects
/// Đạt when all assessments are Đạt (Đ9.1.a). Empty or pending cells: no result. Zero by rule counts as 0 or Chưa đạt
/// (Đ7). A regular cell that is exempt or not offered is left out; a mid-term or end-term one makes the subject so.
[[nodiscard]] Explained<CellValue> semesterResult(SubjectKind kind, const Sheet &sheet);

/// ĐTBmcn = (ĐTBmhkI + 2 ĐTBmhkII) / 3 of the rounded semester averages (Đ9.1.b); for comment subjects the result of
/// semester II (Đ9.1.a). A subject exempt or not offered in one semester takes the result of the other.
[[nodiscard]] Explained<CellValue> yearResult(SubjectKind kind, const CellValue &first, const CellValue &second);

} // namespace hocba::regulations::tt22

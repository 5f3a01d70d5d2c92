// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"

namespace hocba {

/// Reads what is typed into a cell of the grid by the habit of leaving the comma out: 85 is 8,5, 11 is 1,1, 05 is 0,5,
/// 10 and 100 are ten. Whoever uses it shows what was understood before it is kept. Everything else as Mark::parse(),
/// with its errors; files, scripts and pasted text go by Mark::parse() alone.
[[nodiscard]] Result<Mark> parseTypedMark(const QString &text);

/// The same for a cell of either kind: blank is empty, and C stands for CĐ. Errors as CellValue::parse.
[[nodiscard]] Result<CellValue> parseTypedValue(const QString &text, SubjectKind kind);

} // namespace hocba

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"

namespace hocba::ui {

/// Name of a column as people say it: "regular assessment 1", "mid-term", "end of term".
[[nodiscard]] QString columnName(Column column);
/// "semester I", "semester II", "whole year".
[[nodiscard]] QString termName(Term term);
/// What a cell holds, as it is read: "8,5" (with a point in English), "Đ", "CĐ", "make-up pending"; "empty".
[[nodiscard]] QString valueText(const CellValue &value);
/// The same for a value or average given by its code ("8.5", "D", "exempt").
[[nodiscard]] QString valueText(const QString &code);

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheet_problem.h"
#include "models/exchange/workbook.h"

#include <optional>

namespace hocba::exchange {

/// A heading as its letters and digits alone, without tones: "Mã học sinh (*)" -> "MAHOCSINH".
[[nodiscard]] QString headingKey(const QString &text);

/// Place of the heading "Mã học sinh" in the first 15 rows; by it a table is known.
[[nodiscard]] std::optional<CellAddress> findCodeHeading(const Sheet &sheet);
/// Last row of the headings that start in `row`: a merged heading can reach below it.
[[nodiscard]] int lastHeadingRow(const Sheet &sheet, int row);
/// Columns of a name whose heading stands in `column`: also the next one when the heading spans both, or when that has
/// no heading of its own but text below (family and middle names apart from the given name).
[[nodiscard]] QList<int> nameColumns(const Sheet &sheet, int headingRow, int firstDataRow, int column);
/// The parts of a name joined, NFC.
[[nodiscard]] QString joinedName(const Sheet &sheet, int row, const QList<int> &columns);

/// Is nothing in this row?
[[nodiscard]] bool isBlankRow(const Sheet &sheet, int row);
/// Text that holds a number of digits only ("42").
[[nodiscard]] bool isWholeNumber(const QString &text);
/// "#DIV/0!" and the like, and a formula that no program has computed.
[[nodiscard]] bool isFormulaError(const QString &text);

/// Is this text written for an old Vietnamese font (TCVN3 "Ph¹m ThÞ", VNI "Nguyeãn")? Such text is Latin letters that
/// only look right in that font. Sure signs only: a name with a foreign letter ("François") is none.
[[nodiscard]] bool isOldFontText(const QString &text);
/// The same for a whole sheet, whose headings tell more: no letter of Vietnamese Unicode, but foreign ones.
[[nodiscard]] bool isOldFontSheet(const Sheet &sheet);

/// Text of a cell: NFC, checked for what must not be in it, at most `limit` characters. Notes a problem with the cell's
/// address and gives "" when it cannot be taken ("sheet.formula_error", "sheet.old_font", "text.too_long",
/// "text.forbidden_character").
[[nodiscard]] QString checkedCell(const Sheet &sheet, CellAddress at, int limit, QList<SheetProblem> &problems);

} // namespace hocba::exchange

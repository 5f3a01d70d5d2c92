// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/exchange/sheet_problem.h"
#include "models/exchange/workbook.h"

#include <QMap>

#include <optional>

namespace hocba::exchange {

/// Where things stand in a mark sheet; column 0 means there is none.
struct MarkSheetColumns {
    int headingRow = 0;   ///< first row of the headings
    int firstDataRow = 0; ///< the row below them
    int roll = 0;         ///< STT
    int code = 0;
    QList<int> names;
    QMap<Column, int> marks;
    int average = 0;
    int comment = 0;
};

/// Finds the columns by their headings, however they are spelled and ordered. Nothing when there is no pupil code
/// column. Notes "sheet.column_missing", "sheet.double_column" and "sheet.column_unknown" (a regular assessment beyond
/// the fifth).
[[nodiscard]] std::optional<MarkSheetColumns> findMarkColumns(const Sheet &sheet, QList<SheetProblem> &problems);

} // namespace hocba::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheet_kind.h"

#include "models/exchange/mark_sheet_columns.h"
#include "models/exchange/pupil_list_fields.h"
#include "models/exchange/sheet_text.h"
#include "models/exchange/xlsx_reader.h"

#include <algorithm>

namespace hocba::exchange {

using namespace Qt::StringLiterals;

namespace {

bool hasMarks(const Sheet &sheet)
{
    QList<SheetProblem> ignored;
    const auto columns = findMarkColumns(sheet, ignored);
    return columns && !columns->marks.isEmpty();
}

bool hasBirthDatesOrSexes(const Sheet &sheet)
{
    const auto code = findCodeHeading(sheet);
    if (!code) {
        return false;
    }
    for (int column = 1; column <= sheet.columnCount(); ++column) {
        const auto field = fieldOfKey(headingKey(sheet.text(code->row, column)));
        if (field == Field::BirthDate || field == Field::Sex) {
            return true;
        }
    }
    return false;
}

} // namespace

Result<SheetKind> kindOfFile(const QByteArray &file)
{
    HOCBA_TRY_VALUE(workbook, readXlsx(file));
    workbook.sheets.removeIf([](const Sheet &sheet) { return sheet.isEmpty(); });
    if (workbook.sheets.isEmpty()) {
        return fail("sheet.nothing_found"_L1);
    }
    if (std::ranges::any_of(workbook.sheets, hasMarks)) {
        return SheetKind::MarkSheets;
    }
    if (std::ranges::any_of(workbook.sheets, hasBirthDatesOrSexes)) {
        return SheetKind::PupilList;
    }
    const auto old = std::ranges::find_if(workbook.sheets, isOldFontSheet);
    return old != workbook.sheets.end() ? fail("sheet.old_font"_L1, old->name) : fail("sheet.kind_unknown"_L1);
}

} // namespace hocba::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/exchange/sheet_problem.h"

#include <QByteArray>
#include <QMap>

#include <optional>

namespace hocba::exchange {

/// One cell of a mark sheet in a file.
struct MarkSheetCell {
    QString address; ///< "E12"
    QString text; ///< as found, NFC
    std::optional<CellValue> value; ///< nothing when it could not be read (then there is a problem with this address)
};

/// One pupil's line.
struct MarkSheetRow {
    int rowNumber = 0; ///< in the file, from 1
    QString pupilCode; ///< passes PupilCode::parse unless a problem says otherwise
    QString name; ///< full name as found, NFC; callers compare it with the pupil's ("sheet.name_differs")
    QString nameAddress; ///< of its first part, "C12"; empty when there is no such column
    QMap<Column, MarkSheetCell> cells; ///< one for every column of the sheet, blank ones with an empty value
    MarkSheetCell average; ///< as the other program computed it; address empty when there is no such column
    QString comment; ///< Nhận xét, NFC, at most 500 characters
    QString commentAddress; ///< empty when there is no such column
};

/// One sheet: a subject of a class in a semester (bảng điểm chi tiết).
struct MarkSheet {
    QString sheetName;
    QString department; ///< first heading line, e.g. the Sở
    QString schoolName; ///< second heading line
    QString className; ///< "6A1"; empty when unreadable
    QString subjectTitle; ///< as the file calls it
    QString subject; ///< Subject::code; empty when unknown
    SubjectKind kind = SubjectKind::Marks;
    Term term = Term::One;
    SchoolYear year;
    QList<Column> columns; ///< in the order of `Column`
    QList<MarkSheetRow> rows;
};

/// What a file of mark sheets holds. With any problem nothing of it may be imported; warnings are to be shown.
struct MarkSheetFile {
    QList<MarkSheet> sheets;
    QList<SheetProblem> problems;
    QList<SheetProblem> warnings;
};

/// Reads the mark sheets of an .xlsx file. Columns are found by their headings in the first 15 rows, in any order; 2 to
/// 5 regular columns; a blank row or the line of signatures ends the table; empty sheets are skipped.
///
/// Errors of the whole file: those of readXlsx, and "sheet.nothing_found" when no sheet holds anything.
/// Problems: "sheet.not_a_mark_sheet" (no pupil code column), "sheet.column_missing" / "sheet.double_column" (detail:
/// the heading), "sheet.title_unreadable" (detail: class, term or year), "sheet.unknown_subject" (detail: the title),
/// "sheet.subject_unclear" (title and sheet name say different subjects), "sheet.double_sheet" (detail: class, subject,
/// term), "sheet.no_pupils", "sheet.no_pupil_code", "sheet.double_pupil" (detail: the code), "sheet.old_font" (TCVN3 or
/// VNI), "pupil.bad_code", "class.bad_name", "text.too_long", "text.forbidden_character", "sheet.formula_error", and
/// those of CellValue::parse. Warnings: "sheet.average_unreadable", "sheet.rows_after_end" (there is more below the row
/// that ended the table; detail: row number).
[[nodiscard]] Result<MarkSheetFile> readMarkSheets(const QByteArray &file);

/// Writes the layout that readMarkSheets reads, one sheet each: headings in rows 6-7, family and middle names apart
/// from the given name, marks as numbers, Đ / CĐ as text. States other than values are left blank: the layout has no
/// sign for them.
[[nodiscard]] Result<QByteArray> writeMarkSheets(const QList<MarkSheet> &sheets);

} // namespace hocba::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/mark_sheet_file.h"
#include "models/exchange/xlsx_writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

namespace {

using Style = SheetDraft::Style;

constexpr int headingRow = 6;
constexpr int firstDataRow = 8;
constexpr int rollColumn = 1;
constexpr int codeColumn = 2;
constexpr int familyColumn = 3;
constexpr int givenColumn = 4;
constexpr int firstMarkColumn = 5;

QString subjectTitle(const MarkSheet &sheet)
{
    if (!sheet.subjectTitle.isEmpty()) {
        return sheet.subjectTitle;
    }
    const auto className = ClassName::parse(sheet.className);
    const Subject *subject = className ? findSubject(className->level(), sheet.subject) : nullptr;
    return subject != nullptr ? subject->name.toUpper() : sheet.subject;
}

/// A heading over its two rows.
void heading(SheetDraft &draft, int column, const QString &text)
{
    draft.setText(headingRow, column, text, Style::Heading);
    draft.setText(headingRow + 1, column, {}, Style::Heading);
    draft.merged.append(
        { .first = { .row = headingRow, .column = column }, .last = { .row = headingRow + 1, .column = column } });
}

/// A heading over the columns `first`..`last` of its first row.
void wideHeading(SheetDraft &draft, int firstColumn, int lastColumn, int lastRow, const QString &text)
{
    for (int row = headingRow; row <= lastRow; ++row) {
        for (int column = firstColumn; column <= lastColumn; ++column) {
            draft.setText(row, column, {}, Style::Heading);
        }
    }
    draft.setText(headingRow, firstColumn, text, Style::Heading);
    if (firstColumn != lastColumn || lastRow != headingRow) {
        draft.merged.append({ .first = { .row = headingRow, .column = firstColumn },
                              .last = { .row = lastRow, .column = lastColumn } });
    }
}

void writeValue(SheetDraft &draft, int row, int column, const CellValue &value)
{
    if (const auto mark = value.mark()) {
        draft.setNumber(row, column, mark->toPoint());
    } else if (const auto comment = value.comment()) {
        draft.setText(row, column, *comment == Comment::Passed ? u"Đ"_s : u"CĐ"_s);
    }
}

/// Column numbers of the marks: regular assessments first, then mid-term and end-term.
QMap<Column, int> markColumns(const MarkSheet &sheet)
{
    QList<Column> columns = sheet.columns;
    std::ranges::sort(columns);
    QMap<Column, int> places;
    for (const Column column : std::as_const(columns)) {
        places.insert(column, firstMarkColumn + int(places.size()));
    }
    return places;
}

void writeHeadings(SheetDraft &draft, const QMap<Column, int> &marks)
{
    heading(draft, rollColumn, u"STT"_s);
    heading(draft, codeColumn, u"Mã học sinh"_s);
    wideHeading(draft, familyColumn, givenColumn, headingRow + 1, u"Họ và tên"_s);
    int regular = 0;
    for (const auto &[mark, column] : marks.asKeyValueRange()) {
        if (mark <= Column::Tx5) {
            ++regular;
            draft.setText(headingRow + 1, column, toCode(mark).toUpper(), Style::Heading);
        } else {
            heading(draft, column, mark == Column::Midterm ? u"ĐĐGgk"_s : u"ĐĐGck"_s);
        }
    }
    if (regular > 0) {
        wideHeading(draft, firstMarkColumn, firstMarkColumn + regular - 1, headingRow, u"ĐĐGtx"_s);
    }
    const int averageColumn = firstMarkColumn + int(marks.size());
    heading(draft, averageColumn, u"ĐTBmhk"_s);
    heading(draft, averageColumn + 1, u"Nhận xét"_s);

    draft.columnWidths = {
        { rollColumn, 6 }, { codeColumn, 16 }, { familyColumn, 24 }, { givenColumn, 12 }, { averageColumn + 1, 40 }
    };
}

void writeRow(SheetDraft &draft, int at, const MarkSheetRow &row, const QMap<Column, int> &marks)
{
    const qsizetype blank = row.name.lastIndexOf(u' ');
    draft.setNumber(at, rollColumn, QString::number(at - firstDataRow + 1));
    draft.setText(at, codeColumn, row.pupilCode);
    draft.setText(at, familyColumn, blank < 0 ? QString() : row.name.left(blank));
    draft.setText(at, givenColumn, row.name.mid(blank + 1));
    for (const auto &[mark, column] : marks.asKeyValueRange()) {
        writeValue(draft, at, column, row.cells.value(mark).value.value_or(CellValue()));
    }
    const int averageColumn = firstMarkColumn + int(marks.size());
    writeValue(draft, at, averageColumn, row.average.value.value_or(CellValue()));
    if (!row.comment.isEmpty()) {
        draft.setText(at, averageColumn + 1, row.comment);
    }
}

SheetDraft draftOf(const MarkSheet &sheet)
{
    const QString title = subjectTitle(sheet);
    SheetDraft draft(sheet.sheetName.isEmpty() ? title : sheet.sheetName);
    const auto className = ClassName::parse(sheet.className);
    draft.setText(1, 1, sheet.department);
    draft.setText(2, 1, sheet.schoolName, Style::Bold);
    draft.setText(3, 1,
                  QStringLiteral("BẢNG ĐIỂM CHI TIẾT - MÔN %1 - HỌC KỲ %2 - NĂM HỌC %3")
                      .arg(title, sheet.term == Term::Two ? u"2"_s : u"1"_s, sheet.year.text()),
                  Style::Bold);
    draft.setText(4, 1,
                  className ? QStringLiteral("Khối %1 - Lớp %2").arg(className->grade()).arg(sheet.className)
                            : QStringLiteral("Lớp %1").arg(sheet.className));
    const QMap<Column, int> marks = markColumns(sheet);
    writeHeadings(draft, marks);
    int at = firstDataRow;
    for (const MarkSheetRow &row : sheet.rows) {
        writeRow(draft, at++, row, marks);
    }
    return draft;
}

} // namespace

Result<QByteArray> writeMarkSheets(const QList<MarkSheet> &sheets)
{
    QList<SheetDraft> drafts;
    for (const MarkSheet &sheet : sheets) {
        if (sheet.term == Term::Year) { // the layout is that of a semester
            return fail("sheet.unwritable"_L1, u"term"_s);
        }
        drafts.append(draftOf(sheet));
    }
    return writeXlsx(drafts);
}

} // namespace hocba::exchange

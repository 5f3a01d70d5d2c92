// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/mark_sheet_file.h"

#include "models/domain/text.h"
#include "models/exchange/mark_sheet_columns.h"
#include "models/exchange/sheet_text.h"
#include "models/exchange/sheet_title.h"
#include "models/exchange/xlsx_reader.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

namespace {

constexpr int nameLimit = 100;
constexpr int commentLimit = 500;
constexpr qsizetype detailLimit = 80;

/// The level is that of the class; where the class is unreadable (a problem of its own) any level that knows the title
/// will do.
const Subject *subjectByTitle(const QString &title, const std::optional<ClassName> &className)
{
    if (title.isEmpty()) {
        return nullptr;
    }
    if (className) {
        return findSubjectByTitle(className->level(), title);
    }
    for (const Level level : { Level::LowerSecondary, Level::UpperSecondary, Level::Primary }) {
        if (const Subject *subject = findSubjectByTitle(level, title)) {
            return subject;
        }
    }
    return nullptr;
}

class MarkSheetReader
{
public:
    MarkSheetReader(const Sheet &source, MarkSheetFile &file) : m_source(source), m_file(file)
    {
        m_sheet.sheetName = normalised(source.name);
    }

    void read();

private:
    void note(QLatin1StringView code, const QString &cell, const QString &detail)
    {
        m_file.problems.append(
            { .code = QString(code), .sheet = m_source.name, .cell = cell, .detail = detail.left(detailLimit) });
    }
    void warn(QLatin1StringView code, const QString &cell, const QString &detail)
    {
        m_file.warnings.append(
            { .code = QString(code), .sheet = m_source.name, .cell = cell, .detail = detail.left(detailLimit) });
    }
    [[nodiscard]] QString text(int row, int column) const { return normalised(m_source.text(row, column)); }
    [[nodiscard]] static QString address(int row, int column)
    {
        return CellAddress { .row = row, .column = column }.text();
    }

    void readHeading(int tableRow);
    void resolveSubject(const SheetTitle &title, const std::optional<ClassName> &className);
    [[nodiscard]] bool isPupilRow(int row) const;
    void readRow(int row);
    void readCode(MarkSheetRow &row);
    void readMarks(MarkSheetRow &row);
    void readAverage(MarkSheetRow &row);

    const Sheet &m_source;
    MarkSheetFile &m_file;
    MarkSheet m_sheet;
    MarkSheetColumns m_columns;
    QSet<QString> m_codes;
};

void MarkSheetReader::resolveSubject(const SheetTitle &title, const std::optional<ClassName> &className)
{
    const Subject *byName = subjectByTitle(m_sheet.sheetName, className);
    const Subject *subject = byName;
    m_sheet.subjectTitle = title.subjectTitle.isEmpty() ? m_sheet.sheetName : title.subjectTitle;
    if (!title.subjectTitle.isEmpty()) {
        subject = subjectByTitle(title.subjectTitle, className);
    }
    if (subject == nullptr) {
        note("sheet.unknown_subject"_L1, {}, m_sheet.subjectTitle);
        return;
    }
    if (byName != nullptr && byName->code != subject->code) {
        // A sheet copied from another subject whose title was forgotten: whose marks these are cannot be known.
        note("sheet.subject_unclear"_L1, {}, title.subjectTitle + " / "_L1 + m_sheet.sheetName);
        return;
    }
    m_sheet.subject = subject->code;
    m_sheet.kind = subject->kind;
}

void MarkSheetReader::readHeading(int tableRow)
{
    const SheetTitle title = readTitle(m_source, tableRow);
    m_sheet.department = title.department;
    m_sheet.schoolName = title.schoolName;
    std::optional<ClassName> className;
    if (title.className.isEmpty()) {
        note("sheet.title_unreadable"_L1, {}, u"class"_s);
    } else if (const auto parsed = ClassName::parse(title.className)) {
        className = *parsed;
        m_sheet.className = parsed->text();
    } else {
        note("class.bad_name"_L1, {}, title.className);
    }
    if (title.term) {
        m_sheet.term = *title.term;
    } else {
        note("sheet.title_unreadable"_L1, {}, u"term"_s);
    }
    if (title.year) {
        m_sheet.year = *title.year;
    } else {
        note("sheet.title_unreadable"_L1, {}, u"year"_s);
    }
    resolveSubject(title, className);
}

/// Signatures, dates and sums stand below the pupils: lines without number, code and marks.
bool MarkSheetReader::isPupilRow(int row) const
{
    if (m_columns.roll != 0 && isWholeNumber(m_source.text(row, m_columns.roll))) {
        return true;
    }
    const bool hasMark = std::ranges::any_of(m_columns.marks, [&](int column) {
        const auto value = CellValue::parse(m_source.text(row, column), m_sheet.kind);
        return value && !value->isEmpty();
    });
    const QString code = text(row, m_columns.code);
    const bool hasDigit = std::ranges::any_of(code, [](QChar c) { return c.isDigit(); });
    return hasMark || (hasDigit && PupilCode::parse(code));
}

void MarkSheetReader::readCode(MarkSheetRow &row)
{
    const QString at = address(row.rowNumber, m_columns.code);
    const QString code = text(row.rowNumber, m_columns.code);
    if (code.isEmpty()) {
        note("sheet.no_pupil_code"_L1, at, row.name);
        return;
    }
    const auto parsed = PupilCode::parse(code);
    if (!parsed) {
        note("pupil.bad_code"_L1, at, code);
        return;
    }
    row.pupilCode = parsed->text();
    if (m_codes.contains(row.pupilCode)) {
        note("sheet.double_pupil"_L1, at, row.pupilCode);
    }
    m_codes.insert(row.pupilCode);
}

void MarkSheetReader::readMarks(MarkSheetRow &row)
{
    for (const auto &[mark, column] : m_columns.marks.asKeyValueRange()) {
        MarkSheetCell cell { .address = address(row.rowNumber, column),
                             .text = text(row.rowNumber, column),
                             .value = {} };
        if (isFormulaError(cell.text)) {
            note("sheet.formula_error"_L1, cell.address, cell.text);
        } else if (cell.text.isEmpty()) {
            cell.value = CellValue();
        } else if (!m_sheet.subject.isEmpty()) { // of an unknown subject nobody can say what a cell may hold
            if (const auto value = CellValue::parse(cell.text, m_sheet.kind)) {
                cell.value = *value;
            } else {
                m_file.problems.append({ .code = value.error().code,
                                         .sheet = m_source.name,
                                         .cell = cell.address,
                                         .detail = cell.text.left(detailLimit) });
            }
        }
        row.cells.insert(mark, cell);
    }
}

void MarkSheetReader::readAverage(MarkSheetRow &row)
{
    if (m_columns.average == 0) {
        return;
    }
    row.average = { .address = address(row.rowNumber, m_columns.average),
                    .text = text(row.rowNumber, m_columns.average),
                    .value = {} };
    const auto value = CellValue::parse(row.average.text, m_sheet.kind);
    if (value) {
        row.average.value = *value;
    } else if (!m_sheet.subject.isEmpty()) {
        // An average is compared and never taken over, so a bad one does not stop the import.
        warn("sheet.average_unreadable"_L1, row.average.address, row.average.text);
    }
}

void MarkSheetReader::readRow(int rowNumber)
{
    MarkSheetRow row;
    row.rowNumber = rowNumber;
    row.name = joinedName(m_source, rowNumber, m_columns.names);
    row.nameAddress = m_columns.names.isEmpty() ? QString() : address(rowNumber, m_columns.names.first());
    readCode(row);
    for (const int column : std::as_const(m_columns.names)) {
        static_cast<void>(checkedCell(m_source, { .row = rowNumber, .column = column }, nameLimit, m_file.problems));
    }
    readMarks(row);
    readAverage(row);
    if (m_columns.comment != 0) {
        const CellAddress at { .row = rowNumber, .column = m_columns.comment };
        row.commentAddress = at.text();
        row.comment = checkedCell(m_source, at, commentLimit, m_file.problems);
    }
    m_sheet.rows.append(row);
}

void MarkSheetReader::read()
{
    if (isOldFontSheet(m_source)) {
        note("sheet.old_font"_L1, {}, {});
        return;
    }
    const auto columns = findMarkColumns(m_source, m_file.problems);
    if (!columns) {
        note("sheet.not_a_mark_sheet"_L1, {}, {});
        return;
    }
    m_columns = *columns;
    m_sheet.columns = m_columns.marks.keys();
    readHeading(m_columns.headingRow);

    int row = m_columns.firstDataRow;
    for (; row <= m_source.rowCount() && !isBlankRow(m_source, row) && isPupilRow(row); ++row) {
        readRow(row);
    }
    if (m_sheet.rows.isEmpty()) {
        note("sheet.no_pupils"_L1, {}, {});
    }
    for (; row <= m_source.rowCount(); ++row) {
        if (isPupilRow(row)) {
            warn("sheet.rows_after_end"_L1, address(row, m_columns.code), QString::number(row));
            break;
        }
    }
    m_file.sheets.append(m_sheet);
}

/// The same subject, class and semester twice in a file: which one counts is not ours to guess.
void noteDoubleSheets(MarkSheetFile &file)
{
    QSet<QString> seen;
    for (const MarkSheet &sheet : std::as_const(file.sheets)) {
        if (sheet.subject.isEmpty() || sheet.className.isEmpty()) {
            continue;
        }
        const QString key
            = QStringList { sheet.className, sheet.subject, sheet.year.text(), toCode(sheet.term) }.join(u'/');
        if (seen.contains(key)) {
            file.problems.append(
                { .code = u"sheet.double_sheet"_s, .sheet = sheet.sheetName, .cell = {}, .detail = key });
        }
        seen.insert(key);
    }
}

} // namespace

Result<MarkSheetFile> readMarkSheets(const QByteArray &file)
{
    HOCBA_TRY_VALUE(workbook, readXlsx(file));
    MarkSheetFile result;
    bool foundSomething = false;
    for (const Sheet &sheet : std::as_const(workbook.sheets)) {
        if (!sheet.isEmpty()) {
            foundSomething = true;
            MarkSheetReader(sheet, result).read();
        }
    }
    if (!foundSomething) {
        return fail("sheet.nothing_found"_L1);
    }
    noteDoubleSheets(result);
    return result;
}

} // namespace hocba::exchange

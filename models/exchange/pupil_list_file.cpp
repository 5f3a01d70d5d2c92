// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/pupil_list_file.h"

#include "models/domain/text.h"
#include "models/exchange/pupil_list_fields.h"
#include "models/exchange/sheet_text.h"
#include "models/exchange/sheet_title.h"
#include "models/exchange/xlsx_reader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

namespace {

constexpr int nameLimit = 100;
constexpr int fieldLimit = 200;
constexpr qsizetype detailLimit = 80;

/// Reads dd/MM/yyyy, d/M/yyyy, the same with '-' or '.', and yyyy-MM-dd; two-digit years are not guessed at.
QDate dateOfText(const QString &text)
{
    static const QRegularExpression dayFirst(u"^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})$"_s);
    static const QRegularExpression yearFirst(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    const QString trimmed = text.trimmed();
    if (const auto match = dayFirst.match(trimmed); match.hasMatch()) {
        return { match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt() };
    }
    if (const auto match = yearFirst.match(trimmed); match.hasMatch()) {
        return { match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt() };
    }
    return {};
}

/// A personal number says century and sex in its fourth digit and the birth year in the next two (Decree
/// 70/2024/ND-CP).
bool personalIdFits(const QString &id, const QString &sex, QDate birthDate)
{
    const int century = (birthDate.year() - 1900) / 100;
    const int expected = century * 2 + (sex == u"Nữ" ? 1 : 0);
    return id[3].digitValue() == expected && id.mid(4, 2).toInt() == birthDate.year() % 100;
}

class PupilListReader
{
public:
    PupilListReader(const Sheet &sheet, PupilListFile &file, QSet<QString> &codes, QSet<QString> &personalIds)
        : m_sheet(sheet), m_file(file), m_codes(codes), m_personalIds(personalIds)
    {
    }

    void read();

private:
    void note(QLatin1StringView code, CellAddress at, const QString &detail)
    {
        m_file.problems.append(problem(code, at, detail));
    }
    void warn(QLatin1StringView code, CellAddress at, const QString &detail)
    {
        m_file.warnings.append(problem(code, at, detail));
    }
    [[nodiscard]] SheetProblem problem(QLatin1StringView code, CellAddress at, const QString &detail) const
    {
        return { .code = QString(code),
                 .sheet = m_sheet.name,
                 .cell = at.row != 0 ? at.text() : QString(),
                 .detail = detail.left(detailLimit) };
    }
    [[nodiscard]] CellAddress place(int row, Field field) const
    {
        return { .row = row, .column = m_columns.value(field) };
    }
    [[nodiscard]] QString text(int row, Field field) const
    {
        return m_columns.contains(field) ? normalised(m_sheet.text(row, m_columns.value(field))) : QString();
    }
    [[nodiscard]] QString checked(int row, Field field)
    {
        return m_columns.contains(field) ? checkedCell(m_sheet, place(row, field), fieldLimit, m_file.problems)
                                         : QString();
    }

    void readTitleLines();
    void findFields(CellAddress code);
    [[nodiscard]] bool isPupilRow(int row) const;
    void readRow(int row);
    void readCode(PupilListRow &pupil);
    void readName(PupilListRow &pupil);
    void readClass(PupilListRow &pupil);
    void readBirth(PupilListRow &pupil);
    void readPersonalId(PupilListRow &pupil);

    const Sheet &m_sheet;
    PupilListFile &m_file;
    QSet<QString> &m_codes;
    QSet<QString> &m_personalIds;
    QHash<Field, int> m_columns;
    QList<int> m_names;
    int m_headingRow = 0;
    int m_firstDataRow = 0;
    QString m_className; ///< of the title or the sheet's name, for lists without a class column
};

void PupilListReader::readTitleLines()
{
    const SheetTitle title = readTitle(m_sheet, m_headingRow);
    if (m_file.schoolName.isEmpty()) {
        m_file.schoolName = title.schoolName;
    }
    const auto ofSheetName = ClassName::parse(m_sheet.name);
    m_className = !title.className.isEmpty() ? title.className : ofSheetName ? ofSheetName->text() : QString();
    if (!title.year) {
        note("sheet.title_unreadable"_L1, {}, u"year"_s);
    } else if (m_file.year.start != 0 && m_file.year != *title.year) {
        note("sheet.years_differ"_L1, {}, title.year->text());
    } else {
        m_file.year = *title.year;
    }
}

void PupilListReader::findFields(CellAddress code)
{
    m_headingRow = code.row;
    m_firstDataRow = lastHeadingRow(m_sheet, code.row) + 1;
    for (int column = 1; column <= m_sheet.columnCount(); ++column) {
        const auto field = fieldOfKey(headingKey(m_sheet.text(code.row, column)));
        if (!field) {
            continue;
        }
        if (m_columns.contains(*field)) {
            note("sheet.double_column"_L1, { .row = code.row, .column = column }, m_sheet.text(code.row, column));
            continue;
        }
        m_columns.insert(*field, column);
    }
    if (m_columns.contains(Field::FamilyName) && m_columns.contains(Field::GivenName)) {
        m_names = { m_columns.value(Field::FamilyName), m_columns.value(Field::GivenName) };
    } else if (m_columns.contains(Field::Name)) {
        m_names = nameColumns(m_sheet, m_headingRow, m_firstDataRow, m_columns.value(Field::Name));
    } else {
        note("sheet.column_missing"_L1, {}, u"Họ và tên"_s);
    }
    if (!m_columns.contains(Field::BirthDate)) {
        note("sheet.column_missing"_L1, {}, u"Ngày sinh"_s);
    }
    if (!m_columns.contains(Field::Sex)) {
        note("sheet.column_missing"_L1, {}, u"Giới tính"_s);
    }
}

bool PupilListReader::isPupilRow(int row) const
{
    if (isWholeNumber(text(row, Field::Roll)) || dateOfText(text(row, Field::BirthDate)).isValid()) {
        return true;
    }
    const QString code = text(row, Field::Code);
    return PupilCode::parse(code) && std::ranges::any_of(code, [](QChar c) { return c.isDigit(); });
}

void PupilListReader::readCode(PupilListRow &pupil)
{
    const CellAddress at = place(pupil.rowNumber, Field::Code);
    const QString code = text(pupil.rowNumber, Field::Code);
    if (code.isEmpty()) {
        note("sheet.no_pupil_code"_L1, at, pupil.fullName);
        return;
    }
    const auto parsed = PupilCode::parse(code);
    if (!parsed) {
        note("pupil.bad_code"_L1, at, code);
        return;
    }
    pupil.code = parsed->text();
    if (m_codes.contains(pupil.code)) {
        note("sheet.double_pupil"_L1, at, pupil.code);
    }
    m_codes.insert(pupil.code);
}

void PupilListReader::readName(PupilListRow &pupil)
{
    if (m_names.isEmpty()) {
        return;
    }
    const CellAddress at { .row = pupil.rowNumber, .column = m_names.first() };
    QStringList parts;
    for (const int column : std::as_const(m_names)) {
        const qsizetype before = m_file.problems.size();
        parts.append(checkedCell(m_sheet, { .row = pupil.rowNumber, .column = column }, nameLimit, m_file.problems));
        if (m_file.problems.size() > before) {
            return;
        }
    }
    const QString name = normalised(parts.join(u' '));
    if (name.isEmpty()) {
        note("pupils.no_name"_L1, at, pupil.code);
    } else if (name.size() > nameLimit) {
        note("text.too_long"_L1, at, name);
    } else {
        pupil.fullName = name;
    }
}

void PupilListReader::readClass(PupilListRow &pupil)
{
    const QString text = this->text(pupil.rowNumber, Field::Class);
    const QString className = text.isEmpty() ? m_className : text.toUpper();
    const CellAddress at = m_columns.contains(Field::Class) ? place(pupil.rowNumber, Field::Class) : CellAddress {};
    if (const auto parsed = ClassName::parse(className)) {
        pupil.className = parsed->text();
    } else {
        note("class.bad_name"_L1, at, className);
    }
}

void PupilListReader::readBirth(PupilListRow &pupil)
{
    const int row = pupil.rowNumber;
    if (m_columns.contains(Field::BirthDate)) {
        const QString text = this->text(row, Field::BirthDate);
        const QDate date = dateOfText(text);
        if (date.isValid() && date.year() >= 1950 && date.year() <= 2100) {
            pupil.birthDate = date;
        } else {
            note("pupils.bad_birth_date"_L1, place(row, Field::BirthDate), text);
        }
    }
    if (m_columns.contains(Field::Sex)) {
        const QString key = headingKey(text(row, Field::Sex));
        if (key == "NAM"_L1 || key == "NU"_L1) {
            pupil.sex = key == "NAM"_L1 ? u"Nam"_s : u"Nữ"_s;
        } else {
            note("pupils.bad_sex"_L1, place(row, Field::Sex), text(row, Field::Sex));
        }
    }
    const auto className = ClassName::parse(pupil.className);
    if (pupil.birthDate.isValid() && className && m_file.year.start != 0) {
        constexpr int ageOfFirstGrade = 6;
        constexpr int spread
            = 5; // late starters, ethnic minority and returning pupils (school charter: up to 3 years late)
        const int age = m_file.year.start - pupil.birthDate.year();
        if (std::abs(age - (className->grade() + ageOfFirstGrade - 1)) > spread) {
            warn("pupils.unlikely_age"_L1, place(row, Field::BirthDate), QString::number(age));
        }
    }
}

void PupilListReader::readPersonalId(PupilListRow &pupil)
{
    constexpr qsizetype digits = 12;
    const QString id = text(pupil.rowNumber, Field::PersonalId);
    if (id.isEmpty()) {
        return; // a pupil without one is not kept from school
    }
    const CellAddress at = place(pupil.rowNumber, Field::PersonalId);
    if (id.size() != digits || !std::ranges::all_of(id, [](QChar c) { return c >= u'0' && c <= u'9'; })) {
        note("pupils.bad_personal_id"_L1, at, id);
        return;
    }
    pupil.personalId = id;
    if (m_personalIds.contains(id)) {
        note("pupils.double_personal_id"_L1, at, id);
    }
    m_personalIds.insert(id);
    if (pupil.birthDate.isValid() && !pupil.sex.isEmpty() && !personalIdFits(id, pupil.sex, pupil.birthDate)) {
        warn("pupils.personal_id_differs"_L1, at, id);
    }
}

void PupilListReader::readRow(int row)
{
    PupilListRow pupil;
    pupil.sheet = m_sheet.name;
    pupil.rowNumber = row;
    const QString roll = text(row, Field::Roll);
    pupil.rollNumber = isWholeNumber(roll) ? roll.toInt() : 0;
    readName(pupil);
    readCode(pupil);
    readClass(pupil);
    readBirth(pupil);
    readPersonalId(pupil);
    pupil.ethnicGroup = checked(row, Field::EthnicGroup);
    pupil.birthPlace = checked(row, Field::BirthPlace);
    pupil.residence = checked(row, Field::Residence);
    pupil.father = checked(row, Field::Father);
    pupil.fatherJob = checked(row, Field::FatherJob);
    pupil.mother = checked(row, Field::Mother);
    pupil.motherJob = checked(row, Field::MotherJob);
    pupil.guardian = checked(row, Field::Guardian);
    pupil.guardianJob = checked(row, Field::GuardianJob);
    pupil.policyStatus = checked(row, Field::PolicyStatus);
    m_file.rows.append(pupil);
}

void PupilListReader::read()
{
    if (isOldFontSheet(m_sheet)) {
        note("sheet.old_font"_L1, {}, {});
        return;
    }
    const auto code = findCodeHeading(m_sheet);
    if (!code) {
        note("sheet.not_a_pupil_list"_L1, {}, {});
        return;
    }
    findFields(*code);
    readTitleLines();
    int row = m_firstDataRow;
    for (; row <= m_sheet.rowCount() && !isBlankRow(m_sheet, row) && isPupilRow(row); ++row) {
        readRow(row);
    }
    if (row == m_firstDataRow) {
        note("sheet.no_pupils"_L1, {}, {});
    }
    for (; row <= m_sheet.rowCount(); ++row) {
        if (isPupilRow(row)) {
            warn("sheet.rows_after_end"_L1, place(row, Field::Code), QString::number(row));
            break;
        }
    }
}

} // namespace

Result<PupilListFile> readPupilList(const QByteArray &file)
{
    HOCBA_TRY_VALUE(workbook, readXlsx(file));
    PupilListFile result;
    QSet<QString> codes;
    QSet<QString> personalIds;
    bool foundSomething = false;
    for (const Sheet &sheet : std::as_const(workbook.sheets)) {
        if (!sheet.isEmpty()) {
            foundSomething = true;
            PupilListReader(sheet, result, codes, personalIds).read();
        }
    }
    if (!foundSomething) {
        return fail("sheet.nothing_found"_L1);
    }
    return result;
}

} // namespace hocba::exchange

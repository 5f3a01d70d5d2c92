// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/mark_sheet_columns.h"

#include "models/exchange/sheet_text.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

namespace {

enum class Part { Roll, Code, Name, FamilyName, GivenName, Regular, Midterm, Final, Average, Comment };

/// Headings of programs in use, as `headingKey`s.
std::optional<Part> partOfKey(const QString &key)
{
    static const QHash<QString, Part> parts = [] {
        const QList<std::pair<Part, QLatin1StringView>> spellings {
            { Part::Roll, "STT TT SOTT SOTHUTU"_L1 },
            { Part::Code, "MAHOCSINH MAHS MASOHOCSINH MADINHDANHHOCSINH MAHOCSINHBOGDDT MAHSBO"_L1 },
            { Part::Name, "HOVATEN HOTEN HOVATENHOCSINH HOTENHOCSINH HOTENHS TENHOCSINH"_L1 },
            { Part::FamilyName, "HOVADEM HODEM HOLOT HOVATENDEM HOTENDEM HOVATENLOT HO"_L1 },
            { Part::GivenName, "TEN"_L1 },
            { Part::Regular, "DDGTX TX DGTX KTTX DIEMTX DDGTHUONGXUYEN DANHGIATHUONGXUYEN DIEMDANHGIATHUONGXUYEN"_L1 },
            { Part::Midterm,
              "DDGGK GK DGGK KTGK DIEMGK GIUAKY GIUAKI DDGGIUAKY DDGGIUAKI DANHGIAGIUAKY DANHGIAGIUAKI DIEMDANHGIAGIUAKY"_L1 },
            { Part::Final,
              "DDGCK CK DGCK KTCK DIEMCK CUOIKY CUOIKI DDGCUOIKY DDGCUOIKI DANHGIACUOIKY DANHGIACUOIKI DIEMDANHGIACUOIKY"_L1 },
            { Part::Average,
              "DTBMHK DTBMHK1 DTBMHK2 DTBMHKI DTBMHKII DTBHK DTBM DTB TBM TBMHK TBHK DIEMTRUNGBINHMONHOCKY DGHK XLHK KETQUA KQHK"_L1 },
            { Part::Comment, "NHANXET NHANXETCUAGIAOVIEN NHANXETSUTIENBO NX"_L1 },
        };
        QHash<QString, Part> table;
        for (const auto &[part, keys] : spellings) {
            for (const QString &spelling : QString(keys).split(u' ')) {
                table.insert(spelling, part);
            }
        }
        return table;
    }();
    const auto found = parts.constFind(key);
    return found == parts.cend() ? std::nullopt : std::optional(*found);
}

/// Number of a regular assessment by its heading: "TX3", "ĐĐGtx 3" -> 3.
int regularNumber(const QString &key)
{
    static const QRegularExpression pattern(
        u"^(?:DDGTX|TX|DGTX|KTTX|DIEMTX|DDGTHUONGXUYEN|DANHGIATHUONGXUYEN)([1-9]\\d?)$"_s);
    const auto match = pattern.match(key);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

bool isBareNumber(const QString &key)
{
    return key.size() == 1 && key[0] >= u'1' && key[0] <= u'9';
}

class ColumnFinder
{
public:
    ColumnFinder(const Sheet &sheet, CellAddress code, QList<SheetProblem> &problems)
        : m_sheet(sheet), m_problems(problems)
    {
        m_columns.code = code.column;
        m_columns.headingRow = code.row > 1 && hasMarkHeading(code.row - 1) ? code.row - 1 : code.row;
        m_lastRow = lastHeadingRow(sheet, code.row);
        if (m_lastRow == code.row && isSubHeading(code.row + 1)) {
            ++m_lastRow;
        }
        m_columns.firstDataRow = m_lastRow + 1;
    }

    [[nodiscard]] MarkSheetColumns find();

private:
    void note(QLatin1StringView code, CellAddress at, const QString &detail)
    {
        m_problems.append(
            { .code = QString(code), .sheet = m_sheet.name, .cell = at.row ? at.text() : QString(), .detail = detail });
    }
    [[nodiscard]] QString key(int row, int column) const { return headingKey(m_sheet.shownText(row, column)); }
    [[nodiscard]] bool hasMarkHeading(int row) const;
    [[nodiscard]] bool isSubHeading(int row) const;
    void readColumn(int column);
    void takeRegular(int column, int number);
    void takeMark(Column mark, int column);
    void takeOnce(int &place, int column);
    void noteMissing();

    const Sheet &m_sheet;
    QList<SheetProblem> &m_problems;
    MarkSheetColumns m_columns;
    int m_lastRow = 0;
    int m_name = 0, m_family = 0, m_given = 0;
    int m_lastRegular = 0; ///< column of the last regular assessment
    int m_lastNumber = 0;
};

bool ColumnFinder::hasMarkHeading(int row) const
{
    for (int column = 1; column <= m_sheet.columnCount(); ++column) {
        const auto part = partOfKey(key(row, column));
        if (part == Part::Regular || part == Part::Midterm || part == Part::Final) {
            return true;
        }
    }
    return false;
}

/// A second row of headings: TX1, TX2... or bare numbers, with nothing in the columns that name a pupil.
bool ColumnFinder::isSubHeading(int row) const
{
    if (!m_sheet.text(row, m_columns.code).trimmed().isEmpty()) {
        return false;
    }
    bool hasNumber = false;
    bool isRowOfNumbers = true;
    for (int column = 1; column <= m_sheet.columnCount(); ++column) {
        const QString text = headingKey(m_sheet.text(row, column));
        if (regularNumber(text) > 0) {
            return true;
        }
        hasNumber = hasNumber || isBareNumber(text);
        isRowOfNumbers = isRowOfNumbers && (text.isEmpty() || isBareNumber(text));
    }
    return hasNumber && isRowOfNumbers && m_sheet.text(row, 1).trimmed().isEmpty();
}

void ColumnFinder::takeOnce(int &place, int column)
{
    if (place != 0) {
        const CellAddress at { .row = m_columns.headingRow, .column = column };
        note("sheet.double_column"_L1, at, m_sheet.shownText(at.row, column));
        return;
    }
    place = column;
}

void ColumnFinder::takeMark(Column mark, int column)
{
    int place = m_columns.marks.value(mark, 0);
    takeOnce(place, column);
    m_columns.marks.insert(mark, place);
}

void ColumnFinder::takeRegular(int column, int number)
{
    number = number > 0 ? number : m_lastNumber + 1;
    m_lastRegular = column;
    m_lastNumber = number;
    if (number > 5) {
        note("sheet.column_unknown"_L1, { .row = m_lastRow, .column = column }, QStringLiteral("TX%1").arg(number));
        return;
    }
    takeMark(Column(int(Column::Tx1) + number - 1), column);
}

void ColumnFinder::readColumn(int column)
{
    std::optional<Part> part;
    int number = 0;
    for (int row = m_columns.headingRow; row <= m_lastRow; ++row) {
        const QString heading = key(row, column);
        const int ownNumber = regularNumber(heading);
        if (ownNumber > 0) {
            part = Part::Regular;
            number = ownNumber;
        } else if (isBareNumber(heading) && (part == Part::Regular || (!part && m_lastRegular == column - 1))) {
            part = Part::Regular;
            number = heading.toInt();
        } else if (!part) {
            part = partOfKey(heading);
        }
    }
    if (!part) {
        return;
    }
    switch (*part) {
    case Part::Roll: takeOnce(m_columns.roll, column); break;
    case Part::Code:
        if (column != m_columns.code) {
            note("sheet.double_column"_L1, { .row = m_columns.headingRow, .column = column },
                 m_sheet.shownText(m_columns.headingRow, column));
        }
        break;
    case Part::Name:
        if (m_name != column - 1 || m_name == 0) { // the second column under a merged heading
            takeOnce(m_name, column);
        }
        break;
    case Part::FamilyName: takeOnce(m_family, column); break;
    case Part::GivenName: takeOnce(m_given, column); break;
    case Part::Regular: takeRegular(column, number); break;
    case Part::Midterm: takeMark(Column::Midterm, column); break;
    case Part::Final: takeMark(Column::Final, column); break;
    case Part::Average: takeOnce(m_columns.average, column); break;
    case Part::Comment: takeOnce(m_columns.comment, column); break;
    }
}

void ColumnFinder::noteMissing()
{
    const auto missing = [this](const QString &heading) { note("sheet.column_missing"_L1, {}, heading); };
    if (m_columns.names.isEmpty()) {
        missing(u"Họ và tên"_s);
    }
    int regular = 2; // TT 22/2021 Đ6: at least two regular assessments
    for (const auto &[mark, place] : m_columns.marks.asKeyValueRange()) {
        regular = mark <= Column::Tx5 ? std::max(regular, int(mark) + 1) : regular;
    }
    for (int i = 0; i < regular; ++i) {
        if (!m_columns.marks.contains(Column(i))) {
            missing(QStringLiteral("TX%1").arg(i + 1));
        }
    }
    if (!m_columns.marks.contains(Column::Midterm)) {
        missing(u"ĐĐGgk"_s);
    }
    if (!m_columns.marks.contains(Column::Final)) {
        missing(u"ĐĐGck"_s);
    }
}

MarkSheetColumns ColumnFinder::find()
{
    for (int column = 1; column <= m_sheet.columnCount(); ++column) {
        readColumn(column);
    }
    if (m_family != 0 && m_given != 0) {
        m_columns.names = { m_family, m_given };
    } else if (m_name != 0) {
        m_columns.names = nameColumns(m_sheet, m_columns.headingRow, m_columns.firstDataRow, m_name);
    }
    noteMissing();
    return m_columns;
}

} // namespace

std::optional<MarkSheetColumns> findMarkColumns(const Sheet &sheet, QList<SheetProblem> &problems)
{
    const auto code = findCodeHeading(sheet);
    if (!code) {
        return {};
    }
    return ColumnFinder(sheet, *code, problems).find();
}

} // namespace hocba::exchange

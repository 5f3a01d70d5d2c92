// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheet_title.h"

#include "models/domain/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

namespace {

// Patterns over `folded` text. A semester is "HỌC KỲ 1", "Học kì II", "HK2".
constexpr auto semester = R"(\bH(?:OC)?\s*K(?:Y|I(?!I))?\s*[:.]?\s*(II|I|2|1|HAI|MOT)\b)"_L1;

/// Part `group` of a match as it was written, where folding has kept the length; otherwise in folded form.
QString asWritten(const QString &line, const QString &foldedLine, const QRegularExpressionMatch &match, int group)
{
    return line.size() == foldedLine.size() ? line.mid(match.capturedStart(group), match.capturedLength(group))
                                            : match.captured(group);
}

void readLine(const QString &line, SheetTitle &title)
{
    static const QRegularExpression term { QString(semester) };
    static const QRegularExpression year(u"((?:19|20)\\d\\d)\\s*[-\u2010-\u2015/]\\s*((?:19|20)\\d\\d)"_s);
    static const QRegularExpression className(uR"(\bLOP\s*:?\s*([0-9][0-9A-Z/._]*(?:-[0-9]+)?))"_s);
    static const QRegularExpression subject(
        uR"(\bMON\b\s*(?:HOC\s*:|:)?\s*(\S.*?)\s*(?:[-\x{2010}-\x{2015},;|(]\s*)?)"_s
        + uR"((?:\bHOC\s+K[YI]\b|\bHK\s*[IVX\d]|\bNAM HOC\b|\bLOP\b|\bKHOI\b|$))"_s);
    const QString plain = folded(line);
    if (const auto match = term.match(plain); !title.term && match.hasMatch()) {
        const QString number = match.captured(1);
        title.term = number == "II"_L1 || number == "2"_L1 || number == "HAI"_L1 ? Term::Two : Term::One;
    }
    if (const auto match = year.match(plain); !title.year && match.hasMatch()) {
        if (const auto parsed = SchoolYear::parse(match.captured(1) + u'-' + match.captured(2))) {
            title.year = *parsed;
        }
    }
    if (const auto match = className.match(plain); title.className.isEmpty() && match.hasMatch()) {
        title.className = asWritten(line, plain, match, 1).toUpper();
        while (title.className.endsWith(u'.') || title.className.endsWith(u'/')) {
            title.className.chop(1);
        }
    }
    if (const auto match = subject.match(plain); title.subjectTitle.isEmpty() && match.hasMatch()) {
        title.subjectTitle = normalised(asWritten(line, plain, match, 1));
    }
}

} // namespace

SheetTitle readTitle(const Sheet &sheet, int tableRow)
{
    constexpr qsizetype longestLine = 500;
    static const QRegularExpression department(u"^(SO|PHONG)\\s+(GIAO DUC|GD)|^(UBND|UY BAN)\\b"_s);
    SheetTitle title;
    for (int row = 1; row < tableRow; ++row) {
        QStringList cells;
        for (int column = 1; column <= sheet.columnCount(); ++column) {
            const QString cell = normalised(sheet.text(row, column).left(longestLine));
            if (cell.isEmpty()) {
                continue;
            }
            cells.append(cell);
            const QString plain = folded(cell);
            if (title.department.isEmpty() && department.match(plain).hasMatch()) {
                title.department = cell;
            } else if (title.schoolName.isEmpty() && plain.startsWith("TRUONG"_L1)) {
                title.schoolName = cell;
            }
        }
        readLine(cells.join(u' '), title); // "Lớp:" and "6A1" may stand in two cells
    }
    return title;
}

} // namespace hocba::exchange

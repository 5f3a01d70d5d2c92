// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheet_text.h"

#include "models/domain/text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

namespace {

constexpr int headingRows = 15;

/// Letters of Vietnamese that exist nowhere in Latin-1: whoever types these types Unicode.
bool isVietnameseLetter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x1EA0 && u <= 0x1EF9) || u == 0x0102 || u == 0x0103 || u == 0x0110 || u == 0x0111 || u == 0x0128
        || u == 0x0129 || u == 0x0168 || u == 0x0169 || u == 0x01A0 || u == 0x01A1 || u == 0x01AF || u == 0x01B0;
}

/// Signs and letters of Latin-1 that Vietnamese never uses and the old fonts do. Ð and ð are left out: they are often
/// typed for Đ.
bool isForeign(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x00A1 && u <= 0x00BF) || u == 0x00DE || u == 0x00FE || u"ÄÅÆÇËÎÏÑÖØÛÜßäåæçëîïñöøûüÿ"_s.contains(c);
}

} // namespace

QString headingKey(const QString &text)
{
    QString key;
    for (const QChar c : folded(text)) {
        if ((c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')) {
            key += c;
        }
    }
    return key;
}

std::optional<CellAddress> findCodeHeading(const Sheet &sheet)
{
    static const QStringList keys { u"MAHOCSINH"_s,       u"MAHS"_s,  u"MASOHOCSINH"_s, u"MADINHDANHHOCSINH"_s,
                                    u"MAHOCSINHBOGDDT"_s, u"MAHSBO"_s };
    for (int row = 1; row <= std::min(headingRows, sheet.rowCount()); ++row) {
        for (int column = 1; column <= sheet.columnCount(); ++column) {
            if (keys.contains(headingKey(sheet.text(row, column)))) {
                return CellAddress { .row = row, .column = column };
            }
        }
    }
    return {};
}

int lastHeadingRow(const Sheet &sheet, int row)
{
    int last = row;
    for (const CellRange &range : sheet.merged) {
        if (range.first.row <= row && row <= range.last.row && range.last.row <= row + 2) {
            last = std::max(last, range.last.row);
        }
    }
    return last;
}

QList<int> nameColumns(const Sheet &sheet, int headingRow, int firstDataRow, int column)
{
    const int next = column + 1;
    for (const CellRange &range : sheet.merged) {
        if (range.first.column == column && range.last.column > column && range.first.row >= headingRow
            && range.first.row < firstDataRow) {
            return { column, next };
        }
    }
    const bool nextHasHeading = [&] {
        for (int row = headingRow; row < firstDataRow; ++row) {
            if (!sheet.shownText(row, next).trimmed().isEmpty()) {
                return true;
            }
        }
        return false;
    }();
    const bool nextHasText = !sheet.text(firstDataRow, next).trimmed().isEmpty();
    return !nextHasHeading && nextHasText ? QList<int> { column, next } : QList<int> { column };
}

QString joinedName(const Sheet &sheet, int row, const QList<int> &columns)
{
    QStringList parts;
    for (const int column : columns) {
        parts.append(sheet.text(row, column));
    }
    return normalised(parts.join(u' '));
}

bool isBlankRow(const Sheet &sheet, int row)
{
    for (int column = 1; column <= sheet.columnCount(); ++column) {
        if (!normalised(sheet.text(row, column)).isEmpty()) {
            return false;
        }
    }
    return true;
}

bool isWholeNumber(const QString &text)
{
    const QString digits = text.trimmed();
    return !digits.isEmpty() && digits.size() <= 6
        && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isFormulaError(const QString &text)
{
    return text.startsWith(u'#') && (text.endsWith(u'!') || text.endsWith(u'?') || text == "#N/A"_L1);
}

bool isOldFontText(const QString &text)
{
    // TCVN3: a sign inside a word ("V¨n", "ThÞ"), or a capital of Latin-1 amid small letters ("NguyÔn", "TrÇn").
    // VNI: the tone is a letter of its own behind the vowel ("Traàn", "Huøng"), and Ñ stands for Đ.
    static const QRegularExpression signs(
        u"\\p{L}[\u00A1-\u00AE\u00B5-\u00B9\u00BB-\u00BE\u00DE\u00FE]|[\u00A1-\u00AE\u00B5-\u00B9\u00BB-"
        u"\u00BE\u00DE\u00FE]\\p{L}|[a-z][\u00C0-\u00CF\u00D1-\u00DE]"
        "|[aA][àáâãåäèêúüëùûøÀÁÂÃÅÄÈÊÚÜËÙÛØ]|[eE][àáâãåäèéêúüëùûøÀÁÂÃÅÄÈÉÊÚÜËÙÛØ]|[oOuUiIyY][øûåäØÛÅÄ]|öô|ÖÔ|\\b[Ññ][aeiouy]"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QString composed = text.normalized(QString::NormalizationForm_C);
    return signs.match(composed).hasMatch();
}

bool isOldFontSheet(const Sheet &sheet)
{
    constexpr int rows = 25;
    bool hasForeign = false;
    for (int row = 1; row <= std::min(rows, sheet.rowCount()); ++row) {
        for (int column = 1; column <= sheet.columnCount(); ++column) {
            const QString text = sheet.text(row, column).normalized(QString::NormalizationForm_C);
            if (std::ranges::any_of(text, isVietnameseLetter)) {
                return false;
            }
            hasForeign = hasForeign || std::ranges::any_of(text, isForeign);
        }
    }
    return hasForeign;
}

QString checkedCell(const Sheet &sheet, CellAddress at, int limit, QList<SheetProblem> &problems)
{
    const QString text = sheet.text(at.row, at.column);
    const auto note = [&](const QString &code) {
        problems.append({ .code = code, .sheet = sheet.name, .cell = at.text(), .detail = normalised(text).left(80) });
        return QString();
    };
    if (isFormulaError(text)) {
        return note(u"sheet.formula_error"_s);
    }
    if (isOldFontText(text)) {
        return note(u"sheet.old_font"_s);
    }
    const auto checked = checkedText(text, limit);
    return checked ? *checked : note(checked.error().code);
}

} // namespace hocba::exchange

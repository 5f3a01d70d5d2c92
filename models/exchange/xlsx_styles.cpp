// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsx_styles.h"

#include <QDate>
#include <QHash>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

namespace {

/// Built-in formats that show a day (ECMA-376 part 1, 18.8.30), with those of East Asian editions.
bool isBuiltinDate(int id)
{
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
}

/// Does a format code show a day? Only letters outside "quotes", [brackets] and \escapes count; hours alone are no day.
NumberStyle styleOfFormat(const QString &code)
{
    NumberStyle style;
    bool quoted = false;
    bool bracketed = false;
    qsizetype zeros = 0;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u'[') {
            bracketed = true;
        } else if (c == u']') {
            bracketed = false;
        } else if (quoted || bracketed) {
            continue;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'd' || c == u'y') {
            style.isDate = true;
        } else if (c == u'0') {
            ++zeros;
        }
    }
    if (zeros == code.size() && zeros <= 15) {
        style.padToDigits = int(zeros);
    }
    return style;
}

QDate dateOfSerial(double serial, bool since1904)
{
    constexpr double lastDay = 2'958'466; // 01/01/10000
    if (!(serial >= 1 && serial < lastDay)) {
        return {};
    }
    const auto days = qint64(std::floor(serial));
    if (since1904) {
        return QDate(1904, 1, 1).addDays(days);
    }
    // Spreadsheets count a 29 February 1900 that never was.
    return days < 60 ? QDate(1899, 12, 31).addDays(days) : QDate(1899, 12, 30).addDays(days);
}

QString decimalText(double number)
{
    QString text = QString::number(number, 'g', 15);
    if (!text.contains(u'e')) {
        return text;
    }
    if (std::abs(number) >= 1e22) {
        return text;
    }
    const int exponent = std::abs(number) > 1 ? 0 : int(std::ceil(-std::log10(std::abs(number))));
    QString plain = QString::number(number, 'f', exponent == 0 ? 0 : std::min(30, exponent + 14));
    if (plain.contains(u'.')) {
        while (plain.endsWith(u'0')) {
            plain.chop(1);
        }
    }
    return plain;
}

} // namespace

Result<QList<NumberStyle>> readStyles(const QByteArray &stylesXml)
{
    QXmlStreamReader xml(stylesXml);
    QHash<int, NumberStyle> formats;
    QList<NumberStyle> styles;
    bool inCellFormats = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference) {
            return fail("sheet.forbidden_xml"_L1, QStringLiteral("styles"));
        }
        if (token == QXmlStreamReader::EndElement && xml.name() == "cellXfs"_L1) {
            inCellFormats = false;
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        const auto attribute = [&xml](QLatin1StringView name) { return xml.attributes().value(name); };
        if (xml.name() == "numFmt"_L1) {
            formats.insert(attribute("numFmtId"_L1).toInt(), styleOfFormat(attribute("formatCode"_L1).toString()));
        } else if (xml.name() == "cellXfs"_L1) {
            inCellFormats = true;
        } else if (inCellFormats && xml.name() == "xf"_L1) {
            const int id = attribute("numFmtId"_L1).toInt();
            styles.append(formats.value(id, NumberStyle { .isDate = isBuiltinDate(id) }));
        }
    }
    if (xml.hasError()) {
        return fail("sheet.unreadable"_L1, QStringLiteral("styles"));
    }
    return styles;
}

QString shownNumber(const QString &raw, const NumberStyle &style, bool since1904)
{
    bool isNumber = false;
    const double number = raw.trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number)) {
        return raw;
    }
    if (style.isDate) {
        if (const QDate date = dateOfSerial(number, since1904); date.isValid()) {
            return date.toString(u"dd/MM/yyyy");
        }
    }
    const QString text = decimalText(number);
    const bool isWhole = number >= 0 && !text.contains(u'.') && !text.contains(u'e');
    return isWhole ? text.rightJustified(style.padToDigits, u'0') : text;
}

} // namespace hocba::exchange

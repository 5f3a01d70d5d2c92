// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsx_writer.h"

#include <QBuffer>
#include <QDateTime>
#include <QSet>
#include <QXmlStreamWriter>
#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

namespace {

constexpr auto spreadsheetMl = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"_L1;
constexpr auto relationsMl = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1;
constexpr auto packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"_L1;
constexpr auto contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"_L1;
constexpr auto mimePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml."_L1;

/// Cell formats in the order of SheetDraft::Style.
constexpr auto stylesXml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<fonts count="2"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>
<font><b/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>
<border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right>
<top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">
<alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>
)"_L1;

QString partName(qsizetype number)
{
    return QStringLiteral("sheet%1.xml").arg(number);
}

/// Names as spreadsheet programs accept them: no []:*?/\, not blank, at most 31 characters, no two alike.
QStringList sheetNames(const QList<SheetDraft> &sheets)
{
    constexpr qsizetype longest = 31;
    QStringList names;
    QSet<QString> taken;
    for (const SheetDraft &sheet : sheets) {
        QString clean;
        for (const QChar c : sheet.name) {
            clean += "[]:*?/\\"_L1.contains(c) || c.unicode() < 0x20 ? u' ' : c;
        }
        clean = clean.simplified();
        while (clean.startsWith(u'\'') || clean.endsWith(u'\'')) {
            clean = clean.startsWith(u'\'') ? clean.mid(1) : clean.chopped(1);
        }
        clean = clean.isEmpty() ? QStringLiteral("Sheet") : clean;
        QString name = clean.left(longest);
        for (int n = 2; taken.contains(name.toLower()); ++n) {
            const QString ending = QStringLiteral(" (%1)").arg(n);
            name = clean.left(longest - ending.size()) + ending;
        }
        taken.insert(name.toLower());
        names.append(name);
    }
    return names;
}

/// An XML part written by `write`, which gets the writer after the declaration.
template<typename Write>
QByteArray xmlPart(Write write)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    write(xml);
    xml.writeEndDocument();
    return bytes;
}

void writeElement(QXmlStreamWriter &xml, QLatin1StringView name,
                  const QList<std::pair<QLatin1StringView, QString>> &attributes)
{
    xml.writeStartElement(name);
    for (const auto &[key, value] : attributes) {
        xml.writeAttribute(key, value);
    }
    xml.writeEndElement();
}

QByteArray contentTypesPart(qsizetype sheets)
{
    return xmlPart([sheets](QXmlStreamWriter &xml) {
        xml.writeStartElement("Types"_L1);
        xml.writeDefaultNamespace(contentTypes);
        const auto type = [](QLatin1StringView what) { return mimePrefix + what + "+xml"_L1; };
        writeElement(xml, "Default"_L1,
                     { { "Extension"_L1, u"rels"_s },
                       { "ContentType"_L1, u"application/vnd.openxmlformats-package.relationships+xml"_s } });
        writeElement(xml, "Default"_L1, { { "Extension"_L1, u"xml"_s }, { "ContentType"_L1, u"application/xml"_s } });
        writeElement(xml, "Override"_L1,
                     { { "PartName"_L1, u"/xl/workbook.xml"_s }, { "ContentType"_L1, type("sheet.main"_L1) } });
        writeElement(xml, "Override"_L1,
                     { { "PartName"_L1, u"/xl/styles.xml"_s }, { "ContentType"_L1, type("styles"_L1) } });
        for (qsizetype i = 1; i <= sheets; ++i) {
            writeElement(
                xml, "Override"_L1,
                { { "PartName"_L1, "/xl/worksheets/"_L1 + partName(i) }, { "ContentType"_L1, type("worksheet"_L1) } });
        }
        xml.writeEndElement();
    });
}

QByteArray relationsPart(const QList<std::pair<QLatin1StringView, QString>> &typesAndTargets)
{
    return xmlPart([&typesAndTargets](QXmlStreamWriter &xml) {
        xml.writeStartElement("Relationships"_L1);
        xml.writeDefaultNamespace(packageRelations);
        int number = 0;
        for (const auto &[type, target] : typesAndTargets) {
            writeElement(xml, "Relationship"_L1,
                         { { "Id"_L1, QStringLiteral("rId%1").arg(++number) },
                           { "Type"_L1, relationsMl + u'/' + type },
                           { "Target"_L1, target } });
        }
        xml.writeEndElement();
    });
}

QByteArray workbookPart(const QStringList &names)
{
    return xmlPart([&names](QXmlStreamWriter &xml) {
        xml.writeStartElement("workbook"_L1);
        xml.writeDefaultNamespace(spreadsheetMl);
        xml.writeNamespace(relationsMl, "r"_L1);
        xml.writeStartElement("sheets"_L1);
        int number = 0;
        for (const QString &name : names) {
            const QString text = QString::number(++number);
            writeElement(xml, "sheet"_L1,
                         { { "name"_L1, name }, { "sheetId"_L1, text }, { "r:id"_L1, "rId"_L1 + text } });
        }
        xml.writeEndElement();
        xml.writeEndElement();
    });
}

void writeCell(QXmlStreamWriter &xml, CellAddress at, const SheetDraft::Cell &cell)
{
    xml.writeStartElement("c"_L1);
    xml.writeAttribute("r"_L1, at.text());
    if (cell.style != SheetDraft::Style::Plain) {
        xml.writeAttribute("s"_L1, QString::number(int(cell.style)));
    }
    if (cell.isNumber) {
        xml.writeTextElement("v"_L1, cell.text);
    } else if (!cell.text.isEmpty()) {
        xml.writeAttribute("t"_L1, "inlineStr"_L1);
        xml.writeStartElement("is"_L1);
        xml.writeStartElement("t"_L1);
        xml.writeAttribute("xml:space"_L1, "preserve"_L1);
        xml.writeCharacters(cell.text);
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

QByteArray sheetPart(const SheetDraft &sheet)
{
    return xmlPart([&sheet](QXmlStreamWriter &xml) {
        xml.writeStartElement("worksheet"_L1);
        xml.writeDefaultNamespace(spreadsheetMl);
        if (!sheet.columnWidths.isEmpty()) {
            xml.writeStartElement("cols"_L1);
            for (const auto &[column, width] : sheet.columnWidths.asKeyValueRange()) {
                const QString number = QString::number(column);
                writeElement(xml, "col"_L1,
                             { { "min"_L1, number },
                               { "max"_L1, number },
                               { "width"_L1, QString::number(width) },
                               { "customWidth"_L1, u"1"_s } });
            }
            xml.writeEndElement();
        }
        xml.writeStartElement("sheetData"_L1);
        for (const auto &[row, cells] : sheet.rows().asKeyValueRange()) {
            xml.writeStartElement("row"_L1);
            xml.writeAttribute("r"_L1, QString::number(row));
            for (const auto &[column, cell] : cells.asKeyValueRange()) {
                writeCell(xml, { .row = row, .column = column }, cell);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        if (!sheet.merged.isEmpty()) {
            xml.writeStartElement("mergeCells"_L1);
            xml.writeAttribute("count"_L1, QString::number(sheet.merged.size()));
            for (const CellRange &range : sheet.merged) {
                writeElement(xml, "mergeCell"_L1, { { "ref"_L1, range.first.text() + u':' + range.last.text() } });
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    });
}

bool addPart(QuaZip &zip, const QString &name, const QByteArray &bytes)
{
    QuaZipNewInfo info(name);
    info.dateTime = QDateTime(QDate(2000, 1, 1), QTime(0, 0)); // a fixed day: the same content gives the same file
    QuaZipFile entry(&zip);
    if (!entry.open(QIODevice::WriteOnly, info)) {
        return false;
    }
    const bool written = entry.write(bytes) == bytes.size();
    entry.close();
    return written && entry.getZipError() == ZIP_OK;
}

} // namespace

void SheetDraft::setText(int row, int column, const QString &text, Style style)
{
    m_rows[row][column] = { .text = text, .isNumber = false, .style = style };
}

void SheetDraft::setNumber(int row, int column, const QString &decimal, Style style)
{
    m_rows[row][column] = { .text = decimal, .isNumber = true, .style = style };
}

Result<QByteArray> writeXlsx(const QList<SheetDraft> &sheets)
{
    if (sheets.isEmpty()) {
        return fail("sheet.unwritable"_L1); // spreadsheet programs refuse a workbook without sheets
    }
    QList<std::pair<QLatin1StringView, QString>> related;
    QList<std::pair<QString, QByteArray>> parts {
        { u"[Content_Types].xml"_s, contentTypesPart(sheets.size()) },
        { u"_rels/.rels"_s, relationsPart({ { "officeDocument"_L1, u"xl/workbook.xml"_s } }) },
        { u"xl/workbook.xml"_s, workbookPart(sheetNames(sheets)) },
        { u"xl/styles.xml"_s, QByteArray(stylesXml.data(), stylesXml.size()) },
    };
    for (const SheetDraft &sheet : sheets) {
        const QString part = "worksheets/"_L1 + partName(related.size() + 1);
        related.append({ "worksheet"_L1, part });
        parts.append({ "xl/"_L1 + part, sheetPart(sheet) });
    }
    related.append({ "styles"_L1, u"styles.xml"_s });
    parts.append({ u"xl/_rels/workbook.xml.rels"_s, relationsPart(related) });

    QBuffer buffer;
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdCreate)) {
        return fail("sheet.unwritable"_L1);
    }
    for (const auto &[name, bytes] : std::as_const(parts)) {
        if (!addPart(zip, name, bytes)) {
            return fail("sheet.unwritable"_L1, name);
        }
    }
    zip.close();
    if (zip.getZipError() != ZIP_OK) {
        return fail("sheet.unwritable"_L1);
    }
    return buffer.data();
}

} // namespace hocba::exchange

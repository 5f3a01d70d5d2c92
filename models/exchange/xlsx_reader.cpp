// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsx_reader.h"

#include "models/exchange/xlsx_styles.h"
#include "models/exchange/zip_parts.h"

#include <QDate>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace hocba::exchange {

namespace {

/// QXmlStreamReader that gives up at a DTD, which is also the only place where an entity could be made.
class PartReader
{
public:
    PartReader(const QByteArray &bytes, QString part) : m_xml(bytes), m_part(std::move(part)) {}

    /// Moves to the next token; false at the end or at an error.
    [[nodiscard]] bool next()
    {
        if (m_forbidden || m_xml.atEnd()) {
            return false;
        }
        m_token = m_xml.readNext();
        m_forbidden = m_token == QXmlStreamReader::DTD || m_token == QXmlStreamReader::EntityReference;
        return !m_forbidden && m_token != QXmlStreamReader::Invalid;
    }
    [[nodiscard]] bool starts(QLatin1StringView name) const
    {
        return m_token == QXmlStreamReader::StartElement && m_xml.name() == name;
    }
    [[nodiscard]] bool ends(QLatin1StringView name) const
    {
        return m_token == QXmlStreamReader::EndElement && m_xml.name() == name;
    }
    [[nodiscard]] bool isText() const { return m_token == QXmlStreamReader::Characters; }
    [[nodiscard]] QStringView text() const { return m_xml.text(); }
    [[nodiscard]] QString attribute(QLatin1StringView name) const { return m_xml.attributes().value(name).toString(); }
    /// An attribute of another namespace than the element's, such as r:id.
    [[nodiscard]] QString foreignAttribute(QLatin1StringView name) const
    {
        for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
            if (attribute.name() == name && !attribute.namespaceUri().isEmpty()) {
                return attribute.value().toString();
            }
        }
        return {};
    }
    /// To be asked when `next` said false.
    [[nodiscard]] Status end() const
    {
        if (m_forbidden) {
            return fail("sheet.forbidden_xml"_L1, m_part);
        }
        if (m_xml.hasError()) {
            return fail("sheet.unreadable"_L1, m_part);
        }
        return {};
    }

private:
    QXmlStreamReader m_xml;
    QString m_part;
    QXmlStreamReader::TokenType m_token = QXmlStreamReader::NoToken;
    bool m_forbidden = false;
};

/// Path of `target` as named by a part in the folder `base`.
QString resolved(const QString &base, const QString &target)
{
    if (target.startsWith(u'/')) {
        return target.mid(1);
    }
    QStringList steps = base.isEmpty() ? QStringList() : base.split(u'/');
    for (const QString &step : target.split(u'/')) {
        if (step == ".."_L1) {
            steps.isEmpty() ? void() : steps.removeLast();
        } else if (step != "."_L1) {
            steps.append(step);
        }
    }
    return steps.join(u'/');
}

struct Relation {
    QString id;
    QString type; ///< last word of the type's address: "worksheet", "sharedStrings"
    QString part;
};

struct SheetEntry {
    QString name;
    QString part;
};

class XlsxReader
{
public:
    XlsxReader(ZipParts &zip, const XlsxLimits &limits) : m_zip(zip), m_limits(limits) {}

    [[nodiscard]] Result<Workbook> read();

private:
    [[nodiscard]] Result<QList<Relation>> relations(const QString &part);
    [[nodiscard]] Status readWorkbook(const QString &part);
    [[nodiscard]] Status readSharedStrings(const QString &part);
    [[nodiscard]] Result<Sheet> readSheet(const SheetEntry &entry);
    [[nodiscard]] Status readCell(PartReader &xml, Sheet &sheet, CellAddress at, const QString &part);
    [[nodiscard]] Result<QString> shown(const QString &type, const QString &style, const QString &value) const;
    [[nodiscard]] Status put(Sheet &sheet, CellAddress at, const QString &text, const QString &part);

    ZipParts &m_zip;
    const XlsxLimits &m_limits;
    QList<SheetEntry> m_entries;
    QStringList m_shared;
    QList<NumberStyle> m_styles;
    bool m_since1904 = false;
    int m_cells = 0;
    qint64 m_characters = 0;
};

Result<QList<Relation>> XlsxReader::relations(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = slash < 0 ? QString() : part.left(slash);
    const QString path
        = (folder.isEmpty() ? QString() : folder + u'/') + "_rels/"_L1 + part.mid(slash + 1) + ".rels"_L1;
    HOCBA_TRY_VALUE(bytes, m_zip.read(path));
    PartReader xml(bytes, path);
    QList<Relation> list;
    while (xml.next()) {
        if (xml.starts("Relationship"_L1) && xml.attribute("TargetMode"_L1) != "External"_L1) {
            list.append({ .id = xml.attribute("Id"_L1),
                          .type = xml.attribute("Type"_L1).section(u'/', -1),
                          .part = resolved(folder, xml.attribute("Target"_L1)) });
        }
    }
    HOCBA_TRY(xml.end());
    return list;
}

Status XlsxReader::readWorkbook(const QString &part)
{
    HOCBA_TRY_VALUE(related, relations(part));
    HOCBA_TRY_VALUE(bytes, m_zip.read(part));
    PartReader xml(bytes, part);
    while (xml.next()) {
        if (xml.starts("workbookPr"_L1)) {
            const QString flag = xml.attribute("date1904"_L1);
            m_since1904 = flag == "1"_L1 || flag == "true"_L1;
        } else if (xml.starts("sheet"_L1)) {
            const QString id = xml.foreignAttribute("id"_L1);
            for (const Relation &relation : std::as_const(related)) {
                if (relation.id == id && relation.type == "worksheet"_L1) { // chart sheets hold no cells
                    m_entries.append({ .name = xml.attribute("name"_L1), .part = relation.part });
                }
            }
        }
    }
    HOCBA_TRY(xml.end());
    if (m_entries.isEmpty()) {
        return fail("sheet.unreadable"_L1, part);
    }
    if (m_entries.size() > m_limits.sheets) {
        return fail("sheet.too_large"_L1, QStringLiteral("sheets"));
    }
    for (const Relation &relation : std::as_const(related)) {
        if (relation.type == "sharedStrings"_L1 && m_zip.contains(relation.part)) {
            HOCBA_TRY(readSharedStrings(relation.part));
        } else if (relation.type == "styles"_L1 && m_zip.contains(relation.part)) {
            HOCBA_TRY_VALUE(styles, m_zip.read(relation.part));
            HOCBA_TRY_VALUE(list, readStyles(styles));
            m_styles = list;
        }
    }
    return {};
}

Status XlsxReader::readSharedStrings(const QString &part)
{
    constexpr qsizetype mostStrings = 1'000'000;
    HOCBA_TRY_VALUE(bytes, m_zip.read(part));
    PartReader xml(bytes, part);
    QString text;
    bool inText = false;
    int phonetic = 0; // reading aids of Japanese editions are no part of the text
    while (xml.next()) {
        if (xml.starts("si"_L1)) {
            text.clear();
        } else if (xml.ends("si"_L1)) {
            m_shared.append(text);
        } else if (xml.starts("rPh"_L1) || xml.ends("rPh"_L1)) {
            phonetic += xml.starts("rPh"_L1) ? 1 : -1;
        } else if (xml.starts("t"_L1) || xml.ends("t"_L1)) {
            inText = xml.starts("t"_L1);
        } else if (inText && phonetic == 0 && xml.isText()) {
            text += xml.text();
        }
        if (m_shared.size() > mostStrings) {
            return fail("sheet.too_large"_L1, part);
        }
    }
    return xml.end();
}

Result<QString> XlsxReader::shown(const QString &type, const QString &style, const QString &value) const
{
    if (type == "s"_L1) {
        bool isIndex = false;
        const int index = value.toInt(&isIndex);
        if (!isIndex || index < 0 || index >= m_shared.size()) {
            return fail("sheet.unreadable"_L1);
        }
        return m_shared[index];
    }
    if (type == "b"_L1) {
        return value == "1"_L1 ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    }
    if (type == "d"_L1) {
        const QDate date = QDate::fromString(value.left(10), Qt::ISODate);
        return date.isValid() ? date.toString(u"dd/MM/yyyy") : value;
    }
    if (type.isEmpty() || type == "n"_L1) {
        return shownNumber(value, m_styles.value(style.toInt()), m_since1904);
    }
    return value; // str, inlineStr, e
}

Status XlsxReader::put(Sheet &sheet, CellAddress at, const QString &text, const QString &part)
{
    constexpr qint64 mostCharacters = 50'000'000; // one long shared string can be named by every cell
    if (text.isEmpty()) {
        return {};
    }
    m_characters += text.size();
    if (at.row > m_limits.rows || at.column > m_limits.columns || ++m_cells > m_limits.cells
        || text.size() > m_limits.textLength || m_characters > mostCharacters) {
        return fail("sheet.too_large"_L1, part + u' ' + at.text());
    }
    if (!sheet.text(at.row, at.column).isEmpty()) { // two values for one cell
        return fail("sheet.unreadable"_L1, part + u' ' + at.text());
    }
    sheet.setText(at.row, at.column, text);
    return {};
}

Status XlsxReader::readCell(PartReader &xml, Sheet &sheet, CellAddress at, const QString &part)
{
    const QString type = xml.attribute("t"_L1);
    const QString style = xml.attribute("s"_L1);
    QString value;
    bool isFormula = false;
    bool inValue = false;
    int phonetic = 0;
    while (xml.next() && !xml.ends("c"_L1)) {
        if (xml.starts("v"_L1) || xml.starts("t"_L1)) {
            inValue = true;
        } else if (xml.ends("v"_L1) || xml.ends("t"_L1)) {
            inValue = false;
        } else if (xml.starts("f"_L1)) {
            isFormula = true;
        } else if (xml.starts("rPh"_L1) || xml.ends("rPh"_L1)) {
            phonetic += xml.starts("rPh"_L1) ? 1 : -1;
        } else if (inValue && phonetic == 0 && xml.isText()) {
            value += xml.text();
        }
    }
    if (isFormula && value.isEmpty() && type != "str"_L1) {
        // Never computed by the program that wrote it. Taking it for a blank would lose a mark without a word.
        value = QString(uncomputedFormula);
    } else if (!value.isEmpty()) {
        auto text = shown(type, style, value);
        if (!text) {
            return fail("sheet.unreadable"_L1, part + u' ' + at.text());
        }
        value = *text;
    }
    return put(sheet, at, value, part);
}

Result<Sheet> XlsxReader::readSheet(const SheetEntry &entry)
{
    constexpr qsizetype mostMerges = 20'000;
    HOCBA_TRY_VALUE(bytes, m_zip.read(entry.part));
    PartReader xml(bytes, entry.part);
    Sheet sheet;
    sheet.name = entry.name;
    CellAddress at;
    while (xml.next()) {
        if (xml.starts("row"_L1)) {
            const QString number = xml.attribute("r"_L1);
            at = { .row = number.isEmpty() ? at.row + 1 : number.toInt(), .column = 0 };
        } else if (xml.starts("c"_L1)) {
            const QString reference = xml.attribute("r"_L1);
            at = reference.isEmpty() ? CellAddress { .row = at.row, .column = at.column + 1 }
                                     : CellAddress::fromText(reference);
            if (at.row < 1 || at.column < 1) {
                return fail("sheet.unreadable"_L1, entry.part + u' ' + reference);
            }
            HOCBA_TRY(readCell(xml, sheet, at, entry.part));
        } else if (xml.starts("mergeCell"_L1)) {
            const QString range = xml.attribute("ref"_L1);
            const CellRange cells { .first = CellAddress::fromText(range.section(u':', 0, 0)),
                                    .last = CellAddress::fromText(range.section(u':', 1, 1)) };
            if (cells.first.row < 1 || cells.last.row < cells.first.row || cells.last.column < cells.first.column) {
                return fail("sheet.unreadable"_L1, entry.part + u' ' + range);
            }
            if (sheet.merged.size() >= mostMerges) {
                return fail("sheet.too_large"_L1, entry.part);
            }
            sheet.merged.append(cells);
        }
    }
    HOCBA_TRY(xml.end());
    return sheet;
}

Result<Workbook> XlsxReader::read()
{
    HOCBA_TRY_VALUE(roots, relations(QString()));
    QString part;
    for (const Relation &relation : std::as_const(roots)) {
        if (relation.type == "officeDocument"_L1) {
            part = relation.part;
        }
    }
    HOCBA_TRY(readWorkbook(part));
    Workbook workbook;
    for (const SheetEntry &entry : std::as_const(m_entries)) {
        HOCBA_TRY_VALUE(sheet, readSheet(entry));
        workbook.sheets.append(std::move(sheet));
    }
    return workbook;
}

} // namespace

Result<Workbook> readXlsx(const QByteArray &file, const XlsxLimits &limits)
{
    HOCBA_TRY_VALUE(zip, ZipParts::open(file, limits));
    return XlsxReader(*zip, limits).read();
}

} // namespace hocba::exchange

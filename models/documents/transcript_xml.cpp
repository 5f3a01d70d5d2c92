// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/transcript_xml.h"

#include "models/documents/transcript_fields.h"
#include "models/documents/transcript_layers.h"
#include "models/signing/xml_document.h"

#include <QCryptographicHash>
#include <QFile>
#include <QXmlStreamWriter>

// Q_INIT_RESOURCE must stand outside any namespace.
static void initSchemaResource() // NOLINT(misc-use-anonymous-namespace)
{
    Q_INIT_RESOURCE(documents);
}

namespace hocba::documents {

namespace {

/// Writes one attribute per call; what is empty is left out.
class AttributeWriter
{
public:
    explicit AttributeWriter(QXmlStreamWriter &xml) : m_xml(xml) {}
    void operator()(const char16_t *name, const QString &value)
    {
        if (!value.isEmpty()) {
            m_xml.writeAttribute(QStringView(name), value);
        }
    }
    void operator()(const char16_t *name, SubjectKind kind)
    {
        (*this)(name, kind == SubjectKind::Marks ? QStringLiteral("marks") : QStringLiteral("comment"));
    }
    void operator()(const char16_t *name, const std::optional<Rating> &rating)
    {
        (*this)(name, rating ? toCode(*rating) : QString());
    }
    void operator()(const char16_t *name, const std::optional<int> &number)
    {
        (*this)(name, number ? QString::number(*number) : QString());
    }
    void operator()(const char16_t *name, int number) { (*this)(name, QString::number(number)); }
    void operator()(const char16_t *name, bool flag) { (*this)(name, flag ? QStringLiteral("true") : QString()); }

private:
    QXmlStreamWriter &m_xml;
};

class Writer
{
public:
    explicit Writer(QByteArray *target) : m_xml(target), m_field(m_xml) {}

    void write(const Transcript &t)
    {
        m_xml.writeStartDocument();
        m_xml.writeDefaultNamespace(transcriptNamespace);
        start(u"Transcript", QStringLiteral("T"));
        m_field(u"schema", 1);
        m_field(u"layout", 1);
        m_field(u"level", toCode(t.level));
        m_field(u"number", t.number);
        m_field(u"version", t.version);
        m_field(u"demo", t.demo);
        writeContent(t);
        start(u"Issue", QStringLiteral("I"));
        fields::ofIssue(t, m_field);
        end();
        for (const QStringView id : { u"TS", u"HS", u"PS", u"SE" }) {
            const QString path = elementPath(id.toString());
            start(QStringView(path).sliced(path.lastIndexOf(QLatin1Char('/')) + 1), id.toString());
            end();
        }
        end();
        m_xml.writeEndDocument();
    }

private:
    void start(QStringView name, const QString &id = {})
    {
        m_xml.writeStartElement(transcriptNamespace, name);
        m_field(u"Id", id);
    }
    void end() { m_xml.writeEndElement(); }

    void writeContent(const Transcript &t)
    {
        start(u"Content", QStringLiteral("C"));
        start(u"School");
        fields::ofSchool(t, m_field);
        end();
        start(u"Pupil", QStringLiteral("P"));
        fields::ofPupil(t, m_field);
        end();
        for (const YearPage &year : t.years) {
            writeYear(year, t.pupilCode);
        }
        end();
    }

    void writeYear(const YearPage &year, const QString &pupil)
    {
        start(u"Year", yearElementId(year.year));
        m_field(u"schoolYear", year.year.text());
        fields::ofYear(year, m_field);
        for (const SubjectLine &line : year.subjects) {
            start(u"Subject", subjectElementId(year.year, line.code));
            m_field(u"pupil", pupil);
            m_field(u"schoolYear", year.year.text());
            fields::ofSubject(line, m_field);
            end();
        }
        writeTerm(u"Semester1", year.semester1);
        writeTerm(u"Semester2", year.semester2);
        writeTerm(u"WholeYear", year.wholeYear);
        start(u"Summary");
        fields::ofSummary(year, m_field);
        end();
        for (const CorrectionNote &correction : year.corrections) {
            start(u"Correction");
            fields::ofCorrection(correction, m_field);
            end();
        }
        start(u"Homeroom");
        fields::ofPerson(year.homeroom, m_field);
        end();
        start(u"Principal");
        fields::ofPerson(year.principal, m_field);
        fields::ofApproval(year, m_field);
        end();
        end();
    }

    void writeTerm(QStringView name, const TermResult &result)
    {
        start(name);
        fields::ofTerm(result, m_field);
        end();
    }

    QXmlStreamWriter m_xml;
    AttributeWriter m_field;
};

// Letters, digits and "-._/" stay as they are, so that the payload's colons only separate.
QByteArray qrField(const QString &text)
{
    return text.toUtf8().toPercentEncoding("/");
}

} // namespace

QByteArray toXml(const Transcript &transcript)
{
    QByteArray bytes;
    Writer(&bytes).write(transcript);
    return bytes;
}

const QByteArray &transcriptSchema()
{
    static const QByteArray schema = [] {
        initSchemaResource();
        QFile file(QStringLiteral(":/hocba/schemas/transcript-1.xsd"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return schema;
}

Result<QByteArray> contentDigest(const QByteArray &xml)
{
    HOCBA_TRY_VALUE(document, signing::XmlDocument::parse(xml));
    HOCBA_TRY_VALUE(canonical, document.canonical(QStringLiteral("C")));
    return QCryptographicHash::hash(canonical, QCryptographicHash::Sha256);
}

Result<QByteArray> qrPayload(const Transcript &transcript)
{
    HOCBA_TRY_VALUE(digest, contentDigest(toXml(transcript)));
    return "HOCBA1:" + qrField(transcript.schoolCode) + ':' + qrField(transcript.number) + ':'
        + QByteArray::number(transcript.version) + ':'
        + digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace hocba::documents

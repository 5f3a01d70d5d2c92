// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/transcript_fields.h"
#include "models/documents/transcript_layers.h"
#include "models/documents/transcript_xml.h"
#include "models/signing/xml_document.h"

#include <QSet>
#include <QXmlStreamReader>

namespace hocba::documents {

namespace {

/// Takes one attribute per call and counts what it took, so that unknown ones are noticed.
class AttributeReader
{
public:
    explicit AttributeReader(QXmlStreamAttributes attributes) : m_attributes(std::move(attributes)) {}
    void operator()(const char16_t *name, QString &value) { value = take(name); }
    void operator()(const char16_t *name, SubjectKind &kind)
    {
        const QString text = take(name);
        kind = text == QLatin1StringView("marks") ? SubjectKind::Marks : SubjectKind::Comment;
        require(kind == SubjectKind::Marks || text == QLatin1StringView("comment"), name);
    }
    void operator()(const char16_t *name, std::optional<Rating> &rating)
    {
        const QString text = take(name);
        rating = ratingFromCode(text);
        require(text.isEmpty() || rating.has_value(), name);
    }
    void operator()(const char16_t *name, std::optional<int> &number)
    {
        const QString text = take(name);
        bool ok = true;
        number = text.isEmpty() ? std::nullopt : std::optional(text.toInt(&ok));
        require(ok && number.value_or(0) >= 0, name);
    }
    void operator()(const char16_t *name, int &number)
    {
        bool ok = false;
        number = take(name).toInt(&ok);
        require(ok && number > 0, name);
    }
    void operator()(const char16_t *name, bool &flag)
    {
        const QString text = take(name);
        flag = text == QLatin1StringView("true") || text == QLatin1StringView("1");
        require(flag || text.isEmpty() || text == QLatin1StringView("false") || text == QLatin1StringView("0"), name);
    }

    QString take(const char16_t *name)
    {
        if (!m_attributes.hasAttribute(QString::fromUtf16(name))) {
            return {};
        }
        ++m_taken;
        return m_attributes.value(QString::fromUtf16(name)).toString();
    }
    void require(bool condition, const char16_t *name)
    {
        if (!condition && m_bad.isEmpty()) {
            m_bad = QString::fromUtf16(name);
        }
    }
    /// Name of the attribute that does not fit, "?" for one too many; empty when all is well.
    [[nodiscard]] QString bad() const
    {
        return m_bad.isEmpty() && m_taken != m_attributes.size() ? QStringLiteral("?") : m_bad;
    }

private:
    QXmlStreamAttributes m_attributes;
    qsizetype m_taken = 0;
    QString m_bad;
};

class Reader
{
public:
    explicit Reader(const QByteArray &xml) : m_xml(xml) { m_xml.setEntityExpansionLimit(0); }

    Result<Transcript> read()
    {
        if (!openRoot()) {
            return *m_error;
        }
        readChildren([this] { readRootChild(); });
        while (!m_error && !m_xml.atEnd()) {
            m_xml.readNext();
        }
        if (m_xml.hasError() && !m_error) {
            malformed();
        }
        require(m_seen.contains(QStringLiteral("Pupil")), u"Pupil");
        return m_error ? Result<Transcript>(*m_error) : Result<Transcript>(std::move(m_transcript));
    }

private:
    // A DTD is refused before anything in it can be acted upon.
    bool openRoot()
    {
        while (!m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::StartElement) {
            if (m_xml.isDTD()) {
                m_error = fail(QLatin1StringView("xml.dtd"));
                return false;
            }
        }
        if (m_xml.hasError()) {
            malformed();
            return false;
        }
        if (m_xml.name() != QLatin1StringView("Transcript") || m_xml.namespaceUri() != transcriptNamespace) {
            m_error = fail(QLatin1StringView("document.not_hocba"), m_xml.name().toString());
            return false;
        }
        int schema = 0;
        int layout = 0;
        QString level;
        attributes(QStringLiteral("T"), [&](AttributeReader &field) {
            field(u"schema", schema);
            field(u"layout", layout);
            field(u"level", level);
            field(u"number", m_transcript.number);
            field(u"version", m_transcript.version);
            field(u"demo", m_transcript.demo);
        });
        require(schema == 1, u"schema");
        require(layout == 1, u"layout");
        require(levelFromCode(level).has_value(), u"level");
        m_transcript.level = levelFromCode(level).value_or(Level::LowerSecondary);
        return !m_error;
    }

    template<typename Child>
    void readChildren(Child child)
    {
        while (!m_error && m_xml.readNextStartElement()) {
            require(m_xml.namespaceUri() == transcriptNamespace, m_xml.name());
            if (!m_error) {
                child();
            }
        }
        if (m_xml.hasError() && !m_error) {
            malformed();
        }
    }

    void readRootChild()
    {
        const QStringView name = m_xml.name();
        if (name == QLatin1StringView("Content")) {
            once(u"Content");
            attributes(QStringLiteral("C"), [](AttributeReader &) {});
            readChildren([this] { readContentChild(); });
        } else if (name == QLatin1StringView("Issue")) {
            leaf(QStringLiteral("I"), [this](AttributeReader &field) { fields::ofIssue(m_transcript, field); });
        } else {
            require(name == QLatin1StringView("TeacherSignatures") || name == QLatin1StringView("HomeroomSignature")
                        || name == QLatin1StringView("PrincipalSignature") || name == QLatin1StringView("Seal"),
                    name);
            m_xml.skipCurrentElement();
        }
    }

    void readContentChild()
    {
        const QStringView name = m_xml.name();
        if (name == QLatin1StringView("School")) {
            leaf({}, [this](AttributeReader &field) { fields::ofSchool(m_transcript, field); });
        } else if (name == QLatin1StringView("Pupil")) {
            once(u"Pupil");
            leaf(QStringLiteral("P"), [this](AttributeReader &field) { fields::ofPupil(m_transcript, field); });
        } else {
            require(name == QLatin1StringView("Year"), name);
            readYear();
        }
    }

    void readYear()
    {
        YearPage year;
        QString id;
        QString schoolYear;
        AttributeReader field(m_xml.attributes());
        field(u"Id", id);
        field(u"schoolYear", schoolYear);
        fields::ofYear(year, field);
        const auto parsed = SchoolYear::parse(schoolYear);
        year.year = parsed ? *parsed : SchoolYear();
        field.require(year.year.text() == schoolYear, u"schoolYear");
        field.require(id == yearElementId(year.year), u"Id");
        close(field);
        once(id);
        readChildren([&] { readYearChild(year); });
        m_transcript.years.append(year);
    }

    void readYearChild(YearPage &year)
    {
        const QString name = m_xml.name().toString();
        if (name == QLatin1StringView("Subject")) {
            readSubject(year);
        } else if (name == QLatin1StringView("Semester1")) {
            leaf({}, [&](AttributeReader &field) { fields::ofTerm(year.semester1, field); });
        } else if (name == QLatin1StringView("Semester2")) {
            leaf({}, [&](AttributeReader &field) { fields::ofTerm(year.semester2, field); });
        } else if (name == QLatin1StringView("WholeYear")) {
            leaf({}, [&](AttributeReader &field) { fields::ofTerm(year.wholeYear, field); });
        } else if (name == QLatin1StringView("Summary")) {
            leaf({}, [&](AttributeReader &field) { fields::ofSummary(year, field); });
        } else if (name == QLatin1StringView("Correction")) {
            CorrectionNote correction;
            leaf({}, [&](AttributeReader &field) { fields::ofCorrection(correction, field); });
            year.corrections.append(correction);
        } else if (name == QLatin1StringView("Homeroom")) {
            leaf({}, [&](AttributeReader &field) { fields::ofPerson(year.homeroom, field); });
        } else {
            require(name == QLatin1StringView("Principal"), name);
            leaf({}, [&](AttributeReader &field) {
                fields::ofPerson(year.principal, field);
                fields::ofApproval(year, field);
            });
        }
    }

    // A teacher signs the line and the pupil; the line repeats pupil and year so that it fits nowhere else.
    void readSubject(YearPage &year)
    {
        SubjectLine line;
        QString id;
        QString pupil;
        QString schoolYear;
        leaf(QStringLiteral("*"), [&](AttributeReader &field) {
            field(u"Id", id);
            field(u"pupil", pupil);
            field(u"schoolYear", schoolYear);
            fields::ofSubject(line, field);
        });
        if (!m_error && (pupil != m_transcript.pupilCode || schoolYear != year.year.text())) {
            m_error = fail(QLatin1StringView("transcript.foreign_line"), id);
        }
        require(id == subjectElementId(year.year, line.code), u"Subject/Id");
        once(id);
        year.subjects.append(line);
    }

    // Reads the attributes of the current element; `id` is the value of Id that it must have ("*": read by `take`).
    template<typename Take>
    void attributes(const QString &id, Take take)
    {
        AttributeReader field(m_xml.attributes());
        if (id != QLatin1StringView("*")) {
            QString found;
            field(u"Id", found);
            field.require(found == id, u"Id");
        }
        take(field);
        close(field);
    }

    template<typename Take>
    void leaf(const QString &id, Take take)
    {
        attributes(id, take);
        readChildren([this] { require(false, m_xml.name()); });
    }

    void close(const AttributeReader &field)
    {
        const QString where = m_xml.name().toString() + QLatin1Char('/') + field.bad();
        require(field.bad().isEmpty(), where);
    }

    void require(bool condition, QStringView what)
    {
        if (!condition && !m_error) {
            m_error = fail(QLatin1StringView("xml.schema"), what.toString());
        }
    }

    void once(const QString &what)
    {
        require(!m_seen.contains(what), what);
        m_seen.insert(what);
    }
    void once(const char16_t *what) { once(QString::fromUtf16(what)); }

    void malformed()
    {
        m_error = fail(QLatin1StringView("xml.malformed"),
                       QStringLiteral("%1:%2").arg(m_xml.lineNumber()).arg(m_xml.columnNumber()));
    }

    QXmlStreamReader m_xml;
    Transcript m_transcript;
    QSet<QString> m_seen;
    std::optional<Error> m_error;
};

} // namespace

Result<Transcript> fromXml(const QByteArray &xml)
{
    if (xml.size() > signing::xmlSizeLimit) {
        return fail(QLatin1StringView("xml.too_large"), QString::number(xml.size()));
    }
    return Reader(xml).read();
}

} // namespace hocba::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/transcript_verify.h"

#include "models/documents/pdf_text.h"
#include "models/documents/transcript_pdf.h"
#include "models/documents/transcript_requests.h"
#include "models/documents/transcript_xml.h"
#include "models/signing/pdf_verify.h"
#include "models/signing/xml_verify.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace hocba::documents {

using namespace Qt::StringLiterals;

namespace {

using signing::CertificateRole;
using signing::VerdictStatus;

QString nameOf(const SignaturePart &part)
{
    return toCode(part.role) + u':' + part.signatory.uid + u':' + part.signatory.name;
}

const QString &schoolOf(const Transcript &transcript, const YearPage &year)
{
    return year.schoolName.isEmpty() ? transcript.schoolName : year.schoolName;
}

// The school for which this part is signed. A pupil's earlier years may have been spent, and taught, at another school:
// that school's teachers sign their own lines and nothing else.
bool isSchoolOf(const Transcript &transcript, const SignaturePart &part, const QString &organisation)
{
    if (part.role == SignerRole::Seal) {
        return organisation == transcript.schoolName;
    }
    if (part.role != SignerRole::Teacher) {
        return !transcript.years.isEmpty() && organisation == schoolOf(transcript, transcript.years.constLast());
    }
    return std::ranges::any_of(transcript.years, [&](const YearPage &year) {
        return organisation == schoolOf(transcript, year)
            && std::ranges::any_of(year.subjects,
                                   [&](const SubjectLine &line) { return line.teacher.uid == part.signatory.uid; });
    });
}

// The acting principal ("Q.") and whoever signs for the principal ("KT.") may hold a deputy's certificate.
bool mayActAsPrincipal(const Transcript &transcript, CertificateRole role)
{
    const bool acting = !transcript.years.isEmpty()
        && (isDeputy(transcript.years.constLast())
            || transcript.years.constLast().principalCapacity.startsWith("Q."_L1));
    return role == CertificateRole::Principal || (acting && role == CertificateRole::Deputy);
}

bool isEntitled(const Transcript &transcript, const SignaturePart &part, const signing::Certificate &certificate)
{
    const CertificateRole role = certificate.role();
    if (certificate.organisation.isEmpty() || !isSchoolOf(transcript, part, certificate.organisation)) {
        return false;
    }
    if (part.role == SignerRole::Seal) {
        return role == CertificateRole::Seal && !transcript.schoolCode.isEmpty()
            && certificate.organisationIdentifier == transcript.schoolCode;
    }
    const bool teaches
        = role == CertificateRole::Teacher || role == CertificateRole::Principal || role == CertificateRole::Deputy;
    const bool fits = part.role == SignerRole::Principal ? mayActAsPrincipal(transcript, role) : teaches;
    return fits && !certificate.uid.isEmpty() && certificate.uid == part.signatory.uid;
}

// Half a point is more than any rounding and less than a line of a letter.
bool isAt(const QRectF &shown, const QRectF &due)
{
    constexpr double tolerance = 0.5;
    return std::abs(shown.left() - due.left()) <= tolerance && std::abs(shown.top() - due.top()) <= tolerance
        && std::abs(shown.right() - due.right()) <= tolerance && std::abs(shown.bottom() - due.bottom()) <= tolerance;
}

/// Gathers the answer; nothing in it stops at the first problem.
class Verification
{
public:
    Verification(const QByteArray &file, const signing::Trust &trust, Instant now)
        : m_file(file), m_trust(trust), m_now(now)
    {
        if (!trust.hasRoots()) {
            m_verdict.doubt("trust.no_roots"_L1);
        }
    }

    void checkXmlFile(const QByteArray &xml)
    {
        const Result<Transcript> read = fromXml(xml);
        if (!read && read.error().code == "document.not_hocba"_L1) {
            m_verdict.doubt("document.not_hocba"_L1, read.error().detail);
            return;
        }
        const auto document = signing::XmlDocument::parse(xml);
        if (!document) {
            addError(document.error());
        } else {
            checkSchema(*document);
        }
        if (!read) {
            addError(read.error());
            return;
        }
        m_transcript = *read;
        if (document) {
            checkXmlSignatures(*document);
        }
    }

    void checkPdfFile()
    {
        const signing::PdfVerification pdf = signing::verifyPdf(m_file, m_trust, m_now);
        QList<QByteArray> xmls;
        for (const signing::PdfAttachment &attachment : pdf.attachments) {
            if (attachment.name == attachedXmlName) {
                xmls.append(attachment.bytes);
            }
        }
        if (xmls.isEmpty() && !isOurs(pdf)) {
            m_verdict.doubt("document.not_hocba"_L1);
            for (const signing::PdfSignatureResult &signature : pdf.signatures) {
                addSigner({}, signature, true, false);
            }
            return;
        }
        m_verdict.merge(pdf.document);
        if (xmls.size() != 1) {
            m_verdict.add(xmls.isEmpty() ? "pdf.xml_missing"_L1 : "pdf.xml_ambiguous"_L1, attachedXmlName);
        }
        if (!xmls.isEmpty()) {
            checkXmlFile(xmls.constFirst());
        }
        checkPdfSignatures(pdf);
        if (m_transcript) {
            comparePages(pdf);
        }
    }

    void askRegister(const RegisterLookup &lookup)
    {
        if (!lookup || !m_transcript) {
            return;
        }
        const QByteArray hash = QCryptographicHash::hash(m_file, QCryptographicHash::Sha256);
        const QString which = m_transcript->number + u'#' + QString::number(m_transcript->version);
        switch (lookup({ m_transcript->schoolCode, m_transcript->number, m_transcript->version, hash })) {
        case RegisterStatus::NotAsked: m_verdict.add("register.not_asked"_L1, which, VerdictStatus::Valid); break;
        case RegisterStatus::Current: break;
        case RegisterStatus::Superseded: m_verdict.warn("transcript.superseded"_L1, which); break;
        case RegisterStatus::Revoked: m_verdict.add("transcript.revoked"_L1, which); break;
        case RegisterStatus::NotFound: m_verdict.warn("transcript.not_in_register"_L1, which); break;
        }
    }

    TranscriptVerdict result() &&
    {
        TranscriptVerdict answer;
        answer.status = m_verdict.status();
        answer.causes = m_verdict.causes;
        answer.signers = std::move(m_signers);
        answer.pdfEqualsXml = m_pdfEqualsXml;
        if (m_transcript) {
            answer.pupil = m_transcript->pupilCode;
            answer.schoolCode = m_transcript->schoolCode;
            answer.number = m_transcript->number;
            answer.version = m_transcript->version;
        }
        return answer;
    }

private:
    void addError(const Error &error) { m_verdict.add(QLatin1StringView(error.code.toLatin1()), error.detail); }

    void checkSchema(const signing::XmlDocument &document)
    {
        static const Result<signing::XmlSchema> schema = signing::XmlSchema::parse(transcriptSchema());
        if (!schema) {
            addError(schema.error());
        } else if (const Status valid = document.validate(*schema); !valid) {
            addError(valid.error());
        }
    }

    template<typename Signature>
    void addSigner(std::optional<SignerRole> role, const Signature &signature, bool inPdf, bool entitled)
    {
        m_signers.append({ role, signature.certificate ? signature.certificate->commonName : QString(),
                           signature.signingTime, inPdf, signature.intact, signature.trusted, entitled });
    }

    // What was found about one signature of the part, in the XML or in the PDF.
    template<typename Signature>
    void judge(const SignaturePart &part, const Signature &signature, const QString &where, bool inPdf)
    {
        m_verdict.merge(signature.integrity, where);
        if (m_trust.hasRoots()) {
            m_verdict.merge(signature.trust, where);
        }
        const bool entitled = signature.certificate && isEntitled(*m_transcript, part, *signature.certificate);
        if (signature.certificate && !entitled) {
            m_verdict.add("signer.not_entitled"_L1, where + u' ' + nameOf(part));
        }
        addSigner(part.role, signature, inPdf, entitled);
    }

    void checkXmlSignatures(const signing::XmlDocument &document)
    {
        const signing::XmlVerification found = signing::verifyXml(document, xmlPolicy(*m_transcript), m_trust, m_now);
        for (const SignaturePart &part : signatureParts(*m_transcript)) {
            if (const signing::XmlSignatureResult *signature = found.find(part.signatureId)) {
                judge(part, *signature, part.signatureId, false);
            } else {
                m_verdict.add("signature.missing"_L1, u"xml "_s + nameOf(part));
            }
        }
        for (const QString &id : found.unexpected) {
            m_verdict.add("signature.unexpected"_L1, u"xml "_s + id);
        }
    }

    // A draft, or a record whose last revisions were cut off, is ours too and must not pass for a foreign document.
    [[nodiscard]] bool isOurs(const signing::PdfVerification &pdf) const
    {
        return std::ranges::any_of(pagesFields(), [&](const QString &field) { return pdf.find(field) != nullptr; })
            || pdfCreator(m_file) == u"Hocba"_s;
    }

    static QStringList pagesFields() { return { u"Homeroom"_s, u"Principal"_s, u"Seal"_s }; }

    void checkPdfSignatures(const signing::PdfVerification &pdf)
    {
        const QList<SignaturePart> parts = m_transcript ? signatureParts(*m_transcript) : QList<SignaturePart>();
        const std::array<SignerRole, 3> roles { SignerRole::Homeroom, SignerRole::Principal, SignerRole::Seal };
        for (std::size_t i = 0; i < roles.size(); ++i) {
            const QString field = pagesFields().at(static_cast<qsizetype>(i));
            const signing::PdfSignatureResult *signature = pdf.find(field);
            const auto part = std::ranges::find(parts, roles.at(i), &SignaturePart::role);
            if (signature == nullptr) {
                m_verdict.add("signature.missing"_L1,
                              u"pdf "_s + (part == parts.end() ? toCode(roles.at(i)) : nameOf(*part)));
            } else if (part != parts.end()) {
                judge(*part, *signature, u"pdf "_s + field, true);
            } else {
                m_verdict.merge(signature->integrity, u"pdf "_s + field);
                addSigner(roles.at(i), *signature, true, false);
            }
        }
        for (const signing::PdfSignatureResult &signature : pdf.signatures) {
            if (!pagesFields().contains(signature.fieldName)) {
                m_verdict.add("signature.unexpected"_L1, u"pdf "_s + signature.fieldName);
                addSigner({}, signature, true, false);
            }
        }
        const signing::PdfSignatureResult *seal = pdf.find(u"Seal"_s);
        if (seal != nullptr && !seal->coversFile) {
            m_verdict.add("pdf.not_covered"_L1, u"Seal"_s);
        }
    }

    void comparePages(const signing::PdfVerification &pdf)
    {
        const Result<PdfLayout> anew = toPdf(*m_transcript);
        if (!anew) {
            m_verdict.doubt("pdf.not_compared"_L1, anew.error().code);
            return;
        }
        checkPlaces(pdf, anew->places);
        compareText(*anew);
    }

    // A signature's appearance is clipped to its BBox, which is mapped to Rect: on its page and within its rectangle it
    // can paint over nothing but the empty place that was left for it.
    void checkPlaces(const signing::PdfVerification &pdf, const QList<SignaturePlace> &places)
    {
        const Result<QList<PageFields>> pages = pageFields(m_file);
        if (!pages) {
            return; // compareText says so
        }
        QStringList placed, misplaced;
        for (qsizetype i = 0; i < pages->size(); ++i) {
            const PageFields &page = pages->at(i);
            bool foreign = page.others || pdf.annotations.value(i) > page.signatures.size();
            for (const ShownField &field : page.signatures) {
                const auto place = std::ranges::find(places, field.name, &SignaturePlace::fieldName);
                if (place == places.end()) {
                    foreign = true;
                } else {
                    const bool fits = place->page == i && isAt(field.rect, place->rect) && !placed.contains(field.name);
                    (fits ? placed : misplaced).append(field.name);
                }
            }
            if (foreign) {
                m_verdict.add("pdf.foreign_annotation"_L1, QString::number(i + 1));
            }
        }
        for (const SignaturePlace &place : places) {
            const bool hidden = pdf.find(place.fieldName) != nullptr && !placed.contains(place.fieldName);
            if (hidden || misplaced.contains(place.fieldName)) {
                m_verdict.add("pdf.signature_misplaced"_L1, place.fieldName);
            }
        }
    }

    void compareText(const PdfLayout &anew)
    {
        const Result<QStringList> shown = pageTexts(m_file);
        const Result<QStringList> expected = pageTexts(anew.pdf);
        if (!shown || !expected) {
            m_verdict.add("pdf.unreadable"_L1);
            return;
        }
        m_pdfEqualsXml = *shown == *expected;
        for (qsizetype i = 0; i < std::max(shown->size(), expected->size()); ++i) {
            if (shown->value(i) != expected->value(i) || i >= shown->size() || i >= expected->size()) {
                m_verdict.add("pdf.differs_from_xml"_L1, QString::number(i + 1));
            }
        }
    }

    const QByteArray &m_file;
    const signing::Trust &m_trust;
    Instant m_now;
    signing::Verdict m_verdict;
    QList<SignerVerdict> m_signers;
    std::optional<Transcript> m_transcript;
    std::optional<bool> m_pdfEqualsXml;
};

// XML begins with "<", after a byte order mark or blanks at most.
bool looksLikeXml(QByteArray start)
{
    start.truncate(256);
    if (start.startsWith("\xef\xbb\xbf")) {
        start.remove(0, 3);
    }
    return start.trimmed().startsWith('<');
}

} // namespace

TranscriptVerdict verifyTranscript(const QByteArray &file, const signing::Trust &trust, Instant now,
                                   const RegisterLookup &lookup)
{
    Verification verification(file, trust, now);
    if (QByteArrayView(file).first(std::min<qsizetype>(file.size(), 1024)).contains("%PDF-")) {
        verification.checkPdfFile();
    } else if (looksLikeXml(file)) {
        verification.checkXmlFile(file);
    } else {
        TranscriptVerdict unknown;
        unknown.causes.append({ u"document.not_hocba"_s, {}, VerdictStatus::Unknown });
        return unknown;
    }
    verification.askRegister(lookup);
    return std::move(verification).result();
}

} // namespace hocba::documents

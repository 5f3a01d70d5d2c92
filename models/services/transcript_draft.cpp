// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/transcript_draft.h"

#include "models/documents/transcript_requests.h"
#include "models/documents/transcript_wording.h"
#include "models/documents/transcript_xml.h"
#include "models/store/blobs.h"
#include "models/store/register.h"
#include "models/store/school.h"

#include <QCryptographicHash>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

const QString homeroomPart = QStringLiteral("SIG-H");
const QString principalPart = QStringLiteral("SIG-P");
const QString pdfSuffix = QStringLiteral(".pdf");

/// One record a pupil and level for all years, so its number can be told without a counter: school/level/pupil.
QString recordNumber(const documents::Transcript &transcript)
{
    const QString level = documents::wording::levelShort(transcript.level);
    return transcript.schoolCode + u'/' + level + u'/' + transcript.pupilCode;
}

/// Gives `value` what was fixed when the homeroom teacher closed `closed`.
documents::Transcript asClosed(documents::Transcript value, const documents::Transcript &closed)
{
    value.number = closed.number;
    value.version = closed.version;
    value.place = closed.place;
    value.date = closed.date;
    value.logHead = closed.logHead;
    return value;
}

/// An issued record does not grow old because another teacher or principal is in office now.
documents::Transcript withSignatoriesOf(documents::Transcript value, const documents::Transcript &closed)
{
    for (qsizetype i = 0; i < std::min(value.years.size(), closed.years.size()); ++i) {
        documents::YearPage &page = value.years[i];
        const documents::YearPage &then = closed.years[i];
        page.homeroom = then.homeroom;
        page.principal = then.principal;
        page.principalCapacity = then.principalCapacity;
        for (qsizetype j = 0; j < std::min(page.subjects.size(), then.subjects.size()); ++j) {
            page.subjects[j].teacher = then.subjects[j].teacher;
        }
    }
    return value;
}

QHash<QString, store::SignaturePart> byPart(const QList<store::SignaturePart> &stored)
{
    QHash<QString, store::SignaturePart> parts;
    for (const store::SignaturePart &part : stored) {
        parts.insert(part.part, part);
    }
    return parts;
}

} // namespace

TranscriptDraft::TranscriptDraft(documents::Transcript value, signing::XmlDocument xml)
    : m_value(std::move(value)), m_xml(std::move(xml)), m_parts(documents::signatureParts(m_value))
{
}

Result<TranscriptDraft> TranscriptDraft::open(const Session &session, TranscriptSource &source, const PupilCode &pupil,
                                              bool anew)
{
    HOCBA_TRY_VALUE(value, source.transcript(pupil));
    HOCBA_TRY_VALUE(versions, store::Register(session.school()).ofPupil(pupil.text()));
    HOCBA_TRY_VALUE(closed, findClosed(session, value, versions, anew));
    if (closed) {
        return std::move(*closed);
    }
    value.number = recordNumber(value);
    value.version = versions.isEmpty() ? 1 : versions.constLast().version + 1;
    HOCBA_TRY_VALUE(xml, signing::XmlDocument::parse(documents::toXml(value)));
    TranscriptDraft draft(std::move(value), std::move(xml));
    draft.m_versions = versions;
    HOCBA_TRY(draft.takeOverTeachers(session));
    return draft;
}

Result<std::optional<TranscriptDraft>> TranscriptDraft::findClosed(const Session &session,
                                                                   const documents::Transcript &now,
                                                                   const QList<store::Document> &versions, bool anew)
{
    HOCBA_TRY_VALUE(stored, store::Register(session.school()).signaturesOfPupil(now.pupilCode));
    const auto parts = byPart(stored);
    if (!parts.contains(homeroomPart)) {
        return std::optional<TranscriptDraft>();
    }
    const store::Blobs blobs(session.school());
    HOCBA_TRY_VALUE(closedXml, blobs.get(parts[homeroomPart].blob));
    HOCBA_TRY_VALUE(closed, documents::fromXml(closedXml));

    std::optional<store::Document> registered;
    if (!versions.isEmpty() && versions.constLast().version >= closed.version) {
        registered = versions.constLast();
    }
    const bool replaced = registered && (anew || registered->status != store::DocumentStatus::Issued);
    documents::Transcript candidate = asClosed(now, closed);
    if (registered) {
        candidate = withSignatoriesOf(candidate, closed);
    }
    if (replaced || candidate != closed) {
        return std::optional<TranscriptDraft>();
    }
    const bool principalSigned = parts.value(principalPart).contentDigest == parts[homeroomPart].blob;
    const QString last = principalSigned ? principalPart : homeroomPart;
    HOCBA_TRY_VALUE(bytes, blobs.get(parts[last].blob));
    HOCBA_TRY_VALUE(pdf, blobs.get(parts.value(last + pdfSuffix).blob));
    HOCBA_TRY_VALUE(xml, signing::XmlDocument::parse(bytes));
    TranscriptDraft draft(closed, std::move(xml));
    draft.m_pdf = pdf;
    draft.m_closedBlob = parts[homeroomPart].blob;
    draft.m_versions = versions;
    draft.m_issued = registered;
    const QStringList ids = draft.m_xml.signatureIds();
    draft.m_signed = QSet<QString>(ids.begin(), ids.end());
    return std::optional<TranscriptDraft>(std::move(draft));
}

Status TranscriptDraft::takeOverTeachers(const Session &session)
{
    HOCBA_TRY_VALUE(stored, store::Register(session.school()).signaturesOfPupil(m_value.pupilCode));
    const auto known = byPart(stored);
    for (const documents::SignaturePart &part : m_parts) {
        const auto found = known.constFind(part.signatureId);
        if (part.role != documents::SignerRole::Teacher || found == known.constEnd()) {
            continue;
        }
        HOCBA_TRY_VALUE(digest, digestOf(part));
        if (found->contentDigest != digest) {
            continue; // made over other content: due again
        }
        HOCBA_TRY_VALUE(bytes, store::Blobs(session.school()).get(found->blob));
        HOCBA_TRY_VALUE(signature, signing::XmlDocument::parse(bytes));
        HOCBA_TRY(m_xml.carryOver(signature, part.signatureId, part.container));
        m_signed.insert(part.signatureId);
    }
    return {};
}

Result<QString> TranscriptDraft::digestOf(const documents::SignaturePart &part) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &id : part.references) {
        HOCBA_TRY_VALUE(bytes, m_xml.canonical(id));
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<QString> TranscriptDraft::contentDigest() const
{
    HOCBA_TRY_VALUE(bytes, m_xml.canonical(u"C"_s));
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QList<documents::SignaturePart> TranscriptDraft::missingBefore(const documents::SignaturePart &part) const
{
    QList<documents::SignaturePart> missing;
    if (part.role == documents::SignerRole::Teacher) {
        return missing;
    }
    for (const documents::SignaturePart &other : m_parts) {
        if (other.role < part.role && !isSigned(other)) {
            missing.append(other);
        }
    }
    return missing;
}

/// From here on number, version, date and log head stand still: the homeroom teacher signs them.
Status TranscriptDraft::close(const Session &session)
{
    HOCBA_TRY_VALUE(head, session.school().head());
    m_value.date = session.today().toString(Qt::ISODate);
    m_value.logHead = head;
    HOCBA_TRY_VALUE(xml, signing::XmlDocument::parse(documents::toXml(m_value)));
    for (const documents::SignaturePart &part : m_parts) {
        if (part.role == documents::SignerRole::Teacher) {
            HOCBA_TRY(xml.carryOver(m_xml, part.signatureId, part.container));
        }
    }
    m_xml = std::move(xml);
    HOCBA_TRY_VALUE(layout, documents::toPdf(m_value));
    m_pdf = layout.pdf;
    m_places = layout.places;
    return {};
}

Status TranscriptDraft::sign(Work &work, const documents::SignaturePart &part, const QString &login,
                             const signing::Signer &signer)
{
    const Instant now = work.session().now();
    if (part.role == documents::SignerRole::Teacher) {
        HOCBA_TRY_VALUE(digest, digestOf(part));
        HOCBA_TRY(m_xml.sign(signer, documents::xmlRequest(part, now)));
        HOCBA_TRY_VALUE(signature, m_xml.canonical(part.signatureId));
        HOCBA_TRY(record(work, part, login, digest, signature, {}));
        m_signed.insert(part.signatureId);
        return {};
    }
    const bool homeroom = part.role == documents::SignerRole::Homeroom;
    if (homeroom) {
        HOCBA_TRY(close(work.session()));
    }
    HOCBA_TRY(m_xml.sign(signer, documents::xmlRequest(part, now)));
    HOCBA_TRY(signPdf(part, signer, now, {}, {}));
    const QByteArray xml = m_xml.serialised();
    HOCBA_TRY_VALUE(content, contentDigest());
    const QString digest = homeroom ? content : m_closedBlob;
    HOCBA_TRY(record(work, part, login, digest, xml, {}));
    HOCBA_TRY(record(work, part, login, digest, m_pdf, pdfSuffix));
    if (homeroom) {
        m_closedBlob = QString::fromLatin1(QCryptographicHash::hash(xml, QCryptographicHash::Sha256).toHex());
    }
    m_signed.insert(part.signatureId);
    return {};
}

Status TranscriptDraft::signPdf(const documents::SignaturePart &part, const signing::Signer &signer, Instant now,
                                const QList<QByteArray> &crls, const QList<signing::PdfAttachment> &attachments)
{
    if (m_places.isEmpty()) {
        // The boxes are a function of the content alone: draw it again to learn where they are.
        HOCBA_TRY_VALUE(layout, documents::toPdf(m_value));
        m_places = layout.places;
    }
    const auto place = std::ranges::find(m_places, part.role, &documents::SignaturePlace::role);
    if (place == m_places.end()) {
        return fail("transcript.layout_missing"_L1, documents::toCode(part.role));
    }
    HOCBA_TRY_VALUE(request, documents::pdfRequest(m_value, *place, part.signatory.name, now));
    request.crlsDer = crls;
    request.attachments = attachments;
    HOCBA_TRY_VALUE(pdf, signing::signPdf(m_pdf, signer, request));
    m_pdf = pdf;
    return {};
}

Status TranscriptDraft::record(Work &work, const documents::SignaturePart &part, const QString &login,
                               const QString &digest, const QByteArray &blob, const QString &suffix)
{
    HOCBA_TRY_VALUE(hash, work.putBlob(blob));
    store::SignaturePart row;
    row.pupil = m_value.pupilCode;
    row.part = part.signatureId + suffix;
    row.login = login;
    row.uid = part.signatory.uid;
    row.contentDigest = digest;
    row.blob = hash;
    HOCBA_TRY(work.append(store::documentSigned(row)));
    return {};
}

Result<TranscriptDraft::Sealed> TranscriptDraft::seal(Work &work, const signing::Signer &signer,
                                                      const QList<QByteArray> &crls, const QString &purpose,
                                                      const QString &receiver, const QString &replacing)
{
    const documents::SignaturePart &part = m_parts.constLast();
    const Instant now = work.session().now();
    HOCBA_TRY(m_xml.sign(signer, documents::xmlRequest(part, now, crls)));
    Sealed sealed;
    sealed.xml = m_xml.serialised();
    HOCBA_TRY(signPdf(part, signer, now, crls, { documents::attachedXml(sealed.xml) }));
    sealed.pdf = m_pdf;

    store::Document &document = sealed.document;
    document.number = m_value.number;
    document.version = m_value.version;
    document.pupil = m_value.pupilCode;
    document.firstYear = m_value.years.constFirst().year;
    document.lastYear = m_value.years.constLast().year;
    HOCBA_TRY_VALUE(content, contentDigest());
    document.contentDigest = content;
    document.issuedTo = receiver;
    document.purpose = purpose;
    HOCBA_TRY_VALUE(xmlHash, work.putBlob(sealed.xml));
    HOCBA_TRY_VALUE(pdfHash, work.putBlob(sealed.pdf));
    document.xmlSha256 = xmlHash;
    document.pdfSha256 = pdfHash;
    for (const store::Document &earlier : std::as_const(m_versions)) {
        if (earlier.status == store::DocumentStatus::Issued) {
            const QString why = replacing.isEmpty() ? u'v' + QString::number(m_value.version) : replacing;
            HOCBA_TRY(work.append(store::documentSuperseded(earlier.number, earlier.version, why)));
        }
    }
    HOCBA_TRY(work.append(store::documentIssued(document)));
    return sealed;
}

} // namespace hocba::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/register.h"

#include "models/store/rows.h"
#include "models/store/school.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto documentQuery
    = "SELECT d.number, d.version, d.pupil, d.first_year, d.last_year, d.xml_sha256, d.pdf_sha256, d.content_digest,"
      " d.issued_to, d.purpose, d.reason, d.issued_by, d.issued_at, coalesce(s.status, 'issued'), coalesce(s.reason, "
      "''),"
      " coalesce(s.at_ms, d.issued_at), e.id FROM document d JOIN event e ON e.seq = d.event_seq LEFT JOIN "
      "document_status s"
      " ON s.event_seq = (SELECT max(event_seq) FROM document_status l WHERE l.number = d.number AND l.version = d.version)"_L1;
constexpr auto inOrder = " ORDER BY d.event_seq"_L1;

Result<Document> documentOf(const Query &row)
{
    Document document;
    document.number = row.text(0);
    document.version = static_cast<int>(row.integer(1));
    document.pupil = row.text(2);
    document.firstYear.start = static_cast<int>(row.integer(3));
    document.lastYear.start = static_cast<int>(row.integer(4));
    document.xmlSha256 = row.text(5);
    document.pdfSha256 = row.text(6);
    document.contentDigest = row.text(7);
    document.issuedTo = row.text(8);
    document.purpose = row.text(9);
    document.reason = row.text(10);
    document.issuedBy = row.text(11);
    document.issuedAt.ms = row.integer(12);
    document.status = documentStatusFromCode(row.text(13)).value_or(DocumentStatus::Revoked);
    document.statusReason = row.text(14);
    document.statusAt.ms = row.integer(15);
    document.eventId = row.hex(16);
    return document;
}

constexpr auto partQuery = "SELECT p.pupil, p.part, p.login, p.uid, p.content_digest, p.blob, p.at_ms, e.id FROM"
                           " signature_part p JOIN event e ON e.seq = p.event_seq"_L1;

Result<SignaturePart> partOf(const Query &row)
{
    return SignaturePart { row.text(0), row.text(1), row.text(2),        row.text(3),
                           row.text(4), row.text(5), { row.integer(6) }, row.hex(7) };
}

constexpr auto signedQuery = "SELECT pupil, part, event_seq, at_ms FROM signature_part WHERE "_L1;

Result<Register::SignedAt> signedOf(const Query &row)
{
    return Register::SignedAt { row.text(0), row.text(1), row.integer(2), { row.integer(3) } };
}

} // namespace

Result<QList<Document>> Register::all() const
{
    Query query(m_school.database(), documentQuery + inOrder);
    return query.list<Document>(documentOf);
}

Result<QList<Document>> Register::ofPupil(const QString &pupil) const
{
    Query query(m_school.database(), documentQuery + " WHERE d.pupil = ?"_L1 + inOrder);
    query.bind(pupil);
    return query.list<Document>(documentOf);
}

Result<Document> Register::byNumber(const QString &number, int version) const
{
    Query query(m_school.database(), documentQuery + " WHERE d.number = ? AND d.version = ?"_L1);
    query.bind(number).bind(version);
    return query.one<Document>(documentOf, fail("document.unknown"_L1, number));
}

Result<QList<SignaturePart>> Register::signaturesOfPupil(const QString &pupil) const
{
    Query query(m_school.database(), partQuery + " WHERE p.pupil = ? ORDER BY p.event_seq"_L1);
    query.bind(pupil);
    return query.list<SignaturePart>(partOf);
}

Result<QList<SignaturePart>> Register::signaturesOfClass(SchoolYear year, const QString &className) const
{
    Query query(m_school.database(),
                partQuery
                    + " WHERE p.pupil IN (SELECT pupil FROM enrolment WHERE year = ? AND class ="
                      " ?) ORDER BY p.pupil, p.event_seq"_L1);
    query.bind(year.start).bind(className);
    return query.list<SignaturePart>(partOf);
}

Result<QList<Register::SignedAt>> Register::signedParts(const QString &part) const
{
    Query query(m_school.database(), signedQuery + "part = ?"_L1);
    query.bind(part);
    return query.list<SignedAt>(signedOf);
}

Result<QList<Register::SignedAt>> Register::signedPartsOfClass(SchoolYear year, const QString &className) const
{
    Query query(m_school.database(),
                signedQuery
                    + "pupil IN (SELECT pupil FROM enrolment WHERE year = ? AND class = ? AND to_day IS NULL)"_L1);
    query.bind(year.start).bind(className);
    return query.list<SignedAt>(signedOf);
}

Result<QList<Register::LastIssue>> Register::lastIssues() const
{
    Query query(m_school.database(),
                u"SELECT d.pupil, d.event_seq, coalesce(s.status, 'issued'), coalesce(s.at_ms, d.issued_at) FROM"
                " (SELECT pupil, max(event_seq) AS seq FROM document GROUP BY pupil) l JOIN document d ON d.pupil ="
                " l.pupil AND d.event_seq = l.seq LEFT JOIN document_status s ON s.event_seq = (SELECT max(event_seq)"
                " FROM document_status x WHERE x.number = d.number AND x.version = d.version)"_s);
    return query.list<LastIssue>([](const Query &row) -> Result<LastIssue> {
        return LastIssue { row.text(0),
                           row.integer(1),
                           documentStatusFromCode(row.text(2)).value_or(DocumentStatus::Revoked),
                           { row.integer(3) } };
    });
}

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside models/signing only: a PDF as a row of revisions.

#include "models/domain/result.h"
#include "models/signing/pdf_value.h"

#include <QHash>
#include <QSet>

namespace hocba::signing {

/// An indirect object; with a stream when `streamBegin` is not -1.
struct PdfObject {
    PdfValue value;
    qsizetype streamBegin = -1;
    qsizetype streamLength = 0;

    [[nodiscard]] bool isStream() const { return streamBegin >= 0; }
};

struct PdfRevision {
    qsizetype xref = 0;           ///< where its cross-reference table stands
    qsizetype end = 0;            ///< after "%%EOF" and its line end
    QHash<int, qsizetype> objects; ///< number -> where it stands; -1 = given up in this revision
    PdfValue trailer;
};

/// A file whose revisions follow one another without gaps or overlaps, each closed by a classic cross-reference table,
/// as QPdfWriter and our own writer make them.
class PdfFile
{
public:
    /// Refused: "pdf.not_a_pdf", "pdf.unsupported" (cross-reference streams, encryption), "pdf.damaged"; the detail
    /// names what.
    [[nodiscard]] static Result<PdfFile> parse(const QByteArray &bytes);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] const QList<PdfRevision> &revisions() const { return m_revisions; }
    [[nodiscard]] int last() const { return static_cast<int>(m_revisions.size()) - 1; }

    /// The revision not after `revision` in which the object was last written; -1 when it does not exist then.
    [[nodiscard]] int definedIn(int number, int revision) const;
    /// The object as of `revision`.
    [[nodiscard]] std::optional<PdfObject> object(int number, int revision) const;
    /// The value itself, or what it refers to as of `revision` (null when that does not exist).
    [[nodiscard]] PdfValue resolved(const PdfValue &value, int revision) const;
    [[nodiscard]] PdfValue catalog(int revision) const;
    /// Object numbers of the pages, in order.
    [[nodiscard]] QList<int> pages(int revision) const;
    /// Unpacked content of a stream, at most `limit` bytes; nothing when it is larger or packed otherwise than Flate.
    [[nodiscard]] std::optional<QByteArray> content(const PdfObject &object, int revision, qsizetype limit) const;

private:
    [[nodiscard]] Status readRevisions();
    [[nodiscard]] Result<PdfRevision> readRevision(qsizetype xref) const;
    [[nodiscard]] Status checkOrder() const;
    [[nodiscard]] std::optional<PdfObject> objectAt(qsizetype at, int number, int revision) const;
    void collectPages(const PdfValue &node, int revision, QSet<int> &seen, QList<int> &pages) const;

    QByteArray m_bytes;
    QList<PdfRevision> m_revisions;
};

/// zlib streams.
[[nodiscard]] QByteArray deflated(const QByteArray &bytes);
[[nodiscard]] std::optional<QByteArray> inflated(QByteArrayView bytes, qsizetype limit);

} // namespace hocba::signing

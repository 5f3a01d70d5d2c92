// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/document_events.h"

namespace hocba::store {

class School;

/// The register of issued transcripts, and who has signed what of those still to be issued.
class Register
{
public:
    explicit Register(const School &school) : m_school(school) {}

    /// In order of issue.
    [[nodiscard]] Result<QList<Document>> all() const;
    /// Versions of a pupil's transcripts in order of issue.
    [[nodiscard]] Result<QList<Document>> ofPupil(const QString &pupil) const;
    /// "document.unknown".
    [[nodiscard]] Result<Document> byNumber(const QString &number, int version) const;

    [[nodiscard]] Result<QList<SignaturePart>> signaturesOfPupil(const QString &pupil) const;
    /// Every part signed for pupils now or once in this class, for lists of what is due.
    [[nodiscard]] Result<QList<SignaturePart>> signaturesOfClass(SchoolYear year, const QString &className) const;

    /// When a part was last signed, and where that stands in the log.
    struct SignedAt {
        QString pupil, part;
        qint64 position = 0;
        Instant at;
    };
    /// This part ("SIG-H") of everybody who has it.
    [[nodiscard]] Result<QList<SignedAt>> signedParts(const QString &part) const;
    /// All parts of those who are in a class now.
    [[nodiscard]] Result<QList<SignedAt>> signedPartsOfClass(SchoolYear year, const QString &className) const;

    /// The last version in the register of a pupil's record.
    struct LastIssue {
        QString pupil;
        qint64 position = 0; ///< in the log
        DocumentStatus status = DocumentStatus::Issued;
        Instant statusAt;
    };
    [[nodiscard]] Result<QList<LastIssue>> lastIssues() const;

private:
    const School &m_school;
};

} // namespace hocba::store

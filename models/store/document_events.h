// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/school.h"
#include "models/store/event.h"

namespace hocba::store {

/// A part of a pupil's transcript signed by one person. Signing a part again replaces it.
struct SignaturePart {
    QString pupil; ///< code
    QString part; ///< "subject:2025:toan", "homeroom:2025", "principal"
    QString login, uid; ///< who signed
    QString contentDigest; ///< hex SHA-256 of exactly what was signed; another digest makes the part due again
    QString blob; ///< hex SHA-256 of the stored signature (Blobs)
    Instant at; ///< filled when read
    QString eventId; ///< filled when read
};

enum class DocumentStatus { Issued, Superseded, Revoked };
/// "issued", "superseded", "revoked".
[[nodiscard]] QString toCode(DocumentStatus status);
[[nodiscard]] std::optional<DocumentStatus> documentStatusFromCode(const QString &code);

/// One version of an issued transcript in the register (sổ cấp học bạ).
struct Document {
    QString number; ///< "40421507/THCS/4025061032"; the same for all versions
    int version = 1;
    QString pupil;
    SchoolYear firstYear, lastYear;
    QString xmlSha256, pdfSha256; ///< hex; the files are in Blobs under them when kept
    QString contentDigest; ///< hex, as printed in the QR code
    QString issuedTo, purpose, reason;
    DocumentStatus status = DocumentStatus::Issued;
    QString issuedBy; ///< login; filled when read, as all below
    Instant issuedAt;
    QString statusReason;
    Instant statusAt;
    QString eventId;
};

[[nodiscard]] NewEvent documentSigned(const SignaturePart &part);
/// Enters a version in the register. Error "document.exists" for a number and version already there.
[[nodiscard]] NewEvent documentIssued(const Document &document);
/// Errors "document.unknown", "document.wrong_state" (what is revoked stays revoked).
[[nodiscard]] NewEvent documentSuperseded(const QString &number, int version, const QString &why);
[[nodiscard]] NewEvent documentRevoked(const QString &number, int version, const QString &why);

} // namespace hocba::store

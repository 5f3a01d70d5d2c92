// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signing/certificate.h"
#include "models/signing/pdf_sign.h"
#include "models/signing/trust.h"
#include "models/signing/verdict.h"

#include <optional>

namespace hocba::signing {

/// Largest PDF that is read at all.
inline constexpr qsizetype pdfSizeLimit = 32 * 1024 * 1024;

/// What was found about one signature field.
struct PdfSignatureResult {
    QString fieldName;
    QString signerName, reason, location; ///< as the signature dictionary says
    Instant signingTime { -1 }; ///< /M, as the signer says
    std::optional<Certificate> certificate;
    QList<QByteArray> chainDer;
    QList<QByteArray> crlsDer;
    int revision = 0; ///< 0 = the file as first written; the signature closes this revision
    bool coversFile = false; ///< nothing follows what it covers
    bool intact = false;
    bool trusted = false;
    /// "pdf.digest_mismatch", "signature.broken", "pdf.bad_range", "signature.certificate_mismatch",
    /// "pdf.unsupported_signature", "algorithm.not_allowed", "signature.carried_damaged"
    Verdict integrity;
    /// Trust::judge at the signing time, and the warning "signature.time_in_future"
    Verdict trust;
};

struct PdfVerification {
    /// About the file as a whole. Invalid: "pdf.not_covered" (something follows the last signature),
    /// "pdf.page_changed" (a later revision touches more than signatures and attachments; the detail names the object),
    /// "pdf.damaged". Unknown: "pdf.not_a_pdf", "pdf.too_large", "pdf.foreign" (built in a way only others write:
    /// revisions cannot be judged; the signatures that could be found are listed all the same).
    Verdict document;
    QList<PdfSignatureResult> signatures; ///< in the order they were made
    QList<PdfAttachment> attachments; ///< as of the last revision
    QList<int> annotations; ///< how many each page carries, of whatever kind, as of the last revision
    int revisions = 0;

    [[nodiscard]] const PdfSignatureResult *find(const QString &fieldName) const;
};

/// Checks every signature of a PDF and that nothing but signatures came after each of them. Never crashes on a
/// foreign or damaged file. `now` only serves to find signing times in the future.
[[nodiscard]] PdfVerification verifyPdf(const QByteArray &pdf, const Trust &trust, Instant now);

} // namespace hocba::signing

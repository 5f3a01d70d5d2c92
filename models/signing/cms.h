// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside models/signing only: detached CMS signatures in the CAdES form that PAdES asks for.

#include "models/signing/certificate.h"
#include "models/signing/signer.h"
#include "models/signing/verdict.h"

#include <optional>

namespace hocba::signing {

/// A CAdES-B-B signature over `content` with the signer's certificate and chain, and these revocation lists, inside.
/// The signing time is left to the PDF's /M, as PAdES demands.
[[nodiscard]] Result<QByteArray> makeCms(QByteArrayView content, const Signer &signer,
                                         const QList<QByteArray> &crlsDer);

/// Bytes that surely hold what makeCms gives for this signer, with room for a time stamp to be added later.
[[nodiscard]] qsizetype roomForCms(const Signer &signer, const QList<QByteArray> &crlsDer);

struct CmsResult {
    std::optional<Certificate> certificate;
    QList<QByteArray> chainDer;
    QList<QByteArray> crlsDer;
    /// "pdf.digest_mismatch", "signature.broken", "signature.certificate_mismatch", "algorithm.not_allowed",
    /// "pdf.unsupported_signature"
    Verdict integrity;
};

/// Checks a detached CMS (zero bytes may follow it) over `content`. `needsCades`: the signing-certificate-v2
/// attribute must be there and fit.
[[nodiscard]] CmsResult checkCms(const QByteArray &der, QByteArrayView content, bool needsCades);

} // namespace hocba::signing

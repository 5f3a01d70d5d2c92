// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signing/certificate.h"
#include "models/signing/signer.h"
#include "models/signing/verdict.h"

#include <memory>

namespace hocba::signing {

/// Whom this computer believes: self-signed roots, and whatever intermediate certificates and revocation lists (CRLs)
/// came with them. Immutable and cheap to copy; may be shared between threads.
class Trust
{
public:
    /// Trusts nobody.
    Trust();

    /// Reads PEM bundles that may mix roots, intermediates and "X509 CRL" blocks in any order. Only self-signed
    /// certificates become roots; of several lists by one issuer the newest decides. Refused: "trust.unreadable".
    [[nodiscard]] static Result<Trust> fromPem(const QList<QByteArray> &bundles);

    [[nodiscard]] bool hasRoots() const;
    [[nodiscard]] QList<Certificate> roots() const;

    /// Whether `certificate` could be relied on at time `at`; the path is built by OpenSSL from `chain` and our own
    /// intermediates to our roots. A list (`extraCrlsDer`, or ours) counts when its issuer on the path signed it.
    /// Invalid: "trust.no_roots" (Unknown), "certificate.untrusted", "certificate.expired",
    /// "certificate.not_yet_valid", "certificate.revoked" (at or before `at`), "algorithm.weak" (SHA-1, MD5,
    /// RSA below 2048 bits, EC below 256), "certificate.not_for_signing".
    /// Warning: "certificate.revoked_since" (after `at`: nothing proves the time itself), "revocation.unknown" (no
    /// list at hand, or none issued at or after `at`). Details name the certificate concerned (CN).
    [[nodiscard]] Verdict judge(const Certificate &certificate, const QList<QByteArray> &chainDer,
                                const QList<QByteArray> &extraCrlsDer, Instant at) const;

    /// Certificates and lists that travel with a signature are not covered by it. Every one of them must bear a genuine
    /// signature of somebody we know or of another one among them: "signature.carried_damaged" otherwise.
    [[nodiscard]] Verdict judgeCarried(const QList<QByteArray> &chainDer, const QList<QByteArray> &crlsDer) const;

    /// The lists for every issuer on the path of this signer, newest first, DER: what a seal takes along so that a
    /// receiver who has only the root can check revocation.
    [[nodiscard]] QList<QByteArray> crlsFor(const Signer &signer) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// The last look before a signature is made at time `at`: the certificate is valid, trusted, not revoked and of the
/// right role; warnings do not stop. Refused with the first invalid cause of Trust::judge, "trust.no_roots",
/// or "certificate.wrong_role". `Teacher` stands for subject and homeroom teachers.
[[nodiscard]] Status checkMaySign(const Signer &signer, const Trust &trust, CertificateRole role, Instant at);

} // namespace hocba::signing

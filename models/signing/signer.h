// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace hocba::signing {

enum class SignatureAlgorithm {
    RsaSha256, ///< RSASSA-PKCS1-v1_5 with SHA-256; the value is as long as the modulus
    EcdsaSha256, ///< ECDSA with SHA-256; the value is the DER SEQUENCE { r, s }
};

/// A key that signs together with the certificate that says whose it is. A .p12 file is one, a USB token will be
/// another; nothing else in Hocba touches a private key. A signer is used by one thread at a time.
class Signer
{
public:
    Signer() = default;
    Signer(const Signer &) = delete;
    Signer &operator=(const Signer &) = delete;
    virtual ~Signer() = default;

    [[nodiscard]] virtual QByteArray certificateDer() const = 0;
    /// The issuers' certificates from the holder's issuer upwards; the root may be left out.
    [[nodiscard]] virtual QList<QByteArray> chainDer() const = 0;
    [[nodiscard]] virtual SignatureAlgorithm algorithm() const = 0;
    /// Hashes `bytes` with SHA-256 and signs the hash. Refused: "key.sign_failed" (a token that was pulled out...).
    [[nodiscard]] virtual Result<QByteArray> sign(QByteArrayView bytes) const = 0;
};

/// Keeps the crypto libraries (QCA with its OpenSSL plug-in, xmlsec) ready while it lives: every program makes one
/// first thing in main and lets it die last. Several may live at the same time.
class CryptoScope
{
public:
    CryptoScope();
    CryptoScope(const CryptoScope &) = delete;
    CryptoScope &operator=(const CryptoScope &) = delete;
    ~CryptoScope();

    /// "signing.no_provider" with the missing feature when QCA's plug-in package is not installed, or no scope lives.
    [[nodiscard]] static Status ready();
};

/// Opens a PKCS#12 file. RSA keys sign through QCA, EC keys (which QCA cannot read) through OpenSSL.
/// Refused: "key.wrong_pin"; "key.unreadable" (no PKCS#12, no key or certificate in it, larger than 1 MB, or another
/// kind of key than RSA and EC P-256/384/521); "signing.no_provider".
[[nodiscard]] Result<std::unique_ptr<Signer>> openPkcs12(const QByteArray &file, const QString &pin);

} // namespace hocba::signing

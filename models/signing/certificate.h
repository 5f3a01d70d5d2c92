// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace hocba::signing {

/// What a certificate entitles its holder to, read from its title and organisation attributes.
enum class CertificateRole {
    Teacher, ///< title "Giáo viên"
    Principal, ///< title "Hiệu trưởng"
    Deputy, ///< title "Phó Hiệu trưởng"
    Clerk, ///< title "Văn thư"
    Seal, ///< the school itself: organizationIdentifier, and neither title nor UID
    Other, ///< anything else, e.g. an authority or a time-stamp service
};

/// "teacher", "principal", "deputy", "clerk", "seal", "other"
[[nodiscard]] QString toCode(CertificateRole role);

enum class KeyType { Rsa, Ec, Other };

/// A certificate's content as far as Hocba needs it. Texts are the subject's own UTF-8, made NFC.
struct Certificate {
    QByteArray der;
    QByteArray sha256; ///< of `der`, 32 bytes
    QString commonName; ///< CN
    QString uid; ///< UID: staff number or personal number, empty for organisations
    QString title; ///< title
    QString organisation; ///< O
    QString organisationIdentifier; ///< organizationIdentifier (2.5.4.97): the school's code
    QString serial; ///< upper-case hex without a sign, as issuers print it
    QString subject; ///< RFC 2253 text, for display
    QString issuer; ///< RFC 2253 text, for display
    Instant notBefore, notAfter;
    KeyType keyType = KeyType::Other;
    int keyBits = 0;
    bool isAuthority = false; ///< basicConstraints CA
    bool maySign = false; ///< keyUsage has digitalSignature or nonRepudiation (or no keyUsage stands in it)

    [[nodiscard]] bool isNull() const { return der.isEmpty(); }
    [[nodiscard]] CertificateRole role() const;

    /// Reads one certificate, DER or PEM. Refused: "certificate.unreadable".
    [[nodiscard]] static Result<Certificate> parse(const QByteArray &derOrPem);

    friend bool operator==(const Certificate &a, const Certificate &b) { return a.der == b.der; }
};

} // namespace hocba::signing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/services/session.h"

namespace hocba::services {

// What school IT prepares (Act::PrepareAccounts); what an account may do is the principal's to grant (accounts.h).
// Whatever makes a new way into the school's data asks for the own password once more: "signin.wrong_password".

struct NewAccount {
    QString login; ///< 2..40 of a-z 0-9 . - _, beginning with a letter
    QString fullName;
    QString uid; ///< staff number, as it will stand in the certificate
    QString password; ///< the first one; the person changes it
};

/// Makes an account without any role. "account.bad_login", "account.name_missing", "account.bad_uid",
/// "account.exists", "account.uid_taken", "password.too_short", "text.*".
[[nodiscard]] Status addAccount(Session &session, const NewAccount &account, const QString &ownPassword);

/// Takes away the key with which the account opens the school; what it did stays. "account.own", "account.unknown",
/// "account.disabled" when it already is, "account.last_key".
[[nodiscard]] Status disableAccount(Session &session, const QString &login);
/// Lets the account in again, with a new password. "account.own", "account.unknown", "account.not_disabled",
/// "password.too_short".
[[nodiscard]] Status enableAccount(Session &session, const QString &login, const QString &password,
                                   const QString &ownPassword);
/// A new password for somebody who forgot it. The log says who set it, and so do the accounts until the person has
/// chosen one. "account.own" (use changePassword), "account.unknown", "account.disabled", "password.too_short".
[[nodiscard]] Status resetPassword(Session &session, const QString &login, const QString &password,
                                   const QString &ownPassword);

/// What a certificate says, as far as people look at it.
struct CertificateFacts {
    QString holder; ///< CN
    QString uid; ///< staff number
    QString role; ///< "teacher", "principal", "deputy", "clerk", "seal", "other"
    QString issuer; ///< CN of the issuer, otherwise its whole name
    QString serial;
    Instant notBefore, notAfter;
};
/// Reads a certificate: PEM, DER, or a PKCS#12 file (.p12, .pfx), which `pin` opens. "certificate.unreadable",
/// "key.wrong_pin", "key.unreadable".
[[nodiscard]] Result<CertificateFacts> readCertificate(const QByteArray &file, const QString &pin);

/// Binds a certificate to an account: from now on its signatures are this person's. Its path to a trusted root is built
/// from the school's trust, and from the issuers' certificates in the same PEM or PKCS#12 file. A PKCS#12 file also
/// becomes the account's key file (keys/LOGIN.p12). Refused: what readCertificate refuses; "certificate.wrong_person"
/// (its staff number is another), "certificate.wrong_role" (a seal or an authority, or none of the roles that the
/// account holds), and the first invalid cause of signing::Trust::judge: "certificate.expired",
/// "certificate.untrusted", "certificate.revoked"...
[[nodiscard]] Status bindCertificate(Session &session, const QString &login, const QByteArray &file,
                                     const QString &pin);

} // namespace hocba::services

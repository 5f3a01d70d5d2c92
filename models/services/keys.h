// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/session.h"
#include "models/signing/signer.h"
#include "models/signing/trust.h"

namespace hocba::services {

/// The roots the school trusts, with their intermediates and revocation lists: trust/roots.pem of the data folder
/// ("trust.unreadable", "trust.no_roots" when there is none).
[[nodiscard]] Result<signing::Trust> schoolTrust(const QString &dataDir);

/// The signed-in person's own key, keys/LOGIN.p12 of the data folder. It must be the one bound to the account:
/// "key.missing", "key.wrong_pin", "key.not_bound".
[[nodiscard]] Result<std::unique_ptr<signing::Signer>> openOwnKey(const Session &session, const QString &pin);

/// The same for a named person: only demo schools, where all keys lie in one folder, have a use for it.
[[nodiscard]] Result<std::unique_ptr<signing::Signer>> openKeyOf(const Session &session, const QString &login,
                                                                 const QString &pin);

/// The last look before a person's key is used: not expired, not revoked, trusted, and of this role; a deputy's
/// certificate does for Principal. Codes of signing::checkMaySign.
[[nodiscard]] Status mayUse(const Session &session, const signing::Signer &signer, signing::CertificateRole role);

/// The school's seal, keys/seal.p12: "key.missing", "key.wrong_pin". Who may use it is the caller's question.
[[nodiscard]] Result<std::unique_ptr<signing::Signer>> openSeal(const Session &session, const QString &pin);

} // namespace hocba::services

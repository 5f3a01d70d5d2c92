// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/account_setup.h"

#include <optional>

namespace hocba::services {

/// A grant as it stands in the register of accounts.
struct GrantRow {
    QString id; ///< names it in `endGrant`
    Grant grant;
};

/// An account (tài khoản) with what it may do. No secrets: neither password nor key.
struct AccountRow {
    QString login, fullName;
    QString uid; ///< staff number, as in the certificate
    bool disabled = false;
    QString certificateSha256; ///< hex, empty while no certificate is bound
    std::optional<CertificateFacts> certificate;
    QString passwordBy; ///< login of school IT who set the password last; empty once the person has chosen one
    QList<GrantRow> grants; ///< all, also those that have ended; by first day, then by scope
};

/// All accounts, by login. For principal and school IT: "permission.denied".
[[nodiscard]] Result<QList<AccountRow>> listAccounts(const Session &session);

/// Gives a role. By the principal, and nobody gives one to himself: "grant.to_self", "account.unknown",
/// "grant.bad_dates" (an end before the beginning, or no beginning), "grant.bad_scope" (a teacher's is a class-subject,
/// a homeroom teacher's a class, all others' the school), "grant.bad_import" (`importMarks` is for clerks),
/// "class.unknown", "subject.unknown".
[[nodiscard]] Status giveGrant(Session &session, const QString &login, const Grant &grant);

/// Ends a grant: `lastDay` is the last day on which it holds, not before yesterday ("grant.bad_dates"). By the
/// principal, not for himself: "grant.to_self", "grant.unknown".
[[nodiscard]] Status endGrant(Session &session, const QString &grantId, QDate lastDay);

/// Of the person signed in. "signin.wrong_password" for a wrong old one, "password.too_short" below 8 characters,
/// "password.same".
[[nodiscard]] Status changePassword(Session &session, const QString &oldPassword, const QString &newPassword);

} // namespace hocba::services

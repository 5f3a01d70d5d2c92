// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/data_key.h"

#include <QHash>

namespace hocba::store {

/// Costs of Argon2id. They stand in the file beside each slot, so that they can rise over the years.
struct KdfCost {
    int memoryKiB = 46 * 1024;
    int passes = 1;
    int lanes = 1;
};

/// The file keys.json of a school's folder: the data key, wrapped once for each account by its password
/// (Argon2id, AES-256-GCM with the login as additional data). Nothing in it is secret without a password.
class KeyRing
{
public:
    /// Errors of checkFolder, "store.not_a_school" (no such file), "store.damaged", "store.io".
    [[nodiscard]] static Result<KeyRing> open(const QString &folder);
    /// A ring without slots; add() writes the file. Error "store.exists" when there is one already.
    [[nodiscard]] static Result<KeyRing> create(const QString &folder);

    /// Adds or replaces the slot of a login. Errors "password.too_short" (under 8 characters), "store.io".
    [[nodiscard]] Status add(const QString &login, const QString &password, const DataKey &key, KdfCost cost = {});
    /// "signin.wrong_password" for a wrong password and, at the same cost in time, for a login without a slot.
    [[nodiscard]] Result<DataKey> unlock(const QString &login, const QString &password) const;
    /// Errors of unlock and add.
    [[nodiscard]] Status changePassword(const QString &login, const QString &oldPassword, const QString &newPassword);
    /// Refuses the last slot with "account.last_key". A login without one is nothing to do.
    [[nodiscard]] Status remove(const QString &login);

    [[nodiscard]] QStringList logins() const;

private:
    struct Slot {
        KdfCost cost;
        QByteArray salt, nonce, wrapped;
    };
    explicit KeyRing(QString path) : m_path(std::move(path)) {}
    [[nodiscard]] Status save() const;

    QString m_path;
    QHash<QString, Slot> m_slots;
};

} // namespace hocba::store

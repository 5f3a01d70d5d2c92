// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/permissions.h"

#include <QList>

#include <functional>
#include <memory>

namespace hocba::store {
class DataKey;
class School;
} // namespace hocba::store

namespace hocba::services {

/// Proof that somebody knew the password of an account: what opens the school's data. Not for keeping.
struct Unlocked {
    QString dataDir, login;
    std::shared_ptr<const store::DataKey> key;
};

/// Tries a password. Slow on purpose (Argon2id, some hundredths of a second) and without any state, so that a window
/// can do it on another thread. "signin.wrong_password" for an unknown login as well, "store.not_a_school"...
[[nodiscard]] Result<Unlocked> unlock(const QString &dataDir, const QString &login, const QString &password);
/// The logins that have a password in this data folder, in order. "store.not_a_school".
[[nodiscard]] Result<QStringList> knownLogins(const QString &dataDir);

/// A person signed in to the school of one data folder. Every use case takes a session: it knows who acts, in which
/// school, and what time it is. The one way in is `signIn`; there is no session without a person.
class Session
{
public:
    /// Opens the school in `dataDir` with the person's password. "signin.wrong_password" for an unknown login as well,
    /// "signin.disabled", "store.not_a_school", "store.newer_version", "store.damaged", "store.busy"...
    /// "demo.only" when the clock is one set by hand and the school is no demo.
    [[nodiscard]] static Result<std::unique_ptr<Session>> signIn(const QString &dataDir, const QString &login,
                                                                 const QString &password, const Clock &clock);
    /// The second half of signIn, with what unlock() gave.
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const Unlocked &unlocked, const Clock &clock);
    /// A second session of the same person for another thread: call what it gives on that thread. A session and all
    /// that comes of it belong to one thread.
    [[nodiscard]] std::function<Result<std::unique_ptr<Session>>()> again() const;
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;
    ~Session();

    [[nodiscard]] store::School &school() const { return *m_school; }
    [[nodiscard]] const Person &person() const { return m_person; }
    [[nodiscard]] const QString &dataDir() const { return m_dataDir; }
    /// The school's time: a clock of the computer that is set back does not turn it back.
    [[nodiscard]] Instant now() const;
    [[nodiscard]] QDate today() const { return now().date(); }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// For the person to know, not to stop anybody: "clock.behind" when the computer's clock is more than a day before
    /// the last event (detail: both times). Either it is wrong now, or it was ahead when that event was written.
    [[nodiscard]] Status judgeClock() const;

    /// "permission.denied" unless one of the person's grants of today allows `act` on `scope`.
    [[nodiscard]] Status may(Act act, const Scope &scope = Scope::school()) const;
    /// Is there any part of the school for which one of today's grants allows `act`? Tells a window what to offer.
    [[nodiscard]] bool mayAnywhere(Act act) const;
    /// Reads the grants again, after an act that changed them.
    [[nodiscard]] Status refresh();

private:
    friend class Work;
    Session(QString dataDir, std::unique_ptr<store::School> school, const Clock &clock);
    QString m_dataDir;
    std::unique_ptr<store::School> m_school;
    const Clock &m_clock;
    Person m_person;
    QString m_sessionEvent; ///< hex id of "session.opened"; empty until something was written
};

} // namespace hocba::services

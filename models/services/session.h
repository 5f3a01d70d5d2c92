// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/permissions.h"

#include <QList>

#include <memory>

namespace hocba::store {
class School;
}

namespace hocba::services {

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

    /// "permission.denied" unless one of the person's grants of today allows `act` on `scope`.
    [[nodiscard]] Status may(Act act, const Scope &scope = Scope::school()) const;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/session.h"

#include "models/store/data_key.h"
#include "models/store/key_ring.h"
#include "models/store/people.h"
#include "models/store/school.h"

#include <algorithm>

namespace hocba::services {

Session::Session(QString dataDir, std::unique_ptr<store::School> school, const Clock &clock)
    : m_dataDir(std::move(dataDir)), m_school(std::move(school)), m_clock(clock)
{
}

Session::~Session() = default;

Result<Unlocked> unlock(const QString &dataDir, const QString &login, const QString &password)
{
    HOCBA_TRY_VALUE(ring, store::KeyRing::open(dataDir));
    HOCBA_TRY_VALUE(key, ring.unlock(login, password));
    return Unlocked { dataDir, login, std::make_shared<const store::DataKey>(std::move(key)) };
}

Result<QStringList> knownLogins(const QString &dataDir)
{
    HOCBA_TRY_VALUE(ring, store::KeyRing::open(dataDir));
    QStringList logins = ring.logins();
    logins.sort();
    return logins;
}

Result<std::unique_ptr<Session>> Session::signIn(const QString &dataDir, const QString &login, const QString &password,
                                                 const Clock &clock)
{
    HOCBA_TRY_VALUE(unlocked, unlock(dataDir, login, password));
    return open(unlocked, clock);
}

std::function<Result<std::unique_ptr<Session>>()> Session::again() const
{
    return [dataDir = m_dataDir, openSchool = m_school->again(), clock = &m_clock, person = m_person,
            sessionEvent = m_sessionEvent]() -> Result<std::unique_ptr<Session>> {
        HOCBA_TRY_VALUE(school, openSchool());
        std::unique_ptr<Session> session(new Session(dataDir, std::move(school), *clock));
        session->m_person = person;
        session->m_sessionEvent = sessionEvent;
        return session;
    };
}

Result<std::unique_ptr<Session>> Session::open(const Unlocked &unlocked, const Clock &clock)
{
    HOCBA_TRY_VALUE(school, store::School::openWithKey(unlocked.dataDir, *unlocked.key, clock));
    if (clock.onlyForDemo()) {
        HOCBA_TRY_VALUE(info, school->info());
        if (!info.demo) {
            return fail(QLatin1StringView("demo.only"));
        }
    }
    std::unique_ptr<Session> session(new Session(unlocked.dataDir, std::move(school), clock));
    auto person = store::People(session->school()).person(unlocked.login);
    if (!person) {
        // A key slot without an account can only be a left-over: say no more than to somebody unknown.
        const bool disabled = person.error().code == QLatin1StringView("account.disabled");
        return disabled ? fail(QLatin1StringView("signin.disabled"), unlocked.login)
                        : fail(QLatin1StringView("signin.wrong_password"));
    }
    session->m_person = std::move(*person);
    return session;
}

Instant Session::now() const
{
    return m_school->now();
}

Status Session::judgeClock() const
{
    constexpr qint64 dayMs = qint64(24) * 3600 * 1000;
    const Instant clock = m_clock.now();
    const Instant last = m_school->lastEvent();
    if (last.ms - clock.ms > dayMs) {
        return fail(QLatin1StringView("clock.behind"), clock.iso() + QLatin1StringView(" < ") + last.iso());
    }
    return {};
}

Status Session::may(Act act, const Scope &scope) const
{
    return judge(m_person, act, scope, today());
}

bool Session::mayAnywhere(Act act) const
{
    return std::ranges::any_of(m_person.grants, [&](const Grant &grant) {
        return grant.holdsOn(today()) && judge(m_person, act, grant.scope, today());
    });
}

Status Session::refresh()
{
    HOCBA_TRY_VALUE(person, store::People(*m_school).person(m_person.login));
    m_person = std::move(person);
    return {};
}

} // namespace hocba::services

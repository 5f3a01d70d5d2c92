// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/account_setup.h"

#include "models/domain/text.h"
#include "models/services/work.h"
#include "models/store/key_ring.h"
#include "models/store/people.h"
#include "models/store/people_events.h"
#include "models/store/school.h"

#include <QRegularExpression>

#include <algorithm>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameLimit = 100;

/// The school's key ring and, out of it, the data key by the password of the one who acts.
struct OpenRing {
    store::KeyRing ring;
    store::DataKey key;
};
Result<OpenRing> openRing(const Session &session, const QString &ownPassword)
{
    HOCBA_TRY_VALUE(ring, store::KeyRing::open(session.dataDir()));
    HOCBA_TRY_VALUE(key, ring.unlock(session.person().login, ownPassword));
    return OpenRing { std::move(ring), std::move(key) };
}

/// The account of somebody else.
Result<store::Account> otherAccount(const Session &session, const QString &login)
{
    HOCBA_TRY(session.may(Act::PrepareAccounts));
    if (login == session.person().login) {
        return fail("account.own"_L1, login);
    }
    return store::People(session.school()).account(login);
}

/// The event and the new key slot, both or neither: where the slot cannot be written, the event is undone with it.
Status appendWithSlot(Session &session, const store::NewEvent &event, const QString &login, const QString &password,
                      const QString &ownPassword)
{
    HOCBA_TRY_VALUE(opened, openRing(session, ownPassword));
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(event));
    HOCBA_TRY(opened.ring.add(login, password, opened.key));
    return work.commit();
}

Result<store::Account> checkedAccount(const Session &session, const NewAccount &wanted)
{
    static const QRegularExpression loginPattern(u"^[a-z][a-z0-9._-]{1,39}$"_s);
    static const QRegularExpression uidPattern(u"^[A-Za-z0-9._-]{1,40}$"_s);
    store::Account account;
    account.login = wanted.login.trimmed();
    account.uid = wanted.uid.trimmed();
    if (!loginPattern.match(account.login).hasMatch()) {
        return fail("account.bad_login"_L1, account.login);
    }
    HOCBA_TRY_VALUE(name, checkedText(wanted.fullName, nameLimit));
    if (name.isEmpty()) {
        return fail("account.name_missing"_L1);
    }
    account.fullName = name;
    if (!uidPattern.match(account.uid).hasMatch()) {
        return fail("account.bad_uid"_L1, account.uid);
    }
    HOCBA_TRY_VALUE(known, store::People(session.school()).accounts());
    // Before the event finds it: nobody waits for a key slot that is not to be.
    if (std::ranges::contains(known, account.login, &store::Account::login)) {
        return fail("account.exists"_L1, account.login);
    }
    if (std::ranges::contains(known, account.uid, &store::Account::uid)) {
        return fail("account.uid_taken"_L1, account.uid);
    }
    return account;
}

} // namespace

Status addAccount(Session &session, const NewAccount &account, const QString &ownPassword)
{
    HOCBA_TRY(session.may(Act::PrepareAccounts));
    HOCBA_TRY_VALUE(checked, checkedAccount(session, account));
    return appendWithSlot(session, store::accountAdded(checked), checked.login, account.password, ownPassword);
}

Status disableAccount(Session &session, const QString &login)
{
    HOCBA_TRY_VALUE(account, otherAccount(session, login));
    if (account.disabled) {
        return fail("account.disabled"_L1, login);
    }
    HOCBA_TRY_VALUE(ring, store::KeyRing::open(session.dataDir()));
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(store::accountChanged(login, account.fullName, account.uid, true)));
    HOCBA_TRY(ring.remove(login));
    return work.commit();
}

Status enableAccount(Session &session, const QString &login, const QString &password, const QString &ownPassword)
{
    HOCBA_TRY_VALUE(account, otherAccount(session, login));
    if (!account.disabled) {
        return fail("account.not_disabled"_L1, login);
    }
    return appendWithSlot(session, store::accountChanged(login, account.fullName, account.uid, false), login, password,
                          ownPassword);
}

Status resetPassword(Session &session, const QString &login, const QString &password, const QString &ownPassword)
{
    HOCBA_TRY_VALUE(account, otherAccount(session, login));
    if (account.disabled) {
        return fail("account.disabled"_L1, login);
    }
    return appendWithSlot(session, store::passwordChanged(login), login, password, ownPassword);
}

} // namespace hocba::services

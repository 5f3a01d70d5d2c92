// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/accounts.h"

#include "models/services/account_certificates.h"
#include "models/services/classes.h"
#include "models/services/work.h"
#include "models/store/history.h"
#include "models/store/key_ring.h"
#include "models/store/people.h"
#include "models/store/people_events.h"
#include "models/store/school.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

/// Each role has the kind of scope it is held for.
Status judgeScope(const Session &session, const Grant &grant)
{
    const bool isTeacher = grant.role == Role::SubjectTeacher;
    const bool isHomeroom = grant.role == Role::HomeroomTeacher;
    const Scope::Kind wanted = isTeacher ? Scope::Kind::ClassSubject
        : isHomeroom                     ? Scope::Kind::Class
                                         : Scope::Kind::School;
    if (grant.scope.kind() != wanted) {
        return fail("grant.bad_scope"_L1, grant.scope.text());
    }
    if (!isTeacher && !isHomeroom) {
        return {};
    }
    HOCBA_TRY_VALUE(year, currentYear(session));
    HOCBA_TRY_VALUE(found, findClass(session, year, grant.scope.className()));
    if (isTeacher) {
        HOCBA_TRY(found.subject(grant.scope.subject()));
    }
    return {};
}

/// Whose password another person set last: login -> that person.
Result<QHash<QString, QString>> passwordsByOthers(const Session &session)
{
    HOCBA_TRY_VALUE(events,
                    store::History(session.school()).events(u"password.changed"_s, 0, std::numeric_limits<int>::max()));
    QHash<QString, QString> by;
    for (const store::StoredEvent &stored : std::as_const(events)) {
        const QString login = stored.data["login"_L1].toString();
        by[login] = stored.actor == login ? QString() : stored.actor;
    }
    return by;
}

AccountRow rowOf(const store::Account &account)
{
    AccountRow row;
    row.login = account.login;
    row.fullName = account.fullName;
    row.uid = account.uid;
    row.disabled = account.disabled;
    row.certificateSha256 = account.certificateSha256;
    if (const auto certificate = signing::Certificate::parse(account.certificateDer)) {
        row.certificate = factsOf(*certificate);
    }
    return row;
}

} // namespace

Result<QList<AccountRow>> listAccounts(const Session &session)
{
    if (!session.may(Act::ApproveGrants)) {
        HOCBA_TRY(session.may(Act::PrepareAccounts));
    }
    const store::People people(session.school());
    HOCBA_TRY_VALUE(accounts, people.accounts());
    HOCBA_TRY_VALUE(grants, people.grants());
    QHash<QString, QList<GrantRow>> ofLogin;
    for (const store::GrantRow &row : std::as_const(grants)) {
        ofLogin[row.login].append({ row.id, row.grant });
    }
    HOCBA_TRY_VALUE(passwordBy, passwordsByOthers(session));
    QList<AccountRow> rows;
    for (const store::Account &account : std::as_const(accounts)) {
        AccountRow row = rowOf(account);
        row.grants = ofLogin.value(account.login);
        std::ranges::sort(row.grants, {}, [](const GrantRow &one) {
            return std::pair(one.grant.from, one.grant.scope.text()); // ids are hashes and say nothing
        });
        row.passwordBy = passwordBy.value(account.login);
        rows.append(std::move(row));
    }
    std::ranges::sort(rows, {}, &AccountRow::login);
    return rows;
}

Status giveGrant(Session &session, const QString &login, const Grant &grant)
{
    HOCBA_TRY(session.may(Act::ApproveGrants));
    if (login == session.person().login) {
        return fail("grant.to_self"_L1, login);
    }
    if (!grant.from.isValid() || (grant.to.isValid() && grant.to < grant.from)) {
        return fail("grant.bad_dates"_L1, login);
    }
    if (grant.importMarks && grant.role != Role::Clerk) {
        return fail("grant.bad_import"_L1, login);
    }
    HOCBA_TRY(store::People(session.school()).account(login));
    HOCBA_TRY(judgeScope(session, grant));
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(store::grantGiven(login, grant)));
    return work.commit();
}

Status endGrant(Session &session, const QString &grantId, QDate lastDay)
{
    HOCBA_TRY(session.may(Act::ApproveGrants));
    HOCBA_TRY_VALUE(grants, store::People(session.school()).grants());
    const auto found = std::ranges::find(grants, grantId, &store::GrantRow::id);
    if (found == grants.end()) {
        return fail("grant.unknown"_L1, grantId);
    }
    if (found->login == session.person().login) {
        return fail("grant.to_self"_L1, found->login);
    }
    // Yesterday takes the grant away at once; an earlier day would say that acts already done were not allowed.
    if (!lastDay.isValid() || lastDay < session.today().addDays(-1)) {
        return fail("grant.bad_dates"_L1, lastDay.toString(Qt::ISODate));
    }
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(store::grantEnded(grantId, lastDay, {})));
    return work.commit();
}

Status changePassword(Session &session, const QString &oldPassword, const QString &newPassword)
{
    if (oldPassword == newPassword) {
        return fail("password.same"_L1);
    }
    HOCBA_TRY_VALUE(ring, store::KeyRing::open(session.dataDir()));
    // The slot changes last before the commit: where it cannot be written, the event is undone with it.
    HOCBA_TRY(ring.unlock(session.person().login, oldPassword));
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(store::passwordChanged(session.person().login)));
    HOCBA_TRY(ring.changePassword(session.person().login, oldPassword, newPassword));
    return work.commit();
}

} // namespace hocba::services

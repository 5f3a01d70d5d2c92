// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/history.h"

#include "models/store/history.h"
#include "models/store/people.h"
#include "models/store/school.h"

#include <QHash>

namespace hocba::services {

Result<QList<CellChange>> cellHistory(const Session &session, const HistoryFilter &filter)
{
    const store::People people(session.school());
    HOCBA_TRY_VALUE(exists, people.pupilExists(filter.pupil.text()));
    if (!exists) {
        return fail(QLatin1StringView("pupil.unknown"), filter.pupil.text());
    }
    store::HistoryFilter wanted;
    wanted.pupil = filter.pupil.text();
    wanted.subject = filter.subject;
    wanted.term = filter.term;
    HOCBA_TRY_VALUE(changes, store::History(session.school()).changes(wanted));

    HOCBA_TRY_VALUE(accounts, people.accounts());
    QHash<QString, QString> names;
    for (const store::Account &account : accounts) {
        names.insert(account.login, account.fullName);
    }

    QList<CellChange> result;
    bool refused = false;
    for (const store::Change &change : changes) {
        HOCBA_TRY_VALUE(name, ClassName::parse(change.cell.className));
        if (!session.may(Act::ReadHistory, Scope::ofClassSubject(name, change.cell.subject))) {
            refused = true;
            continue;
        }
        if (change.verdict != store::Verdict::Applied) {
            continue; // changed nothing
        }
        result.append({ change.at, change.actor, names.value(change.actor), change.cell, change.oldValue,
                        change.newValue, toCode(change.kind), change.reason, static_cast<int>(change.steps.size()) });
    }
    if (result.isEmpty() && refused) {
        return fail(QLatin1StringView("permission.denied"), toCode(Act::ReadHistory));
    }
    return result;
}

} // namespace hocba::services

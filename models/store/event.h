// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QCborArray>
#include <QCborMap>
#include <QList>
#include <QString>

#include <optional>

namespace hocba::store {

/// What the authority of the school says about an event (design part 3). One-PC schools have it built in.
enum class Verdict {
    Applied, ///< taken over into the tables
    Conflict, ///< made from a value that is no longer the current one: kept, shown, not applied
    Late, ///< typed before a lock, arrived after it (only from other devices)
    Refused, ///< not allowed (only from other devices: what is typed here is refused before it is stored)
    Duplicate, ///< the same event once more: nothing happened
};
/// "applied", "conflict", "late", "refused", "duplicate".
[[nodiscard]] QString toCode(Verdict verdict);
[[nodiscard]] std::optional<Verdict> verdictFromCode(const QString &code);

/// An event as a use case hands it in, made by one of the functions in events.h. Actor, session and time are the
/// transaction's; number, chain and id are given by the log.
struct NewEvent {
    QString type; ///< "mark.set", "window.acted", ...
    QCborMap data; ///< by column names of the table it ends up in; mark.set has its own compact form in `marks`
    QCborArray mark; ///< mark.set alone: year, term, class, subject, pupil, column, old, new, kind, all text
    QString base; ///< hex id of the event whose value the person saw; empty when the cell was empty and never set
    QString why; ///< reason, where one is due
    QString correction; ///< mark.set of kind "correction": its id
};

/// Who acts: the login, and the event "session.opened" of the sign-in (empty before there is one).
struct Actor {
    QString login;
    QString session; ///< hex id
};

/// What became of an appended event.
struct Applied {
    qint64 seq = 0; ///< place in this device's log, from 1
    QString id; ///< hex SHA-256 of the stored bytes
    Verdict verdict = Verdict::Applied;
};

/// An event read back.
struct StoredEvent {
    qint64 seq = 0;
    QString id;
    QString actor;
    QString type;
    Instant at;
    Verdict verdict = Verdict::Applied;
    QString why;
    QString base;
    QString correction;
    QCborMap data; ///< empty for mark.set
    QCborArray mark; ///< mark.set alone, as in NewEvent
};

} // namespace hocba::store

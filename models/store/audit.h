// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>

namespace hocba::store {

class School;

/// One thing that is not as the log says.
struct Finding {
    /// "chain": an event was edited, removed or put in (detail: its number); "verdict"; "lock": an event changes a
    /// locked cell without its correction; "mark": a mark differs from the log; "table": another table differs (detail:
    /// table and key); "schema": a table or trigger is not the program's (detail: its name); "checkpoint": a signed
    /// head does not fit; "blob": a kept file was changed, or one that a
    /// document or signature names is not there (found "missing"; detail: its hash and what names it); "page": the
    /// encrypted file itself is damaged.
    QString kind;
    QString pupil, subject, term, column; ///< where known
    QString expected, found;
    QString detail;
};

struct AuditReport {
    qint64 events = 0;
    QList<Finding> findings; ///< empty: untouched
    [[nodiscard]] bool ok() const { return findings.isEmpty(); }
};

/// Checks the chain, replays the log and compares every table, checks schema, checkpoints and blobs. Changes nothing.
/// Errors only where nothing can be read at all: "store.damaged", "store.io".
[[nodiscard]] Result<AuditReport> audit(const School &school);

} // namespace hocba::store

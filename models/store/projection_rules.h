// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/event_body.h"

#include <QStringList>
#include <QVariant>

namespace hocba::store {

/// How the plain events become rows: one line for each type that needs no code of its own.
struct ProjectionRule {
    enum class Mode {
        Insert, ///< `error` when the key is there already
        Update, ///< `error` when nothing has that key
        Upsert, ///< compares the event's base with the row's event: Verdict::Conflict when another stands there
        Replace, ///< like Upsert, and the last one always wins
        Nothing ///< only in the log
    };

    QLatin1StringView type;
    QLatin1StringView table;
    Mode mode = Mode::Nothing;
    QStringList keys;    ///< columns
    QStringList columns; ///< "column" out of the data, or "column=@actor", "@at", "@why", "@id", "@queued" (a constant)
    QLatin1StringView error;
    QLatin1StringView condition; ///< for updates, with AND in front
};

/// A rule with its statements, made once. To bind: key; key, columns, event_seq; columns, event_seq, key. The select
/// gives event_seq and the columns.
struct WrittenRule : ProjectionRule {
    QString selectSql, insertSql, updateSql;
};

/// Nothing for types with code of their own and for unknown ones.
[[nodiscard]] const WrittenRule *ruleFor(const QString &type);

/// Its value in this event.
[[nodiscard]] QVariant columnValue(const QString &entry, const LogEvent &event);

/// Every table the log is projected to, with its key: what the audit compares.
struct ProjectedTable {
    QLatin1StringView name;
    QLatin1StringView key; ///< columns, comma separated
};
[[nodiscard]] const QList<ProjectedTable> &projectedTables();

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/event_body.h"

#include <functional>

namespace hocba::store {

class Database;
struct WrittenRule;

/// Turns an event into rows. The same code runs when a person acts and when the audit replays the log.
class Projection
{
public:
    /// Id (32 bytes) of an event by its number in this database.
    using IdOf = std::function<Result<QByteArray>(qint64 seq)>;

    Projection(Database &database, IdOf idOf) : m_database(database), m_idOf(std::move(idOf)) {}

    /// Judges the event against what the tables hold and takes it over. Errors as named in events.h;
    /// "event.unknown_type".
    [[nodiscard]] Result<Verdict> apply(const LogEvent &event);

    /// Marks an approved correction as used by this mark.set: it must say exactly this cell, old and new value, else
    /// "correction.not_approved". Part of apply; the audit, which folds marks in memory, calls it alone.
    [[nodiscard]] Status useCorrection(const LogEvent &event);
    /// Enters a mark.set that lost against another value.
    [[nodiscard]] Status keepMarkConflict(const LogEvent &event, qint64 currentSeq);

private:
    [[nodiscard]] Result<Verdict> applyMark(const LogEvent &event);
    [[nodiscard]] Status checkCell(const LogEvent &event);
    [[nodiscard]] Status writeMark(const LogEvent &event, bool exists);
    [[nodiscard]] Error markError(const LogEvent &event, const Error &error);

    [[nodiscard]] Status insert(const WrittenRule &rule, const LogEvent &event);
    [[nodiscard]] Status update(const WrittenRule &rule, const LogEvent &event);
    [[nodiscard]] Result<Verdict> upsert(const WrittenRule &rule, const LogEvent &event);
    [[nodiscard]] Status keepConflict(const WrittenRule &rule, const LogEvent &event, qint64 currentSeq);

    [[nodiscard]] Status createClass(const LogEvent &event);
    [[nodiscard]] Status actOnWindows(const LogEvent &event);
    [[nodiscard]] Status setWindows(const LogEvent &act, const QString &onlyClass, qint64 seq);
    [[nodiscard]] Status askCorrection(const LogEvent &event);
    [[nodiscard]] Status stepCorrection(const LogEvent &event);
    [[nodiscard]] Status keepStep(const LogEvent &event, const QString &correction, const QString &state);
    [[nodiscard]] Status changeDocument(const LogEvent &event);

    Database &m_database;
    IdOf m_idOf;
};

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/event.h"
#include "models/store/page_events.h"

namespace hocba::store {

class School;

struct HistoryFilter {
    QString pupil; ///< code; must be given
    std::optional<SchoolYear> year;
    std::optional<Term> term;
    QString subject; ///< empty: all
    std::optional<Column> column;
};

/// One event of a change that was made in several steps.
struct HistoryStep {
    Instant at;
    QString actor;
    CellValue oldValue, newValue;
    QString eventId;
};

/// One change of a cell. Deleting and entering again, by anyone, is one change from the first to the last value;
/// `steps` then has the events as they were, otherwise it has one.
struct Change {
    CellKey cell;
    Instant at;
    QString actor;
    CellValue oldValue, newValue;
    ChangeKind kind = ChangeKind::Entry;
    QString reason;
    QString correction; ///< id, for kind Correction
    Verdict verdict = Verdict::Applied; ///< a conflict is listed too; it changed nothing
    QString eventId; ///< of the last step
    QList<HistoryStep> steps;
};

/// The history of cells, out of the log itself.
class History
{
public:
    explicit History(const School &school) : m_school(school) {}

    /// Oldest first.
    [[nodiscard]] Result<QList<Change>> changes(const HistoryFilter &filter) const;
    /// Events from number `first` on, of a type ("window.acted") or of all when it is empty. For views of the log, not
    /// for marks.
    [[nodiscard]] Result<QList<StoredEvent>> events(const QString &type, qint64 first, int limit) const;

private:
    const School &m_school;
};

} // namespace hocba::store

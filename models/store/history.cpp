// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/history.h"

#include "models/store/event_body.h"
#include "models/store/rows.h"
#include "models/store/school.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

bool fits(const HistoryFilter &filter, const CellKey &cell)
{
    return (!filter.year || *filter.year == cell.year) && (!filter.term || *filter.term == cell.term)
        && (filter.subject.isEmpty() || filter.subject == cell.subject)
        && (!filter.column || *filter.column == cell.column);
}

/// One mark.set as a change of one step.
Result<Change> changeOf(const Query &row)
{
    HOCBA_TRY_VALUE(event, decodeEvent(row.bytes(0)));
    const QCborArray &mark = event.content.mark;
    HOCBA_TRY_VALUE(term, parseTerm(mark.at(1).toString()));
    HOCBA_TRY_VALUE(pupil, PupilCode::parse(mark.at(4).toString()));
    HOCBA_TRY_VALUE(column, parseColumn(mark.at(5).toString()));
    HOCBA_TRY_VALUE(oldValue, CellValue::fromCode(mark.at(6).toString()));
    HOCBA_TRY_VALUE(newValue, CellValue::fromCode(mark.at(7).toString()));
    const CellKey cell {
        { mark.at(0).toString().toInt() }, term, mark.at(2).toString(), mark.at(3).toString(), pupil, column
    };
    const QString id = row.hex(1);
    const Instant at = event.place.at;
    const QString &actor = event.place.by.login;
    return Change { cell,
                    at,
                    actor,
                    oldValue,
                    newValue,
                    changeKindFromCode(mark.at(8).toString()).value_or(ChangeKind::Entry),
                    event.content.why,
                    event.content.correction,
                    verdictFromCode(row.text(2)).value_or(Verdict::Refused),
                    id,
                    { { at, actor, oldValue, newValue, id } } };
}

/// `next` fills again what the last change of its cell had cleared: one change from the first to the last value.
void joinTo(Change &cleared, const Change &next)
{
    const CellValue first = cleared.oldValue;
    QList<HistoryStep> steps = cleared.steps + next.steps;
    cleared = next;
    cleared.oldValue = first;
    cleared.steps = std::move(steps);
}

QList<Change> collapsed(const QList<Change> &raw)
{
    QList<Change> changes;
    QHash<QString, qsizetype> lastOfCell;
    QHash<QString, CellValue> values;
    for (const Change &next : raw) {
        if (next.verdict != Verdict::Applied) {
            changes.append(next);
            continue;
        }
        CellValue &now = values[next.cell.text()];
        if (std::exchange(now, next.newValue) == next.newValue) {
            continue; // the same once more, perhaps by somebody who had not seen it
        }
        const auto last = lastOfCell.constFind(next.cell.text());
        const bool refills
            = last != lastOfCell.constEnd() && changes.at(*last).newValue.isEmpty() && !next.newValue.isEmpty();
        if (!refills) {
            lastOfCell.insert(next.cell.text(), changes.size());
            changes.append(next);
            continue;
        }
        // It stands where it was finished; the gap it leaves keeps the order of the others.
        Change whole = changes.at(*last);
        joinTo(whole, next);
        changes[*last].steps.clear();
        lastOfCell.insert(next.cell.text(), changes.size());
        changes.append(whole);
    }
    changes.removeIf([](const Change &change) { return change.steps.isEmpty(); });
    return changes;
}

} // namespace

Result<QList<Change>> History::changes(const HistoryFilter &filter) const
{
    Query query(m_school.database(),
                u"SELECT e.body, e.id, v.verdict FROM event e JOIN verdict v ON v.event_seq = e.seq"
                " WHERE e.pupil = ? AND e.type = 'mark.set' ORDER BY e.seq"_s);
    query.bind(filter.pupil);
    HOCBA_TRY_VALUE(raw, query.list<Change>(changeOf));
    raw.removeIf([&](const Change &change) { return !fits(filter, change.cell); });
    return collapsed(raw);
}

Result<QList<StoredEvent>> History::events(const QString &type, qint64 first, int limit) const
{
    Query query(m_school.database(),
                type.isEmpty()
                    ? u"SELECT e.seq, e.id, e.body, v.verdict FROM event e JOIN verdict v ON v.event_seq = e.seq WHERE"
                      " e.seq >= ? ORDER BY e.seq LIMIT ?"_s
                    : u"SELECT e.seq, e.id, e.body, v.verdict FROM event e JOIN verdict v ON v.event_seq = e.seq WHERE"
                      " e.seq >= ? AND e.type = ? AND e.type <> 'mark.set' ORDER BY e.seq LIMIT ?"_s); // by its index
    query.bind(first);
    if (!type.isEmpty()) {
        query.bind(type);
    }
    query.bind(limit);
    return query.list<StoredEvent>([](const Query &row) -> Result<StoredEvent> {
        HOCBA_TRY_VALUE(event, decodeEvent(row.bytes(2)));
        return StoredEvent { row.integer(0),           row.hex(1),
                             event.place.by.login,     event.content.type,
                             event.place.at,           verdictFromCode(row.text(3)).value_or(Verdict::Refused),
                             event.content.why,        event.content.base,
                             event.content.correction, event.content.data,
                             event.content.mark };
    });
}

} // namespace hocba::store

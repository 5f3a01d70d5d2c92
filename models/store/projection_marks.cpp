// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cell.h"
#include "models/store/database.h"
#include "models/store/projection.h"
#include "models/store/projection_rules.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

/// The fields of a mark.set (NewEvent::mark) by name.
struct MarkFields {
    explicit MarkFields(const QCborArray &array)
        : year(array.at(0).toString().toLongLong()),
          term(array.at(1).toString().toLongLong()),
          className(array.at(2).toString()),
          subject(array.at(3).toString()),
          pupil(array.at(4).toString()),
          column(array.at(5).toString()),
          oldValue(array.at(6).toString()),
          newValue(array.at(7).toString()),
          complete(array.size() == 9)
    {
    }
    qint64 year, term;
    QString className, subject, pupil, column, oldValue, newValue;
    bool complete;

    /// In the order of the key: year, class, subject, term, pupil, col.
    void bindKey(Query &query) const
    {
        query.bind(year).bind(className).bind(subject).bind(term).bind(pupil).bind(column);
    }
    [[nodiscard]] QString text() const
    {
        return "%1/%2/%3/%4/%5/%6"_L1.arg(QString::number(year), QString::number(term), className, subject, pupil,
                                          column);
    }
};

constexpr auto keyMatches = "year = ? AND class = ? AND subject = ? AND term = ? AND pupil = ? AND col = ?"_L1;

} // namespace

Result<Verdict> Projection::applyMark(const LogEvent &event)
{
    const MarkFields fields(event.content.mark);
    HOCBA_TRY(checkCell(event));
    qint64 currentSeq = 0;
    QString currentValue;
    {
        Query current(m_database, "SELECT event_seq, value FROM mark WHERE "_L1 + keyMatches);
        fields.bindKey(current);
        if (current.next()) {
            currentSeq = current.integer(0);
            currentValue = current.text(1);
        }
        HOCBA_TRY(current.status());
    }
    const bool corrects = !event.content.correction.isEmpty();
    if (currentValue == fields.newValue && !corrects) {
        return Verdict::Applied; // two people wrote the same: no row changes, both events stay in the log
    }
    QString currentId;
    if (currentSeq != 0) {
        HOCBA_TRY_VALUE(id, m_idOf(currentSeq));
        currentId = QString::fromLatin1(id.toHex());
    }
    if (currentId != event.content.base) {
        if (corrects) {
            return fail("correction.cell_changed"_L1, fields.text());
        }
        HOCBA_TRY(keepMarkConflict(event, currentSeq));
        return Verdict::Conflict;
    }
    if (currentValue != fields.oldValue) {
        return fail("mark.wrong_old_value"_L1, fields.text());
    }
    if (corrects) {
        HOCBA_TRY(useCorrection(event));
    }
    HOCBA_TRY(writeMark(event, currentSeq != 0));
    return Verdict::Applied;
}

Status Projection::checkCell(const LogEvent &event)
{
    const MarkFields fields(event.content.mark);
    if (!fields.complete) {
        return fail("event.unreadable"_L1, event.content.type);
    }
    Query query(m_database,
                u"SELECT iif(? = 2, regular2, regular1), EXISTS (SELECT 1 FROM enrolment e WHERE e.pupil = ? AND"
                " e.year = s.year AND e.class = s.class) FROM class_subject s WHERE year = ? AND class = ? AND"
                " subject = ?"_s);
    query.bind(fields.term).bind(fields.pupil).bind(fields.year).bind(fields.className).bind(fields.subject);
    const bool found = query.next();
    HOCBA_TRY(query.status());
    const bool regular = fields.column.startsWith("tx"_L1);
    if (!found || query.integer(1) == 0 || (regular && fields.column.mid(2).toLongLong() > query.integer(0))) {
        return fail("mark.unknown_cell"_L1, fields.text());
    }
    return {};
}

Status Projection::writeMark(const LogEvent &event, bool exists)
{
    const MarkFields fields(event.content.mark);
    HOCBA_TRY_VALUE(value, CellValue::fromCode(fields.newValue));
    Query query(m_database,
                exists ? "UPDATE mark SET tenths = ?, code = ?, event_seq = ? WHERE "_L1 + keyMatches
                       : u"INSERT INTO mark (tenths, code, event_seq, year, class, subject, term, pupil, col) VALUES"
                         " (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    const auto mark = value.mark();
    query.bind(mark ? QVariant(mark->tenths()) : QVariant()).bind(mark ? QVariant() : QVariant(fields.newValue));
    query.bind(event.seq);
    fields.bindKey(query);
    const Status written = query.run();
    return written ? written : Status(markError(event, written.error()));
}

/// The trigger only knows "not open"; a person wants to know whether it never was.
Error Projection::markError(const LogEvent &event, const Error &error)
{
    const MarkFields fields(event.content.mark);
    if (error.code != "window.locked"_L1) {
        return error;
    }
    Query window(m_database,
                 u"SELECT opens_at FROM entry_window WHERE year = ? AND class = ? AND subject = ? AND term = ?"
                 " AND (state = 'locked' OR opens_at IS NULL OR opens_at <= ?)"_s);
    window.bind(fields.year).bind(fields.className).bind(fields.subject).bind(fields.term).bind(event.at.ms);
    return fail(window.next() ? "window.locked"_L1 : "window.none"_L1, fields.text());
}

Status Projection::useCorrection(const LogEvent &event)
{
    const MarkFields fields(event.content.mark);
    const QString &id = event.content.correction;
    Query query(m_database,
                "UPDATE correction SET state = 'applied', used_by = ?, event_seq = ? WHERE id = ? AND state ="
                " 'approved' AND used_by IS NULL AND old_value = ? AND new_value = ? AND "_L1
                    + keyMatches);
    query.bind(event.seq).bind(event.seq).bind(id).bind(fields.oldValue).bind(fields.newValue);
    fields.bindKey(query);
    HOCBA_TRY(query.run());
    if (query.changedRows() != 1) {
        return fail("correction.not_approved"_L1, id);
    }
    return keepStep(event, id, u"applied"_s);
}

Status Projection::keepMarkConflict(const LogEvent &event, qint64 currentSeq)
{
    const MarkFields fields(event.content.mark);
    Query query(m_database,
                u"INSERT INTO conflict (event_seq, about, wanted, current_seq, year, class, subject, term, pupil,"
                " col) VALUES (?, 'mark', ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    query.bind(event.seq).bind(fields.newValue).bind(currentSeq);
    fields.bindKey(query);
    return query.run();
}

Status Projection::askCorrection(const LogEvent &event)
{
    static const QStringList columns {
        u"id"_s,         u"year"_s,        u"class"_s,           u"subject"_s,     u"term"_s,
        u"pupil"_s,      u"col"_s,         u"old_value"_s,       u"new_value"_s,   u"evidence"_s,
        u"base_event"_s, u"reason=@why"_s, u"asked_by=@actor"_s, u"asked_at=@at"_s
    };
    const QString id = columnValue(u"id"_s, event).toString();
    if (event.content.why.isEmpty()) {
        return fail("reason.missing"_L1, id);
    }
    if (columnValue(u"old_value"_s, event) == columnValue(u"new_value"_s, event)) {
        return fail("correction.no_change"_L1, id);
    }
    Query query(m_database,
                u"INSERT INTO correction (id, year, class, subject, term, pupil, col, old_value, new_value,"
                " evidence, base_event, reason, asked_by, asked_at, state, event_seq) VALUES (?, ?, ?, ?, ?, ?,"
                " ?, ?, ?, ?, ?, ?, ?, ?, 'asked', ?)"_s);
    for (const QString &column : columns) {
        query.bind(columnValue(column, event));
    }
    HOCBA_TRY(query.bind(event.seq).run());
    return keepStep(event, id, u"asked"_s);
}

Status Projection::stepCorrection(const LogEvent &event)
{
    static const QStringList steps { u"confirmed"_s, u"approved"_s, u"refused"_s,
                                     u"withdrawn"_s, u"expired"_s,  u"voided"_s };
    const QString id = columnValue(u"id"_s, event).toString();
    const QString state = event.content.type.section(u'.', 1);
    if (!steps.contains(state)) {
        return fail("event.unknown_type"_L1, event.content.type);
    }
    {
        Query current(m_database, u"SELECT asked_by, confirmed_by FROM correction WHERE id = ?"_s);
        if (!current.bind(id).next()) {
            HOCBA_TRY(current.status());
            return fail("correction.unknown"_L1, id);
        }
        const bool asked = current.text(0) == event.actor;
        const bool confirmed = current.text(1) == event.actor;
        if ((state == "confirmed"_L1 && asked) || (state == "approved"_L1 && (asked || confirmed))) {
            return fail("correction.same_person"_L1, id);
        }
    }
    QString set = u"UPDATE correction SET state = ?, event_seq = ?"_s;
    if (state == "confirmed"_L1) {
        set += ", confirmed_by = ?"_L1;
    } else if (state == "approved"_L1 || state == "refused"_L1) {
        set += ", decided_by = ?, decision_reason = ?"_L1;
    } else {
        set += ", decision_reason = ?"_L1;
    }
    Query query(m_database, set + " WHERE id = ? AND state IN ('asked', 'confirmed', 'approved')"_L1);
    query.bind(state).bind(event.seq);
    if (state == "confirmed"_L1 || state == "approved"_L1 || state == "refused"_L1) {
        query.bind(event.actor);
    }
    if (state != "confirmed"_L1) {
        query.bind(event.content.why);
    }
    HOCBA_TRY(query.bind(id).run());
    if (query.changedRows() != 1) {
        return fail("correction.wrong_state"_L1, id);
    }
    return keepStep(event, id, state);
}

Status Projection::keepStep(const LogEvent &event, const QString &correction, const QString &state)
{
    Query query(m_database,
                u"INSERT INTO correction_step (event_seq, correction, state, actor, at_ms, reason) VALUES"
                " (?, ?, ?, ?, ?, ?)"_s);
    return query.bind(event.seq)
        .bind(correction)
        .bind(state)
        .bind(event.actor)
        .bind(event.at.ms)
        .bind(event.content.why)
        .run();
}

} // namespace hocba::store

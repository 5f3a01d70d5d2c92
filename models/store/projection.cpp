// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/projection.h"

#include "models/domain/scope.h"
#include "models/store/database.h"
#include "models/store/page_events.h"
#include "models/store/projection_rules.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

void bindAll(Query &query, const QStringList &entries, const LogEvent &event)
{
    for (const QString &entry : entries) {
        query.bind(columnValue(entry, event));
    }
}

QString keyText(const WrittenRule &rule, const LogEvent &event)
{
    QStringList values;
    for (const QString &key : rule.keys) {
        values.append(columnValue(key, event).toString());
    }
    return values.join(u'/');
}

QVariant dataValue(const LogEvent &event, const QString &name)
{
    return columnValue(name, event);
}

} // namespace

Result<Verdict> Projection::apply(const LogEvent &event)
{
    const QString &type = event.content.type;
    if (type == "mark.set"_L1) {
        return applyMark(event);
    }
    Status done;
    if (const WrittenRule *rule = ruleFor(type)) {
        switch (rule->mode) {
        case ProjectionRule::Mode::Insert: done = insert(*rule, event); break;
        case ProjectionRule::Mode::Update: done = update(*rule, event); break;
        case ProjectionRule::Mode::Upsert:
        case ProjectionRule::Mode::Replace: return upsert(*rule, event);
        case ProjectionRule::Mode::Nothing: break;
        }
    } else if (type == "class.created"_L1) {
        done = createClass(event);
    } else if (type == "window.acted"_L1) {
        done = actOnWindows(event);
    } else if (type == "correction.asked"_L1) {
        done = askCorrection(event);
    } else if (type.startsWith("correction."_L1)) {
        done = stepCorrection(event);
    } else if (type == "document.superseded"_L1 || type == "document.revoked"_L1) {
        done = changeDocument(event);
    } else {
        done = fail("event.unknown_type"_L1, type);
    }
    if (!done) {
        return done.error();
    }
    return Verdict::Applied;
}

Status Projection::insert(const WrittenRule &rule, const LogEvent &event)
{
    if (!rule.keys.isEmpty() && rule.mode == ProjectionRule::Mode::Insert) {
        Query there(m_database, rule.selectSql);
        bindAll(there, rule.keys, event);
        if (there.next()) {
            return fail(rule.error, keyText(rule, event));
        }
        HOCBA_TRY(there.status());
    }
    Query query(m_database, rule.insertSql);
    bindAll(query, rule.keys, event);
    bindAll(query, rule.columns, event);
    return query.bind(event.seq).run();
}

Status Projection::update(const WrittenRule &rule, const LogEvent &event)
{
    Query query(m_database, rule.updateSql);
    bindAll(query, rule.columns, event);
    query.bind(event.seq);
    bindAll(query, rule.keys, event);
    HOCBA_TRY(query.run());
    if (query.changedRows() == 0) {
        return fail(rule.error, keyText(rule, event));
    }
    return {};
}

Result<Verdict> Projection::upsert(const WrittenRule &rule, const LogEvent &event)
{
    qint64 currentSeq = 0;
    bool same = true;
    {
        Query current(m_database, rule.selectSql);
        bindAll(current, rule.keys, event);
        if (current.next()) {
            currentSeq = current.integer(0);
            for (qsizetype i = 0; i < rule.columns.size(); ++i) {
                same = same
                    && current.value(static_cast<int>(i) + 1).toString()
                        == columnValue(rule.columns.at(i), event).toString();
            }
        }
        HOCBA_TRY(current.status());
    }
    if (currentSeq == 0) {
        HOCBA_TRY(insert(rule, event));
        return Verdict::Applied;
    }
    if (same) {
        return Verdict::Applied;
    }
    if (rule.mode == ProjectionRule::Mode::Upsert) {
        HOCBA_TRY_VALUE(currentId, m_idOf(currentSeq));
        if (QString::fromLatin1(currentId.toHex()) != event.content.base) {
            HOCBA_TRY(keepConflict(rule, event, currentSeq));
            return Verdict::Conflict;
        }
    }
    HOCBA_TRY(update(rule, event));
    return Verdict::Applied;
}

Status Projection::keepConflict(const WrittenRule &rule, const LogEvent &event, qint64 currentSeq)
{
    Query query(m_database,
                u"INSERT INTO conflict (event_seq, about, year, class, subject, term, pupil, col, wanted,"
                " current_seq) VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, ?)"_s);
    query.bind(event.seq)
        .bind(QString(rule.table))
        .bind(dataValue(event, u"year"_s))
        .bind(dataValue(event, u"class"_s));
    query.bind(dataValue(event, u"subject"_s).toString()).bind(dataValue(event, u"term"_s).toLongLong());
    query.bind(dataValue(event, u"pupil"_s)).bind(columnValue(rule.columns.first(), event).toString());
    return query.bind(currentSeq).run();
}

Status Projection::createClass(const LogEvent &event)
{
    const qint64 year = dataValue(event, u"year"_s).toLongLong();
    const QString name = dataValue(event, u"name"_s).toString();
    {
        Query there(m_database, u"SELECT 1 FROM school_class WHERE year = ? AND name = ?"_s);
        if (there.bind(year).bind(name).next()) {
            return fail("class.exists"_L1, name);
        }
        HOCBA_TRY(there.status());
    }
    HOCBA_TRY(Query(m_database, u"INSERT INTO school_class (year, name, grade, event_seq) VALUES (?, ?, ?, ?)"_s)
                  .bind(year)
                  .bind(name)
                  .bind(dataValue(event, u"grade"_s))
                  .bind(event.seq)
                  .run());
    const QCborArray subjects = event.content.data.value("subjects"_L1).toArray();
    for (qsizetype i = 0; i < subjects.size(); ++i) {
        const QCborArray subject = subjects.at(i).toArray();
        Query query(m_database,
                    u"INSERT INTO class_subject (year, class, subject, position, regular1, regular2,"
                    " event_seq) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
        query.bind(year).bind(name).bind(subject.at(0).toString()).bind(i);
        HOCBA_TRY(query.bind(subject.at(1).toInteger()).bind(subject.at(2).toInteger()).bind(event.seq).run());
    }
    // Acts that were done before this class was there cover it too, the last one of each semester holding: the newest
    // comes first and setWindows leaves what is there, as no row is written twice for one event.
    Query acts(m_database,
               u"SELECT act, scope, term, opens_at, closes_at FROM window_act WHERE year = ? ORDER BY event_seq"
               " DESC"_s);
    acts.bind(year);
    while (acts.next()) {
        LogEvent act;
        act.content.data = { { u"act"_s, acts.text(0) },
                             { u"scope"_s, acts.text(1) },
                             { u"year"_s, year },
                             { u"term"_s, acts.integer(2) } };
        act.content.data[u"opens_at"_s] = acts.isNull(3) ? QCborValue(nullptr) : QCborValue(acts.integer(3));
        act.content.data[u"closes_at"_s] = acts.isNull(4) ? QCborValue(nullptr) : QCborValue(acts.integer(4));
        HOCBA_TRY(setWindows(act, name, event.seq));
    }
    return acts.status();
}

Status Projection::actOnWindows(const LogEvent &event)
{
    Query query(m_database,
                u"INSERT INTO window_act (event_seq, act, scope, year, term, opens_at, closes_at, actor, at_ms,"
                " reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    query.bind(event.seq);
    bindAll(query, { u"act"_s, u"scope"_s, u"year"_s, u"term"_s, u"opens_at"_s, u"closes_at"_s }, event);
    HOCBA_TRY(query.bind(event.actor).bind(event.at.ms).bind(event.content.why).run());
    return setWindows(event, {}, event.seq);
}

Status Projection::setWindows(const LogEvent &act, const QString &onlyClass, qint64 seq)
{
    HOCBA_TRY_VALUE(scope, Scope::parse(dataValue(act, u"scope"_s).toString()));
    const bool locks = dataValue(act, u"act"_s) == u"lock"_s;
    QString where;
    QVariantList values;
    switch (scope.kind()) {
    case Scope::Kind::School: break;
    case Scope::Kind::Grade:
        where += " AND c.grade = ?"_L1;
        values.append(scope.grade());
        break;
    case Scope::Kind::Class:
        where += " AND c.name = ?"_L1;
        values.append(scope.className());
        break;
    case Scope::Kind::ClassSubject:
        where += " AND c.name = ? AND s.subject = ?"_L1;
        values << scope.className() << scope.subject();
        break;
    }
    if (!onlyClass.isEmpty()) {
        where += " AND c.name = ? AND NOT EXISTS (SELECT 1 FROM entry_window w WHERE w.year = c.year AND w.class ="
                 " c.name AND w.subject = s.subject AND w.term = ?)"_L1;
        values << onlyClass << dataValue(act, u"term"_s);
    }
    Query query(m_database,
                "INSERT INTO entry_window (year, term, class, subject, state, opens_at, closes_at, event_seq)"
                " SELECT c.year, ?, c.name, s.subject, ?, ?, ?, ? FROM school_class c JOIN"
                " (SELECT year, class, subject FROM class_subject UNION ALL SELECT year, name, 'conduct' FROM"
                " school_class) s ON s.year = c.year AND s.class = c.name WHERE c.year = ?"_L1
                    + where
                    + " ON CONFLICT (year, class, subject, term) DO UPDATE SET state = excluded.state, opens_at ="
                      " excluded.opens_at, closes_at = excluded.closes_at, event_seq = excluded.event_seq"_L1);
    query.bind(dataValue(act, u"term"_s)).bind(locks ? u"locked"_s : u"open"_s);
    query.bind(locks ? QVariant() : dataValue(act, u"opens_at"_s));
    query.bind(locks ? QVariant() : dataValue(act, u"closes_at"_s)).bind(seq).bind(dataValue(act, u"year"_s));
    for (const QVariant &value : std::as_const(values)) {
        query.bind(value);
    }
    return query.run();
}

Status Projection::changeDocument(const LogEvent &event)
{
    const QString number = dataValue(event, u"number"_s).toString();
    const QVariant version = dataValue(event, u"version"_s);
    const QString status = event.content.type.section(u'.', 1);
    {
        Query current(m_database,
                      u"SELECT (SELECT status FROM document_status s WHERE s.number = d.number AND s.version ="
                      " d.version ORDER BY event_seq DESC LIMIT 1) FROM document d WHERE number = ? AND"
                      " version = ?"_s);
        if (!current.bind(number).bind(version).next()) {
            HOCBA_TRY(current.status());
            return fail("document.unknown"_L1, number);
        }
        if (current.text(0) == "revoked"_L1 || current.text(0) == status) {
            return fail("document.wrong_state"_L1, current.text(0));
        }
    }
    Query query(m_database,
                u"INSERT INTO document_status (event_seq, number, version, status, reason, at_ms) VALUES"
                " (?, ?, ?, ?, ?, ?)"_s);
    return query.bind(event.seq)
        .bind(number)
        .bind(version)
        .bind(status)
        .bind(event.content.why)
        .bind(event.at.ms)
        .run();
}

} // namespace hocba::store

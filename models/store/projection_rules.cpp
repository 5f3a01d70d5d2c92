// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/projection_rules.h"

#include <QCborArray>
#include <QHash>

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

using Mode = ProjectionRule::Mode;

QStringList words(QLatin1StringView text)
{
    return QString(text).split(u' ', Qt::SkipEmptyParts);
}

constexpr auto schoolColumns = "name commune province levels year policy"_L1;
constexpr auto pupilColumns = "full_name birth_date sex birth_place ethnic_group personal_id policy_status residence"
                              " father father_job mother mother_job guardian guardian_job"_L1;

QList<ProjectionRule> schoolRules()
{
    return {
        { "school.created"_L1,
          "school"_L1,
          Mode::Insert,
          {},
          words(schoolColumns) + words("code demo"_L1),
          "school.exists"_L1,
          {} },
        { "school.changed"_L1,
          "school"_L1,
          Mode::Update,
          words("code"_L1),
          words(schoolColumns),
          "school.unknown"_L1,
          {} },
        { "class.subject_changed"_L1,
          "class_subject"_L1,
          Mode::Update,
          words("year class subject"_L1),
          words("regular1 regular2"_L1),
          "class.unknown"_L1,
          {} },
        { "pupil.added"_L1, "pupil"_L1, Mode::Insert, words("code"_L1), words(pupilColumns), "pupil.exists"_L1, {} },
        { "pupil.changed"_L1, "pupil"_L1, Mode::Update, words("code"_L1), words(pupilColumns), "pupil.unknown"_L1, {} },
        { "enrolment.opened"_L1,
          "enrolment"_L1,
          Mode::Insert,
          words("pupil year class from_day"_L1),
          words("roll_no reason=@why"_L1),
          "enrolment.exists"_L1,
          {} },
        { "enrolment.closed"_L1, "enrolment"_L1, Mode::Update, words("pupil year class"_L1),
          words("to_day reason=@why"_L1), "enrolment.unknown"_L1, " AND to_day IS NULL"_L1 },
    };
}

QList<ProjectionRule> accountRules()
{
    return {
        { "account.added"_L1,
          "account"_L1,
          Mode::Insert,
          words("login"_L1),
          words("full_name uid disabled"_L1),
          "account.exists"_L1,
          {} },
        { "account.changed"_L1,
          "account"_L1,
          Mode::Update,
          words("login"_L1),
          words("full_name uid disabled"_L1),
          "account.unknown"_L1,
          {} },
        { "certificate.bound"_L1,
          "account"_L1,
          Mode::Update,
          words("login"_L1),
          words("certificate_sha256 certificate"_L1),
          "account.unknown"_L1,
          {} },
        { "grant.given"_L1,
          "role_grant"_L1,
          Mode::Insert,
          words("id=@id"_L1),
          words("login role scope from_day to_day import_marks"_L1),
          "grant.exists"_L1,
          {} },
        { "grant.ended"_L1, "role_grant"_L1, Mode::Update, words("id"_L1), words("to_day"_L1), "grant.unknown"_L1, {} },
        { "password.changed"_L1, {}, Mode::Nothing, {}, {}, {}, {} },
        { "session.opened"_L1, {}, Mode::Nothing, {}, {}, {}, {} },
        { "session.closed"_L1, {}, Mode::Nothing, {}, {}, {}, {} },
        { "signin.failed"_L1, {}, Mode::Nothing, {}, {}, {}, {} },
        { "sensitive.read"_L1, {}, Mode::Nothing, {}, {}, {}, {} },
        { "data.exported"_L1, {}, Mode::Nothing, {}, {}, {}, {} },
    };
}

QList<ProjectionRule> pageRules()
{
    return {
        { "comment.set"_L1,
          "subject_comment"_L1,
          Mode::Upsert,
          words("pupil year subject term"_L1),
          words("text class"_L1),
          {},
          {} },
        { "conduct.set"_L1, "conduct"_L1, Mode::Upsert, words("pupil year term"_L1), words("rating class"_L1), {}, {} },
        { "absences.set"_L1,
          "attendance"_L1,
          Mode::Upsert,
          words("pupil year"_L1),
          words("absences class"_L1),
          {},
          {} },
        { "homeroom_comment.set"_L1,
          "homeroom_comment"_L1,
          Mode::Upsert,
          words("pupil year"_L1),
          words("comment summer_comment certificates competitions commendations class"_L1),
          {},
          {} },
        { "retest.set"_L1, "retest"_L1, Mode::Upsert, words("pupil year subject"_L1), words("value class"_L1), {}, {} },
    };
}

QList<ProjectionRule> documentRules()
{
    return {
        { "report.queued"_L1,
          "correction_report"_L1,
          Mode::Insert,
          words("correction"_L1),
          words("authority state=@queued queued_at=@at"_L1),
          "report.exists"_L1,
          {} },
        { "report.sent"_L1, "correction_report"_L1, Mode::Update, words("correction"_L1),
          words("state=@reported reported_at=@at"_L1), "report.unknown"_L1, " AND state = 'queued'"_L1 },
        { "report.acknowledged"_L1, "correction_report"_L1, Mode::Update, words("correction"_L1),
          words("state=@acknowledged acknowledged_at=@at receipt"_L1), "report.unknown"_L1,
          " AND state <> 'acknowledged'"_L1 },
        { "document.signed"_L1,
          "signature_part"_L1,
          Mode::Replace,
          words("pupil part"_L1),
          words("login uid content_digest blob at_ms=@at"_L1),
          {},
          {} },
        { "document.issued"_L1,
          "document"_L1,
          Mode::Insert,
          words("number version"_L1),
          words("pupil first_year last_year xml_sha256 pdf_sha256 content_digest issued_to purpose reason=@why"
                " issued_by=@actor issued_at=@at"_L1),
          "document.exists"_L1,
          {} },
    };
}

QStringList names(const QStringList &entries)
{
    QStringList result;
    for (const QString &entry : entries) {
        result.append(entry.section(u'=', 0, 0));
    }
    return result;
}

QString equals(const QStringList &entries, QLatin1StringView separator)
{
    QStringList terms;
    for (const QString &name : names(entries)) {
        terms.append(name + " = ?"_L1);
    }
    return terms.join(separator);
}

WrittenRule written(const ProjectionRule &rule)
{
    const QString byKey = " WHERE "_L1 + (rule.keys.isEmpty() ? u"true"_s : equals(rule.keys, " AND "_L1));
    const QStringList entries = rule.keys + rule.columns;
    return { rule, "SELECT event_seq, "_L1 + names(rule.columns).join(", "_L1) + " FROM "_L1 + rule.table + byKey,
             "INSERT INTO "_L1 + rule.table + " ("_L1 + names(entries).join(", "_L1) + ", event_seq) VALUES ("_L1
                 + u"?, "_s.repeated(entries.size()) + "?)"_L1,
             "UPDATE "_L1 + rule.table + " SET "_L1 + equals(rule.columns, ", "_L1) + ", event_seq = ?"_L1 + byKey
                 + rule.condition };
}

QVariant plainValue(const QCborValue &value)
{
    if (value.isInteger()) {
        return value.toInteger();
    }
    if (value.isString()) {
        return value.toString();
    }
    if (value.isByteArray()) {
        return value.toByteArray();
    }
    return {}; // NULL; nothing else stands in our events
}

} // namespace

const WrittenRule *ruleFor(const QString &type)
{
    static const QHash<QString, WrittenRule> rules = [] {
        QHash<QString, WrittenRule> byType;
        for (const ProjectionRule &rule : schoolRules() + accountRules() + pageRules() + documentRules()) {
            byType.insert(rule.type, written(rule));
        }
        return byType;
    }();
    const auto found = rules.constFind(type);
    return found == rules.constEnd() ? nullptr : &*found;
}

QVariant columnValue(const QString &entry, const LogEvent &event)
{
    const qsizetype equalSign = entry.indexOf(u'=');
    if (equalSign < 0) {
        return plainValue(event.content.data.value(entry));
    }
    const QStringView source = QStringView(entry).sliced(equalSign + 1);
    if (source == "@actor"_L1) {
        return event.actor;
    }
    if (source == "@at"_L1) {
        return event.at.ms;
    }
    if (source == "@why"_L1) {
        return event.content.why;
    }
    if (source == "@id"_L1) {
        return QString::fromLatin1(event.id.toHex());
    }
    return source.sliced(1).toString(); // a constant
}

const QList<ProjectedTable> &projectedTables()
{
    static const QList<ProjectedTable> tables {
        { "school"_L1, "id"_L1 },
        { "school_class"_L1, "year, name"_L1 },
        { "class_subject"_L1, "year, class, subject"_L1 },
        { "pupil"_L1, "code"_L1 },
        { "enrolment"_L1, "pupil, year, class, from_day"_L1 },
        { "account"_L1, "login"_L1 },
        { "role_grant"_L1, "id"_L1 },
        { "window_act"_L1, "event_seq"_L1 },
        { "entry_window"_L1, "year, class, subject, term"_L1 },
        { "correction"_L1, "id"_L1 },
        { "correction_step"_L1, "event_seq"_L1 },
        { "correction_report"_L1, "correction"_L1 },
        { "subject_comment"_L1, "pupil, year, subject, term"_L1 },
        { "conduct"_L1, "pupil, year, term"_L1 },
        { "attendance"_L1, "pupil, year"_L1 },
        { "homeroom_comment"_L1, "pupil, year"_L1 },
        { "retest"_L1, "pupil, year, subject"_L1 },
        { "conflict"_L1, "event_seq"_L1 },
        { "signature_part"_L1, "pupil, part"_L1 },
        { "document"_L1, "number, version"_L1 },
        { "document_status"_L1, "event_seq"_L1 },
    };
    return tables;
}

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audit_replay.h"

#include "models/store/event_body.h"
#include "models/store/event_log.h"
#include "models/store/migrations.h"

#include <cstring>

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return { bytes.constData(), static_cast<std::size_t>(bytes.size()) };
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The labels actor, type, pupil, verdict.
std::array<std::string_view, 4> labelsOf(const LogRow &row)
{
    std::array<std::string_view, 4> labels;
    std::string_view rest = view(row.labels);
    for (std::string_view &label : labels) {
        const std::size_t end = rest.find('\0');
        label = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return labels;
}

Status dropTriggers(Database &database, const SchemaMap &schema)
{
    // They hold rows against a log that the replay does not copy.
    for (auto entry = schema.begin(); entry != schema.end(); ++entry) {
        if (entry.value().startsWith("CREATE TRIGGER"_L1)) {
            HOCBA_TRY(database.run("DROP TRIGGER "_L1 + entry.key()));
        }
    }
    return {};
}

} // namespace

Result<SchemaMap> schemaIn(Database &database)
{
    Query query(database, u"SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s);
    SchemaMap schema;
    while (query.next()) {
        schema.insert(query.text(0), query.text(1));
    }
    HOCBA_TRY(query.status());
    return schema;
}

AuditReplay::AuditReplay(std::unique_ptr<Database> database)
    : m_database(std::move(database)), m_projection(*m_database, [this](qint64 seq) -> Result<QByteArray> {
          if (seq < 1 || seq > static_cast<qint64>(m_ids.size())) {
              return fail("store.damaged"_L1);
          }
          const auto &id = m_ids.at(static_cast<std::size_t>(seq) - 1);
          return QByteArray(id.data(), static_cast<qsizetype>(id.size()));
      })
{
}

Result<std::unique_ptr<AuditReplay>> AuditReplay::make()
{
    HOCBA_TRY_VALUE(database, Database::inMemory());
    HOCBA_TRY(migrate(*database, newestSchema()));
    std::unique_ptr<AuditReplay> replay(new AuditReplay(std::move(database)));
    HOCBA_TRY_VALUE(schema, schemaIn(*replay->m_database));
    replay->m_schema = schema;
    HOCBA_TRY(dropTriggers(*replay->m_database, schema));
    HOCBA_TRY(replay->m_database->begin()); // one transaction for all of it: nothing is to be kept
    return replay;
}

void AuditReplay::find(const char *kind, qint64 seq, const QString &expected, const QString &found)
{
    Finding finding;
    finding.kind = QString::fromLatin1(kind);
    finding.detail = u"event %1"_s.arg(seq);
    finding.expected = expected;
    finding.found = found;
    m_findings.append(finding);
}

void AuditReplay::findInMark(const char *kind, const BodySlices &body, qint64 seq, const QString &expected,
                             const QString &found)
{
    find(kind, seq, expected, found);
    Finding &finding = m_findings.last();
    finding.term = text(body.mark[1]);
    finding.subject = text(body.mark[3]);
    finding.pupil = text(body.mark[4]);
    finding.column = text(body.mark[5]);
}

void AuditReplay::take(const LogRow &row)
{
    const auto expectedSeq = static_cast<qint64>(m_ids.size()) + 1;
    if (row.seq != expectedSeq) {
        find("chain", expectedSeq, u"event"_s, u"missing"_s);
        m_ids.resize(static_cast<std::size_t>(row.seq) - 1); // rows come in ascending order
    }
    std::array<char, 32> id {};
    std::memcpy(id.data(), row.id.constData(), std::min<std::size_t>(id.size(), view(row.id).size()));
    std::array<unsigned char, 32> hash {};
    m_sha.of(row.body, hash.data());
    const bool intact = view(row.id).size() == id.size() && std::memcmp(hash.data(), id.data(), id.size()) == 0;
    const auto body = sliceBody(row.body);
    if (!intact || !body) {
        find("chain", row.seq, QString::fromLatin1(row.id.toHex()),
             QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(hash.data()), 32).toHex()));
    }
    const bool placed = body && checkPlace(row, *body);
    m_ids.push_back(id);
    if (!placed) {
        return;
    }
    const Verdict verdict = body->isMark ? takeMark(row, *body) : takeOther(row);
    const std::string_view stored = labelsOf(row)[3];
    const bool asEver = verdict == Verdict::Applied && stored == "applied"; // a million times, without making a QString
    if (!asEver && toCode(verdict) != text(stored)) {
        find("verdict", row.seq, toCode(verdict), text(stored));
    }
}

bool AuditReplay::checkPlace(const LogRow &row, const BodySlices &body)
{
    const auto labels = labelsOf(row);
    const bool first = m_ids.empty();
    const std::string_view previous = first ? std::string_view() : std::string_view(m_ids.back().data(), 32);
    if (first) {
        m_deviceUid = QByteArray(body.device.data(), static_cast<qsizetype>(body.device.size()));
    }
    if (body.previous != previous || body.number != row.number || body.number != row.seq
        || body.device != view(m_deviceUid)) {
        find("chain", row.seq, u"follows event %1"_s.arg(row.seq - 1), u"does not follow it"_s);
        return true; // what it says is still what the tables were made from
    }
    const bool columnsFit = body.actor == labels[0] && body.type == labels[1] && body.at == row.at
        && (!body.isMark || body.mark[4] == labels[2]);
    if (!columnsFit) {
        find("chain", row.seq, text(body.actor) + u' ' + text(body.type), text(labels[0]) + u' ' + text(labels[1]));
    }
    return true;
}

void AuditReplay::noteCheckpoint(qint64 seq, QStringView type, bool corrects)
{
    if (EventLog::callsForCheckpoint(type, corrects)) {
        m_checkpointDue = seq;
    }
}

Verdict AuditReplay::takeMark(const LogRow &row, const BodySlices &body)
{
    MarkFold::Cell before;
    if (!body.correction.empty()) {
        noteCheckpoint(row.seq, u"mark.set", true); // the other marks, nearly all events, never call for one
    }
    const MarkFold::Outcome outcome = m_marks.apply(body, row.seq, m_ids, before);
    switch (outcome) {
    case MarkFold::Outcome::Same: return Verdict::Applied;
    case MarkFold::Outcome::Conflict: {
        const auto event = decodeEvent(row.body);
        if (!event || !m_projection.keepMarkConflict({ row.seq, row.id, {}, {}, event->content }, before.seq)) {
            find("chain", row.seq, u"conflict"_s, u"unreadable"_s);
        }
        return Verdict::Conflict;
    }
    case MarkFold::Outcome::Broken:
        findInMark("chain", body, row.seq, text(before.value), text(body.mark[6]));
        return Verdict::Applied;
    case MarkFold::Outcome::Applied: break;
    }
    if (!body.correction.empty()) {
        useCorrection(row, body);
    } else if (!isOpen(body)) {
        findInMark("lock", body, row.seq, text(before.value), text(body.mark[7]));
    }
    return Verdict::Applied;
}

void AuditReplay::useCorrection(const LogRow &row, const BodySlices &body)
{
    const auto event = decodeEvent(row.body);
    if (!event
        || !m_projection.useCorrection({ row.seq, row.id, event->place.by.login, event->place.at, event->content })) {
        findInMark("lock", body, row.seq, text(body.mark[6]), text(body.mark[7]));
    }
}

bool AuditReplay::isOpen(const BodySlices &body)
{
    auto place = m_windows.find(body.sheetKey);
    if (place == m_windows.end()) {
        place = m_windows.emplace(body.sheetKey, Window {}).first;
        Window &window = place->second;

        Query query(*m_database,
                    u"SELECT state, opens_at, closes_at FROM entry_window WHERE year = ? AND term = ? AND class ="
                    " ? AND subject = ?"_s);
        query.bind(text(body.mark[0]).toLongLong()).bind(text(body.mark[1]).toLongLong());
        if (query.bind(text(body.mark[2])).bind(text(body.mark[3])).next()) {
            window.open = query.text(0) == "open"_L1;
            window.opensAt = query.isNull(1) ? std::nullopt : std::optional(query.integer(1));
            window.closesAt = query.isNull(2) ? std::nullopt : std::optional(query.integer(2));
        }
    }
    const Window &window = place->second;
    return window.open && (!window.opensAt || body.at >= *window.opensAt)
        && (!window.closesAt || body.at < *window.closesAt);
}

Verdict AuditReplay::takeOther(const LogRow &row)
{
    const auto event = decodeEvent(row.body);
    if (!event) {
        find("chain", row.seq, u"event"_s, event.error().code);
        return Verdict::Refused;
    }
    const QString &type = event->content.type;
    if (type == "school.created"_L1) {
        m_deviceKey = event->content.data.value("device_key"_L1).toByteArray();
    } else if (type == "window.acted"_L1 || type == "class.created"_L1) {
        m_windows.clear();
    }
    noteCheckpoint(row.seq, type, false);
    const auto verdict
        = m_projection.apply({ row.seq, row.id, event->place.by.login, event->place.at, event->content });
    if (!verdict) {
        find("chain", row.seq, type, verdict.error().code);
        return Verdict::Refused;
    }
    return *verdict;
}

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audit_compare.h"

#include "models/store/event_log.h"
#include "models/store/projection_rules.h"

#include <QSet>

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

/// "2025\0" "1\0" ... each ended by a NUL, as the encoded texts of an event's key; `key` is used again for each row.
/// What stands behind the sixth NUL is the value, which is given back.
std::string_view encodeKey(std::string_view parts, std::string &key)
{
    key.clear();
    for (int i = 0; i < 6; ++i) {
        const std::size_t size = std::min(parts.find('\0'), parts.size());
        if (size >= 24) {
            key.push_back(char(0x78));
            key.push_back(static_cast<char>(size));
        } else {
            key.push_back(static_cast<char>(0x60 + size));
        }
        key.append(parts.substr(0, size));
        parts.remove_prefix(std::min(size + 1, parts.size()));
    }
    return parts;
}

/// The texts of an encoded key.
QStringList keyTexts(std::string_view key)
{
    QStringList texts;
    while (!key.empty()) {
        std::size_t size = static_cast<unsigned char>(key.front()) - 0x60U;
        key.remove_prefix(1);
        if (size >= 24) {
            size = static_cast<unsigned char>(key.front());
            key.remove_prefix(1);
        }
        texts.append(text(key.substr(0, size)));
        key.remove_prefix(std::min(size, key.size()));
    }
    return texts;
}

Finding markFinding(std::string_view key, const QString &expected, const QString &found, qint64 seq)
{
    const QStringList texts = keyTexts(key);
    return { u"mark"_s,      texts.value(4),
             texts.value(3), texts.value(1),
             texts.value(5), expected,
             found,          u"%1 %2, event %3"_s.arg(texts.value(0), texts.value(2)).arg(seq) };
}

/// Rows of a table by their key, each as its columns' texts.
struct TableRows {
    QStringList columns;
    QMap<QString, QStringList> rows;
};

Result<TableRows> readTable(Database &database, const ProjectedTable &table)
{
    const QStringList keys = QString(table.key).split(u", "_s);
    Query query(database, "SELECT * FROM "_L1 + table.name + " ORDER BY "_L1 + table.key);
    TableRows result;
    while (query.next()) {
        if (result.columns.isEmpty()) {
            result.columns = query.columnNames();
        }
        QStringList values;
        for (int i = 0; i < result.columns.size(); ++i) {
            const QVariant value = query.value(i);
            values.append(value.typeId() == QMetaType::QByteArray ? query.hex(i) : value.toString());
        }
        QStringList key;
        for (const QString &column : keys) {
            key.append(values.value(result.columns.indexOf(column)));
        }
        result.rows.insert(key.join(u'/'), values);
    }
    HOCBA_TRY(query.status());
    return result;
}

Finding tableFinding(const ProjectedTable &table, const QString &key, const TableRows &rows, const QStringList &row)
{
    const auto value = [&](QLatin1StringView column) { return row.value(rows.columns.indexOf(column)); };
    Finding finding;
    finding.kind = u"table"_s;
    finding.pupil = table.name == "pupil"_L1 ? value("code"_L1) : value("pupil"_L1);
    finding.subject = value("subject"_L1);
    finding.term = value("term"_L1);
    finding.detail = table.name + u' ' + key;
    return finding;
}

void compareRows(const ProjectedTable &table, const TableRows &expected, const TableRows &found,
                 QList<Finding> &findings)
{
    for (auto row = expected.rows.begin(); row != expected.rows.end(); ++row) {
        Finding finding = tableFinding(table, row.key(), expected, row.value());
        const auto other = found.rows.constFind(row.key());
        if (other == found.rows.constEnd()) {
            finding.expected = row.value().join(u" | "_s);
            findings.append(finding);
            continue;
        }
        for (qsizetype i = 0; i < row.value().size(); ++i) {
            if (row.value().at(i) != other.value().value(i)) {
                finding.column = expected.columns.at(i);
                finding.expected = row.value().at(i);
                finding.found = other.value().value(i);
                findings.append(finding);
            }
        }
    }
    for (auto row = found.rows.begin(); row != found.rows.end(); ++row) {
        if (!expected.rows.contains(row.key())) {
            Finding finding = tableFinding(table, row.key(), found, row.value());
            finding.found = row.value().join(u" | "_s);
            findings.append(finding);
        }
    }
}

Finding simpleFinding(QLatin1StringView kind, const QString &detail, const QString &expected, const QString &found)
{
    Finding finding;
    finding.kind = kind;
    finding.detail = detail;
    finding.expected = expected;
    finding.found = found;
    return finding;
}

} // namespace

Status compareMarks(Database &live, AuditReplay &replay)
{
    Query query(live,
                u"SELECT CAST(year || char(0) || term || char(0) || class || char(0) || subject || char(0) || pupil ||"
                " char(0) || col || char(0) || value AS BLOB), event_seq FROM mark"_s);
    std::string key;
    while (query.next()) {
        const QByteArray row = query.bytes(0);
        const std::string_view found = encodeKey(view(row), key);
        const qint64 seq = query.integer(1);
        MarkFold::Cell *expected = replay.marks().find(key);
        if (expected == nullptr) {
            replay.findings().append(markFinding(key, {}, text(found), seq));
            continue;
        }
        expected->seen = true;
        if (expected->value != found || expected->seq != seq) {
            replay.findings().append(markFinding(key, text(expected->value), text(found), expected->seq));
        }
    }
    HOCBA_TRY(query.status());
    for (const MarkFold::Cell &cell : replay.marks().cells()) {
        if (!cell.seen) {
            replay.findings().append(markFinding(cell.key, text(cell.value), {}, cell.seq));
        }
    }
    return {};
}

Status compareTables(Database &live, AuditReplay &replay)
{
    for (const ProjectedTable &table : projectedTables()) {
        HOCBA_TRY_VALUE(expected, readTable(replay.tables(), table));
        HOCBA_TRY_VALUE(found, readTable(live, table));
        compareRows(table, expected, found, replay.findings());
    }
    return {};
}

Status compareSchema(Database &live, AuditReplay &replay)
{
    HOCBA_TRY_VALUE(found, schemaIn(live));
    const SchemaMap &expected = replay.schema();
    for (auto entry = expected.begin(); entry != expected.end(); ++entry) {
        if (found.value(entry.key()) != entry.value()) {
            // The words of a trigger fill a screen and help nobody: its name and what became of it are what counts.
            const QString state = found.contains(entry.key()) ? u"changed"_s : u"missing"_s;
            replay.findings().append(simpleFinding("schema"_L1, entry.key(), u"as the program makes it"_s, state));
        }
    }
    for (auto entry = found.begin(); entry != found.end(); ++entry) {
        if (!expected.contains(entry.key())) {
            replay.findings().append(simpleFinding("schema"_L1, entry.key(), {}, u"added"_s));
        }
    }
    return {};
}

Status checkCheckpoints(Database &live, AuditReplay &replay)
{
    Query device(live, u"SELECT uid, public_key FROM device"_s);
    if (!device.next() || device.bytes(0) != replay.deviceUid() || device.bytes(1) != replay.deviceKey()) {
        HOCBA_TRY(device.status());
        replay.findings().append(simpleFinding("checkpoint"_L1, u"device"_s,
                                               QString::fromLatin1(replay.deviceKey().toHex()), device.hex(1)));
    }
    Query query(live, u"SELECT dseq, head, signature FROM checkpoint ORDER BY dseq"_s);
    qint64 last = 0;
    while (query.next()) {
        last = query.integer(0);
        const QByteArray head = query.bytes(1);
        const auto index = static_cast<std::size_t>(last) - 1;
        const bool known = last >= 1 && index < replay.ids().size();
        const QByteArray now = known ? QByteArray(replay.ids()[index].data(), 32) : QByteArray();
        const bool isSigned = deviceSigned(replay.deviceKey(),
                                           EventLog::checkpointMessage(replay.deviceUid(), last, head), query.bytes(2));
        if (now != head || !isSigned) {
            replay.findings().append(simpleFinding("checkpoint"_L1, u"event %1"_s.arg(last), query.hex(1),
                                                   isSigned ? QString::fromLatin1(now.toHex()) : u"signature"_s));
        }
    }
    HOCBA_TRY(query.status());
    if (last < replay.lastCheckpointDue()) {
        replay.findings().append(simpleFinding("checkpoint"_L1, u"event %1"_s.arg(replay.lastCheckpointDue()),
                                               u"checkpoint"_s, u"missing"_s));
    }
    return {};
}

Status checkBlobs(Database &live, AuditReplay &replay)
{
    Sha256 sha;
    QSet<QByteArray> kept;
    Query query(live, u"SELECT sha256, bytes FROM blob"_s);
    while (query.next()) {
        const QByteArray hash = sha.of(query.bytes(1));
        kept.insert(query.bytes(0));
        if (hash != query.bytes(0)) {
            replay.findings().append(
                simpleFinding("blob"_L1, query.hex(0), query.hex(0), QString::fromLatin1(hash.toHex())));
        }
    }
    HOCBA_TRY(query.status());
    // Out of the log, not out of the tables that are there: who deletes a file may edit the row that names it as well.
    Query named(replay.tables(),
                u"SELECT xml_sha256, 'document ' || number || '/' || version || ' xml' FROM document"
                " UNION ALL SELECT pdf_sha256, 'document ' || number || '/' || version || ' pdf' FROM document"
                " WHERE pdf_sha256 <> '' UNION ALL SELECT blob, 'signature_part ' || pupil || '/' || part FROM"
                " signature_part"_s);
    while (named.next()) {
        const QString hash = named.text(0);
        if (!kept.contains(QByteArray::fromHex(hash.toLatin1()))) {
            replay.findings().append(
                simpleFinding("blob"_L1, hash + u' ' + named.text(1), u"kept file"_s, u"missing"_s));
        }
    }
    return named.status();
}

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/event_log.h"

#include "models/store/crypto.h"
#include "models/store/database.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

Projection::IdOf idsIn(Database &database)
{
    return [&database](qint64 seq) -> Result<QByteArray> {
        Query query(database, u"SELECT id FROM event WHERE seq = ?"_s);
        query.bind(seq);
        return query.one<QByteArray>([](const Query &row) -> Result<QByteArray> { return row.bytes(0); },
                                     fail("store.damaged"_L1, u"event %1"_s.arg(seq)));
    };
}

} // namespace

EventLog::EventLog(Database &database) : m_database(database), m_projection(database, idsIn(database))
{
}

Result<std::pair<QByteArray, QByteArray>> EventLog::makeDevice(Database &database)
{
    HOCBA_TRY_VALUE(uid, randomBytes(16));
    HOCBA_TRY_VALUE(key, newDeviceKey());
    Query query(database, u"INSERT INTO device (uid, public_key, private_key) VALUES (?, ?, ?)"_s);
    HOCBA_TRY(query.bind(uid).bind(key.publicPart).bind(key.privatePart).run());
    return std::pair(uid, key.publicPart);
}

Status EventLog::read()
{
    if (m_known) {
        return {};
    }
    Query device(m_database, u"SELECT id, uid FROM device WHERE private_key IS NOT NULL"_s);
    if (!device.next()) {
        HOCBA_TRY(device.status());
        return fail("store.damaged"_L1, "device"_L1);
    }
    m_device = device.integer(0);
    m_deviceUid = device.bytes(1);
    m_seq = 0;
    m_number = 0;
    m_head.clear();
    Query last(m_database, u"SELECT seq, dseq, id FROM event ORDER BY seq DESC LIMIT 1"_s);
    if (last.next()) {
        m_seq = last.integer(0);
        m_number = last.integer(1);
        m_head = last.bytes(2);
    }
    HOCBA_TRY(last.status());
    m_known = true;
    return {};
}

Result<Applied> EventLog::append(const Actor &by, Instant at, const NewEvent &event)
{
    HOCBA_TRY(read());
    const QByteArray body = encodeEvent({ m_deviceUid, m_number + 1, m_head, by, at }, event);
    const LogEvent logged { m_seq + 1, Sha256().of(body), by.login, at, event };
    const QString pupil = pupilOf(event);
    {
        Query insert(m_database,
                     u"INSERT INTO event (seq, id, device, dseq, actor, type, at_ms, pupil, body) VALUES"
                     " (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        insert.bind(logged.seq).bind(logged.id).bind(m_device).bind(m_number + 1).bind(by.login).bind(event.type);
        HOCBA_TRY(insert.bind(at.ms).bind(pupil.isEmpty() ? QVariant() : QVariant(pupil)).bind(body).run());
    }
    m_seq += 1;
    m_number += 1;
    m_head = logged.id;
    HOCBA_TRY_VALUE(verdict, m_projection.apply(logged));
    Query judge(m_database, u"INSERT INTO verdict (event_seq, school_seq, verdict) VALUES (?, ?, ?)"_s);
    HOCBA_TRY(judge.bind(logged.seq).bind(logged.seq).bind(toCode(verdict)).run());
    return Applied { logged.seq, QString::fromLatin1(logged.id.toHex()), verdict };
}

Result<Applied> EventLog::accept(const QByteArray &body)
{
    HOCBA_TRY(read());
    HOCBA_TRY_VALUE(event, decodeEvent(body));
    const QByteArray id = Sha256().of(body);
    Query known(m_database, u"SELECT seq FROM event WHERE id = ?"_s);
    if (known.bind(id).next()) {
        return Applied { known.integer(0), QString::fromLatin1(id.toHex()), Verdict::Duplicate };
    }
    HOCBA_TRY(known.status());
    const bool own = event.place.deviceUid == m_deviceUid;
    return fail(own ? "event.fork"_L1 : "event.unknown_device"_L1, QString::fromLatin1(id.toHex()));
}

bool EventLog::callsForCheckpoint(QStringView type, bool corrects)
{
    static constexpr std::array families { "correction."_L1, "report."_L1, "grant."_L1, "document."_L1 };
    return corrects || type == "school.created"_L1 || type == "window.acted"_L1
        || std::ranges::any_of(families, [type](QLatin1StringView family) { return type.startsWith(family); });
}

QByteArray EventLog::checkpointMessage(const QByteArray &deviceUid, qint64 number, const QByteArray &head)
{
    QByteArray bigEndian(8, Qt::Uninitialized);
    qToBigEndian(number, bigEndian.data());
    return "hocba checkpoint 1\n" + deviceUid + bigEndian + head;
}

Status EventLog::checkpoint()
{
    HOCBA_TRY(read());
    QByteArray privateKey;
    {
        Query key(m_database, u"SELECT private_key FROM device WHERE id = ?"_s);
        if (!key.bind(m_device).next()) {
            return fail("store.damaged"_L1, "device"_L1);
        }
        privateKey = key.bytes(0);
    }
    HOCBA_TRY_VALUE(signature, signWithDevice(privateKey, checkpointMessage(m_deviceUid, m_number, m_head)));
    Query query(m_database, u"INSERT INTO checkpoint (device, dseq, head, signature) VALUES (?, ?, ?, ?)"_s);
    return query.bind(m_device).bind(m_number).bind(m_head).bind(signature).run();
}

} // namespace hocba::store

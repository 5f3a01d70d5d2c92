// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/event_body.h"

#include <QCborStreamWriter>
#include <QCborValue>

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int bodyVersion = 1;

void write(QCborStreamWriter &writer, QLatin1StringView key, const QString &value)
{
    writer.append(key);
    writer.append(value);
}

void write(QCborStreamWriter &writer, QLatin1StringView key, const QByteArray &value)
{
    writer.append(key);
    writer.append(value);
}

QString hexAt(const QCborMap &map, QLatin1StringView key)
{
    return QString::fromLatin1(map.value(key).toByteArray().toHex());
}

} // namespace

QByteArray encodeEvent(const EventPlace &place, const NewEvent &event)
{
    QByteArray body;
    body.reserve(256);
    QCborStreamWriter writer(&body);
    const bool isMark = !event.mark.isEmpty();
    quint64 entries = 8;
    for (const QString &optional : { place.by.session, event.base, event.why, event.correction }) {
        entries += optional.isEmpty() ? 0U : 1U;
    }
    writer.startMap(entries);
    writer.append("v"_L1);
    writer.append(bodyVersion);
    write(writer, "dev"_L1, place.deviceUid);
    writer.append("n"_L1);
    writer.append(place.number);
    write(writer, "prev"_L1, place.previous);
    write(writer, "act"_L1, place.by.login);
    if (!place.by.session.isEmpty()) {
        write(writer, "ses"_L1, QByteArray::fromHex(place.by.session.toLatin1()));
    }
    writer.append("at"_L1);
    writer.append(place.at.ms);
    write(writer, "t"_L1, event.type);
    if (!event.base.isEmpty()) {
        write(writer, "base"_L1, QByteArray::fromHex(event.base.toLatin1()));
    }
    writer.append(isMark ? "m"_L1 : "d"_L1);
    (isMark ? QCborValue(event.mark) : QCborValue(event.data)).toCbor(writer);
    if (!event.why.isEmpty()) {
        write(writer, "why"_L1, event.why);
    }
    if (!event.correction.isEmpty()) {
        write(writer, "corr"_L1, event.correction);
    }
    writer.endMap();
    return body;
}

Result<DecodedEvent> decodeEvent(const QByteArray &body)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(body, &error);
    const QCborMap map = value.toMap();
    if (error.error != QCborError::NoError || !value.isMap() || !map.value("t"_L1).isString()) {
        return fail("event.unreadable"_L1);
    }
    if (map.value("v"_L1).toInteger() > bodyVersion) {
        return fail("event.newer"_L1);
    }
    DecodedEvent event;
    event.place = { map.value("dev"_L1).toByteArray(),
                    map.value("n"_L1).toInteger(),
                    map.value("prev"_L1).toByteArray(),
                    { map.value("act"_L1).toString(), hexAt(map, "ses"_L1) },
                    { map.value("at"_L1).toInteger() } };
    event.content = { map.value("t"_L1).toString(), map.value("d"_L1).toMap(),      map.value("m"_L1).toArray(),
                      hexAt(map, "base"_L1),        map.value("why"_L1).toString(), map.value("corr"_L1).toString() };
    return event;
}

QString pupilOf(const NewEvent &event)
{
    if (!event.mark.isEmpty()) {
        return event.mark.at(4).toString();
    }
    const QString pupil = event.data.value("pupil"_L1).toString();
    return pupil.isEmpty() && event.type.startsWith("pupil."_L1) ? event.data.value("code"_L1).toString() : pupil;
}

} // namespace hocba::store

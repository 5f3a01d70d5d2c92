// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/event.h"

namespace hocba::store {

/// An event with its place in the log: what is projected.
struct LogEvent {
    qint64 seq = 0;
    QByteArray id; ///< 32 bytes
    QString actor;
    Instant at;
    NewEvent content;
};

/// What binds an event to its place, beside its content.
struct EventPlace {
    QByteArray deviceUid; ///< 16 bytes
    qint64 number = 0;    ///< dense, from 1, per device
    QByteArray previous;  ///< id of the event before it; empty for the first
    Actor by;
    Instant at;
};

/// The bytes that are stored and hashed: one CBOR map, keys in this order (docs/data_model.md). They are never written
/// anew from parsed values, so that later programs need not write as this one does.
[[nodiscard]] QByteArray encodeEvent(const EventPlace &place, const NewEvent &event);

struct DecodedEvent {
    EventPlace place;
    NewEvent content;
};
/// "event.unreadable" for bytes that are no event, "event.newer" for one written in a later form.
[[nodiscard]] Result<DecodedEvent> decodeEvent(const QByteArray &body);

/// The pupil an event is about, for the index; empty for none.
[[nodiscard]] QString pupilOf(const NewEvent &event);

} // namespace hocba::store

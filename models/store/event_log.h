// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/event_body.h"
#include "models/store/projection.h"

namespace hocba::store {

class Database;

/// This device's hash-chained log. Appending also projects; both happen inside the transaction that is under way.
class EventLog
{
public:
    explicit EventLog(Database &database);

    [[nodiscard]] Result<Applied> append(const Actor &by, Instant at, const NewEvent &event);
    /// See Transaction::accept.
    [[nodiscard]] Result<Applied> accept(const QByteArray &body);
    /// Signs (device, number, head) of the log as it stands.
    [[nodiscard]] Status checkpoint();
    /// After a rollback what was read of the log no longer holds.
    void forget() { m_known = false; }

    /// Makes the device of a new database; gives its uid and public key for the event "school.created".
    [[nodiscard]] static Result<std::pair<QByteArray, QByteArray>> makeDevice(Database &database);
    /// Whether others rely on an event of this type from the moment it is on disk, so that a checkpoint is due at the
    /// commit that holds it: the log can then not be cut off before it without being noticed. `corrects`: a mark.set
    /// that uses a correction.
    [[nodiscard]] static bool callsForCheckpoint(QStringView type, bool corrects);
    /// The bytes a checkpoint signs.
    [[nodiscard]] static QByteArray checkpointMessage(const QByteArray &deviceUid, qint64 number,
                                                      const QByteArray &head);

private:
    [[nodiscard]] Status read();

    Database &m_database;
    Projection m_projection;
    bool m_known = false;
    qint64 m_device = 0;
    QByteArray m_deviceUid;
    qint64 m_seq = 0; ///< of the last event in this database
    qint64 m_number = 0; ///< of this device's last event
    QByteArray m_head;
};

} // namespace hocba::store

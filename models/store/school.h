// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/store/data_key.h"
#include "models/store/event.h"
#include "models/store/records.h"
#include "models/store/transaction.h"

#include <algorithm>
#include <functional>
#include <memory>

namespace hocba::store {

class Database;
class EventLog;

/// A school's data folder, opened: `school.db` (encrypted), owned by one program at a time. `keys.json` beside it is
/// KeyRing's. Use it on one thread only.
class School
{
public:
    /// Makes the folder's database, its device and the event "school.created". Errors "store.exists",
    /// "store.network_folder", "store.busy", "store.not_encrypted", "store.io".
    [[nodiscard]] static Result<std::unique_ptr<School>>
    create(const QString &folder, const SchoolInfo &info, const DataKey &key, const QString &actor, const Clock &clock);

    /// Waits up to five seconds for another program to let go ("store.busy"). Older databases are copied and migrated.
    /// Errors "store.no_folder", "store.not_a_school", "store.wrong_key", "store.damaged", "store.newer_version",
    /// "store.not_encrypted", "store.network_folder", "store.io".
    [[nodiscard]] static Result<std::unique_ptr<School>> openWithKey(const QString &folder, const DataKey &key,
                                                                     const Clock &clock);
    ~School();
    /// Opens the same school once more within this program, for another thread: call what it gives on that thread. The
    /// folder stays owned until the last of them is gone.
    [[nodiscard]] std::function<Result<std::unique_ptr<School>>()> again() const;
    School(const School &) = delete;
    School &operator=(const School &) = delete;

    /// One use case = one transaction: one actor, one time, all of its events or none. Error "store.busy" when one is
    /// under way.
    [[nodiscard]] Result<Transaction> begin(const Actor &by);

    [[nodiscard]] Result<SchoolInfo> info() const;
    /// Hex id of the last event.
    [[nodiscard]] Result<QString> head() const;
    [[nodiscard]] Result<qint64> eventCount() const;

    /// The clock's time, but never before the last event of the log: time never runs backwards within a school, so that
    /// setting the PC's clock back is of no use (a window that its schedule closed stays closed).
    [[nodiscard]] Instant now() const { return std::max(m_clock.now(), m_lastEvent); }
    [[nodiscard]] const Clock &clock() const noexcept { return m_clock; }
    /// Time of the last event that is on disk.
    [[nodiscard]] Instant lastEvent() const noexcept { return m_lastEvent; }
    [[nodiscard]] const QString &folder() const noexcept { return m_folder; }
    /// For the readers of this layer.
    [[nodiscard]] Database &database() const noexcept { return *m_database; }

private:
    friend class Transaction;
    struct Lock;
    [[nodiscard]] Status readLastEvent();
    /// A damaged log still opens, so that the audit can name it; nothing can be appended to it.
    [[nodiscard]] Status readLastEventIfWhole();
    [[nodiscard]] Status noticeOthers();
    School(QString folder, std::shared_ptr<Lock> lock, std::unique_ptr<Database> database, const Clock &clock);

    QString m_folder;
    const Clock &m_clock;
    Instant m_lastEvent;
    std::shared_ptr<Lock> m_lock; ///< first in, last out
    std::unique_ptr<Database> m_database;
    std::unique_ptr<EventLog> m_log;
    qint64 m_dataVersion = -1; ///< changes when another connection of this program has written
};

} // namespace hocba::store

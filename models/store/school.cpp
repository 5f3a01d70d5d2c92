// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/school.h"

#include "models/store/database.h"
#include "models/store/event_log.h"
#include "models/store/events.h"
#include "models/store/file_system.h"
#include "models/store/migrations.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

#include <chrono>

namespace hocba::store {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct School::Lock {
    explicit Lock(const QString &path) : file(path)
    {
        // Stale only when its process is gone, never by age: a school is open all day.
        file.setStaleLockTime(0ms);
    }
    QLockFile file;

    [[nodiscard]] Status take()
    {
        if (file.tryLock(5s)) {
            return {};
        }
        return file.error() == QLockFile::LockFailedError ? fail("store.busy"_L1, file.fileName())
                                                          : fail("store.io"_L1, file.fileName());
    }
};

namespace {

QString databasePath(const QString &folder)
{
    return folder + "/school.db"_L1;
}

QString lockPath(const QString &folder)
{
    return folder + "/school.lock"_L1;
}

void removeDatabase(const QString &folder)
{
    for (const auto ending : { ""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1 }) {
        QFile::remove(databasePath(folder) + ending);
    }
}

Status fillNew(School &school, const SchoolInfo &info, const QString &actor)
{
    HOCBA_TRY(migrate(school.database(), newestSchema()));
    HOCBA_TRY_VALUE(transaction, school.begin({ actor, {} }));
    HOCBA_TRY_VALUE(device, EventLog::makeDevice(school.database()));
    NewEvent created = schoolCreated(info);
    created.data["device_uid"_L1] = device.first;
    created.data["device_key"_L1] = device.second;
    HOCBA_TRY(transaction.append(created));
    return transaction.commit();
}

} // namespace

School::School(QString folder, std::shared_ptr<Lock> lock, std::unique_ptr<Database> database, const Clock &clock)
    : m_folder(std::move(folder)),
      m_clock(clock),
      m_lock(std::move(lock)),
      m_database(std::move(database)),
      m_log(std::make_unique<EventLog>(*m_database))
{
}

School::~School() = default;

Result<std::unique_ptr<School>> School::create(const QString &folder, const SchoolInfo &info, const DataKey &key,
                                               const QString &actor, const Clock &clock)
{
    if (!QDir().mkpath(folder)) {
        return fail("store.io"_L1, folder);
    }
    if (liesOnNetwork(folder)) {
        return fail("store.network_folder"_L1, folder);
    }
    auto lock = std::make_shared<Lock>(lockPath(folder));
    HOCBA_TRY(lock->take());
    if (QFile::exists(databasePath(folder))) {
        return fail("store.exists"_L1, databasePath(folder));
    }
    Result<std::unique_ptr<Database>> database = Database::open(databasePath(folder), key, true);
    if (!database) {
        removeDatabase(folder);
        return database.error();
    }
    std::unique_ptr<School> school(new School(folder, std::move(lock), std::move(*database), clock));
    if (const Status filled = fillNew(*school, info, actor); !filled) {
        school->m_log.reset();
        school->m_database.reset();
        removeDatabase(folder);
        return filled.error();
    }
    return school;
}

Result<std::unique_ptr<School>> School::openWithKey(const QString &folder, const DataKey &key, const Clock &clock)
{
    const QString path = databasePath(folder);
    HOCBA_TRY(checkFolder(folder));
    if (!QFile::exists(path)) {
        return fail("store.not_a_school"_L1, folder);
    }
    auto lock = std::make_shared<Lock>(lockPath(folder));
    HOCBA_TRY(lock->take());
    HOCBA_TRY_VALUE(database, Database::open(path, key, false));
    HOCBA_TRY(bringUpToDate(*database, path));
    std::unique_ptr<School> school(new School(folder, std::move(lock), std::move(database), clock));
    HOCBA_TRY(school->readLastEventIfWhole());
    return school;
}

std::function<Result<std::unique_ptr<School>>()> School::again() const
{
    return [folder = m_folder, lock = m_lock, open = m_database->again(),
            clock = &m_clock]() -> Result<std::unique_ptr<School>> {
        HOCBA_TRY_VALUE(database, open());
        std::unique_ptr<School> school(new School(folder, lock, std::move(database), *clock));
        HOCBA_TRY(school->readLastEventIfWhole());
        return school;
    };
}

Status School::noticeOthers()
{
    Query version(*m_database, u"PRAGMA data_version"_s);
    HOCBA_TRY_VALUE(now,
                    version.one<qint64>([](const Query &row) -> Result<qint64> { return row.integer(0); },
                                        fail("store.damaged"_L1, "data_version"_L1)));
    if (now == m_dataVersion) {
        return {};
    }
    m_log->forget();
    HOCBA_TRY(readLastEvent());
    m_dataVersion = now;
    return {};
}

Status School::readLastEvent()
{
    Query last(*m_database, u"SELECT at_ms FROM event ORDER BY seq DESC LIMIT 1"_s);
    if (last.next()) {
        m_lastEvent = std::max(m_lastEvent, Instant { last.integer(0) });
    }
    return last.status();
}

Status School::readLastEventIfWhole()
{
    const Status read = readLastEvent();
    return !read && read.error().code == "store.damaged"_L1 ? Status() : read;
}

Result<Transaction> School::begin(const Actor &by)
{
    if (m_database->inTransaction()) {
        return fail("store.busy"_L1, "transaction"_L1);
    }
    HOCBA_TRY(m_database->begin());
    if (const Status read = noticeOthers(); !read) {
        m_database->rollback();
        return read.error();
    }
    return Transaction(*this, by, now());
}

Result<SchoolInfo> School::info() const
{
    Query query(*m_database, u"SELECT code, name, commune, province, levels, year, policy, demo FROM school"_s);
    return query.one<SchoolInfo>(
        [](const Query &row) -> Result<SchoolInfo> {
            SchoolInfo info { row.text(0), row.text(1),
                              row.text(2), row.text(3),
                              {},          { static_cast<int>(row.integer(5)) },
                              row.text(6), row.integer(7) != 0 };
            for (const QString &code : row.text(4).split(u',', Qt::SkipEmptyParts)) {
                if (const auto level = levelFromCode(code)) {
                    info.levels.append(*level);
                }
            }
            return info;
        },
        fail("store.damaged"_L1, "school"_L1));
}

Result<QString> School::head() const
{
    Query query(*m_database, u"SELECT id FROM event ORDER BY seq DESC LIMIT 1"_s);
    return query.one<QString>([](const Query &row) -> Result<QString> { return row.hex(0); },
                              fail("store.damaged"_L1, "event"_L1));
}

Result<qint64> School::eventCount() const
{
    Query query(*m_database, u"SELECT coalesce(max(seq), 0) FROM event"_s);
    return query.one<qint64>([](const Query &row) -> Result<qint64> { return row.integer(0); },
                             fail("store.damaged"_L1, "event"_L1));
}

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/audit.h"

#include "models/store/audit_compare.h"
#include "models/store/school.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

using Batch = std::vector<LogRow>;

/// Reads (and decrypts) the log on a thread of its own, a few batches ahead of the one that checks it.
class LogReader
{
public:
    explicit LogReader(const Database &database)
        : m_thread([this, &database](const std::stop_token &stop) { read(database, stop); })
    {
    }

    /// An empty batch at the end, and after an error (see status()).
    Batch next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_batches.empty() || m_done; });
        if (m_batches.empty()) {
            return {};
        }
        Batch batch = std::move(m_batches.front());
        m_batches.pop_front();
        m_changed.notify_all();
        return batch;
    }

    /// Only after next() gave an empty batch.
    [[nodiscard]] const Status &status() const { return m_status; }

private:
    static constexpr std::size_t batchSize = 4096;
    static constexpr std::size_t ahead = 4;

    void read(const Database &database, const std::stop_token &stop)
    {
        Status status = readAll(database, stop);
        const std::lock_guard lock(m_mutex);
        m_status = std::move(status);
        m_done = true;
        m_changed.notify_all();
    }

    Status readAll(const Database &database, const std::stop_token &stop)
    {
        HOCBA_TRY_VALUE(own, database.again()());
        Query query(*own,
                    u"SELECT e.seq, e.device, e.dseq, e.at_ms, e.id, e.body, CAST(e.actor || char(0) || e.type ||"
                    " char(0) || coalesce(e.pupil, '') || char(0) || coalesce(v.verdict, '') || char(0) AS BLOB) FROM"
                    " event e LEFT JOIN verdict v ON v.event_seq = e.seq ORDER BY e.seq"_s);
        Batch batch;
        batch.reserve(batchSize);
        while (!stop.stop_requested() && query.next()) {
            batch.push_back({ query.integer(0), query.integer(1), query.integer(2), query.integer(3), query.bytes(4),
                              query.bytes(5), query.bytes(6) });
            if (batch.size() == batchSize) {
                hand(std::exchange(batch, {}), stop);
                batch.reserve(batchSize);
            }
        }
        if (!batch.empty()) {
            hand(std::move(batch), stop);
        }
        return query.status();
    }

    void hand(Batch batch, const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        if (m_changed.wait(lock, stop, [&] { return m_batches.size() < ahead; })) {
            m_batches.push_back(std::move(batch));
            m_changed.notify_all();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Batch> m_batches;
    bool m_done = false;
    Status m_status;
    std::jthread m_thread; ///< last: it uses all the others
};

/// A page that cannot be decrypted is a finding; a disk that does not answer is an error.
Status asFinding(const Status &status, AuditReplay &replay)
{
    if (status || status.error().code != "store.damaged"_L1) {
        return status;
    }
    Finding finding;
    finding.kind = u"page"_s;
    finding.detail = status.error().detail;
    replay.findings().append(finding);
    return {};
}

} // namespace

Result<AuditReport> audit(const School &school)
{
    HOCBA_TRY_VALUE(replay, AuditReplay::make());
    AuditReport report;
    {
        LogReader reader(school.database());
        for (Batch batch = reader.next(); !batch.empty(); batch = reader.next()) {
            for (const LogRow &row : batch) {
                replay->take(row);
            }
            report.events += static_cast<qint64>(batch.size());
        }
        HOCBA_TRY(asFinding(reader.status(), *replay));
    }
    for (const auto check : { compareMarks, compareTables, compareSchema, checkCheckpoints, checkBlobs }) {
        HOCBA_TRY(asFinding(check(school.database(), *replay), *replay));
    }
    report.findings = replay->findings();
    return report;
}

} // namespace hocba::store

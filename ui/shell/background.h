// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/session.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace hocba::ui {

/// Work that is under way on the other thread. The worker asks `stopped()` and calls `report()`; the window calls
/// `stop()`.
class Job
{
public:
    /// Called on the window's thread.
    using Progress = std::function<void(int done, int total, const QString &what)>;

    [[nodiscard]] bool stopped() const { return m_stopped; }
    void stop() { m_stopped = true; }
    void report(int done, int total, const QString &what) const;

private:
    friend class Background;
    QPointer<QObject> m_owner;
    Progress m_progress;
    std::atomic_bool m_stopped = false;
};

/// Runs what takes longer than a blink on another thread, with a session of its own, one thing after another. The
/// window's thread never waits; what comes back is called on it, unless the owner is gone by then.
class Background : public QObject
{
    Q_OBJECT

public:
    explicit Background(const services::Session &session, QObject *parent = nullptr);
    /// Stops what is under way and waits for it.
    ~Background() override;
    Background(const Background &) = delete;
    Background &operator=(const Background &) = delete;

    /// `work(session, job) -> Result<T>` there, then `then(Result<T>)` here.
    template<typename T>
    std::shared_ptr<Job> run(QObject *owner, std::function<Result<T>(services::Session &, Job &)> work,
                             std::function<void(Result<T>)> then, Job::Progress progress = {})
    {
        auto job = addJob(owner, std::move(progress));
        m_pool.start([this, job, open = m_session.again(), work = std::move(work), then = std::move(then)] {
            auto result = std::make_shared<Result<T>>(inSession<T>(open, work, *job));
            QMetaObject::invokeMethod(this, [this, job, result, then] {
                removeJob(job);
                if (job->m_owner) {
                    then(std::move(*result));
                }
            });
        });
        return job;
    }
    [[nodiscard]] bool busy() const { return !m_jobs.isEmpty(); }

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    using Open = std::function<Result<std::unique_ptr<services::Session>>()>;
    template<typename T>
    static Result<T> inSession(const Open &open, const std::function<Result<T>(services::Session &, Job &)> &work,
                               Job &job)
    {
        HOCBA_TRY_VALUE(session, open());
        return work(*session, job);
    }
    std::shared_ptr<Job> addJob(QObject *owner, Job::Progress progress);
    void removeJob(const std::shared_ptr<Job> &job);

    const services::Session &m_session;
    QThreadPool m_pool;
    QList<std::shared_ptr<Job>> m_jobs;
};

} // namespace hocba::ui

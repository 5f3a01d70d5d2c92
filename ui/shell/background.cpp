// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/background.h"

namespace hocba::ui {

void Job::report(int done, int total, const QString &what) const
{
    if (m_owner && m_progress) {
        QMetaObject::invokeMethod(
            m_owner, [progress = m_progress, done, total, what] { progress(done, total, what); }, Qt::QueuedConnection);
    }
}

Background::Background(const services::Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_pool.setMaxThreadCount(1);
}

Background::~Background()
{
    for (const std::shared_ptr<Job> &job : std::as_const(m_jobs)) {
        job->stop();
    }
    m_pool.waitForDone();
}

std::shared_ptr<Job> Background::addJob(QObject *owner, Job::Progress progress)
{
    auto job = std::make_shared<Job>();
    job->m_owner = owner;
    job->m_progress = std::move(progress);
    m_jobs.append(job);
    if (m_jobs.size() == 1) {
        Q_EMIT busyChanged(true);
    }
    return job;
}

void Background::removeJob(const std::shared_ptr<Job> &job)
{
    m_jobs.removeOne(job);
    if (m_jobs.isEmpty()) {
        Q_EMIT busyChanged(false);
    }
}

} // namespace hocba::ui

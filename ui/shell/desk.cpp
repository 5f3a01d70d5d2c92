// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"

namespace hocba::ui {

Desk::Desk(services::Session &session, Settings &settings, services::SchoolSummary school, QObject *parent)
    : QObject(parent), m_session(session), m_settings(settings), m_school(std::move(school)), m_background(session)
{
}

void Desk::say(const QString &text)
{
    Q_EMIT said(text);
}

void Desk::refuse(const Error &error)
{
    Q_EMIT refused(sentence(error));
}

void Desk::wrote()
{
    if (auto school = services::schoolSummary(m_session)) {
        m_school = std::move(*school);
        Q_EMIT schoolChanged();
    }
    Q_EMIT written(m_session.now());
}

void Desk::progress(int done, int total, const QString &what)
{
    Q_EMIT progressed(done, total, what);
}

void Desk::go(const Destination &destination)
{
    Q_EMIT wanted(destination);
}

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/work.h"

#include "models/store/people_events.h"
#include "models/store/school.h"

#include <QCoreApplication>

namespace hocba::services {

Work::Work(Session &session, store::Transaction transaction, QString sessionEvent)
    : m_session(&session), m_transaction(std::move(transaction)), m_sessionEvent(std::move(sessionEvent))
{
}

Result<Work> Work::begin(Session &session)
{
    HOCBA_TRY_VALUE(transaction, session.school().begin({ session.person().login, session.m_sessionEvent }));
    QString sessionEvent = session.m_sessionEvent;
    if (sessionEvent.isEmpty()) {
        HOCBA_TRY_VALUE(opened, transaction.append(store::sessionOpened(QCoreApplication::applicationName())));
        sessionEvent = opened.id;
        transaction.setSession(sessionEvent);
    }
    return Work(session, std::move(transaction), sessionEvent);
}

Status Work::commit()
{
    HOCBA_TRY(m_transaction.commit());
    m_session->m_sessionEvent = m_sessionEvent; // only now is the sign-in on disk
    return {};
}

} // namespace hocba::services

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/session.h"
#include "models/store/transaction.h"

namespace hocba::services {

/// One use case while it writes: a transaction in the name of the session's person. The first one of a session also
/// records the sign-in. Undone when it goes out of scope without commit().
class [[nodiscard]] Work
{
public:
    /// "store.busy" while another one of this session is under way.
    [[nodiscard]] static Result<Work> begin(Session &session);

    /// Appends one event; an event the store judges a conflict is kept and comes back with that verdict.
    [[nodiscard]] Result<store::Applied> append(const store::NewEvent &event) { return m_transaction.append(event); }
    [[nodiscard]] Result<QString> putBlob(const QByteArray &bytes) { return m_transaction.putBlob(bytes); }
    [[nodiscard]] Status commit();

    [[nodiscard]] Session &session() const { return *m_session; }

private:
    Work(Session &session, store::Transaction transaction, QString sessionEvent);
    Session *m_session;
    store::Transaction m_transaction;
    QString m_sessionEvent;
};

} // namespace hocba::services

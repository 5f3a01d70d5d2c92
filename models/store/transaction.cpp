// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/transaction.h"

#include "models/store/crypto.h"
#include "models/store/database.h"
#include "models/store/event_log.h"
#include "models/store/school.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

Transaction::Transaction(School &school, Actor by, Instant at) : m_school(&school), m_by(std::move(by)), m_at(at)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_school(std::exchange(other.m_school, nullptr)),
      m_by(std::move(other.m_by)),
      m_at(other.m_at),
      m_checkpointDue(other.m_checkpointDue),
      m_appended(other.m_appended)
{
}

Transaction::~Transaction()
{
    if (m_school != nullptr) {
        m_school->m_database->rollback();
        m_school->m_log->forget();
    }
}

Result<Applied> Transaction::append(const NewEvent &event)
{
    if (m_school == nullptr) {
        return fail("store.no_transaction"_L1, event.type);
    }
    m_appended = true;
    m_checkpointDue = m_checkpointDue || EventLog::callsForCheckpoint(event.type, !event.correction.isEmpty());
    return m_school->m_log->append(m_by, m_at, event);
}

Result<Applied> Transaction::accept(const QByteArray &body)
{
    if (m_school == nullptr) {
        return fail("store.no_transaction"_L1);
    }
    return m_school->m_log->accept(body);
}

Result<QString> Transaction::putBlob(const QByteArray &bytes)
{
    if (m_school == nullptr) {
        return fail("store.no_transaction"_L1);
    }
    const QByteArray hash = Sha256().of(bytes);
    Query query(*m_school->m_database,
                u"INSERT INTO blob (sha256, bytes) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM blob"
                " WHERE sha256 = ?)"_s);
    HOCBA_TRY(query.bind(hash).bind(bytes.isNull() ? QByteArray("") : bytes).bind(hash).run());
    return QString::fromLatin1(hash.toHex());
}

Status Transaction::commit()
{
    if (m_school == nullptr) {
        return fail("store.no_transaction"_L1);
    }
    if (m_checkpointDue) {
        HOCBA_TRY(m_school->m_log->checkpoint());
    }
    HOCBA_TRY(m_school->m_database->commit());
    if (m_appended) {
        m_school->m_lastEvent = std::max(m_school->m_lastEvent, m_at);
    }
    m_school = nullptr;
    return {};
}

} // namespace hocba::store

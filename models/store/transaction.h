// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/event.h"

namespace hocba::store {

class School;

/// A guard: what was appended is undone when it goes out of scope without commit().
class [[nodiscard]] Transaction
{
public:
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&other) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// Appends the event to the log, judges it, and takes it over into the tables. On an error the whole transaction is
    /// to be given up. Errors: those named beside the event in events.h; "store.io".
    [[nodiscard]] Result<Applied> append(const NewEvent &event);

    /// Offers the stored bytes of an event, as another program that holds a copy of the log would. One that is here
    /// already is Verdict::Duplicate and changes nothing. Errors "event.unreadable", "event.newer", "event.fork" (this
    /// device's, but not in its log: a cloned disk or a restored copy), "event.unknown_device".
    [[nodiscard]] Result<Applied> accept(const QByteArray &body);

    /// Keeps a file under its SHA-256 (hex), which it gives back. The same bytes twice are one blob.
    [[nodiscard]] Result<QString> putBlob(const QByteArray &bytes);

    /// On disk when this returns without error. After an act on windows, a step or use of a correction, a report, a
    /// grant and anything about a document the device signs the head of its log here.
    [[nodiscard]] Status commit();

    [[nodiscard]] const Actor &by() const noexcept { return m_by; }
    /// School::now() when it was begun: the time of all its events.
    [[nodiscard]] Instant at() const noexcept { return m_at; }
    /// Makes later events of this transaction those of a session just opened in it.
    void setSession(const QString &session) { m_by.session = session; }

private:
    friend class School;
    Transaction(School &school, Actor by, Instant at);

    School *m_school;
    Actor m_by;
    Instant m_at;
    bool m_checkpointDue = false;
    bool m_appended = false;
};

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/records.h"

namespace hocba::store {

class School;

/// The entry window of one class-subject.
struct WindowRow {
    SchoolYear year;
    Term term = Term::One;
    QString className;
    QString subject; ///< Subject::code or `conductWindow`
    EntryWindow window;
};

/// One act on windows, as it was done.
struct WindowActRow {
    Instant at;
    QString actor;
    WindowAct act = WindowAct::Open;
    Scope scope = Scope::school();
    SchoolYear year;
    Term term = Term::One;
    std::optional<Instant> opensAt, closesAt;
    QString reason;
    QString eventId;
    qint64 position = 0; ///< in the log
};

/// Entry windows and the acts behind them.
class Windows
{
public:
    explicit Windows(const School &school) : m_school(school) {}

    /// WindowState::None when nothing was ever opened.
    [[nodiscard]] Result<EntryWindow> window(SchoolYear year, Term term, const QString &className,
                                             const QString &subject) const;
    /// All class-subjects that exist in that year, or those of one class.
    [[nodiscard]] Result<QList<WindowRow>> all(SchoolYear year, const QString &className = {}) const;
    /// Oldest first.
    [[nodiscard]] Result<QList<WindowActRow>> acts(SchoolYear year) const;

private:
    const School &m_school;
};

} // namespace hocba::store

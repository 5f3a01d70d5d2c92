// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entry_window.h"
#include "models/services/session.h"

namespace hocba::services {

/// An act on entry windows: opens, locks or reopens a scope, of one semester or of both. Locking a named semester takes
/// its scheduled opening back as well.
struct WindowRequest {
    WindowAct act = WindowAct::Open;
    Scope scope = Scope::school();
    std::optional<Term> term; ///< nothing: both semesters; locking then takes those that are open
    std::optional<Instant> opensAt; ///< scheduled opening
    std::optional<Instant> closesAt; ///< closes by itself at this time
    QString reason;
    bool acceptMissing = false; ///< lock although required cells are empty or pending
    /// With Open: moves the end of what is open or scheduled and opens nothing else (gia hạn). A scheduled beginning
    /// stays. "window.none" (detail: which sheet) and "window.locked" where something in the scope is not open.
    bool extend = false;
};

/// What one act changed in one semester.
struct WindowChange {
    Term term = Term::One;
    int classSubjects = 0; ///< how many mark sheets it covered
    int missing = 0; ///< required cells that are empty or pending in them
};

/// "permission.denied", "reason.missing", "window.locked", "window.none", "window.not_locked", "class.unknown",
/// "subject.unknown", "window.cells_missing" (locking with `acceptMissing` off while cells are missing and no reason is
/// given), "window.bad_schedule" (an end that is past, or before the beginning).
[[nodiscard]] Result<QList<WindowChange>> actOnWindows(Session &session, const WindowRequest &asked);

struct WindowRow {
    SchoolYear year;
    Term term = Term::One;
    QString className;
    QString subject;
    WindowState state = WindowState::None;
    std::optional<Instant> opensAt, closesAt;
    int missing = 0; ///< required cells that are empty or pending
    int pupils = 0; ///< who are in the class now
    QString teacher; ///< full name of the subject teacher of today; empty where nobody is
};

/// The state of every mark sheet in a scope that the person may read: "permission.denied" when there are some and none
/// is readable, "class.unknown", "subject.unknown".
[[nodiscard]] Result<QList<WindowRow>> listWindows(const Session &session, const Scope &scope,
                                                   std::optional<Term> term);

/// One act as it was done.
struct WindowActRow {
    WindowAct act = WindowAct::Open;
    Scope scope = Scope::school();
    Term term = Term::One;
    std::optional<Instant> opensAt {}, closesAt {};
    QString actor, reason; ///< login
    QString actorName; ///< full name
    Instant at;
};
/// Oldest first, for those who may do them ("permission.denied").
[[nodiscard]] Result<QList<WindowActRow>> listWindowActs(const Session &session);

} // namespace hocba::services

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/scope.h"

#include <optional>

namespace hocba {

/// Window (thời gian nhập điểm) of one subject of one class in one semester. Where none was set there is no entry.
enum class WindowState { None, Open, Locked };

/// "none", "open", "locked".
[[nodiscard]] QString toCode(WindowState state);
[[nodiscard]] std::optional<WindowState> windowStateFromCode(const QString &code);

struct EntryWindow {
    WindowState state = WindowState::None;
    std::optional<Instant> opensAt; ///< scheduled: before this the window counts as not set
    std::optional<Instant> closesAt; ///< scheduled: from this moment on the window counts as locked

    /// The state that holds at `now`. A schedule closes by itself; what a person locked never opens by itself.
    [[nodiscard]] WindowState at(Instant now) const;
};

/// The four acts on windows (mở, khóa, mở lại, gia hạn are these with other scopes and times).
enum class WindowAct { Open, Lock, Reopen };
[[nodiscard]] QString toCode(WindowAct act);

/// May this act be done on a window in `state`? "window.locked": opening what is locked needs Reopen and a reason;
/// "window.not_locked": reopening what is not locked; "window.none": locking what was never opened.
[[nodiscard]] Status judgeWindowAct(WindowAct act, WindowState state, const QString &reason);

/// May a cell be entered at `now`? "window.none", "window.locked".
[[nodiscard]] Status judgeEntry(const EntryWindow &window, Instant now);

} // namespace hocba

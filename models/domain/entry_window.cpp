// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/entry_window.h"

#include "models/domain/code_table.h"
#include "models/domain/text.h"

namespace hocba {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stateCodes {
    CodeRow { WindowState::None, "none"_L1 },
    CodeRow { WindowState::Open, "open"_L1 },
    CodeRow { WindowState::Locked, "locked"_L1 },
};

constexpr std::array actCodes {
    CodeRow { WindowAct::Open, "open"_L1 },
    CodeRow { WindowAct::Lock, "lock"_L1 },
    CodeRow { WindowAct::Reopen, "reopen"_L1 },
};

} // namespace

QString toCode(WindowState state)
{
    return codeIn(stateCodes, state);
}

std::optional<WindowState> windowStateFromCode(const QString &code)
{
    return valueIn(stateCodes, code);
}

WindowState EntryWindow::at(Instant now) const
{
    if (state != WindowState::Open) {
        return state;
    }
    if (closesAt && now >= *closesAt) {
        return WindowState::Locked;
    }
    if (opensAt && now < *opensAt) {
        return WindowState::None;
    }
    return WindowState::Open;
}

QString toCode(WindowAct act)
{
    return codeIn(actCodes, act);
}

Status judgeWindowAct(WindowAct act, WindowState state, const QString &reason)
{
    switch (act) {
    case WindowAct::Open:
        if (state == WindowState::Locked) {
            return fail("window.locked"_L1);
        }
        return {};
    case WindowAct::Lock:
        if (state == WindowState::None) {
            return fail("window.none"_L1);
        }
        return {};
    case WindowAct::Reopen:
        if (state != WindowState::Locked) {
            return fail("window.not_locked"_L1);
        }
        if (normalised(reason).isEmpty()) {
            return fail("reason.missing"_L1);
        }
        return {};
    }
    Q_UNREACHABLE_RETURN(fail("window.none"_L1));
}

Status judgeEntry(const EntryWindow &window, Instant now)
{
    switch (window.at(now)) {
    case WindowState::None: return fail("window.none"_L1);
    case WindowState::Locked: return fail("window.locked"_L1);
    case WindowState::Open: return {};
    }
    Q_UNREACHABLE_RETURN(fail("window.none"_L1));
}

} // namespace hocba

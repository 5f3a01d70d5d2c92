// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/accounts.h"

namespace hocba::ui {

/// A short text and what it should stand out for (ToneRole).
struct ToldState {
    QString text, tone;
};
/// "not bound", "until 01/07/2030", "ends 15/02/2026" within 30 days (warn), "ended 01/07/2025" (bad).
[[nodiscard]] ToldState certificateState(const services::AccountRow &account, Instant now);
/// "active", "disabled", or whose password school IT has set.
[[nodiscard]] ToldState accountState(const services::AccountRow &account);
/// "active", "future", "ended".
[[nodiscard]] ToldState grantState(const Grant &grant, QDate today);
/// The roles of today, each once.
[[nodiscard]] QString rolesOn(const services::AccountRow &account, QDate today);

} // namespace hocba::ui

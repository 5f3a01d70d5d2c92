// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/corrections.h"
#include "ui/actions/actions.h"

namespace hocba::ui {

/// "Mathematics, mid-term, semester I".
[[nodiscard]] QString cellText(const CellKey &cell);
/// "4,0 → 9,0".
[[nodiscard]] QString changeText(const Correction &correction);
/// "20/01/2026 08:00".
[[nodiscard]] QString timeText(Instant at);
/// The person's name, or the login of somebody whose name is not known.
[[nodiscard]] QString nameOf(const services::CorrectionView &view, const QString &login);

/// What a line of the impact is about ("Average of Mathematics, semester I"), and what it says before and after.
[[nodiscard]] QString impactText(const services::ImpactLine &line, const CellKey &cell);
[[nodiscard]] QString impactValue(const services::ImpactLine &line, const QString &code);

/// How far the report to the superior authority is, and for how long it has been waiting.
[[nodiscard]] QString reportText(const services::CorrectionView &view, Instant now);
/// Why this act on a request was refused to `login`, as it stands behind the name of the act.
[[nodiscard]] QString whyNotText(ActionId act, const Error &why, const Correction &correction, const QString &login);

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/overview_filter.h"

namespace hocba::ui {

/// How the overview reads in the language that is spoken.
[[nodiscard]] tables::OverviewTexts overviewTexts();
/// "All pupils", "Marks missing", "Learning: good".
[[nodiscard]] QString wantedName(tables::OverviewWanted wanted);
/// One line on the whole class in the term: how many pupils, how much is missing, how many have which level.
[[nodiscard]] QString overviewSummary(const tables::OverviewTable &table);
/// What can be entered in the term now, and why nothing else can.
[[nodiscard]] QString entryState(const tables::OverviewTable &table);

} // namespace hocba::ui

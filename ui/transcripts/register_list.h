// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/transcripts.h"
#include "models/tables/list_table.h"

namespace hocba::ui {

/// The columns of the register of issued records (sổ cấp học bạ).
[[nodiscard]] QList<tables::ListColumn<services::RegisterRow>> registerColumns();

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"

namespace hocba::cli {

/// `marks show --term year`: the results of both semesters and of the year, which has no columns of its own.
[[nodiscard]] Outcome showYearSheet(Context &context);

} // namespace hocba::cli

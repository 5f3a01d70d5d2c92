// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace hocba::cli {

/// How the program ends; scripts rely on these numbers.
enum class Exit {
    Done = 0,
    Refused = 1, ///< refused by a rule, or a verification that is not valid
    Usage = 2, ///< the command line is wrong
    Damaged = 3, ///< damaged or tampered data
    Io = 4 ///< file, disk or network
};

/// The status an error ends the program with. Codes that no line names are refusals.
[[nodiscard]] Exit exitFor(const Error &error);

} // namespace hocba::cli

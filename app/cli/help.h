// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

namespace hocba::cli {

/// What "--help" prints: all commands with a line each, those of one family, or one command with its options and an
/// example.
[[nodiscard]] QString overview(const QList<Command> &commands, const QString &family);
[[nodiscard]] QString helpFor(const Command &command);

} // namespace hocba::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

namespace hocba::cli {

// One function per family of commands, each in its own file (cmd_*.cpp).
[[nodiscard]] QList<Command> accountCommands();
[[nodiscard]] QList<Command> assessCommands();
[[nodiscard]] QList<Command> auditCommands();
[[nodiscard]] QList<Command> conductCommands();
[[nodiscard]] QList<Command> correctionCommands();
[[nodiscard]] QList<Command> demoCommands();
[[nodiscard]] QList<Command> historyCommands();
[[nodiscard]] QList<Command> laterCommands();
[[nodiscard]] QList<Command> markCommands();
[[nodiscard]] QList<Command> pupilCommands();
[[nodiscard]] QList<Command> registerCommands();
[[nodiscard]] QList<Command> transcriptCommands();
[[nodiscard]] QList<Command> verifyCommands();
[[nodiscard]] QList<Command> windowCommands();

/// All of them, in the order in which the help lists them.
[[nodiscard]] const QList<Command> &allCommands();

} // namespace hocba::cli

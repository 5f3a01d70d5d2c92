// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

namespace hocba::cli {

const QList<Command> &allCommands()
{
    static const QList<Command> commands = demoCommands() + pupilCommands() + markCommands() + windowCommands()
        + correctionCommands() + conductCommands() + historyCommands() + transcriptCommands() + registerCommands()
        + verifyCommands() + auditCommands() + accountCommands() + assessCommands() + laterCommands();
    return commands;
}

} // namespace hocba::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"

#include <QCoreApplication>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome notYet(Context &context)
{
    return fail("command.not_yet"_L1, QString(context.in.command->name));
}

} // namespace

// Their names are kept, so that a script learns that the version is too old and not that it has misspelled something.
QList<Command> laterCommands()
{
    QList<Command> commands;
    for (const auto name : { "transfer out"_L1, "transfer in"_L1, "sync now"_L1, "sync status"_L1, "sync conflicts"_L1,
                             "sync resolve"_L1, "backup create"_L1, "backup verify"_L1, "backup restore"_L1 }) {
        commands.append(Command { .name = name,
                                  .help = QT_TRANSLATE_NOOP("Cli", "comes with a later version"),
                                  .example = name,
                                  .positional = "..."_L1,
                                  .later = true,
                                  .run = notYet });
    }
    return commands;
}

} // namespace hocba::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assess/assess.h"
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QFile>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome assess(Context &context)
{
    QFile input;
    if (context.in.positional.isEmpty()) {
        if (!input.open(stdin, QIODevice::ReadOnly)) {
            return fail("file.unreadable"_L1, u"-"_s);
        }
    } else {
        input.setFileName(context.in.positional.first());
        if (!input.open(QIODevice::ReadOnly)) {
            return fail("file.unreadable"_L1, input.fileName());
        }
    }
    const auto language = ui::spokenLanguage() == ui::Language::Vietnamese ? regulations::Language::Vietnamese
                                                                           : regulations::Language::English;
    // No rule answers a line of more than a megabyte; it is read as a line that cannot be read.
    constexpr qint64 longest = 1024 * 1024;
    while (true) {
        const QByteArray line = input.readLine(longest);
        if (line.isEmpty()) {
            return Exit::Done;
        }
        if (const QByteArray text = line.trimmed(); !text.isEmpty()) {
            context.out.raw(assessLine(text, language) + '\n');
        }
    }
}

} // namespace

QList<Command> assessCommands()
{
    return {
        Command {
            .name = "assess"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "the rules alone: JSON lines in, JSON lines out (docs/cli.md)"),
            .example = "assess lines.json"_L1,
            .positional = "FILE"_L1,
            .minPositional = 0,
            .maxPositional = 1,
            .run = assess,
        },
    };
}

} // namespace hocba::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/output.h"

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

QString spelled(const Option &option)
{
    const QString name = u"--%1"_s.arg(option.name);
    return option.value.isEmpty() ? name : name + u' ' + option.value;
}

QString optionLines(const QList<Option> &options)
{
    QString lines;
    for (const Option &option : options) {
        lines += u"  %1 %2\n"_s.arg(spelled(option).leftJustified(24), localised(option.help));
    }
    return lines;
}

QString usage(const Command &command)
{
    QString line = u"hocba-cli %1"_s.arg(command.name);
    if (!command.positional.isEmpty()) {
        line += command.minPositional == 0 ? u" [%1]"_s.arg(command.positional) : u" %1"_s.arg(command.positional);
    }
    for (const Option &option : command.options) {
        line += option.use == Use::Required ? u" %1"_s.arg(spelled(option)) : u" [%1]"_s.arg(spelled(option));
    }
    return line;
}

} // namespace

QString overview(const QList<Command> &commands, const QString &family)
{
    QString text = u"%1\n  hocba-cli [--data DIR] [--as LOGIN] [--password-file FILE] [--json] %2\n\n%3\n"_s.arg(
        localised(QT_TRANSLATE_NOOP("Cli", "Usage:")), localised(QT_TRANSLATE_NOOP("Cli", "COMMAND")),
        localised(QT_TRANSLATE_NOOP("Cli", "Commands:")));
    for (const Command &command : commands) {
        if (family.isEmpty() || QString(command.name).startsWith(family + u' ')) {
            text += u"  %1 %2\n"_s.arg(QString(command.name).leftJustified(20), localised(command.help));
        }
    }
    text += u"\n%1\n"_s.arg(localised(QT_TRANSLATE_NOOP("Cli", "Options of every command:")))
        + optionLines(globalOptions());
    text += u"\n%1\n"_s.arg(
        localised(QT_TRANSLATE_NOOP("Cli", "hocba-cli COMMAND --help explains a command and gives an example.")));
    text += u"%1\n"_s.arg(localised(QT_TRANSLATE_NOOP(
        "Cli",
        "Exit status: 0 done, 1 refused or not valid, 2 wrong usage, 3 damaged or tampered data, 4 file or disk.")));
    return text;
}

QString helpFor(const Command &command)
{
    QString text = u"%1\n\n%2\n  %3\n"_s.arg(localised(command.help), localised(QT_TRANSLATE_NOOP("Cli", "Usage:")),
                                             usage(command));
    if (!command.options.isEmpty()) {
        text += u"\n%1\n"_s.arg(localised(QT_TRANSLATE_NOOP("Cli", "Options:"))) + optionLines(command.options);
    }
    text += u"\n%1\n"_s.arg(localised(QT_TRANSLATE_NOOP("Cli", "Options of every command:")))
        + optionLines(globalOptions());
    text += u"\n%1\n  hocba-cli %2\n"_s.arg(localised(QT_TRANSLATE_NOOP("Cli", "Example:")),
                                            QString::fromUtf8(command.example.data(), command.example.size()));
    return text;
}

} // namespace hocba::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

const Option *findOption(const QList<Option> &options, const QString &name)
{
    const auto found = std::ranges::find_if(options, [&](const Option &option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

// An option may stand before its command, so whether it takes a value must be known without the command: the same
// name means the same in all commands (a test sees to it).
const Option *findAnywhere(const QList<Command> &commands, const QString &name)
{
    if (const Option *option = findOption(globalOptions(), name)) {
        return option;
    }
    for (const Command &command : commands) {
        if (const Option *option = findOption(command.options, name)) {
            return option;
        }
    }
    return nullptr;
}

/// Takes the option at `at` apart and moves `at` to the last word it used.
Status takeOption(const QStringList &words, qsizetype &at, const QList<Command> &commands, Invocation &read)
{
    const QString &word = words.at(at);
    if (!word.startsWith("--"_L1)) {
        return fail("usage.unknown_option"_L1, word);
    }
    const qsizetype equals = word.indexOf(u'=');
    const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
    const Option *option = findAnywhere(commands, name);
    if (option == nullptr) {
        return fail("usage.unknown_option"_L1, u"--"_s + name);
    }
    if (option->value.isEmpty()) {
        if (equals >= 0) {
            return fail("usage.value_unexpected"_L1, u"--"_s + name);
        }
        read.add(name, {});
        return {};
    }
    if (option->use != Use::Repeatable && read.has(option->name)) {
        return fail("usage.option_repeated"_L1, u"--"_s + name);
    }
    if (equals >= 0) {
        read.add(name, word.mid(equals + 1));
        return {};
    }
    if (at + 1 >= words.size()) {
        return fail("usage.value_missing"_L1, u"--"_s + name);
    }
    read.add(name, words.at(++at));
    return {};
}

/// Finds the command that the words begin with and cuts its name off them.
Status takeCommand(QStringList &words, const QList<Command> &commands, Invocation &read)
{
    if (words.isEmpty()) {
        return fail("usage.no_command"_L1);
    }
    for (const Command &command : commands) {
        const QStringList name = QString(command.name).split(u' ');
        if (words.mid(0, name.size()) == name) {
            read.command = &command;
            words.remove(0, name.size());
            return {};
        }
    }
    const QString &family = words.first();
    const bool known = std::ranges::any_of(
        commands, [&](const Command &command) { return QString(command.name).startsWith(family + u' '); });
    if (known && words.size() == 1) {
        read.family = family;
        return fail("usage.no_command"_L1, family);
    }
    return fail("usage.unknown_command"_L1, words.mid(0, known ? 2 : 1).join(u' '));
}

Status checkOptions(const Invocation &read, const QList<Command> &commands)
{
    const Command &command = *read.command;
    for (const Command &other : commands) {
        for (const Option &option : other.options) {
            if (read.has(option.name) && findOption(command.options, QString(option.name)) == nullptr
                && findOption(globalOptions(), QString(option.name)) == nullptr) {
                return fail("usage.unknown_option"_L1, u"--%1"_s.arg(option.name));
            }
        }
    }
    for (const Option &option : command.options) {
        if (option.use == Use::Required && !read.has(option.name)) {
            return fail("usage.option_missing"_L1, u"--%1"_s.arg(option.name));
        }
    }
    if (read.positional.size() < command.minPositional) {
        return fail("usage.argument_missing"_L1, QString(command.positional));
    }
    if (read.positional.size() > command.maxPositional) {
        return fail("usage.argument_unexpected"_L1, read.positional.at(command.maxPositional));
    }
    return {};
}

} // namespace

const QList<Option> &globalOptions()
{
    static const QList<Option> options {
        { "data"_L1, "DIR"_L1, QT_TRANSLATE_NOOP("Cli", "the school's data folder (or HOCBA_DATA)") },
        { "as"_L1, "LOGIN"_L1, QT_TRANSLATE_NOOP("Cli", "who signs in (or HOCBA_LOGIN)") },
        { "password-file"_L1, "FILE"_L1,
          QT_TRANSLATE_NOOP("Cli", "file whose first line is the password (or HOCBA_PASSWORD)") },
        { "json"_L1, {}, QT_TRANSLATE_NOOP("Cli", "answer in JSON, one object a line") },
        { "lang"_L1, "vi|en"_L1, QT_TRANSLATE_NOOP("Cli", "language of the texts; otherwise that of the system") },
        { "help"_L1, {}, QT_TRANSLATE_NOOP("Cli", "explain the command") },
        { "version"_L1, {}, QT_TRANSLATE_NOOP("Cli", "print the version") },
    };
    return options;
}

QString Invocation::value(QLatin1StringView option) const
{
    const auto found = m_options.constFind(QString(option));
    return found == m_options.constEnd() ? QString() : found->last();
}

Result<Invocation> parseArguments(const QStringList &words, const QList<Command> &commands)
{
    Invocation read;
    QStringList plain;
    Status options; // the first option that cannot be read
    bool optionsOver = false;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words.at(at);
        if (!optionsOver && word == "--"_L1) {
            optionsOver = true;
        } else if (!optionsOver && word == "-h"_L1) {
            read.help = true;
        } else if (!optionsOver && word.size() > 1 && word.startsWith(u'-')) {
            const Status taken = takeOption(words, at, commands, read);
            options = options ? taken : options;
        } else {
            plain.append(word);
        }
    }
    const bool helpFirst = plain.value(0) == "help"_L1;
    if (helpFirst) {
        plain.removeFirst();
    }
    read.help = read.help || helpFirst || read.has("help"_L1);
    read.version = read.has("version"_L1);
    const Status found = takeCommand(plain, commands, read);
    const bool later = read.command != nullptr && read.command->later;
    if (!options && !later) {
        return options.error();
    }
    if (read.version || (read.help && (read.command != nullptr || plain.isEmpty() || !read.family.isEmpty()))) {
        return read;
    }
    if (!found) {
        return found.error();
    }
    read.positional = plain;
    if (!later) {
        HOCBA_TRY(checkOptions(read, commands));
    }
    return read;
}

bool wantsJson(const QStringList &words)
{
    const qsizetype end = words.indexOf("--"_L1);
    return words.mid(0, end).contains("--json"_L1);
}

std::optional<QString> wantedLanguage(const QStringList &words)
{
    constexpr auto option = "--lang"_L1;
    const QStringList options = words.mid(0, words.indexOf("--"_L1));
    for (qsizetype at = 0; at < options.size(); ++at) {
        if (options.at(at) == option) {
            return options.value(at + 1);
        }
        if (options.at(at).startsWith(option + u'=')) {
            return options.at(at).mid(option.size() + 1);
        }
    }
    return {};
}

} // namespace hocba::cli

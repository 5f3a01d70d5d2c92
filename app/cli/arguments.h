// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_status.h"
#include "models/domain/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace hocba::cli {

class Context;

/// How an option of a command may stand.
enum class Use { Optional, Required, Repeatable };

/// One option; texts are English source strings of the translation context "Cli".
struct Option {
    QLatin1StringView name; ///< without the dashes
    QLatin1StringView value; ///< what its value is called in the help, "CODE"; empty: a switch without a value
    const char *help = "";
    Use use = Use::Optional;
};

/// One command and everything the parser and the help must know about it.
struct Command {
    QLatin1StringView name = {}; ///< one or two words: "assess", "marks show"
    const char *help = "";
    QLatin1StringView example = {}; ///< what stands after "hocba-cli"; bytes of UTF-8
    QList<Option> options = {};
    QLatin1StringView positional = {}; ///< "FILE", "FILE..." in the help; empty: none
    int minPositional = 0;
    int maxPositional = 0;
    bool graphics = false; ///< draws or reads pages: needs fonts, so a QGuiApplication without a display
    bool keys = false; ///< signs or judges signatures: needs the crypto libraries
    bool later = false; ///< of a later version: takes whatever follows
    Result<Exit> (*run)(Context &) = nullptr;
};

/// Options that every command has.
[[nodiscard]] const QList<Option> &globalOptions();

/// A command line, read.
class Invocation
{
public:
    const Command *command = nullptr; ///< nothing when only help or the version is asked for
    QString family; ///< "marks" when help is asked for a family, empty otherwise
    bool help = false;
    bool version = false;
    QStringList positional;

    [[nodiscard]] bool has(QLatin1StringView option) const { return m_options.contains(QString(option)); }
    /// The value of an option, empty when it was not given.
    [[nodiscard]] QString value(QLatin1StringView option) const;
    [[nodiscard]] QStringList values(QLatin1StringView option) const { return m_options.value(QString(option)); }
    void add(const QString &option, const QString &value) { m_options[option].append(value); }

private:
    QHash<QString, QStringList> m_options;
};

/// Reads a command line strictly against `commands`. Options may stand anywhere, as "--name value" or "--name=value";
/// the word after an option that takes a value is always its value; "--" ends the options. "help" before a command and
/// "-h" mean --help. Nothing is abbreviated or guessed: "usage.no_command", "usage.unknown_command",
/// "usage.unknown_option", "usage.value_missing", "usage.value_unexpected", "usage.option_repeated",
/// "usage.option_missing", "usage.argument_missing", "usage.argument_unexpected"; details name the word.
[[nodiscard]] Result<Invocation> parseArguments(const QStringList &words, const QList<Command> &commands);

/// True when "--json" stands among the words, also when the rest cannot be read: errors are then printed as JSON.
[[nodiscard]] bool wantsJson(const QStringList &words);
/// The value of "--lang" among the words, also when the rest cannot be read; nothing without one.
[[nodiscard]] std::optional<QString> wantedLanguage(const QStringList &words);

} // namespace hocba::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"

#include <QRegularExpression>
#include <QTest>

using namespace hocba;
using namespace hocba::cli;
using namespace Qt::StringLiterals;

namespace {

const QList<Command> &table()
{
    static const QList<Command> commands {
        Command {
            .name = "marks set"_L1,
            .options = { { "class"_L1, "CLASS"_L1, "", Use::Required }, { "value"_L1, "VALUE"_L1, "" } },
        },
        Command {
            .name = "verify"_L1,
            .options = { { "trust"_L1, "FILE"_L1, "", Use::Repeatable }, { "quick"_L1, {}, "" } },
            .positional = "FILE..."_L1,
            .minPositional = 1,
            .maxPositional = 3,
        },
        Command { .name = "backup create"_L1, .later = true },
    };
    return commands;
}

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongLinesAreRefusedByCode_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nothing at all") << u""_s << u"usage.no_command"_s << u""_s;
        QTest::newRow("only options") << u"--json"_s << u"usage.no_command"_s << u""_s;
        QTest::newRow("a family without its command") << u"marks"_s << u"usage.no_command"_s << u"marks"_s;
        QTest::newRow("an unknown command") << u"mark set"_s << u"usage.unknown_command"_s << u"mark"_s;
        QTest::newRow("an unknown command of a family")
            << u"marks sett"_s << u"usage.unknown_command"_s << u"marks sett"_s;
        QTest::newRow("an unknown option")
            << u"marks set --class 6A1 --clas 6A1"_s << u"usage.unknown_option"_s << u"--clas"_s;
        QTest::newRow("an abbreviated option") << u"marks set --cl 6A1"_s << u"usage.unknown_option"_s << u"--cl"_s;
        QTest::newRow("a short option") << u"marks set -c 6A1"_s << u"usage.unknown_option"_s << u"-c"_s;
        QTest::newRow("an option of another command")
            << u"marks set --class 6A1 --quick"_s << u"usage.unknown_option"_s << u"--quick"_s;
        QTest::newRow("a missing value") << u"marks set --class"_s << u"usage.value_missing"_s << u"--class"_s;
        QTest::newRow("a value for a switch")
            << u"verify a --quick=yes"_s << u"usage.value_unexpected"_s << u"--quick"_s;
        QTest::newRow("an option given twice")
            << u"marks set --class 6A1 --class 6A2"_s << u"usage.option_repeated"_s << u"--class"_s;
        QTest::newRow("a global option given twice")
            << u"--as a marks set --class 6A1 --as b"_s << u"usage.option_repeated"_s << u"--as"_s;
        QTest::newRow("a needed option left out")
            << u"marks set --value 8"_s << u"usage.option_missing"_s << u"--class"_s;
        QTest::newRow("a needed word left out") << u"verify"_s << u"usage.argument_missing"_s << u"FILE..."_s;
        QTest::newRow("one word too many") << u"verify a b c d"_s << u"usage.argument_unexpected"_s << u"d"_s;
        QTest::newRow("a word that no option claims")
            << u"marks set 6A1 --class 6A1"_s << u"usage.argument_unexpected"_s << u"6A1"_s;
        QTest::newRow("help for a command that is none")
            << u"help mark set"_s << u"usage.unknown_command"_s << u"mark"_s;
        QTest::newRow("help does not hide a wrong option")
            << u"help marks set --clas"_s << u"usage.unknown_option"_s << u"--clas"_s;
        QTest::newRow("help does not hide a wrong command")
            << u"nonsense --help"_s << u"usage.unknown_command"_s << u"nonsense"_s;
    }

    void wrongLinesAreRefusedByCode()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, code);
        QFETCH(const QString, detail);
        const auto read = parseArguments(words(line), table());
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QCOMPARE(read.error().detail, detail);
    }

    void optionsMayStandAnywhere_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("after the command") << u"marks set --class 6A1 --value 8,5 --as gv.toan --json"_s;
        QTest::newRow("before the command") << u"--as gv.toan --json --value 8,5 --class 6A1 marks set"_s;
        QTest::newRow("between its words") << u"marks --class 6A1 --json set --value 8,5 --as gv.toan"_s;
        QTest::newRow("with an equals sign") << u"--as=gv.toan marks set --class=6A1 --value=8,5 --json"_s;
    }

    void optionsMayStandAnywhere()
    {
        QFETCH(const QString, line);
        const auto read = parseArguments(words(line), table());
        QVERIFY(read);
        QCOMPARE(QString(read->command->name), u"marks set"_s);
        QCOMPARE(read->value("class"_L1), u"6A1"_s);
        QCOMPARE(read->value("value"_L1), u"8,5"_s);
        QCOMPARE(read->value("as"_L1), u"gv.toan"_s);
        QVERIFY(read->has("json"_L1));
        QVERIFY(read->positional.isEmpty());
    }

    void theWordAfterAnOptionIsItsValueWhateverItLooksLike()
    {
        const auto minus
            = parseArguments({ u"marks"_s, u"set"_s, u"--class"_s, u"6A1"_s, u"--value"_s, u"--1"_s }, table());
        QVERIFY(minus);
        QCOMPARE(minus->value("value"_L1), u"--1"_s);
        const auto empty
            = parseArguments({ u"marks"_s, u"set"_s, u"--class"_s, u"6A1"_s, u"--value"_s, u""_s }, table());
        QVERIFY(empty);
        QVERIFY(empty->has("value"_L1));
        QVERIFY(empty->value("value"_L1).isEmpty());
        const auto equals = parseArguments({ u"marks"_s, u"set"_s, u"--class=6A1"_s, u"--value=a=b"_s }, table());
        QVERIFY(equals);
        QCOMPARE(equals->value("value"_L1), u"a=b"_s);
    }

    void twoDashesEndTheOptions()
    {
        const auto read = parseArguments(words(u"verify --quick -- --odd -name"_s), table());
        QVERIFY(read);
        QCOMPARE(read->positional, (QStringList { u"--odd"_s, u"-name"_s }));
    }

    void aRepeatableOptionKeepsAllItsValues()
    {
        const auto read = parseArguments(words(u"verify a --trust x --trust y"_s), table());
        QVERIFY(read);
        QCOMPARE(read->values("trust"_L1), (QStringList { u"x"_s, u"y"_s }));
    }

    void helpNeedsNothingElse_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("command");
        QTest::newRow("of everything") << u"--help"_s << u""_s << u""_s;
        QTest::newRow("of everything, in short") << u"-h"_s << u""_s << u""_s;
        QTest::newRow("of everything, as a command") << u"help"_s << u""_s << u""_s;
        QTest::newRow("of a family") << u"marks --help"_s << u"marks"_s << u""_s;
        QTest::newRow("of a family, in short") << u"marks -h"_s << u"marks"_s << u""_s;
        QTest::newRow("of a family, as a command") << u"help marks"_s << u"marks"_s << u""_s;
        QTest::newRow("of a command") << u"marks set --help"_s << u""_s << u"marks set"_s;
        QTest::newRow("of a command, in short") << u"marks set -h"_s << u""_s << u"marks set"_s;
        QTest::newRow("of a command, as a command") << u"help marks set"_s << u""_s << u"marks set"_s;
        QTest::newRow("of a later command") << u"help backup create"_s << u""_s << u"backup create"_s;
    }

    void helpNeedsNothingElse()
    {
        QFETCH(const QString, line);
        const auto read = parseArguments(words(line), table());
        QVERIFY(read && read->help);
        QTEST(read->family, "family");
        QTEST(read->command != nullptr ? QString(read->command->name) : QString(), "command");
    }

    void theVersionNeedsNoCommand()
    {
        const auto version = parseArguments(words(u"--version"_s), table());
        QVERIFY(version && version->version);
    }

    void aLaterCommandTakesWhateverFollows_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing") << u"backup create"_s;
        QTest::newRow("an option of another command") << u"backup create --class 6A1"_s;
        QTest::newRow("an option that is none yet") << u"backup create --out X"_s;
        QTest::newRow("an option without its value") << u"backup create --value"_s;
        QTest::newRow("a short option") << u"backup create -o X"_s;
        QTest::newRow("words") << u"--as a backup create X Y Z"_s;
    }

    void aLaterCommandTakesWhateverFollows()
    {
        QFETCH(const QString, line);
        const auto read = parseArguments(words(line), table());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().code));
        QCOMPARE(QString(read->command->name), u"backup create"_s);
    }

    void everyCommandOfTheProgramHasAHelpAndAnExampleThatItTakes()
    {
        for (const Command &command : allCommands()) {
            QVERIFY2(*command.help != '\0' && command.run != nullptr, command.name.data());
            QString example(command.example);
            example.replace(QRegularExpression(u"'[^']*'"_s), u"quoted"_s);
            const auto read = parseArguments(words(example), allCommands());
            QVERIFY2(read, qPrintable(example + (read ? QString() : read.error().code + read.error().detail)));
            QCOMPARE(QString(read->command->name), QString(command.name));
        }
    }

    void anOptionMeansTheSameInAllCommands()
    {
        // Otherwise it could not stand before its command.
        QHash<QString, bool> takesValue;
        for (const Option &option : globalOptions()) {
            takesValue.insert(QString(option.name), !option.value.isEmpty());
        }
        for (const Command &command : allCommands()) {
            for (const Option &option : command.options) {
                const QString name(option.name);
                QCOMPARE(takesValue.value(name, !option.value.isEmpty()), !option.value.isEmpty());
                takesValue.insert(name, !option.value.isEmpty());
                QVERIFY2(*option.help != '\0', qPrintable(name));
            }
        }
    }

    void jsonIsSeenInLinesThatCannotBeRead()
    {
        QVERIFY(wantsJson(words(u"nonsense --json"_s)));
        QVERIFY(!wantsJson(words(u"verify -- --json"_s)));
        QVERIFY(!wantsJson(words(u"verify json"_s)));
    }

    void theLanguageIsSeenInLinesThatCannotBeRead()
    {
        QCOMPARE(wantedLanguage(words(u"nonsense --lang vi"_s)), std::optional(u"vi"_s));
        QCOMPARE(wantedLanguage(words(u"--lang=fr nonsense"_s)), std::optional(u"fr"_s));
        QVERIFY(!wantedLanguage(words(u"nonsense --language vi"_s)));
        QVERIFY(!wantedLanguage(words(u"verify -- --lang vi"_s)));
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"

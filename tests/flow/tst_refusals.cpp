// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/cli_run.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace hocba::flow;
using namespace Qt::StringLiterals;

namespace {

const QString pupil = u"4025061032"_s;

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// Everything that must be refused, by its code and exit status; and nothing is changed by it.
class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const Run made = m_cli({}, { u"demo"_s, u"create"_s, m_school, u"--pupils"_s, u"0"_s });
        QVERIFY2(made.status == 0, made.text().constData());
        m_key = made.first().value(u"key"_s).toString();
        QCOMPARE(m_cli(u"vanthu"_s, { u"pupils"_s, u"import"_s, QStringLiteral(HOCBA_TEST_DATA "/danh-sach-6A1.xlsx") })
                     .status,
                 0);
        QCOMPARE(m_cli(u"hieutruong"_s, words(u"window open --scope class:6A1 --term 1"_s)).status, 0);
        m_events = events();
        QVERIFY(m_events > 0);
    }

    void wrongLinesAreRefused_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        const QString cell = u"--class 6A1 --subject toan --term 1 --pupil 4025061032 --column gk"_s;
        const auto row = [](const char *title, const QString &login, const QString &line, const QString &code,
                            int status) { QTest::newRow(title) << login << line << code << status; };
        row("no command", u"hieutruong"_s, u""_s, u"usage.no_command"_s, 2);
        row("a misspelled command", u"hieutruong"_s, u"marks shw"_s, u"usage.unknown_command"_s, 2);
        row("a command of a later version", u""_s, u"sync now"_s, u"command.not_yet"_s, 2);
        row("a command of a later version with its options", u"quantri"_s, u"backup create --out X --when now"_s,
            u"command.not_yet"_s, 2);
        row("a language that is not spoken", u"hieutruong"_s, u"audit verify --lang fr"_s, u"usage.value_unknown"_s, 2);
        row("a language that is not spoken, in a line without a command", u""_s, u"--lang fr"_s,
            u"usage.value_unknown"_s, 2);
        row("a language that is not spoken, for help", u""_s, u"--lang fr --help"_s, u"usage.value_unknown"_s, 2);
        row("no data folder", u""_s, u"audit verify"_s, u"data.needed"_s, 2);
        row("a term that is none", u"gv.toan"_s, u"marks show --class 6A1 --subject toan --term 3"_s,
            u"term.unreadable"_s, 2);
        row("nothing is entered in the year's sheet", u"gv.toan"_s,
            u"marks set --class 6A1 --subject toan --term year --pupil 4025061032 --column gk --value 8"_s,
            u"usage.value_unknown"_s, 2);
        row("the year of another teacher's sheet", u"gv.ngu_van"_s,
            u"marks show --class 6A1 --subject toan --term year"_s, u"permission.denied"_s, 1);
        row("the year of a subject that is not there", u"hieutruong"_s,
            u"marks show --class 6A1 --subject hoa_hoc --term year"_s, u"subject.unknown"_s, 1);
        row("a class that is not there", u"hieutruong"_s, u"marks show --class 6A9 --subject toan --term 1"_s,
            u"class.unknown"_s, 1);
        row("a subject that is not there", u"hieutruong"_s, u"marks show --class 6A1 --subject hoa_hoc --term 1"_s,
            u"subject.unknown"_s, 1);
        row("another teacher's sheet", u"gv.ngu_van"_s, u"marks show --class 6A1 --subject toan --term 1"_s,
            u"permission.denied"_s, 1);
        row("school IT reads no marks", u"quantri"_s, u"marks show --class 6A1 --subject toan --term 1"_s,
            u"permission.denied"_s, 1);
        row("mark 101", u"gv.toan"_s, u"marks set %1 --value 101"_s.arg(cell), u"mark.out_of_range"_s, 1);
        row("mark 10,1", u"gv.toan"_s, u"marks set %1 --value 10,1"_s.arg(cell), u"mark.out_of_range"_s, 1);
        row("mark 8,55", u"gv.toan"_s, u"marks set %1 --value 8,55"_s.arg(cell), u"mark.too_precise"_s, 1);
        row("mark x", u"gv.toan"_s, u"marks set %1 --value x"_s.arg(cell), u"mark.not_a_number"_s, 1);
        row("mark -1", u"gv.toan"_s, u"marks set %1 --value -1"_s.arg(cell), u"mark.not_a_number"_s, 1);
        row("neither value nor state", u"gv.toan"_s, u"marks set %1"_s.arg(cell), u"usage.one_of"_s, 2);
        row("a state that is none", u"gv.toan"_s, u"marks set %1 --state away"_s.arg(cell), u"usage.value_unknown"_s,
            2);
        row("a teacher decides no exemption", u"gv.toan"_s, u"marks set %1 --state exempt --reason r"_s.arg(cell),
            u"permission.denied"_s, 1);
        row("a column that is none", u"gv.toan"_s,
            u"marks set --class 6A1 --subject toan --term 1 --pupil 4025061032 --column tx9 --value 8"_s,
            u"column.unreadable"_s, 2);
        row("a column the sheet does not have", u"gv.gdcd"_s,
            u"marks set --class 6A1 --subject gdcd --term 1 --pupil 4025061032 --column tx5 --value 8"_s,
            u"column.unknown"_s, 1);
        row("a pupil who is not there", u"gv.toan"_s,
            u"marks set --class 6A1 --subject toan --term 1 --pupil 99 --column gk --value 8"_s,
            u"pupil.not_in_class"_s, 1);
        row("semester II has not been opened", u"gv.toan"_s,
            u"marks set --class 6A1 --subject toan --term 2 --pupil 4025061032 --column gk --value 8"_s,
            u"window.none"_s, 1);
        row("an unreadable scope", u"hieutruong"_s, u"window lock --scope room:6"_s, u"scope.unreadable"_s, 2);
        row("a clerk locks nothing", u"vanthu"_s, u"window lock --scope school"_s, u"permission.denied"_s, 1);
        row("locking with marks missing", u"hieutruong"_s, u"window lock --scope class:6A1"_s,
            u"window.cells_missing"_s, 1);
        row("windows that one may not see", u"quantri"_s, u"window list --scope class:6A1"_s, u"permission.denied"_s,
            1);
        row("acts on windows that one may not see", u"vanthu"_s, u"window acts"_s, u"permission.denied"_s, 1);
        row("a correction to neither value nor state", u"gv.toan"_s, u"correction ask %1 --reason r"_s.arg(cell),
            u"usage.one_of"_s, 2);
        row("a correction to a state that is none", u"gv.toan"_s,
            u"correction ask %1 --reason r --state away"_s.arg(cell), u"usage.value_unknown"_s, 2);
        row("a correction that is not there", u"hieutruong"_s, u"correction show SD-9999"_s, u"correction.unknown"_s,
            1);
        row("a file that is not there", u"vanthu"_s, u"marks import nowhere.xlsx"_s, u"file.unreadable"_s, 4);
        row("a record nobody issued", u"hieutruong"_s, u"transcript revoke 1/2026/0001 --reason r"_s,
            u"transcript.unknown"_s, 1);
        row("nobody in particular", u"hieutruong"_s, u"transcript sign"_s, u"usage.one_of"_s, 2);
        row("a folder in use", u""_s, u"demo create "_s + m_school, u"demo.folder_not_empty"_s, 1);
    }

    void wrongLinesAreRefused()
    {
        QFETCH(const QString, login);
        QFETCH(const QString, line);
        QFETCH(const QString, code);
        QFETCH(const int, status);
        const Run run = m_cli(login, words(line));
        QVERIFY2(run.code() == code, run.text().constData());
        QCOMPARE(run.status, status);
        const QJsonObject error = run.first().value(u"error"_s).toObject();
        QVERIFY(!error.value(u"message"_s).toString().isEmpty());
        QCOMPARE(run.errors, QByteArray());
    }

    void nothingWasChangedByAnyOfThat()
    {
        // Sign-ins alone write no event; the sheet is as empty as it was.
        QCOMPARE(events(), m_events);
    }

    void signingInIsRefusedAlikeForAWrongPasswordAndAnUnknownLogin()
    {
        Cli stranger(m_school);
        stranger.password = u"guess"_s;
        QCOMPARE(stranger(u"hieutruong"_s, words(u"audit verify"_s)).code(), u"signin.wrong_password"_s);
        QCOMPARE(m_cli(u"nobody"_s, words(u"audit verify"_s)).code(), u"signin.wrong_password"_s);
    }

    void damagedForeignAndNewerDatabasesAreRefused_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("no folder at all") << u"nowhere"_s << u"store.no_folder"_s << 4;
        QTest::newRow("no school at all") << u"empty"_s << u"store.not_a_school"_s << 3;
        QTest::newRow("the database overwritten") << u"noise"_s << u"store.wrong_key"_s << 3;
        QTest::newRow("a plain SQLite database") << u"plain"_s << u"store.not_encrypted"_s << 3;
        QTest::newRow("a newer version's database") << u"newer"_s << u"store.newer_version"_s << 1;
    }

    void damagedForeignAndNewerDatabasesAreRefused()
    {
        QFETCH(const QString, how);
        QFETCH(const QString, code);
        QFETCH(const int, status);
        const QString school = m_folder.filePath(how);
        QVERIFY(how == "nowhere"_L1 || QDir().mkpath(school));
        const QString database = school + u"/school.db"_s;
        if (how != "empty"_L1 && how != "nowhere"_L1) {
            QVERIFY(QFile::copy(m_school + u"/keys.json"_s, school + u"/keys.json"_s));
            QVERIFY(QFile::copy(m_school + u"/school.db"_s, database));
        }
        if (how == "noise"_L1) {
            QVERIFY(write(database, QByteArray(65536, 'x')));
        } else if (how == "plain"_L1) {
            QFile::remove(database);
            QProcess sqlite;
            sqlite.start(u"sqlite3"_s, { database, u"CREATE TABLE t (x);"_s });
            QVERIFY(sqlite.waitForFinished());
            QCOMPARE(sqlite.exitCode(), 0);
        } else if (how == "newer"_L1) {
            (void)m_cli.sql(database, m_key, u"PRAGMA user_version = 999;"_s);
        }
        const Run run = Cli(school)(u"hieutruong"_s, words(u"audit verify"_s));
        QVERIFY2(run.code() == code, run.text().constData());
        QCOMPARE(run.status, status);
    }

    void everyCommandExplainsItselfInBothLanguages()
    {
        const Run all = m_cli({}, { u"--help"_s });
        QCOMPARE(all.status, 0);
        static const QRegularExpression line(u"^  ([a-z]+(?: [a-z]+)?)  +\\S"_s, QRegularExpression::MultilineOption);
        QRegularExpressionMatchIterator commands = line.globalMatch(QString::fromUtf8(all.output));
        int count = 0;
        while (commands.hasNext()) {
            const QString name = commands.next().captured(1);
            const Run english = m_cli({}, words(name + u" --help --lang en"_s));
            const Run vietnamese = m_cli({}, words(name + u" --help --lang vi"_s));
            QVERIFY2(english.status == 0 && english.output.contains("\nExample:\n  hocba-cli " + name.toUtf8()),
                     english.text().constData());
            QVERIFY2(vietnamese.status == 0 && vietnamese.output.contains("\nVí dụ:\n  hocba-cli " + name.toUtf8()),
                     vietnamese.text().constData());
            ++count;
        }
        QVERIFY2(count > 40, qPrintable(QString::number(count)));
    }

private:
    [[nodiscard]] int events() const
    {
        return m_cli(u"hieutruong"_s, words(u"audit verify"_s)).first().value(u"events"_s).toInt();
    }

    QTemporaryDir m_folder;
    QString m_school = m_folder.filePath(u"school"_s);
    Cli m_cli { m_school };
    QString m_key;
    int m_events = 0;
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"

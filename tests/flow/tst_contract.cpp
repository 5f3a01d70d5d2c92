// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/cli_run.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace hocba::flow;
using namespace Qt::StringLiterals;

namespace {

const QString pupil = u"4025061032"_s;
const QString cell = u"--class 6A1 --subject toan --term 1 --pupil 4025061032 --column "_s;

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

/// The lines of `doctor` that are not in order, as "check code".
QStringList faults(const Run &run)
{
    QStringList bad;
    for (const QJsonObject &line : run.lines) {
        if (line.contains(u"check"_s) && !line.value(u"ok"_s).toBool()) {
            bad.append(line.value(u"check"_s).toString() + u' ' + line.value(u"code"_s).toString());
        }
    }
    return bad;
}

QStringList checks(const Run &run)
{
    QStringList names;
    for (const QJsonObject &line : run.lines) {
        names.append(line.value(u"check"_s).toString());
    }
    return names;
}

} // namespace

/// What the command line promises besides the main job, on class 6A1 with both semesters locked.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const Run made = m_cli({}, { u"demo"_s, u"create"_s, m_school, u"--pupils"_s, u"0"_s });
        QVERIFY2(made.status == 0, made.text().constData());
        m_key = made.first().value(u"key"_s).toString();
        const auto file = [](const QString &name) { return QStringLiteral(HOCBA_TEST_DATA "/") + name; };
        QCOMPARE(m_cli(u"vanthu"_s, { u"pupils"_s, u"import"_s, file(u"danh-sach-6A1.xlsx"_s) }).status, 0);
        QCOMPARE(m_cli(u"hieutruong"_s, words(u"window open --scope class:6A1"_s)).status, 0);
        QCOMPARE(m_cli(u"vanthu"_s, { u"marks"_s, u"import"_s, file(u"bang-diem-6A1-hk1.xlsx"_s) }).status, 0);
        QCOMPARE(m_cli(u"vanthu"_s, { u"marks"_s, u"import"_s, file(u"bang-diem-6A1-hk2.xlsx"_s) }).status, 0);
        QCOMPARE(m_cli(u"gvcn.6a1"_s, words(u"conduct set --term 1 --rating tot --pupil "_s + pupil)).status, 0);
        QCOMPARE(m_cli(u"hieutruong"_s, words(u"window lock --scope school --reason r"_s)).status, 0);
    }

    void theYearsSheetHasBothSemestersAndTheAverage()
    {
        const Run run = m_cli(u"gv.toan"_s, words(u"marks show --class 6A1 --subject toan --term year"_s));
        QVERIFY2(run.status == 0, run.text().constData());
        QCOMPARE(run.first().value(u"term"_s).toString(), u"year"_s);
        QCOMPARE(run.first().value(u"window"_s).toString(), u"locked"_s);
        QCOMPARE(run.first().value(u"columns"_s), QJsonValue(QJsonArray()));
        const QJsonObject expected = jsonFile(QStringLiteral(HOCBA_TEST_DATA "/expected-6A1.json"));
        const QJsonArray rows = run.first().value(u"pupils"_s).toArray();
        QCOMPARE(rows.size(), 42);
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            const QJsonObject wanted = expected.value(row.value(u"code"_s).toString()).toObject();
            const auto tenths
                = [&row](const QString &field) { return row.value(field).toString().remove(u'.').toInt(); };
            QCOMPARE(tenths(u"semester1"_s), wanted[u"hk1"_s][u"toan"_s][u"average"_s].toInt());
            QCOMPARE(tenths(u"semester2"_s), wanted[u"hk2"_s][u"toan"_s][u"average"_s].toInt());
            QCOMPARE(tenths(u"average"_s), wanted[u"year"_s][u"averages"_s][u"toan"_s].toInt());
            QVERIFY(row.value(u"states"_s).toObject().isEmpty());
        }
    }

    void theYearHasAHistoryOfItsOwnThatMayBeEmpty()
    {
        const Run run = m_cli(u"gvcn.6a1"_s, words(u"history --term year --pupil "_s + pupil));
        QVERIFY2(run.status == 0, run.text().constData());
        QCOMPARE(run.lines.size(), 0);
    }

    void aCorrectionMayAskForAState()
    {
        const Run exempt = m_cli(u"gv.toan"_s, words(u"correction ask "_s + cell + u"ck --state exempt --reason r"_s));
        QCOMPARE(exempt.code(), u"permission.denied"_s);
        const Run reasonless = m_cli(u"gv.toan"_s, words(u"correction ask "_s + cell + u"ck --state pending"_s));
        QCOMPARE(reasonless.code(), u"usage.option_missing"_s);
        const Run pending
            = m_cli(u"gv.toan"_s, words(u"correction ask "_s + cell + u"ck --state pending --reason r"_s));
        QVERIFY2(pending.status == 0, pending.text().constData());
        QCOMPARE(pending.first().value(u"new"_s).toString(), u"pending"_s);
        const Run cleared
            = m_cli(u"gv.toan"_s,
                    words(u"correction ask "_s + cell + u"tx2 --reason r"_s) + QStringList { u"--value"_s, u""_s });
        QVERIFY2(cleared.status == 0, cleared.text().constData());
        QVERIFY(cleared.first().value(u"new"_s).isNull());
        for (const Run &run : { pending, cleared }) {
            const QString id = run.first().value(u"id"_s).toString();
            QCOMPARE(m_cli(u"gvcn.6a1"_s, { u"correction"_s, u"confirm"_s, id }).status, 0);
            QCOMPARE(m_cli(u"hieutruong"_s, { u"correction"_s, u"approve"_s, id }).status, 0);
        }
        const Run sheet = m_cli(u"gv.toan"_s, words(u"marks show --class 6A1 --subject toan --term 1"_s));
        const QJsonObject row = sheet.first().value(u"pupils"_s).toArray().first().toObject();
        QCOMPARE(row.value(u"states"_s).toObject().value(u"ck"_s).toString(), u"pending"_s);
        QCOMPARE(row.value(u"states"_s).toObject().value(u"tx2"_s).toString(), u"empty"_s);
        QVERIFY(row.value(u"average"_s).isNull());
        const Run year = m_cli(u"gv.toan"_s, words(u"marks show --class 6A1 --subject toan --term year"_s));
        const QJsonObject open = year.first().value(u"pupils"_s).toArray().first().toObject();
        QVERIFY(open.value(u"average"_s).isNull());
        QCOMPARE(open.value(u"states"_s).toObject().value(u"semester1"_s).toString(), u"empty"_s);
    }

    void whoHasNothingToSignIsToldSo()
    {
        const Run clerk = m_cli(u"vanthu"_s, words(u"transcript sign --pupil 4025061033"_s));
        QVERIFY2(clerk.status == 0, clerk.text().constData());
        QCOMPARE(clerk.lines.size(), 1);
        QVERIFY(!clerk.first().value(u"yours"_s).toBool(true));
        QVERIFY(!clerk.first().value(u"signed"_s).toBool(true));
        QVERIFY(!clerk.first().value(u"already"_s).toBool(true));
        const Run teacher = m_cli(u"gv.toan"_s, words(u"transcript sign --pupil 4025061033"_s));
        QVERIFY(teacher.first().value(u"yours"_s).toBool() && teacher.first().value(u"signed"_s).toBool());
        const Run again = m_cli(u"gv.toan"_s, words(u"transcript sign --pupil 4025061033"_s));
        QVERIFY(again.first().value(u"yours"_s).toBool() && again.first().value(u"already"_s).toBool());
    }

    void whatARecordLeavesBlankIsSaid()
    {
        const Run run
            = m_cli(u"vanthu"_s,
                    words(u"transcript issue --pupil 4025061033 --demo-sign --out "_s + m_folder.filePath(u"out"_s)));
        QVERIFY2(run.status == 0, run.text().constData());
        QCOMPARE(run.first().value(u"blanks"_s),
                 QJsonValue(QJsonArray { u"2025-2026 conduct.1"_s, u"2025-2026 conduct.2"_s }));
        m_pdf = run.first().value(u"pdf"_s).toString();
    }

    void aRegisterThatWasNotAskedIsSaid_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<bool>("signsIn");
        QTest::addColumn<bool>("said");
        QTest::newRow("without a school") << QString() << false << false;
        QTest::newRow("with a school and nobody signed in") << m_school << false << true;
        QTest::newRow("signed in to the school") << m_school << true << false;
    }

    void aRegisterThatWasNotAskedIsSaid()
    {
        QFETCH(const QString, data);
        QFETCH(const bool, signsIn);
        QFETCH(const bool, said);
        QStringList line { u"transcript"_s, u"verify"_s, m_pdf, u"--trust"_s, m_school + u"/trust/roots.pem"_s };
        if (!data.isEmpty() && !signsIn) {
            line += { u"--data"_s, data };
        }
        const Run run = m_cli(signsIn ? u"vanthu"_s : QString(), line);
        QVERIFY2(run.status == 0, run.text().constData());
        QCOMPARE(run.first().value(u"status"_s).toString(), u"valid"_s);
        const QJsonArray causes = run.first().value(u"causes"_s).toArray();
        QCOMPARE(causes.size(), said ? 1 : 0);
        if (said) {
            QCOMPARE(causes[0][u"code"_s].toString(), u"register.not_asked"_s);
            QCOMPARE(causes[0][u"weight"_s].toString(), u"valid"_s);
        }
    }

    void theDoctorLooksAtTheInstallationWithoutASchool()
    {
        const Run run = m_cli({}, { u"doctor"_s });
        QVERIFY2(run.status == 0, run.text().constData());
        QCOMPARE(checks(run), (QStringList { u"encryption"_s, u"qca"_s, u"fonts"_s, u"clock"_s }));
        const Run folder = m_cli({}, { u"doctor"_s, u"--data"_s, m_school });
        QVERIFY2(folder.status == 0, folder.text().constData());
        QCOMPARE(checks(folder).last(), u"files"_s);
    }

    void aClockSetToThePastIsSaidAndStopsNobody_data()
    {
        QTest::addColumn<QString>("now"); // the school's last event is of 1 June 2026, 8:00
        QTest::addColumn<bool>("said");
        QTest::newRow("a day before the last event") << u"2026-05-31T08:00:00+07:00"_s << false;
        QTest::newRow("a second more") << u"2026-05-31T07:59:59+07:00"_s << true;
    }

    void aClockSetToThePastIsSaidAndStopsNobody()
    {
        QFETCH(const QString, now);
        QFETCH(const bool, said);
        Cli late(m_school);
        late.now = now;
        const Run run = late(u"hieutruong"_s, words(u"window list --scope class:6A1/toan --term 1"_s));
        QVERIFY2(run.status == 0, run.text().constData());
        QCOMPARE(run.errors.contains("[clock.behind]"), said);
        const Run doctor = late(u"quantri"_s, { u"doctor"_s });
        QCOMPARE(faults(doctor), said ? QStringList { u"last_event clock.behind"_s } : QStringList());
        QCOMPARE(doctor.status, said ? 1 : 0);
    }

    void theDoctorNamesWhatIsWrongWithASchool_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("signsIn");
        QTest::addColumn<QString>("fault"); // of a line, or the code of a refusal
        QTest::addColumn<int>("status");
        QTest::newRow("no folder") << u"nowhere"_s << false << u"files store.no_folder"_s << 4;
        QTest::newRow("no folder, signing in") << u"nowhere"_s << true << u"store.no_folder"_s << 4;
        QTest::newRow("a plain database") << u"plain"_s << false << u"files store.not_encrypted"_s << 3;
        QTest::newRow("the keys overwritten") << u"keys"_s << false << u"files store.damaged"_s << 3;
        QTest::newRow("the database overwritten") << u"noise"_s << true << u"store.wrong_key"_s << 3;
        QTest::newRow("a mark changed by hand") << u"mark"_s << true << u"audit store.tampered"_s << 3;
    }

    void theDoctorNamesWhatIsWrongWithASchool()
    {
        QFETCH(const QString, how);
        QFETCH(const bool, signsIn);
        QFETCH(const QString, fault);
        QFETCH(const int, status);
        const QString school = m_folder.filePath(how);
        const QString database = school + u"/school.db"_s;
        if (how != "nowhere"_L1) {
            copySchool(school);
        }
        if (how == "plain"_L1) {
            QVERIFY(write(database, "SQLite format 3" + QByteArray(4096, '\0')));
        } else if (how == "keys"_L1) {
            QVERIFY(write(school + u"/keys.json"_s, "{}"));
        } else if (how == "noise"_L1) {
            QVERIFY(write(database, QByteArray(65536, 'x')));
        } else if (how == "mark"_L1) {
            const QByteArray said = m_cli.sql(database, m_key,
                                              u"DROP TRIGGER mark_update_window; DROP TRIGGER mark_update_follows_log;"
                                              " UPDATE mark SET tenths = 100 WHERE pupil = '4025061034' AND"
                                              " subject = 'ngu_van' AND term = 1 AND col = 'ck';"_s);
            QVERIFY2(!said.toLower().contains("error"), said.constData());
        }
        const Cli cli(school);
        const Run run = signsIn ? cli(u"quantri"_s, { u"doctor"_s }) : cli({}, { u"doctor"_s, u"--data"_s, school });
        QVERIFY2(run.status == status, run.text().constData());
        QCOMPARE(checks(run).mid(0, 4), (QStringList { u"encryption"_s, u"qca"_s, u"fonts"_s, u"clock"_s }));
        const QString refusal = run.lines.last()[u"error"_s][u"code"_s].toString();
        QCOMPARE(refusal.isEmpty() ? faults(run) : QStringList { refusal }, QStringList { fault });
    }

    void helpIsACommandToo()
    {
        for (const QString &line : { u"help"_s, u"-h"_s, u"--help"_s }) {
            const Run run = m_cli({}, { line });
            QVERIFY2(run.status == 0 && run.output.contains("transcript verify"), run.text().constData());
        }
        const Run one = m_cli({}, words(u"help marks show"_s));
        QVERIFY2(one.status == 0 && one.output.contains("hocba-cli marks show --class"), one.text().constData());
    }

private:
    void copySchool(const QString &target) const
    {
        QDirIterator files(m_school, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString copy = target + u'/' + QDir(m_school).relativeFilePath(files.next());
            QVERIFY(QDir().mkpath(QFileInfo(copy).path()));
            QVERIFY(QFile::copy(files.filePath(), copy));
        }
    }

    QTemporaryDir m_folder;
    QString m_school = m_folder.filePath(u"school"_s);
    Cli m_cli { m_school };
    QString m_key, m_pdf;
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"

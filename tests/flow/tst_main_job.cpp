// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/cli_run.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace hocba::flow;
using namespace Qt::StringLiterals;

namespace {

const QString pupil = u"4025061032"_s;

QString data(const QString &name)
{
    return QStringLiteral(HOCBA_TEST_DATA "/") + name;
}

QStringList cell(const QString &subject, const QString &term, const QString &column)
{
    return { u"--class"_s, u"6A1"_s,     u"--subject"_s, subject,       u"--term"_s,
             term,         u"--pupil"_s, pupil,          u"--column"_s, column };
}

QString tenths(int mark)
{
    return u"%1.%2"_s.arg(mark / 10).arg(mark % 10);
}

const QStringList &teachers()
{
    static const QStringList subjects { u"toan"_s, u"ngu_van"_s,    u"ngoai_ngu_1"_s, u"gdcd"_s,
                                        u"khtn"_s, u"ls_dl"_s,      u"tin_hoc"_s,     u"cong_nghe"_s,
                                        u"gdtc"_s, u"nghe_thuat"_s, u"gddp"_s,        u"hdtn_hn"_s };
    return subjects;
}

} // namespace

/// A school's whole main job on class 6A1, in the order of a school year: each function stands on the ones before it.
class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDemoSchoolIsMade()
    {
        QVERIFY(m_folder.isValid());
        const Run run = m_cli({}, { u"demo"_s, u"create"_s, m_school, u"--pupils"_s, u"0"_s });
        QVERIFY2(run.status == 0, run.text().constData());
        m_key = run.first().value(u"key"_s).toString();
        QCOMPARE(run.first().value(u"password"_s).toString(), u"hocba-demo"_s);
        QCOMPARE(run.first().value(u"pupils"_s).toInt(), 0);
        QSet<QString> logins;
        const QJsonArray accounts = run.first().value(u"accounts"_s).toArray();
        for (const QJsonValue &account : accounts) {
            logins.insert(account.toObject().value(u"login"_s).toString());
        }
        for (const QString &login :
             { u"quantri"_s, u"hieutruong"_s, u"phohieutruong"_s, u"vanthu"_s, u"gvcn.6a1"_s, u"gv.toan"_s }) {
            QVERIFY2(logins.contains(login), qPrintable(login));
        }
    }

    void theClerkImportsTheClassList()
    {
        const Run rehearsal
            = m_cli(u"vanthu"_s, { u"pupils"_s, u"import"_s, data(u"danh-sach-6A1.xlsx"_s), u"--dry-run"_s });
        QVERIFY2(rehearsal.status == 0, rehearsal.text().constData());
        QVERIFY(!rehearsal.first().value(u"imported"_s).toBool());
        QCOMPARE(m_cli(u"vanthu"_s, { u"pupils"_s, u"list"_s, u"--class"_s, u"6A1"_s }).code(), u"class.unknown"_s);

        const Run run = m_cli(u"vanthu"_s, { u"pupils"_s, u"import"_s, data(u"danh-sach-6A1.xlsx"_s) });
        QVERIFY2(run.status == 0, run.text().constData());
        QVERIFY(run.first().value(u"imported"_s).toBool());
        QCOMPARE(run.first().value(u"changes"_s).toArray().size(), 42);
        const Run list = m_cli(u"vanthu"_s, { u"pupils"_s, u"list"_s, u"--class"_s, u"6A1"_s });
        QCOMPARE(list.lines.size(), 42);
        QCOMPARE(list.first().value(u"code"_s).toString(), pupil);
    }

    void nothingGetsInBeforeAWindowIsOpened()
    {
        const Run run = m_cli(u"vanthu"_s, { u"marks"_s, u"import"_s, data(u"bang-diem-6A1-hk1.xlsx"_s) });
        QCOMPARE(run.status, 1);
        QCOMPARE(run.code(), u"window.none"_s);
        const Run typed = m_cli(u"gv.toan"_s,
                                QStringList { u"marks"_s, u"set"_s } + cell(u"toan"_s, u"1"_s, u"gk"_s)
                                    + QStringList { u"--value"_s, u"8"_s });
        QCOMPARE(typed.code(), u"window.none"_s);
    }

    void theTeacherMayNotOpenTheWindowAndThePrincipalMay()
    {
        QCOMPARE(m_cli(u"gv.toan"_s, { u"window"_s, u"open"_s, u"--scope"_s, u"class:6A1"_s }).code(),
                 u"permission.denied"_s);
        const Run run = m_cli(u"hieutruong"_s, { u"window"_s, u"open"_s, u"--scope"_s, u"class:6A1"_s });
        QVERIFY2(run.status == 0, run.text().constData());
        QCOMPARE(run.first().value(u"changes"_s).toArray().size(), 2);
        const Run list = m_cli(u"hieutruong"_s,
                               { u"window"_s, u"list"_s, u"--scope"_s, u"class:6A1/toan"_s, u"--term"_s, u"1"_s });
        QCOMPARE(list.lines.size(), 1);
        QCOMPARE(list.first().value(u"state"_s).toString(), u"open"_s);
    }

    void bothSemestersAreImportedWithoutAnAverageInDoubt()
    {
        for (const QString &file : { u"bang-diem-6A1-hk1.xlsx"_s, u"bang-diem-6A1-hk2.xlsx"_s }) {
            const Run run = m_cli(u"vanthu"_s, { u"marks"_s, u"import"_s, data(file) });
            QVERIFY2(run.status == 0, run.text().constData());
            QCOMPARE(run.first().value(u"sheets"_s).toInt(), 12);
            QVERIFY(run.first().value(u"imported"_s).toBool());
            QCOMPARE(run.first().value(u"averages_differ"_s).toArray().size(), 0);
            QVERIFY(run.first().value(u"changes"_s).toArray().size() > 2000);
        }
        const Run again = m_cli(u"vanthu"_s, { u"marks"_s, u"import"_s, data(u"bang-diem-6A1-hk1.xlsx"_s) });
        QVERIFY2(again.status == 0, again.text().constData());
        QCOMPARE(again.first().value(u"changes"_s).toArray().size(), 0);
    }

    void everyMarkAndAverageIsTheExpectedOne_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("term");
        for (const QString &subject : teachers()) {
            for (const QString &term : { u"1"_s, u"2"_s }) {
                QTest::newRow(qPrintable(subject + u" semester "_s + term)) << subject << term;
            }
        }
    }

    void everyMarkAndAverageIsTheExpectedOne()
    {
        QFETCH(const QString, subject);
        QFETCH(const QString, term);
        const Run run
            = m_cli(u"hieutruong"_s,
                    { u"marks"_s, u"show"_s, u"--class"_s, u"6A1"_s, u"--subject"_s, subject, u"--term"_s, term });
        QVERIFY2(run.status == 0, run.text().constData());
        QCOMPARE(run.first().value(u"window"_s).toString(), u"open"_s);
        const QJsonObject expected = jsonFile(data(u"expected-6A1.json"_s));
        const QJsonArray pupils = run.first().value(u"pupils"_s).toArray();
        QCOMPARE(pupils.size(), expected.size());
        for (const QJsonValue &value : pupils) {
            const QJsonObject row = value.toObject();
            const QJsonObject marks = expected.value(row.value(u"code"_s).toString())
                                          .toObject()
                                          .value(u"hk"_s + term)
                                          .toObject()
                                          .value(subject)
                                          .toObject();
            QVERIFY(!marks.isEmpty());
            if (marks.contains(u"result"_s)) {
                QCOMPARE(row.value(u"average"_s).toString(), marks.value(u"result"_s).toString());
                continue;
            }
            QCOMPARE(row.value(u"average"_s).toString(), tenths(marks.value(u"average"_s).toInt()));
            const QJsonObject cells = row.value(u"cells"_s).toObject();
            QCOMPARE(cells.value(u"gk"_s).toString(), tenths(marks.value(u"gk"_s).toInt()));
            QCOMPARE(cells.value(u"ck"_s).toString(), tenths(marks.value(u"ck"_s).toInt()));
            const QJsonArray regular = marks.value(u"tx"_s).toArray();
            for (qsizetype i = 0; i < regular.size(); ++i) {
                QCOMPARE(cells.value(u"tx%1"_s.arg(i + 1)).toString(), tenths(regular.at(i).toInt()));
            }
        }
    }

    void learningOfTheYearIsTheExpectedOneAndSaysWhy()
    {
        const QJsonObject expected = jsonFile(data(u"expected-6A1.json"_s)).value(pupil).toObject();
        const Run run = m_cli(u"gvcn.6a1"_s, { u"explain"_s, u"--pupil"_s, pupil, u"--term"_s, u"year"_s });
        QVERIFY2(run.status == 0, run.text().constData());
        const QJsonObject learning = run.first().value(u"learning"_s).toObject();
        QCOMPARE(learning.value(u"hk1"_s).toString(),
                 expected.value(u"hk1"_s).toObject().value(u"learning"_s).toString());
        const QJsonArray why = run.first().value(u"why"_s).toArray();
        QVERIFY(!why.isEmpty());
        QVERIFY(why.first().toObject().value(u"rule"_s).toString().startsWith("TT22/2021"_L1));
    }

    void theTeacherChangesAMarkWhileItIsOpen()
    {
        const Run run = set(u"toan"_s, u"1"_s, u"gk"_s, u"5,8"_s, u"gv.toan"_s);
        QVERIFY2(run.status == 0, run.text().constData());
        QCOMPARE(run.first().value(u"cells"_s).toObject().value(u"gk"_s).toString(), u"5.8"_s);
        QCOMPARE(run.first().value(u"average"_s).toString(), u"6.7"_s);
    }

    void deletingAndEnteringAgainIsOneChangeInTheHistory()
    {
        QCOMPARE(set(u"toan"_s, u"1"_s, u"tx1"_s, u""_s, u"gv.toan"_s).status, 0);
        QCOMPARE(set(u"toan"_s, u"1"_s, u"tx1"_s, u"8,4"_s, u"gv.toan"_s).status, 0);
        const Run run = m_cli(u"gvcn.6a1"_s,
                              { u"history"_s, u"--pupil"_s, pupil, u"--subject"_s, u"toan"_s, u"--term"_s, u"1"_s });
        QVERIFY2(run.status == 0, run.text().constData());
        QList<QJsonObject> changes;
        for (const QJsonObject &line : run.lines) {
            if (line.value(u"column"_s) == "tx1"_L1) {
                changes.append(line);
            }
        }
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes.first().value(u"kind"_s).toString(), u"import"_s);
        QCOMPARE(changes.last().value(u"old"_s).toString(), u"8.3"_s);
        QCOMPARE(changes.last().value(u"new"_s).toString(), u"8.4"_s);
        QCOMPARE(changes.last().value(u"actor"_s).toString(), u"gv.toan"_s);
    }

    void thePrincipalLocksTheSchool()
    {
        const Run run
            = m_cli(u"hieutruong"_s,
                    { u"window"_s, u"lock"_s, u"--scope"_s, u"school"_s, u"--reason"_s, u"Kết thúc năm học"_s });
        QVERIFY2(run.status == 0, run.text().constData());
        const Run list = m_cli(u"hieutruong"_s, { u"window"_s, u"list"_s });
        QCOMPARE(list.lines.size(), 24);
        for (const QJsonObject &line : list.lines) {
            QCOMPARE(line.value(u"state"_s).toString(), u"locked"_s);
        }
    }

    void theLockHoldsOnEveryPath()
    {
        for (const QString &login : { u"gv.toan"_s, u"hieutruong"_s, u"vanthu"_s, u"gvcn.6a1"_s, u"quantri"_s }) {
            const Run run = set(u"toan"_s, u"1"_s, u"gk"_s, u"9"_s, login);
            QCOMPARE(run.status, 1);
            QCOMPARE(run.code(), login == "gv.toan"_L1 ? u"window.locked"_s : u"permission.denied"_s);
        }
        const Run sheet = m_cli(u"vanthu"_s, { u"marks"_s, u"import"_s, data(u"bang-diem-6A1-hk1.xlsx"_s) });
        QCOMPARE(sheet.status, 1);
        QCOMPARE(sheet.code(), u"window.locked"_s);
        QVERIFY(!sheet.first().value(u"imported"_s).toBool());
        QCOMPARE(m_cli(u"hieutruong"_s, { u"window"_s, u"open"_s, u"--scope"_s, u"class:6A1"_s }).code(),
                 u"window.locked"_s);
        for (const QString &statement :
             { u"UPDATE mark SET tenths = 90 WHERE pupil = '%1' AND subject = 'toan' AND term = 1 AND col = 'gk';"_s
                   .arg(pupil),
               u"DELETE FROM mark WHERE pupil = '%1';"_s.arg(pupil), u"DELETE FROM event;"_s }) {
            const QByteArray said = m_cli.sql(m_school + u"/school.db"_s, m_key, statement);
            QVERIFY2(said.toLower().contains("error"), said.constData());
        }
        QCOMPARE(gk(), u"5.8"_s);
    }

    void fourActsByFourPersonsCorrectOneMark()
    {
        const QStringList ask = QStringList { u"correction"_s, u"ask"_s }
            + cell(u"toan"_s, u"1"_s, u"gk"_s) + QStringList { u"--value"_s,        u"6,8"_s,        u"--reason"_s,
                                                               u"Cộng nhầm điểm"_s, u"--evidence"_s, u"Bài số 12"_s };
        QCOMPARE(m_cli(u"gv.ngu_van"_s, ask).code(), u"permission.denied"_s);
        const Run asked = m_cli(u"gv.toan"_s, ask);
        QVERIFY2(asked.status == 0, asked.text().constData());
        const QString id = asked.first().value(u"id"_s).toString();
        QCOMPARE(asked.first().value(u"state"_s).toString(), u"asked"_s);

        // Nobody takes two of the acts, and none comes before its turn.
        QCOMPARE(m_cli(u"gv.toan"_s, { u"correction"_s, u"confirm"_s, id }).status, 1);
        QCOMPARE(m_cli(u"hieutruong"_s, { u"correction"_s, u"approve"_s, id }).code(), u"correction.wrong_state"_s);
        QCOMPARE(gk(), u"5.8"_s);

        QCOMPARE(m_cli(u"gvcn.6a1"_s, { u"correction"_s, u"confirm"_s, id }).status, 0);
        QCOMPARE(m_cli(u"gvcn.6a1"_s, { u"correction"_s, u"approve"_s, id }).status, 1);
        const Run shown = m_cli(u"hieutruong"_s, { u"correction"_s, u"show"_s, id });
        QVERIFY2(shown.status == 0, shown.text().constData());
        const QJsonArray impact = shown.first().value(u"impact"_s).toArray();
        QVERIFY(!impact.isEmpty());
        QCOMPARE(impact.first().toObject().value(u"after"_s).toString(), u"6.9"_s);

        const Run approved = m_cli(u"hieutruong"_s, { u"correction"_s, u"approve"_s, id });
        QVERIFY2(approved.status == 0, approved.text().constData());
        QCOMPARE(approved.first().value(u"state"_s).toString(), u"applied"_s);
        const QJsonObject report = approved.first().value(u"report"_s).toObject();
        QCOMPARE(report.value(u"authority"_s).toString(), u"ubnd_xa"_s);
        QCOMPARE(report.value(u"state"_s).toString(), u"queued"_s);
        QCOMPARE(gk(), u"6.8"_s);

        // Used once.
        QCOMPARE(m_cli(u"hieutruong"_s, { u"correction"_s, u"approve"_s, id }).code(), u"correction.wrong_state"_s);
        QCOMPARE(set(u"toan"_s, u"1"_s, u"gk"_s, u"9"_s, u"gv.toan"_s).code(), u"window.locked"_s);
    }

    void theHistoryNamesTheCorrection()
    {
        const Run run = m_cli(u"hieutruong"_s,
                              { u"history"_s, u"--pupil"_s, pupil, u"--subject"_s, u"toan"_s, u"--term"_s, u"1"_s });
        const QJsonObject last = run.lines.isEmpty() ? QJsonObject() : run.lines.last();
        QCOMPARE(last.value(u"kind"_s).toString(), u"correction"_s);
        QCOMPARE(last.value(u"old"_s).toString(), u"5.8"_s);
        QCOMPARE(last.value(u"new"_s).toString(), u"6.8"_s);
        QCOMPARE(last.value(u"reason"_s).toString(), u"Cộng nhầm điểm"_s);
    }

    void nothingIsIssuedWhileSignaturesAreMissing()
    {
        const Run run
            = m_cli(u"vanthu"_s, { u"transcript"_s, u"issue"_s, u"--class"_s, u"6A1"_s, u"--out"_s, m_records });
        QVERIFY2(run.status == 1, run.text().constData());
        QCOMPARE(run.lines.size(), 42);
        QCOMPARE(run.code(), u"signature.missing"_s);
        QVERIFY(run.first().value(u"missing"_s).toArray().size() >= 14);
        QVERIFY(QDir(m_records).entryList({ u"*.pdf"_s }).isEmpty());
    }

    void everyoneSignsFromTheOwnSignIn()
    {
        QCOMPARE(m_cli(u"gv.toan"_s, { u"transcript"_s, u"due"_s, u"--class"_s, u"6A1"_s }).lines.size(), 42);
        for (const QString &subject : teachers()) {
            const Run run = m_cli(u"gv."_s + subject, { u"transcript"_s, u"sign"_s, u"--class"_s, u"6A1"_s });
            QVERIFY2(run.status == 0, run.text().constData());
            QCOMPARE(run.lines.size(), 42);
        }
        QCOMPARE(m_cli(u"gv.toan"_s, { u"transcript"_s, u"due"_s, u"--class"_s, u"6A1"_s }).lines.size(), 0);
        for (const QString &login : { u"gvcn.6a1"_s, u"hieutruong"_s }) {
            const Run run = m_cli(login, { u"transcript"_s, u"sign"_s, u"--class"_s, u"6A1"_s });
            QVERIFY2(run.status == 0, run.text().constData());
            QCOMPARE(run.lines.size(), 42);
        }
    }

    void theClerkIssues42Records()
    {
        const Run run
            = m_cli(u"vanthu"_s, { u"transcript"_s, u"issue"_s, u"--class"_s, u"6A1"_s, u"--out"_s, m_records });
        QVERIFY2(run.status == 0, run.text().constData());
        QCOMPARE(run.lines.size(), 42);
        QSet<QString> numbers;
        for (const QJsonObject &line : run.lines) {
            QVERIFY(QFile::exists(line.value(u"pdf"_s).toString()));
            QVERIFY(QFile::exists(line.value(u"xml"_s).toString()));
            QCOMPARE(line.value(u"version"_s).toInt(), 1);
            numbers.insert(line.value(u"number"_s).toString());
            if (line.value(u"pupil"_s) == pupil) {
                m_pdf = line.value(u"pdf"_s).toString();
                m_xml = line.value(u"xml"_s).toString();
                m_number = line.value(u"number"_s).toString();
            }
        }
        QCOMPARE(numbers.size(), 42);
        QVERIFY(!m_pdf.isEmpty());
        QCOMPARE(m_cli(u"vanthu"_s, { u"transcript"_s, u"list"_s, u"--class"_s, u"6A1"_s }).lines.size(), 42);
    }

    void issuingAgainGoesOnFromThereAndIssuesNothingTwice()
    {
        const Run run
            = m_cli(u"vanthu"_s, { u"transcript"_s, u"issue"_s, u"--class"_s, u"6A1"_s, u"--out"_s, m_records });
        QVERIFY2(run.status == 0, run.text().constData());
        for (const QJsonObject &line : run.lines) {
            QVERIFY(line.value(u"already"_s).toBool());
        }
        QCOMPARE(m_cli(u"vanthu"_s, { u"transcript"_s, u"list"_s, u"--class"_s, u"6A1"_s }).lines.size(), 42);
    }

    void anyoneVerifiesThemWithoutTheSchool()
    {
        QStringList words { u"transcript"_s, u"verify"_s };
        const QStringList names = QDir(m_records).entryList({ u"*.pdf"_s, u"*.xml"_s }, QDir::Files);
        QCOMPARE(names.size(), 84);
        for (const QString &name : names) {
            words.append(QDir(m_records).filePath(name));
        }
        const Run run = m_cli({}, words + trust());
        QVERIFY2(run.status == 0, run.text().constData());
        QCOMPARE(run.lines.size(), 84);
        for (const QJsonObject &line : run.lines) {
            QCOMPARE(line.value(u"status"_s).toString(), u"valid"_s);
            if (line.value(u"file"_s).toString().endsWith(u".pdf"_s)) {
                QVERIFY(line.value(u"pdf_equals_xml"_s).toBool());
            }
        }
        QCOMPARE(m_cli({}, { u"transcript"_s, u"verify"_s, m_pdf }).first().value(u"status"_s).toString(),
                 u"unknown"_s);
    }

    void whatIsTamperedWithIsRefused_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("one byte changed") << u"byte"_s;
        QTest::newRow("something appended") << u"append"_s;
        QTest::newRow("cut off") << u"cut"_s;
        QTest::newRow("a mark changed in the XML") << u"mark"_s;
        QTest::newRow("a document type put before the XML") << u"dtd"_s;
    }

    void whatIsTamperedWithIsRefused()
    {
        QFETCH(const QString, how);
        const bool xml = how == "mark"_L1 || how == "dtd"_L1;
        QByteArray bytes = bytesOf(xml ? m_xml : m_pdf);
        QVERIFY(bytes.size() > 10000);
        if (how == "byte"_L1) {
            bytes[bytes.size() / 3] = static_cast<char>(bytes.at(bytes.size() / 3) ^ 1);
        } else if (how == "append"_L1) {
            bytes += "\n% one more line\n";
        } else if (how == "cut"_L1) {
            bytes.chop(bytes.size() / 2);
        } else if (how == "mark"_L1) {
            QVERIFY(bytes.contains("\"6.9\""));
            bytes.replace("\"6.9\"", "\"9.6\"");
        } else {
            const qsizetype end = bytes.indexOf("?>") + 2;
            bytes.insert(end, "<!DOCTYPE Transcript [<!ENTITY x \"y\">]>");
        }
        const QString file = m_folder.filePath(how + (xml ? u".xml"_s : u".pdf"_s));
        QVERIFY(write(file, bytes));
        const Run run = m_cli({}, QStringList { u"transcript"_s, u"verify"_s, file } + trust());
        QVERIFY2(run.status == 1, run.text().constData());
        QVERIFY(run.first().value(u"status"_s) != "valid"_L1);
        QVERIFY(!run.first().value(u"causes"_s).toArray().isEmpty());
    }

    void aCorrectionAfterIssuingSupersedesTheRecord()
    {
        const QStringList ask = QStringList { u"correction"_s, u"ask"_s } + cell(u"toan"_s, u"1"_s, u"gk"_s)
            + QStringList { u"--value"_s, u"7"_s, u"--reason"_s, u"Phúc khảo"_s };
        const QString id = m_cli(u"gv.toan"_s, ask).first().value(u"id"_s).toString();
        QCOMPARE(m_cli(u"gvcn.6a1"_s, { u"correction"_s, u"confirm"_s, id }).status, 0);
        const Run approved = m_cli(u"hieutruong"_s, { u"correction"_s, u"approve"_s, id });
        QVERIFY2(approved.status == 0, approved.text().constData());
        const Run list = m_cli(u"vanthu"_s, { u"transcript"_s, u"list"_s, u"--pupil"_s, pupil });
        QCOMPARE(list.first().value(u"status"_s).toString(), u"superseded"_s);

        const Run replaced = m_cli(u"vanthu"_s,
                                   { u"transcript"_s, u"replace"_s, m_number, u"--reason"_s, u"Đã sửa điểm"_s,
                                     u"--out"_s, m_records, u"--demo-sign"_s });
        QVERIFY2(replaced.status == 0, replaced.text().constData());
        QCOMPARE(replaced.first().value(u"version"_s).toInt(), 2);
        const Run old = m_cli(u"vanthu"_s, { u"transcript"_s, u"verify"_s, m_pdf });
        QCOMPARE(old.status, 1);
        QVERIFY2(old.output.contains("transcript.superseded"), old.text().constData());
        const Run fresh
            = m_cli(u"vanthu"_s, { u"transcript"_s, u"verify"_s, replaced.first().value(u"pdf"_s).toString() });
        QVERIFY2(fresh.status == 0, fresh.text().constData());
    }

    void theAuditIsSatisfiedUntilSomebodyEditsTheDatabase()
    {
        const Run clean = m_cli(u"hieutruong"_s, { u"audit"_s, u"verify"_s });
        QVERIFY2(clean.status == 0, clean.text().constData());
        QCOMPARE(clean.first().value(u"status"_s).toString(), u"ok"_s);
        QVERIFY(clean.first().value(u"events"_s).toInt() > 4000);

        const QString database = m_school + u"/school.db"_s;
        const QByteArray drops = m_cli.sql(
            database, m_key,
            u"SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'mark';"_s);
        QString statements;
        const QList<QByteArray> lines = drops.split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("DROP")) {
                statements += QString::fromUtf8(line) + u'\n';
            }
        }
        QVERIFY(!statements.isEmpty());
        statements
            += u"UPDATE mark SET tenths = 100 WHERE pupil = '%1' AND subject = 'ngu_van' AND term = 1 AND col = 'ck';"_s
                   .arg(pupil);
        (void)m_cli.sql(database, m_key, statements);

        const Run run = m_cli(u"hieutruong"_s, { u"audit"_s, u"verify"_s });
        QVERIFY2(run.status == 3, run.text().constData());
        QCOMPARE(run.first().value(u"status"_s).toString(), u"tampered"_s);
        bool named = false;
        const QJsonArray findings = run.first().value(u"findings"_s).toArray();
        for (const QJsonValue &value : findings) {
            const QJsonObject finding = value.toObject();
            named = named
                || (finding.value(u"kind"_s) == "mark"_L1 && finding.value(u"pupil"_s) == pupil
                    && finding.value(u"subject"_s) == "ngu_van"_L1 && finding.value(u"term"_s) == "1"_L1
                    && finding.value(u"column"_s) == "ck"_L1 && finding.value(u"expected"_s) == "5.7"_L1
                    && finding.value(u"found"_s) == "10.0"_L1);
        }
        QVERIFY2(named, run.text().constData());
    }

private:
    [[nodiscard]] Run set(const QString &subject, const QString &term, const QString &column, const QString &value,
                          const QString &login) const
    {
        return m_cli(login,
                     QStringList { u"marks"_s, u"set"_s } + cell(subject, term, column)
                         + QStringList { u"--value"_s, value });
    }

    [[nodiscard]] QString gk() const
    {
        const Run run
            = m_cli(u"gv.toan"_s,
                    { u"marks"_s, u"show"_s, u"--class"_s, u"6A1"_s, u"--subject"_s, u"toan"_s, u"--term"_s, u"1"_s });
        return run.first()
            .value(u"pupils"_s)
            .toArray()
            .first()
            .toObject()
            .value(u"cells"_s)
            .toObject()
            .value(u"gk"_s)
            .toString();
    }

    [[nodiscard]] QStringList trust() const { return { u"--trust"_s, m_school + u"/trust/roots.pem"_s }; }

    QTemporaryDir m_folder;
    QString m_school = m_folder.filePath(u"school"_s);
    QString m_records = m_folder.filePath(u"records"_s);
    Cli m_cli { m_school };
    QString m_key, m_pdf, m_xml, m_number;
};

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_main_job.moc"

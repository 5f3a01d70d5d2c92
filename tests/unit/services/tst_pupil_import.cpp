// SPDX-License-Identifier: GPL-3.0-or-later
#include "edited_file.h"
#include "models/services/imports.h"
#include "models/services/windows.h"
#include "models/store/people.h"
#include "models/store/school.h"
#include "school_copy.h"

#include <QTest>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

namespace {

EditedFile pupilFile()
{
    static const QByteArray file = dataFile("danh-sach-6A1.xlsx");
    return EditedFile(file);
}

QStringList codesOf(const QList<ImportProblem> &problems)
{
    QStringList codes;
    for (const ImportProblem &problem : problems) {
        codes.append(problem.code);
    }
    codes.removeDuplicates();
    return codes;
}

} // namespace

class TestPupilImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListMakesTheClassItsTeachersAndItsPupils()
    {
        SchoolCopy school(u"empty"_s);
        {
            const auto clerk = school.signIn("vanthu");
            const qint64 before = *clerk->school().eventCount();
            const auto plan = planPupilImport(*clerk, pupilFile().bytes());
            QVERIFY(plan.has_value());
            QCOMPARE(plan->newClasses, QStringList { u"6A1"_s });
            QCOMPARE(plan->changes.size(), 42);
            QCOMPARE(plan->changes.first().kind, u"new"_s);
            QCOMPARE(*clerk->school().eventCount(), before); // a plan changes nothing
            QCOMPARE(codeOf(importPupils(*clerk, pupilFile().bytes())), QString());
            const auto pupils = listPupils(*clerk, u"6A1"_s);
            QCOMPARE(pupils->size(), 42);
            QCOMPARE(pupils->first().name, u"Phạm Thị Ngọc An"_s);
            QCOMPARE(pupils->first().rollNumber, 1);
            QCOMPARE(pupils->first().birthDate, QDate(2014, 1, 8));
            const auto schoolClass = store::People(clerk->school()).schoolClass({ 2025 }, u"6A1"_s);
            QCOMPARE(schoolClass->subjects.size(), 12);
            QCOMPARE(schoolClass->subjects.first().regularCount1, 4); // Toán
            QCOMPARE(schoolClass->subjects.at(7).regularCount1, 2); // Công nghệ in grade 6
        }
        QCOMPARE(codeOf(school.signIn("gv.toan")->may(Act::EnterMarks, *Scope::parse(u"class:6A1/toan"_s))), QString());
        QCOMPARE(codeOf(school.signIn("gvcn.6a1")->may(Act::EnterConduct, *Scope::parse(u"class:6A1"_s))), QString());
    }

    void whatNobodyAgreedToIsNotImported()
    {
        SchoolCopy school(u"empty"_s);
        const auto clerk = school.signIn("vanthu");
        const auto seen = planPupilImport(*clerk, pupilFile().bytes());
        QVERIFY(seen.has_value());
        QCOMPARE(codeOf(importPupils(*clerk, pupilFile().bytes(), *seen)), QString());
        QCOMPARE(codeOf(importPupils(*clerk, pupilFile().bytes(), *seen)), u"import.changed"_s); // now all are known
    }

    void aClassNobodyWasFoundForGetsAHomeroomTeacherWithAccountAndKey()
    {
        SchoolCopy school(u"empty"_s);
        const QByteArray list = pupilFile().replaceAll(u"6A1"_s, u"8/5"_s).replaceAll(u"/2014"_s, u"/2012"_s).bytes();
        QCOMPARE(codeOf(importPupils(*school.signIn("vanthu"), list)), QString());
        const auto session = school.signIn("gvcn.85");
        QVERIFY(session);
        QCOMPARE(codeOf(session->may(Act::SignHomeroom, *Scope::parse(u"class:8/5"_s))), QString());
        QVERIFY(QFile::exists(school.dir() + "/keys/gvcn.85.p12"_L1));
        const auto account = store::People(session->school()).account(u"gvcn.85"_s);
        QVERIFY(!account->certificateDer.isEmpty());
        const auto schoolClass = store::People(session->school()).schoolClass({ 2025 }, u"8/5"_s);
        QCOMPARE(schoolClass->subjects.at(7).regularCount1, 3); // Công nghệ in grade 8
    }

    void theSameListAgainChangesNothing()
    {
        SchoolCopy school(u"empty"_s);
        const auto clerk = school.signIn("vanthu");
        QCOMPARE(codeOf(importPupils(*clerk, pupilFile().bytes())), QString());
        const qint64 before = *clerk->school().eventCount();
        const auto again = importPupils(*clerk, pupilFile().bytes());
        QCOMPARE(again->unchanged, 42);
        QVERIFY(again->changes.isEmpty() && again->newClasses.isEmpty());
        QCOMPARE(*clerk->school().eventCount(), before);
    }

    void changedDataMovesAndNewcomersAreToldApart()
    {
        SchoolCopy school(u"empty"_s);
        const auto clerk = school.signIn("vanthu");
        QCOMPARE(codeOf(importPupils(*clerk, pupilFile().bytes())), QString());
        EditedFile file = pupilFile();
        file.set(u"H6"_s, u"Hà Tĩnh"_s); // another birth place
        file.set(u"L7"_s, u"6A2"_s); // moved
        file.set(u"B8"_s, u"4025069001"_s); // somebody new
        const auto view = importPupils(*clerk, file.bytes());
        QVERIFY(view.has_value());
        QCOMPARE(view->changes.size(), 3);
        QCOMPARE(view->changes.at(0).kind, u"changed"_s);
        QCOMPARE(view->changes.at(0).fields, QStringList { u"birth_place"_s });
        QCOMPARE(view->changes.at(1).kind, u"moved"_s);
        QCOMPARE(view->changes.at(2).kind, u"new"_s);
        QCOMPARE(view->newClasses, QStringList { u"6A2"_s });
        QCOMPARE(listPupils(*clerk, u"6A1"_s)->size(), 42); // one left, one came
        const auto moved = listPupils(*clerk, u"6A2"_s);
        QCOMPARE(moved->size(), 1);
        const auto enrolments = store::People(clerk->school()).enrolments(moved->first().code.text());
        QCOMPARE(enrolments->size(), 2);
        QCOMPARE(enrolments->first().to, QDate(2026, 1, 20));
        QCOMPARE(enrolments->last().from, QDate(2026, 1, 20));
    }

    void blankFieldsClearNothing()
    {
        SchoolCopy school(u"empty"_s);
        const auto clerk = school.signIn("vanthu");
        QCOMPARE(codeOf(importPupils(*clerk, pupilFile().bytes())), QString());
        const auto view = importPupils(*clerk, pupilFile().set(u"H6"_s, {}).set(u"J7"_s, {}).bytes());
        QCOMPARE(view->unchanged, 42);
    }

    void badListsAreRefusedAndChangeNothing_data()
    {
        QTest::addColumn<QStringList>("edits");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QStringList &edits, const QString &code) {
            QTest::newRow(name) << edits << code;
        };
        row("a pupil twice", { u"B7=4025061032"_s }, u"sheet.double_pupil"_s);
        row("a bad birth date", { u"D6=31/02/2014"_s }, u"pupils.bad_birth_date"_s);
        row("a bad sex", { u"E6=X"_s }, u"pupils.bad_sex"_s);
        row("a bad personal number", { u"G6=12345"_s }, u"pupils.bad_personal_id"_s);
        row("a grade the school does not have", { u"L6=10A1"_s }, u"class.other_level"_s);
        row("a class without a grade", { u"L6=A1"_s }, u"class.bad_name"_s);
        row("another school year", { u"A3=DANH SÁCH HỌC SINH LỚP 6A1 - NĂM HỌC 2024-2025"_s }, u"year.not_current"_s);
        row("no column of codes", { u"B5=Ghi chú"_s }, u"sheet.not_a_pupil_list"_s);
    }
    void badListsAreRefusedAndChangeNothing()
    {
        QFETCH(QStringList, edits);
        QFETCH(QString, code);
        SchoolCopy school(u"empty"_s);
        const auto clerk = school.signIn("vanthu");
        const qint64 before = *clerk->school().eventCount();
        EditedFile file = pupilFile();
        for (const QString &edit : edits) {
            file.set(edit.section(u'=', 0, 0), edit.section(u'=', 1));
        }
        const auto plan = planPupilImport(*clerk, file.bytes());
        QVERIFY(plan.has_value());
        QCOMPARE(codesOf(plan->problems), QStringList { code });
        QCOMPARE(codeOf(importPupils(*clerk, file.bytes())), code);
        QCOMPARE(*clerk->school().eventCount(), before);
    }

    void aCodeThatIsSomebodyElsesIsRefused()
    {
        SchoolCopy school(u"empty"_s);
        const auto clerk = school.signIn("vanthu");
        QCOMPARE(codeOf(importPupils(*clerk, pupilFile().bytes())), QString());
        const auto other
            = planPupilImport(*clerk, pupilFile().set(u"C6"_s, u"Lê Văn Khác"_s).set(u"D6"_s, u"09/09/2014"_s).bytes());
        QCOMPARE(codesOf(other->problems), QStringList { u"pupils.other_person"_s });
        QCOMPARE(other->problems.first().cell, u"A6"_s);
        const auto renamed = planPupilImport(*clerk, pupilFile().set(u"C6"_s, u"Phạm Thị Ngọc Anh"_s).bytes());
        QCOMPARE(codesOf(renamed->problems), QStringList());
        QVERIFY(codesOf(renamed->warnings).contains(u"pupils.name_changed"_s));
        QCOMPARE(renamed->changes.first().fields, QStringList { u"full_name"_s });
    }

    void aListMovesNobodyOutOfALockedClass_data()
    {
        QTest::addColumn<QStringList>("acts"); // on the windows of semester I, which is open
        QTest::addColumn<QString>("now");
        QTest::addColumn<QStringList>("codes");
        const QStringList refused { u"pupils.class_locked"_s };
        const QString today = u"2026-01-20T08:00:00+07:00"_s;
        QTest::addRow("open") << QStringList() << today << QStringList();
        QTest::addRow("locked") << QStringList { u"lock class:6A1"_s } << today << refused;
        QTest::addRow("one subject of it locked") << QStringList { u"lock class:6A1/gdtc"_s } << today << refused;
        QTest::addRow("reopened") << QStringList { u"lock class:6A1"_s, u"reopen class:6A1"_s } << today
                                  << QStringList();
        QTest::addRow("one millisecond before its schedule locks it")
            << QStringList { u"open class:6A1"_s } << u"2026-01-31T16:59:59.999+07:00"_s << QStringList();
        QTest::addRow("locked by its schedule")
            << QStringList { u"open class:6A1"_s } << u"2026-01-31T17:00:00+07:00"_s << refused;
    }
    void aListMovesNobodyOutOfALockedClass()
    {
        QFETCH(QStringList, acts);
        QFETCH(QString, now);
        SchoolCopy school(u"6A1"_s);
        for (const QString &act : acts) {
            const QString what = act.section(u' ', 0, 0);
            WindowRequest request { .act = what == "lock"_L1  ? WindowAct::Lock
                                        : what == "reopen"_L1 ? WindowAct::Reopen
                                                              : WindowAct::Open,
                                    .scope = *Scope::parse(act.section(u' ', 1)),
                                    .term = Term::One,
                                    .opensAt = {},
                                    .closesAt = {},
                                    .reason = u"hết học kỳ"_s };
            if (request.act == WindowAct::Open) {
                request.closesAt = Instant::fromIso(u"2026-01-31T17:00:00+07:00"_s);
            }
            QCOMPARE(codeOf(actOnWindows(*school.signIn("hieutruong"), request)), QString());
        }
        school.clock().set(Instant::fromIso(now));
        const auto clerk = school.signIn("vanthu");
        const qint64 before = *clerk->school().eventCount();
        const QByteArray list = pupilFile().set(u"L7"_s, u"6A2"_s).bytes();
        const auto plan = planPupilImport(*clerk, list);
        QVERIFY2(plan, qPrintable(codeOf(plan)));
        QTEST(codesOf(plan->problems), "codes");
        const QString code = plan->problems.isEmpty() ? QString() : plan->problems.first().code;
        QCOMPARE(codeOf(importPupils(*clerk, list)), code);
        if (!code.isEmpty()) {
            QCOMPARE(plan->problems.first().cell, u"A7"_s);
            QCOMPARE(*clerk->school().eventCount(), before);
        }
    }

    void onlyClerksImportPupils_data()
    {
        QTest::addColumn<QString>("login");
        QTest::newRow("principal") << u"hieutruong"_s;
        QTest::newRow("subject teacher") << u"gv.toan"_s;
        QTest::newRow("homeroom teacher") << u"gvcn.6a1"_s;
        QTest::newRow("school IT") << u"quantri"_s;
    }
    void onlyClerksImportPupils()
    {
        QFETCH(QString, login);
        SchoolCopy school(u"empty"_s);
        const auto session = school.signIn(login, u"hocba-demo"_s);
        QCOMPARE(codeOf(planPupilImport(*session, pupilFile().bytes())), u"permission.denied"_s);
        QCOMPARE(codeOf(importPupils(*session, pupilFile().bytes())), u"permission.denied"_s);
    }

    void theClassListIsForThoseWhoTeachOrLeadIt_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("code");
        QTest::newRow("subject teacher of the class") << u"gv.toan"_s << QString();
        QTest::newRow("its homeroom teacher") << u"gvcn.6a1"_s << QString();
        QTest::newRow("principal") << u"hieutruong"_s << QString();
        QTest::newRow("homeroom teacher of another class") << u"gvcn.7a1"_s << u"permission.denied"_s;
        QTest::newRow("school IT") << u"quantri"_s << u"permission.denied"_s;
    }
    void theClassListIsForThoseWhoTeachOrLeadIt()
    {
        QFETCH(QString, login);
        QFETCH(QString, code);
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn(login, u"hocba-demo"_s);
        QCOMPARE(codeOf(listPupils(*session, u"6A1"_s)), code);
    }

    void anUnknownClassIsSaid()
    {
        SchoolCopy school(u"small"_s);
        QCOMPARE(codeOf(listPupils(*school.signIn("hieutruong"), u"6A9"_s)), u"class.unknown"_s);
    }
};

QTEST_GUILESS_MAIN(TestPupilImport)
#include "tst_pupil_import.moc"

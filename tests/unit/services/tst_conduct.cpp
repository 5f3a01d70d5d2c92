// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/conduct.h"
#include "models/services/windows.h"
#include "school_copy.h"

#include <QTest>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

namespace {

constexpr SchoolYear year { 2025 };

PupilCode firstPupil(const Session &session, const QString &className)
{
    return listConduct(session, year, className)->constFirst().pupil;
}

} // namespace

class TestConduct : public QObject
{
    Q_OBJECT

private:
    static void act(SchoolCopy &school, WindowAct act, Term term)
    {
        const auto principal = school.signIn("hieutruong");
        WindowRequest request;
        request.act = act;
        request.term = term;
        request.reason = u"Kiểm thử"_s;
        request.acceptMissing = true;
        QCOMPARE(codeOf(actOnWindows(*principal, request)), QString());
    }

private Q_SLOTS:
    void listsTheDemosConductOfSemesterOne()
    {
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn("gvcn.6a1");
        const auto rows = listConduct(*session, year, u"6A1"_s);
        QVERIFY(rows.has_value());
        QCOMPARE(rows->size(), 42);
        for (const ConductRow &row : *rows) {
            QVERIFY(row.semester1.has_value());
            QVERIFY(!row.semester2 && !row.absences && row.remark.isEmpty());
        }
    }

    void keepsWhatTheHomeroomTeacherEnters()
    {
        SchoolCopy school(u"small"_s);
        act(school, WindowAct::Open, Term::Two);
        const auto session = school.signIn("gvcn.6a1");
        const PupilCode pupil = firstPupil(*session, u"6A1"_s);
        QCOMPARE(codeOf(setConduct(*session, year, pupil, Term::One, Rating::Passed)), QString());
        QCOMPARE(codeOf(setConduct(*session, year, pupil, Term::Two, Rating::Fair)), QString());
        QCOMPARE(codeOf(setConduct(*session, year, pupil, Term::Two, Rating::Good)), QString()); // changed again
        QCOMPARE(codeOf(setAbsences(*session, year, pupil, 3)), QString());
        QCOMPARE(codeOf(setRemark(*session, year, pupil, u"  Chăm ngoan,  tiến bộ rõ "_s)), QString());
        QCOMPARE(codeOf(setAbsences(*session, year, pupil, 4)), QString());
        const ConductRow row = listConduct(*session, year, u"6A1"_s)->constFirst();
        QCOMPARE(row.semester1, Rating::Passed);
        QCOMPARE(row.semester2, Rating::Good);
        QCOMPARE(row.absences, 4);
        QCOMPARE(row.remark, u"Chăm ngoan, tiến bộ rõ"_s);
    }

    void anUnopenedOrLockedSemesterRefuses()
    {
        SchoolCopy school(u"small"_s);
        {
            const auto session = school.signIn("gvcn.6a1");
            const PupilCode pupil = firstPupil(*session, u"6A1"_s);
            QCOMPARE(codeOf(setConduct(*session, year, pupil, Term::Two, Rating::Good)), u"window.none"_s);
            QCOMPARE(codeOf(setAbsences(*session, year, pupil, 1)), u"window.none"_s);
            QCOMPARE(codeOf(setRemark(*session, year, pupil, u"Tốt"_s)), u"window.none"_s);
        }
        act(school, WindowAct::Lock, Term::One);
        const auto session = school.signIn("gvcn.6a1");
        const PupilCode pupil = firstPupil(*session, u"6A1"_s);
        const auto before = listConduct(*session, year, u"6A1"_s)->constFirst().semester1;
        const Rating other = before == Rating::Good ? Rating::Fair : Rating::Good;
        QCOMPARE(codeOf(setConduct(*session, year, pupil, Term::One, other)), u"window.locked"_s);
        QCOMPARE(listConduct(*session, year, u"6A1"_s)->constFirst().semester1, before);
    }

    void othersMayNotEnter_data()
    {
        QTest::addColumn<QString>("login");
        QTest::newRow("homeroom teacher of another class") << u"gvcn.7a1"_s;
        QTest::newRow("subject teacher") << u"gv.toan"_s;
        QTest::newRow("clerk") << u"vanthu"_s;
        QTest::newRow("principal") << u"hieutruong"_s;
        QTest::newRow("school IT") << u"quantri"_s;
    }
    void othersMayNotEnter()
    {
        QFETCH(QString, login);
        SchoolCopy school(u"small"_s);
        const PupilCode pupil = firstPupil(*school.signIn("gvcn.6a1"), u"6A1"_s);
        const auto session = school.signIn(login, u"hocba-demo"_s);
        QVERIFY(session);
        QCOMPARE(codeOf(setConduct(*session, year, pupil, Term::One, Rating::Good)), u"permission.denied"_s);
    }

    void refusesWhatMakesNoSense()
    {
        SchoolCopy school(u"small"_s);
        act(school, WindowAct::Open, Term::Two);
        const auto session = school.signIn("gvcn.6a1");
        const PupilCode pupil = firstPupil(*session, u"6A1"_s);
        QCOMPARE(codeOf(setAbsences(*session, year, pupil, -1)), u"absences.out_of_range"_s);
        QCOMPARE(codeOf(setAbsences(*session, year, pupil, 367)), u"absences.out_of_range"_s);
        QCOMPARE(codeOf(setConduct(*session, year, pupil, Term::Year, Rating::Good)), u"conduct.year_is_computed"_s);
        QCOMPARE(codeOf(setRemark(*session, year, pupil, QString(501, u'a'))), u"text.too_long"_s);
        const PupilCode nobody = *PupilCode::parse(u"0000000000"_s);
        QCOMPARE(codeOf(setConduct(*session, year, nobody, Term::One, Rating::Good)), u"pupil.unknown"_s);
    }

    void aSubjectTeacherDoesNotSeeConduct()
    {
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn("gv.toan");
        QCOMPARE(codeOf(listConduct(*session, year, u"6A1"_s)), u"permission.denied"_s);
    }
};

QTEST_GUILESS_MAIN(TestConduct)
#include "tst_conduct.moc"

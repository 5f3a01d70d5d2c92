// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regulations/rounding.h"
#include "models/regulations/tt22/averages.h"
#include "tests/unit/regulations/values.h"

#include <QTest>

using namespace hocba;
using namespace hocba::regulations;
using namespace hocba::regulations::test;
using namespace Qt::StringLiterals;

class TestTt22Averages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reckonTheSemester_data();
    void reckonTheSemester();
    void reckonTheYear_data();
    void reckonTheYear();
    void judgeTheSemesterOfACommentSubject_data();
    void judgeTheSemesterOfACommentSubject();
    void judgeTheYearOfACommentSubject_data();
    void judgeTheYearOfACommentSubject();
    void roundHalfUp_data();
    void roundHalfUp();
    void sayWhatTheyUsed();
    void countWhatIsMissing();
};

void TestTt22Averages::reckonTheSemester_data()
{
    QTest::addColumn<QString>("cells"); // regular ones, mid-term, end-term
    QTest::addColumn<QString>("average");
    QTest::newRow("A1: civic education, 57.5/7") << u"8.0 9.0 7.5 8.5"_s << u"8.2"_s;
    QTest::newRow("A2: three regular marks, a tie at 7.75") << u"8.0 7.0 8.0 7.5 8.0"_s << u"7.8"_s;
    QTest::newRow("A3: a tie at 8.95, which costs a title in binary fractions") << u"9.0 8.8 8.8 9.0 9.0"_s << u"9.0"_s;
    QTest::newRow("A4: mathematics, 71.9/9") << u"8.0 7.0 9.0 8.0 7.5 8.3"_s << u"8.0"_s;
    QTest::newRow("A7: semester I, 40.0/8") << u"5.0 5.0 5.0 5.0 5.0"_s << u"5.0"_s;
    QTest::newRow("A7: semester II, 57.2/8 = 7.15") << u"7.0 7.2 7.0 7.2 7.2"_s << u"7.2"_s;
    QTest::newRow("A8: end-term missed without make-up counts as 0") << u"9.0 9.0 9.0 9.0 zero_by_rule"_s << u"5.6"_s;
    QTest::newRow("A9: end-term pending: no average") << u"9.0 9.0 9.0 9.0 pending"_s << u""_s;
    QTest::newRow("five regular marks, a tie at 7.05") << u"7.0 7.0 7.0 7.0 7.5 7.0 7.0"_s << u"7.1"_s;
    QTest::newRow("all ten") << u"10.0 10.0 10.0 10.0"_s << u"10.0"_s;
    QTest::newRow("all zero is an average of zero") << u"0.0 0.0 0.0 0.0"_s << u"0.0"_s;
    QTest::newRow("one regular cell empty") << u"8.0 - 7.5 8.5"_s << u""_s;
    QTest::newRow("mid-term empty") << u"8.0 9.0 - 8.5"_s << u""_s;
    QTest::newRow("end-term empty") << u"8.0 9.0 7.5 -"_s << u""_s;
    QTest::newRow("everything empty") << u"- - - -"_s << u""_s;
    QTest::newRow("no regular column at all") << u"7.5 8.5"_s << u""_s;
    QTest::newRow("a regular cell that does not exist is not counted")
        << u"8.0 7.0 8.0 not_offered 7.5 8.0"_s << u"7.8"_s;
    QTest::newRow("an exempt regular cell is not counted") << u"8.0 exempt 7.0 8.0 7.5 8.0"_s << u"7.8"_s;
    QTest::newRow("a regular mark missed by rule counts as 0") << u"8.0 zero_by_rule 8.0 8.0"_s << u"6.9"_s;
    QTest::newRow("end-term exempt: exempt from the subject") << u"8.0 9.0 7.5 exempt"_s << u"exempt"_s;
    QTest::newRow("all exempt") << u"exempt exempt exempt exempt"_s << u"exempt"_s;
    QTest::newRow("all not offered") << u"not_offered not_offered not_offered not_offered"_s << u"not_offered"_s;
    QTest::newRow("one cell by individual plan") << u"8.0 iep 7.5 8.5"_s << u"iep"_s;
    QTest::newRow("plan goes before exemption") << u"exempt iep exempt exempt"_s << u"iep"_s;
    QTest::newRow("a comment in a mark subject is nothing to reckon with") << u"8.0 D 7.5 8.5"_s << u""_s;
}

void TestTt22Averages::reckonTheSemester()
{
    QFETCH(QString, cells);
    QFETCH(QString, average);
    QCOMPARE(tt22::semesterResult(SubjectKind::Marks, sheet(cells)).value.code(), average);
}

void TestTt22Averages::reckonTheYear_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("average");
    QTest::newRow("A5: 24.0/3") << u"7.8"_s << u"8.1"_s << u"8.0"_s;
    QTest::newRow("A6: 19.3/3") << u"6.3"_s << u"6.5"_s << u"6.4"_s;
    QTest::newRow("A7: rounded semesters, 19.4/3") << u"5.0"_s << u"7.2"_s << u"6.5"_s;
    QTest::newRow("semester II missing") << u"7.8"_s << u"-"_s << u""_s;
    QTest::newRow("semester I missing") << u"-"_s << u"8.1"_s << u""_s;
    QTest::newRow("subject taken in semester II only") << u"not_offered"_s << u"8.1"_s << u"8.1"_s;
    QTest::newRow("exempt in semester II") << u"7.8"_s << u"exempt"_s << u"7.8"_s;
    QTest::newRow("exempt in semester I, semester II open") << u"exempt"_s << u"-"_s << u""_s;
    QTest::newRow("exempt all year") << u"exempt"_s << u"exempt"_s << u"exempt"_s;
    QTest::newRow("not offered, then exempt") << u"not_offered"_s << u"exempt"_s << u"exempt"_s;
    QTest::newRow("never offered") << u"not_offered"_s << u"not_offered"_s << u"not_offered"_s;
    QTest::newRow("by plan in one semester") << u"iep"_s << u"8.1"_s << u"iep"_s;
}

void TestTt22Averages::reckonTheYear()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, average);
    QCOMPARE(tt22::yearResult(SubjectKind::Marks, cell(first), cell(second)).value.code(), average);
}

void TestTt22Averages::judgeTheSemesterOfACommentSubject_data()
{
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("result");
    QTest::newRow("all Đạt") << u"D D D D"_s << u"D"_s;
    QTest::newRow("one regular one Chưa đạt") << u"D CD D D"_s << u"CD"_s;
    QTest::newRow("end-term Chưa đạt") << u"D D D CD"_s << u"CD"_s;
    QTest::newRow("end-term missed without make-up") << u"D D D zero_by_rule"_s << u"CD"_s;
    QTest::newRow("one still empty") << u"D - D D"_s << u""_s;
    QTest::newRow("not final while one is empty, even if one is Chưa đạt") << u"CD - D D"_s << u""_s;
    QTest::newRow("one pending") << u"D D pending D"_s << u""_s;
    QTest::newRow("exempt") << u"exempt exempt exempt exempt"_s << u"exempt"_s;
    QTest::newRow("by plan") << u"D D iep D"_s << u"iep"_s;
}

void TestTt22Averages::judgeTheSemesterOfACommentSubject()
{
    QFETCH(QString, cells);
    QFETCH(QString, result);
    QCOMPARE(tt22::semesterResult(SubjectKind::Comment, sheet(cells)).value.code(), result);
}

void TestTt22Averages::judgeTheYearOfACommentSubject_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("result");
    QTest::newRow("C1: Chưa đạt, then Đạt") << u"CD"_s << u"D"_s << u"D"_s;
    QTest::newRow("Đạt, then Chưa đạt") << u"D"_s << u"CD"_s << u"CD"_s;
    QTest::newRow("semester II open") << u"D"_s << u"-"_s << u""_s;
    QTest::newRow("exempt in semester II") << u"D"_s << u"exempt"_s << u"D"_s;
    QTest::newRow("exempt all year") << u"exempt"_s << u"exempt"_s << u"exempt"_s;
    QTest::newRow("by plan") << u"D"_s << u"iep"_s << u"iep"_s;
}

void TestTt22Averages::judgeTheYearOfACommentSubject()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QString, result);
    QCOMPARE(tt22::yearResult(SubjectKind::Comment, cell(first), cell(second)).value.code(), result);
}

void TestTt22Averages::roundHalfUp_data()
{
    QTest::addColumn<int>("numerator");
    QTest::addColumn<int>("denominator");
    QTest::addColumn<int>("rounded");
    QTest::newRow("nothing") << 0 << 7 << 0;
    QTest::newRow("exact") << 40 << 8 << 5;
    QTest::newRow("just below the tie") << 619 << 8 << 77;
    QTest::newRow("the tie") << 620 << 8 << 78;
    QTest::newRow("just above the tie") << 621 << 8 << 78;
    QTest::newRow("a third") << 193 << 3 << 64;
    QTest::newRow("two thirds") << 194 << 3 << 65;
}

void TestTt22Averages::roundHalfUp()
{
    QFETCH(int, numerator);
    QFETCH(int, denominator);
    QFETCH(int, rounded);
    QCOMPARE(halfUp(numerator, denominator), rounded);
}

void TestTt22Averages::sayWhatTheyUsed()
{
    const auto result = tt22::semesterResult(SubjectKind::Marks, sheet(u"8.0 7.0 zero_by_rule 7.5 8.0"_s));
    QCOMPARE(result.why.size(), 2);
    QCOMPARE(result.why.at(0), (Reason { Fact::CountedAsZero, { 1 }, {} }));
    QCOMPARE(result.why.at(1), (Reason { Fact::SemesterAverage, { 80, 70, 0, 75, 80, 540, 8, 68 }, {} }));
}

void TestTt22Averages::countWhatIsMissing()
{
    const auto result = tt22::semesterResult(SubjectKind::Marks, sheet(u"8.0 - - 7.5 pending"_s));
    QCOMPARE(result.why, QList<Reason>({ { Fact::CellsMissing, { 2, 1 }, {} } }));
}

QTEST_GUILESS_MAIN(TestTt22Averages)
#include "tst_tt22_averages.moc"

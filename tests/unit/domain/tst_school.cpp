// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/clock.h"
#include "models/domain/school.h"

#include <QTest>

using namespace hocba;
using namespace Qt::StringLiterals;

class TestSchool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSchoolYears_data();
    void readsSchoolYears();
    void turnsTheSchoolYearOnTheFirstOfJuly();
    void findsTheLevelOfAGrade();
    void readsClassNames_data();
    void readsClassNames();
    void readsPupilCodes_data();
    void readsPupilCodes();
    void readsTerms();
    void tellsTheTimeOfVietNam();
};

void TestSchool::readsSchoolYears_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    QTest::newRow("plain") << u"2025-2026"_s << 2025;
    QTest::newRow("blanks around the dash") << u" 2025 - 2026 "_s << 2025;
    QTest::newRow("long dash") << u"2025–2026"_s << 2025;
    QTest::newRow("em dash") << u"2025—2026"_s << 2025;
    QTest::newRow("one year only") << u"2025"_s << 0;
    QTest::newRow("years not in a row") << u"2025-2027"_s << 0;
    QTest::newRow("backwards") << u"2026-2025"_s << 0;
    QTest::newRow("short second year") << u"2025-26"_s << 0;
    QTest::newRow("stroke") << u"2025/2026"_s << 0;
    QTest::newRow("full-width digits") << u"２０２５-２０２６"_s << 0;
    QTest::newRow("something behind") << u"2025-2026x"_s << 0;
}

void TestSchool::readsSchoolYears()
{
    QFETCH(QString, text);
    QFETCH(int, start);
    const auto year = SchoolYear::parse(text);
    QCOMPARE(year ? year->start : 0, start);
    QCOMPARE(year ? QString() : year.error().code, start == 0 ? u"year.unreadable"_s : QString());
    if (year) {
        QCOMPARE(SchoolYear::parse(year->text()).value(), *year);
    }
}

void TestSchool::turnsTheSchoolYearOnTheFirstOfJuly()
{
    QCOMPARE(SchoolYear::at(QDate(2026, 6, 30)).text(), u"2025-2026"_s);
    QCOMPARE(SchoolYear::at(QDate(2026, 7, 1)).text(), u"2026-2027"_s);
    QCOMPARE(SchoolYear::at(QDate(2026, 1, 1)).text(), u"2025-2026"_s);
}

void TestSchool::findsTheLevelOfAGrade()
{
    QCOMPARE(levelOfGrade(0), std::nullopt);
    QCOMPARE(levelOfGrade(1), Level::Primary);
    QCOMPARE(levelOfGrade(5), Level::Primary);
    QCOMPARE(levelOfGrade(6), Level::LowerSecondary);
    QCOMPARE(levelOfGrade(9), Level::LowerSecondary);
    QCOMPARE(levelOfGrade(10), Level::UpperSecondary);
    QCOMPARE(levelOfGrade(12), Level::UpperSecondary);
    QCOMPARE(levelOfGrade(13), std::nullopt);
    for (const auto level : { Level::Primary, Level::LowerSecondary, Level::UpperSecondary }) {
        QCOMPARE(levelFromCode(toCode(level)), level);
    }
    QCOMPARE(toCode(Level::LowerSecondary), u"thcs"_s);
}

void TestSchool::readsClassNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("grade");
    const QString refused;
    QTest::newRow("letter and number") << u"6A1"_s << u"6A1"_s << 6;
    QTest::newRow("typed in small letters") << u" 6a1 "_s << u"6A1"_s << 6;
    QTest::newRow("stroke") << u"6/1"_s << u"6/1"_s << 6;
    QTest::newRow("point") << u"9.2"_s << u"9.2"_s << 9;
    QTest::newRow("upper secondary") << u"10A10"_s << u"10A10"_s << 10;
    QTest::newRow("Vietnamese word") << u"12 Toán"_s << u"12 TOÁN"_s << 12;
    QTest::newRow("grade alone: its only class") << u"6"_s << u"6"_s << 6;
    QTest::newRow("no grade") << u"A1"_s << refused << 0;
    QTest::newRow("grade 13") << u"13A"_s << refused << 0;
    QTest::newRow("grade 0") << u"0A"_s << refused << 0;
    QTest::newRow("leading zero") << u"06A1"_s << refused << 0;
    QTest::newRow("number too long") << u"61"_s << refused << 0;
    QTest::newRow("nothing") << u""_s << refused << 0;
    QTest::newRow("stroke at the end") << u"6A/"_s << refused << 0;
    QTest::newRow("climbs out of its folder") << u"6/../../x"_s << refused << 0;
    QTest::newRow("too long") << u"6AAAAAAAAAAAAAAAAAAAAAAA"_s << refused << 0;
    QTest::newRow("quote") << u"6'A"_s << refused << 0;
}

void TestSchool::readsClassNames()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(int, grade);
    const auto parsed = ClassName::parse(text);
    QCOMPARE(parsed ? parsed->text() : QString(), name);
    QCOMPARE(parsed ? parsed->grade() : 0, grade);
    if (!parsed) {
        QCOMPARE(parsed.error().code, u"class.bad_name"_s);
    } else {
        QCOMPARE(parsed->level(), *levelOfGrade(grade));
    }
}

void TestSchool::readsPupilCodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("ten digits") << u"4025061032"_s << true;
    QTest::newRow("letters, digits and signs") << u"HS-01_a.b"_s << true;
    QTest::newRow("blanks around") << u" 4025061032 "_s << true;
    QTest::newRow("forty characters") << QString(40, u'1') << true;
    QTest::newRow("forty-one characters") << QString(41, u'1') << false;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("blank inside") << u"40 25"_s << false;
    QTest::newRow("stroke") << u"40/25"_s << false;
    QTest::newRow("Vietnamese letter") << u"Đ01"_s << false;
    QTest::newRow("line end inside") << u"40\n25"_s << false;
}

void TestSchool::readsPupilCodes()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto code = PupilCode::parse(text);
    QCOMPARE(code.has_value(), good);
    if (good) {
        QCOMPARE(code->text(), text.trimmed());
    } else {
        QCOMPARE(code.error().code, u"pupil.bad_code"_s);
    }
}

void TestSchool::readsTerms()
{
    for (const auto term : { Term::One, Term::Two, Term::Year }) {
        QCOMPARE(parseTerm(toCode(term)).value(), term);
    }
    QCOMPARE(toCode(Term::Year), u"year"_s);
    QCOMPARE(parseTerm(u"3"_s).error().code, u"term.unreadable"_s);
    QCOMPARE(parseTerm(u""_s).error().code, u"term.unreadable"_s);
}

void TestSchool::tellsTheTimeOfVietNam()
{
    const auto instant = Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s);
    QCOMPARE(instant.iso(), u"2026-01-20T08:00:00+07:00"_s);
    QCOMPARE(Instant::fromIso(u"2026-01-20T01:00:00Z"_s), instant);
    QCOMPARE(Instant::fromIso(u"2026-01-20T08:00:00"_s), instant);
    QCOMPARE(Instant::fromIso(u"2026-01-19T17:00:00Z"_s).date(), QDate(2026, 1, 20));
    QVERIFY(Instant::fromIso(u"yesterday"_s).ms < 0);
}

QTEST_GUILESS_MAIN(TestSchool)
#include "tst_school.moc"

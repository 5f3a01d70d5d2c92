// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mark.h"
#include "models/domain/typed_mark.h"

#include <QTest>

using namespace hocba;
using namespace Qt::StringLiterals;

class TestMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatATeacherTypes_data();
    void readsWhatATeacherTypes();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
    void readsTheHabitOfLeavingTheCommaOut_data();
    void readsTheHabitOfLeavingTheCommaOut();
    void refusesWhatTheHabitDoesNotCover_data();
    void refusesWhatTheHabitDoesNotCover();
    void namesTheRefusedTextButNotAWholeNovel();
    void holdsOnlyTenthsFromZeroToHundred();
    void roundsHundredthsHalfUp_data();
    void roundsHundredthsHalfUp();
    void writesEveryMarkSoThatItReadsBack();
    void ordersByValue();
};

void TestMark::readsWhatATeacherTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("tenths");
    QTest::newRow("decimal comma") << u"8,5"_s << 85;
    QTest::newRow("decimal point") << u"8.5"_s << 85;
    QTest::newRow("whole number") << u"8"_s << 80;
    QTest::newRow("whole number with a zero decimal") << u"8,0"_s << 80;
    QTest::newRow("ten") << u"10"_s << 100;
    QTest::newRow("ten with a zero decimal") << u"10,0"_s << 100;
    QTest::newRow("zero is a mark") << u"0"_s << 0;
    QTest::newRow("zero with decimal") << u"0,0"_s << 0;
    QTest::newRow("below one") << u"0,5"_s << 5;
    QTest::newRow("just below ten") << u"9.9"_s << 99;
    QTest::newRow("blanks around") << u"  7,5\t"_s << 75;
    QTest::newRow("no-break space after, from a spreadsheet") << u"7,5\u00a0"_s << 75;
}

void TestMark::readsWhatATeacherTypes()
{
    QFETCH(QString, typed);
    QFETCH(int, tenths);
    const auto mark = Mark::parse(typed);
    QVERIFY(mark);
    QCOMPARE(mark->tenths(), tenths);
}

void TestMark::refusesEverythingElse_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    const QString notANumber = u"mark.not_a_number"_s;
    const QString outOfRange = u"mark.out_of_range"_s;
    const QString tooPrecise = u"mark.too_precise"_s;
    QTest::newRow("the typing trap 85 for 8,5") << u"85"_s << outOfRange;
    QTest::newRow("hundred and one") << u"101"_s << outOfRange;
    QTest::newRow("eleven") << u"11"_s << outOfRange;
    QTest::newRow("just above ten") << u"10,1"_s << outOfRange;
    QTest::newRow("a number no int can hold") << u"99999999999999999999"_s << outOfRange;
    QTest::newRow("two decimals") << u"8,55"_s << tooPrecise;
    QTest::newRow("two decimals, the second zero") << u"8,50"_s << tooPrecise;
    QTest::newRow("many decimals") << u"8.3333333333333333333333"_s << tooPrecise;
    QTest::newRow("nothing") << u""_s << notANumber;
    QTest::newRow("blank") << u"  "_s << notANumber;
    QTest::newRow("letter") << u"x"_s << notANumber;
    QTest::newRow("nothing after the comma") << u"8,"_s << notANumber;
    QTest::newRow("nothing before the comma") << u",5"_s << notANumber;
    QTest::newRow("comma alone") << u","_s << notANumber;
    QTest::newRow("two separators") << u"8,5,0"_s << notANumber;
    QTest::newRow("point and comma") << u"8.,5"_s << notANumber;
    QTest::newRow("plus sign") << u"+8"_s << notANumber;
    QTest::newRow("minus sign") << u"-1"_s << notANumber;
    QTest::newRow("minus zero") << u"-0"_s << notANumber;
    QTest::newRow("exponent") << u"1e1"_s << notANumber;
    QTest::newRow("hexadecimal") << u"0x8"_s << notANumber;
    QTest::newRow("blank inside") << u"8 5"_s << notANumber;
    QTest::newRow("blank after the comma") << u"8, 5"_s << notANumber;
    QTest::newRow("leading zero") << u"08"_s << notANumber;
    QTest::newRow("leading zero with decimal") << u"08,5"_s << notANumber;
    QTest::newRow("two zeros") << u"00"_s << notANumber;
    QTest::newRow("full-width digit") << u"８"_s << notANumber;
    QTest::newRow("Arabic digit") << u"٨"_s << notANumber;
    QTest::newRow("Arabic digit after the comma") << u"8,٥"_s << notANumber;
    QTest::newRow("superscript") << u"8²"_s << notANumber;
    QTest::newRow("Arabic decimal separator") << u"8٫5"_s << notANumber;
    QTest::newRow("infinity") << u"inf"_s << notANumber;
    QTest::newRow("fraction") << u"8½"_s << notANumber;
    QTest::newRow("comment in a mark column") << u"Đ"_s << notANumber;
    QTest::newRow("zero-width blank inside") << u"8\u200b5"_s << notANumber;
}

void TestMark::refusesEverythingElse()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    const auto mark = Mark::parse(typed);
    QVERIFY(!mark);
    QCOMPARE(mark.error().code, code);
}

void TestMark::readsTheHabitOfLeavingTheCommaOut_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("tenths");
    QTest::newRow("one digit is whole") << u"8"_s << 80;
    QTest::newRow("two digits are tenths") << u"85"_s << 85;
    QTest::newRow("the lowest pair that is not ten") << u"11"_s << 11;
    QTest::newRow("the highest pair") << u"99"_s << 99;
    QTest::newRow("ten stays ten") << u"10"_s << 100;
    QTest::newRow("a hundred tenths") << u"100"_s << 100;
    QTest::newRow("a zero in front") << u"05"_s << 5;
    QTest::newRow("two zeros") << u"00"_s << 0;
    QTest::newRow("comma") << u"8,5"_s << 85;
    QTest::newRow("point") << u"8.5"_s << 85;
    QTest::newRow("ten with a decimal") << u"10,0"_s << 100;
    QTest::newRow("blanks around") << u" 85 "_s << 85;
}

void TestMark::readsTheHabitOfLeavingTheCommaOut()
{
    QFETCH(QString, typed);
    QFETCH(int, tenths);
    const auto mark = parseTypedMark(typed);
    QVERIFY(mark);
    QCOMPARE(mark->tenths(), tenths);
}

void TestMark::refusesWhatTheHabitDoesNotCover_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("a hundred and one") << u"101"_s << u"mark.out_of_range"_s;
    QTest::newRow("a tenth above ten") << u"10,1"_s << u"mark.out_of_range"_s;
    QTest::newRow("pair with a decimal") << u"85,5"_s << u"mark.out_of_range"_s;
    QTest::newRow("two decimals") << u"8,55"_s << u"mark.too_precise"_s;
    QTest::newRow("a letter") << u"x"_s << u"mark.not_a_number"_s;
    QTest::newRow("three digits with a zero in front") << u"085"_s << u"mark.not_a_number"_s;
    QTest::newRow("a minus") << u"-5"_s << u"mark.not_a_number"_s;
    QTest::newRow("full-width digits") << u"\uff18\uff15"_s << u"mark.not_a_number"_s;
    QTest::newRow("nothing") << QString() << u"mark.not_a_number"_s;
}

void TestMark::refusesWhatTheHabitDoesNotCover()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    const auto mark = parseTypedMark(typed);
    QVERIFY(!mark);
    QCOMPARE(mark.error().code, code);
}

void TestMark::namesTheRefusedTextButNotAWholeNovel()
{
    QCOMPARE(Mark::parse(u"85"_s).error().detail, u"85"_s);
    QVERIFY(Mark::parse(QString(10000, u'x')).error().detail.size() <= 40);
}

void TestMark::holdsOnlyTenthsFromZeroToHundred()
{
    QVERIFY(Mark::fromTenths(0));
    QVERIFY(Mark::fromTenths(100));
    QCOMPARE(Mark::fromTenths(-1).error().code, u"mark.out_of_range"_s);
    QCOMPARE(Mark::fromTenths(101).error().code, u"mark.out_of_range"_s);
}

void TestMark::roundsHundredthsHalfUp_data()
{
    QTest::addColumn<int>("hundredths");
    QTest::addColumn<QString>("stored");
    QTest::newRow("A10: 7.25") << 725 << u"7.3"_s;
    QTest::newRow("A10: 7.75") << 775 << u"7.8"_s;
    QTest::newRow("A10: 9.95") << 995 << u"10.0"_s;
    QTest::newRow("A10: 0.45") << 45 << u"0.5"_s;
    QTest::newRow("8.05, which binary fractions get wrong") << 805 << u"8.1"_s;
    QTest::newRow("just below the half") << 724 << u"7.2"_s;
    QTest::newRow("zero") << 0 << u"0.0"_s;
    QTest::newRow("ten") << 1000 << u"10.0"_s;
    QTest::newRow("below zero") << -1 << u""_s;
    QTest::newRow("above ten") << 1001 << u""_s;
}

void TestMark::roundsHundredthsHalfUp()
{
    QFETCH(int, hundredths);
    QFETCH(QString, stored);
    const auto mark = Mark::fromHundredths(hundredths);
    QCOMPARE(mark ? mark->toPoint() : QString(), stored);
}

void TestMark::writesEveryMarkSoThatItReadsBack()
{
    for (int tenths = 0; tenths <= 100; ++tenths) {
        const Mark mark = Mark::fromTenths(tenths).value();
        QCOMPARE(Mark::parse(mark.toVietnamese()).value(), mark);
        QCOMPARE(Mark::parse(mark.toPoint()).value(), mark);
    }
    QCOMPARE(Mark::fromTenths(75).value().toVietnamese(), u"7,5"_s);
    QCOMPARE(Mark::fromTenths(5).value().toPoint(), u"0.5"_s);
    QCOMPARE(Mark::fromTenths(100).value().toVietnamese(), u"10,0"_s);
}

void TestMark::ordersByValue()
{
    QVERIFY(Mark::fromTenths(99).value() < Mark::fromTenths(100).value());
    QVERIFY(Mark::fromTenths(50).value() == Mark::parse(u"5"_s).value());
}

QTEST_GUILESS_MAIN(TestMark)
#include "tst_mark.moc"

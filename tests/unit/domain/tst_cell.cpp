// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cell.h"

#include <QTest>

using namespace hocba;
using namespace Qt::StringLiterals;

class TestCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCommentsHoweverTheyAreTyped_data();
    void readsCommentsHoweverTheyAreTyped();
    void refusesOtherTextInCommentSubjects_data();
    void refusesOtherTextInCommentSubjects();
    void readsMarksInMarkSubjects();
    void takesBlankAsEmptyAndNotAsZero();
    void keepsSixStatesApart();
    void readsItsOwnCodesBack_data();
    void readsItsOwnCodesBack();
    void refusesCodesItWouldNotWrite_data();
    void refusesCodesItWouldNotWrite();
    void cannotBeAValueWithoutOne();
    void namesColumnsBothWays();
    void hasAsManyColumnsAsRegularAssessmentsAndTwo();
    void namesACellInOneLine();
};

void TestCell::readsCommentsHoweverTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("Đ") << u"Đ"_s << u"D"_s;
    QTest::newRow("đ in small") << u"đ"_s << u"D"_s;
    QTest::newRow("D without stroke") << u"D"_s << u"D"_s;
    QTest::newRow("d without stroke") << u"d"_s << u"D"_s;
    QTest::newRow("Eth, which looks like Đ") << u"\u00d0"_s << u"D"_s;
    QTest::newRow("small eth") << u"\u00f0"_s << u"D"_s;
    QTest::newRow("African D, which looks like Đ") << u"\u0189"_s << u"D"_s;
    QTest::newRow("Đạt in full") << u"Đạt"_s << u"D"_s;
    QTest::newRow("ĐẠT in capitals") << u"ĐẠT"_s << u"D"_s;
    QTest::newRow("Đạt decomposed") << u"Đạt"_s.normalized(QString::NormalizationForm_D) << u"D"_s;
    QTest::newRow("blanks around") << u"  Đ "_s << u"D"_s;
    QTest::newRow("CĐ") << u"CĐ"_s << u"CD"_s;
    QTest::newRow("CD without stroke") << u"CD"_s << u"CD"_s;
    QTest::newRow("cđ in small") << u"cđ"_s << u"CD"_s;
    QTest::newRow("CĐ with Eth") << u"C\u00d0"_s << u"CD"_s;
    QTest::newRow("Chưa đạt in full") << u"Chưa đạt"_s << u"CD"_s;
    QTest::newRow("Chưa đạt decomposed, two blanks")
        << u"Chưa  đạt"_s.normalized(QString::NormalizationForm_D) << u"CD"_s;
}

void TestCell::readsCommentsHoweverTheyAreTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    const auto value = CellValue::parse(typed, SubjectKind::Comment);
    QVERIFY(value);
    QCOMPARE(value->code(), code);
}

void TestCell::refusesOtherTextInCommentSubjects_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("a mark") << u"8"_s;
    QTest::newRow("another letter") << u"T"_s;
    QTest::newRow("C alone") << u"C"_s;
    QTest::newRow("blank inside") << u"C Đ"_s;
    QTest::newRow("something behind it") << u"Đ?"_s;
    QTest::newRow("dot under D") << u"Ḍ"_s;
    QTest::newRow("other tone") << u"Đát"_s;
}

void TestCell::refusesOtherTextInCommentSubjects()
{
    QFETCH(QString, typed);
    const auto value = CellValue::parse(typed, SubjectKind::Comment);
    QVERIFY(!value);
    QCOMPARE(value.error().code, u"comment.unreadable"_s);
}

void TestCell::readsMarksInMarkSubjects()
{
    QCOMPARE(CellValue::parse(u"8,5"_s, SubjectKind::Marks)->mark()->tenths(), 85);
    QCOMPARE(CellValue::parse(u"Đ"_s, SubjectKind::Marks).error().code, u"mark.not_a_number"_s);
    QCOMPARE(CellValue::parse(u"85"_s, SubjectKind::Marks).error().code, u"mark.out_of_range"_s);
}

void TestCell::takesBlankAsEmptyAndNotAsZero()
{
    for (const auto kind : { SubjectKind::Marks, SubjectKind::Comment }) {
        for (const QString &blank : { QString(), u""_s, u"   "_s, u"\u00a0"_s }) {
            const auto value = CellValue::parse(blank, kind);
            QVERIFY(value);
            QVERIFY(value->isEmpty());
        }
    }
    QVERIFY(!CellValue::parse(u"0"_s, SubjectKind::Marks)->isEmpty());
}

void TestCell::keepsSixStatesApart()
{
    const QList<CellState> states { CellState::Empty,  CellState::Pending, CellState::ZeroByRule,
                                    CellState::Exempt, CellState::Iep,     CellState::NotOffered };
    for (const auto one : states) {
        for (const auto other : states) {
            QCOMPARE(CellValue::ofState(one) == CellValue::ofState(other), one == other);
        }
        QVERIFY(CellValue::ofState(one) != CellValue(Mark::fromTenths(0).value()));
        QCOMPARE(cellStateFromCode(toCode(one)), one);
    }
    QCOMPARE(cellStateFromCode(u"nothing such"_s), std::nullopt);
}

void TestCell::readsItsOwnCodesBack_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : { u""_s, u"0.0"_s, u"8.5"_s, u"10.0"_s, u"D"_s, u"CD"_s, u"pending"_s, u"zero_by_rule"_s,
                                 u"exempt"_s, u"iep"_s, u"not_offered"_s }) {
        QTest::newRow(code.isEmpty() ? "empty" : qPrintable(code)) << code;
    }
}

void TestCell::readsItsOwnCodesBack()
{
    QFETCH(QString, code);
    const auto value = CellValue::fromCode(code);
    QVERIFY(value);
    QCOMPARE(value->code(), code);
}

void TestCell::refusesCodesItWouldNotWrite_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code :
         { u"8"_s, u"8,5"_s, u" 8.5"_s, u"Đ"_s, u"d"_s, u"empty"_s, u"value"_s, u"Pending"_s, u" "_s }) {
        QTest::newRow(qPrintable(u"'%1'"_s.arg(code))) << code;
    }
}

void TestCell::refusesCodesItWouldNotWrite()
{
    QFETCH(QString, code);
    const auto value = CellValue::fromCode(code);
    QVERIFY(!value);
    QCOMPARE(value.error().code, u"cell.unreadable"_s);
}

void TestCell::cannotBeAValueWithoutOne()
{
    const CellValue mark(Mark::fromTenths(70).value());
    QCOMPARE(mark.state(), CellState::Value);
    QVERIFY(mark.mark() && !mark.comment());
    const CellValue comment(Comment::NotPassed);
    QVERIFY(!comment.mark() && comment.comment());
    QVERIFY(!CellValue::ofState(CellState::ZeroByRule).mark());
}

void TestCell::namesColumnsBothWays()
{
    for (const Column column : columnsOf(5)) {
        QCOMPARE(parseColumn(toCode(column)).value(), column);
    }
    for (const QString &code : { u""_s, u"tx0"_s, u"tx6"_s, u"TX1"_s, u"gk "_s }) {
        QCOMPARE(parseColumn(code).error().code, u"column.unreadable"_s);
    }
}

void TestCell::hasAsManyColumnsAsRegularAssessmentsAndTwo()
{
    QCOMPARE(columnsOf(2), (QList { Column::Tx1, Column::Tx2, Column::Midterm, Column::Final }));
    QCOMPARE(columnsOf(5).size(), 7);
    QCOMPARE(columnsOf(5).last(), Column::Final);
    QCOMPARE(columnsOf(9).size(), 7);
}

void TestCell::namesACellInOneLine()
{
    const CellKey key { SchoolYear { 2025 }, Term::One, u"6A1"_s, u"toan"_s, PupilCode::parse(u"4025061032"_s).value(),
                        Column::Midterm };
    QCOMPARE(key.text(), u"2025-2026/1/6A1/toan/4025061032/gk"_s);
}

QTEST_GUILESS_MAIN(TestCell)
#include "tst_cell.moc"

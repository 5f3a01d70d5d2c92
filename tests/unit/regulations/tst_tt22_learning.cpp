// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regulations/tt22/learning.h"
#include "tests/unit/regulations/values.h"

#include <QTest>

#include <algorithm>

using namespace hocba;
using namespace hocba::regulations;
using namespace hocba::regulations::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Policy atBest { .counterfactual = Counterfactual::AtBest };
constexpr Policy leftOut { .counterfactual = Counterfactual::LeftOut };

QString codeOf(const std::optional<Rating> &rating)
{
    return rating ? toCode(*rating) : QString();
}

} // namespace

class TestTt22Learning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLevel_data();
    void findsTheLevel();
    void readsTheAdjustmentInTwoWays_data();
    void readsTheAdjustmentInTwoWays();
    void namesTheSubjectThatRaisedIt();
    void hasNoLevelWhileSomethingIsMissing_data();
    void hasNoLevelWhileSomethingIsMissing();
    void leavesAPlanToThePrincipal();
    void offersRetestsOfWhatFailed();
    void replacesOnlyForPromotion();
    void refusesRetestsThatAreNotDue_data();
    void refusesRetestsThatAreNotDue();
    void saysWhyNotTheLevelAbove();
};

void TestTt22Learning::findsTheLevel_data()
{
    QTest::addColumn<QString>("results");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("level");
    const auto row = [](const char *title, const QString &results, const QString &base, const QString &level) {
        QTest::newRow(title) << results << base << level;
    };
    const QString tot = u"tot"_s;
    const QString kha = u"kha"_s;
    const QString dat = u"dat"_s;
    const QString chuadat = u"chuadat"_s;
    row("L1: six 8.0, two 6.5", u"6*8.0 2*6.5 4*D"_s, tot, tot);
    row("L2: five 8.0, three 7.9", u"5*8.0 3*7.9 4*D"_s, kha, kha);
    row("L3: seven 9.0, one 6.4: one level lost is not repaired", u"7*9.0 6.4 4*D"_s, kha, kha);
    row("L4: seven 8.5, one 4.9", u"7*8.5 4.9 4*D"_s, dat, kha);
    row("L5: seven 8.5, one 3.4: three levels lost, one given back", u"7*8.5 3.4 4*D"_s, chuadat, dat);
    row("L6: seven 7.0, one 3.4", u"7*7.0 3.4 4*D"_s, chuadat, dat);
    row("L7: seven 7.0, one 4.9: stays", u"7*7.0 4.9 4*D"_s, dat, dat);
    row("L8: all 8.5, one comment Chưa đạt", u"8*8.5 3*D CD"_s, dat, kha);
    row("L9: all 8.5, two comments Chưa đạt: two subjects", u"8*8.5 2*D 2*CD"_s, chuadat, chuadat);
    row("L10: six 8.5, two 4.0: two subjects", u"6*8.5 2*4.0 4*D"_s, dat, dat);
    row("L11: seven 8.5, one 4.9, one comment Chưa đạt", u"7*8.5 4.9 3*D CD"_s, dat, dat);
    row("L12: six 5.0, two 3.5", u"6*5.0 2*3.5 4*D"_s, dat, dat);
    row("L13: five 5.0, three 4.9", u"5*5.0 3*4.9 4*D"_s, chuadat, chuadat);
    row("L14: six 5.0, one 3.5, one 3.4", u"6*5.0 3.5 3.4 4*D"_s, chuadat, chuadat);
    row("L16: all 7.0, one comment Chưa đạt: one level lost", u"8*7.0 3*D CD"_s, dat, dat);
    row("L17: six 6.5, two 5.0", u"6*6.5 2*5.0 4*D"_s, kha, kha);
    row("L18: as L1, physical education exempt", u"6*8.0 2*6.5 3*D exempt"_s, tot, tot);
    row("L19: upper secondary, six 8.0, three 6.5", u"6*8.0 3*6.5 3*D"_s, tot, tot);
    row("L20: six 6.5, one 5.0, one 3.0", u"6*6.5 5.0 3.0 4*D"_s, chuadat, dat);
    row("one tenth below Tốt in the lowest", u"6*8.0 6.5 6.4 4*D"_s, kha, kha);
    row("one tenth below Khá in the lowest", u"6*6.5 5.0 4.9 4*D"_s, dat, dat);
    row("one tenth below Khá in the sixth", u"5*6.5 3*6.4 4*D"_s, dat, dat);
    row("one tenth below Đạt in the lowest", u"6*5.0 3.5 3.4 4*D"_s, chuadat, chuadat);
    row("all ten, but one comment Chưa đạt never gives Tốt", u"8*10.0 3*D CD"_s, dat, kha);
    row("five mark subjects can never reach six", u"5*10.0 4*D"_s, chuadat, chuadat);
    row("a mark exempt: seven left", u"6*8.0 6.5 exempt 4*D"_s, tot, tot);
    row("not offered counts as little as exempt", u"6*8.0 6.5 not_offered 4*D"_s, tot, tot);
    row("marks alone", u"8*8.0"_s, tot, tot);
}

void TestTt22Learning::findsTheLevel()
{
    QFETCH(QString, results);
    QFETCH(QString, base);
    QFETCH(QString, level);
    const auto result = tt22::learning(subjects(results), atBest);
    QCOMPARE(codeOf(result.value.base), base);
    QCOMPARE(codeOf(result.value.level), level);
    QCOMPARE(result.value.raisedBy >= 0, base != level);
}

void TestTt22Learning::readsTheAdjustmentInTwoWays_data()
{
    QTest::addColumn<QString>("results");
    QTest::addColumn<QString>("levelA");
    QTest::addColumn<QString>("levelB");
    QTest::newRow("L15: five 8.0, two 7.0, one 4.0") << u"5*8.0 2*7.0 4.0 4*D"_s << u"kha"_s << u"dat"_s;
    QTest::newRow("L4 is the same by both") << u"7*8.5 4.9 4*D"_s << u"kha"_s << u"kha"_s;
    QTest::newRow("L5 is the same by both") << u"7*8.5 3.4 4*D"_s << u"dat"_s << u"dat"_s;
    QTest::newRow("L8, a comment subject, is the same by both") << u"8*8.5 3*D CD"_s << u"kha"_s << u"kha"_s;
    QTest::newRow("five 6.5, two 5.0, one 3.0") << u"5*6.5 2*5.0 3.0 4*D"_s << u"dat"_s << u"chuadat"_s;
}

void TestTt22Learning::readsTheAdjustmentInTwoWays()
{
    QFETCH(QString, results);
    QFETCH(QString, levelA);
    QFETCH(QString, levelB);
    QCOMPARE(codeOf(tt22::learning(subjects(results), atBest).value.level), levelA);
    QCOMPARE(codeOf(tt22::learning(subjects(results), leftOut).value.level), levelB);
}

void TestTt22Learning::namesTheSubjectThatRaisedIt()
{
    auto results = subjects(u"7*8.5 4.9 4*D"_s);
    results[7].subject = u"cong_nghe"_s;
    const auto result = tt22::learning(results, atBest);
    QCOMPARE(result.value.raisedBy, 7);
    QCOMPARE(result.why.last(), (Reason { Fact::RaisedOneLevel, { 1, 2, 3, 7, 49 }, u"cong_nghe"_s }));
    QCOMPARE(tt22::learning(subjects(u"8*8.5 3*D CD"_s), atBest).value.raisedBy, 11);
}

void TestTt22Learning::hasNoLevelWhileSomethingIsMissing_data()
{
    QTest::addColumn<QString>("results");
    QTest::newRow("one mark missing") << u"7*8.0 - 4*D"_s;
    QTest::newRow("one comment missing") << u"8*8.0 3*D -"_s;
    QTest::newRow("no subject at all") << u""_s;
    QTest::newRow("everything exempt") << u"8*exempt"_s;
}

void TestTt22Learning::hasNoLevelWhileSomethingIsMissing()
{
    QFETCH(QString, results);
    const auto result = tt22::learning(subjects(results), atBest);
    QVERIFY(!result.value.base);
    QVERIFY(!result.value.level);
    QVERIFY(!result.value.byPlan);
    QCOMPARE(result.why.first().fact, Fact::SubjectsMissing);
}

void TestTt22Learning::leavesAPlanToThePrincipal()
{
    // C10: disabled pupil, three subjects by individual plan, physical education exempt.
    const auto result = tt22::learning(subjects(u"5*7.0 3*iep 3*D exempt"_s), atBest);
    QVERIFY(!result.value.base);
    QVERIFY(!result.value.level);
    QVERIFY(result.value.byPlan);
    QVERIFY(result.value.exempt);
}

void TestTt22Learning::offersRetestsOfWhatFailed()
{
    QCOMPARE(tt22::retestable(subjects(u"5.0 4.9 3.4 10.0 D CD exempt iep"_s)), (QList<qsizetype> { 1, 2, 5 }));
    QVERIFY(tt22::retestable(subjects(u"8*5.0 4*D"_s)).isEmpty());
}

void TestTt22Learning::replacesOnlyForPromotion()
{
    // C8: 3.5 -> 5.1 and 3.4 -> 5.0 make eight subjects of 5.0 and more.
    const auto year = subjects(u"6*5.0 3.5 3.4 4*D"_s);
    const auto after = tt22::learningAfterRetests(year, { { 6, cell(u"5.1"_s) }, { 7, cell(u"5.0"_s) } }, atBest);
    QVERIFY(after);
    QCOMPARE(codeOf(after->value.level), u"dat"_s);
    QCOMPARE(year.at(6).value.code(), u"3.5"_s);
    QCOMPARE(year.at(7).value.code(), u"3.4"_s);
    QCOMPARE(codeOf(tt22::learning(year, atBest).value.level), u"chuadat"_s);

    const auto one = tt22::learningAfterRetests(subjects(u"8*5.0 2*D 2*CD"_s), { { 10, cell(u"D"_s) } }, atBest);
    QCOMPARE(codeOf(one->value.level), u"dat"_s);
}

void TestTt22Learning::refusesRetestsThatAreNotDue_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("value");
    QTest::newRow("a subject at 5.0") << 0 << u"6.0"_s;
    QTest::newRow("a comment subject at Đạt") << 8 << u"D"_s;
    QTest::newRow("a comment for a mark") << 6 << u"D"_s;
    QTest::newRow("a mark for a comment") << 9 << u"8.0"_s;
    QTest::newRow("no result") << 6 << u"-"_s;
    QTest::newRow("a state") << 6 << u"exempt"_s;
    QTest::newRow("before the list") << -1 << u"6.0"_s;
    QTest::newRow("behind the list") << 12 << u"6.0"_s;
}

void TestTt22Learning::refusesRetestsThatAreNotDue()
{
    QFETCH(int, place);
    QFETCH(QString, value);
    const auto after
        = tt22::learningAfterRetests(subjects(u"6*5.0 3.5 3.4 D CD 2*D"_s), { { place, cell(value) } }, atBest);
    QVERIFY(!after);
    QCOMPARE(after.error(), (Error { u"retest.not_allowed"_s, QString::number(place) }));
}

void TestTt22Learning::saysWhyNotTheLevelAbove()
{
    const auto result = tt22::learning(subjects(u"5*8.0 3*7.9 4*D"_s), atBest);
    QCOMPARE(result.why.at(0), (Reason { Fact::Level, { 2, 8, 5, 8, 8, 79, 0 }, {} }));
    QCOMPARE(result.why.at(1), (Reason { Fact::ShortOfLevel, { 3, 8, 5, 8, 8, 79, 0 }, {} }));
    QCOMPARE(tt22::learning(subjects(u"8*9.0 4*D"_s), atBest).why.size(), 1);
}

QTEST_GUILESS_MAIN(TestTt22Learning)
#include "tst_tt22_learning.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regulations/tt22/learning.h"
#include "models/regulations/tt22/year_end.h"
#include "tests/unit/regulations/values.h"

#include <QTest>

using namespace hocba;
using namespace hocba::regulations;
using namespace hocba::regulations::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(hocba::regulations::YearEnd)

namespace {

using enum Rating;

QString codeOf(const std::optional<Promotion> &promotion)
{
    return promotion ? toCode(*promotion) : QString();
}

} // namespace

class TestTt22YearEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsConductOfTheYear_data();
    void findsConductOfTheYear();
    void givesTitles_data();
    void givesTitles();
    void decidesPromotion_data();
    void decidesPromotion();
    void promotesAfterRetests();
    void reckonsForTheExemptWhereASchoolWantsIt();
};

void TestTt22YearEnd::findsConductOfTheYear_data()
{
    QTest::addColumn<Rating>("first");
    QTest::addColumn<Rating>("second");
    QTest::addColumn<Rating>("year");
    const auto row = [](const char *title, Rating first, Rating second, Rating year) {
        QTest::newRow(title) << first << second << year;
    };
    row("Tốt, Tốt", Good, Good, Good);
    row("Tốt, Khá", Good, Fair, Fair);
    row("Tốt, Đạt", Good, Passed, Fair);
    row("C3: Tốt, Chưa đạt", Good, NotPassed, NotPassed);
    row("Khá, Tốt", Fair, Good, Good);
    row("Khá, Khá", Fair, Fair, Fair);
    row("Khá, Đạt", Fair, Passed, Passed);
    row("Khá, Chưa đạt", Fair, NotPassed, NotPassed);
    row("Đạt, Tốt", Passed, Good, Fair);
    row("Đạt, Khá", Passed, Fair, Fair);
    row("Đạt, Đạt", Passed, Passed, Passed);
    row("Đạt, Chưa đạt", Passed, NotPassed, NotPassed);
    row("C2: Chưa đạt, Tốt", NotPassed, Good, Fair);
    row("Chưa đạt, Khá", NotPassed, Fair, Passed);
    row("Chưa đạt, Đạt", NotPassed, Passed, Passed);
    row("Chưa đạt, Chưa đạt", NotPassed, NotPassed, NotPassed);
}

void TestTt22YearEnd::findsConductOfTheYear()
{
    QFETCH(Rating, first);
    QFETCH(Rating, second);
    QFETCH(Rating, year);
    const auto result = tt22::yearConduct(first, second);
    QCOMPARE(result.value, year);
    QCOMPARE(result.why, QList<Reason>({ { Fact::ConductYear, { int(first), int(second), int(year) }, {} } }));
}

void TestTt22YearEnd::givesTitles_data()
{
    QTest::addColumn<Rating>("conduct");
    QTest::addColumn<Rating>("learning");
    QTest::addColumn<QString>("results");
    QTest::addColumn<QString>("title");
    QTest::newRow("C4: six 9.0, two 6.5") << Good << Good << u"6*9.0 2*6.5 4*D"_s << u"xuatsac"_s;
    QTest::newRow("C5: five 9.0, one 8.9, two 8.0") << Good << Good << u"5*9.0 8.9 2*8.0 4*D"_s << u"gioi"_s;
    QTest::newRow("C6: conduct Khá, all 9.5") << Fair << Good << u"8*9.5 4*D"_s << u""_s;
    QTest::newRow("learning Khá, all 9.5") << Good << Fair << u"8*9.5 3*D CD"_s << u""_s;
    QTest::newRow("comment subjects are no ninth mark") << Good << Good << u"5*9.0 3*8.0 4*D"_s << u"gioi"_s;
    QTest::newRow("nothing at 9.0") << Good << Good << u"8*8.9 4*D"_s << u"gioi"_s;
}

void TestTt22YearEnd::givesTitles()
{
    QFETCH(Rating, conduct);
    QFETCH(Rating, learning);
    QFETCH(QString, results);
    QFETCH(QString, title);
    const auto given = tt22::title(conduct, learning, subjects(results)).value;
    QCOMPARE(given ? toCode(*given) : QString(), title);
}

void TestTt22YearEnd::decidesPromotion_data()
{
    QTest::addColumn<YearEnd>("year");
    QTest::addColumn<QString>("outcome");
    const std::optional<Rating> none;
    const auto row = [](const char *title, const YearEnd &year, const QString &outcome) {
        QTest::newRow(title) << year << outcome;
    };
    const QString promoted = u"promoted"_s;
    const QString repeat = u"repeat"_s;
    const QString principal = u"principal_decides"_s;
    const QString retest = u"retest"_s;
    const QString training = u"summer_training"_s;
    row("C7: Đạt, Đạt, 45 absences", { Passed, Passed, none, none, 45, false, false }, promoted);
    row("C7: Đạt, Đạt, 46 absences", { Passed, Passed, none, none, 46, false, false }, repeat);
    row("Tốt, Tốt, 46 absences", { Good, Good, none, none, 46, false, false }, repeat);
    row("Tốt, Tốt, never absent", { Good, Good, none, none, 0, false, false }, promoted);
    row("C3: conduct Chưa đạt, learning Tốt", { NotPassed, Good, none, none, 0, false, false }, training);
    row("C9: conduct re-assessed Đạt after summer", { NotPassed, Fair, Passed, none, 0, false, false }, promoted);
    row("conduct still Chưa đạt after summer", { NotPassed, Fair, NotPassed, none, 0, false, false }, repeat);
    row("conduct Đạt, learning Chưa đạt", { Passed, NotPassed, none, none, 0, false, false }, retest);
    row("learning Đạt after re-assessment", { Passed, NotPassed, none, Passed, 0, false, false }, promoted);
    row("learning still Chưa đạt after re-assessment", { Passed, NotPassed, none, NotPassed, 0, false, false }, repeat);
    row("both Chưa đạt", { NotPassed, NotPassed, none, none, 0, false, false }, principal);
    row("both Chưa đạt, also after summer training", { NotPassed, NotPassed, Passed, none, 0, false, false },
        principal);
    row("both Chưa đạt and 46 absences", { NotPassed, NotPassed, none, none, 46, false, false }, repeat);
    row("re-assessed, but 46 absences", { Passed, NotPassed, none, Good, 46, false, false }, repeat);
    row("C10: by individual plan, no level", { Good, none, none, none, 0, true, true }, principal);
    row("by individual plan and often ill", { Good, Good, none, none, 60, true, false }, principal);
    row("exempt from a subject", { Good, Good, none, none, 0, false, true }, principal);
    row("exempt from a subject, 46 absences", { Good, Good, none, none, 46, false, true }, repeat);
    row("conduct not rated yet", { none, Good, none, none, 0, false, false }, u""_s);
    row("learning not final yet", { Good, none, none, none, 0, false, false }, u""_s);
}

void TestTt22YearEnd::decidesPromotion()
{
    QFETCH(YearEnd, year);
    QFETCH(QString, outcome);
    const auto result = tt22::promotion(year, {});
    QCOMPARE(codeOf(result.value), outcome);
    QVERIFY(!result.why.isEmpty());
}

void TestTt22YearEnd::promotesAfterRetests()
{
    // C8, the whole way: both the old values and the new ones are there at the end.
    const auto before = subjects(u"6*5.0 3.5 3.4 4*D"_s);
    YearEnd year;
    year.conduct = Passed;
    year.learning = tt22::learning(before, {}).value.level;
    QCOMPARE(codeOf(tt22::promotion(year, {}).value), u"retest"_s);
    QCOMPARE(tt22::retestable(before), (QList<qsizetype> { 6, 7 }));
    const auto after = tt22::learningAfterRetests(before, { { 6, cell(u"5.1"_s) }, { 7, cell(u"5.0"_s) } }, {});
    year.learningAfterSummer = after->value.level;
    QCOMPARE(codeOf(tt22::promotion(year, {}).value), u"promoted"_s);
    QCOMPARE(year.learning, NotPassed);
    QCOMPARE(year.learningAfterSummer, Passed);
}

void TestTt22YearEnd::reckonsForTheExemptWhereASchoolWantsIt()
{
    const YearEnd year { Good, Good, {}, {}, 0, false, true };
    QCOMPARE(codeOf(tt22::promotion(year, { .exemption = Exemption::Reckoned }).value), u"promoted"_s);
    QCOMPARE(codeOf(tt22::promotion(year, { .exemption = Exemption::PrincipalDecides }).value), u"principal_decides"_s);
}

QTEST_GUILESS_MAIN(TestTt22YearEnd)
#include "tst_tt22_year_end.moc"

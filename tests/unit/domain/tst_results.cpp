// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/results.h"

#include <QTest>

using namespace hocba;
using namespace Qt::StringLiterals;

class TestResults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderRatingsFromWorstToBest();
    void nameRatingsBothWays();
    void nameTitlesAndOutcomes();
};

void TestResults::orderRatingsFromWorstToBest()
{
    QVERIFY(Rating::NotPassed < Rating::Passed);
    QVERIFY(Rating::Passed < Rating::Fair);
    QVERIFY(Rating::Fair < Rating::Good);
}

void TestResults::nameRatingsBothWays()
{
    for (const auto rating : { Rating::NotPassed, Rating::Passed, Rating::Fair, Rating::Good }) {
        QCOMPARE(ratingFromCode(toCode(rating)), rating);
    }
    QCOMPARE(toCode(Rating::NotPassed), u"chuadat"_s);
    QCOMPARE(toCode(Rating::Good), u"tot"_s);
    QCOMPARE(toVietnamese(Rating::NotPassed), u"Chưa đạt"_s);
    QCOMPARE(ratingFromCode(u"yeu"_s), std::nullopt);
}

void TestResults::nameTitlesAndOutcomes()
{
    QCOMPARE(toCode(Title::Excellent), u"xuatsac"_s);
    QCOMPARE(toVietnamese(Title::VeryGood), u"Học sinh Giỏi"_s);
    QCOMPARE(toCode(Promotion::PrincipalDecides), u"principal_decides"_s);
    QCOMPARE(toCode(Promotion::SummerTraining), u"summer_training"_s);
}

QTEST_GUILESS_MAIN(TestResults)
#include "tst_results.moc"

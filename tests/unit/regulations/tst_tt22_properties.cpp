// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regulations/tt22/averages.h"
#include "models/regulations/tt22/learning.h"
#include "models/regulations/tt22/year_end.h"
#include "tests/unit/regulations/values.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace hocba;
using namespace hocba::regulations;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20000;

CellValue mark(int tenths)
{
    return Mark::fromTenths(tenths).value();
}

/// Seeded: a failure comes again.
class Dice
{
public:
    int upTo(int highest) { return std::uniform_int_distribution(0, highest)(m_engine); }
    Sheet sheet()
    {
        Sheet sheet;
        const int regular = 2 + upTo(3);
        for (int i = 0; i < regular; ++i) {
            sheet.regular.append(mark(upTo(100)));
        }
        sheet.midterm = mark(upTo(100));
        sheet.final = mark(upTo(100));
        return sheet;
    }
    /// Marks near the thresholds, where the rules part; comments mostly Đạt.
    QList<SubjectResult> subjects()
    {
        constexpr std::array edges { 34, 35, 49, 50, 64, 65, 79, 80, 90, 100 };
        QList<SubjectResult> list;
        const int last = int(edges.size()) - 1;
        const int worst = upTo(last); // otherwise hardly any pupil would ever reach the higher levels
        const int marks = 6 + upTo(3);
        for (int i = 0; i < marks; ++i) {
            list.append({ {}, mark(edges.at(std::size_t(worst + upTo(last - worst)))) });
        }
        for (int i = 0; i < 4; ++i) {
            list.append({ {}, upTo(9) == 0 ? Comment::NotPassed : Comment::Passed });
        }
        return list;
    }
    template<typename List>
    void shuffle(List &list)
    {
        std::ranges::shuffle(list, m_engine);
    }

private:
    std::mt19937 m_engine { 20212022 };
};

int averageOf(const Sheet &sheet)
{
    return tt22::semesterResult(SubjectKind::Marks, sheet).value.mark()->tenths();
}

/// The levels once more, written down from the table of the circular in another way: by a sorted list.
Rating levelByTable(const QList<SubjectResult> &subjects)
{
    QList<int> marks;
    int failed = 0;
    for (const auto &[name, value] : subjects) {
        if (value.mark()) {
            marks.append(value.mark()->tenths());
        } else {
            failed += value.comment() == Comment::NotPassed ? 1 : 0;
        }
    }
    std::ranges::sort(marks, std::greater());
    const int sixth = marks.size() >= 6 ? marks.at(5) : -1;
    const int lowest = marks.isEmpty() ? 100 : marks.last();
    if (failed == 0 && lowest >= 65 && sixth >= 80) {
        return Rating::Good;
    }
    if (failed == 0 && lowest >= 50 && sixth >= 65) {
        return Rating::Fair;
    }
    return failed <= 1 && sixth >= 50 && lowest >= 35 ? Rating::Passed : Rating::NotPassed;
}

/// The adjustment by brute force: every subject in turn is really set to its best.
Rating adjustedByTable(const QList<SubjectResult> &subjects)
{
    const Rating base = levelByTable(subjects);
    for (qsizetype i = 0; i < subjects.size(); ++i) {
        auto imagined = subjects;
        imagined[i].value = imagined.at(i).value.mark() ? mark(100) : CellValue(Comment::Passed);
        const Rating level = levelByTable(imagined);
        if (level >= Rating::Fair && int(level) - int(base) >= 2) {
            return Rating(int(base) + 1);
        }
    }
    return base;
}

} // namespace

class TestTt22Properties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void averageIsTheExactFractionRoundedHalfUp();
    void everySumOfASemesterIsRoundedExactly();
    void everyPairOfSemestersIsRoundedExactly();
    void averageDoesNotDependOnTheOrderOfRegularMarks();
    void averageNeverFallsWhenAMarkRises();
    void averageStaysBetweenTheLowestAndTheHighestMark();
    void levelDoesNotDependOnTheOrderOfSubjects();
    void levelAgreesWithTheTableAndBruteForce();
    void levelNeverFallsWhenAMarkRises();
    void adjustmentGivesAtMostOneLevelAndNeverTot();
    void leavingOutNeverHelpsMoreThanTheBestMark();
    void replacingAllFailedSubjectsNeverHarms();
    void thresholdsHoldToTheTenth_data();
    void thresholdsHoldToTheTenth();

private:
    Dice m_dice;
};

void TestTt22Properties::averageIsTheExactFractionRoundedHalfUp()
{
    for (int round = 0; round < rounds; ++round) {
        const Sheet sheet = m_dice.sheet();
        qint64 sum = 2 * sheet.midterm.mark()->tenths() + 3 * sheet.final.mark()->tenths();
        for (const CellValue &cell : sheet.regular) {
            sum += cell.mark()->tenths();
        }
        // average = a exactly when a - 1/2 <= sum / divisor < a + 1/2
        const qint64 divisor = sheet.regular.size() + 5;
        const qint64 average = averageOf(sheet);
        QVERIFY((2 * average - 1) * divisor <= 2 * sum);
        QVERIFY(2 * sum < (2 * average + 1) * divisor);
    }
}

void TestTt22Properties::everySumOfASemesterIsRoundedExactly()
{
    // All 801 sums of three regular marks: binary fractions with one decimal get 50 of them wrong.
    for (int sum = 0; sum <= 800; ++sum) {
        const int final = std::min(sum / 3, 100);
        const int midterm = std::min((sum - 3 * final) / 2, 100);
        int rest = sum - 3 * final - 2 * midterm;
        Sheet sheet { {}, mark(midterm), mark(final) };
        for (int i = 0; i < 3; ++i) {
            const int part = std::min(rest, 100);
            sheet.regular.append(mark(part));
            rest -= part;
        }
        QCOMPARE(rest, 0);
        QCOMPARE(averageOf(sheet), sum / 8 + (sum % 8 >= 4 ? 1 : 0));
    }
}

void TestTt22Properties::everyPairOfSemestersIsRoundedExactly()
{
    for (int first = 0; first <= 100; ++first) {
        for (int second = 0; second <= 100; ++second) {
            const auto year = tt22::yearResult(SubjectKind::Marks, mark(first), mark(second)).value.mark();
            const int sum = first + 2 * second;
            QCOMPARE(year->tenths(), sum / 3 + (sum % 3 == 2 ? 1 : 0));
        }
    }
}

void TestTt22Properties::averageDoesNotDependOnTheOrderOfRegularMarks()
{
    for (int round = 0; round < rounds; ++round) {
        Sheet sheet = m_dice.sheet();
        const int before = averageOf(sheet);
        m_dice.shuffle(sheet.regular);
        QCOMPARE(averageOf(sheet), before);
    }
}

void TestTt22Properties::averageNeverFallsWhenAMarkRises()
{
    for (int round = 0; round < rounds; ++round) {
        Sheet sheet = m_dice.sheet();
        const int before = averageOf(sheet);
        CellValue &cell = sheet.regular[m_dice.upTo(int(sheet.regular.size()) - 1)];
        cell = mark(std::min(100, cell.mark()->tenths() + 1 + m_dice.upTo(20)));
        QVERIFY(averageOf(sheet) >= before);
    }
}

void TestTt22Properties::averageStaysBetweenTheLowestAndTheHighestMark()
{
    for (int round = 0; round < rounds; ++round) {
        const Sheet sheet = m_dice.sheet();
        QList<CellValue> all = sheet.regular;
        all << sheet.midterm << sheet.final;
        const auto byMark = [](const CellValue &cell) { return cell.mark()->tenths(); };
        const int average = averageOf(sheet);
        QVERIFY(average >= byMark(*std::ranges::min_element(all, {}, byMark)));
        QVERIFY(average <= byMark(*std::ranges::max_element(all, {}, byMark)));
    }
}

void TestTt22Properties::levelDoesNotDependOnTheOrderOfSubjects()
{
    for (int round = 0; round < rounds; ++round) {
        auto subjects = m_dice.subjects();
        const auto before = tt22::learning(subjects, {}).value;
        m_dice.shuffle(subjects);
        const auto after = tt22::learning(subjects, {}).value;
        QCOMPARE(after.base, before.base);
        QCOMPARE(after.level, before.level);
    }
}

void TestTt22Properties::levelAgreesWithTheTableAndBruteForce()
{
    QList<int> seen(4);
    int raised = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto subjects = m_dice.subjects();
        const auto result = tt22::learning(subjects, {}).value;
        QCOMPARE(*result.base, levelByTable(subjects));
        QCOMPARE(*result.level, adjustedByTable(subjects));
        ++seen[int(*result.base)];
        raised += result.raisedBy >= 0 ? 1 : 0;
    }
    // The dice must have thrown something of everything, or the test says little.
    QVERIFY(std::ranges::all_of(seen, [](int count) { return count > 20; }));
    QVERIFY(raised > 20);
}

void TestTt22Properties::levelNeverFallsWhenAMarkRises()
{
    for (int round = 0; round < rounds; ++round) {
        auto subjects = m_dice.subjects();
        const auto before = tt22::learning(subjects, {}).value;
        CellValue &value = subjects[m_dice.upTo(5)].value;
        value = mark(std::min(100, value.mark()->tenths() + 1 + m_dice.upTo(30)));
        QVERIFY(*tt22::learning(subjects, {}).value.base >= *before.base);
        QVERIFY(*tt22::learning(subjects, {}).value.level >= *before.level);
    }
}

void TestTt22Properties::adjustmentGivesAtMostOneLevelAndNeverTot()
{
    for (int round = 0; round < rounds; ++round) {
        const auto result = tt22::learning(m_dice.subjects(), {}).value;
        const int gain = int(*result.level) - int(*result.base);
        QVERIFY(gain == 0 || gain == 1);
        QVERIFY(gain == 0 || *result.level < Rating::Good);
        QCOMPARE(gain == 1, result.raisedBy >= 0);
    }
}

void TestTt22Properties::leavingOutNeverHelpsMoreThanTheBestMark()
{
    for (int round = 0; round < rounds; ++round) {
        const auto subjects = m_dice.subjects();
        const auto a = tt22::learning(subjects, { .counterfactual = Counterfactual::AtBest }).value;
        const auto b = tt22::learning(subjects, { .counterfactual = Counterfactual::LeftOut }).value;
        QCOMPARE(a.base, b.base);
        QVERIFY(*b.level <= *a.level);
    }
}

void TestTt22Properties::replacingAllFailedSubjectsNeverHarms()
{
    for (int round = 0; round < rounds / 4; ++round) {
        const auto subjects = m_dice.subjects();
        QList<Retest> retests;
        for (const auto place : tt22::retestable(subjects)) {
            const bool byMark = subjects.at(place).value.mark().has_value();
            retests.append({ place, byMark ? mark(50 + m_dice.upTo(50)) : CellValue(Comment::Passed) });
        }
        const auto after = tt22::learningAfterRetests(subjects, retests, {});
        QVERIFY(after);
        QVERIFY(*after->value.level >= *tt22::learning(subjects, {}).value.level);
    }
}

void TestTt22Properties::thresholdsHoldToTheTenth_data()
{
    QTest::addColumn<int>("six");
    QTest::addColumn<int>("two");
    QTest::addColumn<QString>("base");
    const auto row = [](int six, int two, const QString &base) {
        QTest::newRow(qPrintable(u"six at %1, two at %2 tenths"_s.arg(six).arg(two))) << six << two << base;
    };
    row(79, 65, u"kha"_s);
    row(80, 65, u"tot"_s);
    row(81, 65, u"tot"_s);
    row(80, 64, u"kha"_s);
    row(80, 66, u"tot"_s);
    row(64, 50, u"dat"_s);
    row(65, 50, u"kha"_s);
    row(66, 50, u"kha"_s);
    row(65, 49, u"dat"_s);
    row(65, 51, u"kha"_s);
    row(49, 35, u"chuadat"_s);
    row(50, 35, u"dat"_s);
    row(51, 35, u"dat"_s);
    row(50, 34, u"chuadat"_s);
    row(50, 36, u"dat"_s);
}

void TestTt22Properties::thresholdsHoldToTheTenth()
{
    QFETCH(int, six);
    QFETCH(int, two);
    QFETCH(QString, base);
    QList<SubjectResult> subjects(6, { {}, mark(six) });
    subjects << SubjectResult { {}, mark(two) } << SubjectResult { {}, mark(two) };
    QCOMPARE(toCode(*tt22::learning(subjects, {}).value.base), base);
}

QTEST_GUILESS_MAIN(TestTt22Properties)
#include "tst_tt22_properties.moc"

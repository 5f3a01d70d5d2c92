// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regulations/tt22/learning.h"

#include <algorithm>

namespace hocba::regulations::tt22 {

using namespace Qt::StringLiterals;

namespace {

// Thresholds of Đ9.2 in tenths, and the number of subjects that must reach the higher one.
constexpr int good = 80;
constexpr int fair = 65;
constexpr int passed = 50;
constexpr int lowestAllowed = 35;
constexpr int subjectsNeeded = 6;
constexpr int bestMark = 100;

/// All that the thresholds look at.
struct Profile {
    int marks = 0;
    int atLeastGood = 0;
    int atLeastFair = 0;
    int atLeastPassed = 0;
    int belowAllowed = 0;
    int notPassed = 0; ///< comment subjects at Chưa đạt

    void add(int tenths, int times = 1)
    {
        marks += times;
        atLeastGood += tenths >= good ? times : 0;
        atLeastFair += tenths >= fair ? times : 0;
        atLeastPassed += tenths >= passed ? times : 0;
        belowAllowed += tenths < lowestAllowed ? times : 0;
    }
    void remove(int tenths) { add(tenths, -1); }
};

Profile profileOf(const QList<SubjectResult> &subjects)
{
    Profile profile;
    for (const SubjectResult &subject : subjects) {
        if (const auto mark = subject.value.mark()) {
            profile.add(mark->tenths());
        } else if (subject.value.comment() == Comment::NotPassed) {
            ++profile.notPassed;
        }
    }
    return profile;
}

/// The levels of Đ9.2 a to d, by the thresholds alone.
Rating levelOf(const Profile &p)
{
    if (p.notPassed == 0 && p.atLeastFair == p.marks && p.atLeastGood >= subjectsNeeded) {
        return Rating::Good;
    }
    if (p.notPassed == 0 && p.atLeastPassed == p.marks && p.atLeastFair >= subjectsNeeded) {
        return Rating::Fair;
    }
    if (p.notPassed <= 1 && p.belowAllowed == 0 && p.atLeastPassed >= subjectsNeeded) {
        return Rating::Passed;
    }
    return Rating::NotPassed;
}

/// The level if this one subject did not stand in the way.
Rating levelWithout(Profile profile, const CellValue &value, Counterfactual reading)
{
    if (const auto mark = value.mark()) {
        profile.remove(mark->tenths());
        if (reading == Counterfactual::AtBest) {
            profile.add(bestMark);
        }
    } else if (value.comment() == Comment::NotPassed) {
        --profile.notPassed;
    }
    return levelOf(profile);
}

int lowestMark(const QList<SubjectResult> &subjects)
{
    int lowest = bestMark;
    for (const SubjectResult &subject : subjects) {
        lowest = std::min(lowest, subject.value.mark() ? subject.value.mark()->tenths() : bestMark);
    }
    return lowest;
}

Reason levelReason(Fact fact, Rating level, const Profile &p, int lowest)
{
    return { fact, { int(level), p.marks, p.atLeastGood, p.atLeastFair, p.atLeastPassed, lowest, p.notPassed }, {} };
}

/// Why it is this level and why not each one above: the question a parent asks.
QList<Reason> levelReasons(Rating level, const Profile &profile, int lowest)
{
    QList<Reason> why { levelReason(Fact::Level, level, profile, lowest) };
    for (const Rating above : { Rating::Passed, Rating::Fair, Rating::Good }) {
        if (above > level) {
            why.append(levelReason(Fact::ShortOfLevel, above, profile, lowest));
        }
    }
    return why;
}

Rating oneUp(Rating rating)
{
    return Rating(int(rating) + 1);
}

/// Đ9.3: two or more levels lost against Tốt or Khá because of one subject alone give one level back.
void adjust(Explained<Learning> &result, const QList<SubjectResult> &subjects, const Profile &profile,
            Counterfactual reading)
{
    const Rating base = *result.value.base;
    for (qsizetype place = 0; place < subjects.size(); ++place) {
        const SubjectResult &subject = subjects.at(place);
        const Rating imagined = levelWithout(profile, subject.value, reading);
        if (imagined < Rating::Fair || int(imagined) - int(base) < 2) {
            continue;
        }
        result.value.level = oneUp(base);
        result.value.raisedBy = place;
        const int mark = subject.value.mark() ? subject.value.mark()->tenths() : -1;
        result.why.append({ Fact::RaisedOneLevel,
                            { int(base), int(oneUp(base)), int(imagined), int(place), mark },
                            subject.subject });
        return;
    }
}

int countOf(const QList<SubjectResult> &subjects, CellState state)
{
    return int(std::ranges::count_if(subjects, [state](const SubjectResult &s) { return s.value.state() == state; }));
}

} // namespace

Explained<Learning> learning(const QList<SubjectResult> &subjects, const Policy &policy)
{
    Explained<Learning> result;
    const int exempt = countOf(subjects, CellState::Exempt);
    const int byPlan = countOf(subjects, CellState::Iep);
    const int leftOut = exempt + countOf(subjects, CellState::NotOffered);
    const int known = countOf(subjects, CellState::Value);
    result.value.exempt = exempt > 0;
    if (byPlan > 0) {
        result.value.byPlan = true;
        result.why.append({ Fact::LevelByPlan, { byPlan }, {} });
        return result;
    }
    if (known == 0 || known + leftOut < subjects.size()) {
        result.why.append({ Fact::SubjectsMissing, { int(subjects.size()) - known - leftOut }, {} });
        return result;
    }
    if (leftOut > 0) {
        result.why.append({ Fact::SubjectsExempt, { leftOut }, {} });
    }
    const Profile profile = profileOf(subjects);
    result.value.base = result.value.level = levelOf(profile);
    result.why += levelReasons(*result.value.base, profile, lowestMark(subjects));
    adjust(result, subjects, profile, policy.counterfactual);
    return result;
}

QList<qsizetype> retestable(const QList<SubjectResult> &subjects)
{
    QList<qsizetype> places;
    for (qsizetype place = 0; place < subjects.size(); ++place) {
        const CellValue &value = subjects.at(place).value;
        const bool lowMark = value.mark() && value.mark()->tenths() < passed;
        if (lowMark || value.comment() == Comment::NotPassed) {
            places.append(place);
        }
    }
    return places;
}

Result<Explained<Learning>> learningAfterRetests(const QList<SubjectResult> &subjects, const QList<Retest> &retests,
                                                 const Policy &policy)
{
    const auto allowed = retestable(subjects);
    QList<SubjectResult> after = subjects;
    for (const Retest &retest : retests) {
        const bool sameKind = allowed.contains(retest.place) && retest.value.state() == CellState::Value
            && retest.value.mark().has_value() == subjects.at(retest.place).value.mark().has_value();
        if (!sameKind) {
            return fail("retest.not_allowed"_L1, QString::number(retest.place));
        }
        after[retest.place].value = retest.value;
    }
    return learning(after, policy);
}

} // namespace hocba::regulations::tt22

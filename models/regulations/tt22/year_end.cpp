// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regulations/tt22/year_end.h"

#include <algorithm>
#include <array>

namespace hocba::regulations::tt22 {

namespace {

constexpr int excellent = 90; // tenths
constexpr int subjectsNeeded = 6;

using enum Rating;
/// Đ8.2.b: row semester I, column semester II, both Chưa đạt, Đạt, Khá, Tốt.
constexpr std::array<std::array<Rating, 4>, 4> conductTable { {
    { NotPassed, Passed, Passed, Fair },
    { NotPassed, Passed, Fair, Fair },
    { NotPassed, Passed, Fair, Good },
    { NotPassed, Fair, Fair, Good },
} };

using Outcome = Explained<std::optional<Promotion>>;

Outcome outcome(Promotion promotion, Fact fact, const QList<int> &numbers = {})
{
    return { promotion, { { fact, numbers, {} } } };
}

/// The cases where no reckoning is due, first match wins.
std::optional<Outcome> decidedBeforehand(const YearEnd &year, const Policy &policy)
{
    if (year.byPlan) {
        return outcome(Promotion::PrincipalDecides, Fact::DecisionByPlan);
    }
    if (!year.conduct || !year.learning) {
        return Outcome { std::nullopt, { { Fact::YearOpen, {}, {} } } };
    }
    if (year.absences > absenceLimit) {
        return outcome(Promotion::Repeat, Fact::AbsencesOver, { year.absences });
    }
    if (year.exempt && policy.exemption == Exemption::PrincipalDecides) {
        return outcome(Promotion::PrincipalDecides, Fact::DecisionByExemption);
    }
    if (*year.conduct == NotPassed && *year.learning == NotPassed) {
        return outcome(Promotion::PrincipalDecides, Fact::BothNotPassed);
    }
    return std::nullopt;
}

int numberOf(std::optional<Rating> rating)
{
    return rating ? int(*rating) : -1;
}

} // namespace

Explained<Rating> yearConduct(Rating first, Rating second)
{
    const Rating year = conductTable.at(std::size_t(first)).at(std::size_t(second));
    return { year, { { Fact::ConductYear, { int(first), int(second), int(year) }, {} } } };
}

Explained<std::optional<Title>> title(Rating conduct, Rating learning, const QList<SubjectResult> &subjects)
{
    if (conduct != Good || learning != Good) {
        return { std::nullopt, { { Fact::NoTitle, { int(conduct), int(learning) }, {} } } };
    }
    const auto atLeast = int(std::ranges::count_if(subjects, [](const SubjectResult &subject) {
        return subject.value.mark() && subject.value.mark()->tenths() >= excellent;
    }));
    if (atLeast >= subjectsNeeded) {
        return { Title::Excellent, { { Fact::TitleExcellent, { atLeast }, {} } } };
    }
    return { Title::VeryGood, { { Fact::TitleVeryGood, { atLeast }, {} } } };
}

Explained<std::optional<Promotion>> promotion(const YearEnd &year, const Policy &policy)
{
    if (const auto decided = decidedBeforehand(year, policy)) {
        return *decided;
    }
    Outcome result { std::nullopt, { { Fact::AbsencesWithin, { year.absences }, {} } } };
    if (year.conductAfterSummer || year.learningAfterSummer) {
        result.why.append({ Fact::ReplacedAfterSummer,
                            { numberOf(year.conductAfterSummer), numberOf(year.learningAfterSummer) },
                            {} });
    }
    const Rating conduct = year.conductAfterSummer.value_or(*year.conduct);
    const Rating learning = year.learningAfterSummer.value_or(*year.learning);
    const auto end = [&](Promotion promotion, const Reason &reason) {
        result.value = promotion;
        result.why.append(reason);
        return result;
    };
    if (conduct >= Passed && learning >= Passed) {
        return end(Promotion::Promoted, { Fact::PromotedBy, { int(conduct), int(learning) }, {} });
    }
    if (conduct == NotPassed) {
        return year.conductAfterSummer ? end(Promotion::Repeat, { Fact::RepeatByConduct, {}, {} })
                                       : end(Promotion::SummerTraining, { Fact::TrainingOffered, {}, {} });
    }
    return year.learningAfterSummer ? end(Promotion::Repeat, { Fact::RepeatByLearning, {}, {} })
                                    : end(Promotion::Retest, { Fact::RetestOffered, { int(conduct) }, {} });
}

} // namespace hocba::regulations::tt22

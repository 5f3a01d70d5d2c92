// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hocba::regulations {

/// What a rule found. The numbers that go with each are listed here; marks are tenths, ratings the values of Rating.
enum class Fact {
    SemesterAverage, ///< regular marks..., mid-term, end-term, weighted sum, divisor, average
    YearAverage, ///< semester I, semester II, average
    YearFromOneSemester, ///< the semester (1, 2) that counts alone
    CellsMissing, ///< empty cells, cells waiting for a make-up
    CountedAsZero, ///< cells that count as 0 or Chưa đạt
    CellsLeftOut, ///< regular cells the pupil is exempt from or that do not exist for him
    AllPassed, ///< number of assessments
    NotAllPassed, ///< those Chưa đạt, number of assessments
    YearComment, ///< 1 passed, 0 not: the result of semester II
    SubjectExempt, ///< none
    SubjectByPlan, ///< none
    SubjectNotOffered, ///< none
    SubjectsMissing, ///< number of subjects without a final result
    SubjectsExempt, ///< number of subjects left out of the counts
    Level, ///< rating, then the profile: mark subjects, >= 8.0, >= 6.5, >= 5.0, lowest, comments Chưa đạt
    ShortOfLevel, ///< the same, for a level above that was missed
    RaisedOneLevel, ///< from, to, level imagined, place of the subject in the list, its mark or -1; names the subject
    LevelByPlan, ///< number of subjects by individual plan
    ConductYear, ///< semester I, semester II, year
    TitleExcellent, ///< subjects >= 9.0
    TitleVeryGood, ///< subjects >= 9.0
    NoTitle, ///< conduct, learning
    AbsencesWithin, ///< sessions absent
    AbsencesOver, ///< sessions absent
    YearOpen, ///< none: conduct or learning of the year is not final
    PromotedBy, ///< conduct, learning that count
    ReplacedAfterSummer, ///< conduct or -1, learning or -1, after re-assessment
    RetestOffered, ///< conduct
    TrainingOffered, ///< none
    RepeatByConduct, ///< none
    RepeatByLearning, ///< none
    BothNotPassed, ///< none
    DecisionByPlan, ///< none
    DecisionByExemption, ///< none
};

/// One step of how a result came about, kept as data so that reckoning stays quick; `explain` turns it into words.
struct Reason {
    Fact fact;
    QList<int> numbers;
    QString subject; ///< Subject::code, where the fact is about one subject; may be empty

    friend bool operator==(const Reason &, const Reason &) = default;
};

/// A result and how it came about.
template<typename T>
struct Explained {
    T value;
    QList<Reason> why;
};

enum class Language { Vietnamese, English };

/// A step in words: the article it rests on ("TT22/2021 Đ9.2.a") and a sentence with the numbers used.
struct Why {
    QString rule;
    QString text;

    friend bool operator==(const Why &, const Why &) = default;
};

/// The article of TT 22/2021 behind a fact.
[[nodiscard]] QString ruleOf(const Reason &reason);
[[nodiscard]] Why explain(const Reason &reason, Language language);
[[nodiscard]] QList<Why> explain(const QList<Reason> &reasons, Language language);

} // namespace hocba::regulations

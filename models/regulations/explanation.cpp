// SPDX-License-Identifier: GPL-3.0-or-later
// The one place below the programs that makes sentences: an explanation is content of the record (it is shown, printed
// and sent as an answer), and it must say exactly what the rule beside it did.
#include "models/regulations/explanation.h"

#include "models/domain/results.h"
#include "models/domain/subject.h"

#include <algorithm>
#include <array>

namespace hocba::regulations {

using namespace Qt::StringLiterals;

namespace {

/// A fact whose sentence only needs its numbers put in: %1, %2... in the order of Reason::numbers.
struct Sentence {
    Fact fact;
    const char16_t *article;
    const char16_t *vietnamese;
    const char16_t *english;
};

constexpr std::array sentences {
    Sentence { Fact::CellsMissing, u"Đ7", u"Chưa đủ điểm: %1 ô còn trống, %2 ô chờ kiểm tra bù; chưa có kết quả.",
               u"Not complete: %1 cells empty, %2 waiting for a make-up test; no result yet." },
    Sentence { Fact::CountedAsZero, u"Đ7",
               u"%1 lần kiểm tra, đánh giá không tham dự và không làm bù: tính 0 điểm hoặc Chưa đạt.",
               u"%1 assessments missed without a make-up: they count as 0 or Chưa đạt." },
    Sentence { Fact::CellsLeftOut, u"Đ11", u"%1 điểm thường xuyên được miễn hoặc không có, không tính vào số lần.",
               u"%1 regular assessments are exempt or do not exist and are not counted." },
    Sentence { Fact::AllPassed, u"Đ9.1.a", u"Đủ %1 lần kiểm tra, đánh giá và tất cả đều Đạt: Đạt.",
               u"All %1 assessments are Đạt: Đạt." },
    Sentence { Fact::NotAllPassed, u"Đ9.1.a", u"Có %1 trong %2 lần kiểm tra, đánh giá ở mức Chưa đạt: Chưa đạt.",
               u"%1 of %2 assessments are Chưa đạt: Chưa đạt." },
    Sentence { Fact::SubjectExempt, u"Đ11", u"Được miễn môn học: không đánh giá.",
               u"Exempt from the subject: not assessed." },
    Sentence { Fact::SubjectByPlan, u"Đ11", u"Đánh giá theo kế hoạch giáo dục cá nhân.",
               u"Assessed by the individual education plan." },
    Sentence { Fact::SubjectNotOffered, u"Đ9.1", u"Không học môn này trong học kì.", u"The subject was not taken." },
    Sentence { Fact::SubjectsMissing, u"Đ9.2", u"Còn %1 môn học chưa có kết quả: chưa xếp mức kết quả học tập.",
               u"%1 subjects have no result yet: no learning result." },
    Sentence { Fact::SubjectsExempt, u"Đ11", u"%1 môn học được miễn hoặc không học, không tính khi xếp mức.",
               u"%1 subjects are exempt or not taken and left out of the counts." },
    Sentence { Fact::LevelByPlan, u"Đ11",
               u"%1 môn học đánh giá theo kế hoạch giáo dục cá nhân: hiệu trưởng quyết định, không tự xếp mức.",
               u"%1 subjects go by the individual education plan: the principal decides, no level is reckoned." },
    Sentence { Fact::TitleExcellent, u"Đ15",
               u"Rèn luyện Tốt, học tập Tốt và %1 môn có điểm trung bình cả năm từ 9,0 (cần 6): Học sinh Xuất sắc.",
               u"Conduct Tốt, learning Tốt and %1 subjects with a year average of 9.0 or more (6 needed): Học sinh "
               u"Xuất sắc." },
    Sentence {
        Fact::TitleVeryGood, u"Đ15",
        u"Rèn luyện Tốt, học tập Tốt; %1 môn có điểm trung bình cả năm từ 9,0 (cần 6 để Xuất sắc): Học sinh Giỏi.",
        u"Conduct Tốt, learning Tốt; %1 subjects with a year average of 9.0 or more (6 for Xuất sắc): Học sinh Giỏi." },
    Sentence { Fact::AbsencesWithin, u"Đ12.1.c", u"Nghỉ %1 buổi trong năm học, không quá 45 buổi.",
               u"Absent %1 sessions in the year, not more than 45." },
    Sentence { Fact::AbsencesOver, u"Đ12.1.c", u"Nghỉ %1 buổi trong năm học, quá 45 buổi: không được lên lớp.",
               u"Absent %1 sessions in the year, more than 45: not promoted." },
    Sentence { Fact::YearOpen, u"Đ12.1", u"Chưa có kết quả rèn luyện hoặc học tập cả năm: chưa xét lên lớp.",
               u"Conduct or learning of the year is not final: promotion is not judged yet." },
    Sentence { Fact::TrainingOffered, u"Đ13", u"Rèn luyện cả năm Chưa đạt: rèn luyện trong kì nghỉ hè.",
               u"Conduct of the year is Chưa đạt: training in the summer." },
    Sentence { Fact::RepeatByConduct, u"Đ12", u"Rèn luyện sau kì nghỉ hè vẫn Chưa đạt: không được lên lớp.",
               u"Conduct is still Chưa đạt after the summer: not promoted." },
    Sentence { Fact::RepeatByLearning, u"Đ12", u"Học tập sau kiểm tra, đánh giá lại vẫn Chưa đạt: không được lên lớp.",
               u"Learning is still Chưa đạt after re-assessment: not promoted." },
    Sentence { Fact::BothNotPassed, u"Đ14",
               u"Rèn luyện và học tập cả năm đều Chưa đạt: văn bản chưa nói rõ, hiệu trưởng quyết định.",
               u"Conduct and learning are both Chưa đạt: the text leaves it open, the principal decides." },
    Sentence { Fact::DecisionByPlan, u"Đ12.4", u"Đánh giá theo kế hoạch giáo dục cá nhân: hiệu trưởng quyết định.",
               u"Assessed by the individual education plan: the principal decides." },
    Sentence { Fact::DecisionByExemption, u"Đ12.4", u"Có môn học được miễn: hiệu trưởng quyết định.",
               u"Exempt from a subject: the principal decides." },
};

/// Vietnamese or English, with marks and ratings written the way of the language. Ratings keep their legal names.
class Wording
{
public:
    Wording(const Reason &reason, Language language) : m_reason(reason), m_vietnamese(language == Language::Vietnamese)
    {
    }

    [[nodiscard]] int number(qsizetype place) const { return m_reason.numbers.value(place); }
    [[nodiscard]] QString text(const QString &vietnamese, const QString &english) const
    {
        return m_vietnamese ? vietnamese : english;
    }
    [[nodiscard]] QString tenths(int value) const
    {
        return QString::number(value / 10) + (m_vietnamese ? u',' : u'.') + QString::number(value % 10);
    }
    [[nodiscard]] QString mark(qsizetype place) const { return tenths(number(place)); }
    [[nodiscard]] QString rating(qsizetype place) const { return toVietnamese(Rating(number(place))); }

    [[nodiscard]] QString sentence() const;

private:
    [[nodiscard]] QString semesterAverage() const;
    [[nodiscard]] QString yearAverage() const;
    [[nodiscard]] QString level() const;
    [[nodiscard]] QString shortOfLevel() const;
    [[nodiscard]] QStringList shortcomings() const;
    [[nodiscard]] QString subjectName() const;
    [[nodiscard]] QString raised() const;
    [[nodiscard]] QString replaced() const;
    [[nodiscard]] QString ratings() const;

    const Reason &m_reason;
    bool m_vietnamese;
};

QString Wording::semesterAverage() const
{
    const auto cells = m_reason.numbers.size() - 3;
    QStringList terms;
    for (qsizetype place = 0; place < cells - 2; ++place) {
        terms.append(mark(place));
    }
    terms.append(u"2 × %1"_s.arg(mark(cells - 2)));
    terms.append(u"3 × %1"_s.arg(mark(cells - 1)));
    return text(u"(%1) : %2 = %3 : %2, làm tròn %4."_s, u"(%1) / %2 = %3 / %2, rounded %4."_s)
        .arg(terms.join(u" + "_s), QString::number(number(cells + 1)), mark(cells), mark(cells + 2));
}

QString Wording::yearAverage() const
{
    return text(u"(%1 + 2 × %2) : 3 = %3 : 3, làm tròn %4."_s, u"(%1 + 2 × %2) / 3 = %3 / 3, rounded %4."_s)
        .arg(mark(0), mark(1), tenths(number(0) + 2 * number(1)), mark(2));
}

// Numbers of Level and ShortOfLevel after the rating: mark subjects, >= 8.0, >= 6.5, >= 5.0, lowest, comments Chưa đạt.
QString Wording::level() const
{
    return text(u"Mức %1: %2 môn có điểm, trong đó %3 môn từ %8, %4 môn từ %9, %5 môn từ %10; thấp nhất %6; "
                u"%7 môn nhận xét Chưa đạt."_s,
                u"Level %1: of %2 subjects with marks %3 have %8 or more, %4 have %9, %5 have %10; lowest %6; "
                u"%7 comment subjects Chưa đạt."_s)
        .arg(rating(0), QString::number(number(1)), QString::number(number(2)), QString::number(number(3)),
             QString::number(number(4)), mark(5), QString::number(number(6)), tenths(80), tenths(65))
        .arg(tenths(50));
}

QStringList Wording::shortcomings() const
{
    const Rating wanted = Rating(number(0));
    const bool toGood = wanted == Rating::Good;
    const bool toFair = wanted == Rating::Fair;
    const int reached = toGood ? number(2) : (toFair ? number(3) : number(4));
    const int threshold = toGood ? 80 : (toFair ? 65 : 50);
    const int floor = toGood ? 65 : (toFair ? 50 : 35);
    const int commentsAllowed = toGood || toFair ? 0 : 1;
    QStringList missed;
    if (number(6) > commentsAllowed) {
        missed.append(text(u"%1 môn nhận xét Chưa đạt"_s, u"%1 comment subjects are Chưa đạt"_s).arg(number(6)));
    }
    if (number(1) > 0 && number(5) < floor) {
        missed.append(
            text(u"điểm thấp nhất %1 dưới %2"_s, u"the lowest mark %1 is below %2"_s).arg(mark(5), tenths(floor)));
    }
    if (reached < 6) {
        missed.append(text(u"chỉ có %1 môn từ %2 (cần 6)"_s, u"only %1 subjects have %2 or more (6 needed)"_s)
                          .arg(QString::number(reached), tenths(threshold)));
    }
    return missed;
}

QString Wording::shortOfLevel() const
{
    return text(u"Chưa đạt mức %1 vì %2."_s, u"Not %1: %2."_s).arg(rating(0), shortcomings().join(u"; "_s));
}

QString Wording::subjectName() const
{
    for (const Level schoolLevel : { Level::LowerSecondary, Level::UpperSecondary, Level::Primary }) {
        if (const Subject *subject = findSubject(schoolLevel, m_reason.subject)) {
            return text(subject->name, subject->englishName);
        }
    }
    return m_reason.subject.isEmpty() ? text(u"môn thứ %1"_s, u"subject no. %1"_s).arg(number(3) + 1)
                                      : m_reason.subject;
}

QString Wording::raised() const
{
    const QString value = number(4) < 0 ? toVietnamese(Rating::NotPassed) : mark(4);
    return text(
               u"Chỉ do một môn (%1: %2) mà bị thấp từ hai mức so với mức %3: điều chỉnh lên mức liền kề, từ %4 thành %5."_s,
               u"One subject alone (%1: %2) keeps the result two or more levels below %3: raised by one level, from %4 to %5."_s)
        .arg(subjectName(), value, rating(2), rating(0), rating(1));
}

QString Wording::replaced() const
{
    QStringList parts;
    if (number(0) >= 0) {
        parts.append(text(u"rèn luyện %1"_s, u"conduct %1"_s).arg(rating(0)));
    }
    if (number(1) >= 0) {
        parts.append(text(u"học tập %1"_s, u"learning %1"_s).arg(rating(1)));
    }
    return text(u"Kết quả sau hè thay thế khi xét lên lớp: %1. Kết quả cả năm vẫn được giữ."_s,
                u"Results after the summer count for promotion: %1. Those of the year are kept."_s)
        .arg(parts.join(u", "_s));
}

/// Facts whose sentence is a few ratings.
QString Wording::ratings() const
{
    QString pattern;
    if (m_reason.fact == Fact::ConductYear) {
        pattern = text(u"Học kì I %1, học kì II %2: cả năm %3."_s, u"Semester I %1, semester II %2: year %3."_s);
        return pattern.arg(rating(0), rating(1), rating(2));
    }
    if (m_reason.fact == Fact::NoTitle) {
        pattern = text(u"Rèn luyện %1, học tập %2 (cần Tốt cả hai): không có danh hiệu."_s,
                       u"Conduct %1, learning %2 (both must be Tốt): no title."_s);
        return pattern.arg(rating(0), rating(1));
    }
    if (m_reason.fact == Fact::RetestOffered) {
        pattern
            = text(u"Rèn luyện %1, học tập Chưa đạt: kiểm tra, đánh giá lại trong hè các môn dưới 5,0 hoặc Chưa đạt."_s,
                   u"Conduct %1, learning Chưa đạt: subjects below 5.0 or Chưa đạt are re-assessed in summer."_s);
        return pattern.arg(rating(0));
    }
    pattern = text(u"Rèn luyện %1, học tập %2, đều từ Đạt trở lên: được lên lớp."_s,
                   u"Conduct %1, learning %2, both Đạt or better: promoted."_s);
    return pattern.arg(rating(0), rating(1));
}

QString Wording::sentence() const
{
    const auto plain = std::ranges::find(sentences, m_reason.fact, &Sentence::fact);
    if (plain != sentences.end()) {
        QString filled = QString::fromUtf16(m_vietnamese ? plain->vietnamese : plain->english);
        for (const int value : m_reason.numbers) {
            filled = filled.arg(value);
        }
        return filled;
    }
    if (m_reason.fact == Fact::SemesterAverage) {
        return semesterAverage();
    }
    if (m_reason.fact == Fact::YearAverage) {
        return yearAverage();
    }
    if (m_reason.fact == Fact::YearFromOneSemester) {
        return text(u"Chỉ có kết quả học kì %1: lấy làm kết quả cả năm."_s,
                    u"Only semester %1 has a result: it is that of the year."_s)
            .arg(number(0) == 1 ? u"I"_s : u"II"_s);
    }
    if (m_reason.fact == Fact::YearComment) {
        return text(u"Kết quả cả năm là kết quả học kì II: %1."_s, u"The year's result is that of semester II: %1."_s)
            .arg(toVietnamese(number(0) == 1 ? Rating::Passed : Rating::NotPassed));
    }
    if (m_reason.fact == Fact::Level) {
        return level();
    }
    if (m_reason.fact == Fact::ShortOfLevel) {
        return shortOfLevel();
    }
    if (m_reason.fact == Fact::RaisedOneLevel) {
        return raised();
    }
    return m_reason.fact == Fact::ReplacedAfterSummer ? replaced() : ratings();
}

/// Articles of the facts that have no row in `sentences`.
QString articleOf(const Reason &reason)
{
    struct Row {
        Fact fact;
        const char16_t *article;
    };
    constexpr std::array rows {
        Row { Fact::SemesterAverage, u"Đ9.1.b" },
        Row { Fact::YearAverage, u"Đ9.1.b" },
        Row { Fact::YearFromOneSemester, u"Đ9.1" },
        Row { Fact::YearComment, u"Đ9.1.a" },
        Row { Fact::RaisedOneLevel, u"Đ9.3" },
        Row { Fact::ConductYear, u"Đ8.2.b" },
        Row { Fact::NoTitle, u"Đ15" },
        Row { Fact::PromotedBy, u"Đ12.1" },
        Row { Fact::ReplacedAfterSummer, u"Đ12.1" },
        Row { Fact::RetestOffered, u"Đ14" },
    };
    if (reason.fact == Fact::Level || reason.fact == Fact::ShortOfLevel) {
        constexpr std::array<const char16_t *, 4> levels { u"Đ9.2.d", u"Đ9.2.c", u"Đ9.2.b", u"Đ9.2.a" };
        return QString::fromUtf16(levels.at(std::size_t(reason.numbers.value(0))));
    }
    if (const auto row = std::ranges::find(rows, reason.fact, &Row::fact); row != rows.end()) {
        return QString::fromUtf16(row->article);
    }
    const auto plain = std::ranges::find(sentences, reason.fact, &Sentence::fact);
    Q_ASSERT(plain != sentences.end());
    return plain == sentences.end() ? QString() : QString::fromUtf16(plain->article);
}

} // namespace

QString ruleOf(const Reason &reason)
{
    return u"TT22/2021 "_s + articleOf(reason);
}

Why explain(const Reason &reason, Language language)
{
    return { ruleOf(reason), Wording(reason, language).sentence() };
}

QList<Why> explain(const QList<Reason> &reasons, Language language)
{
    QList<Why> list;
    list.reserve(reasons.size());
    for (const Reason &reason : reasons) {
        list.append(explain(reason, language));
    }
    return list;
}

} // namespace hocba::regulations

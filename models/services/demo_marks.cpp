// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo_marks.h"

#include "models/domain/subject.h"
#include "models/domain/text.h"
#include "models/services/demo_names.h"
#include "models/services/demo_staff.h"
#include "models/store/events.h"

#include <algorithm>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int classSize = 42;
constexpr int pendingPupil = 4; // place in the list of the first class
constexpr int exemptPupil = 8;
constexpr int firstNumber = 2001; // of the pupils of a grade
constexpr std::array grades { 6, 7, 8, 9 };

constexpr QStringView remarks[] = { u"Có cố gắng",
                                    u"Tiếp thu bài nhanh, hăng hái phát biểu",
                                    u"Nắm chắc kiến thức, trình bày cẩn thận",
                                    u"Cần luyện tập thêm ở nhà",
                                    u"Có tiến bộ so với đầu năm",
                                    u"Chăm chỉ, hợp tác tốt với bạn" };

/// How good a pupil is, in tenths of a mark; the same for all subjects, which then vary around it.
int abilityOf(DemoRandom &random)
{
    return random.bell(70, 30);
}

Mark drawMark(DemoRandom &random, int ability, bool isRegular)
{
    int tenths = std::clamp(random.bell(ability, 22), 15, 100);
    if (isRegular && random.oneIn(2)) {
        tenths = tenths / 5 * 5; // oral answers and short tests are mostly given in halves
    }
    return *Mark::fromTenths(tenths);
}

CellValue drawValue(DemoRandom &random, SubjectKind kind, int ability, Column column)
{
    if (kind == SubjectKind::Comment) {
        return random.oneIn(300) ? Comment::NotPassed : Comment::Passed;
    }
    return drawMark(random, ability, column != Column::Midterm && column != Column::Final);
}

Rating drawConduct(DemoRandom &random, int ability)
{
    const int luck = random.below(100) + (ability - 60) / 2;
    if (luck > 22) {
        return Rating::Good;
    }
    if (luck > 4) {
        return Rating::Fair;
    }
    return luck > -6 ? Rating::Passed : Rating::NotPassed;
}

/// Everything one subject teacher enters of a class.
class SubjectEntry
{
public:
    SubjectEntry(store::Transaction &transaction, const DemoClass &demoClass, const Subject &subject)
        : m_transaction(transaction), m_class(demoClass.schoolClass), m_subject(subject)
    {
    }

    Result<int> enter(DemoRandom &random, const QString &pupil, int ability, const QList<Column> &columns,
                      bool isPending)
    {
        int marks = 0;
        const int level = ability + random.bell(0, 14);
        for (const Column column : columns) {
            CellValue value = drawValue(random, m_subject.kind, level, column);
            if (column == Column::Final && isPending) {
                value = CellValue::ofState(CellState::Pending);
            } else if (column == Column::Tx2 && random.oneIn(90)) {
                continue; // not yet tested
            }
            HOCBA_TRY(set(pupil, column, value, isPending ? u"Ốm, được kiểm tra bù"_s : QString()));
            ++marks;
        }
        if (random.oneIn(3)) {
            const QString text = remarks[random.below(int(std::size(remarks)))].toString();
            HOCBA_TRY(m_transaction.append(
                store::commentSet(m_class.year, Term::One, m_class.name, m_subject.code, pupil, text, {})));
        }
        return marks;
    }

    Status set(const QString &pupil, Column column, const CellValue &value, const QString &why)
    {
        HOCBA_TRY_VALUE(code, PupilCode::parse(pupil));
        const CellKey cell { m_class.year, Term::One, m_class.name, m_subject.code, code, column };
        const bool needsReason = value.state() != CellState::Value;
        HOCBA_TRY(m_transaction.append(
            store::markSet(cell, {}, value, {}, store::ChangeKind::Entry, needsReason ? why : QString())));
        return {};
    }

private:
    store::Transaction &m_transaction;
    const store::SchoolClass &m_class;
    const Subject &m_subject;
};

/// The principal decides exemptions, so these cells are not the teacher's.
Status exemptFromSports(store::School &school, const DemoClass &demoClass, const Subject &subject,
                        const QList<Column> &columns)
{
    HOCBA_TRY_VALUE(transaction, school.begin({ u"hieutruong"_s, {} }));
    SubjectEntry entry(transaction, demoClass, subject);
    for (const Column column : columns) {
        HOCBA_TRY(entry.set(demoClass.pupils.at(exemptPupil).code, column, CellValue::ofState(CellState::Exempt),
                            u"Bệnh tim bẩm sinh, giấy xác nhận của bệnh viện"_s));
    }
    return transaction.commit();
}

Result<int> enterSubject(store::School &school, quint32 seed, const DemoClass &demoClass,
                         const store::ClassSubject &classSubject, const QList<int> &abilities, bool isFirstClass)
{
    const Subject *subject = findSubject(Level::LowerSecondary, classSubject.subject);
    Q_ASSERT(subject != nullptr);
    const QList<Column> columns = columnsOf(classSubject.regularCount1);
    const bool hasExempt = isFirstClass && subject->code == "gdtc"_L1 && demoClass.pupils.size() > exemptPupil;
    if (hasExempt) {
        HOCBA_TRY(exemptFromSports(school, demoClass, *subject, columns));
    }

    HOCBA_TRY_VALUE(transaction, school.begin({ demoTeacherLogin(subject->code), {} }));
    SubjectEntry entry(transaction, demoClass, *subject);
    int marks = 0;
    for (qsizetype i = 0; i < demoClass.pupils.size(); ++i) {
        if (hasExempt && i == exemptPupil) {
            continue;
        }
        // A stream for each pupil: what one gets does not hang on who stands before in the list.
        DemoRandom random(seed, DemoRandom::Stream::Marks, demoPart(demoClass.pupils.at(i).code + subject->code));
        const bool isPending = isFirstClass && i == pendingPupil && subject->code == "toan"_L1;
        HOCBA_TRY_VALUE(entered, entry.enter(random, demoClass.pupils.at(i).code, abilities.at(i), columns, isPending));
        marks += entered;
    }
    HOCBA_TRY(transaction.commit());
    return marks;
}

Status enterConduct(store::School &school, DemoRandom &random, const DemoClass &demoClass, const QList<int> &abilities)
{
    const store::SchoolClass &schoolClass = demoClass.schoolClass;
    HOCBA_TRY_VALUE(transaction, school.begin({ demoHomeroomLogin(schoolClass.name), {} }));
    for (qsizetype i = 0; i < demoClass.pupils.size(); ++i) {
        HOCBA_TRY(transaction.append(store::conductSet(schoolClass.year, Term::One, schoolClass.name,
                                                       demoClass.pupils.at(i).code,
                                                       drawConduct(random, abilities.at(i)), {})));
    }
    return transaction.commit();
}

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

store::Pupil makePupil(DemoRandom &random, int grade, SchoolYear year, int number)
{
    const DemoPupil made = demoPupil(random, grade, year.start);
    store::Pupil pupil;
    // Province, year of entry, grade of entry, running number: from 2001 on, apart from the sample files' codes.
    const int entered = (year.start - (grade - 6)) % 100;
    pupil.code = "40"_L1 + twoDigits(entered) + "06"_L1 + QString::number(number);
    pupil.fullName = made.fullName;
    pupil.birthDate = made.birthDate;
    pupil.sex = made.female ? u"Nữ"_s : u"Nam"_s;
    pupil.birthPlace = made.birthPlace;
    pupil.ethnicGroup = made.ethnicGroup;
    pupil.personalId = made.personalId;
    pupil.policyStatus = made.policyStatus;
    pupil.residence = made.residence;
    pupil.father = made.father;
    pupil.fatherJob = made.fatherJob;
    pupil.mother = made.mother;
    pupil.motherJob = made.motherJob;
    return pupil;
}

} // namespace

QStringList demoClassNames(int pupils)
{
    QStringList names;
    const int count = pupils > 0 ? std::max(1, (pupils + classSize / 2) / classSize) : 0;
    for (int i = 0; i < count; ++i) {
        names.append(u"%1A%2"_s.arg(grades.at(std::size_t(i) % grades.size())).arg(i / int(grades.size()) + 1));
    }
    return names;
}

QList<DemoClass> demoClasses(quint32 seed, SchoolYear year, int pupils)
{
    QList<DemoClass> classes;
    const QStringList names = demoClassNames(pupils);
    std::array<int, grades.size()> taken {};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const std::size_t gradeIndex = std::size_t(i) % grades.size();
        DemoClass made;
        made.schoolClass.year = year;
        made.schoolClass.name = names.at(i);
        made.schoolClass.grade = grades.at(gradeIndex);
        for (const Subject &subject : subjectsOf(Level::LowerSecondary)) {
            const int count = regularCount(subject, made.schoolClass.grade);
            made.schoolClass.subjects.append({ subject.code, count, count });
        }
        DemoRandom random(seed, DemoRandom::Stream::Pupils, demoPart(names.at(i)));
        const int size = int((i + 1) * pupils / names.size() - i * pupils / names.size());
        for (int j = 0; j < size; ++j) {
            made.pupils.append(makePupil(random, made.schoolClass.grade, year, firstNumber + taken.at(gradeIndex)++));
        }
        std::ranges::stable_sort(made.pupils, {},
                                 [](const store::Pupil &pupil) { return sortKeyOfName(pupil.fullName); });
        classes.append(made);
    }
    return classes;
}

Result<int> enterDemoMarks(store::School &school, quint32 seed, const DemoClass &demoClass, bool isFirstClass)
{
    DemoRandom random(seed, DemoRandom::Stream::Marks, demoPart(demoClass.schoolClass.name));
    QList<int> abilities;
    for (qsizetype i = 0; i < demoClass.pupils.size(); ++i) {
        abilities.append(abilityOf(random));
    }
    int marks = 0;
    for (const store::ClassSubject &subject : demoClass.schoolClass.subjects) {
        HOCBA_TRY_VALUE(entered, enterSubject(school, seed, demoClass, subject, abilities, isFirstClass));
        marks += entered;
    }
    HOCBA_TRY(enterConduct(school, random, demoClass, abilities));
    return marks;
}

} // namespace hocba::services

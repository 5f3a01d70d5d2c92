// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subject.h"

#include <QTest>

#include <algorithm>

using namespace hocba;
using namespace Qt::StringLiterals;

class TestSubject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lowerSecondaryHasEightMarkAndFourCommentSubjects();
    void upperSecondaryHasTheCompulsoryAndTheElectives();
    void codesAreUniqueAndFixed_data();
    void codesAreUniqueAndFixed();
    void isFoundByItsCodeInItsLevelOnly();
    void isFoundByWhatFilesCallIt_data();
    void isFoundByWhatFilesCallIt();
    void numberOfRegularAssessmentsFollowsThePeriods_data();
    void numberOfRegularAssessmentsFollowsThePeriods();
};

void TestSubject::lowerSecondaryHasEightMarkAndFourCommentSubjects()
{
    const auto &subjects = subjectsOf(Level::LowerSecondary);
    QCOMPARE(subjects.size(), 12);
    QCOMPARE(std::ranges::count(subjects, SubjectKind::Comment, &Subject::kind), 4);
}

void TestSubject::upperSecondaryHasTheCompulsoryAndTheElectives()
{
    const auto &subjects = subjectsOf(Level::UpperSecondary);
    QCOMPARE(std::ranges::count(subjects, SubjectKind::Comment, &Subject::kind), 5);
    QVERIFY(findSubject(Level::UpperSecondary, u"lich_su"_s)->kind == SubjectKind::Marks);
    QVERIFY(findSubject(Level::UpperSecondary, u"gdqp_an"_s)->kind == SubjectKind::Marks);
    QVERIFY(findSubject(Level::UpperSecondary, u"mi_thuat"_s)->kind == SubjectKind::Comment);
}

void TestSubject::codesAreUniqueAndFixed_data()
{
    QTest::addColumn<Level>("level");
    QTest::addColumn<QString>("codes");
    QTest::newRow("primary")
        << Level::Primary
        << u"tieng_viet toan ngoai_ngu_1 dao_duc tnxh ls_dl khoa_hoc tin_hoc_cong_nghe gdtc nghe_thuat hdtn"_s;
    QTest::newRow("lower secondary")
        << Level::LowerSecondary
        << u"toan ngu_van ngoai_ngu_1 gdcd khtn ls_dl tin_hoc cong_nghe gdtc nghe_thuat gddp hdtn_hn"_s;
    QTest::newRow("upper secondary")
        << Level::UpperSecondary
        << u"toan ngu_van ngoai_ngu_1 lich_su gdqp_an dia_li gdkt_pl vat_li hoa_hoc sinh_hoc "
           "cong_nghe tin_hoc am_nhac mi_thuat gdtc gddp hdtn_hn"_s;
}

void TestSubject::codesAreUniqueAndFixed()
{
    QFETCH(Level, level);
    QFETCH(QString, codes);
    QStringList actual;
    for (const Subject &subject : subjectsOf(level)) {
        actual.append(subject.code);
        QVERIFY(!subject.name.isEmpty() && !subject.englishName.isEmpty());
        QCOMPARE(subject.name, subject.name.normalized(QString::NormalizationForm_C));
    }
    QCOMPARE(actual, codes.split(u' '));
}

void TestSubject::isFoundByItsCodeInItsLevelOnly()
{
    QCOMPARE(findSubject(Level::LowerSecondary, u"toan"_s)->name, u"Toán"_s);
    QVERIFY(findSubject(Level::LowerSecondary, u"vat_li"_s) == nullptr);
    QVERIFY(findSubject(Level::LowerSecondary, u"Toan"_s) == nullptr);
    QVERIFY(findSubject(Level::Primary, u""_s) == nullptr);
}

void TestSubject::isFoundByWhatFilesCallIt_data()
{
    QTest::addColumn<Level>("level");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("code");
    const auto thcs = Level::LowerSecondary;
    const auto thpt = Level::UpperSecondary;
    QTest::newRow("its own name") << thcs << u"Lịch sử và Địa lí"_s << u"ls_dl"_s;
    QTest::newRow("capitals") << thcs << u"TOÁN HỌC"_s << u"toan"_s;
    QTest::newRow("capitals and decomposed")
        << thcs << u"NGỮ VĂN"_s.normalized(QString::NormalizationForm_D) << u"ngu_van"_s;
    QTest::newRow("without tones") << thcs << u"khoa hoc tu nhien"_s << u"khtn"_s;
    QTest::newRow("y for i") << thcs << u"Lịch sử và Địa lý"_s << u"ls_dl"_s;
    QTest::newRow("hyphen") << thcs << u"Lịch sử - Địa lí"_s << u"ls_dl"_s;
    QTest::newRow("abbreviation") << thcs << u"GDCD"_s << u"gdcd"_s;
    QTest::newRow("the language taught") << thcs << u"Tiếng Anh"_s << u"ngoai_ngu_1"_s;
    QTest::newRow("with the word for subject") << thcs << u"MÔN CÔNG NGHỆ"_s << u"cong_nghe"_s;
    QTest::newRow("long title") << thcs << u"NỘI DUNG GIÁO DỤC CỦA ĐỊA PHƯƠNG"_s << u"gddp"_s;
    QTest::newRow("long title cut at 31") << thcs << u"NỘI DUNG GIÁO DỤC CỦA ĐỊA PHƯƠN"_s << u"gddp"_s;
    QTest::newRow("title with a comma") << thcs << u"HOẠT ĐỘNG TRẢI NGHIỆM, HƯỚNG NGHIỆP"_s << u"hdtn_hn"_s;
    QTest::newRow("title with a comma cut at 31") << thcs << u"HOẠT ĐỘNG TRẢI NGHIỆM, HƯỚNG NG"_s << u"hdtn_hn"_s;
    QTest::newRow("title cut at 31 while decomposed")
        << thcs << u"HOẠT ĐỘNG TRẢI NGHIỆM, HƯỚNG NGHIỆP"_s.normalized(QString::NormalizationForm_D).left(31)
        << u"hdtn_hn"_s;
    QTest::newRow("too short to be a cut title") << thcs << u"NỘI DUNG GIÁO DỤC"_s << u""_s;
    QTest::newRow("history in upper secondary") << thpt << u"LỊCH SỬ"_s << u"lich_su"_s;
    QTest::newRow("physics with y") << thpt << u"Vật lý"_s << u"vat_li"_s;
    QTest::newRow("chemistry, older tone place") << thpt << u"Hoá học"_s << u"hoa_hoc"_s;
    QTest::newRow("defence") << thpt << u"GDQP-AN"_s << u"gdqp_an"_s;
    QTest::newRow("history is none of lower secondary") << thcs << u"LỊCH SỬ"_s << u""_s;
    QTest::newRow("nothing") << thcs << u""_s << u""_s;
    QTest::newRow("another sheet") << thcs << u"Tổng hợp"_s << u""_s;
}

void TestSubject::isFoundByWhatFilesCallIt()
{
    QFETCH(Level, level);
    QFETCH(QString, title);
    QFETCH(QString, code);
    const Subject *subject = findSubjectByTitle(level, title);
    QCOMPARE(subject != nullptr ? subject->code : QString(), code);
}

void TestSubject::numberOfRegularAssessmentsFollowsThePeriods_data()
{
    QTest::addColumn<int>("grade");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("count");
    QTest::newRow("140 periods") << 6 << u"toan"_s << 4;
    QTest::newRow("105 periods") << 6 << u"ls_dl"_s << 4;
    QTest::newRow("35 periods") << 6 << u"tin_hoc"_s << 2;
    QTest::newRow("technology in grade 7, 35 periods") << 7 << u"cong_nghe"_s << 2;
    QTest::newRow("technology in grade 8, 52 periods") << 8 << u"cong_nghe"_s << 3;
    QTest::newRow("technology in grade 9, 52 periods") << 9 << u"cong_nghe"_s << 3;
    QTest::newRow("technology in grade 10, 70 periods") << 10 << u"cong_nghe"_s << 3;
    QTest::newRow("history in grade 10, 52 periods") << 10 << u"lich_su"_s << 3;
    QTest::newRow("defence in grade 10, 35 periods") << 10 << u"gdqp_an"_s << 2;
    QTest::newRow("comment subject, 105 periods") << 6 << u"hdtn_hn"_s << 2;
}

void TestSubject::numberOfRegularAssessmentsFollowsThePeriods()
{
    QFETCH(int, grade);
    QFETCH(QString, code);
    QFETCH(int, count);
    const Subject *subject = findSubject(*levelOfGrade(grade), code);
    QVERIFY(subject != nullptr);
    QCOMPARE(regularCount(*subject, grade), count);
}

QTEST_GUILESS_MAIN(TestSubject)
#include "tst_subject.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regulations/pack.h"
#include "tests/unit/regulations/values.h"

#include <QRegularExpression>
#include <QTest>

using namespace hocba;
using namespace hocba::regulations;
using namespace hocba::regulations::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(hocba::regulations::Reason)

class TestExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatARuleDid_data();
    void saysWhatARuleDid();
    void hasArticleAndBothLanguagesForEveryFact_data();
    void hasArticleAndBothLanguagesForEveryFact();
    void namesTheSubjectInTheLanguage();
    void tellsTheWholeStoryOfALevel();
};

void TestExplanation::saysWhatARuleDid_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("vietnamese");
    QTest::addColumn<QString>("english");
    QTest::newRow("semester average") << Reason { Fact::SemesterAverage, { 80, 70, 80, 75, 80, 620, 8, 78 }, {} }
                                      << u"TT22/2021 Đ9.1.b"_s
                                      << u"(8,0 + 7,0 + 8,0 + 2 × 7,5 + 3 × 8,0) : 8 = 62,0 : 8, làm tròn 7,8."_s
                                      << u"(8.0 + 7.0 + 8.0 + 2 × 7.5 + 3 × 8.0) / 8 = 62.0 / 8, rounded 7.8."_s;
    QTest::newRow("year average") << Reason { Fact::YearAverage, { 50, 72, 65 }, {} } << u"TT22/2021 Đ9.1.b"_s
                                  << u"(5,0 + 2 × 7,2) : 3 = 19,4 : 3, làm tròn 6,5."_s
                                  << u"(5.0 + 2 × 7.2) / 3 = 19.4 / 3, rounded 6.5."_s;
    QTest::newRow("level")
        << Reason { Fact::Level, { 2, 8, 5, 8, 8, 79, 0 }, {} } << u"TT22/2021 Đ9.2.b"_s
        << u"Mức Khá: 8 môn có điểm, trong đó 5 môn từ 8,0, 8 môn từ 6,5, 8 môn từ 5,0; thấp nhất 7,9; "
           "0 môn nhận xét Chưa đạt."_s
        << u"Level Khá: of 8 subjects with marks 5 have 8.0 or more, 8 have 6.5, 8 have 5.0; lowest 7.9; "
           "0 comment subjects Chưa đạt."_s;
    QTest::newRow("missed level") << Reason { Fact::ShortOfLevel, { 3, 8, 5, 7, 8, 64, 1 }, {} }
                                  << u"TT22/2021 Đ9.2.a"_s
                                  << u"Chưa đạt mức Tốt vì 1 môn nhận xét Chưa đạt; điểm thấp nhất 6,4 dưới 6,5; "
                                     "chỉ có 5 môn từ 8,0 (cần 6)."_s
                                  << u"Not Tốt: 1 comment subjects are Chưa đạt; the lowest mark 6.4 is below 6.5; "
                                     "only 5 subjects have 8.0 or more (6 needed)."_s;
    QTest::newRow("raised by a mark")
        << Reason { Fact::RaisedOneLevel, { 1, 2, 3, 7, 49 }, {} } << u"TT22/2021 Đ9.3"_s
        << u"Chỉ do một môn (môn thứ 8: 4,9) mà bị thấp từ hai mức so với mức Tốt: "
           "điều chỉnh lên mức liền kề, từ Đạt thành Khá."_s
        << u"One subject alone (subject no. 8: 4.9) keeps the result two or more levels below Tốt: "
           "raised by one level, from Đạt to Khá."_s;
    QTest::newRow("conduct of the year") << Reason { Fact::ConductYear, { 0, 3, 2 }, {} } << u"TT22/2021 Đ8.2.b"_s
                                         << u"Học kì I Chưa đạt, học kì II Tốt: cả năm Khá."_s
                                         << u"Semester I Chưa đạt, semester II Tốt: year Khá."_s;
    QTest::newRow("too many absences") << Reason { Fact::AbsencesOver, { 46 }, {} } << u"TT22/2021 Đ12.1.c"_s
                                       << u"Nghỉ 46 buổi trong năm học, quá 45 buổi: không được lên lớp."_s
                                       << u"Absent 46 sessions in the year, more than 45: not promoted."_s;
    QTest::newRow("missing cells") << Reason { Fact::CellsMissing, { 2, 1 }, {} } << u"TT22/2021 Đ7"_s
                                   << u"Chưa đủ điểm: 2 ô còn trống, 1 ô chờ kiểm tra bù; chưa có kết quả."_s
                                   << u"Not complete: 2 cells empty, 1 waiting for a make-up test; no result yet."_s;
    QTest::newRow("after summer, learning only")
        << Reason { Fact::ReplacedAfterSummer, { -1, 1 }, {} } << u"TT22/2021 Đ12.1"_s
        << u"Kết quả sau hè thay thế khi xét lên lớp: học tập Đạt. "
           "Kết quả cả năm vẫn được giữ."_s
        << u"Results after the summer count for promotion: learning Đạt. "
           "Those of the year are kept."_s;
}

void TestExplanation::saysWhatARuleDid()
{
    QFETCH(Reason, reason);
    QFETCH(QString, rule);
    QFETCH(QString, vietnamese);
    QFETCH(QString, english);
    QCOMPARE(explain(reason, Language::Vietnamese), (Why { rule, vietnamese }));
    QCOMPARE(explain(reason, Language::English), (Why { rule, english }));
}

void TestExplanation::hasArticleAndBothLanguagesForEveryFact_data()
{
    QTest::addColumn<int>("fact");
    for (int fact = 0; fact <= int(Fact::DecisionByExemption); ++fact) {
        QTest::newRow(qPrintable(u"fact %1"_s.arg(fact))) << fact;
    }
}

void TestExplanation::hasArticleAndBothLanguagesForEveryFact()
{
    QFETCH(int, fact);
    static const QRegularExpression rule(u"^TT22/2021 Đ[0-9]+(\\.[0-9])?(\\.[a-d])?$"_s);
    static const QRegularExpression hole(u"%[0-9]"_s);
    const Reason reason { Fact(fact), { 1, 2, 3, 4, 5, 6, 7, 8 }, {} };
    const Why vietnamese = explain(reason, Language::Vietnamese);
    const Why english = explain(reason, Language::English);
    QVERIFY2(rule.match(vietnamese.rule).hasMatch(), qPrintable(vietnamese.rule));
    QCOMPARE(english.rule, vietnamese.rule);
    QVERIFY(vietnamese.text != english.text);
    for (const QString &text : { vietnamese.text, english.text }) {
        QVERIFY2(text.size() > 10 && text.endsWith(u'.') && !text.contains(hole), qPrintable(text));
    }
}

void TestExplanation::namesTheSubjectInTheLanguage()
{
    const Reason reason { Fact::RaisedOneLevel, { 0, 1, 3, 9, -1 }, u"gdtc"_s };
    QVERIFY(explain(reason, Language::Vietnamese).text.contains(u"(Giáo dục thể chất: Chưa đạt)"_s));
    QVERIFY(explain(reason, Language::English).text.contains(u"(Physical education: Chưa đạt)"_s));
}

void TestExplanation::tellsTheWholeStoryOfALevel()
{
    const auto result = packOf(Circular::Tt22).value()->learning(subjects(u"7*8.5 3.4 4*D"_s), {});
    QStringList rules;
    for (const Why &why : explain(result.why, Language::Vietnamese)) {
        rules.append(why.rule.section(u' ', 1));
    }
    QCOMPARE(rules, (QStringList { u"Đ9.2.d"_s, u"Đ9.2.c"_s, u"Đ9.2.b"_s, u"Đ9.2.a"_s, u"Đ9.3"_s }));
}

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"

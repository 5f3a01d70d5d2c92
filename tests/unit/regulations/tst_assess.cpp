// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assess/assess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hocba::cli;
using namespace Qt::StringLiterals;

namespace {

QJsonObject ask(const QByteArray &line)
{
    return QJsonDocument::fromJson(assessLine(line)).object();
}

} // namespace

class TestAssess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void refuses_data();
    void refuses();
    void repeatsTheIdAsItCame_data();
    void repeatsTheIdAsItCame();
    void answersUnreadableLinesAndGoesOn_data();
    void answersUnreadableLinesAndGoesOn();
    void saysWhy();
    void answersInOneLine();
};

void TestAssess::answers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expected"); // without id and why
    const auto row = [](const char *title, const char *line, const char *expected) {
        QTest::newRow(title) << QByteArray(line) << QByteArray(expected);
    };
    row("subject_semester (A2)",
        R"({"pack":"tt22","kind":"subject_semester","tx":["8.0","7.0","8.0"],"gk":"7.5","ck":"8.0"})",
        R"({"average":"7.8"})");
    row("subject_semester: the pack may be left out",
        R"({"kind":"subject_semester","tx":["9.0","8.8","8.8"],"gk":"9.0","ck":"9.0"})", R"({"average":"9.0"})");
    row("subject_semester: whole numbers", R"({"kind":"subject_semester","tx":["8","9"],"gk":"7.5","ck":"8.5"})",
        R"({"average":"8.2"})");
    row("subject_semester: end-term null", R"({"kind":"subject_semester","tx":["8.0","7.0"],"gk":"7.5","ck":null})",
        R"({"average":null})");
    row("subject_semester: end-term left out", R"({"kind":"subject_semester","tx":["8.0","7.0"],"gk":"7.5"})",
        R"({"average":null})");
    row("subject_semester: a regular mark null",
        R"({"kind":"subject_semester","tx":["8.0",null],"gk":"7.5","ck":"8.0"})", R"({"average":null})");
    row("subject_semester: pending (A9)",
        R"({"kind":"subject_semester","tx":["9.0","9.0","9.0"],"gk":"9.0","ck":"pending"})", R"({"average":null})");
    row("subject_semester: zero by rule (A8)",
        R"({"kind":"subject_semester","tx":["9.0","9.0","9.0"],"gk":"9.0","ck":"zero_by_rule"})",
        R"({"average":"5.6"})");
    row("subject_semester: exempt", R"({"kind":"subject_semester","tx":["exempt"],"gk":"exempt","ck":"exempt"})",
        R"({"average":null,"state":"exempt"})");
    row("subject_year (A6)", R"({"kind":"subject_year","hk1":"6.3","hk2":"6.5"})", R"({"average":"6.4"})");
    row("subject_year (A7)", R"({"kind":"subject_year","hk1":"5.0","hk2":"7.2"})", R"({"average":"6.5"})");
    row("subject_year: one missing", R"({"kind":"subject_year","hk1":"6.3","hk2":null})", R"({"average":null})");
    row("comment_semester", R"({"kind":"comment_semester","tx":["D","CD"],"gk":"D","ck":"D"})", R"({"result":"CD"})");
    row("comment_year (C1)", R"({"kind":"comment_year","hk1":"CD","hk2":"D"})", R"({"result":"D"})");
    row("learning (L1)",
        R"({"kind":"learning","marks":["8.0","8.0","8.0","8.0","8.0","8.0","6.5","6.5"],"comments":["D","D","D","D"]})",
        R"({"base":"tot","level":"tot"})");
    row("learning (L4)",
        R"({"kind":"learning","marks":["8.5","8.5","8.5","8.5","8.5","8.5","8.5","4.9"],"comments":["D","D","D","D"],"policy":"A"})",
        R"({"base":"dat","level":"kha"})");
    row("learning (L15) by A",
        R"({"kind":"learning","marks":["8.0","8.0","8.0","8.0","8.0","7.0","7.0","4.0"],"comments":["D","D","D","D"],"policy":"A"})",
        R"({"base":"dat","level":"kha"})");
    row("learning (L15) by B",
        R"({"kind":"learning","marks":["8.0","8.0","8.0","8.0","8.0","7.0","7.0","4.0"],"comments":["D","D","D","D"],"policy":"B"})",
        R"({"base":"dat","level":"dat"})");
    row("learning (L18): one comment exempt",
        R"({"kind":"learning","marks":["8.0","8.0","8.0","8.0","8.0","8.0","6.5","6.5"],"comments":["D","D","D","exempt"]})",
        R"({"base":"tot","level":"tot"})");
    row("learning: one missing", R"({"kind":"learning","marks":["8.0",null],"comments":["D"]})",
        R"({"base":null,"level":null})");
    row("learning (C10): by plan", R"({"kind":"learning","marks":["8.0","iep"],"comments":["D"]})",
        R"({"base":null,"level":null})");
    row("conduct_year", R"({"kind":"conduct_year","hk1":"tot","hk2":"kha"})", R"({"level":"kha"})");
    row("conduct_year (C2)", R"({"kind":"conduct_year","hk1":"chuadat","hk2":"tot"})", R"({"level":"kha"})");
    row("title (C4)",
        R"({"kind":"title","conduct":"tot","learning":"tot","marks":["9.0","9.0","9.0","9.0","9.0","9.0","6.5","6.5"]})",
        R"({"title":"xuatsac"})");
    row("title (C5)",
        R"({"kind":"title","conduct":"tot","learning":"tot","marks":["9.0","9.0","9.0","9.0","9.0","8.9","8.0","8.0"]})",
        R"({"title":"gioi"})");
    row("title (C6)", R"({"kind":"title","conduct":"kha","learning":"tot","marks":["9.5"]})", R"({"title":null})");
    row("promotion (C7): 45", R"({"kind":"promotion","conduct":"dat","learning":"dat","absences":45})",
        R"({"outcome":"promoted"})");
    row("promotion (C7): 46", R"({"kind":"promotion","conduct":"dat","learning":"dat","absences":46})",
        R"({"outcome":"repeat"})");
    row("promotion: retest", R"({"kind":"promotion","conduct":"dat","learning":"chuadat","absences":0})",
        R"({"outcome":"retest"})");
    row("promotion (C3): training", R"({"kind":"promotion","conduct":"chuadat","learning":"kha","absences":0})",
        R"({"outcome":"summer_training"})");
    row("promotion (C9): training done",
        R"({"kind":"promotion","conduct":"chuadat","learning":"kha","absences":0,"conduct_after":"dat"})",
        R"({"outcome":"promoted"})");
    row("promotion: both failed", R"({"kind":"promotion","conduct":"chuadat","learning":"chuadat","absences":0})",
        R"({"outcome":"principal_decides"})");
    row("promotion (C10): by plan", R"({"kind":"promotion","conduct":"tot","learning":null,"absences":0,"plan":true})",
        R"({"outcome":"principal_decides"})");
    row("promotion (C8): with retests",
        R"({"kind":"promotion","conduct":"dat","learning":"chuadat","absences":0,
            "marks":["5.0","5.0","5.0","5.0","5.0","5.0","3.5","3.4"],"comments":["D","D","D","D"],
            "retests":[{"list":"marks","place":6,"value":"5.1"},{"list":"marks","place":7,"value":"5.0"}]})",
        R"({"outcome":"promoted"})");
    row("promotion: retests not enough",
        R"({"kind":"promotion","conduct":"dat","learning":"chuadat","absences":0,
            "marks":["5.0","5.0","5.0","5.0","5.0","5.0","3.5","3.4"],"comments":["D","D","CD","CD"],
            "retests":[{"list":"marks","place":7,"value":"5.1"},{"list":"comments","place":3,"value":"CD"}]})",
        R"({"outcome":"repeat"})");
    row("promotion: learning after re-assessment said outright",
        R"({"kind":"promotion","conduct":"dat","learning":"chuadat","absences":0,"learning_after":"dat"})",
        R"({"outcome":"promoted"})");
    row("promotion: not final yet", R"({"kind":"promotion","conduct":"dat","learning":null,"absences":0})",
        R"({"outcome":null})");
}

void TestAssess::answers()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, expected);
    QJsonObject answer = ask(line);
    QVERIFY(!answer.take("why"_L1).toArray().isEmpty());
    QCOMPARE(answer, QJsonDocument::fromJson(expected).object());
}

void TestAssess::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *title, const char *line, const QString &code) {
        QTest::newRow(title) << QByteArray(line) << code;
    };
    row("primary rules", R"({"id":"1","pack":"tt27","kind":"primary_year"})", u"rules.not_available"_s);
    row("older rules", R"({"id":"1","pack":"tt58","kind":"learning"})", u"rules.not_available"_s);
    row("rules nobody knows", R"({"id":"1","pack":"tt99","kind":"learning"})", u"rules.not_available"_s);
    row("a pack that is no name", R"({"id":"1","pack":22,"kind":"learning"})", u"rules.not_available"_s);
    row("unknown kind", R"({"id":"1","kind":"ranking"})", u"assess.unknown_kind"_s);
    row("no kind", R"({"id":"1"})", u"assess.unknown_kind"_s);
    row("mark out of range", R"({"id":"1","kind":"subject_year","hk1":"85","hk2":"6.5"})", u"mark.out_of_range"_s);
    row("two decimals", R"({"id":"1","kind":"subject_year","hk1":"8.55","hk2":"6.5"})", u"mark.too_precise"_s);
    row("no number", R"({"id":"1","kind":"subject_year","hk1":"x","hk2":"6.5"})", u"mark.not_a_number"_s);
    row("a JSON number, which would pass through binary fractions",
        R"({"id":"1","kind":"subject_year","hk1":8.5,"hk2":"6.5"})", u"assess.bad_field"_s);
    row("a comment for a mark", R"({"id":"1","kind":"subject_year","hk1":"D","hk2":"6.5"})", u"mark.not_a_number"_s);
    row("a mark for a comment", R"({"id":"1","kind":"comment_year","hk1":"8.0","hk2":"D"})", u"comment.unreadable"_s);
    row("regular marks that are no list", R"({"id":"1","kind":"subject_semester","tx":"8.0","gk":"8.0","ck":"8.0"})",
        u"assess.bad_field"_s);
    row("unknown policy", R"({"id":"1","kind":"learning","marks":["8.0"],"policy":"C"})", u"assess.bad_field"_s);
    row("no marks", R"({"id":"1","kind":"learning","comments":["D"]})", u"assess.missing_field"_s);
    row("unknown level", R"({"id":"1","kind":"conduct_year","hk1":"good","hk2":"kha"})", u"assess.bad_field"_s);
    row("a level missing", R"({"id":"1","kind":"conduct_year","hk1":"tot"})", u"assess.missing_field"_s);
    row("no absences", R"({"id":"1","kind":"promotion","conduct":"dat","learning":"dat"})", u"assess.missing_field"_s);
    row("half an absence", R"({"id":"1","kind":"promotion","conduct":"dat","learning":"dat","absences":4.5})",
        u"assess.bad_field"_s);
    row("fewer than none", R"({"id":"1","kind":"promotion","conduct":"dat","learning":"dat","absences":-1})",
        u"assess.bad_field"_s);
    row("re-test of a subject that passed",
        R"({"id":"1","kind":"promotion","conduct":"dat","learning":"chuadat","absences":0,"marks":["5.0"],"comments":[],
            "retests":[{"list":"marks","place":0,"value":"9.0"}]})",
        u"retest.not_allowed"_s);
    row("re-test of a subject that is not there",
        R"({"id":"1","kind":"promotion","conduct":"dat","learning":"chuadat","absences":0,"marks":["3.0"],"comments":["CD"],
            "retests":[{"list":"marks","place":1,"value":"9.0"}]})",
        u"assess.bad_field"_s);
}

void TestAssess::refuses()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    const QJsonObject answer = ask(line);
    QCOMPARE(answer.value("error"_L1).toObject().value("code"_L1).toString(), code);
    QCOMPARE(answer.value("id"_L1).toString(), u"1"_s);
    QCOMPARE(answer.size(), 2);
}

void TestAssess::repeatsTheIdAsItCame_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("text") << QByteArray(R"("a-1")");
    QTest::newRow("number") << QByteArray("17");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("object") << QByteArray(R"({"row":3})");
}

void TestAssess::repeatsTheIdAsItCame()
{
    QFETCH(QByteArray, id);
    const QByteArray line = R"({"id":)" + id + R"(,"kind":"conduct_year","hk1":"tot","hk2":"kha"})";
    QCOMPARE(ask(line).value("id"_L1), QJsonDocument::fromJson(line).object().value("id"_L1));
    QVERIFY(ask(line).contains("id"_L1));
    QVERIFY(!ask(R"({"kind":"conduct_year","hk1":"tot","hk2":"kha"})").contains("id"_L1));
}

void TestAssess::answersUnreadableLinesAndGoesOn_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("tx=8,5");
    QTest::newRow("cut off") << QByteArray(R"({"id":"1","kind":)");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("two objects") << QByteArray("{}{}");
    QTest::newRow("broken UTF-8") << QByteArray("{\"id\":\"\xff\xfe\"}");
    QTest::newRow("nested too deep") << QByteArray(100000, '[');
}

void TestAssess::answersUnreadableLinesAndGoesOn()
{
    QFETCH(QByteArray, line);
    const QJsonObject answer = ask(line);
    QCOMPARE(answer.value("error"_L1).toObject().value("code"_L1).toString(), u"assess.not_json"_s);
    QVERIFY(answer.value("id"_L1).isNull());
}

void TestAssess::saysWhy()
{
    const QJsonObject why
        = ask(R"({"kind":"subject_year","hk1":"6.3","hk2":"6.5"})").value("why"_L1).toArray().first().toObject();
    QCOMPARE(why.value("rule"_L1).toString(), u"TT22/2021 Đ9.1.b"_s);
    QCOMPARE(why.value("text"_L1).toString(), u"(6,3 + 2 × 6,5) : 3 = 19,3 : 3, làm tròn 6,4."_s);
    const auto english
        = assessLine(R"({"kind":"subject_year","hk1":"6.3","hk2":"6.5"})", hocba::regulations::Language::English);
    QVERIFY(english.contains("rounded 6.4."));
}

void TestAssess::answersInOneLine()
{
    QVERIFY(!assessLine("{\n\"id\": \"a\\nb\",\n\"kind\": \"x\\ny\"}").contains('\n'));
}

QTEST_GUILESS_MAIN(TestAssess)
#include "tst_assess.moc"

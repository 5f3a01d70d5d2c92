// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/scope.h"

#include <QTest>

using namespace hocba;
using namespace Qt::StringLiterals;

class TestScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsOwnTextBack_data();
    void readsItsOwnTextBack();
    void takesClassesAsTyped();
    void refusesOtherText_data();
    void refusesOtherText();
    void covers_data();
    void covers();
    void knowsItsSubjects();
};

void TestScope::readsItsOwnTextBack_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : { u"school"_s, u"grade:6"_s, u"grade:12"_s, u"class:6A1"_s, u"class:6A1/toan"_s,
                                 u"class:6/1"_s, u"class:6/1/ngoai_ngu_1"_s, u"class:10A2/vat_li"_s }) {
        QTest::newRow(qPrintable(text)) << text;
    }
}

void TestScope::readsItsOwnTextBack()
{
    QFETCH(QString, text);
    const auto scope = Scope::parse(text);
    QVERIFY(scope);
    QCOMPARE(scope->text(), text);
}

void TestScope::takesClassesAsTyped()
{
    QCOMPARE(Scope::parse(u" class:6a1 "_s)->text(), u"class:6A1"_s);
}

void TestScope::refusesOtherText_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : { u""_s, u"School"_s, u"grade:"_s, u"grade:0"_s, u"grade:13"_s, u"grade:06"_s,
                                 u"grade: 6"_s, u"class:"_s, u"class:A1"_s, u"class:6A1/"_s, u"class:6A1/history"_s,
                                 u"class:6A1/vat_li"_s, u"class:6A1/toan/x"_s, u"6A1"_s, u"pupil:1"_s }) {
        QTest::newRow(qPrintable(u"'%1'"_s.arg(text))) << text;
    }
}

void TestScope::refusesOtherText()
{
    QFETCH(QString, text);
    const auto scope = Scope::parse(text);
    QVERIFY(!scope);
    QCOMPARE(scope.error().code, u"scope.unreadable"_s);
}

void TestScope::covers_data()
{
    QTest::addColumn<QString>("outer");
    QTest::addColumn<QString>("inner");
    QTest::addColumn<bool>("expected");
    QTest::newRow("school holds itself") << u"school"_s << u"school"_s << true;
    QTest::newRow("school holds a grade") << u"school"_s << u"grade:6"_s << true;
    QTest::newRow("school holds a subject of a class") << u"school"_s << u"class:6A1/toan"_s << true;
    QTest::newRow("a grade does not hold the school") << u"grade:6"_s << u"school"_s << false;
    QTest::newRow("a grade holds its class") << u"grade:6"_s << u"class:6A1"_s << true;
    QTest::newRow("a grade does not hold another's class") << u"grade:6"_s << u"class:7A1"_s << false;
    QTest::newRow("grade 1 does not hold class 10A1") << u"grade:1"_s << u"class:10A1"_s << false;
    QTest::newRow("a class holds its subject") << u"class:6A1"_s << u"class:6A1/toan"_s << true;
    QTest::newRow("a class does not hold its grade") << u"class:6A1"_s << u"grade:6"_s << false;
    QTest::newRow("a class does not hold a longer name") << u"class:6A1"_s << u"class:6A10/toan"_s << false;
    QTest::newRow("a subject holds itself") << u"class:6A1/toan"_s << u"class:6A1/toan"_s << true;
    QTest::newRow("a subject does not hold another") << u"class:6A1/toan"_s << u"class:6A1/ngu_van"_s << false;
    QTest::newRow("a subject does not hold its class") << u"class:6A1/toan"_s << u"class:6A1"_s << false;
    QTest::newRow("a subject does not hold that of another class")
        << u"class:6A1/toan"_s << u"class:6A2/toan"_s << false;
    QTest::newRow("a class does not hold the school") << u"class:6A1"_s << u"school"_s << false;
}

void TestScope::covers()
{
    QFETCH(QString, outer);
    QFETCH(QString, inner);
    QFETCH(bool, expected);
    QCOMPARE(Scope::parse(outer)->covers(*Scope::parse(inner)), expected);
}

void TestScope::knowsItsSubjects()
{
    const auto name = ClassName::parse(u"6A1"_s).value();
    QVERIFY(Scope::ofClass(name).covers(name, u"toan"_s));
    QVERIFY(!Scope::ofClassSubject(name, u"toan"_s).covers(name, u"ngu_van"_s));
}

QTEST_GUILESS_MAIN(TestScope)
#include "tst_scope.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regulations/pack.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace hocba;
using namespace hocba::regulations;
using namespace Qt::StringLiterals;

class TestPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isChosenByYearAndGrade_data();
    void isChosenByYearAndGrade();
    void isRefusedWhereThereAreNoRules();
    void hasEveryRule();
    void reckonsWithoutBinaryFractions();
};

void TestPack::isChosenByYearAndGrade_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("grade");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *title, int year, int grade, const QString &code) {
        QTest::newRow(title) << year << grade << code;
    };
    row("grade 6 the year before TT 22", 2020, 6, u"tt58_26"_s);
    row("grade 6 in its first year", 2021, 6, u"tt22"_s);
    row("grade 7 a year later", 2021, 7, u"tt58_26"_s);
    row("grade 7 in its first year", 2022, 7, u"tt22"_s);
    row("grade 10 in its first year", 2022, 10, u"tt22"_s);
    row("grade 8 in its first year", 2023, 8, u"tt22"_s);
    row("grade 11 in its first year", 2023, 11, u"tt22"_s);
    row("grade 9, last year of TT 58", 2023, 9, u"tt58_26"_s);
    row("grade 12, last year of TT 58", 2023, 12, u"tt58_26"_s);
    row("grade 9 in its first year", 2024, 9, u"tt22"_s);
    row("grade 12 in its first year", 2024, 12, u"tt22"_s);
    row("today", 2025, 6, u"tt22"_s);
    row("TT 58 before TT 26", 2019, 9, u"tt58"_s);
    row("TT 58 from its first year", 2011, 12, u"tt58"_s);
    row("before TT 58", 2010, 12, u""_s);
    row("grade 1, first year of TT 27", 2020, 1, u"tt27"_s);
    row("grade 5, first year of TT 27", 2024, 5, u"tt27"_s);
    row("grade 5 before TT 27", 2023, 5, u""_s);
    row("no such grade", 2025, 13, u""_s);
}

void TestPack::isChosenByYearAndGrade()
{
    QFETCH(int, year);
    QFETCH(int, grade);
    QFETCH(QString, code);
    const auto circular = circularFor({ year }, grade);
    QCOMPARE(circular ? toCode(*circular) : QString(), code);
    if (!circular) {
        QCOMPARE(circular.error().code, u"rules.not_available"_s);
    }
}

void TestPack::isRefusedWhereThereAreNoRules()
{
    QCOMPARE(packFor({ 2025 }, 6).value()->circular, Circular::Tt22);
    QCOMPARE(packFor({ 2025 }, 3).error(), (Error { u"rules.not_available"_s, u"tt27"_s }));
    QCOMPARE(packFor({ 2019 }, 9).error(), (Error { u"rules.not_available"_s, u"tt58"_s }));
    QCOMPARE(packFor({ 2000 }, 9).error(), (Error { u"rules.not_available"_s, u"2000-2001/9"_s }));
}

void TestPack::hasEveryRule()
{
    const Pack *pack = packOf(Circular::Tt22).value();
    QVERIFY(pack->semesterResult && pack->yearResult && pack->learning && pack->yearConduct && pack->title);
    QVERIFY(pack->retestable && pack->learningAfterRetests && pack->promotion);
}

void TestPack::reckonsWithoutBinaryFractions()
{
    static const QRegularExpression forbidden(u"\\b(double|float|qreal|toDouble|toFloat|qRound|std::round)\\b"_s);
    static const QRegularExpression comment(u"//[^\n]*"_s);
    int files = 0;
    QDirIterator tree(QStringLiteral(HOCBA_SOURCE_DIR "/models/regulations"), { u"*.h"_s, u"*.cpp"_s }, QDir::Files,
                      QDirIterator::Subdirectories);
    while (tree.hasNext()) {
        QFile file(tree.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString code = QString::fromUtf8(file.readAll()).remove(comment);
        QVERIFY2(!code.contains(forbidden), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 10);
}

QTEST_GUILESS_MAIN(TestPack)
#include "tst_pack.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/authority.h"

#include <QTest>

using namespace hocba;
using namespace Qt::StringLiterals;

class TestAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundByLevelAndDay_data();
    void isFoundByLevelAndDay();
};

void TestAuthority::isFoundByLevelAndDay_data()
{
    QTest::addColumn<Level>("level");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("code");
    const QDate lastOfDistricts(2025, 6, 30);
    const QDate firstOfCommunes(2025, 7, 1);
    QTest::newRow("primary, last day of the districts") << Level::Primary << lastOfDistricts << u"phong"_s;
    QTest::newRow("primary, first day of the communes") << Level::Primary << firstOfCommunes << u"ubnd_xa"_s;
    QTest::newRow("THCS, last day of the districts") << Level::LowerSecondary << lastOfDistricts << u"phong"_s;
    QTest::newRow("THCS, first day of the communes") << Level::LowerSecondary << firstOfCommunes << u"ubnd_xa"_s;
    QTest::newRow("THPT before") << Level::UpperSecondary << lastOfDistricts << u"so"_s;
    QTest::newRow("THPT after") << Level::UpperSecondary << firstOfCommunes << u"so"_s;
}

void TestAuthority::isFoundByLevelAndDay()
{
    QFETCH(Level, level);
    QFETCH(QDate, day);
    QFETCH(QString, code);
    QCOMPARE(toCode(superiorAuthority(level, day)), code);
}

QTEST_GUILESS_MAIN(TestAuthority)
#include "tst_authority.moc"

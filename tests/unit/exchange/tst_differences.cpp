// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/differences.h"

#include <QTest>

using namespace hocba;
using namespace hocba::exchange;
using namespace Qt::StringLiterals;

namespace {

CellValue mark(int tenths)
{
    return CellValue(*Mark::fromTenths(tenths));
}

MarkSheet sheetOf(const QString &code, const QString &name, const CellValue &value, const QString &comment = {})
{
    MarkSheet sheet;
    sheet.sheetName = u"TOÁN"_s;
    sheet.columns = { Column::Tx1 };
    MarkSheetRow row;
    row.pupilCode = code;
    row.name = name;
    row.nameAddress = u"C8"_s;
    row.comment = comment;
    row.commentAddress = u"L8"_s;
    row.cells.insert(Column::Tx1, { .address = u"E8"_s, .text = value.code(), .value = value });
    sheet.rows = { row };
    return sheet;
}

} // namespace

class TestDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellChangesOnlyWhenTheFileHasAnotherValue_data();
    void aCellChangesOnlyWhenTheFileHasAnotherValue();
    void pupilsOnOneSideAreNamed();
    void namesAreComparedAsAPersonWould_data();
    void namesAreComparedAsAPersonWould();
    void aBlankCommentChangesNothing();
};

void TestDifferences::aCellChangesOnlyWhenTheFileHasAnotherValue_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("inFile");
    QTest::addColumn<QString>("kind");
    QTest::newRow("the same") << u"8.0"_s << u"8.0"_s << u"unchanged"_s;
    QTest::newRow("both blank") << QString() << QString() << u"unchanged"_s;
    QTest::newRow("entered") << QString() << u"8.0"_s << u"change"_s;
    QTest::newRow("another mark") << u"7.0"_s << u"8.0"_s << u"change"_s;
    QTest::newRow("a blank never erases") << u"7.0"_s << QString() << u"blank"_s;
    QTest::newRow("nor does it lift a state") << u"exempt"_s << QString() << u"blank"_s;
    QTest::newRow("a mark instead of a state") << u"pending"_s << u"8.0"_s << u"change"_s;
}

void TestDifferences::aCellChangesOnlyWhenTheFileHasAnotherValue()
{
    QFETCH(const QString, before);
    QFETCH(const QString, inFile);
    QFETCH(const QString, kind);
    const CellValue old = *CellValue::fromCode(before);
    const CellValue found = *CellValue::fromCode(inFile);
    const BookRow book { .name = u"An"_s, .cells = { { Column::Tx1, old } }, .comment = {} };
    const auto differences = compare(sheetOf(u"HS01"_s, u"An"_s, found), { { u"HS01"_s, book } });
    const CellChange expected {
        .pupilCode = u"HS01"_s, .column = Column::Tx1, .oldValue = old, .newValue = found, .address = u"E8"_s
    };
    QCOMPARE(differences.unchanged, kind == u"unchanged"_s ? 1 : 0);
    QVERIFY(differences.changes == (kind == u"change"_s ? QList { expected } : QList<CellChange>()));
    QVERIFY(differences.blanks == (kind == u"blank"_s ? QList { expected } : QList<CellChange>()));
}

void TestDifferences::pupilsOnOneSideAreNamed()
{
    const BookRow other { .name = u"Bình"_s, .cells = {}, .comment = {} };
    const auto differences = compare(sheetOf(u"HS01"_s, u"An"_s, mark(80)), { { u"HS02"_s, other } });
    QCOMPARE(differences.unknownPupils, QStringList { u"HS01"_s });
    QCOMPARE(differences.missingPupils, QStringList { u"HS02"_s });
    QVERIFY(differences.changes.isEmpty());
}

void TestDifferences::namesAreComparedAsAPersonWould_data()
{
    QTest::addColumn<QString>("inFile");
    QTest::addColumn<bool>("differs");
    QTest::newRow("the same") << u"Nguyễn Hoà An"_s << false;
    QTest::newRow("tone in the other place") << u"Nguyễn Hòa An"_s << false;
    QTest::newRow("capitals") << u"NGUYỄN HOÀ AN"_s << false;
    QTest::newRow("another pupil") << u"Trần Văn Bình"_s << true;
    QTest::newRow("no name") << QString() << true;
}

void TestDifferences::namesAreComparedAsAPersonWould()
{
    QFETCH(const QString, inFile);
    QFETCH(const bool, differs);
    const BookRow book { .name = u"Nguyễn Hoà An"_s, .cells = {}, .comment = {} };
    const auto differences = compare(sheetOf(u"HS01"_s, inFile, mark(80)), { { u"HS01"_s, book } });
    QCOMPARE(!differences.differentNames.isEmpty(), differs);
    if (differs) {
        QCOMPARE(differences.differentNames.first().code, u"sheet.name_differs"_s);
        QCOMPARE(differences.differentNames.first().cell, u"C8"_s);
    }
}

void TestDifferences::aBlankCommentChangesNothing()
{
    const BookRow book { .name = u"An"_s, .cells = {}, .comment = u"Chăm"_s };
    QVERIFY(compare(sheetOf(u"HS01"_s, u"An"_s, mark(80)), { { u"HS01"_s, book } }).comments.isEmpty());
    const auto changed = compare(sheetOf(u"HS01"_s, u"An"_s, mark(80), u"Tiến bộ"_s), { { u"HS01"_s, book } });
    QCOMPARE(changed.comments.size(), 1);
    QCOMPARE(changed.comments.first().oldText, u"Chăm"_s);
    QCOMPARE(changed.comments.first().newText, u"Tiến bộ"_s);
}

QTEST_GUILESS_MAIN(TestDifferences)
#include "tst_differences.moc"

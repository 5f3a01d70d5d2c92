// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/mark_sheet_file.h"
#include "models/exchange/xlsx_reader.h"
#include "models/exchange/xlsx_styles.h"
#include "models/exchange/xlsx_writer.h"
#include "sheets.h"

using namespace hocba;
using namespace hocba::exchange;
using namespace Qt::StringLiterals;

class TestXlsx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_files.make()); }
    void addressesAreThoseOfSpreadsheets_data();
    void addressesAreThoseOfSpreadsheets();
    void numbersComeInTheirShortestForm_data();
    void numbersComeInTheirShortestForm();
    void datesAreKnownByTheirStyle_data();
    void datesAreKnownByTheirStyle();
    void whatIsWrittenIsReadBack();
    void sheetNamesAreMadeAcceptable();
    void exportedMarksAreTheSameToAnotherProgram();
    void limitsHoldForEachKind_data();
    void limitsHoldForEachKind();
    void aWorkbookNeedsASheet();

private:
    MadeSheets m_files;
};

void TestXlsx::addressesAreThoseOfSpreadsheets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::newRow("first cell") << u"A1"_s << 1 << 1;
    QTest::newRow("last of one letter") << u"Z9"_s << 9 << 26;
    QTest::newRow("first of two letters") << u"AA10"_s << 10 << 27;
    QTest::newRow("end of the A's") << u"AZ10"_s << 10 << 52;
    QTest::newRow("column 200") << u"GR20000"_s << 20000 << 200;
    QTest::newRow("last of a spreadsheet") << u"XFD1048576"_s << 1048576 << 16384;
}

void TestXlsx::addressesAreThoseOfSpreadsheets()
{
    QFETCH(const QString, text);
    QFETCH(const int, row);
    QFETCH(const int, column);
    const CellAddress address { .row = row, .column = column };
    QCOMPARE(address.text(), text);
    QVERIFY(CellAddress::fromText(text) == address);
    QVERIFY(CellAddress::fromText(text + u"x"_s) == CellAddress {});
}

void TestXlsx::numbersComeInTheirShortestForm_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<int>("pad");
    QTest::addColumn<QString>("shown");
    QTest::newRow("binary noise") << u"8.300000000000001"_s << 0 << u"8.3"_s;
    QTest::newRow("noise below") << u"6.8999999999999995"_s << 0 << u"6.9"_s;
    QTest::newRow("whole") << u"8"_s << 0 << u"8"_s;
    QTest::newRow("whole with a point") << u"10.0"_s << 0 << u"10"_s;
    QTest::newRow("two decimals stay") << u"8.55"_s << 0 << u"8.55"_s;
    QTest::newRow("pupil code") << u"4025061032"_s << 0 << u"4025061032"_s;
    QTest::newRow("with exponent") << u"4.025061032E9"_s << 0 << u"4025061032"_s;
    QTest::newRow("sixteen digits") << u"1.2E16"_s << 0 << u"12000000000000000"_s;
    QTest::newRow("small") << u"1.5E-5"_s << 0 << u"0.000015"_s;
    QTest::newRow("negative") << u"-1"_s << 0 << u"-1"_s;
    QTest::newRow("zeros lost and found") << u"1314219834"_s << 12 << u"001314219834"_s;
    QTest::newRow("no number") << u"x"_s << 0 << u"x"_s;
    QTest::newRow("not a number") << u"nan"_s << 0 << u"nan"_s;
}

void TestXlsx::numbersComeInTheirShortestForm()
{
    QFETCH(const QString, raw);
    QFETCH(const int, pad);
    QFETCH(const QString, shown);
    QCOMPARE(shownNumber(raw, { .isDate = false, .padToDigits = pad }, false), shown);
}

void TestXlsx::datesAreKnownByTheirStyle_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<bool>("since1904");
    QTest::addColumn<QString>("shown");
    const auto built = [](const QByteArray &id) { return "<cellXfs><xf numFmtId=\"" + id + "\"/></cellXfs>"; };
    const auto own = [&](const QByteArray &code) {
        return "<numFmts><numFmt numFmtId=\"170\" formatCode=\"" + code + "\"/></numFmts>" + built("170");
    };
    QTest::newRow("built in") << built("14") << u"41647"_s << false << u"08/01/2014"_s;
    QTest::newRow("own format") << own("dd/mm/yyyy;@") << u"41647"_s << false << u"08/01/2014"_s;
    QTest::newRow("with language and quotes")
        << own("[$-42A]&quot;ng&quot; d/m/yy") << u"41647.5"_s << false << u"08/01/2014"_s;
    QTest::newRow("counted from 1904") << built("14") << u"40185"_s << true << u"08/01/2014"_s;
    QTest::newRow("before the day that never was") << built("14") << u"59"_s << false << u"28/02/1900"_s;
    QTest::newRow("after it") << built("14") << u"61"_s << false << u"01/03/1900"_s;
    QTest::newRow("a number format") << own("0.0") << u"8.5"_s << false << u"8.5"_s;
    QTest::newRow("a letter in quotes") << own("0.0 &quot;d&quot;") << u"8.5"_s << false << u"8.5"_s;
    QTest::newRow("hours alone") << built("20") << u"0.5"_s << false << u"0.5"_s;
    QTest::newRow("zeros") << own("000000000000") << u"1314219834"_s << false << u"001314219834"_s;
    QTest::newRow("no day at all") << built("14") << u"-3"_s << false << u"-3"_s;
}

void TestXlsx::datesAreKnownByTheirStyle()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QString, raw);
    QFETCH(const bool, since1904);
    QFETCH(const QString, shown);
    const auto styles = readStyles("<styleSheet>" + format + "</styleSheet>");
    QVERIFY(styles);
    QCOMPARE(styles->size(), 1);
    QCOMPARE(shownNumber(raw, styles->first(), since1904), shown);
}

void TestXlsx::whatIsWrittenIsReadBack()
{
    SheetDraft draft(u"Lớp 6A1"_s);
    draft.setText(1, 1, u" <Đặng & \"Ý\"> "_s, SheetDraft::Style::Bold);
    draft.setNumber(2, 3, u"8.5"_s);
    draft.setText(2, 4, u"001314219834"_s);
    draft.setText(3, 1, u"hai\ndòng"_s, SheetDraft::Style::Heading);
    draft.merged.append({ .first = { .row = 3, .column = 1 }, .last = { .row = 4, .column = 2 } });
    draft.columnWidths = { { 1, 20 } };
    const auto written = writeXlsx({ draft, SheetDraft(u"trống"_s) });
    QVERIFY(written);
    const auto read = readXlsx(*written);
    QVERIFY(read);
    QCOMPARE(read->sheets.size(), 2);
    const Sheet &sheet = read->sheets[0];
    QCOMPARE(sheet.name, u"Lớp 6A1"_s);
    QCOMPARE(sheet.text(1, 1), u" <Đặng & \"Ý\"> "_s);
    QCOMPARE(sheet.text(2, 3), u"8.5"_s);
    QCOMPARE(sheet.text(2, 4), u"001314219834"_s);
    QCOMPARE(sheet.text(4, 2), QString());
    QCOMPARE(sheet.shownText(4, 2), u"hai\ndòng"_s);
    QCOMPARE(sheet.rowCount(), 3);
    QCOMPARE(sheet.columnCount(), 4);
    QVERIFY(read->sheets[1].isEmpty());
}

void TestXlsx::sheetNamesAreMadeAcceptable()
{
    const QString longest = u"NỘI DUNG GIÁO DỤC CỦA ĐỊA PHƯƠNG"_s;
    const auto written = writeXlsx({ SheetDraft(longest), SheetDraft(longest), SheetDraft(u"6/1: [Toán]?"_s),
                                     SheetDraft(u"toán"_s), SheetDraft(u"TOÁN"_s), SheetDraft(u"''"_s) });
    QVERIFY(written);
    const auto read = readXlsx(*written);
    QVERIFY(read);
    QStringList names;
    for (const Sheet &sheet : read->sheets) {
        names.append(sheet.name);
    }
    QCOMPARE(names,
             (QStringList { u"NỘI DUNG GIÁO DỤC CỦA ĐỊA PHƯƠN"_s, u"NỘI DUNG GIÁO DỤC CỦA ĐỊA P (2)"_s, u"6 1 Toán"_s,
                            u"toán"_s, u"TOÁN (2)"_s, u"Sheet"_s }));
}

void TestXlsx::exportedMarksAreTheSameToAnotherProgram()
{
    const QString original = QStringLiteral(HOCBA_TEST_DATA "/bang-diem-6A1-hk2.xlsx");
    QFile source(original);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const auto sheets = readMarkSheets(source.readAll());
    QVERIFY(sheets);
    const auto written = writeMarkSheets(sheets->sheets);
    QVERIFY(written);
    QFile ours(m_files.path(u"exported.xlsx"_s));
    QVERIFY(ours.open(QIODevice::WriteOnly));
    ours.write(*written);
    ours.close();
    QProcess judge;
    judge.start(u"python3"_s, { QStringLiteral(HOCBA_TEST_DATA "/compare_workbooks.py"), ours.fileName(), original });
    QVERIFY(judge.waitForFinished());
    QCOMPARE(QString::fromUtf8(judge.readAllStandardError()), QString());
    QCOMPARE(judge.exitCode(), 0);
}

void TestXlsx::limitsHoldForEachKind_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("size of the file") << 0;
    QTest::newRow("size of an entry") << 1;
    QTest::newRow("size of all entries") << 2;
    QTest::newRow("rows") << 3;
    QTest::newRow("columns") << 4;
    QTest::newRow("cells") << 5;
    QTest::newRow("length of a text") << 6;
}

void TestXlsx::limitsHoldForEachKind()
{
    QFETCH(const int, which);
    const QByteArray file = m_files.read(u"plain.xlsx"_s);
    QVERIFY(readXlsx(file));
    XlsxLimits limits;
    switch (which) {
    case 0: limits.fileBytes = file.size() - 1; break;
    case 1: limits.entryBytes = 1000; break;
    case 2: limits.totalBytes = 4000; break;
    case 3: limits.rows = 9; break;
    case 4: limits.columns = 9; break;
    case 5: limits.cells = 20; break;
    default: limits.textLength = 30; break;
    }
    const auto read = readXlsx(file, limits);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"sheet.too_large"_s);
}

void TestXlsx::aWorkbookNeedsASheet()
{
    const auto written = writeXlsx({});
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"sheet.unwritable"_s);
}

QTEST_GUILESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"

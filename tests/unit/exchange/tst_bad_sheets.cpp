// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/mark_sheet_file.h"
#include "sheets.h"

using namespace hocba;
using namespace hocba::exchange;
using namespace Qt::StringLiterals;

class TestBadSheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_files.make()); }
    void oddButRightSheetsAreRead_data();
    void oddButRightSheetsAreRead();
    void columnsAreFoundInAnyOrder();
    void subjectMayStandInTheSheetNameAlone();
    void namesOfAShiftedBlockAreReportedAsTheyStand();
    void everyProblemIsNamedWithItsCell_data();
    void everyProblemIsNamedWithItsCell();
    void brokenFilesAreRefused_data();
    void brokenFilesAreRefused();
    void garbageNeverCrashes();

private:
    MadeSheets m_files;
};

void TestBadSheets::oddButRightSheetsAreRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QString>("firstName");
    QTest::addColumn<QStringList>("firstRow"); // values of the first pupil
    const QStringList codes { u"HS01"_s, u"HS02"_s, u"HS03"_s };
    const QString an = u"Phạm Thị Ngọc An"_s;
    const QStringList marks { u"8.3"_s, u"7.0"_s, u"7.5"_s, u"8.0"_s };
    QTest::newRow("the common layout") << u"plain.xlsx"_s << codes << an << marks;
    QTest::newRow("two regular columns") << u"regular2.xlsx"_s << codes << an << marks;
    QTest::newRow("three regular columns")
        << u"regular3.xlsx"_s << codes << an << QStringList { u"8.3"_s, u"7.0"_s, u"6.5"_s, u"7.5"_s, u"8.0"_s };
    QTest::newRow("four regular columns") << u"regular4.xlsx"_s << codes << an
                                          << QStringList { u"8.3"_s, u"7.0"_s, u"6.5"_s, u"9.0"_s, u"7.5"_s, u"8.0"_s };
    QTest::newRow("five regular columns")
        << u"regular5.xlsx"_s << codes << an
        << QStringList { u"8.3"_s, u"7.0"_s, u"6.5"_s, u"9.0"_s, u"10.0"_s, u"7.5"_s, u"8.0"_s };
    QTest::newRow("marks as text with a comma") << u"comma.xlsx"_s << codes << an << marks;
    QTest::newRow("Đ and CĐ in many spellings")
        << u"comments.xlsx"_s << codes << an << QStringList { u"D"_s, u"D"_s, u"D"_s, u"D"_s };
    QTest::newRow("decomposed Unicode") << u"nfd.xlsx"_s << codes << an << marks;
    QTest::newRow("blank rows above") << u"shifted_down.xlsx"_s << codes << an << marks;
    QTest::newRow("no marks yet") << u"blank_marks.xlsx"_s << codes << an << QStringList { {}, {}, {}, {} };
    QTest::newRow("pupil codes as numbers")
        << u"numeric_codes.xlsx"_s << QStringList { u"4025061032"_s, u"4025061021"_s, u"4025061027"_s } << an << marks;
    QTest::newRow("signatures below a blank row") << u"footer.xlsx"_s << codes << an << marks;
    QTest::newRow("signatures right below the table") << u"footer_at_once.xlsx"_s << codes << an << marks;
    QTest::newRow("headings merged downwards") << u"vertical_merges.xlsx"_s << codes << an << marks;
    QTest::newRow("rich text") << u"rich_text.xlsx"_s << codes << an << marks;
    QTest::newRow("shared strings") << u"shared_strings.xlsx"_s << codes << an << marks;
    QTest::newRow("a formula with its value") << u"computed_formula.xlsx"_s << codes << an << marks;
    QTest::newRow("an empty sheet beside") << u"empty_sheet_beside.xlsx"_s << codes << an << marks;
}

void TestBadSheets::oddButRightSheetsAreRead()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, codes);
    QFETCH(const QString, firstName);
    QFETCH(const QStringList, firstRow);
    const auto read = readMarkSheets(m_files.read(file));
    QVERIFY(read);
    QCOMPARE(brief(read->problems), QStringList());
    QCOMPARE(brief(read->warnings), QStringList());
    QCOMPARE(read->sheets.size(), 1);
    const MarkSheet &sheet = read->sheets.first();
    QCOMPARE(sheet.className, u"6A1"_s);
    QCOMPARE(sheet.term, Term::One);
    QCOMPARE(sheet.year.start, 2025);
    QStringList found;
    for (const MarkSheetRow &row : sheet.rows) {
        found.append(row.pupilCode);
    }
    QCOMPARE(found, codes);
    QCOMPARE(sheet.rows[0].name, firstName);
    QStringList values;
    for (const Column column : sheet.columns) {
        values.append(sheet.rows[0].cells.value(column).value->code());
    }
    QCOMPARE(values, firstRow);
}

void TestBadSheets::columnsAreFoundInAnyOrder()
{
    const auto read = readMarkSheets(m_files.read(u"other_order.xlsx"_s));
    QVERIFY(read);
    QCOMPARE(brief(read->problems), QStringList());
    const MarkSheet &sheet = read->sheets.first();
    QCOMPARE(sheet.subject, u"ngu_van"_s);
    QCOMPARE(sheet.term, Term::Two);
    QCOMPARE(sheet.columns, (QList<Column> { Column::Tx1, Column::Tx2, Column::Midterm, Column::Final }));
    const MarkSheetRow &row = sheet.rows[0];
    QCOMPARE(row.name, u"Phạm Thị Ngọc An"_s);
    QCOMPARE(row.comment, u"Chăm"_s);
    QVERIFY(row.average.address.isEmpty());
    QCOMPARE(row.cells.value(Column::Tx1).value->code(), u"8.3"_s);
    QCOMPARE(row.cells.value(Column::Tx2).value->code(), u"7.0"_s);
    QCOMPARE(row.cells.value(Column::Midterm).value->code(), u"7.5"_s);
    QCOMPARE(row.cells.value(Column::Final).value->code(), u"8.0"_s);
    QCOMPARE(row.cells.value(Column::Final).address, u"A6"_s);
}

void TestBadSheets::subjectMayStandInTheSheetNameAlone()
{
    const auto read = readMarkSheets(m_files.read(u"title_without_subject.xlsx"_s));
    QVERIFY(read);
    QCOMPARE(brief(read->problems), QStringList());
    QCOMPARE(read->sheets.first().subject, u"toan"_s);
    QCOMPARE(read->sheets.first().term, Term::Two);
}

void TestBadSheets::namesOfAShiftedBlockAreReportedAsTheyStand()
{
    const auto read = readMarkSheets(m_files.read(u"shifted_names.xlsx"_s));
    QVERIFY(read);
    const MarkSheet &sheet = read->sheets.first();
    QCOMPARE(sheet.rows[0].pupilCode, u"HS01"_s);
    QCOMPARE(sheet.rows[0].name, u"Nguyễn Văn Bình"_s);
    QCOMPARE(sheet.rows[0].nameAddress, u"C8"_s);
}

void TestBadSheets::everyProblemIsNamedWithItsCell_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("problems");
    QTest::addColumn<QStringList>("warnings");
    const auto row = [](const char *title, const QString &file, const QStringList &problems,
                        const QStringList &warnings = {}) { QTest::newRow(title) << file << problems << warnings; };
    row("no end-term column", u"missing_column.xlsx"_s, { u"sheet.column_missing:ĐĐGck"_s });
    row("one regular column", u"missing_regular.xlsx"_s, { u"sheet.column_missing:TX2"_s });
    row("two mid-term columns", u"double_column.xlsx"_s, { u"sheet.double_column@J6"_s });
    row("a sixth regular column", u"sixth_regular.xlsx"_s, { u"sheet.column_unknown@N7"_s });
    row("no pupil code column", u"not_a_mark_sheet.xlsx"_s, { u"sheet.not_a_mark_sheet:"_s });
    row("unknown subject", u"unknown_subject.xlsx"_s, { u"sheet.unknown_subject:PHÉP THUẬT"_s });
    row("title and sheet name differ", u"subject_unclear.xlsx"_s, { u"sheet.subject_unclear:NGỮ VĂN / TOÁN HỌC"_s });
    row("no class", u"no_class.xlsx"_s, { u"sheet.title_unreadable:class"_s });
    row("no semester", u"no_term.xlsx"_s, { u"sheet.title_unreadable:term"_s });
    row("no school year", u"no_year.xlsx"_s, { u"sheet.title_unreadable:year"_s });
    row("a school year of two years", u"wrong_year.xlsx"_s, { u"sheet.title_unreadable:year"_s });
    row("a pupil twice", u"double_pupil.xlsx"_s, { u"sheet.double_pupil@B10"_s });
    row("a pupil without code", u"no_pupil_code.xlsx"_s, { u"sheet.no_pupil_code@B9"_s });
    row("a bad pupil code", u"bad_pupil_code.xlsx"_s, { u"pupil.bad_code@B9"_s });
    row("no pupils", u"no_pupils.xlsx"_s, { u"sheet.no_pupils:"_s });
    row("a pupil below the end", u"rows_after_end.xlsx"_s, {}, { u"sheet.rows_after_end@B14"_s });
    row("marks that are none", u"bad_marks.xlsx"_s,
        { u"mark.out_of_range@E8"_s, u"mark.out_of_range@F8"_s, u"mark.too_precise@E9"_s, u"mark.not_a_number@F9"_s,
          u"mark.not_a_number@E10"_s, u"mark.not_a_number@F10"_s, u"mark.not_a_number@G10"_s,
          u"mark.not_a_number@H10"_s });
    row("comments that are none", u"bad_comments.xlsx"_s, { u"comment.unreadable@E8"_s, u"comment.unreadable@F9"_s });
    row("formulas nobody computed", u"uncomputed_formula.xlsx"_s, { u"sheet.formula_error@E8"_s },
        { u"sheet.average_unreadable@I8"_s });
    row("formula errors", u"formula_errors.xlsx"_s, { u"sheet.formula_error@E8"_s },
        { u"sheet.average_unreadable@I9"_s });
    row("invisible characters", u"zero_width.xlsx"_s,
        { u"text.forbidden_character@C8"_s, u"text.forbidden_character@J9"_s });
    row("a comment too long", u"long_comment.xlsx"_s, { u"text.too_long@J8"_s });
    row("two names in old fonts", u"old_font_names.xlsx"_s, { u"sheet.old_font@C8"_s, u"sheet.old_font@C9"_s });
    row("a whole sheet in an old font", u"old_font_sheet.xlsx"_s, { u"sheet.old_font:"_s });
    row("one subject on two sheets", u"double_sheet.xlsx"_s, { u"sheet.double_sheet:6A1/toan/2025-2026/1"_s });
}

void TestBadSheets::everyProblemIsNamedWithItsCell()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, problems);
    QFETCH(const QStringList, warnings);
    const auto read = readMarkSheets(m_files.read(file));
    QVERIFY(read);
    QCOMPARE(brief(read->problems), problems);
    QCOMPARE(brief(read->warnings), warnings);
}

void TestBadSheets::brokenFilesAreRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    const auto row
        = [](const char *title, const QString &file, const QString &code) { QTest::newRow(title) << file << code; };
    row("half a file", u"truncated.xlsx"_s, u"sheet.unreadable"_s);
    row("a text file", u"text.xlsx"_s, u"sheet.unreadable"_s);
    row("an empty file", u"blank.xlsx"_s, u"sheet.unreadable"_s);
    row("a byte changed", u"damaged.xlsx"_s, u"sheet.unreadable"_s);
    row("a zip of something else", u"no_workbook.xlsx"_s, u"sheet.unreadable"_s);
    row("XML cut short", u"bad_xml.xlsx"_s, u"sheet.unreadable"_s);
    row("a shared string that is not there", u"bad_index.xlsx"_s, u"sheet.unreadable"_s);
    row("two values for one cell", u"double_cell.xlsx"_s, u"sheet.unreadable"_s);
    row("an old .xls", u"old.xls"_s, u"sheet.old_format"_s);
    row("a file under a password", u"password.xlsx"_s, u"sheet.encrypted"_s);
    row("a DTD in a sheet", u"dtd.xlsx"_s, u"sheet.forbidden_xml"_s);
    row("a DTD in the shared strings", u"dtd_in_strings.xlsx"_s, u"sheet.forbidden_xml"_s);
    row("a DTD in the styles", u"dtd_in_styles.xlsx"_s, u"sheet.forbidden_xml"_s);
    row("a zip bomb", u"bomb.xlsx"_s, u"sheet.too_large"_s);
    row("a cell in the last column", u"far_cell.xlsx"_s, u"sheet.too_large"_s);
    row("a cell in the last row", u"deep_cell.xlsx"_s, u"sheet.too_large"_s);
    row("a cell beyond all numbers", u"silly_cell.xlsx"_s, u"sheet.too_large"_s);
    row("61 sheets", u"many_sheets.xlsx"_s, u"sheet.too_large"_s);
    row("nothing in any sheet", u"nothing.xlsx"_s, u"sheet.nothing_found"_s);
}

void TestBadSheets::brokenFilesAreRefused()
{
    QFETCH(const QString, file);
    QFETCH(const QString, code);
    const auto read = readMarkSheets(m_files.read(file));
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
}

/// Every prefix, and the file with each of its bytes turned, ends in a value or an error.
void TestBadSheets::garbageNeverCrashes()
{
    const QByteArray plain = m_files.read(u"plain.xlsx"_s);
    const auto whole = readMarkSheets(plain);
    QVERIFY(whole);
    constexpr qsizetype endRecord = 22; // the zip's last record, whose own tail carries nothing
    int refused = 0;
    for (qsizetype i = 0; i < plain.size(); i += 7) {
        QByteArray changed = plain;
        changed[i] = char(~changed[i]);
        refused += readMarkSheets(changed) ? 0 : 1;
        if (i <= plain.size() - endRecord) {
            QVERIFY(!readMarkSheets(plain.first(i)));
        }
    }
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(TestBadSheets)
#include "tst_bad_sheets.moc"

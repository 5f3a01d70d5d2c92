// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/pupil_list_file.h"
#include "sheets.h"

using namespace hocba;
using namespace hocba::exchange;
using namespace Qt::StringLiterals;

class TestPupilListFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_files.make()); }
    void birthDatesMayBeTextOrDates();
    void classMayStandInTheTitleAlone();
    void everyProblemIsNamedWithItsCell_data();
    void everyProblemIsNamedWithItsCell();
    void markSheetsAreNoPupilLists();

private:
    MadeSheets m_files;
};

void TestPupilListFile::birthDatesMayBeTextOrDates()
{
    const auto list = readPupilList(m_files.read(u"pupils_dates.xlsx"_s));
    QVERIFY(list);
    QCOMPARE(brief(list->problems), QStringList());
    QCOMPARE(list->rows.size(), 2);
    for (const PupilListRow &row : list->rows) {
        QCOMPARE(row.birthDate, QDate(2014, 1, 8));
        QCOMPARE(row.sex, u"Nữ"_s);
    }
}

void TestPupilListFile::classMayStandInTheTitleAlone()
{
    const auto list = readPupilList(m_files.read(u"pupils_class_in_title.xlsx"_s));
    QVERIFY(list);
    QCOMPARE(brief(list->problems), QStringList());
    QCOMPARE(list->rows.first().className, u"6A1"_s);
}

void TestPupilListFile::everyProblemIsNamedWithItsCell_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("problems");
    QTest::addColumn<QStringList>("warnings");
    const auto row = [](const char *title, const QString &file, const QStringList &problems,
                        const QStringList &warnings = {}) { QTest::newRow(title) << file << problems << warnings; };
    row("nothing wrong", u"pupils.xlsx"_s, {});
    row("bad cells of all kinds", u"pupils_bad.xlsx"_s,
        { u"pupils.bad_birth_date@D6"_s, u"pupils.bad_sex@E6"_s, u"pupils.bad_personal_id@G6"_s, u"pupils.no_name@C7"_s,
          u"pupil.bad_code@B7"_s, u"class.bad_name@I7"_s, u"pupils.bad_birth_date@D7"_s });
    row("two pupils with one code and one number", u"pupils_double.xlsx"_s,
        { u"sheet.double_pupil@B7"_s, u"pupils.double_personal_id@G7"_s });
    row("a number of a boy, a pupil of 26", u"pupils_warnings.xlsx"_s, {},
        { u"pupils.personal_id_differs@G6"_s, u"pupils.unlikely_age@D7"_s });
    row("no birth dates", u"pupils_no_birth.xlsx"_s, { u"sheet.column_missing:Ngày sinh"_s });
    row("no school year", u"pupils_no_year.xlsx"_s, { u"sheet.title_unreadable:year"_s });
    row("no codes", u"pupils_no_code.xlsx"_s, { u"sheet.not_a_pupil_list:"_s });
    row("a name too long", u"pupils_long_name.xlsx"_s, { u"text.too_long@C6"_s });
    row("a name in an old font", u"pupils_old_font.xlsx"_s, { u"sheet.old_font@C6"_s });
}

void TestPupilListFile::everyProblemIsNamedWithItsCell()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, problems);
    QFETCH(const QStringList, warnings);
    const auto list = readPupilList(m_files.read(file));
    QVERIFY(list);
    QCOMPARE(brief(list->problems), problems);
    QCOMPARE(brief(list->warnings), warnings);
}

void TestPupilListFile::markSheetsAreNoPupilLists()
{
    const auto list = readPupilList(m_files.read(u"plain.xlsx"_s));
    QVERIFY(list);
    QVERIFY(brief(list->problems).contains(u"sheet.column_missing:Ngày sinh"_s));
}

QTEST_GUILESS_MAIN(TestPupilListFile)
#include "tst_pupil_list_file.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The files of class 6A1 as another program wrote them, against expected-6A1.json, which no program of ours made.
#include "models/exchange/mark_sheet_file.h"
#include "models/exchange/pupil_list_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hocba;
using namespace hocba::exchange;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(HOCBA_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int tenths(const MarkSheetRow &row, Column column)
{
    const auto value = row.cells.value(column).value;
    return value && value->mark() ? value->mark()->tenths() : -1;
}

} // namespace

class TestSampleFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMarkAndAverageIsReadAsExpected_data();
    void everyMarkAndAverageIsReadAsExpected();
    void headingsAreUnderstood();
    void everyPupilOfTheListIsRead();
    void writtenSheetsReadBackTheSame();

private:
    QJsonObject m_expected;
};

void TestSampleFiles::initTestCase()
{
    m_expected = QJsonDocument::fromJson(sample(u"expected-6A1.json"_s)).object();
    QCOMPARE(m_expected.size(), 42);
}

void TestSampleFiles::everyMarkAndAverageIsReadAsExpected_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("semester");
    QTest::newRow("semester I") << u"bang-diem-6A1-hk1.xlsx"_s << u"hk1"_s;
    QTest::newRow("semester II") << u"bang-diem-6A1-hk2.xlsx"_s << u"hk2"_s;
}

void TestSampleFiles::everyMarkAndAverageIsReadAsExpected()
{
    QFETCH(const QString, file);
    QFETCH(const QString, semester);
    const auto read = readMarkSheets(sample(file));
    QVERIFY(read);
    QVERIFY(read->problems.isEmpty());
    QVERIFY(read->warnings.isEmpty());
    QCOMPARE(read->sheets.size(), 12);
    int cells = 0;
    for (const MarkSheet &sheet : read->sheets) {
        QCOMPARE(sheet.rows.size(), 42);
        for (const MarkSheetRow &row : sheet.rows) {
            const QJsonObject pupil = m_expected.value(row.pupilCode).toObject();
            QCOMPARE(row.name, pupil.value("name"_L1).toString());
            const QJsonObject expected = pupil.value(semester).toObject().value(sheet.subject).toObject();
            QVERIFY2(!expected.isEmpty(), qPrintable(sheet.subject));
            if (sheet.kind == SubjectKind::Comment) {
                QVERIFY(row.average.value);
                QCOMPARE(row.average.value->code(), expected.value("result"_L1).toString());
                continue;
            }
            const QJsonArray regular = expected.value("tx"_L1).toArray();
            QCOMPARE(sheet.columns.size(), regular.size() + 2);
            for (int i = 0; i < regular.size(); ++i) {
                QCOMPARE(tenths(row, Column(i)), regular.at(i).toInt());
            }
            QCOMPARE(tenths(row, Column::Midterm), expected.value("gk"_L1).toInt());
            QCOMPARE(tenths(row, Column::Final), expected.value("ck"_L1).toInt());
            QCOMPARE(row.average.value->mark()->tenths(), expected.value("average"_L1).toInt());
            cells += int(sheet.columns.size());
        }
    }
    QCOMPARE(cells, 42 * (5 * 6 + 3 * 4));
}

void TestSampleFiles::headingsAreUnderstood()
{
    const auto read = readMarkSheets(sample(u"bang-diem-6A1-hk2.xlsx"_s));
    QVERIFY(read);
    QStringList subjects;
    for (const MarkSheet &sheet : read->sheets) {
        subjects.append(sheet.subject);
        QCOMPARE(sheet.term, Term::Two);
        QCOMPARE(sheet.year.text(), u"2025-2026"_s);
        QCOMPARE(sheet.className, u"6A1"_s);
        QCOMPARE(sheet.schoolName, u"TRƯỜNG THCS LÊ LỢI"_s);
    }
    QCOMPARE(subjects,
             (QStringList { u"toan"_s, u"ngu_van"_s, u"ngoai_ngu_1"_s, u"gdcd"_s, u"khtn"_s, u"ls_dl"_s, u"tin_hoc"_s,
                            u"cong_nghe"_s, u"gdtc"_s, u"nghe_thuat"_s, u"gddp"_s, u"hdtn_hn"_s }));
    QCOMPARE(read->sheets[0].subjectTitle, u"TOÁN HỌC"_s);
    QCOMPARE(read->sheets[0].department, u"SỞ GIÁO DỤC VÀ ĐÀO TẠO NGHỆ AN"_s);
    QCOMPARE(read->sheets[0].rows[1].comment, u"Có cố gắng"_s);
    QCOMPARE(read->sheets[0].rows[0].cells.value(Column::Tx2).address, u"F8"_s);
}

void TestSampleFiles::everyPupilOfTheListIsRead()
{
    const auto list = readPupilList(sample(u"danh-sach-6A1.xlsx"_s));
    QVERIFY(list);
    QVERIFY(list->problems.isEmpty());
    QVERIFY(list->warnings.isEmpty());
    QCOMPARE(list->rows.size(), 42);
    QCOMPARE(list->year.text(), u"2025-2026"_s);
    QCOMPARE(list->schoolName, u"TRƯỜNG THCS LÊ LỢI"_s);
    for (const PupilListRow &row : list->rows) {
        QCOMPARE(row.fullName, m_expected.value(row.code).toObject().value("name"_L1).toString());
        QCOMPARE(row.className, u"6A1"_s);
        QVERIFY(row.birthDate.isValid());
        QCOMPARE(row.personalId.size(), 12);
    }
    const PupilListRow &first = list->rows.first();
    QCOMPARE(first.code, u"4025061032"_s);
    QCOMPARE(first.birthDate, QDate(2014, 1, 8));
    QCOMPARE(first.sex, u"Nữ"_s);
    QCOMPARE(first.personalId, u"001314219834"_s);
    QCOMPARE(first.residence, u"Phường Thành Vinh, tỉnh Nghệ An"_s);
    QCOMPARE(first.mother, u"Trần Thị Hoa"_s);
    QCOMPARE(first.rollNumber, 1);
}

void TestSampleFiles::writtenSheetsReadBackTheSame()
{
    const auto original = readMarkSheets(sample(u"bang-diem-6A1-hk2.xlsx"_s));
    QVERIFY(original);
    const auto written = writeMarkSheets(original->sheets);
    QVERIFY(written);
    QCOMPARE(*writeMarkSheets(original->sheets), *written); // the same content gives the same file
    const auto read = readMarkSheets(*written);
    QVERIFY(read);
    QVERIFY(read->problems.isEmpty());
    QCOMPARE(read->sheets.size(), original->sheets.size());
    for (qsizetype i = 0; i < read->sheets.size(); ++i) {
        const MarkSheet &before = original->sheets[i];
        const MarkSheet &after = read->sheets[i];
        QCOMPARE(after.sheetName, before.sheetName);
        QCOMPARE(after.subject, before.subject);
        QCOMPARE(after.subjectTitle, before.subjectTitle);
        QCOMPARE(after.className, before.className);
        QCOMPARE(after.term, before.term);
        QCOMPARE(after.year, before.year);
        QCOMPARE(after.columns, before.columns);
        QCOMPARE(after.rows.size(), before.rows.size());
        for (qsizetype j = 0; j < after.rows.size(); ++j) {
            QCOMPARE(after.rows[j].pupilCode, before.rows[j].pupilCode);
            QCOMPARE(after.rows[j].name, before.rows[j].name);
            QCOMPARE(after.rows[j].comment, before.rows[j].comment);
            QCOMPARE(after.rows[j].average.value, before.rows[j].average.value);
            for (const Column column : after.columns) {
                QCOMPARE(after.rows[j].cells.value(column).value, before.rows[j].cells.value(column).value);
                QCOMPARE(after.rows[j].cells.value(column).address, before.rows[j].cells.value(column).address);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestSampleFiles)
#include "tst_sample_files.moc"

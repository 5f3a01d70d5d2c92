// SPDX-License-Identifier: GPL-3.0-or-later
#include "edited_file.h"
#include "models/exchange/mark_sheet_file.h"
#include "models/services/imports.h"
#include "models/services/mark_entry.h"
#include "models/services/windows.h"
#include "models/store/school.h"
#include "school_copy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

namespace {

constexpr SchoolYear year { 2025 };
const QString mathSheet = u"TOÁN HỌC"_s;

QByteArray firstSemester()
{
    static const QByteArray file = dataFile("bang-diem-6A1-hk1.xlsx");
    return file;
}

EditedFile mathFile()
{
    return EditedFile(firstSemester()).only(mathSheet);
}

qint64 eventCount(const Session &session)
{
    return *session.school().eventCount();
}

QStringList codesOf(const QList<ImportProblem> &problems)
{
    QStringList codes;
    for (const ImportProblem &problem : problems) {
        codes.append(problem.code + ' '_L1 + problem.cell);
    }
    return codes;
}

/// The sample class without marks, semester I open.
class SchoolOf6A1 : public SchoolCopy
{
public:
    SchoolOf6A1() : SchoolCopy(u"6A1"_s) {}
    bool lock()
    {
        WindowRequest request;
        request.act = WindowAct::Lock;
        request.term = Term::One;
        request.acceptMissing = true;
        return actOnWindows(*signIn("hieutruong"), request).has_value();
    }
};

} // namespace

class TestImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesByItselfWhatAFileIs()
    {
        QCOMPARE(*kindOfSheet(firstSemester()), ImportKind::Marks);
        QCOMPARE(*kindOfSheet(dataFile("danh-sach-6A1.xlsx")), ImportKind::Pupils);
        QCOMPARE(codeOf(kindOfSheet("no spreadsheet")), u"sheet.unreadable"_s);
        const QByteArray neither = mathFile().set(u"B6"_s, u"Ghi chú"_s).bytes(); // no column of codes
        QCOMPARE(codeOf(kindOfSheet(neither)), u"sheet.kind_unknown"_s);
    }

    void aWholeSemesterComesInAsItStandsInTheFile()
    {
        SchoolOf6A1 school;
        const auto clerk = school.signIn("vanthu");
        const auto plan = planMarkImport(*clerk, firstSemester());
        QVERIFY(plan.has_value());
        QCOMPARE(codesOf(plan->problems), QStringList());
        QCOMPARE(codesOf(plan->warnings), QStringList());
        QCOMPARE(plan->sheets, 12);
        QVERIFY(plan->averages.isEmpty());
        QCOMPARE(codeOf(applyMarkImport(*clerk, *plan)), QString());

        const QJsonObject expected = QJsonDocument::fromJson(dataFile("expected-6A1.json")).object();
        const auto sheet = readSheet(*clerk, { year, Term::One, u"6A1"_s, u"khtn"_s });
        QVERIFY(sheet.has_value());
        QCOMPARE(sheet->rows.size(), 42);
        for (const SheetRow &row : sheet->rows) {
            const QJsonObject subject = expected[row.pupil.text()]["hk1"_L1]["khtn"_L1].toObject();
            QCOMPARE(Mark::parse(row.result)->tenths(), subject["average"_L1].toInt());
            QCOMPARE(row.cells[Column::Midterm].value.mark()->tenths(), subject["gk"_L1].toInt());
        }
        const auto again = planMarkImport(*clerk, firstSemester());
        QVERIFY(again->changes.isEmpty() && again->comments.isEmpty() && again->problems.isEmpty());
        QVERIFY(again->unchanged >= plan->changes.size());
    }

    void remarksComeInToo()
    {
        SchoolOf6A1 school;
        const auto clerk = school.signIn("vanthu");
        const auto plan = planMarkImport(*clerk, mathFile().bytes());
        QVERIFY(!plan->comments.isEmpty());
        QCOMPARE(codeOf(applyMarkImport(*clerk, *plan)), QString());
        const auto sheet = readSheet(*clerk, { year, Term::One, u"6A1"_s, u"toan"_s });
        QCOMPARE(sheet->rows.at(1).comment, mathFile().get(u"L9"_s));
        QVERIFY(!sheet->rows.at(1).comment.isEmpty());
    }

    void badSheetsAreRefusedWithTheirPlaceAndChangeNothing_data()
    {
        QTest::addColumn<QStringList>("edits"); // "E12=text"
        QTest::addColumn<QString>("problem"); // code and cell
        const auto row = [](const char *name, const QStringList &edits, const QString &problem) {
            QTest::newRow(name) << edits << problem;
        };
        row("a mark above ten", { u"E8=10,1"_s }, u"mark.out_of_range E8"_s);
        row("a mark of 101", { u"F9=101"_s }, u"mark.out_of_range F9"_s);
        row("a mark too precise", { u"I10=8,55"_s }, u"mark.too_precise I10"_s);
        row("a letter for a mark", { u"J11=x"_s }, u"mark.not_a_number J11"_s);
        row("an unknown pupil", { u"B8=4025069999"_s }, u"sheet.unknown_pupil C8"_s);
        row("a pupil twice", { u"B9=4025061032"_s }, u"sheet.double_pupil B9"_s);
        row("no pupil code", { u"B9="_s }, u"sheet.no_pupil_code B9"_s);
        row("a shifted row: the name of another pupil", { u"C8=Trần Văn"_s, u"D8=Bình"_s }, u"sheet.name_differs C8"_s);
        row("no mid-term column", { u"I6=Ghi chú"_s }, u"sheet.column_missing "_s);
        row("another class's title", { u"A4=Khối 6 - Lớp 6A7"_s }, u"class.unknown "_s);
        row("an unreadable class", { u"A4=Danh sách"_s }, u"sheet.title_unreadable "_s);
        row("a year that has no classes", { u"A3=BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN HỌC - HỌC KỲ 1 - NĂM HỌC 2019-2020"_s },
            u"class.unknown "_s);
        row("a semester that was not opened",
            { u"A3=BẢNG ĐIỂM CHI TIẾT - MÔN TOÁN HỌC - HỌC KỲ 2 - NĂM HỌC 2025-2026"_s }, u"window.none E8"_s);
    }
    void badSheetsAreRefusedWithTheirPlaceAndChangeNothing()
    {
        QFETCH(QStringList, edits);
        QFETCH(QString, problem);
        SchoolOf6A1 school;
        const auto clerk = school.signIn("vanthu");
        const qint64 before = eventCount(*clerk);
        EditedFile file = mathFile();
        for (const QString &edit : edits) {
            file.set(edit.section(u'=', 0, 0), edit.section(u'=', 1));
        }
        const auto plan = planMarkImport(*clerk, file.bytes());
        QVERIFY(plan.has_value());
        QVERIFY2(codesOf(plan->problems).contains(problem), qPrintable(codesOf(plan->problems).join(u" | "_s)));
        QVERIFY(!codeOf(applyMarkImport(*clerk, *plan)).isEmpty());
        QCOMPARE(eventCount(*clerk), before);
    }

    void allProblemsAreToldAtOnce()
    {
        SchoolOf6A1 school;
        const auto clerk = school.signIn("vanthu");
        const auto plan = planMarkImport(
            *clerk, mathFile().set(u"E8"_s, u"10,1"_s).set(u"E9"_s, u"x"_s).set(u"B10"_s, u"4025069999"_s).bytes());
        QCOMPARE(plan->problems.size(), 3);
        QCOMPARE(codeOf(applyMarkImport(*clerk, *plan)), u"import.has_problems"_s);
    }

    void aPupilOfAnotherClassIsNamedWithThatClass()
    {
        SchoolOf6A1 school;
        const auto clerk = school.signIn("vanthu");
        const QByteArray other = EditedFile(dataFile("danh-sach-6A1.xlsx"))
                                     .replaceAll(u"6A1"_s, u"6A2"_s)
                                     .replaceAll(u"402506"_s, u"402507"_s)
                                     .bytes();
        QVERIFY(importPupils(*clerk, other).has_value());
        const auto plan = planMarkImport(*clerk, mathFile().set(u"B8"_s, u"4025071032"_s).bytes());
        QCOMPARE(codesOf(plan->problems), QStringList { u"sheet.other_class C8"_s });
        QVERIFY(plan->problems.first().detail.contains(u"6A2"_s));
    }

    void aFilledColumnTheClassDoesNotHaveIsRefusedAndABlankOneIsNot()
    {
        SchoolOf6A1 school;
        const auto clerk = school.signIn("vanthu");
        EditedFile civics = EditedFile(firstSemester()).only(u"GIÁO DỤC CÔNG DÂN"_s);
        civics.set(u"K6"_s, u"TX3"_s);
        QCOMPARE(codesOf(planMarkImport(*clerk, civics.bytes())->problems), QStringList());
        civics.set(u"K9"_s, u"8"_s);
        QCOMPARE(codesOf(planMarkImport(*clerk, civics.bytes())->problems), QStringList { u"sheet.extra_column K9"_s });
    }

    void aSheetWithFewerRegularColumnsThanTheClassHasIsRefused()
    {
        SchoolOf6A1 school;
        const auto clerk = school.signIn("vanthu");
        const QString civics = u"GIÁO DỤC CÔNG DÂN"_s; // two regular columns, Toán has four
        const QByteArray file
            = EditedFile(firstSemester()).only(civics).rename(mathSheet).replaceAll(civics, mathSheet).bytes();
        const auto plan = planMarkImport(*clerk, file);
        QCOMPARE(codesOf(plan->problems), QStringList({ u"sheet.column_missing "_s, u"sheet.column_missing "_s }));
        QCOMPARE(plan->problems.first().detail, u"TX3"_s);
        QCOMPARE(codeOf(applyMarkImport(*clerk, *plan)), u"sheet.column_missing"_s);
    }

    void aLockedSheetRefusesChangesAndLetsTheUnchangedBe()
    {
        SchoolOf6A1 school;
        {
            const auto clerk = school.signIn("vanthu");
            QCOMPARE(codeOf(applyMarkImport(*clerk, *planMarkImport(*clerk, firstSemester()))), QString());
        }
        QVERIFY(school.lock());
        const auto clerk = school.signIn("vanthu");
        QCOMPARE(codesOf(planMarkImport(*clerk, firstSemester())->problems), QStringList());
        const qint64 before = eventCount(*clerk);
        const auto plan = planMarkImport(*clerk, mathFile().set(u"E8"_s, u"9,9"_s).bytes());
        QCOMPARE(codesOf(plan->problems), QStringList { u"window.locked E8"_s });
        QCOMPARE(codeOf(applyMarkImport(*clerk, *plan)), u"window.locked"_s);
        QCOMPARE(eventCount(*clerk), before);
        const auto remark = planMarkImport(*clerk, mathFile().set(u"L8"_s, u"Rất tốt"_s).bytes());
        QCOMPARE(codesOf(remark->problems), QStringList { u"window.locked L8"_s });
    }

    void aBlankInTheFileClearsNothing()
    {
        SchoolOf6A1 school;
        const auto clerk = school.signIn("vanthu");
        QCOMPARE(codeOf(applyMarkImport(*clerk, *planMarkImport(*clerk, mathFile().bytes()))), QString());
        const auto plan = planMarkImport(*clerk, mathFile().set(u"E8"_s, {}).set(u"L9"_s, {}).bytes());
        QVERIFY(plan->problems.isEmpty() && plan->changes.isEmpty() && plan->comments.isEmpty());
    }

    void aDecisionOfThePrincipalIsNotOverwritten()
    {
        SchoolOf6A1 school;
        const SheetKey sheet { year, Term::One, u"6A1"_s, u"gdtc"_s };
        const CellKey cell = sheet.cell(*PupilCode::parse(u"4025061032"_s), Column::Tx1);
        const CellEdit exempt { cell, CellValue::ofState(CellState::Exempt), {}, u"Giấy của bệnh viện"_s };
        QCOMPARE(codeOf(setCell(*school.signIn("hieutruong"), exempt)), QString());
        const auto clerk = school.signIn("vanthu");
        const auto plan = planMarkImport(*clerk, EditedFile(firstSemester()).only(u"GIÁO DỤC THỂ CHẤT"_s).bytes());
        QCOMPARE(codesOf(plan->problems), QStringList { u"cell.decided E8"_s });
    }

    void warnsWithoutRefusing_data()
    {
        QTest::addColumn<QStringList>("edits");
        QTest::addColumn<QString>("warning");
        QStringList copied;
        for (int row = 8; row < 50; ++row) {
            copied.append(u"F%1=%2"_s.arg(row).arg(mathFile().get(u"E%1"_s.arg(row))));
        }
        QTest::newRow("a column copied into the next") << copied << u"sheet.column_repeated "_s;
        QTest::newRow("another average than the rules give") << QStringList { u"K8=9,9"_s } << u"average.differs K8"_s;
        QTest::newRow("an average although a mark is missing") << QStringList { u"J8="_s } << u"average.differs K8"_s;
    }
    void warnsWithoutRefusing()
    {
        QFETCH(QStringList, edits);
        QFETCH(QString, warning);
        SchoolOf6A1 school;
        const auto clerk = school.signIn("vanthu");
        EditedFile file = mathFile();
        for (const QString &edit : edits) {
            file.set(edit.section(u'=', 0, 0), edit.section(u'=', 1));
        }
        const auto plan = planMarkImport(*clerk, file.bytes());
        QCOMPARE(codesOf(plan->problems), QStringList());
        QVERIFY2(codesOf(plan->warnings).contains(warning), qPrintable(codesOf(plan->warnings).join(u" | "_s)));
    }

    void warnsOfPupilsTheFileLeavesOut()
    {
        SchoolOf6A1 school;
        const auto clerk = school.signIn("vanthu");
        EditedFile file = mathFile();
        for (const char column : { 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L' }) {
            file.set(QLatin1Char(column) + u"49"_s, {}); // the last row
        }
        const auto plan = planMarkImport(*clerk, file.bytes());
        QCOMPARE(codesOf(plan->problems), QStringList());
        QCOMPARE(codesOf(plan->warnings), QStringList { u"sheet.pupil_missing "_s });
    }

    void everyoneImportsOnlyWhatIsTheirs()
    {
        SchoolOf6A1 school;
        {
            const auto teacher = school.signIn("gv.toan");
            const auto all = planMarkImport(*teacher, firstSemester());
            QCOMPARE(all->problems.size(), 11);
            QCOMPARE(codeOf(applyMarkImport(*teacher, *all)), u"permission.denied"_s);
            QCOMPARE(codeOf(applyMarkImport(*teacher, *planMarkImport(*teacher, mathFile().bytes()))), QString());
        }
        QCOMPARE(codeOf(planMarkImport(*school.signIn("hieutruong"), firstSemester())), u"permission.denied"_s);
        QCOMPARE(codeOf(planMarkImport(*school.signIn("quantri"), firstSemester())), u"permission.denied"_s);
        QCOMPARE(codeOf(planMarkImport(*school.signIn("gvcn.6a1"), firstSemester())), u"permission.denied"_s);
    }

    void aCellChangedSinceThePlanStopsEverything()
    {
        SchoolOf6A1 school;
        MarkImportPlan plan;
        {
            const auto clerk = school.signIn("vanthu");
            plan = *planMarkImport(*clerk, firstSemester());
        }
        const SheetKey sheet { year, Term::One, u"6A1"_s, u"hdtn_hn"_s };
        const CellKey cell = sheet.cell(*PupilCode::parse(u"4025061032"_s), Column::Final);
        QCOMPARE(codeOf(setCell(*school.signIn("gv.hdtn_hn"), { cell, Comment::NotPassed, {}, {} })), QString());
        const auto clerk = school.signIn("vanthu");
        const qint64 before = eventCount(*clerk);
        QCOMPARE(codeOf(applyMarkImport(*clerk, plan)), u"mark.conflict"_s);
        QCOMPARE(eventCount(*clerk), before);
        const auto math = readSheet(*clerk, { year, Term::One, u"6A1"_s, u"toan"_s });
        QVERIFY(math->rows.first().cells[Column::Tx1].value.isEmpty());
    }

    void whatIsExportedReadsBackTheSame()
    {
        SchoolOf6A1 school;
        const auto clerk = school.signIn("vanthu");
        QCOMPARE(codeOf(applyMarkImport(*clerk, *planMarkImport(*clerk, firstSemester()))), QString());
        const auto all = exportMarks(*clerk, u"6A1"_s, {}, Term::One);
        QVERIFY(all.has_value());
        const auto plan = planMarkImport(*clerk, *all);
        QCOMPARE(plan->sheets, 12);
        QVERIFY(plan->problems.isEmpty() && plan->changes.isEmpty() && plan->comments.isEmpty());
        QCOMPARE(codesOf(plan->warnings), QStringList());
        const auto one = exchange::readMarkSheets(*exportMarks(*clerk, u"6A1"_s, u"toan"_s, Term::One));
        QCOMPARE(one->sheets.size(), 1);
        QCOMPARE(one->sheets.first().department, u"SỞ GIÁO DỤC VÀ ĐÀO TẠO NGHỆ AN"_s);
        QCOMPARE(codeOf(exportMarks(*clerk, u"6A1"_s, {}, Term::Year)), u"term.not_a_semester"_s);
        QCOMPARE(codeOf(exportMarks(*clerk, u"6A1"_s, u"vat_li"_s, Term::One)), u"subject.unknown"_s);
        QCOMPARE(codeOf(exportMarks(*clerk, u"6A9"_s, {}, Term::One)), u"class.unknown"_s);
    }

    void marksAreExportedOnlyToWhomTheyAreOpen()
    {
        SchoolOf6A1 school;
        QCOMPARE(codeOf(exportMarks(*school.signIn("gv.toan"), u"6A1"_s, u"khtn"_s, Term::One)),
                 u"permission.denied"_s);
        QCOMPARE(codeOf(exportMarks(*school.signIn("gv.toan"), u"6A1"_s, u"toan"_s, Term::One)), QString());
        QCOMPARE(codeOf(exportMarks(*school.signIn("gvcn.7a1"), u"6A1"_s, {}, Term::One)), u"permission.denied"_s);
        QCOMPARE(codeOf(exportMarks(*school.signIn("quantri"), u"6A1"_s, {}, Term::One)), u"permission.denied"_s);
    }
};

QTEST_GUILESS_MAIN(TestImports)
#include "tst_imports.moc"

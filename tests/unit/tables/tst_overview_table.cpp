// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/mark_entry.h"
#include "models/services/windows.h"
#include "models/tables/overview_filter.h"
#include "models/tables/overview_table.h"
#include "tests/unit/services/school_copy.h"

#include <QSignalSpy>
#include <QTest>

using namespace hocba;
using namespace hocba::tables;
using namespace Qt::StringLiterals;

namespace {

constexpr SchoolYear year { 2025 };

/// Texts that show codes as they are.
OverviewTexts plainTexts()
{
    return { .value = [](const QString &code) { return code; },
             .subject = [](Level, const QString &code) { return code; },
             .title = [](OverviewField field) { return u"field %1"_s.arg(static_cast<int>(field)); },
             .missing = u"%1 missing"_s,
             .missingLong = u"%1 marks missing"_s,
             .notOpened = u"not opened"_s,
             .locked = u"locked"_s,
             .canEnter = u"can be entered"_s,
             .belowFive = u"below five"_s,
             .row = u"row %1"_s };
}

services::SheetKey toan()
{
    return { year, Term::One, u"6A1"_s, u"toan"_s };
}

} // namespace

class TestOverviewTable : public QObject
{
    Q_OBJECT

private:
    static QModelIndex cell(const OverviewTable &table, int row, OverviewField field, const QString &subject = {})
    {
        return table.index(row, table.columnOf(field, subject));
    }
    static void act(SchoolCopy &school, WindowAct act, Term term)
    {
        const auto principal = school.signIn("hieutruong");
        services::WindowRequest request;
        request.act = act;
        request.term = term;
        request.reason = u"Kiểm thử"_s;
        request.acceptMissing = true;
        QCOMPARE(codeOf(services::actOnWindows(*principal, request)), QString());
    }
    /// By the subject teacher, before anybody else signs in.
    static void setMarks(SchoolCopy &school, int tenths)
    {
        const auto teacher = school.signIn("gv.toan");
        const auto pupil = services::readSheet(*teacher, toan())->rows.constFirst().pupil;
        for (const Column column : columnsOf(4)) {
            QVERIFY(services::setCell(*teacher, { toan().cell(pupil, column), *Mark::fromTenths(tenths), {}, {} }));
        }
    }

private Q_SLOTS:
    void hasTheColumnsOfTheTerm_data()
    {
        using enum OverviewField;
        QTest::addColumn<Term>("term");
        QTest::addColumn<QList<OverviewField>>("fields");
        QTest::addRow("semester I") << Term::One << QList { Conduct, Learning };
        QTest::addRow("semester II") << Term::Two << QList { Conduct, Absences, Learning, Remark };
        QTest::addRow("year") << Term::Year << QList { Conduct, Absences, Learning, Title, Promotion, Remark };
    }
    void hasTheColumnsOfTheTerm()
    {
        QFETCH(Term, term);
        QFETCH(QList<OverviewField>, fields);
        QList<OverviewField> found;
        for (const OverviewColumn &column : overviewColumns(2, term).mid(2)) {
            found.append(column.field);
        }
        QCOMPARE(found, fields);
    }

    void showsAveragesWithPupilsAsHeadings()
    {
        SchoolCopy school(u"small"_s);
        setMarks(school, 70);
        const auto session = school.signIn("gvcn.6a1");
        OverviewTable table(*session, plainTexts());
        QVERIFY(table.load(year, u"6A1"_s, Term::One));
        QCOMPARE(table.rowCount(), 42);
        const QModelIndex index = cell(table, 0, OverviewField::Subject, u"toan"_s);
        const QString name = table.pupil(0).name;
        QCOMPARE(index.data().toString(), u"7.0"_s);
        QCOMPARE(table.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), "1. "_L1 + name);
        QCOMPARE(table.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), u"toan"_s);
        QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString(), u"row 1, %1, toan, 7.0"_s.arg(name));
        QCOMPARE(index.data(OverviewToneRole).toInt(), static_cast<int>(OverviewTone::Plain));
    }

    void standsOutWhatIsBelowFive_data()
    {
        QTest::addColumn<int>("tenths");
        QTest::addColumn<bool>("below");
        QTest::addRow("just below") << 49 << true;
        QTest::addRow("five") << 50 << false;
    }
    void standsOutWhatIsBelowFive()
    {
        QFETCH(int, tenths);
        QFETCH(bool, below);
        SchoolCopy school(u"small"_s);
        setMarks(school, tenths);
        const auto session = school.signIn("gvcn.6a1");
        OverviewTable table(*session, plainTexts());
        QVERIFY(table.load(year, u"6A1"_s, Term::One));
        const QModelIndex index = cell(table, 0, OverviewField::Subject, u"toan"_s);
        QCOMPARE(index.data(OverviewToneRole).toInt() == static_cast<int>(OverviewTone::BelowFive), below);
        QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString().endsWith("below five"_L1), below);
    }

    void countsWhatIsMissingAndTellsItFromWhatIsNotOpened()
    {
        SchoolCopy school(u"6A1"_s);
        const auto session = school.signIn("gvcn.6a1");
        OverviewTable table(*session, plainTexts());
        QVERIFY(table.load(year, u"6A1"_s, Term::One));
        QModelIndex index = cell(table, 0, OverviewField::Subject, u"toan"_s);
        QCOMPARE(index.data().toString(), u"6 missing"_s);
        QCOMPARE(index.data(OverviewToneRole).toInt(), static_cast<int>(OverviewTone::Missing));
        QVERIFY(index.data(Qt::AccessibleDescriptionRole).toString().endsWith("6 marks missing"_L1));
        QVERIFY(table.load(year, u"6A1"_s, Term::Two));
        index = cell(table, 0, OverviewField::Subject, u"toan"_s);
        QCOMPARE(index.data().toString(), u"–"_s);
        QCOMPARE(index.data(OverviewToneRole).toInt(), static_cast<int>(OverviewTone::Faint));
        QVERIFY(index.data(Qt::AccessibleDescriptionRole).toString().endsWith("not opened"_L1));
        QCOMPARE(table.missing(0), 0);
        QVERIFY(table.load(year, u"6A1"_s, Term::Year));
        QCOMPARE(cell(table, 0, OverviewField::Subject, u"toan"_s).data().toString(), u"6 missing"_s);
        QCOMPARE(table.semesterOf(cell(table, 0, OverviewField::Subject, u"toan"_s)), Term::One);
    }

    void readsConductAsItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        for (const auto &[typed, code] : std::initializer_list<std::pair<const char16_t *, const char *>> {
                 { u"t", "tot" },
                 { u"T", "tot" },
                 { u"Tốt", "tot" },
                 { u"k", "kha" },
                 { u"khá", "kha" },
                 { u"d", "dat" },
                 { u"đ", "dat" },
                 { u"Đạt", "dat" },
                 { u"c", "chuadat" },
                 { u"CĐ", "chuadat" },
                 { u"chưa đạt", "chuadat" },
                 { u"chuadat", "chuadat" },
                 { u"x", "" },
                 { u"", "" },
                 { u"8", "" },
             }) {
            const QString text = QString::fromUtf16(typed);
            QTest::addRow("\"%s\"", qPrintable(text)) << text << QString::fromLatin1(code);
        }
    }
    void readsConductAsItIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        const auto rating = parseConduct(typed);
        QCOMPARE(rating ? toCode(*rating) : QString(), code);
        QCOMPARE(codeOf(rating), code.isEmpty() ? u"conduct.unreadable"_s : QString());
    }

    void keepsConductAndStaysInPlace()
    {
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn("gvcn.6a1");
        OverviewTable table(*session, plainTexts());
        QVERIFY(table.load(year, u"6A1"_s, Term::One));
        const QSignalSpy written(&table, &OverviewTable::written);
        const QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        const QModelIndex index = cell(table, 3, OverviewField::Conduct);
        QVERIFY(index.data(OverviewEditableRole).toBool());
        QCOMPARE(codeOf(table.enter(index, u"c"_s)), QString());
        QCOMPARE(index.data().toString(), u"chuadat"_s);
        QCOMPARE(written.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(codeOf(table.enter(index, u"x"_s)), u"conduct.unreadable"_s);
        QCOMPARE(written.count(), 1);
        OverviewTable again(*session, plainTexts());
        QVERIFY(again.load(year, u"6A1"_s, Term::One));
        QCOMPARE(cell(again, 3, OverviewField::Conduct).data().toString(), u"chuadat"_s);
    }

    void keepsAbsencesAndRemarksOnceSemesterTwoIsOpen()
    {
        SchoolCopy school(u"small"_s);
        act(school, WindowAct::Open, Term::Two);
        const auto session = school.signIn("gvcn.6a1");
        OverviewTable table(*session, plainTexts());
        QVERIFY(table.load(year, u"6A1"_s, Term::Two));
        const QModelIndex absences = cell(table, 0, OverviewField::Absences);
        QCOMPARE(codeOf(table.enter(absences, u"3"_s)), QString());
        QCOMPARE(absences.data().toString(), u"3"_s);
        for (const QString &bad : { u"367"_s, u"-1"_s, u"x"_s, QString() }) {
            QCOMPARE(codeOf(table.enter(absences, bad)), u"absences.out_of_range"_s);
        }
        const QModelIndex remark = cell(table, 0, OverviewField::Remark);
        QCOMPARE(codeOf(table.enter(remark, u"Chăm học"_s)), QString());
        QCOMPARE(remark.data().toString(), u"Chăm học"_s);
    }

    void saysWhyNothingCanBeEntered()
    {
        SchoolCopy school(u"small"_s);
        {
            const auto clerk = school.signIn("vanthu");
            OverviewTable table(*clerk, plainTexts());
            QVERIFY(table.load(year, u"6A1"_s, Term::One));
            QCOMPARE(codeOf(table.enter(cell(table, 0, OverviewField::Conduct), u"t"_s)), u"permission.denied"_s);
        }
        act(school, WindowAct::Lock, Term::One);
        const auto session = school.signIn("gvcn.6a1");
        OverviewTable table(*session, plainTexts());
        QVERIFY(table.load(year, u"6A1"_s, Term::One));
        const QModelIndex conduct = cell(table, 0, OverviewField::Conduct);
        QCOMPARE(codeOf(table.enter(conduct, u"t"_s)), u"window.locked"_s);
        QVERIFY(conduct.data(Qt::AccessibleDescriptionRole).toString().endsWith("locked"_L1));
        QCOMPARE(codeOf(table.enter(cell(table, 0, OverviewField::Learning), u"t"_s)), u"cell.computed"_s);
        QVERIFY(table.load(year, u"6A1"_s, Term::Two));
        QCOMPARE(codeOf(table.enter(cell(table, 0, OverviewField::Conduct), u"t"_s)), u"window.none"_s);
        QVERIFY(table.load(year, u"6A1"_s, Term::Year));
        QCOMPARE(codeOf(table.enter(cell(table, 0, OverviewField::Conduct), u"t"_s)), u"conduct.year_is_computed"_s);
    }

    void showsOnlyWhatIsWanted()
    {
        SchoolCopy school(u"small"_s);
        setMarks(school, 30);
        const auto session = school.signIn("gvcn.6a1");
        OverviewTable table(*session, plainTexts());
        QVERIFY(table.load(year, u"6A1"_s, Term::One));
        OverviewFilter filter(&table);
        QCOMPARE(filter.rowCount(), 42);
        int missing = 0;
        int withLevel = 0;
        for (int row = 0; row < table.rowCount(); ++row) {
            missing += table.missing(row) > 0 ? 1 : 0;
            withLevel += table.learning(row) ? 1 : 0;
        }
        filter.want(OverviewWanted::Missing);
        QCOMPARE(filter.rowCount(), missing);
        QVERIFY(missing < 42);
        filter.want(OverviewWanted::BelowFive);
        QVERIFY(filter.rowCount() >= 1);
        QVERIFY(filter.rowCount() < 42);
        QCOMPARE(filter.mapToSource(filter.index(0, 0)).row(), 0);
        int levels = 0;
        for (const auto level :
             { OverviewWanted::Good, OverviewWanted::Fair, OverviewWanted::Passed, OverviewWanted::NotPassed }) {
            filter.want(level);
            levels += filter.rowCount();
        }
        QCOMPARE(levels, withLevel);
        filter.want(OverviewWanted::All);
        filter.setName(table.pupil(5).name.toLower());
        QVERIFY(filter.rowCount() >= 1);
        QCOMPARE(filter.mapToSource(filter.index(0, 0)).data(), table.index(5, 0).data());
    }
};

QTEST_GUILESS_MAIN(TestOverviewTable)
#include "tst_overview_table.moc"

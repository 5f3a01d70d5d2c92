// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/gradebook.h"
#include "models/services/windows.h"
#include "models/tables/mark_paste.h"
#include "tests/unit/services/school_copy.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <numeric>

using namespace hocba;
using namespace hocba::tables;
using namespace Qt::StringLiterals;

namespace {

constexpr SchoolYear year { 2025 };

MarkTexts plainTexts()
{
    return { .decimalComma = true,
             .shortTitle = [](const MarkColumn &column, SubjectKind) { return toCode(column.column); },
             .longTitle = [](const MarkColumn &column, SubjectKind) { return "long "_L1 + toCode(column.column); },
             .groupTitle = [](MarkGroup group) { return u"group %1"_s.arg(static_cast<int>(group)); },
             .shortState = [](CellState state) { return u'<' + toCode(state) + u'>'; },
             .longState = [](CellState state) { return toCode(state); },
             .row = u"row %1"_s,
             .locked = u"locked"_s,
             .notOpened = u"not opened"_s,
             .changed = u"changed"_s,
             .noMark = u"no mark"_s,
             .computed = u"computed"_s,
             .belowFive = u"below five"_s };
}

CellValue mark(int tenths)
{
    return *Mark::fromTenths(tenths);
}

} // namespace

class TestMarkTable : public QObject
{
    Q_OBJECT

private:
    struct Book {
        SchoolCopy school;
        std::unique_ptr<services::Session> session;
        std::unique_ptr<MarkTable> table;

        /// `before` is done by the principal first: a folder takes one person at a time.
        explicit Book(const char *which = "6A1", const char *login = "gv.toan",
                      const std::function<void(services::Session &)> &before = {})
            : school(QString::fromLatin1(which))
        {
            if (before) {
                before(*school.signIn("hieutruong"));
            }
            session = school.signIn(login);
            table = std::make_unique<MarkTable>(*session, plainTexts());
            if (!table->load(year, u"6A1"_s, u"toan"_s)) {
                qWarning("the sheet was not read");
            }
        }
        [[nodiscard]] QModelIndex at(int row, Column column, Term term = Term::One) const
        {
            return table->index(row, table->columnOf({ MarkField::Mark, term, column }));
        }
        [[nodiscard]] QString textAt(int row, const MarkColumn &column) const
        {
            return table->index(row, table->columnOf(column)).data().toString();
        }
        [[nodiscard]] QList<int> rows() const
        {
            QList<int> all(table->rowCount());
            std::iota(all.begin(), all.end(), 0);
            return all;
        }
    };
    static std::function<void(services::Session &)> acted(WindowAct what, Term term,
                                                          std::optional<Instant> closesAt = {})
    {
        return [what, term, closesAt](services::Session &principal) {
            QVERIFY(services::actOnWindows(principal,
                                           { .act = what,
                                             .scope = Scope::school(),
                                             .term = term,
                                             .opensAt = {},
                                             .closesAt = closesAt,
                                             .reason = u"hết học kỳ"_s,
                                             .acceptMissing = true }));
        };
    }

private Q_SLOTS:
    void hasBothSemestersTheYearAndTheRemarks()
    {
        const Book book;
        const QList<MarkColumn> &columns = book.table->columns();
        QCOMPARE(columns.first(), (MarkColumn { MarkField::Mark, Term::One, Column::Tx1 }));
        QCOMPARE(columns.size(), 17); // 4 regular, mid, end and average, twice; year; two remarks
        QCOMPARE(columns[6].field, MarkField::Result);
        QCOMPARE(columns[14].field, MarkField::YearResult);
        QCOMPARE(columns.last(), (MarkColumn { MarkField::Comment, Term::Two }));
        const QString first = book.table->headerData(0, Qt::Vertical, Qt::DisplayRole).toString();
        QVERIFY(first.startsWith(u"1 "_s));
    }

    void keepsATypedMarkAndFollowsWithTheAverages()
    {
        Book book("small", "gv.toan", acted(WindowAct::Open, Term::Two));
        QSignalSpy changed(book.table.get(), &MarkTable::dataChanged);
        for (const Term term : { Term::One, Term::Two }) {
            for (const MarkColumn &column : book.table->columns()) {
                if (column.field == MarkField::Mark && column.term == term) {
                    const Status done = book.table->enter(book.at(0, column.column, term), u"8"_s);
                    QVERIFY2(done, qPrintable(codeOf(done)));
                }
            }
        }
        QVERIFY(book.table->enter(book.at(0, Column::Final, Term::Two), u"95"_s));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(book.textAt(0, { MarkField::Mark, Term::Two, Column::Final }), u"9,5"_s);
        QCOMPARE(book.textAt(0, { MarkField::Result, Term::One }), u"8,0"_s);
        QCOMPARE(book.textAt(0, { MarkField::Result, Term::Two }), u"8,5"_s); // (32 + 16 + 28.5) / 9
        QCOMPARE(book.textAt(0, { MarkField::YearResult, Term::Year }), u"8,3"_s); // (8.0 + 2 x 8.5) / 3
    }

    void saysWhyACellTakesNoEntry_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<MarkColumn>("column");
        QTest::addColumn<QString>("code");
        QTest::addRow("open") << u"gv.toan"_s << MarkColumn { MarkField::Mark, Term::One, Column::Tx1 } << QString();
        QTest::addRow("not opened") << u"gv.toan"_s << MarkColumn { MarkField::Mark, Term::Two, Column::Tx1 }
                                    << u"window.none"_s;
        QTest::addRow("average") << u"gv.toan"_s << MarkColumn { MarkField::Result, Term::One } << u"cell.computed"_s;
        QTest::addRow("year") << u"gv.toan"_s << MarkColumn { MarkField::YearResult, Term::Year } << u"cell.computed"_s;
        QTest::addRow("a reader") << u"hieutruong"_s << MarkColumn { MarkField::Mark, Term::One, Column::Tx1 }
                                  << u"permission.denied"_s;
    }
    void saysWhyACellTakesNoEntry()
    {
        QFETCH(QString, login);
        QFETCH(MarkColumn, column);
        QFETCH(QString, code);
        Book book("6A1", qPrintable(login));
        const QModelIndex cell = book.table->index(0, book.table->columnOf(column));
        QCOMPARE(codeOf(book.table->enter(cell, u"8"_s)), code);
        QCOMPARE(cell.flags().testFlag(Qt::ItemIsEditable), code.isEmpty());
    }

    void aLockedSheetTakesNothing()
    {
        Book book("6A1", "gv.toan", acted(WindowAct::Lock, Term::One));
        QCOMPARE(codeOf(book.table->enter(book.at(0, Column::Tx1), u"8"_s)), u"window.locked"_s);
        QVERIFY(book.at(0, Column::Tx1).data(Qt::AccessibleDescriptionRole).toString().contains(u"locked"_s));
    }

    void lockedBehindItsBackItIsRefusedAllTheSame()
    {
        Book book("6A1", "gv.toan",
                  acted(WindowAct::Open, Term::One, Instant::fromIso(u"2026-01-21T17:00:00+07:00"_s)));
        QCOMPARE(book.table->window(Term::One), WindowState::Open);
        book.school.clock().set(Instant::fromIso(u"2026-01-22T08:00:00+07:00"_s));
        QCOMPARE(codeOf(book.table->enter(book.at(0, Column::Tx1), u"8"_s)), u"window.locked"_s);
        QVERIFY(book.table->value(book.at(0, Column::Tx1)).isEmpty());
    }

    void readsAnewInPlaceAndTellsNewPupilsApart()
    {
        Book book;
        QSignalSpy reset(book.table.get(), &MarkTable::modelReset);
        QVERIFY(book.table->reload());
        QCOMPARE(reset.count(), 0);
        QVERIFY(book.table->load(year, u"6A1"_s, u"toan"_s));
        QCOMPARE(reset.count(), 0);
    }

    void turnsStepsBackAndForth()
    {
        Book book;
        QList<CellStep> steps;
        connect(book.table.get(), &MarkTable::entered, this, [&](const QList<CellStep> &now) { steps = now; });
        QVERIFY(book.table->enter(book.at(0, Column::Tx1), u"6"_s));
        auto back = book.table->turn(steps, true, u"test"_s);
        QVERIFY(back);
        QVERIFY(book.table->value(book.at(0, Column::Tx1)).isEmpty());
        const auto again = book.table->turn(*back, false, u"test"_s);
        QVERIFY(again);
        QCOMPARE(book.table->value(book.at(0, Column::Tx1)), mark(60));
        // The first step names an event that is no longer the last one.
        QCOMPARE(codeOf(book.table->turn(steps, true, u"test"_s)), u"mark.conflict"_s);
        QCOMPARE(book.table->value(book.at(0, Column::Tx1)), mark(60));
    }

    void plansABlock_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("divide");
        QTest::addColumn<int>("changes");
        QTest::addColumn<int>("refused");
        QTest::addColumn<int>("leftOut");
        QTest::addColumn<int>("tenfold");
        QTest::addRow("comma and point") << u"8,5\t7.5\n9\t10\n"_s << false << 4 << 0 << 0 << 0;
        QTest::addRow("line ends of Windows") << u"8\r\n9\r\n"_s << false << 2 << 0 << 0 << 0;
        QTest::addRow("blank cells") << u"8\t\n\t9"_s << false << 2 << 0 << 2 << 0;
        QTest::addRow("one cell refused") << u"8\nx\n9"_s << false << 2 << 1 << 0 << 0;
        QTest::addRow("tenfold is asked for") << u"85\n100\n10\n11"_s << false << 1 << 3 << 0 << 3;
        QTest::addRow("tenfold divided") << u"85\n100\n10\n11"_s << true << 4 << 0 << 0 << 3;
        QTest::addRow("above a hundred stays refused") << u"101"_s << true << 0 << 1 << 0 << 0;
        QTest::addRow("the average is left out") << u"8\t8\t8\t8\t8\t8\t8,0"_s << false << 6 << 0 << 1 << 0;
        QTest::addRow("a semester that is not open") << u"8\t8\t8\t8\t8\t8\t8\t8"_s << false << 6 << 1 << 1 << 0;
        QTest::addRow("beyond the edge") << QString(u"\t"_s.repeated(17) + u"8"_s) << false << 0 << 1 << 17 << 0;
        QTest::addRow("nothing") << QString() << false << 0 << 0 << 1 << 0;
    }
    void plansABlock()
    {
        QFETCH(QString, text);
        QFETCH(bool, divide);
        const Book book;
        const PastePlan plan = planPaste(*book.table, book.at(0, Column::Tx1), book.rows(), text, divide);
        QTEST(static_cast<int>(plan.changes.size()), "changes");
        QTEST(static_cast<int>(plan.refused.size()), "refused");
        QTEST(plan.leftOut, "leftOut");
        QTEST(plan.tenfold, "tenfold");
        QCOMPARE(plan.mayBeDone(), !plan.changes.isEmpty() && plan.refused.isEmpty());
    }

    void pastesDownTheRowsThatAreShown()
    {
        Book book;
        const PastePlan plan = planPaste(*book.table, book.at(2, Column::Tx1), { 0, 2, 5 }, u"7\n8"_s, false);
        QVERIFY(book.table->enterAll(plan.edits(*book.table)));
        QCOMPARE(book.table->value(book.at(2, Column::Tx1)), mark(70));
        QVERIFY(book.table->value(book.at(3, Column::Tx1)).isEmpty());
        QCOMPARE(book.table->value(book.at(5, Column::Tx1)), mark(80));
    }

    void manyCellsAreAllOrNothing()
    {
        Book book;
        const QList<services::CellEdit> edits { book.table->edit(book.at(0, Column::Tx1), mark(70)),
                                                book.table->edit(book.at(1, Column::Tx1), mark(80)) };
        const auto other = book.session->again()();
        QVERIFY(services::setMarks(**other, { { edits[1].cell, mark(10), {}, {} } }));
        QCOMPARE(codeOf(book.table->enterAll(edits)), u"mark.conflict"_s);
        QVERIFY(book.table->reload());
        QVERIFY(book.table->value(book.at(0, Column::Tx1)).isEmpty());
        QCOMPARE(book.table->value(book.at(1, Column::Tx1)), mark(10));
    }

    void copiesAndAddsUp()
    {
        Book book;
        QVERIFY(book.table->enter(book.at(0, Column::Tx1), u"85"_s));
        QVERIFY(book.table->enter(book.at(1, Column::Tx1), u"7"_s));
        QCOMPARE(copiedText(*book.table, { 0, 1 }, 0, 1), u"8,5\t\n7,0\t"_s);
        const MarkTotals totals
            = totalsOf(*book.table, { book.at(0, Column::Tx1), book.at(1, Column::Tx1), book.at(2, Column::Tx1) });
        QCOMPARE(totals.count, 2);
        QCOMPARE(totals.sumTenths, 155);
        QCOMPARE(totals.meanHundredths(), 775);
        QCOMPARE(MarkTotals().meanHundredths(), 0);
        const MarkTable::Progress progress = book.table->progress(Term::One);
        QCOMPARE(progress.done, 2);
        QCOMPARE(progress.required, 6 * book.table->rowCount());
    }

    void pendingIsAWordAndStillMissing()
    {
        Book book;
        services::CellEdit edit = book.table->edit(book.at(0, Column::Tx1), CellValue::ofState(CellState::Pending));
        edit.reason = u"nghỉ ốm"_s;
        QVERIFY(services::setCell(*book.session, edit));
        QVERIFY(book.table->reload());
        const QModelIndex cell = book.at(0, Column::Tx1);
        QCOMPARE(cell.data().toString(), u"<pending>"_s);
        QVERIFY(cell.data(MissingRole).toBool());
        QVERIFY(book.table->enter(cell, cell.data(Qt::EditRole).toString())); // untouched is no entry
        QCOMPARE(book.table->value(cell).state(), CellState::Pending);
        QVERIFY(book.table->enter(cell, u"8"_s));
        QCOMPARE(book.table->value(cell), mark(80));
    }
};

QTEST_GUILESS_MAIN(TestMarkTable)
#include "tst_mark_table.moc"

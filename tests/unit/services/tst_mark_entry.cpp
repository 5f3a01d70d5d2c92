// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/gradebook.h"
#include "models/services/history.h"
#include "models/services/mark_entry.h"
#include "models/services/windows.h"
#include "models/services/work.h"
#include "school_copy.h"

#include <QTest>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

class TestMarkEntry : public QObject
{
    Q_OBJECT

private:
    static constexpr SchoolYear year { 2025 };

    static SheetKey sheetKey(Term term = Term::One, const QString &subject = u"toan"_s)
    {
        return { year, term, u"6A1"_s, subject };
    }
    static CellKey firstCell(const Session &session, Column column, const SheetKey &key = sheetKey())
    {
        const auto sheet = readSheet(session, key);
        return key.cell(sheet->rows.first().pupil, column);
    }
    static CellValue mark(int tenths) { return *Mark::fromTenths(tenths); }
    static Status act(Session &session, WindowAct what, const char *scope, Term term)
    {
        const auto done = actOnWindows(session,
                                       { .act = what,
                                         .scope = *Scope::parse(QString::fromLatin1(scope)),
                                         .term = term,
                                         .opensAt = {},
                                         .closesAt = {},
                                         .reason = u"hết học kỳ"_s });
        return done ? Status() : Status(done.error());
    }

private Q_SLOTS:
    void keepsATypedMarkAndGivesTheRowWithItsNewAverage()
    {
        SchoolCopy school(u"small"_s);
        const auto teacher = school.signIn("gv.toan");
        const CellKey cell = firstCell(*teacher, Column::Tx1);
        const auto outcome = setCell(*teacher, { cell, mark(100), {}, {} });
        QVERIFY2(outcome, qPrintable(codeOf(outcome)));
        QCOMPARE(outcome->row.cells.value(Column::Tx1).value, mark(100));
        QCOMPARE(outcome->row.cells.value(Column::Tx1).base, outcome->eventId);

        QList<int> tenths;
        int sum = 0;
        for (const auto &[column, seen] : outcome->row.cells.asKeyValueRange()) {
            const int weight = column == Column::Midterm ? 2 : column == Column::Final ? 3 : 1;
            sum += weight * seen.value.mark()->tenths();
        }
        QCOMPARE(outcome->row.result, Mark::fromTenths((2 * sum + 9) / 18)->toPoint());
    }

    void survivesBeingClosedAndOpenedAgain()
    {
        SchoolCopy school(u"small"_s);
        auto teacher = school.signIn("gv.toan");
        const CellKey cell = firstCell(*teacher, Column::Midterm);
        QVERIFY(setCell(*teacher, { cell, mark(15), {}, {} }));
        teacher.reset();
        const auto again = school.signIn("gv.toan");
        QCOMPARE(readSheet(*again, sheetKey())->rows.first().cells.value(Column::Midterm).value, mark(15));
    }

    void refusesWithACode_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<int>("term");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *title, const char *login, const char *subject, int term, Column column,
                            const char *value, const char *reason, const char *code) {
            QTest::addRow("%s", title) << QString::fromLatin1(login) << QString::fromLatin1(subject) << term
                                       << static_cast<int>(column) << QString::fromLatin1(value)
                                       << QString::fromLatin1(reason) << QString::fromLatin1(code);
        };
        row("teacher of another subject", "gv.ngu_van", "toan", 1, Column::Tx1, "8.0", "", "permission.denied");
        row("homeroom teacher", "gvcn.6a1", "toan", 1, Column::Tx1, "8.0", "", "permission.denied");
        row("principal", "hieutruong", "toan", 1, Column::Tx1, "8.0", "", "permission.denied");
        row("clerk, who may only import", "vanthu", "toan", 1, Column::Tx1, "8.0", "", "permission.denied");
        row("school IT", "quantri", "toan", 1, Column::Tx1, "8.0", "", "permission.denied");
        row("semester without a window", "gv.toan", "toan", 2, Column::Tx1, "8.0", "", "window.none");
        row("a column the subject does not have", "gv.toan", "toan", 1, Column::Tx5, "8.0", "", "column.unknown");
        row("a comment in a subject with marks", "gv.toan", "toan", 1, Column::Tx1, "D", "", "cell.wrong_kind");
        row("a mark in a comment subject", "gv.gdtc", "gdtc", 1, Column::Tx1, "8.0", "", "cell.wrong_kind");
        row("make-up agreed without a reason", "gv.toan", "toan", 1, Column::Final, "pending", "", "reason.missing");
        row("exempt by the teacher", "gv.toan", "toan", 1, Column::Final, "exempt", "om", "permission.denied");
        row("zero by the teacher", "gv.toan", "toan", 1, Column::Final, "zero_by_rule", "vang", "permission.denied");
        row("unknown subject", "gv.toan", "vat_li", 1, Column::Tx1, "8.0", "", "subject.unknown");
    }
    void refusesWithACode()
    {
        QFETCH(QString, login);
        QFETCH(QString, subject);
        QFETCH(int, term);
        QFETCH(int, column);
        QFETCH(QString, value);
        QFETCH(QString, reason);
        SchoolCopy school(u"small"_s);
        CellKey cell = firstCell(*school.signIn("hieutruong"), Column::Tx1);
        cell.subject = subject;
        cell.term = static_cast<Term>(term);
        cell.column = static_cast<Column>(column);
        const auto session = school.signIn(login, u"hocba-demo"_s);
        QTEST(codeOf(setCell(*session, { cell, *CellValue::fromCode(value), {}, reason })), "code");
    }

    void letsThePrincipalDecideExceptionsAndNobodyElseTakeThemBack()
    {
        SchoolCopy school(u"small"_s);
        auto principal = school.signIn("hieutruong");
        const CellKey cell = firstCell(*principal, Column::Final);
        const CellValue zero = CellValue::ofState(CellState::ZeroByRule);
        QCOMPARE(codeOf(setCell(*principal, { cell, zero, {}, u"vắng không lý do, không kiểm tra bù"_s })), QString());
        principal.reset();
        const auto teacher = school.signIn("gv.toan");
        QCOMPARE(codeOf(setCell(*teacher, { cell, mark(50), {}, {} })), u"cell.decided"_s);
    }

    void keepsBothValuesWhenTwoPeopleChangedTheSameCell()
    {
        SchoolCopy school(u"small"_s);
        const auto teacher = school.signIn("gv.toan");
        const auto sheet = readSheet(*teacher, sheetKey());
        const SheetRow &row = sheet->rows.first();
        const QString seen = row.cells.value(Column::Tx2).base;
        const CellKey cell = sheetKey().cell(row.pupil, Column::Tx2);
        QVERIFY(setCell(*teacher, { cell, mark(61), {}, {} }));
        QCOMPARE(codeOf(setCell(*teacher, { cell, mark(72), seen, {} })), u"mark.conflict"_s);
        QCOMPARE(readSheet(*teacher, sheetKey())->rows.first().cells.value(Column::Tx2).value, mark(61));
    }

    void showsDeletingAndEnteringAgainAsOneChange()
    {
        SchoolCopy school(u"small"_s);
        const auto teacher = school.signIn("gv.toan");
        const CellKey cell = firstCell(*teacher, Column::Tx3);
        QVERIFY(setCell(*teacher, { cell, mark(40), {}, {} }));
        QVERIFY(setCell(*teacher, { cell, CellValue(), {}, {} }));
        QVERIFY(setCell(*teacher, { cell, mark(90), {}, {} }));
        const auto changes = cellHistory(*teacher, { cell.pupil, u"toan"_s, Term::One });
        QVERIFY2(changes, qPrintable(codeOf(changes)));
        const CellChange &last = changes->last();
        QCOMPARE(last.oldValue, mark(40));
        QCOMPARE(last.newValue, mark(90));
        QCOMPARE(last.steps, 2);
        QCOMPARE(last.actor, u"gv.toan"_s);
    }

    void doesNothingAndWritesNothingWhenTheValueIsTheSame()
    {
        SchoolCopy school(u"small"_s);
        const auto teacher = school.signIn("gv.toan");
        const CellKey cell = firstCell(*teacher, Column::Tx1);
        QVERIFY(setCell(*teacher, { cell, mark(55), {}, {} }));
        const auto before = cellHistory(*teacher, { cell.pupil, u"toan"_s, Term::One })->size();
        QVERIFY(setCell(*teacher, { cell, mark(55), {}, {} }));
        QCOMPARE(cellHistory(*teacher, { cell.pupil, u"toan"_s, Term::One })->size(), before);
    }

    void undoesAllOfManyEditsWhenOneIsRefused()
    {
        SchoolCopy school(u"small"_s);
        const auto teacher = school.signIn("gv.toan");
        const CellKey good = firstCell(*teacher, Column::Tx1);
        CellKey bad = good;
        bad.column = Column::Tx5;
        const auto before = readSheet(*teacher, sheetKey())->rows.first().cells.value(Column::Tx1).value;
        {
            auto work = Work::begin(*teacher);
            const QList<CellEdit> edits { { good, mark(1), {}, {} }, { bad, mark(2), {}, {} } };
            QCOMPARE(codeOf(setCells(*work, edits, false)), u"column.unknown"_s);
        }
        QCOMPARE(readSheet(*teacher, sheetKey())->rows.first().cells.value(Column::Tx1).value, before);
    }

    void holdsTheLockOnEveryPathUntilItIsReopened()
    {
        SchoolCopy school(u"small"_s);
        auto principal = school.signIn("hieutruong");
        const CellKey cell = firstCell(*principal, Column::Tx1);
        QCOMPARE(codeOf(act(*principal, WindowAct::Lock, "school", Term::One)), QString());
        principal.reset();

        auto teacher = school.signIn("gv.toan");
        QCOMPARE(codeOf(setCell(*teacher, { cell, mark(99), {}, {} })), u"window.locked"_s);
        QCOMPARE(codeOf(setCell(*teacher, { cell, CellValue(), {}, {} })), u"window.locked"_s);
        {
            auto work = Work::begin(*teacher);
            QCOMPARE(codeOf(setCells(*work, { { cell, mark(99), {}, {} } }, true)), u"window.locked"_s);
            QCOMPARE(codeOf(setComment(*work, sheetKey(), cell.pupil, u"Khá"_s)), u"window.locked"_s);
        }
        teacher.reset();

        principal = school.signIn("hieutruong");
        QCOMPARE(codeOf(act(*principal, WindowAct::Open, "class:6A1/toan", Term::One)), u"window.locked"_s);
        QCOMPARE(codeOf(act(*principal, WindowAct::Reopen, "class:6A1/toan", Term::One)), QString());
        principal.reset();
        teacher = school.signIn("gv.toan");
        QCOMPARE(codeOf(setCell(*teacher, { cell, mark(99), {}, {} })), QString());
        teacher.reset();
        const auto other = school.signIn("gv.ngu_van");
        CellKey elsewhere = cell;
        elsewhere.subject = u"ngu_van"_s;
        QCOMPARE(codeOf(setCell(*other, { elsewhere, mark(99), {}, {} })), u"window.locked"_s);
    }

    void closesByItselfAtTheScheduledTime_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("code");
        QTest::addRow("before it opens") << u"2026-01-31T23:59:59+07:00"_s << u"window.none"_s;
        QTest::addRow("when it opens") << u"2026-02-01T00:00:00+07:00"_s << QString();
        QTest::addRow("one second before it closes") << u"2026-02-28T16:59:59+07:00"_s << QString();
        QTest::addRow("when it closes") << u"2026-02-28T17:00:00+07:00"_s << u"window.locked"_s;
    }
    void closesByItselfAtTheScheduledTime()
    {
        QFETCH(QString, now);
        SchoolCopy school(u"small"_s);
        auto principal = school.signIn("hieutruong");
        CellKey cell = firstCell(*principal, Column::Tx1);
        cell.term = Term::Two;
        QVERIFY(actOnWindows(*principal,
                             { .act = WindowAct::Open,
                               .scope = Scope::school(),
                               .term = Term::Two,
                               .opensAt = Instant::fromIso(u"2026-02-01T00:00:00+07:00"_s),
                               .closesAt = Instant::fromIso(u"2026-02-28T17:00:00+07:00"_s),
                               .reason = {} }));
        principal.reset();
        school.clock().set(Instant::fromIso(now));
        const auto teacher = school.signIn("gv.toan");
        QTEST(codeOf(setCell(*teacher, { cell, mark(70), {}, {} })), "code");
    }

    void doesNotLockWithMissingMarksUnlessAReasonSaysSo()
    {
        SchoolCopy school(u"small"_s);
        const auto principal = school.signIn("hieutruong");
        const WindowRequest lock { .act = WindowAct::Lock,
                                   .scope = Scope::school(),
                                   .term = Term::One,
                                   .opensAt = {},
                                   .closesAt = {},
                                   .reason = {} };
        QCOMPARE(codeOf(actOnWindows(*principal, lock)), u"window.cells_missing"_s);
        WindowRequest justified = lock;
        justified.reason = u"còn một học sinh chờ kiểm tra bù"_s;
        const auto done = actOnWindows(*principal, justified);
        QVERIFY2(done, qPrintable(codeOf(done)));
        QVERIFY(done->first().missing > 0);
    }

    void doesNotOpenUnseenWhatWasNeverOpened()
    {
        SchoolCopy school(u"small"_s);
        const auto principal = school.signIn("hieutruong");
        QCOMPARE(codeOf(act(*principal, WindowAct::Open, "class:6A1/toan", Term::Two)), QString());
        QCOMPARE(codeOf(act(*principal, WindowAct::Lock, "class:6A1/toan", Term::Two)), QString());
        QCOMPARE(codeOf(act(*principal, WindowAct::Reopen, "school", Term::Two)), u"window.none"_s);
        QCOMPARE(codeOf(act(*principal, WindowAct::Reopen, "class:6A1/toan", Term::Two)), QString());
    }

    void extendingMovesTheEndAndOpensNothingElse()
    {
        SchoolCopy school(u"small"_s);
        const auto principal = school.signIn("hieutruong");
        const auto extend = [&](const char *scope, Term term, const QString &until) {
            return codeOf(actOnWindows(*principal,
                                       { .act = WindowAct::Open,
                                         .scope = *Scope::parse(QString::fromLatin1(scope)),
                                         .term = term,
                                         .opensAt = {},
                                         .closesAt = Instant::fromIso(until),
                                         .reason = {},
                                         .extend = true }));
        };
        const auto endOf = [&](const QString &scope, Term term) {
            const auto rows = listWindows(*principal, *Scope::parse(scope), term);
            return rows && !rows->isEmpty() && rows->first().closesAt ? rows->first().closesAt->iso() : QString();
        };
        QCOMPARE(extend("class:6A1", Term::One, u"2026-01-31T17:00:00+07:00"_s), QString());
        QCOMPARE(endOf(u"class:6A1"_s, Term::One), u"2026-01-31T17:00:00+07:00"_s);
        QCOMPARE(endOf(u"class:7A1"_s, Term::One), QString());
        QCOMPARE(extend("class:6A1/toan", Term::One, u"2026-02-07T17:00:00+07:00"_s), QString());
        QCOMPARE(endOf(u"class:6A1/toan"_s, Term::One), u"2026-02-07T17:00:00+07:00"_s);
        QCOMPARE(endOf(u"class:6A1/ngu_van"_s, Term::One), u"2026-01-31T17:00:00+07:00"_s);
        QCOMPARE(extend("school", Term::Two, u"2026-05-31T17:00:00+07:00"_s), u"window.none"_s);
        QCOMPARE(extend("class:6A1", Term::One, u"2026-01-19T17:00:00+07:00"_s), u"window.bad_schedule"_s);
        QCOMPARE(codeOf(act(*principal, WindowAct::Lock, "class:7A1/toan", Term::One)), QString());
        QCOMPARE(extend("school", Term::One, u"2026-02-28T17:00:00+07:00"_s), u"window.locked"_s);
    }

    void extendingKeepsABeginningThatIsToCome()
    {
        SchoolCopy school(u"small"_s);
        const auto principal = school.signIn("hieutruong");
        WindowRequest request { .act = WindowAct::Open,
                                .scope = Scope::school(),
                                .term = Term::Two,
                                .opensAt = Instant::fromIso(u"2026-02-01T00:00:00+07:00"_s),
                                .closesAt = Instant::fromIso(u"2026-02-28T17:00:00+07:00"_s),
                                .reason = {} };
        QCOMPARE(codeOf(actOnWindows(*principal, request)), QString());
        request.extend = true;
        request.opensAt.reset();
        request.closesAt = Instant::fromIso(u"2026-01-31T00:00:00+07:00"_s);
        QCOMPARE(codeOf(actOnWindows(*principal, request)), u"window.bad_schedule"_s); // before it begins
        request.closesAt = Instant::fromIso(u"2026-03-31T17:00:00+07:00"_s);
        QCOMPARE(codeOf(actOnWindows(*principal, request)), QString());
        const WindowRow row = listWindows(*principal, Scope::school(), Term::Two)->first();
        QCOMPARE(row.opensAt->iso(), u"2026-02-01T00:00:00+07:00"_s);
        QCOMPARE(row.closesAt->iso(), u"2026-03-31T17:00:00+07:00"_s);
        QCOMPARE(row.state, WindowState::None);
    }

    void saysOfEachSheetWhoTeachesItAndWhatIsMissing()
    {
        SchoolCopy school(u"6A1"_s);
        const auto ofMaths = [&] {
            const auto rows = listWindows(*school.signIn("hieutruong"), Scope::school(), Term::One);
            const auto row = std::ranges::find(*rows, u"toan"_s, &WindowRow::subject);
            return row == rows->end() ? WindowRow() : *row;
        };
        const WindowRow empty = ofMaths();
        QCOMPARE(empty.pupils, 42);
        QCOMPARE(empty.missing, 42 * 6);
        const auto teacher = school.signIn("gv.toan");
        QCOMPARE(empty.teacher, teacher->person().fullName);
        const CellKey cell = firstCell(*teacher, Column::Tx1);
        const Scope sheet = *Scope::parse(u"class:6A1/toan"_s);
        QCOMPARE(codeOf(setCell(*teacher, { cell, mark(85), {}, {} })), QString());
        QCOMPARE(listWindows(*teacher, sheet, Term::One)->first().missing, 42 * 6 - 1);
        QCOMPARE(codeOf(setCell(*teacher, { cell, CellValue::ofState(CellState::Pending), {}, u"ốm"_s })), QString());
        QCOMPARE(listWindows(*teacher, sheet, Term::One)->first().missing, 42 * 6);
    }

    void doesNotTurnBackWithTheClock()
    {
        SchoolCopy school(u"small"_s);
        auto principal = school.signIn("hieutruong");
        const CellKey cell = firstCell(*principal, Column::Tx1);
        QVERIFY(actOnWindows(*principal,
                             { .act = WindowAct::Open,
                               .scope = Scope::school(),
                               .term = Term::One,
                               .opensAt = {},
                               .closesAt = Instant::fromIso(u"2026-01-25T17:00:00+07:00"_s),
                               .reason = {} }));
        principal.reset();
        school.clock().set(Instant::fromIso(u"2026-02-10T08:00:00+07:00"_s));
        QCOMPARE(codeOf(act(*school.signIn("hieutruong"), WindowAct::Open, "school", Term::Two)), QString());
        school.clock().set(Instant::fromIso(u"2026-01-24T08:00:00+07:00"_s)); // back before it closed
        QCOMPARE(codeOf(setCell(*school.signIn("gv.toan"), { cell, mark(99), {}, {} })), u"window.locked"_s);
    }

    void letsOnlyThePrincipalOrDeputyTouchWindows_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("code");
        QTest::addRow("principal") << u"hieutruong"_s << QString();
        QTest::addRow("deputy") << u"phohieutruong"_s << QString();
        QTest::addRow("subject teacher") << u"gv.toan"_s << u"permission.denied"_s;
        QTest::addRow("homeroom teacher") << u"gvcn.6a1"_s << u"permission.denied"_s;
        QTest::addRow("clerk") << u"vanthu"_s << u"permission.denied"_s;
        QTest::addRow("school IT") << u"quantri"_s << u"permission.denied"_s;
    }
    void letsOnlyThePrincipalOrDeputyTouchWindows()
    {
        QFETCH(QString, login);
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn(login, u"hocba-demo"_s);
        QTEST(codeOf(act(*session, WindowAct::Open, "school", Term::Two)), "code");
    }

    void setsManyCellsAllOrNothing()
    {
        SchoolCopy school(u"small"_s);
        auto teacher = school.signIn("gv.toan");
        const CellKey first = firstCell(*teacher, Column::Tx1);
        const CellKey second = firstCell(*teacher, Column::Tx2);
        const auto row = [&] { return readSheet(*teacher, sheetKey())->rows.first(); };
        const CellValue before = row().cells.value(Column::Tx1).value;
        const Status stale = setMarks(*teacher, { { first, mark(100), {}, {} }, { second, mark(99), QString(), {} } });
        QCOMPARE(codeOf(stale), u"mark.conflict"_s);
        QCOMPARE(stale.error().detail, second.text());
        QCOMPARE(row().cells.value(Column::Tx1).value, before);
        QVERIFY(setMarks(*teacher, { { first, mark(100), {}, {} }, { second, mark(99), {}, {} } }));
        QCOMPARE(row().cells.value(Column::Tx1).value, mark(100));
        QCOMPARE(row().cells.value(Column::Tx2).value, mark(99));
        QVERIFY(writeComment(*teacher, sheetKey(), first.pupil, u"Chăm"_s));
        QCOMPARE(row().comment, u"Chăm"_s);
        teacher.reset();
        const auto other = school.signIn("gv.gdtc");
        QCOMPARE(codeOf(setMarks(*other, { { first, mark(10), {}, {} } })), u"permission.denied"_s);
        QCOMPARE(codeOf(writeComment(*other, sheetKey(), first.pupil, u"Chăm"_s)), u"permission.denied"_s);
    }

    void theYearFollowsFromItsSemesters_data()
    {
        QTest::addColumn<SubjectKind>("kind");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("year");
        QTest::addRow("marks") << SubjectKind::Marks << u"6.3"_s << u"6.5"_s << u"6.4"_s;
        QTest::addRow("a semester that is open") << SubjectKind::Marks << u"6.3"_s << QString() << QString();
        QTest::addRow("comments") << SubjectKind::Comment << u"CD"_s << u"D"_s << u"D"_s;
        QTest::addRow("exempt twice") << SubjectKind::Comment << u"exempt"_s << u"exempt"_s << u"exempt"_s;
        QTest::addRow("no result") << SubjectKind::Marks << u"?"_s << u"6.5"_s << QString();
    }
    void theYearFollowsFromItsSemesters()
    {
        QFETCH(SubjectKind, kind);
        QFETCH(QString, first);
        QFETCH(QString, second);
        QTEST(yearResult(kind, first, second), "year");
    }
};

QTEST_GUILESS_MAIN(TestMarkEntry)
#include "tst_mark_entry.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/mark_entry.h"
#include "models/services/windows.h"
#include "school_copy.h"

#include <QTest>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

/// Entry windows as the services show and change them; what they hold is in tst_mark_entry.
class TestWindows : public QObject
{
    Q_OBJECT

private:
    static SheetKey toan() { return { { 2025 }, Term::One, u"6A1"_s, u"toan"_s }; }
    static CellValue mark(int tenths) { return *Mark::fromTenths(tenths); }
    static WindowRequest request(WindowAct act, const QString &scope)
    {
        return { .act = act,
                 .scope = *Scope::parse(scope),
                 .term = Term::One,
                 .opensAt = {},
                 .closesAt = {},
                 .reason = u"hết học kỳ"_s };
    }
    static QString act(SchoolCopy &school, WindowAct what, const QString &scope)
    {
        return codeOf(actOnWindows(*school.signIn("hieutruong"), request(what, scope)));
    }
    static QString enter(SchoolCopy &school, Column column, const CellValue &value)
    {
        const auto teacher = school.signIn("gv.toan");
        const PupilCode pupil = readSheet(*teacher, toan())->rows.first().pupil;
        return codeOf(setCell(*teacher, { toan().cell(pupil, column), value, {}, u"ốm"_s }));
    }
    static QMap<Column, SheetCell> cells(SchoolCopy &school)
    {
        return readSheet(*school.signIn("gv.toan"), toan())->rows.first().cells;
    }

private Q_SLOTS:
    void keepsEveryLockWhenActsFollowAtOnce_data()
    {
        QTest::addColumn<int>("milliseconds"); // between two acts
        QTest::addRow("in the same instant") << 0;
        QTest::addRow("one millisecond apart") << 1;
    }
    void keepsEveryLockWhenActsFollowAtOnce()
    {
        QFETCH(int, milliseconds);
        SchoolCopy school(u"small"_s);
        const auto next = [&] { school.clock().advance(milliseconds); };
        const CellValue pending = CellValue::ofState(CellState::Pending);
        QCOMPARE(act(school, WindowAct::Lock, u"school"_s), QString());
        next();
        QCOMPARE(enter(school, Column::Tx1, mark(11)), u"window.locked"_s);
        QCOMPARE(act(school, WindowAct::Reopen, u"class:6A1/toan"_s), QString());
        next();
        QCOMPARE(enter(school, Column::Tx1, mark(22)), QString());
        next();
        QCOMPARE(enter(school, Column::Tx2, pending), QString());
        QCOMPARE(act(school, WindowAct::Lock, u"class:6A1/toan"_s), QString());
        next();
        QCOMPARE(enter(school, Column::Tx1, mark(33)), u"window.locked"_s);
        QCOMPARE(enter(school, Column::Tx2, CellValue()), u"window.locked"_s);

        const auto kept = cells(school);
        QCOMPARE(kept.value(Column::Tx1).value, mark(22));
        QCOMPARE(kept.value(Column::Tx2).value, pending);
        const auto principal = school.signIn("hieutruong");
        const auto rows = listWindows(*principal, Scope::school(), Term::One);
        QVERIFY2(rows && !rows->isEmpty(), qPrintable(codeOf(rows)));
        for (const WindowRow &row : *rows) {
            QCOMPARE(row.state, WindowState::Locked);
            QVERIFY(!row.opensAt && !row.closesAt);
        }
        QList<WindowAct> acts;
        const auto done = listWindowActs(*principal);
        for (const WindowActRow &row : done->last(3)) {
            acts.append(row.act);
        }
        QCOMPARE(acts, (QList { WindowAct::Lock, WindowAct::Reopen, WindowAct::Lock }));
    }

    void takesAScheduledReopeningBackByLocking()
    {
        SchoolCopy school(u"small"_s);
        QCOMPARE(act(school, WindowAct::Lock, u"school"_s), QString());
        WindowRequest later = request(WindowAct::Reopen, u"class:6A1/toan"_s);
        later.opensAt = Instant::fromIso(u"2026-01-21T08:00:00+07:00"_s);
        QCOMPARE(codeOf(actOnWindows(*school.signIn("hieutruong"), later)), QString());
        QCOMPARE(act(school, WindowAct::Lock, u"class:6A1/toan"_s), QString());
        school.clock().set(*later.opensAt);
        QCOMPARE(enter(school, Column::Tx1, mark(11)), u"window.locked"_s);
    }

    void leavesAScheduledSemesterAloneWhenNoneIsNamed()
    {
        SchoolCopy school(u"small"_s);
        WindowRequest later = request(WindowAct::Open, u"school"_s);
        later.term = Term::Two;
        later.opensAt = Instant::fromIso(u"2026-02-01T08:00:00+07:00"_s);
        QCOMPARE(codeOf(actOnWindows(*school.signIn("hieutruong"), later)), QString());
        WindowRequest lock = request(WindowAct::Lock, u"school"_s);
        lock.term.reset();
        const auto done = actOnWindows(*school.signIn("hieutruong"), lock);
        QVERIFY2(done, qPrintable(codeOf(done)));
        QCOMPARE(done->size(), 1);
        QCOMPARE(done->first().term, Term::One);
        school.clock().set(*later.opensAt);
        QCOMPARE(listWindows(*school.signIn("hieutruong"), Scope::school(), Term::Two)->first().state,
                 WindowState::Open);
    }

    void showsWindowsToThoseWhoReadTheSheets_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("sheets");
        const auto row = [](const char *title, const QString &login, const QString &scope, const QString &code,
                            int sheets) { QTest::addRow("%s", title) << login << scope << code << sheets; };
        row("principal", u"hieutruong"_s, u"school"_s, {}, 24);
        row("clerk", u"vanthu"_s, u"class:6A1"_s, {}, 12);
        row("homeroom teacher of the class", u"gvcn.6a1"_s, u"school"_s, {}, 12);
        row("subject teacher, of the own sheets alone", u"gv.toan"_s, u"class:6A1"_s, {}, 1);
        row("teacher of another subject", u"gv.ngu_van"_s, u"class:6A1/toan"_s, u"permission.denied"_s, 0);
        row("homeroom teacher of another class", u"gvcn.7a1"_s, u"class:6A1"_s, u"permission.denied"_s, 0);
        row("school IT", u"quantri"_s, u"school"_s, u"permission.denied"_s, 0);
    }
    void showsWindowsToThoseWhoReadTheSheets()
    {
        QFETCH(QString, login);
        QFETCH(QString, scope);
        QFETCH(int, sheets);
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn(login, u"hocba-demo"_s);
        const auto rows = listWindows(*session, *Scope::parse(scope), Term::One);
        QTEST(codeOf(rows), "code");
        QCOMPARE(rows ? rows->size() : 0, sheets);
    }

    void showsActsToThoseWhoMayDoThem_data()
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
    void showsActsToThoseWhoMayDoThem()
    {
        QFETCH(QString, login);
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn(login, u"hocba-demo"_s);
        QTEST(codeOf(listWindowActs(*session)), "code");
    }
};

QTEST_GUILESS_MAIN(TestWindows)
#include "tst_windows.moc"

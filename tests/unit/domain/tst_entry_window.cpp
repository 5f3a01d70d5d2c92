// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/entry_window.h"

#include <QTest>

using namespace hocba;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(hocba::EntryWindow)

namespace {

QString codeOf(const Status &status)
{
    return status ? QString() : status.error().code;
}

} // namespace

class TestEntryWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsMarksInOnlyWhileItIsOpen_data();
    void letsMarksInOnlyWhileItIsOpen();
    void judgesActs_data();
    void judgesActs();
    void namesItsStates();
};

void TestEntryWindow::letsMarksInOnlyWhileItIsOpen_data()
{
    QTest::addColumn<EntryWindow>("window");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<QString>("code");
    using enum WindowState;
    const std::optional<Instant> never;
    const auto at = [](qint64 ms) { return std::optional(Instant { ms }); };
    QTest::newRow("none was set: no entry") << EntryWindow {} << qint64(100) << u"window.none"_s;
    QTest::newRow("none was set, whatever the schedule says")
        << EntryWindow { None, at(0), at(200) } << qint64(100) << u"window.none"_s;
    QTest::newRow("open without schedule") << EntryWindow { Open, never, never } << qint64(100) << u""_s;
    QTest::newRow("a moment before it opens")
        << EntryWindow { Open, at(101), never } << qint64(100) << u"window.none"_s;
    QTest::newRow("the moment it opens") << EntryWindow { Open, at(100), never } << qint64(100) << u""_s;
    QTest::newRow("a moment before it closes") << EntryWindow { Open, never, at(101) } << qint64(100) << u""_s;
    QTest::newRow("the moment it closes") << EntryWindow { Open, never, at(100) } << qint64(100) << u"window.locked"_s;
    QTest::newRow("closing before opening never lets anyone in")
        << EntryWindow { Open, at(200), at(50) } << qint64(300) << u"window.locked"_s;
    QTest::newRow("locked") << EntryWindow { Locked, never, never } << qint64(100) << u"window.locked"_s;
    QTest::newRow("locked stays locked whatever the schedule says")
        << EntryWindow { Locked, at(50), at(200) } << qint64(100) << u"window.locked"_s;
}

void TestEntryWindow::letsMarksInOnlyWhileItIsOpen()
{
    QFETCH(EntryWindow, window);
    QFETCH(qint64, now);
    QFETCH(QString, code);
    QCOMPARE(codeOf(judgeEntry(window, { now })), code);
}

void TestEntryWindow::judgesActs_data()
{
    QTest::addColumn<WindowAct>("act");
    QTest::addColumn<WindowState>("state");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("code");
    const QString ok;
    const QString why = u"Nhập bổ sung"_s;
    QTest::newRow("open what was never set") << WindowAct::Open << WindowState::None << ok << ok;
    QTest::newRow("open what is open: extend it") << WindowAct::Open << WindowState::Open << ok << ok;
    QTest::newRow("open what is locked") << WindowAct::Open << WindowState::Locked << why << u"window.locked"_s;
    QTest::newRow("lock what was never set") << WindowAct::Lock << WindowState::None << ok << u"window.none"_s;
    QTest::newRow("lock what is open") << WindowAct::Lock << WindowState::Open << ok << ok;
    QTest::newRow("lock what is locked: nothing changes") << WindowAct::Lock << WindowState::Locked << ok << ok;
    QTest::newRow("reopen what was never set")
        << WindowAct::Reopen << WindowState::None << why << u"window.not_locked"_s;
    QTest::newRow("reopen what is open") << WindowAct::Reopen << WindowState::Open << why << u"window.not_locked"_s;
    QTest::newRow("reopen with a reason") << WindowAct::Reopen << WindowState::Locked << why << ok;
    QTest::newRow("reopen without a reason") << WindowAct::Reopen << WindowState::Locked << ok << u"reason.missing"_s;
    QTest::newRow("reopen with blanks for a reason")
        << WindowAct::Reopen << WindowState::Locked << u" \u00a0\t"_s << u"reason.missing"_s;
}

void TestEntryWindow::judgesActs()
{
    QFETCH(WindowAct, act);
    QFETCH(WindowState, state);
    QFETCH(QString, reason);
    QFETCH(QString, code);
    QCOMPARE(codeOf(judgeWindowAct(act, state, reason)), code);
}

void TestEntryWindow::namesItsStates()
{
    for (const auto state : { WindowState::None, WindowState::Open, WindowState::Locked }) {
        QCOMPARE(windowStateFromCode(toCode(state)), state);
    }
    QCOMPARE(toCode(WindowState::Locked), u"locked"_s);
    QCOMPARE(toCode(WindowAct::Reopen), u"reopen"_s);
    QCOMPARE(windowStateFromCode(u"Open"_s), std::nullopt);
}

QTEST_GUILESS_MAIN(TestEntryWindow)
#include "tst_entry_window.moc"

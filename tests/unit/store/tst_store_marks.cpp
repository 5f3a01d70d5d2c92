// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/event_body.h"
#include "store_fixture.h"

using namespace hocba;
using namespace hocba::store;
using namespace Qt::StringLiterals;

class TestStoreMarks : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_fixture;
    StoreFixture &f() { return *m_fixture; }
    static CellValue mark(int tenths) { return StoreFixture::mark(tenths); }

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void keepsWhatIsEntered();
    void givesEveryStateBack_data();
    void givesEveryStateBack();
    void refusesWhereNoWindowIsOpen_data();
    void refusesWhereNoWindowIsOpen();
    void holdsToTheScheduledTimes_data();
    void holdsToTheScheduledTimes();
    void takesNoUseOfAClockSetBack();
    void letsTheLastActThatCoversWin();
    void givesANewClassTheWindowsOfTheSchool();
    void refusesCellsThatDoNotExist_data();
    void refusesCellsThatDoNotExist();
    void keepsAnEditFromAStaleValueAsConflict();
    void takesTheSameValueFromTwoPeople();
    void knowsAnEventThatComesOnceMore();
    void appliesACorrectionOnce();
    void refusesACorrectionOfAnotherCellOrValue_data();
    void refusesACorrectionOfAnotherCellOrValue();
    void refusesStepsByTheSamePerson();
    void refusesStepsInTheWrongOrder();
    void writesARowOnceForAnEvent_data();
    void writesARowOnceForAnEvent();
    void holdsTheLockAgainstPlainSql_data();
    void holdsTheLockAgainstPlainSql();
    void refusesAForgedRowEvenWhileOpen();
    void showsDeleteAndReenterAsOneChange();
    void namesKindReasonAndCorrectionInTheHistory();
    void rollsBackWhatIsNotCommitted();
    void readsThePupilsAndTheClasssYear();
    void holdsConductAndCommentsBehindTheirWindows();
};

void TestStoreMarks::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    VERIFY_OK(f().create());
    VERIFY_OK(f().fill());
}

void TestStoreMarks::keepsWhatIsEntered()
{
    VERIFY_OK(f().act(WindowAct::Open));
    const auto applied = f().set(StoreFixture::cell(), mark(85));
    VERIFY_OK(applied);
    QCOMPARE(applied->verdict, Verdict::Applied);
    QCOMPARE(applied->id.size(), 64);
    VERIFY_OK(f().reopen());
    const auto cell = Sheets(*f().school).cell(StoreFixture::cell());
    VERIFY_OK(cell);
    QCOMPARE(cell->value, mark(85));
    QCOMPARE(cell->eventId, applied->id);
    QCOMPARE(f().school->head().value(), applied->id);
}

void TestStoreMarks::givesEveryStateBack_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : { "0.0", "10.0", "D", "CD", "pending", "zero_by_rule", "exempt", "iep", "not_offered" }) {
        QTest::addRow("%s", code) << QString::fromLatin1(code);
    }
}

void TestStoreMarks::givesEveryStateBack()
{
    QFETCH(QString, code);
    VERIFY_OK(f().act(WindowAct::Open));
    const CellValue value = CellValue::fromCode(code).value();
    VERIFY_OK(f().set(StoreFixture::cell(), value));
    QCOMPARE(f().valueOf(StoreFixture::cell()), value);
    VERIFY_OK(f().set(StoreFixture::cell(), {}));
    QVERIFY(f().valueOf(StoreFixture::cell()).isEmpty());
}

void TestStoreMarks::refusesWhereNoWindowIsOpen_data()
{
    QTest::addColumn<QStringList>("acts");
    QTest::addColumn<QString>("code");
    QTest::addRow("nothing was ever opened") << QStringList {} << "window.none";
    QTest::addRow("only the other class is open") << QStringList { u"open class:6A2"_s } << "window.none";
    QTest::addRow("only the other subject is open") << QStringList { u"open class:6A1/tin_hoc"_s } << "window.none";
    QTest::addRow("locked after open") << QStringList { u"open school"_s, u"lock school"_s } << "window.locked";
    QTest::addRow("school open, class locked")
        << QStringList { u"open school"_s, u"lock class:6A1"_s } << "window.locked";
    QTest::addRow("school open, subject locked")
        << QStringList { u"open school"_s, u"lock class:6A1/toan"_s } << "window.locked";
    QTest::addRow("open") << QStringList { u"open school"_s } << "";
    QTest::addRow("open for the grade") << QStringList { u"open grade:6"_s } << "";
    QTest::addRow("reopened for the subject alone")
        << QStringList { u"open school"_s, u"lock school"_s, u"reopen class:6A1/toan"_s } << "";
}

void TestStoreMarks::refusesWhereNoWindowIsOpen()
{
    QFETCH(QStringList, acts);
    QFETCH(QString, code);
    for (const QString &act : acts) {
        const QString word = act.section(u' ', 0, 0);
        const WindowAct what = word == u"open"_s ? WindowAct::Open
            : word == u"lock"                    ? WindowAct::Lock
                                                 : WindowAct::Reopen;
        VERIFY_OK(f().act(what, act.section(u' ', 1).toLatin1().constData()));
    }
    const qint64 before = f().school->eventCount().value();
    const auto result = f().set(StoreFixture::cell(), mark(70));
    QCOMPARE(result.has_value() ? QString() : result.error().code, code);
    QCOMPARE(f().valueOf(StoreFixture::cell()).isEmpty(), !code.isEmpty());
    QCOMPARE(f().school->eventCount().value(), before + (code.isEmpty() ? 1 : 0));
}

void TestStoreMarks::holdsToTheScheduledTimes_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QString>("code");
    const qint64 day = 24 * 3600 * 1000;
    QTest::addRow("one millisecond before it opens") << day - 1 << "window.none";
    QTest::addRow("when it opens") << day << "";
    QTest::addRow("one millisecond before it closes") << 2 * day - 1 << "";
    QTest::addRow("when it closes") << 2 * day << "window.locked";
}

void TestStoreMarks::holdsToTheScheduledTimes()
{
    QFETCH(qint64, offset);
    QFETCH(QString, code);
    const Instant start = f().clock.now();
    const qint64 day = 24 * 3600 * 1000;
    VERIFY_OK(
        f().act(WindowAct::Open, "school", Term::One, Instant { start.ms + day }, Instant { start.ms + 2 * day }));
    f().clock.set({ start.ms + offset });
    const auto result = f().set(StoreFixture::cell(), mark(70));
    QCOMPARE(result.has_value() ? QString() : result.error().code, code);
}

void TestStoreMarks::takesNoUseOfAClockSetBack()
{
    const Instant start = f().clock.now();
    const Instant late { start.ms + 24LL * 3600 * 1000 };
    VERIFY_OK(f().act(WindowAct::Open, "school", Term::One, {}, Instant { late.ms - 1 }));
    f().clock.set(late);
    QCOMPARE(f().school->now(), late);
    f().clock.set(start);
    QCOMPARE(f().school->now(), start); // nothing happened at that time
    {
        auto given = f().school->begin({ u"gv.toan"_s, {} });
        f().clock.set(late);
        VERIFY_OK(given->commit());
        f().clock.set(late);
        auto undone = f().school->begin({ u"gv.toan"_s, {} });
        VERIFY_OK(undone->append(sessionClosed()));
    }
    f().clock.set(start);
    QCOMPARE(f().school->now(), start); // and what was undone did not happen either
    f().clock.set(late);
    VERIFY_OK(f().append("gv.toan", sessionClosed()));
    f().clock.set(start);
    for (const bool opened : { false, true }) {
        if (opened) {
            VERIFY_OK(f().reopen());
        }
        QCOMPARE(f().school->now(), late);
        {
            const auto transaction = f().school->begin({ u"gv.toan"_s, {} });
            VERIFY_OK(transaction);
            QCOMPARE(transaction->at(), late);
        }
        COMPARE_ERROR(f().set(StoreFixture::cell(), mark(60)), "window.locked");
    }
}

void TestStoreMarks::letsTheLastActThatCoversWin()
{
    VERIFY_OK(f().act(WindowAct::Open, "school"));
    VERIFY_OK(f().act(WindowAct::Lock, "class:6A1/toan"));
    VERIFY_OK(f().act(WindowAct::Reopen, "grade:6"));
    const Windows windows(*f().school);
    QCOMPARE(windows.window(year2025, Term::One, u"6A1"_s, u"toan"_s)->state, WindowState::Open);
    QCOMPARE(windows.window(year2025, Term::One, u"6A1"_s, conductWindow)->state, WindowState::Open);
    QCOMPARE(windows.window(year2025, Term::Two, u"6A1"_s, u"toan"_s)->state, WindowState::None);
    QCOMPARE(windows.acts(year2025)->size(), 3);
    QCOMPARE(windows.all(year2025)->size(), 2 * 2 * 3); // two semesters, two classes, two subjects and conduct
}

void TestStoreMarks::givesANewClassTheWindowsOfTheSchool()
{
    VERIFY_OK(f().act(WindowAct::Lock, "school"));
    VERIFY_OK(f().act(WindowAct::Open, "school"));
    VERIFY_OK(f().act(WindowAct::Lock, "grade:7"));
    VERIFY_OK(f().append("vanthu", classCreated({ year2025, u"6A3"_s, 6, { { u"toan"_s, 4, 4 } } })));
    VERIFY_OK(f().append("vanthu", classCreated({ year2025, u"7A1"_s, 7, { { u"toan"_s, 4, 4 } } })));
    const Windows windows(*f().school);
    QCOMPARE(windows.window(year2025, Term::One, u"6A3"_s, u"toan"_s)->state, WindowState::Open);
    QCOMPARE(windows.window(year2025, Term::One, u"6A3"_s, conductWindow)->state, WindowState::Open);
    QCOMPARE(windows.window(year2025, Term::One, u"7A1"_s, u"toan"_s)->state, WindowState::Locked);
    COMPARE_ERROR(f().append("vanthu", classCreated({ year2025, u"7A1"_s, 7, {} })), "class.exists");
}

void TestStoreMarks::refusesCellsThatDoNotExist_data()
{
    QTest::addColumn<QString>("pupil");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("column");
    QTest::addRow("a pupil nobody knows") << "6A1-9" << "toan" << int(Column::Tx1);
    QTest::addRow("a subject the class does not have") << "6A1-1" << "lich_su" << int(Column::Tx1);
    QTest::addRow("a fifth regular column of four") << "6A1-1" << "toan" << int(Column::Tx5);
    QTest::addRow("a third regular column of two") << "6A1-1" << "tin_hoc" << int(Column::Tx3);
}

void TestStoreMarks::refusesCellsThatDoNotExist()
{
    QFETCH(QString, pupil);
    QFETCH(QString, subject);
    QFETCH(int, column);
    VERIFY_OK(f().act(WindowAct::Open));
    const CellKey key
        = StoreFixture::cell(pupil.toLatin1().constData(), Column(column), Term::One, subject.toLatin1().constData());
    COMPARE_ERROR(f().set(key, mark(50)), "mark.unknown_cell");
}

void TestStoreMarks::keepsAnEditFromAStaleValueAsConflict()
{
    VERIFY_OK(f().act(WindowAct::Open));
    const CellKey key = StoreFixture::cell();
    const auto first = f().set(key, mark(60));
    VERIFY_OK(first);
    VERIFY_OK(f().set(key, mark(65)));
    const auto stale = f().append("gv.toan", markSet(key, mark(60), mark(90), first->id));
    VERIFY_OK(stale);
    QCOMPARE(stale->verdict, Verdict::Conflict);
    QCOMPARE(f().valueOf(key), mark(65));
    const auto conflicts = Sheets(*f().school).conflicts();
    VERIFY_OK(conflicts);
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(conflicts->first().wanted, mark(90));
    QCOMPARE(conflicts->first().cell, key);
    QVERIFY(audit(*f().school)->ok());
}

void TestStoreMarks::takesTheSameValueFromTwoPeople()
{
    VERIFY_OK(f().act(WindowAct::Open));
    const CellKey key = StoreFixture::cell();
    const auto first = f().set(key, mark(60));
    const auto same = f().append("vanthu", markSet(key, {}, mark(60), {}));
    VERIFY_OK(same);
    QCOMPARE(same->verdict, Verdict::Applied);
    QCOMPARE(Sheets(*f().school).cell(key)->eventId, first->id);
    QCOMPARE(History(*f().school).changes({ u"6A1-1"_s, {}, {}, {}, {} })->size(), 1);
    QVERIFY(audit(*f().school)->ok());
}

void TestStoreMarks::knowsAnEventThatComesOnceMore()
{
    VERIFY_OK(f().act(WindowAct::Open));
    const auto first = f().set(StoreFixture::cell(), mark(60));
    QByteArray body;
    {
        Query query(f().school->database(), u"SELECT body FROM event WHERE type = 'mark.set'"_s);
        QVERIFY(query.next());
        body = query.bytes(0);
    }
    const qint64 before = f().school->eventCount().value();
    auto transaction = f().school->begin({ u"hub"_s, {} });
    const auto again = transaction->accept(body);
    VERIFY_OK(again);
    QCOMPARE(again->verdict, Verdict::Duplicate);
    QCOMPARE(again->id, first->id);
    COMPARE_ERROR(transaction->accept(QByteArray(body).replace("6.0", "9.0")), "event.fork");
    DecodedEvent foreign = decodeEvent(body).value();
    foreign.place.deviceUid = QByteArray(16, 'z');
    COMPARE_ERROR(transaction->accept(encodeEvent(foreign.place, foreign.content)), "event.unknown_device");
    COMPARE_ERROR(transaction->accept("garbage"), "event.unreadable");
    VERIFY_OK(transaction->commit());
    QCOMPARE(f().school->eventCount().value(), before);
}

void TestStoreMarks::appliesACorrectionOnce()
{
    VERIFY_OK(f().act(WindowAct::Open));
    const CellKey key = StoreFixture::cell();
    VERIFY_OK(f().set(key, mark(60)));
    VERIFY_OK(f().act(WindowAct::Lock));
    const auto id = f().approvedCorrection(key, mark(80));
    VERIFY_OK(id);
    VERIFY_OK(f().set(key, mark(80), "hieutruong", ChangeKind::Correction, u"vào nhầm điểm"_s, *id));
    QCOMPARE(f().valueOf(key), mark(80));
    QCOMPARE(Corrections(*f().school).byId(*id)->state, CorrectionState::Applied);
    QCOMPARE(Corrections(*f().school).steps(*id)->size(), 4);
    COMPARE_ERROR(f().set(key, mark(60)), "window.locked");
    // back by hand is not possible, and neither is the same correction once more
    COMPARE_ERROR(f().set(key, mark(60), "hieutruong", ChangeKind::Correction, u"lại"_s, *id),
                  "correction.not_approved");
    VERIFY_OK(f().append("hieutruong", reportQueued(*id, AuthorityKind::CommuneCommittee)));
    QCOMPARE(Corrections(*f().school).reports(true)->size(), 1);
    VERIFY_OK(f().append("hub", reportSent(*id)));
    QCOMPARE(Corrections(*f().school).byId(*id)->state, CorrectionState::Reported);
    VERIFY_OK(f().append("hub", reportAcknowledged(*id, "receipt")));
    QCOMPARE(Corrections(*f().school).byId(*id)->state, CorrectionState::Acknowledged);
    QCOMPARE(Corrections(*f().school).reports(true)->size(), 0);
    QVERIFY(audit(*f().school)->ok());
}

void TestStoreMarks::refusesACorrectionOfAnotherCellOrValue_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("tenths");
    QTest::addColumn<QString>("code");
    QTest::addRow("another value") << int(Column::Tx1) << 81 << "correction.not_approved";
    QTest::addRow("another cell") << int(Column::Tx2) << 80 << "correction.not_approved";
    QTest::addRow("exactly that") << int(Column::Tx1) << 80 << "";
}

void TestStoreMarks::refusesACorrectionOfAnotherCellOrValue()
{
    QFETCH(int, column);
    QFETCH(int, tenths);
    QFETCH(QString, code);
    VERIFY_OK(f().act(WindowAct::Open));
    VERIFY_OK(f().set(StoreFixture::cell(), mark(60)));
    VERIFY_OK(f().set(StoreFixture::cell("6A1-1", Column::Tx2), mark(60)));
    VERIFY_OK(f().act(WindowAct::Lock));
    const auto id = f().approvedCorrection(StoreFixture::cell(), mark(80));
    VERIFY_OK(id);
    const auto result = f().set(StoreFixture::cell("6A1-1", Column(column)), mark(tenths), "hieutruong",
                                ChangeKind::Correction, u"vào nhầm"_s, *id);
    QCOMPARE(result.has_value() ? QString() : result.error().code, code);
}

void TestStoreMarks::refusesStepsByTheSamePerson()
{
    VERIFY_OK(f().act(WindowAct::Open));
    VERIFY_OK(f().set(StoreFixture::cell(), mark(60)));
    Correction request {
        u"SD-0001"_s, StoreFixture::cell(), mark(60), mark(70), u"nhầm"_s, {}, {}, {}, {}, {}, {}, {}, {}
    };
    VERIFY_OK(f().append("a", correctionAsked(request)));
    COMPARE_ERROR(f().append("a", correctionConfirmed(request.id)), "correction.same_person");
    VERIFY_OK(f().append("b", correctionConfirmed(request.id)));
    COMPARE_ERROR(f().append("a", correctionApproved(request.id)), "correction.same_person");
    COMPARE_ERROR(f().append("b", correctionApproved(request.id)), "correction.same_person");
    VERIFY_OK(f().append("c", correctionApproved(request.id)));
}

void TestStoreMarks::refusesStepsInTheWrongOrder()
{
    VERIFY_OK(f().act(WindowAct::Open));
    VERIFY_OK(f().set(StoreFixture::cell(), mark(60)));
    Correction request {
        u"SD-0001"_s, StoreFixture::cell(), mark(60), mark(70), u"nhầm"_s, {}, {}, {}, {}, {}, {}, {}, {}
    };
    COMPARE_ERROR(f().append("b", correctionConfirmed(request.id)), "correction.unknown");
    VERIFY_OK(f().append("a", correctionAsked(request)));
    COMPARE_ERROR(f().append("c", correctionApproved(request.id)), "correction.wrong_state");
    VERIFY_OK(f().append("c", correctionRefused(request.id, u"không đủ chứng cứ"_s)));
    COMPARE_ERROR(f().append("b", correctionConfirmed(request.id)), "correction.wrong_state");
    request.id = u"SD-0002"_s;
    request.reason.clear();
    COMPARE_ERROR(f().append("a", correctionAsked(request)), "reason.missing");
    request.reason = u"x"_s;
    request.newValue = request.oldValue;
    COMPARE_ERROR(f().append("a", correctionAsked(request)), "correction.no_change");
}

void TestStoreMarks::writesARowOnceForAnEvent_data()
{
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("sql");
    QTest::addRow("a window just locked") << "lock" << "UPDATE entry_window SET state = 'open'";
    QTest::addRow("a window just locked, put in again")
        << "lock"
        << "INSERT OR REPLACE INTO entry_window SELECT year, term, class, subject, 'open', NULL, NULL, event_seq"
           " FROM entry_window";
    QTest::addRow("an act put in again")
        << "lock"
        << "INSERT OR REPLACE INTO window_act SELECT event_seq, 'open', scope, year, term, NULL, NULL, actor, at_ms,"
           " reason FROM window_act ORDER BY event_seq DESC LIMIT 1";
    QTest::addRow("a conduct just set") << "conduct" << "UPDATE conduct SET rating = 'tot'";
    QTest::addRow("an account just added") << "account" << "UPDATE account SET uid = 'x'";
}

void TestStoreMarks::writesARowOnceForAnEvent()
{
    QFETCH(QString, last);
    QFETCH(QString, sql);
    VERIFY_OK(f().act(WindowAct::Open));
    if (last == u"lock"_s) {
        VERIFY_OK(f().act(WindowAct::Lock));
    } else if (last == u"conduct"_s) {
        VERIFY_OK(f().append("gvcn.6a1", conductSet(year2025, Term::One, u"6A1"_s, u"6A1-1"_s, Rating::Fair, {})));
    } else {
        VERIFY_OK(f().append("quantri", accountAdded({ u"gv.toan"_s, u"Trần Thị Bình"_s, u"GV001"_s, false, {}, {} })));
    }
    COMPARE_ERROR(f().school->database().run(sql), "store.behind_the_log");
    QVERIFY(audit(*f().school)->ok());
}

void TestStoreMarks::holdsTheLockAgainstPlainSql_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("code");
    QTest::addRow("update a mark") << "UPDATE mark SET tenths = 100" << "window.locked";
    QTest::addRow("update with the last event")
        << "UPDATE mark SET tenths = 100, event_seq = (SELECT max(seq) FROM event)"
        << "window.locked";
    QTest::addRow("replace a mark")
        << "INSERT OR REPLACE INTO mark VALUES (2025, '6A1', 'toan', 1, '6A1-1', 'tx1', 100, NULL, 1)"
        << "window.locked";
    QTest::addRow("delete a mark") << "DELETE FROM mark" << "store.append_only";
    QTest::addRow("open a window") << "UPDATE entry_window SET state = 'open'" << "store.behind_the_log";
    QTest::addRow("delete a window") << "DELETE FROM entry_window" << "store.append_only";
    QTest::addRow("edit an event") << "UPDATE event SET actor = 'x' WHERE seq = 1" << "store.append_only";
    QTest::addRow("delete an event") << "DELETE FROM event WHERE seq = 3" << "store.append_only";
    QTest::addRow("replace an event")
        << "INSERT OR REPLACE INTO event SELECT seq, id, device, dseq, 'x', type, at_ms, pupil, body"
           " FROM event WHERE seq = 3"
        << "store.append_only";
    QTest::addRow("edit a verdict") << "UPDATE verdict SET verdict = 'refused'" << "store.append_only";
    QTest::addRow("approve a correction")
        << "UPDATE correction SET state = 'approved', confirmed_by = 'y', decided_by = 'x'"
        << "correction.wrong_state";
    QTest::addRow("edit a correction's way") << "UPDATE correction_step SET actor = 'x'" << "store.append_only";
    QTest::addRow("edit a pupil") << "UPDATE pupil SET full_name = 'x'" << "store.behind_the_log";
    QTest::addRow("give a role")
        << "INSERT INTO role_grant VALUES ('x', 'gv.toan', 'principal', 'school', '2025-01-01', NULL, 1, 1)"
        << "store.behind_the_log";
    QTest::addRow("edit the device") << "UPDATE device SET private_key = NULL" << "store.append_only";
    QTest::addRow("take a checkpoint away") << "DELETE FROM checkpoint" << "store.append_only";
}

void TestStoreMarks::holdsTheLockAgainstPlainSql()
{
    QFETCH(QString, sql);
    QFETCH(QString, code);
    VERIFY_OK(f().act(WindowAct::Open));
    VERIFY_OK(f().set(StoreFixture::cell(), mark(60)));
    VERIFY_OK(f().act(WindowAct::Lock));
    Correction request {
        u"SD-0001"_s, StoreFixture::cell(), mark(60), mark(70), u"nhầm"_s, {}, {}, {}, {}, {}, {}, {}, {}
    };
    VERIFY_OK(f().append("a", correctionAsked(request)));
    VERIFY_OK(f().append("a", sessionClosed()));
    COMPARE_ERROR(f().school->database().run(sql), code.toLatin1().constData());
    f().school.reset();
    const QString answer = f().bySqlcipher(sql + QChar(u';'));
    QVERIFY2(answer.contains(code), qPrintable(answer));
    VERIFY_OK(f().reopen());
    QCOMPARE(f().valueOf(StoreFixture::cell()), mark(60));
    QVERIFY(audit(*f().school)->ok());
}

void TestStoreMarks::refusesAForgedRowEvenWhileOpen()
{
    VERIFY_OK(f().act(WindowAct::Open));
    VERIFY_OK(f().set(StoreFixture::cell(), mark(60)));
    // the last event is the mark.set itself, the window is open: still only its own cell and value fit
    COMPARE_ERROR(f().school->database().run(u"UPDATE mark SET tenths = 100, event_seq = event_seq"_s),
                  "store.behind_the_log");
    COMPARE_ERROR(
        f().school->database().run(
            u"INSERT INTO mark SELECT year, class, subject, term, '6A1-2', col, tenths, code, event_seq FROM mark"_s),
        "store.behind_the_log");
}

void TestStoreMarks::showsDeleteAndReenterAsOneChange()
{
    VERIFY_OK(f().act(WindowAct::Open));
    const CellKey key = StoreFixture::cell();
    VERIFY_OK(f().set(key, mark(60)));
    f().clock.advance(1000);
    VERIFY_OK(f().set(key, {}));
    f().clock.advance(1000);
    VERIFY_OK(f().set(StoreFixture::cell("6A1-1", Column::Tx2), mark(50)));
    VERIFY_OK(f().set(key, mark(90), "vanthu"));
    const auto changes = History(*f().school).changes({ u"6A1-1"_s, year2025, Term::One, u"toan"_s, {} });
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), 3);
    QCOMPARE(changes->at(0).newValue, mark(60));
    QCOMPARE(changes->at(1).cell.column, Column::Tx2);
    QCOMPARE(changes->at(2).oldValue, mark(60));
    QCOMPARE(changes->at(2).newValue, mark(90));
    QCOMPARE(changes->at(2).actor, u"vanthu"_s);
    QCOMPARE(changes->at(2).steps.size(), 2);
    QCOMPARE(changes->at(2).steps.at(0).newValue, CellValue());
    // cleared and left empty is a change of its own
    VERIFY_OK(f().set(key, {}));
    const auto cleared = History(*f().school).changes({ u"6A1-1"_s, {}, {}, {}, Column::Tx1 });
    QCOMPARE(cleared->size(), 3);
    QVERIFY(cleared->last().newValue.isEmpty());
    QCOMPARE(History(*f().school).changes({ u"6A1-1"_s, {}, Term::Two, {}, {} })->size(), 0);
}

void TestStoreMarks::namesKindReasonAndCorrectionInTheHistory()
{
    VERIFY_OK(f().act(WindowAct::Open));
    const CellKey key = StoreFixture::cell();
    VERIFY_OK(f().set(key, mark(60), "vanthu", ChangeKind::Import));
    VERIFY_OK(f().act(WindowAct::Lock));
    const auto id = f().approvedCorrection(key, mark(80));
    VERIFY_OK(f().set(key, mark(80), "hieutruong", ChangeKind::Correction, u"vào nhầm điểm"_s, *id));
    const auto changes = History(*f().school).changes({ u"6A1-1"_s, {}, {}, {}, {} });
    QCOMPARE(changes->size(), 2);
    QCOMPARE(changes->at(0).kind, ChangeKind::Import);
    QCOMPARE(changes->at(1).kind, ChangeKind::Correction);
    QCOMPARE(changes->at(1).reason, u"vào nhầm điểm"_s);
    QCOMPARE(changes->at(1).correction, *id);
    QCOMPARE(History(*f().school).events(u"window.acted"_s, 1, 10)->size(), 2);
}

void TestStoreMarks::rollsBackWhatIsNotCommitted()
{
    VERIFY_OK(f().act(WindowAct::Open));
    const QString head = f().school->head().value();
    {
        auto transaction = f().school->begin({ u"gv.toan"_s, {} });
        VERIFY_OK(transaction->append(markSet(StoreFixture::cell(), {}, mark(60), {})));
        COMPARE_ERROR(f().school->begin({ u"x"_s, {} }), "store.busy");
    }
    QCOMPARE(f().school->head().value(), head);
    QVERIFY(f().valueOf(StoreFixture::cell()).isEmpty());
    VERIFY_OK(f().set(StoreFixture::cell(), mark(70))); // and the chain goes on from the right place
    QVERIFY(audit(*f().school)->ok());
}

void TestStoreMarks::readsThePupilsAndTheClasssYear()
{
    VERIFY_OK(f().act(WindowAct::Open));
    VERIFY_OK(f().act(WindowAct::Open, "school", Term::Two));
    VERIFY_OK(f().set(StoreFixture::cell("6A1-1"), mark(60)));
    VERIFY_OK(f().set(StoreFixture::cell("6A1-1", Column::Final, Term::Two, "tin_hoc"), mark(70)));
    VERIFY_OK(f().set(StoreFixture::cell("6A1-2"), mark(80)));
    VERIFY_OK(f().set(StoreFixture::cell("6A2-1"), mark(90)));
    const Sheets sheets(*f().school);
    QCOMPARE(sheets.ofPupil(year2025, u"6A1-1"_s)->size(), 2);
    QCOMPARE(sheets.ofClass(year2025, u"6A1"_s)->size(), 3);
    QCOMPARE(sheets.sheet(year2025, Term::One, u"6A1"_s, u"toan"_s)->size(), 2);
}

void TestStoreMarks::holdsConductAndCommentsBehindTheirWindows()
{
    const QString pupil = u"6A1-1"_s;
    const QString name = u"6A1"_s;
    COMPARE_ERROR(f().append("gvcn.6a1", conductSet(year2025, Term::One, name, pupil, Rating::Good, {})),
                  "window.locked");
    VERIFY_OK(f().act(WindowAct::Open));
    const auto first = f().append("gvcn.6a1", conductSet(year2025, Term::One, name, pupil, Rating::Good, {}));
    VERIFY_OK(first);
    const auto second = f().append("gvcn.6a1", conductSet(year2025, Term::One, name, pupil, Rating::Fair, first->id));
    VERIFY_OK(second);
    QCOMPARE(f().append("gvcn.6a1", conductSet(year2025, Term::One, name, pupil, Rating::Passed, first->id))->verdict,
             Verdict::Conflict);
    VERIFY_OK(f().append("gvcn.6a1", absencesSet(year2025, name, pupil, 45, {})));
    HomeroomRow texts;
    texts.comment = u"Chăm ngoan"_s;
    VERIFY_OK(f().append("gvcn.6a1", homeroomCommentSet(year2025, name, pupil, texts, {})));
    COMPARE_ERROR(f().append("gv.toan", commentSet(year2025, Term::Year, name, u"toan"_s, pupil, u"Tiến bộ"_s, {})),
                  "window.locked");
    VERIFY_OK(f().act(WindowAct::Open, "class:6A1/toan", Term::Two));
    VERIFY_OK(f().append("gv.toan", commentSet(year2025, Term::Year, name, u"toan"_s, pupil, u"Tiến bộ"_s, {})));
    VERIFY_OK(f().append("gv.toan", retestSet(year2025, name, pupil, u"toan"_s, mark(55), {})));
    VERIFY_OK(f().append("gvcn.6a1", retestConductSet(year2025, name, pupil, Rating::Passed, {})));

    const Sheets sheets(*f().school);
    QCOMPARE(sheets.conductOfClass(year2025, name)->first().rating, Rating::Fair);
    const auto homeroom = sheets.homeroomOfClass(year2025, name);
    QCOMPARE(homeroom->size(), 1);
    QCOMPARE(homeroom->first().absences, 45);
    QCOMPARE(homeroom->first().comment, u"Chăm ngoan"_s);
    QCOMPARE(sheets.commentsOfClass(year2025, name)->first().text, u"Tiến bộ"_s);
    QCOMPARE(sheets.retestsOfClass(year2025, name)->size(), 2);
    VERIFY_OK(f().act(WindowAct::Lock));
    COMPARE_ERROR(f().append("gvcn.6a1", conductSet(year2025, Term::One, name, pupil, Rating::Good, second->id)),
                  "window.locked");
    QVERIFY(audit(*f().school)->ok());
}

QTEST_GUILESS_MAIN(TestStoreMarks)
#include "tst_store_marks.moc"

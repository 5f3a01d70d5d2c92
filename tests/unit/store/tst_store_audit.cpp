// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/crypto.h"
#include "models/store/database.h"
#include "models/store/event_body.h"
#include "models/store/mark_fold.h"
#include "store_fixture.h"

using namespace hocba;
using namespace hocba::store;
using namespace Qt::StringLiterals;

/// Every edit is made by the program sqlcipher with the school's own key, as an administrator behind the program's back
/// would.
class TestStoreAudit : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_fixture;
    StoreFixture &f() { return *m_fixture; }
    AuditReport after(const QString &sql);

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void findsNothingInAWholeSchool();
    void namesAMarkEditedByHand();
    void namesAMarkTakenAway();
    void namesWhatWasDoneByHand_data();
    void namesWhatWasDoneByHand();
    void namesTheEventThatWasEdited();
    void namesTheEventThatIsMissing();
    void namesEventsCutOffAfterACheckpoint();
    void namesTheLastEventCutOff_data();
    void namesTheLastEventCutOff();
    void namesAnEventThatPassesTheLock();
    void readsBodiesAsTheOtherReaderDoes();
    void survivesForeignBodies();
};

void TestStoreAudit::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    VERIFY_OK(f().create());
    VERIFY_OK(f().fill());
    VERIFY_OK(f().act(WindowAct::Open));
    VERIFY_OK(f().set(StoreFixture::cell("6A1-1"), StoreFixture::mark(60)));
    VERIFY_OK(f().set(StoreFixture::cell("6A1-2"), StoreFixture::mark(70)));
    VERIFY_OK(f().append("gvcn.6a1", conductSet(year2025, Term::One, u"6A1"_s, u"6A1-1"_s, Rating::Good, {})));
    VERIFY_OK(f().append("quantri", accountAdded({ u"gv.toan"_s, u"Trần Thị Bình"_s, u"GV001"_s, false, {}, {} })));
    VERIFY_OK(f().act(WindowAct::Lock));
    const auto id = f().approvedCorrection(StoreFixture::cell("6A1-1"), StoreFixture::mark(80));
    VERIFY_OK(f().set(StoreFixture::cell("6A1-1"), StoreFixture::mark(80), "hieutruong", ChangeKind::Correction,
                      u"nhầm"_s, *id));
    auto transaction = f().school->begin({ u"vanthu"_s, {} });
    const QString signature = transaction->putBlob("signature").value();
    Document document;
    document.number = u"40421507/2025/0001"_s;
    document.pupil = u"6A1-1"_s;
    document.firstYear = document.lastYear = year2025;
    document.xmlSha256 = transaction->putBlob("<xml/>").value();
    document.pdfSha256 = transaction->putBlob("%PDF").value();
    VERIFY_OK(transaction->append(
        documentSigned({ u"6A1-1"_s, u"subject:2025:toan"_s, u"gv.toan"_s, u"GV001"_s, {}, signature, {}, {} })));
    VERIFY_OK(transaction->append(documentIssued(document)));
    document.version = 2;
    document.pdfSha256.clear(); // a document without a PDF has no file to miss
    VERIFY_OK(transaction->append(documentIssued(document)));
    VERIFY_OK(transaction->commit());
}

AuditReport TestStoreAudit::after(const QString &sql)
{
    f().school.reset();
    // every trigger out of the way first, and back afterwards: the schema is then as it was
    const QString triggers
        = f().bySqlcipher(u"SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger';"_s);
    const QString made = f().bySqlcipher(u".mode list\nSELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger';"_s);
    const QString drop = triggers.section(u'\n', 1);
    const QString answer = f().bySqlcipher(u"PRAGMA foreign_keys = OFF;\nBEGIN;\n"_s + drop + sql + u";\n"_s
                                           + made.section(u'\n', 1) + u"COMMIT;"_s);
    if (answer.contains(u"rror"_s)) {
        qWarning().noquote() << answer;
        return {};
    }
    if (const Status opened = f().reopen(); !opened) {
        qWarning().noquote() << opened.error().code;
        return {};
    }
    return audit(*f().school).value();
}

void TestStoreAudit::findsNothingInAWholeSchool()
{
    const auto report = audit(*f().school);
    VERIFY_OK(report);
    QCOMPARE(report->findings.size(), 0);
    QCOMPARE(report->events, f().school->eventCount().value());
    QVERIFY(after(u"SELECT 1"_s).ok()); // and dropping and making the triggers again leaves no trace
}

void TestStoreAudit::namesAMarkEditedByHand()
{
    f().school.reset();
    const QString refused = f().bySqlcipher(u"UPDATE mark SET tenths = 100 WHERE pupil = '6A1-2';"_s);
    QVERIFY2(refused.contains(u"window.locked"_s), qPrintable(refused));
    const AuditReport report = after(u"UPDATE mark SET tenths = 100 WHERE pupil = '6A1-2'"_s);
    QCOMPARE(report.findings.size(), 1);
    const Finding &finding = report.findings.first();
    QCOMPARE(finding.kind, u"mark"_s);
    QCOMPARE(finding.pupil, u"6A1-2"_s);
    QCOMPARE(finding.subject, u"toan"_s);
    QCOMPARE(finding.term, u"1"_s);
    QCOMPARE(finding.column, u"tx1"_s);
    QCOMPARE(finding.expected, u"7.0"_s);
    QCOMPARE(finding.found, u"10.0"_s);
}

void TestStoreAudit::namesAMarkTakenAway()
{
    const AuditReport report = after(u"DELETE FROM mark WHERE pupil = '6A1-2'"_s);
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().kind, u"mark"_s);
    QCOMPARE(report.findings.first().pupil, u"6A1-2"_s);
    QCOMPARE(report.findings.first().expected, u"7.0"_s);
    QCOMPARE(report.findings.first().found, QString());
}

void TestStoreAudit::namesWhatWasDoneByHand_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addRow("a mark put in") << "INSERT INTO mark VALUES (2025, '6A1', 'toan', 1, '6A1-2', 'ck', 90, NULL, 5)"
                                   << "mark"
                                   << "2025 6A1";
    QTest::addRow("a pupil renamed") << "UPDATE pupil SET full_name = 'X' WHERE code = '6A1-1'" << "table"
                                     << "pupil 6A1-1";
    QTest::addRow("a conduct raised") << "UPDATE conduct SET rating = 'kha'" << "table" << "conduct 6A1-1/2025/1";
    QTest::addRow("a window opened")
        << "UPDATE entry_window SET state = 'open' WHERE class = '6A1' AND subject = 'toan'" << "table"
        << "entry_window 2025/6A1/toan/1";
    QTest::addRow("a role given")
        << "INSERT INTO role_grant VALUES ('x', 'gv.toan', 'principal', 'school', '2025-01-01', NULL, 1, 1)"
        << "table" << "role_grant x";
    QTest::addRow("a correction unmade") << "UPDATE correction SET reason = 'khác'" << "table" << "correction SD-0001";
    QTest::addRow("a correction's step taken away")
        << "DELETE FROM correction_step WHERE state = 'confirmed'" << "table"
        << "correction_step";
    QTest::addRow("a trigger weakened")
        << "DROP TRIGGER IF EXISTS mark_no_delete; CREATE TRIGGER extra AFTER INSERT ON blob BEGIN SELECT 1; END"
        << "schema" << "extra";
    QTest::addRow("an index dropped") << "DROP INDEX event_of_pupil" << "schema" << "event_of_pupil";
    QTest::addRow("a verdict turned") << "UPDATE verdict SET verdict = 'refused' WHERE event_seq = 3" << "verdict"
                                      << "event 3";
    QTest::addRow("a verdict taken away") << "DELETE FROM verdict WHERE event_seq = 3" << "verdict" << "event 3";
    QTest::addRow("a checkpoint taken away") << "DELETE FROM checkpoint WHERE dseq > 1" << "checkpoint" << "event";
    QTest::addRow("the last checkpoint taken away")
        << "DELETE FROM checkpoint WHERE dseq = (SELECT max(dseq) FROM checkpoint)" << "checkpoint" << "event";
    QTest::addRow("a checkpoint forged") << "UPDATE checkpoint SET signature = zeroblob(64)" << "checkpoint"
                                         << "event 1";
    QTest::addRow("another device key") << "UPDATE device SET public_key = zeroblob(32)" << "checkpoint" << "device";
    QTest::addRow("a kept file changed") << "UPDATE blob SET bytes = x'00'" << "blob" << "";
    QTest::addRow("the file of a signature taken away")
        << "DELETE FROM blob WHERE bytes = CAST('signature' AS BLOB)" << "blob"
        << QString::fromLatin1(Sha256().of("signature").toHex()) + u" signature_part 6A1-1/subject:2025:toan"_s;
    QTest::addRow("the file of a document taken away")
        << "DELETE FROM blob WHERE bytes = CAST('<xml/>' AS BLOB)" << "blob"
        << QString::fromLatin1(Sha256().of("<xml/>").toHex()) + u" document 40421507/2025/0001/1 xml"_s;
    QTest::addRow("the PDF of a document taken away")
        << "DELETE FROM blob WHERE bytes = CAST('%PDF' AS BLOB)" << "blob"
        << QString::fromLatin1(Sha256().of("%PDF").toHex()) + u" document 40421507/2025/0001/1 pdf"_s;
    QTest::addRow("the actor of an event") << "UPDATE event SET actor = 'x' WHERE seq = 4" << "chain" << "event 4";
    QTest::addRow("the time of an event") << "UPDATE event SET at_ms = at_ms - 1 WHERE seq = 5" << "chain" << "event 5";
    QTest::addRow("the demo flag") << "UPDATE school SET demo = 0" << "table" << "school 1";
}

void TestStoreAudit::namesWhatWasDoneByHand()
{
    QFETCH(QString, sql);
    QFETCH(QString, kind);
    QFETCH(QString, detail);
    const AuditReport report = after(sql);
    QVERIFY(!report.ok());
    QCOMPARE(report.findings.first().kind, kind);
    QVERIFY2(report.findings.first().detail.startsWith(detail), qPrintable(report.findings.first().detail));
}

void TestStoreAudit::namesTheEventThatWasEdited()
{
    // the first pupil's name in the event's bytes, same length
    const AuditReport report
        = after(u"UPDATE event SET body = CAST(replace(CAST(body AS TEXT), 'Kinh', 'Hmon') AS BLOB) WHERE seq = 3"_s);
    QVERIFY(!report.ok());
    QCOMPARE(report.findings.first().kind, u"chain"_s);
    QCOMPARE(report.findings.first().detail, u"event 3"_s);
}

void TestStoreAudit::namesTheEventThatIsMissing()
{
    const AuditReport report = after(u"DELETE FROM verdict WHERE event_seq = 5; DELETE FROM event WHERE seq = 5"_s);
    QVERIFY(!report.ok());
    QCOMPARE(report.findings.first().kind, u"chain"_s);
    QCOMPARE(report.findings.first().detail, u"event 5"_s);
}

void TestStoreAudit::namesEventsCutOffAfterACheckpoint()
{
    // the last checkpoint stands after the lock: cutting the log before it is seen
    const AuditReport report = after(u"DELETE FROM verdict WHERE event_seq > 10; DELETE FROM event WHERE seq > 10"_s);
    const bool named = std::any_of(report.findings.begin(), report.findings.end(),
                                   [](const Finding &finding) { return finding.kind == u"checkpoint"_s; });
    QVERIFY(named);
}

void TestStoreAudit::namesTheLastEventCutOff_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("named");
    QTest::addRow("a correction asked for") << "correction.asked" << true;
    QTest::addRow("a correction confirmed") << "correction.confirmed" << true;
    QTest::addRow("a correction approved") << "correction.approved" << true;
    QTest::addRow("the mark of a correction") << "mark.set" << true;
    QTest::addRow("a report queued") << "report.queued" << true;
    QTest::addRow("a report sent") << "report.sent" << true;
    QTest::addRow("a role given") << "grant.given" << true;
    QTest::addRow("a window opened again") << "window.acted" << true;
    QTest::addRow("a document revoked") << "document.revoked" << true;
    QTest::addRow("a sign-out, which nothing rests on") << "session.closed" << false;
}

void TestStoreAudit::namesTheLastEventCutOff()
{
    QFETCH(QString, type);
    QFETCH(bool, named);
    // each of them last in the log in its turn
    const CellKey key = StoreFixture::cell("6A1-2");
    const CellValue seventy = StoreFixture::mark(70);
    Correction request { u"SD-0002"_s,
                         key,
                         seventy,
                         StoreFixture::mark(75),
                         u"nhầm"_s,
                         {},
                         {},
                         {},
                         {},
                         {},
                         {},
                         {},
                         Sheets(*f().school).cell(key)->eventId };
    const QList<std::pair<const char *, NewEvent>> events {
        { "gv.toan", correctionAsked(request) },
        { "gvcn.6a1", correctionConfirmed(request.id) },
        { "hieutruong", correctionApproved(request.id) },
        { "hieutruong",
          markSet(key, seventy, request.newValue, request.baseEvent, ChangeKind::Correction, u"nhầm"_s, request.id) },
        { "hieutruong", reportQueued(request.id, AuthorityKind::CommuneCommittee) },
        { "hieutruong", reportSent(request.id) },
        { "quantri", grantGiven(u"gv.toan"_s, { Role::SubjectTeacher, Scope::school(), QDate(2025, 9, 5), {}, true }) },
        { "hieutruong", windowActed(WindowAct::Reopen, Scope::school(), year2025, Term::One, {}, {}, u"bổ sung"_s) },
        { "hieutruong", documentRevoked(u"40421507/2025/0001"_s, 1, u"cấp nhầm"_s) },
        { "gv.toan", sessionClosed() },
    };
    bool met = false;
    for (const auto &[login, event] : events) {
        VERIFY_OK(f().append(login, event));
        met = event.type == type;
        if (met) {
            break;
        }
    }
    QVERIFY(met);
    const AuditReport report = after(u"DELETE FROM verdict WHERE event_seq = (SELECT max(seq) FROM event);"
                                     "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)"_s);
    const QString last = u"event %1"_s.arg(f().school->eventCount().value() + 1);
    const bool found = std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding &finding) {
        return finding.kind == u"checkpoint"_s && finding.detail == last;
    });
    QCOMPARE(found, named);
}

void TestStoreAudit::namesAnEventThatPassesTheLock()
{
    // an attacker with the key and this program's code: a well chained event, and the row to it
    NewEvent forged = markSet(StoreFixture::cell("6A1-2"), StoreFixture::mark(70), StoreFixture::mark(100),
                              Sheets(*f().school).cell(StoreFixture::cell("6A1-2"))->eventId);
    const QByteArray head = QByteArray::fromHex(f().school->head()->toLatin1());
    const qint64 last = f().school->eventCount().value();
    QByteArray uid;
    {
        Query device(f().school->database(), u"SELECT uid FROM device"_s);
        QVERIFY(device.next());
        uid = device.bytes(0);
    }
    const QByteArray body = encodeEvent({ uid, last + 1, head, { u"gv.toan"_s, {} }, f().clock.now() }, forged);
    const QByteArray id = Sha256().of(body);
    const QString sql = u"INSERT INTO event VALUES (%1, x'%2', 1, %1, 'gv.toan', 'mark.set', %3, '6A1-2', x'%4');"
                        "INSERT INTO verdict VALUES (%1, %1, 'applied', '');"
                        "UPDATE mark SET tenths = 100, event_seq = %1 WHERE pupil = '6A1-2'"_s.arg(last + 1)
                            .arg(QLatin1StringView(id.toHex()))
                            .arg(f().clock.now().ms)
                            .arg(QLatin1StringView(body.toHex()));
    const AuditReport report = after(sql);
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().kind, u"lock"_s);
    QCOMPARE(report.findings.first().pupil, u"6A1-2"_s);
    QCOMPARE(report.findings.first().found, u"10.0"_s);
}

void TestStoreAudit::readsBodiesAsTheOtherReaderDoes()
{
    Query query(f().school->database(), u"SELECT body FROM event"_s);
    while (query.next()) {
        const QByteArray body = query.bytes(0);
        const auto slices = sliceBody(body);
        const auto event = decodeEvent(body);
        VERIFY_OK(event);
        QVERIFY(slices.has_value());
        QCOMPARE(QByteArrayView(slices->type), event->content.type.toUtf8());
        QCOMPARE(QByteArrayView(slices->actor), event->place.by.login.toUtf8());
        QCOMPARE(QByteArrayView(slices->base), QByteArray::fromHex(event->content.base.toLatin1()));
        QCOMPARE(slices->number, event->place.number);
        QCOMPARE(slices->at, event->place.at.ms);
        QCOMPARE(slices->isMark, !event->content.mark.isEmpty());
        for (qsizetype i = 0; i < event->content.mark.size(); ++i) {
            QCOMPARE(QByteArrayView(slices->mark.at(std::size_t(i))), event->content.mark.at(i).toString().toUtf8());
        }
    }
}

void TestStoreAudit::survivesForeignBodies()
{
    Query query(f().school->database(), u"SELECT body FROM event WHERE type = 'mark.set'"_s);
    QVERIFY(query.next());
    const QByteArray body = query.bytes(0);
    for (qsizetype size = 0; size < body.size(); ++size) {
        QVERIFY(!sliceBody(body.first(size)).has_value()); // cut off anywhere
    }
    for (qsizetype at = 0; at < body.size(); ++at) {
        for (const int value : { 0x00, 0x5f, 0x7b, 0x9b, 0xbf, 0xff }) {
            QByteArray changed = body;
            changed[at] = static_cast<char>(value);
            const auto slices = sliceBody(changed);
            QVERIFY(!slices || !slices->type.empty());
        }
    }
}

QTEST_GUILESS_MAIN(TestStoreAudit)
#include "tst_store_audit.moc"

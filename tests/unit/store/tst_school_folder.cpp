// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/file_system.h"
#include "models/store/health.h"
#include "models/store/migrations.h"
#include "store_fixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <sys/resource.h>

using namespace hocba;
using namespace hocba::store;
using namespace Qt::StringLiterals;

class TestSchoolFolder : public QObject
{
    Q_OBJECT

private:
    static QString childProgram() { return QCoreApplication::applicationDirPath() + u"/store_child"_s; }
    static QString databaseOf(const StoreFixture &fixture) { return fixture.path() + u"/school.db"_s; }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void twoConnectionsOfOneProgramKeepOneLog()
    {
        StoreFixture fixture;
        VERIFY_OK(fixture.create());
        const auto open = fixture.school->again();
        const auto other = open();
        VERIFY_OK(other);
        const auto change = [](School &school, const char *name) -> Status {
            HOCBA_TRY_VALUE(transaction, school.begin({ QStringLiteral("vanthu"), {} }));
            Pupil pupil;
            pupil.code = QString::fromLatin1(name);
            pupil.fullName = QStringLiteral("Nguyễn Văn A");
            HOCBA_TRY(transaction.append(pupilAdded(pupil)));
            return transaction.commit();
        };
        VERIFY_OK(change(*fixture.school, "P1"));
        VERIFY_OK(change(**other, "P2"));
        VERIFY_OK(change(*fixture.school, "P3"));
        VERIFY_OK(change(**other, "P4"));
        const auto report = audit(*fixture.school);
        VERIFY_OK(report);
        QVERIFY(report->findings.isEmpty());
    }

    void keepsTheSchoolItself();
    void isEncryptedOnDisk();
    void refusesASecondSchoolInTheFolder();
    void refusesWhatIsNoSchool_data();
    void refusesWhatIsNoSchool();
    void refusesAFolderWithoutASchool();
    void refusesTheWrongKey();
    void refusesANewerDatabase();
    void migratesAnOlderDatabaseAndKeepsACopy();
    void givesUpAFailedMigrationWhole();
    void namesADamagedPage();
    void waitsForTheOtherProgramAndThenRefuses();
    void losesNothingWhenKilled();
    void undoesEverythingWhenTheDiskIsFull();
    void writesNothingIntoAFolderThatWasTakenAway();
    void knowsNetworkFileSystems_data();
    void knowsNetworkFileSystems();
    void keepsPeople();
    void refusesPeopleTwice();
    void keepsDocumentsAndSignatures();
    void keepsBlobsOnce();
    void wrapsTheKeyForEachAccount();
    void refusesWrongPasswordsAlike();
    void refusesADamagedKeyRing();
};

void TestSchoolFolder::keepsTheSchoolItself()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    SchoolInfo info = fixture.school->info().value();
    QCOMPARE(info.name, u"Trường THCS Lê Lợi"_s);
    QCOMPARE(info.levels, QList { Level::LowerSecondary });
    QVERIFY(info.demo);
    QCOMPARE(fixture.school->eventCount().value(), 1);
    info.policy = u"B"_s;
    info.year = { 2026 };
    info.demo = false; // cannot be taken away
    VERIFY_OK(fixture.append("hieutruong", schoolChanged(info)));
    VERIFY_OK(fixture.reopen());
    QCOMPARE(fixture.school->info()->policy, u"B"_s);
    QCOMPARE(fixture.school->info()->year.start, 2026);
    QVERIFY(fixture.school->info()->demo);
}

void TestSchoolFolder::isEncryptedOnDisk()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    VERIFY_OK(fixture.fill());
    fixture.school.reset();
    QFile file(databaseOf(fixture));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.startsWith("SQLite format 3"));
    QVERIFY(!bytes.contains("6A1") && !bytes.contains("CREATE TABLE") && !bytes.contains(u"Nguyễn"_s.toUtf8()));
    QVERIFY(fixture.bySqlcipher(u"SELECT name FROM school;"_s).contains(u"Lê Lợi"_s));
}

void TestSchoolFolder::refusesASecondSchoolInTheFolder()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    fixture.school.reset();
    COMPARE_ERROR(fixture.create(), "store.exists");
    VERIFY_OK(fixture.reopen());
}

void TestSchoolFolder::refusesWhatIsNoSchool_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addRow("a text") << QByteArray("hello") << "store.not_a_school";
    QTest::addRow("a plain SQLite file") << QByteArray("SQLite format 3").append(QByteArray(4081, '\0'))
                                         << "store.not_encrypted";
    QTest::addRow("a picture, say") << QByteArray(8192, '\x5a') << "store.wrong_key";
}

void TestSchoolFolder::refusesWhatIsNoSchool()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    StoreFixture fixture;
    write(databaseOf(fixture), bytes);
    COMPARE_ERROR(fixture.reopen(), code.toLatin1().constData());
    QFile file(databaseOf(fixture));
    QCOMPARE(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), bytes); // and it is left as it was
}

void TestSchoolFolder::refusesAFolderWithoutASchool()
{
    StoreFixture fixture;
    COMPARE_ERROR(fixture.reopen(), "store.no_folder");
    COMPARE_ERROR(KeyRing::open(fixture.path()), "store.no_folder");
    COMPARE_ERROR(checkSchoolFiles(fixture.path()), "store.no_folder");
    QVERIFY(QDir().mkpath(fixture.path()));
    COMPARE_ERROR(fixture.reopen(), "store.not_a_school");
    COMPARE_ERROR(checkSchoolFiles(fixture.path()), "store.not_a_school");
}

void TestSchoolFolder::refusesTheWrongKey()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    fixture.school.reset();
    fixture.key = DataKey::fromBytes(QByteArray(32, 'x')).value();
    COMPARE_ERROR(fixture.reopen(), "store.wrong_key");
    COMPARE_ERROR(DataKey::fromBytes("short"), "store.wrong_key");
}

void TestSchoolFolder::refusesANewerDatabase()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    fixture.school.reset();
    QCOMPARE(fixture.bySqlcipher(u"PRAGMA user_version = 99;"_s), u"ok\n"_s);
    COMPARE_ERROR(fixture.reopen(), "store.newer_version");
    QCOMPARE(fixture.bySqlcipher(u"PRAGMA user_version = 4; PRAGMA application_id = 7;"_s), u"ok\n"_s);
    COMPARE_ERROR(fixture.reopen(), "store.not_a_school");
}

void TestSchoolFolder::migratesAnOlderDatabaseAndKeepsACopy()
{
    StoreFixture fixture;
    QVERIFY(QDir().mkpath(fixture.path()));
    {
        auto old = Database::open(databaseOf(fixture), fixture.key, true);
        VERIFY_OK(old);
        VERIFY_OK(migrate(**old, 2));
        QCOMPARE(schemaOf(**old).value(), 2);
        VERIFY_OK((*old)->run(u"INSERT INTO blob VALUES (zeroblob(32), x'00')"_s));
    }
    VERIFY_OK(fixture.reopen());
    QCOMPARE(schemaOf(fixture.school->database()).value(), newestSchema());
    fixture.school.reset();
    const auto copy = Database::open(databaseOf(fixture) + u".schema-2"_s, fixture.key, false);
    VERIFY_OK(copy); // as encrypted as the original, with what was in it
    QCOMPARE(schemaOf(**copy).value(), 2);
    Query query(**copy, u"SELECT count(*) FROM blob"_s);
    QVERIFY(query.next());
    QCOMPARE(query.integer(0), 1);
}

void TestSchoolFolder::givesUpAFailedMigrationWhole()
{
    StoreFixture fixture;
    QVERIFY(QDir().mkpath(fixture.path()));
    {
        auto old = Database::open(databaseOf(fixture), fixture.key, true);
        VERIFY_OK(old);
        VERIFY_OK(migrate(**old, 2));
        VERIFY_OK((*old)->run(u"CREATE TABLE correction_report (x)"_s)); // in the way of a later statement of step 3
    }
    QVERIFY(!fixture.reopen().has_value());
    const auto still = Database::open(databaseOf(fixture), fixture.key, false);
    VERIFY_OK(still);
    QCOMPARE(schemaOf(**still).value(), 2);
    Query query(**still, u"SELECT count(*) FROM sqlite_schema WHERE name = 'window_act'"_s);
    QVERIFY(query.next());
    QCOMPARE(query.integer(0), 0);
}

void TestSchoolFolder::namesADamagedPage()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    VERIFY_OK(fixture.fill());
    for (int i = 0; i < 200; ++i) {
        VERIFY_OK(fixture.append("quantri", sessionClosed()));
    }
    fixture.school.reset();
    // one byte in each of the pages of the log's body
    const QString pages = fixture.bySqlcipher(u"SELECT max(rootpage) FROM sqlite_schema WHERE name = 'event';"_s);
    const int root = pages.section(u'\n', 1, 1).toInt();
    QVERIFY2(root > 1, qPrintable(pages));
    QFile file(databaseOf(fixture));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(qint64(root - 1) * 4096 + 100));
    QVERIFY(file.putChar('!'));
    file.close();
    const Status opened = fixture.reopen();
    VERIFY_OK(opened); // the first page is whole
    const auto report = audit(*fixture.school);
    VERIFY_OK(report);
    QVERIFY(!report->ok());
    QCOMPARE(report->findings.first().kind, u"page"_s);
    COMPARE_ERROR(fixture.append("x", sessionClosed()), "store.damaged");
}

void TestSchoolFolder::waitsForTheOtherProgramAndThenRefuses()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    fixture.school.reset();
    QProcess other;
    other.start(childProgram(), { fixture.path(), u"hold"_s });
    QVERIFY(other.waitForReadyRead());
    QCOMPARE(other.readAllStandardOutput(), "open\n");
    QElapsedTimer time;
    time.start();
    COMPARE_ERROR(fixture.reopen(), "store.busy");
    QVERIFY(time.elapsed() >= 4500);
    QCOMPARE(other.write("\n"), 1);
    QVERIFY(other.waitForBytesWritten());
    VERIFY_OK(fixture.reopen()); // it lets go while this one waits
    QVERIFY(other.waitForFinished());
}

void TestSchoolFolder::losesNothingWhenKilled()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    VERIFY_OK(fixture.fill());
    VERIFY_OK(fixture.act(WindowAct::Open));
    for (int round = 0; round < 5; ++round) {
        fixture.school.reset();
        QProcess other;
        other.start(childProgram(), { fixture.path(), u"write"_s });
        QByteArray said;
        while (said.count('\n') < 10 + 7 * round) {
            QVERIFY(other.waitForReadyRead());
            said += other.readAllStandardOutput();
        }
        other.kill();
        QVERIFY(other.waitForFinished());
        said += other.readAllStandardOutput();
        const QByteArray whole = said.first(said.lastIndexOf('\n'));
        const qint64 acknowledged = whole.mid(whole.lastIndexOf('\n') + 1).toLongLong();
        VERIFY_OK(fixture.reopen());
        QVERIFY(acknowledged > 0);
        QVERIFY(fixture.school->eventCount().value() >= acknowledged);
        const auto report = audit(*fixture.school);
        VERIFY_OK(report);
        QCOMPARE(report->findings.size(), 0);
    }
}

void TestSchoolFolder::undoesEverythingWhenTheDiskIsFull()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    VERIFY_OK(fixture.fill());
    const QString head = fixture.school->head().value();
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small { 400'000, before.rlim_max };
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    Status written;
    {
        auto transaction = fixture.school->begin({ u"vanthu"_s, {} });
        VERIFY_OK(transaction);
        const Result<QString> put = transaction->putBlob(QByteArray(2'000'000, 'b'));
        written = put ? transaction->commit() : Status(put.error());
    }
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, u"store.io"_s);
    QCOMPARE(fixture.school->head().value(), head);
    VERIFY_OK(fixture.append("vanthu", sessionClosed())); // there is room again
    VERIFY_OK(fixture.reopen());
    QVERIFY(audit(*fixture.school)->ok());
}

void TestSchoolFolder::writesNothingIntoAFolderThatWasTakenAway()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    const qint64 events = fixture.school->eventCount().value();
    const QString away = fixture.folder.filePath(u"elsewhere"_s);
    QVERIFY(QDir().rename(fixture.path(), away));
    COMPARE_ERROR(fixture.school->begin({ u"gv.toan"_s, {} }), "store.gone");
    QVERIFY(QDir().rename(away, fixture.path()));
    VERIFY_OK(fixture.school->begin({ u"gv.toan"_s, {} }));
    QCOMPARE(fixture.school->eventCount().value(), events);
}

void TestSchoolFolder::knowsNetworkFileSystems_data()
{
    QTest::addColumn<bool>("network");
    for (const char *name : { "nfs", "nfs4", "cifs", "smb3", "fuse.sshfs" }) {
        QTest::addRow("%s", name) << true;
    }
    for (const char *name : { "ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk", "vfat" }) {
        QTest::addRow("%s", name) << false;
    }
}

void TestSchoolFolder::knowsNetworkFileSystems()
{
    QFETCH(bool, network);
    QCOMPARE(isNetworkFileSystem(QTest::currentDataTag()), network);
}

void TestSchoolFolder::keepsPeople()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    VERIFY_OK(fixture.fill());
    VERIFY_OK(fixture.append("quantri", accountAdded({ u"gv.toan"_s, u"Trần Thị Bình"_s, u"GV001"_s, false, {}, {} })));
    VERIFY_OK(fixture.append("quantri", certificateBound(u"gv.toan"_s, "der")));
    const auto given = fixture.append(
        "hieutruong",
        grantGiven(u"gv.toan"_s,
                   { Role::SubjectTeacher, Scope::parse(u"class:6A1/toan"_s).value(), QDate(2025, 9, 1), {}, false }));
    VERIFY_OK(given);
    VERIFY_OK(fixture.append("hieutruong", grantEnded(given->id, QDate(2026, 1, 31), u"nghỉ thai sản"_s)));
    Pupil pupil = People(*fixture.school).pupil(u"6A1-1"_s).value();
    pupil.ethnicGroup = u"Thái"_s;
    VERIFY_OK(fixture.append("vanthu", pupilChanged(pupil)));
    VERIFY_OK(fixture.append(
        "vanthu", enrolmentClosed({ u"6A1-2"_s, year2025, u"6A1"_s, 0, {}, QDate(2025, 12, 1), u"chuyển lớp"_s })));
    VERIFY_OK(fixture.append("vanthu", enrolled({ u"6A1-2"_s, year2025, u"6A2"_s, 3, QDate(2025, 12, 2), {}, {} })));
    VERIFY_OK(fixture.reopen());

    const People people(*fixture.school);
    QCOMPARE(people.pupil(u"6A1-1"_s).value(), pupil);
    QCOMPARE(people.account(u"gv.toan"_s)->certificateDer, "der");
    QCOMPARE(people.account(u"gv.toan"_s)->certificateSha256.size(), 64);
    const auto person = people.person(u"gv.toan"_s);
    VERIFY_OK(person);
    QCOMPARE(person->grants.size(), 1);
    QCOMPARE(person->grants.first().to, QDate(2026, 1, 31));
    QCOMPARE(person->grants.first().scope.text(), u"class:6A1/toan"_s);
    QCOMPARE(people.enrolments(u"6A1-2"_s)->size(), 2);
    QCOMPARE(people.enrolments(u"6A1-2"_s)->first().to, QDate(2025, 12, 1));
    QCOMPARE(people.members(year2025, u"6A2"_s)->last().enrolment.pupil, u"6A1-2"_s);
    QCOMPARE(people.classes(year2025)->size(), 2);
    QCOMPARE(people.schoolClass(year2025, u"6A1"_s)->subjects.last().regularCount(Term::Two), 2);
    QCOMPARE(people.years()->size(), 1);
    VERIFY_OK(fixture.append("quantri", accountChanged(u"gv.toan"_s, u"Trần Thị Bình"_s, u"GV001"_s, true)));
    COMPARE_ERROR(people.person(u"gv.toan"_s), "account.disabled");
    QVERIFY(audit(*fixture.school)->ok());
}

void TestSchoolFolder::refusesPeopleTwice()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    VERIFY_OK(fixture.fill());
    Pupil pupil = People(*fixture.school).pupil(u"6A1-1"_s).value();
    COMPARE_ERROR(fixture.append("x", pupilAdded(pupil)), "pupil.exists");
    pupil.code = u"nobody"_s;
    COMPARE_ERROR(fixture.append("x", pupilChanged(pupil)), "pupil.unknown");
    COMPARE_ERROR(fixture.append("x", enrolled({ u"6A1-1"_s, year2025, u"6A1"_s, 9, QDate(2025, 9, 5), {}, {} })),
                  "enrolment.exists");
    COMPARE_ERROR(fixture.append("x", accountChanged(u"nobody"_s, {}, {}, false)), "account.unknown");
    COMPARE_ERROR(fixture.append("x", grantEnded(u"00"_s, {}, {})), "grant.unknown");
    NewEvent strange;
    strange.type = u"strange.thing"_s;
    COMPARE_ERROR(fixture.append("x", strange), "event.unknown_type");
    QVERIFY(audit(*fixture.school)->ok());
}

static QString keptFile(StoreFixture &fixture, const QByteArray &bytes)
{
    auto transaction = fixture.school->begin({ u"vanthu"_s, {} });
    const QString hash = transaction->putBlob(bytes).value();
    return transaction->commit() ? hash : QString();
}

void TestSchoolFolder::keepsDocumentsAndSignatures()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    VERIFY_OK(fixture.fill());
    Document document;
    document.number = u"40421507/2025/0001"_s;
    document.pupil = u"6A1-1"_s;
    document.firstYear = document.lastYear = year2025;
    document.xmlSha256 = keptFile(fixture, "<xml/>");
    document.pdfSha256 = keptFile(fixture, "%PDF");
    const Register book(*fixture.school);
    VERIFY_OK(fixture.append("vanthu", documentIssued(document)));
    COMPARE_ERROR(fixture.append("vanthu", documentIssued(document)), "document.exists");
    document.version = 2;
    VERIFY_OK(fixture.append("vanthu", documentIssued(document)));
    VERIFY_OK(fixture.append("vanthu", documentSuperseded(document.number, 1, u"SD-0001"_s)));
    COMPARE_ERROR(fixture.append("vanthu", documentSuperseded(document.number, 1, {})), "document.wrong_state");
    VERIFY_OK(fixture.append("hieutruong", documentRevoked(document.number, 2, u"cấp nhầm"_s)));
    COMPARE_ERROR(fixture.append("hieutruong", documentSuperseded(document.number, 2, {})), "document.wrong_state");
    COMPARE_ERROR(fixture.append("hieutruong", documentRevoked(document.number, 3, {})), "document.unknown");
    QCOMPARE(book.all()->size(), 2);
    QCOMPARE(book.byNumber(document.number, 1)->status, DocumentStatus::Superseded);
    QCOMPARE(book.byNumber(document.number, 2)->status, DocumentStatus::Revoked);
    QCOMPARE(book.byNumber(document.number, 2)->statusReason, u"cấp nhầm"_s);
    QCOMPARE(book.byNumber(document.number, 2)->issuedBy, u"vanthu"_s);

    SignaturePart part { u"6A1-1"_s,        u"subject:2025:toan"_s,    u"gv.toan"_s, u"GV001"_s,
                         QString(64, u'1'), keptFile(fixture, "<s/>"), {},           {} };
    VERIFY_OK(fixture.append("gv.toan", documentSigned(part)));
    part.contentDigest = QString(64, u'3');
    VERIFY_OK(fixture.append("gv.toan", documentSigned(part)));
    QCOMPARE(book.signaturesOfPupil(u"6A1-1"_s)->size(), 1);
    QCOMPARE(book.signaturesOfClass(year2025, u"6A1"_s)->first().contentDigest, part.contentDigest);
    QVERIFY(audit(*fixture.school)->ok());
}

void TestSchoolFolder::keepsBlobsOnce()
{
    StoreFixture fixture;
    VERIFY_OK(fixture.create());
    auto transaction = fixture.school->begin({ u"x"_s, {} });
    const auto first = transaction->putBlob("<xml/>");
    VERIFY_OK(first);
    QCOMPARE(transaction->putBlob("<xml/>").value(), *first);
    VERIFY_OK(transaction->commit());
    QCOMPARE(Blobs(*fixture.school).get(*first).value(), "<xml/>");
    COMPARE_ERROR(Blobs(*fixture.school).get(QString(64, u'0')), "blob.unknown");
}

void TestSchoolFolder::wrapsTheKeyForEachAccount()
{
    const QTemporaryDir folder;
    const DataKey key = DataKey::generate().value();
    constexpr KdfCost cheap { 64, 1, 1 };
    {
        auto ring = KeyRing::create(folder.path());
        VERIFY_OK(ring);
        VERIFY_OK(ring->add(u"hieutruong"_s, u"mật khẩu dài"_s, key)); // at full cost once
        VERIFY_OK(ring->add(u"vanthu"_s, u"hocba-demo"_s, key, cheap));
        COMPARE_ERROR(ring->add(u"x"_s, u"short"_s, key, cheap), "password.too_short");
    }
    COMPARE_ERROR(KeyRing::create(folder.path()), "store.exists");
    auto ring = KeyRing::open(folder.path());
    VERIFY_OK(ring);
    QCOMPARE(ring->logins(), (QStringList { u"hieutruong"_s, u"vanthu"_s }));
    QCOMPARE(ring->unlock(u"hieutruong"_s, u"mật khẩu dài"_s.normalized(QString::NormalizationForm_D))->bytes(),
             key.bytes());
    QCOMPARE(ring->unlock(u"vanthu"_s, u"hocba-demo"_s)->bytes(), key.bytes());
    VERIFY_OK(ring->changePassword(u"vanthu"_s, u"hocba-demo"_s, u"another one"_s));
    COMPARE_ERROR(ring->unlock(u"vanthu"_s, u"hocba-demo"_s), "signin.wrong_password");
    QCOMPARE(ring->unlock(u"vanthu"_s, u"another one"_s)->bytes(), key.bytes());
    VERIFY_OK(ring->remove(u"vanthu"_s));
    VERIFY_OK(ring->remove(u"vanthu"_s));
    COMPARE_ERROR(ring->remove(u"hieutruong"_s), "account.last_key");
    QFile file(folder.filePath(u"keys.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(key.bytes().toBase64()));
}

void TestSchoolFolder::refusesWrongPasswordsAlike()
{
    const QTemporaryDir folder;
    auto ring = KeyRing::create(folder.path());
    VERIFY_OK(ring->add(u"vanthu"_s, u"hocba-demo"_s, DataKey::generate().value()));
    for (const auto &[login, password] :
         { std::pair(u"vanthu"_s, u"hocba-demO"_s), std::pair(u"nobody"_s, u"hocba-demo"_s),
           std::pair(u"vanthu"_s, QString()) }) {
        COMPARE_ERROR(ring->unlock(login, password), "signin.wrong_password");
    }
}

void TestSchoolFolder::refusesADamagedKeyRing()
{
    const QTemporaryDir folder;
    COMPARE_ERROR(KeyRing::open(folder.path()), "store.not_a_school");
    const QString path = folder.filePath(u"keys.json"_s);
    for (
        const char *text :
        { "", "{}", "[1,2", R"({"format":1,"slots":[{"login":"x"}]})",
          R"({"format":1,"slots":[{"login":"x","memory_kib":999999999,"passes":1,"lanes":1,"salt":"AAAAAAAAAAAAAAAAAAAAAA=="}]})" }) {
        write(path, text);
        COMPARE_ERROR(KeyRing::open(folder.path()), "store.damaged");
    }
    write(path, R"({"format":2})");
    COMPARE_ERROR(KeyRing::open(folder.path()), "store.newer_version");
}

QTEST_GUILESS_MAIN(TestSchoolFolder)
#include "tst_school_folder.moc"

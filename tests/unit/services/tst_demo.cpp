// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo.h"
#include "models/services/demo_marks.h"
#include "models/services/demo_names.h"
#include "models/services/demo_staff.h"
#include "models/services/inspection.h"
#include "models/services/mark_entry.h"
#include "models/signing/signer.h"
#include "models/store/people.h"
#include "models/store/school.h"
#include "school_copy.h"

#include <QProcess>
#include <QTest>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    int status = -1;
    QString output;
};

Outcome run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return { process.exitCode(), QString::fromUtf8(process.readAll()) };
}

QString demoNote(const SchoolCopy &school)
{
    QFile file(school.dir() + "/demo.txt"_L1);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private:
    signing::CryptoScope m_crypto;

private Q_SLOTS:
    void theSameSeedGivesTheSameSchool()
    {
        const QList<DemoClass> one = demoClasses(7, { 2025 }, 168);
        const QList<DemoClass> two = demoClasses(7, { 2025 }, 168);
        const QList<DemoClass> other = demoClasses(8, { 2025 }, 168);
        QCOMPARE(one.size(), 4);
        QCOMPARE(one.last().schoolClass.name, u"9A1"_s);
        QVERIFY(one.first().pupils == two.first().pupils);
        QVERIFY(one.first().pupils != other.first().pupils);
        const auto staff = demoStaff(7, u"40421507"_s, { Level::LowerSecondary }, { u"6A1"_s });
        const auto more = demoStaff(7, u"40421507"_s, { Level::LowerSecondary }, { u"6A1"_s, u"6A2"_s });
        QCOMPARE(staff.size(), 4 + 12 + 1);
        QCOMPARE(staff.first().fullName, more.first().fullName); // more classes leave the others as they are
        QCOMPARE(staff.last().fullName, more.at(16).fullName);
    }

    void theNumbersAreTheSameOnAnyMachine()
    {
        DemoRandom random(1, DemoRandom::Stream::Staff);
        QList<int> drawn;
        for (int i = 0; i < 6; ++i) {
            drawn.append(random.below(1000));
        }
        QCOMPARE(drawn, QList<int>({ 168, 656, 160, 800, 617, 360 }));
        QCOMPARE(demoPart(u"6A1"_s), 63007179U);
    }

    void pupilsAreBelievable()
    {
        QSet<QString> codes;
        QSet<QString> personalIds;
        for (const DemoClass &demoClass : demoClasses(1, { 2025 }, 420)) {
            for (const store::Pupil &pupil : demoClass.pupils) {
                const bool isFemale = pupil.sex == u"Nữ"_s;
                QVERIFY(PupilCode::parse(pupil.code).has_value());
                codes.insert(pupil.code);
                personalIds.insert(pupil.personalId);
                QCOMPARE(pupil.birthDate.year(), 2025 - demoClass.schoolClass.grade - 5);
                QCOMPARE(pupil.personalId.size(), 12);
                QCOMPARE(pupil.personalId.at(3), isFemale ? u'3' : u'2');
                QCOMPARE(pupil.personalId.mid(4, 2).toInt(), pupil.birthDate.year() % 100);
                QCOMPARE(familyNameOf(pupil.father), familyNameOf(pupil.fullName));
                QCOMPARE(pupil.fullName, pupil.fullName.normalized(QString::NormalizationForm_C));
                QVERIFY(pupil.fullName.count(u' ') >= 2);
            }
        }
        QCOMPARE(codes.size(), 420);
        QVERIFY(personalIds.size() > 415);
    }

    void everyAccountSignsIn_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("act"); // one thing this person may do
        QTest::newRow("school IT") << u"quantri"_s << u"prepare_accounts"_s;
        QTest::newRow("principal") << u"hieutruong"_s << u"approve_grants"_s;
        QTest::newRow("deputy") << u"phohieutruong"_s << u"manage_windows"_s;
        QTest::newRow("clerk") << u"vanthu"_s << u"import_marks"_s;
    }
    void everyAccountSignsIn()
    {
        QFETCH(QString, login);
        QFETCH(QString, act);
        SchoolCopy school(u"empty"_s);
        const auto session = school.signIn(login, u"hocba-demo"_s);
        QVERIFY(session);
        for (int i = 0; i <= int(Act::VerifyAudit); ++i) {
            if (toCode(Act(i)) == act) {
                QCOMPARE(codeOf(session->may(Act(i))), QString());
            }
        }
        QVERIFY(demoNote(school).contains(login));
    }

    void theEmptySchoolHasItsPeopleAndNoClasses()
    {
        SchoolCopy school(u"empty"_s);
        const auto session = school.signIn("hieutruong");
        const store::People people(session->school());
        QVERIFY(people.classes({ 2025 })->isEmpty());
        QCOMPARE(people.accounts()->size(), 4 + 12 + 8);
        const auto info = session->school().info();
        QVERIFY(info->demo);
        QCOMPARE(info->code, u"40421507"_s);
        QCOMPARE(info->year.start, 2025);
    }

    void theSchoolWithPupilsIsInTheMiddleOfItsYear()
    {
        SchoolCopy school(u"small"_s);
        const auto session = school.signIn("hieutruong");
        int pending = 0;
        int exempt = 0;
        int empty = 0;
        int values = 0;
        const auto classes = store::People(session->school()).classes({ 2025 });
        QVERIFY(classes.has_value());
        for (const store::SchoolClass &schoolClass : *classes) {
            for (const store::ClassSubject &subject : schoolClass.subjects) {
                const auto sheet = readSheet(*session, { { 2025 }, Term::One, schoolClass.name, subject.subject });
                QVERIFY(sheet.has_value());
                QCOMPARE(sheet->window, WindowState::Open);
                for (const SheetRow &row : sheet->rows) {
                    for (const SheetCell &cell : row.cells) {
                        pending += cell.value.state() == CellState::Pending ? 1 : 0;
                        exempt += cell.value.state() == CellState::Exempt ? 1 : 0;
                        empty += cell.value.isEmpty() ? 1 : 0;
                        values += cell.value.state() == CellState::Value ? 1 : 0;
                    }
                }
            }
        }
        QCOMPARE(pending, 1);
        QCOMPARE(exempt, 4); // one pupil's four cells of physical education
        QVERIFY(empty > 0 && empty < 60);
        QVERIFY(values > 4000);
        const auto semester2 = readSheet(*session, { { 2025 }, Term::Two, u"6A1"_s, u"toan"_s });
        QCOMPARE(semester2->window, WindowState::None);
    }

    void theDemosOwnLogIsSound()
    {
        SchoolCopy school(u"small"_s);
        const auto report = verifyAudit(*school.signIn("hieutruong"));
        QVERIFY(report.has_value());
        QVERIFY(report->events > 4000);
        QVERIFY2(report->findings.isEmpty(),
                 report->findings.isEmpty() ? "" : qPrintable(report->findings.first().detail));
    }

    void theKeyOfTheNoteOpensTheDatabase()
    {
        SchoolCopy school(u"small"_s);
        const QString key = demoNote(school).section(u"key: "_s, 1).section(u'\n', 0, 0);
        QCOMPARE(key.size(), 64);
        const QByteArray input = "PRAGMA key = \"x'" + key.toLatin1() + "'\";\nSELECT count(*) FROM mark;\n";
        const Outcome outcome = run(u"sqlcipher"_s, { school.dir() + "/school.db"_L1 }, input);
        QVERIFY2(outcome.output.section(u'\n', -2, -2).toInt() > 4000, qPrintable(outcome.output));
    }

    void certificatesAreTrustedBelowTheRootAndBoundToTheAccounts()
    {
        SchoolCopy school(u"empty"_s);
        const auto session = school.signIn("quantri");
        const auto accounts = store::People(session->school()).accounts();
        for (const store::Account &account : *accounts) {
            QCOMPARE(account.certificateSha256.size(), 64);
            const QString certificate = u"%1/certs/%2.pem"_s.arg(school.dir(), account.login);
            const Outcome verified = run(u"openssl"_s,
                                         { u"verify"_s, u"-CAfile"_s, school.dir() + "/trust/root.pem"_L1,
                                           u"-untrusted"_s, school.dir() + "/ca/issuer.pem"_L1, certificate });
            QVERIFY2(verified.status == 0, qPrintable(verified.output));
            const Outcome subject = run(u"openssl"_s,
                                        { u"x509"_s, u"-in"_s, certificate, u"-noout"_s, u"-subject"_s, u"-nameopt"_s,
                                          u"utf8,sep_comma_plus"_s, u"-fingerprint"_s, u"-sha256"_s });
            QVERIFY(subject.output.contains(account.fullName));
            QVERIFY(subject.output.contains(account.uid));
            QVERIFY(QString(subject.output).remove(u':').contains(account.certificateSha256, Qt::CaseInsensitive));
            QFile key(u"%1/keys/%2.p12"_s.arg(school.dir(), account.login));
            QVERIFY(key.open(QIODevice::ReadOnly));
            QVERIFY(signing::openPkcs12(key.readAll(), u"hocba-demo"_s).has_value());
        }
        QVERIFY(QFile::exists(school.dir() + "/keys/seal.p12"_L1));
    }

    void refusesWhatItCannotMake_data()
    {
        QTest::addColumn<int>("pupils");
        QTest::addColumn<QList<Level>>("levels");
        QTest::addColumn<QString>("code");
        QTest::newRow("primary school") << 0 << QList { Level::Primary } << u"demo.level_not_ready"_s;
        QTest::newRow("two levels") << 0 << QList { Level::LowerSecondary, Level::UpperSecondary }
                                    << u"demo.level_not_ready"_s;
        QTest::newRow("fewer than no pupils") << -1 << QList { Level::LowerSecondary } << u"demo.bad_pupil_count"_s;
        QTest::newRow("a million pupils") << 1'000'000 << QList { Level::LowerSecondary } << u"demo.bad_pupil_count"_s;
    }
    void refusesWhatItCannotMake()
    {
        QFETCH(int, pupils);
        QFETCH(QList<Level>, levels);
        QFETCH(QString, code);
        const QTemporaryDir dir;
        const FixedClock clock(Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s));
        const DemoRequest request { dir.filePath(u"demo"_s), 1, pupils, levels };
        QCOMPARE(codeOf(createDemo(request, clock, {})), code);
        QVERIFY(!QFile::exists(request.dir));
    }

    void leavesAFolderThatIsInUseAlone()
    {
        SchoolCopy school(u"empty"_s);
        const FixedClock clock(Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s));
        QCOMPARE(codeOf(createDemo({ .dir = school.dir(), .seed = 1, .pupils = 0 }, clock, {})),
                 u"demo.folder_not_empty"_s);
        QVERIFY(school.signIn("hieutruong"));
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"

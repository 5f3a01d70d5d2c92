// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/account_setup.h"
#include "models/services/accounts.h"
#include "models/services/inspection.h"
#include "models/services/keys.h"
#include "models/signing/signer.h"
#include "school_copy.h"

#include <QTest>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

namespace {

const QString own = u"hocba-demo"_s;
const NewAccount newTeacher { u"gv.moi"_s, u"Trần Thị Mới"_s, u"40421507900"_s, u"mat-khau-dau"_s };

QByteArray keyFile(SchoolCopy &school, const QString &login)
{
    QFile file(u"%1/keys/%2.p12"_s.arg(school.dir(), login));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray pemOf(const QByteArray &der)
{
    return "-----BEGIN CERTIFICATE-----\n" + der.toBase64() + "\n-----END CERTIFICATE-----\n";
}

/// A certificate with those of its issuers, as an authority hands them out.
QByteArray certificateFile(SchoolCopy &school, const QString &login)
{
    const auto signer = signing::openPkcs12(keyFile(school, login), own);
    QByteArray pem = pemOf((*signer)->certificateDer());
    for (const QByteArray &issuer : (*signer)->chainDer()) {
        pem += pemOf(issuer);
    }
    return pem;
}

AccountRow accountOf(const Session &session, const QString &login)
{
    const auto rows = listAccounts(session);
    const auto found = std::ranges::find(*rows, login, &AccountRow::login);
    return found == rows->end() ? AccountRow() : *found;
}

} // namespace

class TestAccountSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewAccountSignsInAndMayDoNothingYet()
    {
        SchoolCopy school(u"empty"_s);
        QCOMPARE(codeOf(addAccount(*school.signIn("quantri"), newTeacher, own)), QString());
        {
            const auto session = school.signIn(u"gv.moi"_s, u"mat-khau-dau"_s);
            QVERIFY(session);
            QCOMPARE(session->person().fullName, u"Trần Thị Mới"_s);
            QVERIFY(session->person().grants.isEmpty());
        }
        const auto audit = verifyAudit(*school.signIn("quantri"));
        QVERIFY(audit.has_value() && audit->findings.isEmpty());
    }

    void refusesNewAccounts_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QStringList>("account"); // login, name, staff number, password
        QTest::addColumn<QString>("ownPassword");
        QTest::addColumn<QString>("code");
        const QString it = u"quantri"_s;
        const auto with = [](qsizetype field, const QString &text) {
            QStringList fields { newTeacher.login, newTeacher.fullName, newTeacher.uid, newTeacher.password };
            fields[field] = text;
            return fields;
        };
        QTest::addRow("by the principal") << u"hieutruong"_s << with(0, u"gv.moi"_s) << own << u"permission.denied"_s;
        QTest::addRow("a login there is") << it << with(0, u"gv.toan"_s) << own << u"account.exists"_s;
        QTest::addRow("a login of one letter") << it << with(0, u"a"_s) << own << u"account.bad_login"_s;
        QTest::addRow("a login with a path") << it << with(0, u"../gv"_s) << own << u"account.bad_login"_s;
        QTest::addRow("a login with tones") << it << with(0, u"gv.toán"_s) << own << u"account.bad_login"_s;
        QTest::addRow("no name") << it << with(1, u"  "_s) << own << u"account.name_missing"_s;
        QTest::addRow("a name that turns the writing")
            << it << with(1, u"Trần\u202E Mới"_s) << own << u"text.forbidden_character"_s;
        QTest::addRow("no staff number") << it << with(2, {}) << own << u"account.bad_uid"_s;
        QTest::addRow("a staff number there is") << it << with(2, u"40421507003"_s) << own << u"account.uid_taken"_s;
        QTest::addRow("seven characters") << it << with(3, u"bay-ky-"_s) << own << u"password.too_short"_s;
        QTest::addRow("without the own password")
            << it << with(0, u"gv.moi"_s) << u"not mine"_s << u"signin.wrong_password"_s;
    }
    void refusesNewAccounts()
    {
        QFETCH(QString, by);
        QFETCH(QStringList, account);
        QFETCH(QString, ownPassword);
        QFETCH(QString, code);
        SchoolCopy school(u"empty"_s);
        const auto session = school.signIn(by, own);
        const qsizetype before = listAccounts(*session)->size();
        const NewAccount wanted { account[0], account[1], account[2], account[3] };
        QCOMPARE(codeOf(addAccount(*session, wanted, ownPassword)), code);
        QCOMPARE(listAccounts(*session)->size(), before);
        QVERIFY(!knownLogins(school.dir())->contains(u"gv.moi"_s)); // nor is a key left behind
    }

    void aDisabledAccountHasNoKeyUntilItIsEnabledAnew()
    {
        SchoolCopy school(u"empty"_s);
        {
            const auto it = school.signIn("quantri");
            QCOMPARE(codeOf(disableAccount(*it, u"gv.toan"_s)), QString());
            QVERIFY(accountOf(*it, u"gv.toan"_s).disabled);
            QCOMPARE(codeOf(disableAccount(*it, u"gv.toan"_s)), u"account.disabled"_s);
            QCOMPARE(codeOf(resetPassword(*it, u"gv.toan"_s, u"mat-khau-moi"_s, own)), u"account.disabled"_s);
        }
        QVERIFY(!knownLogins(school.dir())->contains(u"gv.toan"_s));
        QCOMPARE(codeOf(unlock(school.dir(), u"gv.toan"_s, own)), u"signin.wrong_password"_s);
        {
            const auto it = school.signIn("quantri");
            QCOMPARE(codeOf(enableAccount(*it, u"gv.toan"_s, u"mat-khau-moi"_s, u"not mine"_s)),
                     u"signin.wrong_password"_s);
            QCOMPARE(codeOf(enableAccount(*it, u"gv.toan"_s, u"mat-khau-moi"_s, own)), QString());
            QCOMPARE(codeOf(enableAccount(*it, u"gv.toan"_s, u"mat-khau-moi"_s, own)), u"account.not_disabled"_s);
        }
        QVERIFY(school.signIn(u"gv.toan"_s, u"mat-khau-moi"_s));
    }

    void nobodyPreparesTheOwnAccount()
    {
        SchoolCopy school(u"empty"_s);
        const auto it = school.signIn("quantri");
        QCOMPARE(codeOf(disableAccount(*it, u"quantri"_s)), u"account.own"_s);
        QCOMPARE(codeOf(resetPassword(*it, u"quantri"_s, u"mat-khau-moi"_s, own)), u"account.own"_s);
        QCOMPARE(codeOf(disableAccount(*it, u"nobody"_s)), u"account.unknown"_s);
    }

    void onlySchoolItPrepares()
    {
        SchoolCopy school(u"empty"_s);
        for (const char *login : { "hieutruong", "vanthu", "gv.toan" }) {
            const auto session = school.signIn(login);
            QCOMPARE(codeOf(disableAccount(*session, u"gv.ngu_van"_s)), u"permission.denied"_s);
            QCOMPARE(codeOf(resetPassword(*session, u"gv.ngu_van"_s, u"mat-khau-moi"_s, own)), u"permission.denied"_s);
            QCOMPARE(codeOf(bindCertificate(*session, u"gv.ngu_van"_s, {}, {})), u"permission.denied"_s);
        }
    }

    void aPasswordSetBySomebodyElseIsSeenUntilThePersonChoosesOne()
    {
        SchoolCopy school(u"empty"_s);
        {
            const auto it = school.signIn("quantri");
            QVERIFY(accountOf(*it, u"gv.toan"_s).passwordBy.isEmpty());
            QCOMPARE(codeOf(resetPassword(*it, u"gv.toan"_s, u"tam-thoi-123"_s, own)), QString());
            QCOMPARE(accountOf(*it, u"gv.toan"_s).passwordBy, u"quantri"_s);
        }
        {
            const auto teacher = school.signIn(u"gv.toan"_s, u"tam-thoi-123"_s);
            QCOMPARE(codeOf(changePassword(*teacher, u"tam-thoi-123"_s, u"cua-rieng-toi"_s)), QString());
        }
        QVERIFY(accountOf(*school.signIn("quantri"), u"gv.toan"_s).passwordBy.isEmpty());
    }

    void theListSaysWhatACertificateSays()
    {
        SchoolCopy school(u"empty"_s);
        const AccountRow row = accountOf(*school.signIn("quantri"), u"hieutruong"_s);
        QVERIFY(row.certificate.has_value());
        QCOMPARE(row.certificate->uid, row.uid);
        QCOMPARE(row.certificate->role, u"principal"_s);
        QVERIFY(!row.certificate->issuer.contains(u'='));
        QCOMPARE(row.certificate->notBefore.date().year(), 2025);
        QCOMPARE(row.certificate->notAfter.date().year(), 2030);
    }

    void bindsACertificateOfThePersonAndKeepsTheKeyFile()
    {
        SchoolCopy school(u"empty"_s);
        const QByteArray file = keyFile(school, u"gv.toan"_s);
        QVERIFY(QFile::remove(school.dir() + "/keys/gv.toan.p12"_L1));
        const auto it = school.signIn("quantri");
        QCOMPARE(codeOf(readCertificate(file, u"wrong"_s)), u"key.wrong_pin"_s);
        QCOMPARE(codeOf(bindCertificate(*it, u"gv.toan"_s, file, u"wrong"_s)), u"key.wrong_pin"_s);
        QCOMPARE(codeOf(bindCertificate(*it, u"gv.toan"_s, file, own)), QString());
        QCOMPARE(keyFile(school, u"gv.toan"_s), file);
        QCOMPARE(codeOf(bindCertificate(*it, u"gv.toan"_s, certificateFile(school, u"gv.toan"_s), {})), QString());
    }

    void refusesCertificates_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("file"); // whose certificate
        QTest::addColumn<QString>("today");
        QTest::addColumn<QString>("code");
        const QString now = u"2026-01-20"_s;
        QTest::addRow("another teacher's") << u"gv.toan"_s << u"gv.ngu_van"_s << now << u"certificate.wrong_person"_s;
        QTest::addRow("a teacher's for the clerk") << u"vanthu"_s << u"gv.toan"_s << now << u"certificate.wrong_role"_s;
        QTest::addRow("the school's seal") << u"gv.toan"_s << u"seal"_s << now << u"certificate.wrong_role"_s;
        QTest::addRow("no certificate at all") << u"gv.toan"_s << u"nothing"_s << now << u"certificate.unreadable"_s;
        QTest::addRow("without its issuer's") << u"gv.toan"_s << u"alone"_s << now << u"certificate.untrusted"_s;
        QTest::addRow("expired") << u"gv.toan"_s << u"gv.toan"_s << u"2031-01-20"_s << u"certificate.expired"_s;
    }
    void refusesCertificates()
    {
        QFETCH(QString, account);
        QFETCH(QString, file);
        QFETCH(QString, today);
        QFETCH(QString, code);
        SchoolCopy school(u"6A1"_s); // where teachers and clerk have their roles
        school.clock().set(Instant::fromIso(today + "T08:00:00+07:00"_L1));
        const auto it = school.signIn("quantri");
        const QByteArray whole = file == "nothing"_L1 ? "no certificate"_ba
            : file == "alone"_L1                      ? certificateFile(school, account)
                                                      : certificateFile(school, file);
        const QByteArray bytes
            = file == "alone"_L1 ? whole.left(whole.indexOf("-----END")) + "-----END CERTIFICATE-----\n" : whole;
        QCOMPARE(codeOf(bindCertificate(*it, account, bytes, {})), code);
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const signing::CryptoScope crypto;
    TestAccountSetup test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_account_setup.moc"

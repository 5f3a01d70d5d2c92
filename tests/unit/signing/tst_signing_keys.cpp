// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/certificate.h"
#include "tests/unit/signing/signing_support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hocba;
using namespace hocba::signing;

namespace {

Certificate certificateOf(const QString &name, const QString &school = u"school"_s)
{
    const auto parsed = Certificate::parse(readFile(pkiPath(school + u"/certs/"_s + name + u".pem"_s)));
    return parsed ? *parsed : Certificate();
}

QList<QByteArray> schoolChain()
{
    return { Certificate::parse(readFile(pkiPath(u"school/ca/issuer.pem"_s)))->der };
}

} // namespace

class TestSigningKeys : public QObject
{
    Q_OBJECT

private:
    CryptoScope m_crypto;

private Q_SLOTS:
    void aKeyFileOpensWithItsPin()
    {
        const auto signer = signerOf(u"principal"_s);
        QVERIFY(signer);
        QCOMPARE(signer->algorithm(), SignatureAlgorithm::RsaSha256);
        QCOMPARE(signer->certificateDer(), certificateOf(u"principal"_s).der);
        QCOMPARE(signer->chainDer(), schoolChain());
    }

    void keyFilesThatCannotBeUsedAreRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("code");
        const QByteArray good = readFile(pkiPath(u"school/keys/principal.p12"_s));
        const QByteArray ec = readFile(pkiPath(u"school/keys/ec.p12"_s));
        QTest::newRow("wrong PIN") << good << u"4321"_s << u"key.wrong_pin"_s;
        QTest::newRow("empty PIN") << good << QString() << u"key.wrong_pin"_s;
        QTest::newRow("wrong PIN of an EC key") << ec << u"4321"_s << u"key.wrong_pin"_s;
        QTest::newRow("empty file") << QByteArray() << u"1234"_s << u"key.unreadable"_s;
        QTest::newRow("text") << QByteArray("hello") << u"1234"_s << u"key.unreadable"_s;
        QTest::newRow("half a file") << good.first(good.size() / 2) << u"1234"_s << u"key.unreadable"_s;
        QTest::newRow("a certificate") << readFile(pkiPath(u"school/certs/principal.pem"_s)) << u"1234"_s
                                       << u"key.unreadable"_s;
        QTest::newRow("too large") << good + QByteArray(2 * 1024 * 1024, '0') << u"1234"_s << u"key.unreadable"_s;
    }
    void keyFilesThatCannotBeUsedAreRefused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, pin);
        QFETCH(QString, code);
        const auto opened = openPkcs12(file, pin);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
    }

    void opensslAcceptsOurRawSignatures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("RSA by QCA") << u"principal"_s;
        QTest::newRow("EC by OpenSSL") << u"ec"_s;
    }
    void opensslAcceptsOurRawSignatures()
    {
        QFETCH(QString, name);
        const auto value = signerOf(name)->sign(QByteArray("Học bạ"));
        QVERIFY(value);
        const QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"value"_s), *value));
        QVERIFY(writeFile(folder.filePath(u"text"_s), QByteArray("Học bạ")));
        const Outcome key
            = run(u"openssl"_s,
                  { u"x509"_s, u"-in"_s, pkiPath(u"school/certs/"_s + name + u".pem"_s), u"-noout"_s, u"-pubkey"_s });
        QVERIFY(writeFile(folder.filePath(u"key"_s), key.output.toLatin1()));
        const Outcome judged = run(u"openssl"_s,
                                   { u"dgst"_s, u"-sha256"_s, u"-verify"_s, folder.filePath(u"key"_s), u"-signature"_s,
                                     folder.filePath(u"value"_s), folder.filePath(u"text"_s) });
        QVERIFY2(judged.status == 0, qPrintable(judged.output));
    }

    void aCertificateTellsWhoseItIs()
    {
        const Certificate principal = certificateOf(u"principal"_s);
        QCOMPARE(principal.commonName, u"Trần Văn Đức"_s);
        QCOMPARE(principal.uid, u"HT001"_s);
        QCOMPARE(principal.title, u"Hiệu trưởng"_s);
        QCOMPARE(principal.organisation, u"Trường THCS Lê Lợi"_s);
        QCOMPARE(principal.notBefore, Instant::fromIso(u"2025-01-01T00:00:00Z"_s));
        QCOMPARE(principal.notAfter, Instant::fromIso(u"2035-01-01T00:00:00Z"_s));
        QCOMPARE(principal.keyType, KeyType::Rsa);
        QCOMPARE(principal.keyBits, 2048);
        QVERIFY(principal.maySign && !principal.isAuthority);
        QVERIFY(principal.subject.contains(u"CN=Trần Văn Đức"_s));
        const Outcome openssl = run(u"openssl"_s,
                                    { u"x509"_s, u"-in"_s, pkiPath(u"school/certs/principal.pem"_s), u"-noout"_s,
                                      u"-serial"_s, u"-fingerprint"_s, u"-sha256"_s });
        QVERIFY(openssl.output.contains(u"serial="_s + principal.serial));
        QVERIFY(QString(openssl.output).remove(u':').contains(QString::fromLatin1(principal.sha256.toHex().toUpper())));
        QCOMPARE(certificateOf(u"seal"_s).organisationIdentifier, u"40421507"_s);
        QVERIFY(certificateOf(u"seal"_s).uid.isEmpty());
    }

    void theRoleIsReadFromTheCertificate_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("role");
        QTest::newRow("teacher") << u"certs/teacher-toan"_s << u"teacher"_s;
        QTest::newRow("principal") << u"certs/principal"_s << u"principal"_s;
        QTest::newRow("deputy") << u"certs/deputy"_s << u"deputy"_s;
        QTest::newRow("clerk") << u"certs/clerk"_s << u"clerk"_s;
        QTest::newRow("seal") << u"certs/seal"_s << u"seal"_s;
        QTest::newRow("authority") << u"ca/issuer"_s << u"other"_s;
        QTest::newRow("time stamps") << u"ca/tsa"_s << u"other"_s;
    }
    void theRoleIsReadFromTheCertificate()
    {
        QFETCH(QString, name);
        QFETCH(QString, role);
        const auto parsed = Certificate::parse(readFile(pkiPath(u"school/"_s + name + u".pem"_s)));
        QVERIFY(parsed);
        QCOMPARE(toCode(parsed->role()), role);
    }

    void certificatesThatCannotBeReadAreRefused()
    {
        const QByteArray der = certificateOf(u"principal"_s).der;
        for (const QByteArray &bytes :
             { QByteArray(), QByteArray("hello"), der.first(100), der + "x",
               QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n") }) {
            const auto parsed = Certificate::parse(bytes);
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().code, u"certificate.unreadable"_s);
        }
    }

    void trustIsJudgedAtAPointInTime_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("trust");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("codes");
        QTest::addColumn<VerdictStatus>("status");
        const QString roots = u"school/trust/roots.pem"_s;
        const QString bare = u"school/trust/root.pem"_s;
        const QString now = u"2026-01-20T08:00:00+07:00"_s;
        const auto invalid = VerdictStatus::Invalid;
        const auto warning = VerdictStatus::Warning;
        QTest::newRow("valid") << u"principal"_s << roots << now << QString() << VerdictStatus::Valid;
        QTest::newRow("EC key") << u"ec"_s << roots << now << QString() << VerdictStatus::Valid;
        QTest::newRow("valid, no lists at hand")
            << u"principal"_s << bare << now << u"revocation.unknown revocation.unknown"_s << warning;
        QTest::newRow("foreign root") << u"principal"_s << u"foreign/trust/roots.pem"_s << now
                                      << u"certificate.untrusted"_s << invalid;
        QTest::newRow("nobody trusted") << u"principal"_s << QString() << now << u"trust.no_roots"_s
                                        << VerdictStatus::Unknown;
        QTest::newRow("expired") << u"expired"_s << roots << now << u"certificate.expired"_s << invalid;
        QTest::newRow("expired, judged while it held")
            << u"expired"_s << roots << u"2022-06-01T00:00:00Z"_s << QString() << VerdictStatus::Valid;
        QTest::newRow("last second") << u"expired"_s << roots << u"2023-01-01T00:00:00Z"_s << QString()
                                     << VerdictStatus::Valid;
        QTest::newRow("a second later") << u"expired"_s << roots << u"2023-01-01T00:00:01Z"_s
                                        << u"certificate.expired"_s << invalid;
        QTest::newRow("not yet valid") << u"future"_s << roots << now << u"certificate.not_yet_valid"_s << invalid;
        QTest::newRow("revoked before") << u"revoked-before"_s << roots << now << u"certificate.revoked"_s << invalid;
        QTest::newRow("revoked that second")
            << u"revoked-before"_s << roots << u"2025-12-01T00:00:00Z"_s << u"certificate.revoked"_s << invalid;
        QTest::newRow("revoked a second later")
            << u"revoked-before"_s << roots << u"2025-11-30T23:59:59Z"_s << u"certificate.revoked_since"_s << warning;
        QTest::newRow("revoked afterwards")
            << u"revoked-after"_s << roots << now << u"certificate.revoked_since"_s << warning;
        QTest::newRow("SHA-1") << u"sha1"_s << roots << now << u"algorithm.weak"_s << invalid;
        QTest::newRow("RSA of 1024 bits") << u"rsa1024"_s << roots << now << u"algorithm.weak"_s << invalid;
        QTest::newRow("expired and a stranger") << u"expired"_s << u"foreign/trust/roots.pem"_s << now
                                                << u"certificate.expired certificate.untrusted"_s << invalid;
    }
    void trustIsJudgedAtAPointInTime()
    {
        QFETCH(QString, name);
        QFETCH(QString, trust);
        QFETCH(QString, at);
        QFETCH(QString, codes);
        QFETCH(VerdictStatus, status);
        const Verdict verdict = (trust.isEmpty() ? Trust() : trustOf(trust))
                                    .judge(certificateOf(name), schoolChain(), {}, Instant::fromIso(at));
        QCOMPARE(codesOf(verdict), codes);
        QCOMPARE(verdict.status(), status);
    }

    void listsThatTravelAlongServeThoseWhoHaveOnlyTheRoot()
    {
        const Trust full = schoolTrust();
        const auto lists = full.crlsFor(*signerOf(u"seal"_s));
        QCOMPARE(lists.size(), 2);
        const Trust bare = trustOf(u"school/trust/root.pem"_s);
        QCOMPARE(codesOf(bare.judge(certificateOf(u"seal"_s), schoolChain(), lists, testNow)), QString());
        QCOMPARE(codesOf(bare.judge(certificateOf(u"revoked-before"_s), schoolChain(), lists, testNow)),
                 u"certificate.revoked"_s);
        // A list by somebody else says nothing.
        const auto strangers = trustOf(u"foreign/trust/roots.pem"_s).crlsFor(*signerOf(u"seal"_s, u"foreign"_s));
        QCOMPARE(strangers.size(), 2);
        QCOMPARE(codesOf(bare.judge(certificateOf(u"seal"_s), schoolChain(), strangers, testNow)),
                 u"revocation.unknown revocation.unknown"_s);
    }

    void theChainIsNeededWhereTheIssuerIsNotKnown()
    {
        QCOMPARE(codesOf(schoolTrust().judge(certificateOf(u"principal"_s), {}, {}, testNow)),
                 u"certificate.untrusted"_s);
    }

    void anAuthorityMayNotSignRecords()
    {
        const auto issuer = Certificate::parse(readFile(pkiPath(u"school/ca/issuer.pem"_s)));
        QVERIFY(schoolTrust().judge(*issuer, {}, {}, testNow).has("certificate.not_for_signing"_L1));
    }

    void damagedBundlesAreRefused()
    {
        for (const QByteArray &bytes : { QByteArray(), QByteArray("hello") }) {
            const auto trust = Trust::fromPem({ bytes });
            QVERIFY(!trust);
            QCOMPARE(trust.error().code, u"trust.unreadable"_s);
        }
        QVERIFY(schoolTrust().hasRoots());
        QCOMPARE(schoolTrust().roots().size(), 1);
        QVERIFY(!Trust().hasRoots());
    }

    void beforeSigningTheCertificateIsLookedAt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<CertificateRole>("role");
        QTest::addColumn<QString>("code");
        const QString good;
        QTest::newRow("teacher") << u"teacher-toan"_s << CertificateRole::Teacher << good;
        QTest::newRow("principal") << u"principal"_s << CertificateRole::Principal << good;
        QTest::newRow("principal who teaches") << u"principal"_s << CertificateRole::Teacher << good;
        QTest::newRow("deputy for the principal") << u"deputy"_s << CertificateRole::Deputy << good;
        QTest::newRow("seal") << u"seal"_s << CertificateRole::Seal << good;
        QTest::newRow("revoked later") << u"revoked-after"_s << CertificateRole::Teacher << good;
        QTest::newRow("teacher as principal")
            << u"teacher-toan"_s << CertificateRole::Principal << u"certificate.wrong_role"_s;
        QTest::newRow("deputy as principal")
            << u"deputy"_s << CertificateRole::Principal << u"certificate.wrong_role"_s;
        QTest::newRow("clerk as teacher") << u"clerk"_s << CertificateRole::Teacher << u"certificate.wrong_role"_s;
        QTest::newRow("principal as seal") << u"principal"_s << CertificateRole::Seal << u"certificate.wrong_role"_s;
        QTest::newRow("seal as principal") << u"seal"_s << CertificateRole::Principal << u"certificate.wrong_role"_s;
        QTest::newRow("expired") << u"expired"_s << CertificateRole::Teacher << u"certificate.expired"_s;
        QTest::newRow("not yet valid") << u"future"_s << CertificateRole::Teacher << u"certificate.not_yet_valid"_s;
        QTest::newRow("revoked") << u"revoked-before"_s << CertificateRole::Teacher << u"certificate.revoked"_s;
        QTest::newRow("SHA-1") << u"sha1"_s << CertificateRole::Teacher << u"algorithm.weak"_s;
    }
    void beforeSigningTheCertificateIsLookedAt()
    {
        QFETCH(QString, name);
        QFETCH(CertificateRole, role);
        QFETCH(QString, code);
        const Status status = checkMaySign(*signerOf(name), schoolTrust(), role, testNow);
        QCOMPARE(status ? QString() : status.error().code, code);
        const Status abroad = checkMaySign(*signerOf(name), trustOf(u"foreign/trust/roots.pem"_s), role, testNow);
        QVERIFY(!abroad);
    }

    void verdictsGatherAllCausesAndTheWorstDecides()
    {
        Verdict verdict;
        QCOMPARE(toCode(verdict.status()), u"valid"_s);
        verdict.warn("certificate.revoked_since"_L1, u"A"_s);
        QCOMPARE(toCode(verdict.status()), u"warning"_s);
        verdict.doubt("trust.no_roots"_L1);
        QCOMPARE(toCode(verdict.status()), u"unknown"_s);
        Verdict other;
        other.add("signature.broken"_L1, u"B"_s);
        const Verdict both = combine(verdict, other);
        QCOMPARE(toCode(both.status()), u"invalid"_s);
        QCOMPARE(both.causes.size(), 3);
        QCOMPARE(combine(both, other).causes.size(), 3);
        Verdict named;
        named.merge(other, u"seal"_s);
        QCOMPARE(named.causes.first().detail, u"seal: B"_s);
    }
};

QTEST_GUILESS_MAIN(TestSigningKeys)
#include "tst_signing_keys.moc"

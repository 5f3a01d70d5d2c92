// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/xml_verify.h"
#include "tests/unit/signing/signing_support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hocba;
using namespace hocba::signing;

namespace {

const QByteArray plainXml = R"(<?xml version="1.0" encoding="UTF-8"?>
<Record xmlns="urn:test:record" Id="T"><Content Id="C"><Pupil Id="P">Nguyễn Văn A</Pupil><Year Id="Y">
<Subject Id="S-toan" pupil="1"><Mark>8.0</Mark></Subject><Subject Id="S-van" pupil="1"><Mark>7.5</Mark></Subject>
</Year></Content><TeacherSignatures Id="TS"/><PrincipalSignature Id="PS"/><Seal Id="SE"/></Record>
)";

const QByteArray schemaXml = R"(<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:test:record" xmlns="urn:test:record"
  elementFormDefault="qualified">
<xs:complexType name="Box"><xs:sequence><xs:any namespace="http://www.w3.org/2000/09/xmldsig#" processContents="lax"
  minOccurs="0" maxOccurs="40"/></xs:sequence><xs:attribute name="Id" type="xs:NCName"/></xs:complexType>
<xs:element name="Record"><xs:complexType><xs:sequence>
<xs:element name="Content"><xs:complexType><xs:sequence>
<xs:element name="Pupil"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="Id"
  type="xs:NCName"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
<xs:element name="Year"><xs:complexType><xs:sequence><xs:element name="Subject" maxOccurs="20"><xs:complexType>
<xs:sequence><xs:element name="Mark" type="xs:decimal"/></xs:sequence><xs:attribute name="Id" type="xs:NCName"/>
<xs:attribute name="pupil"/></xs:complexType></xs:element></xs:sequence><xs:attribute name="Id" type="xs:NCName"/>
</xs:complexType></xs:element></xs:sequence><xs:attribute name="Id" type="xs:NCName"/></xs:complexType></xs:element>
<xs:element name="TeacherSignatures" type="Box"/><xs:element name="PrincipalSignature" type="Box"/>
<xs:element name="Seal" type="Box"/></xs:sequence><xs:attribute name="Id" type="xs:NCName"/></xs:complexType></xs:element>
</xs:schema>)";

XmlPolicy policy()
{
    XmlPolicy policy;
    policy.signatures = { { u"sig-toan"_s, u"TS"_s, { u"S-toan"_s, u"P"_s } },
                          { u"sig-van"_s, u"TS"_s, { u"S-van"_s, u"P"_s } },
                          { u"sig-principal"_s, u"PS"_s, { u"C"_s, u"TS"_s } },
                          { u"sig-seal"_s, u"SE"_s, {} } };
    policy.places = { { u"C"_s, u"/Record/Content"_s },
                      { u"P"_s, u"/Record/Content/Pupil"_s },
                      { u"S-toan"_s, u"/Record/Content/Year/Subject"_s },
                      { u"S-van"_s, u"/Record/Content/Year/Subject"_s },
                      { u"TS"_s, u"/Record/TeacherSignatures"_s },
                      { u"PS"_s, u"/Record/PrincipalSignature"_s },
                      { u"SE"_s, u"/Record/Seal"_s } };
    return policy;
}

Status signInto(XmlDocument &document, const QString &signer, const QString &id, const QString &container,
                const QStringList &references)
{
    XmlSignatureRequest request { id, container, references, u"teacher"_s, testNow, {} };
    const auto key = signerOf(signer);
    if (container == u"SE"_s) {
        request.crlsDer = schoolTrust().crlsFor(*key);
    }
    return document.sign(*key, request);
}

QByteArray signedXml()
{
    static const QByteArray bytes = [] {
        auto document = XmlDocument::parse(plainXml);
        const bool done = signInto(*document, u"teacher-toan"_s, u"sig-toan"_s, u"TS"_s, { u"S-toan"_s, u"P"_s })
            && signInto(*document, u"ec"_s, u"sig-van"_s, u"TS"_s, { u"S-van"_s, u"P"_s })
            && signInto(*document, u"principal"_s, u"sig-principal"_s, u"PS"_s, { u"C"_s, u"TS"_s })
            && signInto(*document, u"seal"_s, u"sig-seal"_s, u"SE"_s, {});
        return done ? document->serialised() : QByteArray();
    }();
    return bytes;
}

XmlVerification verified(const QByteArray &bytes, const Trust &trust = schoolTrust())
{
    const auto document = XmlDocument::parse(bytes);
    if (!document) {
        qWarning() << document.error().code << document.error().detail;
        return {};
    }
    return verifyXml(*document, policy(), trust, testNow);
}

/// The text of an element with this Id, from its "<" to its end tag.
QByteArray elementText(const QByteArray &xml, const QByteArray &name, const QByteArray &id)
{
    const qsizetype at = xml.indexOf("Id=\"" + id + '"');
    const qsizetype begin = xml.lastIndexOf('<', at);
    const QByteArray close = "</" + name + '>';
    return xml.mid(begin, xml.indexOf(close, at) + close.size() - begin);
}

QByteArray replaced(QByteArray xml, const QByteArray &before, const QByteArray &after)
{
    const qsizetype at = xml.indexOf(before);
    if (at < 0) {
        qWarning() << "not there:" << before;
        return {};
    }
    return xml.replace(at, before.size(), after);
}

QString integrityOf(const XmlVerification &found, const QString &id)
{
    const XmlSignatureResult *result = found.find(id);
    return result ? codesOf(result->integrity) : u"(missing)"_s;
}

} // namespace

class TestSigningXml : public QObject
{
    Q_OBJECT

private:
    CryptoScope m_crypto;

private Q_SLOTS:
    void layersOfSignaturesAreValid()
    {
        const XmlVerification found = verified(signedXml());
        QCOMPARE(found.signatures.size(), 4);
        QVERIFY(found.missing.isEmpty() && found.unexpected.isEmpty());
        for (const XmlSignatureResult &signature : found.signatures) {
            QCOMPARE(codesOf(signature.integrity), QString());
            QCOMPARE(codesOf(signature.trust), QString());
            QVERIFY(signature.intact && signature.trusted && signature.expected);
            QCOMPARE(signature.signingTime, testNow);
            QCOMPARE(signature.claimedRole, u"teacher"_s);
        }
        const XmlSignatureResult *toan = found.find(u"sig-toan"_s);
        QCOMPARE(toan->references, (QStringList { u"S-toan"_s, u"P"_s }));
        QCOMPARE(toan->container, u"TS"_s);
        QCOMPARE(toan->certificate->commonName, u"Nguyễn Thị Ánh"_s);
        QVERIFY(found.find(u"sig-seal"_s)->references.isEmpty());
        QCOMPARE(found.find(u"sig-seal"_s)->crlsDer.size(), 2);
    }

    void theListsOfTheSealServeThoseWhoHaveOnlyTheRoot()
    {
        const XmlVerification found = verified(signedXml(), trustOf(u"school/trust/root.pem"_s));
        for (const XmlSignatureResult &signature : found.signatures) {
            QCOMPARE(codesOf(signature.trust), QString());
        }
    }

    void xmlsec1AcceptsEverySignature_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : { "sig-toan", "sig-van", "sig-principal", "sig-seal" }) {
            QTest::newRow(id) << QString::fromLatin1(id);
        }
    }
    void xmlsec1AcceptsEverySignature()
    {
        QFETCH(QString, id);
        const QTemporaryDir folder;
        QStringList arguments { u"--verify"_s,
                                u"--trusted-pem"_s,
                                pkiPath(u"school/trust/root.pem"_s),
                                u"--node-id"_s,
                                id,
                                u"--id-attr:Id"_s,
                                u"http://www.w3.org/2000/09/xmldsig#:Signature"_s,
                                u"--id-attr:Id"_s,
                                u"http://uri.etsi.org/01903/v1.3.2#:SignedProperties"_s };
        for (const char *name : { "Record", "Content", "Pupil", "Subject", "TeacherSignatures" }) {
            arguments << u"--id-attr:Id"_s << u"urn:test:record:"_s + QString::fromLatin1(name);
        }
        const QString file = folder.filePath(u"record.xml"_s);
        QVERIFY(writeFile(file, signedXml()));
        const Outcome good = run(u"xmlsec1"_s, arguments + QStringList { file });
        QVERIFY2(good.status == 0, qPrintable(good.output));
        QVERIFY(writeFile(file, replaced(replaced(signedXml(), "8.0", "9.0"), "7.5", "9.5")));
        QVERIFY(run(u"xmlsec1"_s, arguments + QStringList { file }).status != 0);
    }

    void aSignedDocumentFitsItsSchema()
    {
        const auto schema = XmlSchema::parse(schemaXml);
        QVERIFY(schema);
        const auto document = XmlDocument::parse(signedXml());
        const Status good = document->validate(*schema);
        QVERIFY2(good, qPrintable(good ? QString() : good.error().detail));
        const auto wrong = XmlDocument::parse(replaced(signedXml(), "<Mark>8.0</Mark>", "<Mark>tám</Mark>"));
        const Status refused = wrong->validate(*schema);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"xml.schema"_s);
        QVERIFY(refused.error().detail.startsWith(u"3:"_s));
        QCOMPARE(XmlSchema::parse("<a/>").error().code, u"xml.schema_unreadable"_s);
    }

    void tamperingIsNamed_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("codes");
        const QByteArray xml = signedXml();
        const QByteArray toan = elementText(xml, "Subject", "S-toan");
        const QByteArray van = elementText(xml, "Subject", "S-van");
        const QByteArray sigToan = elementText(xml, "ds:Signature", "sig-toan");
        const QString changed = u"xml.digest_mismatch"_s;
        const QByteArray raised = replaced(xml, "8.0", "9.0");
        QTest::newRow("a mark changed: its teacher") << raised << u"sig-toan"_s << changed;
        QTest::newRow("a mark changed: another teacher") << raised << u"sig-van"_s << QString();
        QTest::newRow("a mark changed: principal") << raised << u"sig-principal"_s << changed;
        QTest::newRow("a mark changed: seal") << raised << u"sig-seal"_s << changed;
        QTest::newRow("white space in the content")
            << replaced(xml, "<Year", " <Year") << u"sig-principal"_s << changed;
        QTest::newRow("a comment changes nothing")
            << replaced(xml, "<Year", "<!-- --><Year") << u"sig-seal"_s << QString();
        QTest::newRow("signed block moved, another one shown in its place")
            << replaced(replaced(xml, toan, QByteArray(toan).replace("S-toan", "S-x").replace("8.0", "10")), "<Seal",
                        "<Hidden>" + toan + "</Hidden><Seal")
            << u"sig-toan"_s << u"xml.reference_moved"_s;
        QTest::newRow("reference turned to another block")
            << replaced(xml, "#S-toan", "#S-van") << u"sig-toan"_s
            << u"xml.digest_mismatch xml.reference_missing xml.reference_unexpected"_s;
        QTest::newRow("blocks change their Ids")
            << replaced(replaced(replaced(xml, "<Subject Id=\"S-toan\"", "<Subject Id=\"S-tmp\""),
                                 "<Subject Id=\"S-van\"", "<Subject Id=\"S-toan\""),
                        "<Subject Id=\"S-tmp\"", "<Subject Id=\"S-van\"")
            << u"sig-toan"_s << changed;
        QTest::newRow("signed block taken out")
            << replaced(xml, van, "") << u"sig-van"_s << u"signature.broken xml.reference_missing"_s;
        QTest::newRow("signature moved to another container") << replaced(
            replaced(xml, sigToan, ""), "<PrincipalSignature Id=\"PS\">", "<PrincipalSignature Id=\"PS\">" + sigToan)
                                                              << u"sig-toan"_s << u"xml.signature_moved"_s;
        QTest::newRow("signing time changed")
            << replaced(xml, "2026-01-20T08:00:00+07:00", "2025-01-20T08:00:00+07:00") << u"sig-toan"_s << changed;
        QTest::newRow("role changed") << replaced(xml, ">teacher<", ">principal<") << u"sig-toan"_s << changed;
        QTest::newRow("weaker digest named")
            << replaced(xml, "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1")
            << u"sig-toan"_s << u"algorithm.not_allowed"_s;
        QTest::newRow("a transform that leaves content out") << replaced(
            xml, "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>",
            "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>0</ds:XPath>"
            "</ds:Transform>") << u"sig-toan"_s << u"algorithm.not_allowed xml.signature_malformed"_s;
        QTest::newRow("reference to a file") << replaced(xml, "URI=\"#S-toan\"", "URI=\"file:///etc/passwd\"")
                                             << u"sig-toan"_s << u"algorithm.not_allowed xml.reference_missing"_s;
        const QByteArray value = elementText(xml, "ds:SignatureValue", "sig-toan-v");
        QByteArray wrong = value;
        wrong[value.size() - 100] = wrong.at(value.size() - 100) == 'A' ? 'B' : 'A';
        QTest::newRow("signature value changed")
            << replaced(xml, value, wrong) << u"sig-toan"_s << u"signature.broken"_s;
        QTest::newRow("certificate taken out") << replaced(
            xml, sigToan,
            QByteArray(sigToan).replace(
                sigToan.indexOf("<ds:X509Certificate>"),
                sigToan.indexOf("</ds:X509Certificate>") + 21 - sigToan.indexOf("<ds:X509Certificate>"), ""))
                                               << u"sig-toan"_s << u"signature.certificate_mismatch"_s;
        QTest::newRow("properties moved out of the signature")
            << replaced(replaced(xml, elementText(xml, "xades:SignedProperties", "sig-toan-p"), ""), "<Seal",
                        "<x xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\" "
                        "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"
                            + elementText(xml, "xades:SignedProperties", "sig-toan-p") + "</x><Seal")
            << u"sig-toan"_s << u"xml.reference_moved xml.signature_malformed"_s;
    }
    void tamperingIsNamed()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, signature);
        QFETCH(QString, codes);
        QCOMPARE(integrityOf(verified(xml), signature), codes);
    }

    void everyChangedByteIsFound()
    {
        const QByteArray xml = signedXml();
        int checked = 0;
        for (qsizetype at = 3; at < xml.size(); at += 53) {
            QByteArray changed = xml;
            changed[at] = static_cast<char>(changed.at(at) ^ (1 << (at % 5)));
            const auto document = XmlDocument::parse(changed);
            if (!document) {
                continue; // not XML any more: found as well
            }
            ++checked;
            const XmlVerification found = verifyXml(*document, policy(), schoolTrust(), testNow);
            const bool allGood = found.missing.isEmpty() && found.unexpected.isEmpty()
                && std::ranges::all_of(found.signatures, [](const XmlSignatureResult &signature) {
                                     return signature.intact && signature.trusted;
                                 });
            QVERIFY2(!allGood, qPrintable(u"byte %1: %2"_s.arg(at).arg(QString::fromUtf8(changed.mid(at - 30, 60)))));
        }
        QVERIFY(checked > 100);
    }

    void aStrippedSignatureIsMissed()
    {
        auto document = XmlDocument::parse(signedXml());
        QVERIFY(document->removeSignature(u"sig-van"_s));
        const XmlVerification found = verified(document->serialised());
        QCOMPARE(found.missing, QStringList { u"sig-van"_s });
        QCOMPARE(integrityOf(found, u"sig-principal"_s), u"xml.digest_mismatch"_s);
    }

    void aSignatureNobodyAskedForIsNamed()
    {
        auto document = XmlDocument::parse(signedXml());
        QVERIFY(signInto(*document, u"clerk"_s, u"extra"_s, u"PS"_s, { u"P"_s }));
        const XmlVerification found = verified(document->serialised());
        QCOMPARE(found.unexpected, QStringList { u"extra"_s });
        QVERIFY(!found.find(u"extra"_s)->expected);
    }

    void signersAreJudgedAtTheirSigningTime_data()
    {
        QTest::addColumn<QString>("signer");
        QTest::addColumn<QString>("codes");
        QTest::newRow("revoked before") << u"revoked-before"_s << u"certificate.revoked"_s;
        QTest::newRow("revoked after") << u"revoked-after"_s << u"certificate.revoked_since"_s;
        QTest::newRow("expired") << u"expired"_s << u"certificate.expired"_s;
        QTest::newRow("SHA-1 certificate") << u"sha1"_s << u"algorithm.weak"_s;
    }
    void signersAreJudgedAtTheirSigningTime()
    {
        QFETCH(QString, signer);
        QFETCH(QString, codes);
        auto document = XmlDocument::parse(plainXml);
        QVERIFY(signInto(*document, signer, u"sig-toan"_s, u"TS"_s, { u"S-toan"_s, u"P"_s }));
        const XmlVerification found = verified(document->serialised());
        QCOMPARE(codesOf(found.signatures.first().trust), codes);
        QVERIFY(found.signatures.first().intact);
    }

    void aSigningTimeInTheFutureIsAWarning()
    {
        auto document = XmlDocument::parse(plainXml);
        QVERIFY(signInto(*document, u"teacher-toan"_s, u"sig-toan"_s, u"TS"_s, { u"S-toan"_s, u"P"_s }));
        const XmlVerification found = verifyXml(*document, policy(), schoolTrust(), { testNow.ms - 3'600'000 });
        QCOMPARE(codesOf(found.signatures.first().trust), u"signature.time_in_future"_s);
        QVERIFY(found.signatures.first().trusted);
    }

    void dangerousXmlIsRefused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("code");
        QTest::newRow("DTD") << QByteArray("<!DOCTYPE a><a/>") << u"xml.dtd"_s;
        QTest::newRow("entity from a file")
            << QByteArray("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>") << u"xml.dtd"_s;
        QTest::newRow("billion laughs") << QByteArray(
            "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
            "<a>&c;</a>") << u"xml.dtd"_s;
        QTest::newRow("not well-formed") << QByteArray("<a><b></a>") << u"xml.malformed"_s;
        QTest::newRow("empty") << QByteArray() << u"xml.malformed"_s;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7") << u"xml.malformed"_s;
        QTest::newRow("too large") << "<a>" + QByteArray(6 * 1024 * 1024, 'x') + "</a>" << u"xml.too_large"_s;
        QTest::newRow("deep nesting") << QByteArray("<a>").repeated(100'000) << u"xml.malformed"_s;
        QTest::newRow("Id twice") << QByteArray("<a Id=\"x\"><b Id=\"x\"/></a>") << u"xml.duplicate_id"_s;
        QTest::newRow("Id twice, once as xml:id")
            << QByteArray("<a Id=\"x\"><b xml:id=\"x\"/></a>") << u"xml.duplicate_id"_s;
        QTest::newRow("block doubled") << replaced(signedXml(), "</Year>",
                                                   elementText(signedXml(), "Subject", "S-toan") + "</Year>")
                                       << u"xml.duplicate_id"_s;
        QTest::newRow("DTD in UTF-16") << QByteArray("\xFF\xFE<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0a\0>\0<\0a\0/\0>\0", 34)
                                       << u"xml.dtd"_s;
    }
    void dangerousXmlIsRefused()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, code);
        const auto document = XmlDocument::parse(xml);
        QVERIFY(!document);
        QCOMPARE(document.error().code, code);
    }

    void signaturesAreCarriedOverWhereTheyStillFit()
    {
        const auto old = XmlDocument::parse(signedXml());
        // A correction in Ngữ văn: Toán and its signature stay, the other part is due again.
        auto rebuilt = XmlDocument::parse(replaced(plainXml, "7.5", "8.5"));
        QVERIFY(rebuilt->carryOver(*old, u"sig-toan"_s, u"TS"_s));
        QVERIFY(rebuilt->carryOver(*old, u"sig-van"_s, u"TS"_s));
        QVERIFY(*rebuilt->signatureFits(u"sig-toan"_s));
        QVERIFY(!*rebuilt->signatureFits(u"sig-van"_s));
        QVERIFY(rebuilt->removeSignature(u"sig-van"_s));
        QVERIFY(signInto(*rebuilt, u"teacher-van"_s, u"sig-van"_s, u"TS"_s, { u"S-van"_s, u"P"_s }));
        const XmlVerification found = verified(rebuilt->serialised());
        QCOMPARE(integrityOf(found, u"sig-toan"_s), QString());
        QCOMPARE(integrityOf(found, u"sig-van"_s), QString());
        QVERIFY(*old->signatureFits(u"sig-principal"_s) && *old->signatureFits(u"sig-seal"_s));
        QCOMPARE(rebuilt->carryOver(*old, u"sig-van"_s, u"TS"_s).error().code, u"xml.duplicate_id"_s);
        QCOMPARE(rebuilt->carryOver(*old, u"nobody"_s, u"TS"_s).error().code, u"xml.no_such_id"_s);
        QCOMPARE(rebuilt->carryOver(*old, u"sig-seal"_s, u"nowhere"_s).error().code, u"xml.no_such_id"_s);
    }

    void aRefusedSignatureLeavesNothingBehind()
    {
        auto document = XmlDocument::parse(plainXml);
        const QByteArray before = document->serialised();
        QCOMPARE(signInto(*document, u"clerk"_s, u"x"_s, u"nowhere"_s, { u"P"_s }).error().code, u"xml.no_such_id"_s);
        QCOMPARE(signInto(*document, u"clerk"_s, u"x"_s, u"TS"_s, { u"nobody"_s }).error().code, u"xml.no_such_id"_s);
        QCOMPARE(signInto(*document, u"clerk"_s, u"P"_s, u"TS"_s, { u"C"_s }).error().code, u"xml.duplicate_id"_s);
        QCOMPARE(document->serialised(), before);
    }

    void canonicalFormIsThatOfXmllint()
    {
        const auto document = XmlDocument::parse(plainXml);
        const QByteArray ours = *document->canonical(QString());
        const QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"a.xml"_s), plainXml));
        QCOMPARE(QString::fromUtf8(ours), run(u"xmllint"_s, { u"--exc-c14n"_s, folder.filePath(u"a.xml"_s) }).output);
        QCOMPARE(*document->canonical(u"P"_s),
                 QByteArray("<Pupil xmlns=\"urn:test:record\" Id=\"P\">Nguyễn Văn A</Pupil>"));
        QCOMPARE(document->canonical(u"nobody"_s).error().code, u"xml.no_such_id"_s);
    }
};

QTEST_GUILESS_MAIN(TestSigningXml)
#include "tst_signing_xml.moc"

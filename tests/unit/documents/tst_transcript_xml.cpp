// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/transcript_layers.h"
#include "models/documents/transcript_requests.h"
#include "models/documents/transcript_xml.h"
#include "models/signing/xml_document.h"
#include "tests/support/sample_transcript.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace hocba;
using namespace hocba::documents;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString codeOf(const QByteArray &xml)
{
    const Result<Transcript> read = fromXml(xml);
    return read ? QString() : read.error().code;
}

} // namespace

class TestTranscriptXml : public QObject
{
    Q_OBJECT

private:
    void addSamples()
    {
        QTest::addColumn<Transcript>("transcript");
        QTest::newRow("one year") << tests::sampleTranscript();
        QTest::newRow("with corrections") << tests::correctedTranscript();
        QTest::newRow("four years, long texts, demo") << tests::crowdedTranscript();
        Transcript bare;
        bare.pupilCode = u"1"_s;
        QTest::newRow("nothing but a pupil's code") << bare;
        Transcript odd = tests::sampleTranscript();
        odd.fullName = u"A <b> & \"c\" 'd'"_s;
        odd.years[0].homeroomComment = u"dòng một\ndòng hai\tsau dấu tab"_s;
        odd.years[0].subjects[0].teacher.uid = u"gv 01/ạ"_s;
        QTest::newRow("characters that XML must escape") << odd;
    }

private Q_SLOTS:
    void theValueComesBackAsItWas_data() { addSamples(); }
    void theValueComesBackAsItWas()
    {
        QFETCH(const Transcript, transcript);
        const QByteArray xml = toXml(transcript);
        const Result<Transcript> read = fromXml(xml);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().code + u' ' + read.error().detail));
        QCOMPARE(*read, transcript);
        QCOMPARE(toXml(*read), xml);
    }

    void xmllintAcceptsItByTheSchema_data() { addSamples(); }
    void xmllintAcceptsItByTheSchema()
    {
        QFETCH(const Transcript, transcript);
        const QTemporaryDir dir;
        writeFile(dir.filePath(u"t.xml"_s), toXml(transcript));
        writeFile(dir.filePath(u"t.xsd"_s), transcriptSchema());
        QProcess xmllint;
        xmllint.start(
            u"xmllint"_s,
            { u"--nonet"_s, u"--noout"_s, u"--schema"_s, dir.filePath(u"t.xsd"_s), dir.filePath(u"t.xml"_s) });
        QVERIFY(xmllint.waitForFinished());
        QVERIFY2(xmllint.exitCode() == 0, xmllint.readAllStandardError().constData());
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("replacement");
        QTest::addColumn<QString>("code");
        QTest::newRow("a DTD") << QByteArray("<Transcript") << QByteArray("<!DOCTYPE x [<!ENTITY a \"b\">]><Transcript")
                               << u"xml.dtd"_s;
        QTest::newRow("a DTD from elsewhere")
            << QByteArray("<Transcript") << QByteArray("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><Transcript")
            << u"xml.dtd"_s;
        QTest::newRow("a tag that is not closed") << QByteArray("</Transcript>") << QByteArray() << u"xml.malformed"_s;
        QTest::newRow("another namespace")
            << QByteArray("urn:hocba:transcript:1") << QByteArray("urn:other") << u"document.not_hocba"_s;
        QTest::newRow("an unknown element")
            << QByteArray("<School") << QByteArray("<Extra/><School") << u"xml.schema"_s;
        QTest::newRow("an unknown attribute")
            << QByteArray("<School") << QByteArray("<School owner=\"x\"") << u"xml.schema"_s;
        QTest::newRow("another schema number")
            << QByteArray("schema=\"1\"") << QByteArray("schema=\"2\"") << u"xml.schema"_s;
        QTest::newRow("a rating that does not exist")
            << QByteArray("conduct=\"tot\"") << QByteArray("conduct=\"best\"") << u"xml.schema"_s;
        QTest::newRow("an Id that does not belong to its subject")
            << QByteArray("Id=\"S-2025-toan\"") << QByteArray("Id=\"S-2025-van\"") << u"xml.schema"_s;
        QTest::newRow("the same subject twice")
            << QByteArray("<Semester1")
            << QByteArray("<Subject Id=\"S-2025-toan\" pupil=\"4012345678\" schoolYear=\"2025-2026\" code=\"toan\" "
                          "kind=\"marks\"/><Semester1")
            << u"xml.schema"_s;
        QTest::newRow("a line of another pupil")
            << QByteArray("Id=\"S-2025-toan\" pupil=\"4012345678\"")
            << QByteArray("Id=\"S-2025-toan\" pupil=\"4012345679\"") << u"transcript.foreign_line"_s;
        QTest::newRow("a line of another year")
            << QByteArray("pupil=\"4012345678\" schoolYear=\"2025-2026\" code=\"toan\"")
            << QByteArray("pupil=\"4012345678\" schoolYear=\"2024-2025\" code=\"toan\"")
            << u"transcript.foreign_line"_s;
        QTest::newRow("a version of nought")
            << QByteArray("version=\"1\" ") << QByteArray("version=\"0\" ") << u"xml.schema"_s;
    }
    void whatDoesNotFitIsRefused()
    {
        QFETCH(const QByteArray, old);
        QFETCH(const QByteArray, replacement);
        QFETCH(const QString, code);
        Transcript transcript = tests::sampleTranscript();
        transcript.demo = true; // so that a blank follows version="1"
        QByteArray xml = toXml(transcript);
        const qsizetype at = xml.indexOf(old);
        QVERIFY(at >= 0);
        xml.replace(at, old.size(), replacement);
        QCOMPARE(codeOf(xml), code);
    }

    void anythingElseIsNotARecord_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << u"xml.malformed"_s;
        QTest::newRow("a PDF") << QByteArray("%PDF-1.6\n%\xe2\xe3") << u"xml.malformed"_s;
        QTest::newRow("another XML") << QByteArray("<html/>") << u"document.not_hocba"_s;
        QTest::newRow("more than 5 MB") << QByteArray(6 * 1024 * 1024, ' ') << u"xml.too_large"_s;
    }
    void anythingElseIsNotARecord()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, code);
        QCOMPARE(codeOf(bytes), code);
    }

    void eachPersonSignsOnceAndTheOrderIsFixed()
    {
        const QList<SignaturePart> parts = signatureParts(tests::sampleTranscript());
        QCOMPARE(parts.size(), 7 + 3);
        QCOMPARE(parts.at(1).signatureId, u"SIG-T-GV002"_s);
        QCOMPARE(parts.at(1).references, QStringList({ u"S-2025-toan"_s, u"S-2025-khtn"_s, u"P"_s }));
        QCOMPARE(parts.at(1).container, u"TS"_s);
        QCOMPARE(parts.at(7).role, SignerRole::Homeroom);
        QCOMPARE(parts.at(7).references, QStringList({ u"C"_s, u"TS"_s }));
        QCOMPARE(parts.at(8).references, QStringList({ u"C"_s, u"TS"_s, u"HS"_s }));
        QCOMPARE(parts.at(9).role, SignerRole::Seal);
        QVERIFY(parts.at(9).references.isEmpty());
        QCOMPARE(parts.at(9).signatory.uid, u"40421507"_s);
    }

    void aTeacherOfSeveralYearsSignsThemTogetherAndADeputyClaimsToBeOne()
    {
        const QList<SignaturePart> parts = signatureParts(tests::crowdedTranscript());
        QCOMPARE(parts.size(), 7 + 3);
        QCOMPARE(parts.at(0).references.size(), 4 * 2 + 1);
        QCOMPARE(parts.at(8).claimedRole, u"deputy"_s);
        QCOMPARE(parts.at(8).signatory.uid, u"PHT01"_s);
    }

    void everyReferenceStandsWhereThePolicyExpectsIt()
    {
        const Transcript transcript = tests::crowdedTranscript();
        const auto document = signing::XmlDocument::parse(toXml(transcript));
        QVERIFY(document.has_value());
        const signing::XmlPolicy policy = xmlPolicy(transcript);
        QCOMPARE(policy.signatures.size(), 10);
        for (auto place = policy.places.begin(); place != policy.places.end(); ++place) {
            QVERIFY2(document->contains(place.key()), qPrintable(place.key()));
            QVERIFY(place.value().startsWith(u"/Transcript/"_s));
        }
    }

    void anOddStaffNumberMakesASoundId()
    {
        Transcript transcript = tests::sampleTranscript();
        transcript.years[0].subjects[0].teacher.uid = u"a b/ạ"_s;
        QCOMPARE(signatureParts(transcript).at(0).signatureId, u"SIG-T-a.20b.2f.e1.ba.a1"_s);
    }

    void theQrCodeNamesTheRecordAndItsContent()
    {
        Transcript transcript = tests::sampleTranscript();
        const Result<QByteArray> digest = contentDigest(toXml(transcript));
        const Result<QByteArray> payload = qrPayload(transcript);
        QVERIFY(digest && payload);
        QCOMPARE(digest->size(), 32);
        QCOMPARE(*payload,
                 "HOCBA1:40421507:40421507/2026/0001:1:"
                     + digest->toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));

        transcript.number = u"A:1 ạ"_s;
        transcript.version = 12;
        const Result<QByteArray> renamed = qrPayload(transcript);
        QVERIFY(renamed.has_value());
        QVERIFY(renamed->startsWith("HOCBA1:40421507:A%3A1%20%E1%BA%A1:12:"));
        QVERIFY2(renamed->endsWith(payload->last(43)), "number and version are no part of the content");

        transcript.years[0].subjects[0].year = u"8.1"_s;
        QVERIFY(*contentDigest(toXml(transcript)) != *digest);
    }

    // Outside judge: xmllint's own exclusive canonical form of the element Content, cut out of the file.
    void theDigestIsThatOfTheCanonicalFormAnotherToolMakes()
    {
        const QByteArray xml = toXml(tests::sampleTranscript());
        const qsizetype from = xml.indexOf("<Content");
        const qsizetype to = xml.indexOf("</Content>") + 10;
        QByteArray content = xml.sliced(from, to - from);
        content.replace("<Content ", "<Content xmlns=\"urn:hocba:transcript:1\" ");
        const QTemporaryDir dir;
        writeFile(dir.filePath(u"c.xml"_s), content);
        QProcess xmllint;
        xmllint.start(u"xmllint"_s, { u"--exc-c14n"_s, dir.filePath(u"c.xml"_s) });
        QVERIFY(xmllint.waitForFinished());
        const QByteArray canonical = xmllint.readAllStandardOutput();
        QVERIFY(canonical.startsWith("<Content"));
        QCOMPARE(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256), *contentDigest(xml));
    }
};

QTEST_GUILESS_MAIN(TestTranscriptXml)
#include "tst_transcript_xml.moc"

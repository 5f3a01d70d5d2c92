// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/transcript_requests.h"
#include "models/documents/transcript_verify.h"
#include "models/documents/transcript_xml.h"
#include "models/signing/pdf_sign.h"
#include "models/signing/xml_document.h"
#include "tests/support/sample_transcript.h"
#include "tests/unit/signing/signing_support.h"

#include <QBuffer>
#include <QHash>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <optional>

using namespace hocba;
using namespace hocba::documents;
using signing::VerdictStatus;

namespace {

const Instant signedAt = Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s);
const Instant checkedAt = Instant::fromIso(u"2026-03-01T09:00:00+07:00"_s);

using Keys = QHash<QString, QString>; ///< uid (of the seal: school code) -> name of the key file

Keys schoolKeys()
{
    return { { u"GV001"_s, u"teacher-toan"_s }, { u"GV002"_s, u"teacher-van"_s }, { u"GV003"_s, u"homeroom"_s },
             { u"HT001"_s, u"principal"_s },    { u"PHT001"_s, u"deputy"_s },     { u"40421507"_s, u"seal"_s } };
}

/// The sample with people of the test school.
Transcript schoolRecord()
{
    Transcript t = tests::correctedTranscript();
    t.schoolName = u"Trường THCS Lê Lợi"_s;
    YearPage &year = t.years.last();
    year.schoolName = t.schoolName;
    for (qsizetype i = 0; i < year.subjects.size(); ++i) {
        year.subjects[i].teacher = i % 2 == 0 ? Signatory { u"GV001"_s, u"Nguyễn Thị Ánh"_s }
                                              : Signatory { u"GV002"_s, u"Lê Hoàng Phượng"_s };
    }
    year.homeroom = { u"GV003"_s, u"Phạm Thị Hằng"_s };
    year.principal = { u"HT001"_s, u"Trần Văn Đức"_s };
    return t;
}

struct Issued {
    QByteArray xml, pdf;
};

/// Signs as a school does. `skip` leaves a role out of the XML.
QByteArray signedXml(const Transcript &t, const Keys &keys, std::optional<SignerRole> skip = {})
{
    auto document = signing::XmlDocument::parse(toXml(t));
    for (const SignaturePart &part : signatureParts(t)) {
        if (part.role == skip) {
            continue;
        }
        const auto signer = signerOf(keys.value(part.signatory.uid));
        const auto crls = part.role == SignerRole::Seal ? schoolTrust().crlsFor(*signer) : QList<QByteArray>();
        if (!document->sign(*signer, xmlRequest(part, signedAt, crls))) {
            return {};
        }
    }
    return document->serialised();
}

/// What a dishonest signer does otherwise.
using Alter = std::function<void(signing::PdfSignatureRequest &)>;

QByteArray signedPages(QByteArray pdf, const Transcript &t, const QByteArray &xml, const Alter &alter)
{
    const QList<SignaturePart> parts = signatureParts(t);
    const QList<SignaturePlace> places = toPdf(t)->places;
    for (const SignaturePlace &place : places) {
        const auto part = std::ranges::find(parts, place.role, &SignaturePart::role);
        auto request = pdfRequest(t, place, part->signatory.name, signedAt);
        if (place.role == SignerRole::Seal) {
            request->attachments = { attachedXml(xml) };
        }
        if (alter) {
            alter(*request);
        }
        const auto signedOnce = signing::signPdf(pdf, *signerOf(schoolKeys().value(part->signatory.uid)), *request);
        if (!signedOnce) {
            return {};
        }
        pdf = *signedOnce;
    }
    return pdf;
}

QByteArray signedPdf(const Transcript &t, const Keys &keys, const QByteArray &xml, std::optional<SignerRole> skip = {})
{
    const Result<PdfLayout> layout = toPdf(t);
    QByteArray pdf = layout->pdf;
    const QList<SignaturePart> parts = signatureParts(t);
    for (const SignaturePlace &place : layout->places) {
        if (place.role == skip) {
            continue;
        }
        const auto part = std::ranges::find(parts, place.role, &SignaturePart::role);
        auto request = pdfRequest(t, place, part->signatory.name, signedAt);
        if (place.role == SignerRole::Seal) {
            request->attachments = { attachedXml(xml) };
        }
        const auto signedOnce = signing::signPdf(pdf, *signerOf(keys.value(part->signatory.uid)), *request);
        if (!signedOnce) {
            return {};
        }
        pdf = *signedOnce;
    }
    return pdf;
}

Issued issue(const Transcript &t, const Keys &keys = schoolKeys())
{
    Issued issued { signedXml(t, keys), {} };
    issued.pdf = signedPdf(t, keys, issued.xml);
    return issued;
}

/// The sample as issued, made once.
const Issued &good()
{
    static const Issued issued = issue(schoolRecord());
    return issued;
}

QStringList codesIn(const TranscriptVerdict &verdict)
{
    QStringList codes;
    for (const signing::Cause &cause : verdict.causes) {
        codes.append(cause.code);
    }
    codes.removeDuplicates();
    return codes;
}

QString detailsOf(const TranscriptVerdict &verdict)
{
    QString all = toCode(verdict.status);
    for (const signing::Cause &cause : verdict.causes) {
        all += u"; "_s + cause.code + u' ' + cause.detail;
    }
    return all;
}

TranscriptVerdict check(const QByteArray &file)
{
    return verifyTranscript(file, schoolTrust(), checkedAt);
}

QByteArray replaced(QByteArray bytes, const QByteArray &old, const QByteArray &with)
{
    const qsizetype at = bytes.indexOf(old);
    return at < 0 ? QByteArray() : bytes.replace(at, old.size(), with);
}

/// An incremental update as any editor could append it: the first page gets what `change` makes of the dictionaries
/// of the first and the second page.
using Change = std::function<QString(const QString &first, const QString &second)>;

QByteArray withPageChanged(QByteArray pdf, const Change &change)
{
    static const QRegularExpression page(u"\\n(\\d+) 0 obj\\s*<<\\s*/Type /Page\\s(.*?)endobj"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromLatin1(pdf);
    auto pages = page.globalMatch(text);
    const QRegularExpressionMatch first = pages.next();
    const QRegularExpressionMatch second = pages.next();
    static const QRegularExpression last(u"startxref\\s+(\\d+)"_s);
    qsizetype previous = 0;
    for (auto match = last.globalMatch(text); match.hasNext();) {
        previous = match.next().captured(1).toLongLong();
    }
    static const QRegularExpression sizes(u"/Size (\\d+)"_s);
    qsizetype size = 0;
    for (auto match = sizes.globalMatch(text); match.hasNext();) {
        size = std::max(size, qsizetype(match.next().captured(1).toLongLong()));
    }
    static const QRegularExpression roots(u"/Root (\\d+) 0 R"_s);
    const QByteArray root = roots.match(text).captured(1).toLatin1();
    const qsizetype at = pdf.size() + 1;
    pdf += '\n' + first.captured(1).toLatin1() + " 0 obj\n<< /Type /Page "
        + change(first.captured(2), second.captured(2)).toLatin1() + "endobj\n";
    const qsizetype xref = pdf.size();
    pdf += "xref\n" + first.captured(1).toLatin1() + " 1\n" + QByteArray::number(at).rightJustified(10, '0')
        + " 00000 n \ntrailer\n<< /Size " + QByteArray::number(size) + " /Root " + root + " 0 R /Prev "
        + QByteArray::number(previous) + " >>\nstartxref\n" + QByteArray::number(xref) + "\n%%EOF\n";
    return pdf;
}

QByteArray withPageReplaced(const QByteArray &pdf)
{
    return withPageChanged(pdf, [](const QString &, const QString &second) { return second; });
}

/// The record with one more annotation of this kind on its first page, there before anybody signs.
QByteArray withAnnotation(const QString &kind)
{
    const Transcript t = schoolRecord();
    const QByteArray pages = withPageChanged(toPdf(t)->pdf, [&](const QString &first, const QString &) {
        static const QRegularExpression old(u"/Annots\\s+\\d+ 0 R"_s);
        return u"/Annots [<< /Type /Annot /Rect [0 0 595 842] "_s + kind + u" >>]\n"_s + QString(first).remove(old);
    });
    return signedPages(pages, t, good().xml, {});
}

/// The record with these signatures wherever `alter` puts them.
QByteArray signedElsewhere(const QString &field, const Alter &alter)
{
    return signedPages(toPdf(schoolRecord())->pdf, schoolRecord(), good().xml,
                       [&](signing::PdfSignatureRequest &request) {
                           if (request.fieldName == field) {
                               alter(request);
                           }
                       });
}

} // namespace

class TestTranscriptVerify : public QObject
{
    Q_OBJECT

private:
    signing::CryptoScope m_crypto;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(signing::CryptoScope::ready().has_value());
        QVERIFY(schoolTrust().hasRoots());
        QVERIFY(!good().xml.isEmpty());
        QVERIFY(!good().pdf.isEmpty());
    }

    void anIssuedRecordIsValid()
    {
        const TranscriptVerdict verdict = check(good().pdf);
        QVERIFY2(verdict.status == VerdictStatus::Valid, qPrintable(detailsOf(verdict)));
        QCOMPARE(verdict.pdfEqualsXml, std::optional(true));
        QCOMPARE(verdict.pupil, u"4012345678"_s);
        QCOMPARE(verdict.schoolCode, u"40421507"_s);
        QCOMPARE(verdict.number, u"40421507/2026/0001"_s);
        QCOMPARE(verdict.version, 1);
        QCOMPARE(verdict.signers.size(), 5 + 3);
        for (const SignerVerdict &signer : verdict.signers) {
            QVERIFY2(signer.intact && signer.trusted && signer.entitled, qPrintable(signer.name));
            QCOMPARE(signer.time, signedAt);
        }
        QCOMPARE(verdict.signers.at(0).name, u"Nguyễn Thị Ánh"_s);
        QVERIFY(!verdict.signers.at(4).inPdf && verdict.signers.at(5).inPdf);
    }

    void itsXmlAloneIsValidAndWasNotCompared()
    {
        const TranscriptVerdict verdict = check(good().xml);
        QVERIFY2(verdict.status == VerdictStatus::Valid, qPrintable(detailsOf(verdict)));
        QVERIFY(!verdict.pdfEqualsXml.has_value());
        QCOMPARE(verdict.signers.size(), 5);
    }

    void outsideJudgesAcceptThePdf()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"t.pdf"_s);
        QVERIFY(writeFile(path, good().pdf));
        QCOMPARE(run(u"qpdf"_s, { u"--check"_s, path }).status, 0);
        const Outcome pdfsig = run(u"pdfsig"_s, { u"-nocert"_s, path });
        QCOMPARE(pdfsig.output.count(u"Signature is Valid."_s), 3);
        QCOMPARE(pdfsig.output.count(u"Total document signed"_s), 1);
        QCOMPARE(run(u"pdfdetach"_s, { u"-save"_s, u"1"_s, u"-o"_s, dir.filePath(u"x.xml"_s), path }).status, 0);
        QCOMPARE(readFile(dir.filePath(u"x.xml"_s)), good().xml);
    }

    void tamperingIsFoundInTheXml_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("code");
        const QByteArray xml = good().xml;
        const qsizetype from = xml.indexOf("<Subject Id=\"S-2025-toan\"");
        const qsizetype to = xml.indexOf("<Subject", from + 1);
        const QByteArray line = xml.sliced(from, to - from);
        QTest::newRow("a mark changed") << replaced(xml, "semester2=\"7.0\"", "semester2=\"9.0\"")
                                        << u"xml.digest_mismatch"_s;
        QTest::newRow("the pupil's name changed")
            << replaced(xml, "Khánh Đăng", "Khánh Đang") << u"xml.digest_mismatch"_s;
        QTest::newRow("the number changed") << replaced(xml, "2026/0001", "2026/0002") << u"xml.digest_mismatch"_s;
        QTest::newRow("a signed line put elsewhere")
            << replaced(replaced(xml, line, {}), "<Issue", line + "<Issue") << u"xml.schema"_s;
        QTest::newRow("a signed line hidden behind a forged one")
            << replaced(replaced(xml, line, replaced(replaced(line, "S-2025-toan", "S-2025-toan2"), "7.0", "9.0")),
                        "</TeacherSignatures>", line + "</TeacherSignatures>")
            << u"xml.schema"_s;
        QTest::newRow("a line of another pupil")
            << replaced(xml, line, replaced(line, "pupil=\"4012345678\"", "pupil=\"4012345679\""))
            << u"transcript.foreign_line"_s;
        QTest::newRow("a DTD") << replaced(xml, "<Transcript", "<!DOCTYPE x [<!ENTITY e \"x\">]><Transcript")
                               << u"xml.dtd"_s;
        QTest::newRow("cut off") << xml.first(xml.size() - 100) << u"xml.malformed"_s;
    }
    void tamperingIsFoundInTheXml()
    {
        QFETCH(const QByteArray, xml);
        QFETCH(const QString, code);
        QVERIFY(!xml.isEmpty());
        const TranscriptVerdict verdict = check(xml);
        QVERIFY2(verdict.status == VerdictStatus::Invalid, qPrintable(detailsOf(verdict)));
        QVERIFY2(codesIn(verdict).contains(code), qPrintable(detailsOf(verdict)));
    }

    void aStrippedSignatureIsMissedWhoeverItWas_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("missing");
        QTest::newRow("a teacher's") << u"SIG-T-GV002"_s << u"xml teacher:GV002:Lê Hoàng Phượng"_s;
        QTest::newRow("the homeroom teacher's") << u"SIG-H"_s << u"xml homeroom:GV003:Phạm Thị Hằng"_s;
        QTest::newRow("the principal's") << u"SIG-P"_s << u"xml principal:HT001:Trần Văn Đức"_s;
        QTest::newRow("the seal") << u"SIG-S"_s << u"xml seal:40421507:Trường THCS Lê Lợi"_s;
    }
    void aStrippedSignatureIsMissedWhoeverItWas()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, missing);
        auto document = signing::XmlDocument::parse(good().xml);
        QVERIFY(document && document->removeSignature(id));
        const TranscriptVerdict verdict = check(document->serialised());
        QCOMPARE(verdict.status, VerdictStatus::Invalid);
        QVERIFY2(verdict.causes.contains(signing::Cause { u"signature.missing"_s, missing, VerdictStatus::Invalid }),
                 qPrintable(detailsOf(verdict)));
    }

    void tamperingIsFoundInThePdf_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QString>("code");
        const QByteArray pdf = good().pdf;
        QByteArray flipped = pdf;
        const qsizetype stream = flipped.indexOf("stream\n") + 40;
        flipped[stream] = static_cast<char>(flipped.at(stream) ^ 1);
        QTest::newRow("one bit of a page") << flipped << u"pdf.digest_mismatch"_s;
        QTest::newRow("a page replaced by an appended update") << withPageReplaced(pdf) << u"pdf.page_changed"_s;
        QTest::newRow("that update, not covered") << withPageReplaced(pdf) << u"pdf.not_covered"_s;
        QTest::newRow("something appended") << pdf + "\n% more\n" << u"pdf.not_covered"_s;
        const qsizetype sealEnd = pdf.lastIndexOf("%%EOF");
        const qsizetype principalEnd = pdf.lastIndexOf("%%EOF", sealEnd - 1);
        QTest::newRow("the seal's revision cut off") << pdf.first(principalEnd + 6) << u"signature.missing"_s;
        QTest::newRow("the XML gone with it") << pdf.first(principalEnd + 6) << u"pdf.xml_missing"_s;
        QTest::newRow("drawn, never signed") << toPdf(schoolRecord())->pdf << u"signature.missing"_s;
        QTest::newRow("the principal's signature left out")
            << signedPdf(schoolRecord(), schoolKeys(), good().xml, SignerRole::Principal) << u"signature.missing"_s;
        Transcript better = schoolRecord();
        better.years[0].subjects[1].year = u"9.8"_s;
        QTest::newRow("pages with a better mark than the XML")
            << signedPdf(better, schoolKeys(), good().xml) << u"pdf.differs_from_xml"_s;
        Transcript other = schoolRecord();
        other.pupilCode = u"4012345999"_s;
        other.fullName = u"Lê Văn Khác"_s;
        QTest::newRow("the XML of another pupil inside")
            << signedPdf(schoolRecord(), schoolKeys(), signedXml(other, schoolKeys())) << u"pdf.differs_from_xml"_s;
    }
    void tamperingIsFoundInThePdf()
    {
        QFETCH(const QByteArray, pdf);
        QFETCH(const QString, code);
        QVERIFY(!pdf.isEmpty());
        const TranscriptVerdict verdict = check(pdf);
        QVERIFY2(verdict.status == VerdictStatus::Invalid, qPrintable(detailsOf(verdict)));
        QVERIFY2(codesIn(verdict).contains(code), qPrintable(detailsOf(verdict)));
    }

    void nothingMayLieUponThePagesButTheSignaturesAtTheirPlaces_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        for (const QString &field : { u"Homeroom"_s, u"Principal"_s, u"Seal"_s }) {
            QTest::addRow("%s over the whole page", qPrintable(field))
                << signedElsewhere(field, [](auto &request) { request.box = { 0, 0, 595, 842 }; })
                << u"pdf.signature_misplaced"_s << field;
        }
        QTest::newRow("one point higher") << signedElsewhere(u"Seal"_s, [](auto &request) { request.box.bottom += 1; })
                                          << u"pdf.signature_misplaced"_s << u"Seal"_s;
        QTest::newRow("one point wider") << signedElsewhere(u"Seal"_s, [](auto &request) { request.box.width += 1; })
                                         << u"pdf.signature_misplaced"_s << u"Seal"_s;
        QTest::newRow("on another page") << signedElsewhere(u"Principal"_s, [](auto &request) { request.page -= 1; })
                                         << u"pdf.signature_misplaced"_s << u"Principal"_s;
        QTest::newRow("a field of another name")
            << signedElsewhere(u"Seal"_s, [](auto &request) { request.fieldName = u"Seal2"_s; })
            << u"pdf.foreign_annotation"_s << QString::number(toPdf(schoolRecord())->places.constLast().page + 1);
        for (const QString &kind : { u"/Subtype /Stamp"_s, u"/Subtype /Square /C [1 1 1] /IC [1 1 1]"_s,
                                     u"/Subtype /Watermark"_s, u"/Subtype /Unheard"_s,
                                     u"/Subtype /Widget /FT /Tx /T (x)"_s, u"/Subtype /Widget /FT /Sig /T (Seal)"_s }) {
            QTest::addRow("an annotation %s", qPrintable(kind))
                << withAnnotation(kind) << u"pdf.foreign_annotation"_s << u"1"_s;
        }
    }
    void nothingMayLieUponThePagesButTheSignaturesAtTheirPlaces()
    {
        QFETCH(const QByteArray, pdf);
        QFETCH(const QString, code);
        QFETCH(const QString, detail);
        QVERIFY(!pdf.isEmpty());
        const TranscriptVerdict verdict = check(pdf);
        QVERIFY2(verdict.causes.contains(signing::Cause { code, detail, VerdictStatus::Invalid }),
                 qPrintable(detailsOf(verdict)));
        QCOMPARE(verdict.pdfEqualsXml, std::optional(true));
    }

    void theDifferingPageIsNamed()
    {
        Transcript better = schoolRecord();
        better.years[0].subjects[1].year = u"9.8"_s;
        const TranscriptVerdict verdict = check(signedPdf(better, schoolKeys(), good().xml));
        QCOMPARE(verdict.pdfEqualsXml, std::optional(false));
        QVERIFY2(verdict.causes.contains(signing::Cause { u"pdf.differs_from_xml"_s, u"4"_s, VerdictStatus::Invalid }),
                 qPrintable(detailsOf(verdict)));
    }

    void whoMayNotSignThisPartIsNotEntitled_data()
    {
        QTest::addColumn<QString>("uid");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("code");
        QTest::newRow("another teacher signs a teacher's part")
            << u"GV001"_s << u"teacher-van"_s << u"signer.not_entitled"_s;
        QTest::newRow("a teacher signs for the principal")
            << u"HT001"_s << u"teacher-toan"_s << u"signer.not_entitled"_s;
        QTest::newRow("the deputy signs as the principal") << u"HT001"_s << u"deputy"_s << u"signer.not_entitled"_s;
        QTest::newRow("the clerk's own key in place of the seal")
            << u"40421507"_s << u"clerk"_s << u"signer.not_entitled"_s;
        QTest::newRow("a revoked certificate") << u"GV003"_s << u"revoked-before"_s << u"certificate.revoked"_s;
        QTest::newRow("an expired certificate") << u"GV003"_s << u"expired"_s << u"certificate.expired"_s;
    }
    void whoMayNotSignThisPartIsNotEntitled()
    {
        QFETCH(const QString, uid);
        QFETCH(const QString, key);
        QFETCH(const QString, code);
        Keys keys = schoolKeys();
        keys.insert(uid, key);
        const TranscriptVerdict verdict = check(issue(schoolRecord(), keys).pdf);
        QVERIFY2(verdict.status == VerdictStatus::Invalid, qPrintable(detailsOf(verdict)));
        QVERIFY2(codesIn(verdict).contains(code), qPrintable(detailsOf(verdict)));
        QCOMPARE(verdict.pdfEqualsXml, std::optional(true));
    }

    void aDeputyMaySignForThePrincipalWhenThePageSaysSo()
    {
        Transcript t = schoolRecord();
        t.years[0].principalCapacity = u"KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"_s;
        t.years[0].principal = { u"PHT001"_s, u"Đỗ Thị Yến"_s };
        const TranscriptVerdict verdict = check(issue(t).pdf);
        QVERIFY2(verdict.status == VerdictStatus::Valid, qPrintable(detailsOf(verdict)));
    }

    void theSealOfAnotherSchoolIsNotEntitled()
    {
        Transcript t = schoolRecord();
        t.schoolCode = u"40421999"_s;
        Keys keys = schoolKeys();
        keys.insert(t.schoolCode, u"seal"_s);
        const TranscriptVerdict verdict = check(issue(t, keys).xml);
        QVERIFY2(codesIn(verdict).contains(u"signer.not_entitled"_s), qPrintable(detailsOf(verdict)));
        QVERIFY(!verdict.signers.constLast().entitled);
    }

    void theCertificateMustBeOfTheSchoolForWhichThePartIsSigned_data()
    {
        QTest::addColumn<Transcript>("record");
        QTest::addColumn<QStringList>("refused");
        const Transcript home = schoolRecord();
        const QString elsewhere = u"Trường THCS Quang Trung"_s;
        Transcript t = home;
        t.schoolName = elsewhere;
        QTest::newRow("a seal with the code but another name") << t << QStringList { u"seal"_s };
        t = home;
        t.years[0].schoolName = elsewhere;
        QTest::newRow("the last year elsewhere")
            << t << QStringList { u"teacher"_s, u"teacher"_s, u"homeroom"_s, u"principal"_s };
        t = home;
        t.years[0].schoolName.clear();
        QTest::newRow("a year without a name is at the school of the record") << t << QStringList();
        t = home;
        t.years.prepend(home.years[0]);
        t.years[0].year = { home.years[0].year.start - 1 };
        t.years[0].schoolName = elsewhere;
        QTest::newRow("an earlier year elsewhere, own lines in both") << t << QStringList();
        for (SubjectLine &line : t.years[1].subjects) {
            line.teacher = home.years[0].subjects[0].teacher;
        }
        QTest::newRow("own lines only in the year elsewhere") << t << QStringList { u"teacher"_s };
        std::swap(t.years[0].schoolName, t.years[1].schoolName);
        QTest::newRow("homeroom and principal of the earlier year's school")
            << t << QStringList { u"homeroom"_s, u"principal"_s };
    }
    void theCertificateMustBeOfTheSchoolForWhichThePartIsSigned()
    {
        QFETCH(const Transcript, record);
        QFETCH(const QStringList, refused);
        const TranscriptVerdict verdict = check(signedXml(record, schoolKeys()));
        QStringList roles;
        for (const SignerVerdict &signer : verdict.signers) {
            if (!signer.entitled) {
                roles.append(toCode(*signer.role));
            }
        }
        QCOMPARE(roles, refused);
        QVERIFY2(codesIn(verdict) == (refused.isEmpty() ? QStringList() : QStringList { u"signer.not_entitled"_s }),
                 qPrintable(detailsOf(verdict)));
    }

    void withoutTrustedRootsNothingIsKnown()
    {
        const TranscriptVerdict verdict = verifyTranscript(good().pdf, signing::Trust(), checkedAt);
        QCOMPARE(verdict.status, VerdictStatus::Unknown);
        QCOMPARE(codesIn(verdict), QStringList { u"trust.no_roots"_s });
        QVERIFY(verdict.signers.at(0).intact && !verdict.signers.at(0).trusted && verdict.signers.at(0).entitled);
    }

    void otherPeoplesRootsDoNotCount()
    {
        const TranscriptVerdict verdict
            = verifyTranscript(good().pdf, trustOf(u"foreign/trust/roots.pem"_s), checkedAt);
        QCOMPARE(verdict.status, VerdictStatus::Invalid);
        QVERIFY2(codesIn(verdict).contains(u"certificate.untrusted"_s), qPrintable(detailsOf(verdict)));
    }

    void anotherDocumentIsNotJudged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray pdf;
        {
            QBuffer buffer(&pdf);
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            QPdfWriter writer(&buffer);
            QPainter painter(&writer);
            painter.drawText(100, 100, u"hóa đơn"_s);
        }
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("a PDF of someone else") << pdf;
        QTest::newRow("an XML of someone else") << QByteArray("<?xml version=\"1.0\"?><invoice/>");
        QTest::newRow("the head of a PDF") << QByteArray("%PDF-1.7\n");
    }
    void anotherDocumentIsNotJudged()
    {
        QFETCH(const QByteArray, bytes);
        const TranscriptVerdict verdict = check(bytes);
        QCOMPARE(verdict.status, VerdictStatus::Unknown);
        QCOMPARE(codesIn(verdict), QStringList { u"document.not_hocba"_s });
    }

    void aDamagedFileIsNeverValidAndNeverCrashes()
    {
        const QByteArray pdf = good().pdf;
        for (int i = 1; i < 12; ++i) {
            const TranscriptVerdict cut = check(pdf.first(pdf.size() * i / 12));
            QVERIFY(cut.status >= VerdictStatus::Unknown);
        }
        const QByteArray xml = good().xml;
        for (int i = 1; i < 12; ++i) {
            QVERIFY(check(xml.first(xml.size() * i / 12)).status >= VerdictStatus::Unknown);
        }
    }

    void theRegisterHasTheLastWord_data()
    {
        QTest::addColumn<RegisterStatus>("status");
        QTest::addColumn<VerdictStatus>("verdict");
        QTest::addColumn<QString>("code");
        QTest::newRow("current") << RegisterStatus::Current << VerdictStatus::Valid << QString();
        QTest::newRow("superseded") << RegisterStatus::Superseded << VerdictStatus::Warning
                                    << u"transcript.superseded"_s;
        QTest::newRow("revoked") << RegisterStatus::Revoked << VerdictStatus::Invalid << u"transcript.revoked"_s;
        QTest::newRow("not in it") << RegisterStatus::NotFound << VerdictStatus::Warning
                                   << u"transcript.not_in_register"_s;
    }
    void theRegisterHasTheLastWord()
    {
        QFETCH(const RegisterStatus, status);
        QFETCH(const VerdictStatus, verdict);
        QFETCH(const QString, code);
        RegisterQuery asked;
        const TranscriptVerdict answer
            = verifyTranscript(good().xml, schoolTrust(), checkedAt, [&](const RegisterQuery &query) {
                  asked = query;
                  return status;
              });
        QCOMPARE(asked.number, u"40421507/2026/0001"_s);
        QCOMPARE(asked.fileSha256.size(), 32);
        QCOMPARE(answer.status, verdict);
        QCOMPARE(codesIn(answer).join(u' '), code);
    }
};

QTEST_MAIN(TestTranscriptVerify)
#include "tst_transcript_verify.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/pdf_sign.h"
#include "models/signing/pdf_verify.h"
#include "tests/unit/signing/signing_support.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace hocba;
using namespace hocba::signing;

namespace {

QByteArray drawnPdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.drawText(500, 500, u"Học bạ: Nguyễn Văn A"_s);
    writer.newPage();
    painter.drawText(500, 500, u"Trang 2"_s);
    painter.end();
    return bytes;
}

PdfSignatureRequest request(const QString &field)
{
    return { .fieldName = field,
             .page = 1,
             .box = { 60, 120, 180, 60 },
             .appearance = "0 0 1 RG 1 w 5 5 170 50 re S",
             .signerName = u"Trần Văn Đức"_s,
             .reason = u"Phê duyệt của hiệu trưởng"_s,
             .location = u"Nghệ An"_s,
             .time = testNow,
             .crlsDer = {},
             .attachments = {} };
}

QByteArray signedBy(const QByteArray &pdf, const QString &signer, const PdfSignatureRequest &what)
{
    const auto key = signerOf(signer);
    if (!key) {
        qWarning() << "no key" << signer;
        return {};
    }
    const auto result = signPdf(pdf, *key, what);
    if (!result) {
        qWarning() << result.error().code << result.error().detail;
        return {};
    }
    return *result;
}

QByteArray issued()
{
    static const QByteArray bytes = [] {
        PdfSignatureRequest seal = request(u"Seal"_s);
        seal.attachments
            = { { u"hoc-ba.xml"_s, u"application/xml"_s, u"Học bạ số"_s, QByteArray("<a/>").repeated(900) } };
        const auto sealKey = signerOf(u"seal"_s);
        seal.crlsDer = schoolTrust().crlsFor(*sealKey);
        return signedBy(signedBy(signedBy(drawnPdf(), u"homeroom"_s, request(u"Homeroom"_s)), u"principal"_s,
                                 request(u"Principal"_s)),
                        u"seal"_s, seal);
    }();
    return bytes;
}

/// Appends an update as a stranger's program would: these objects, a table, a trailer.
QByteArray updated(const QByteArray &pdf, const QList<std::pair<int, QByteArray>> &objects, const QByteArray &more = {})
{
    const qsizetype last = pdf.lastIndexOf("startxref");
    const QByteArray previous = pdf.mid(last + 10, pdf.indexOf('\n', last + 10) - last - 10).trimmed();
    QByteArray bytes = pdf;
    QByteArray table = "xref\n";
    for (const auto &[number, body] : objects) {
        table += QByteArray::number(number) + " 1\n" + QByteArray::number(bytes.size()).rightJustified(10, '0')
            + " 00000 n \n";
        bytes += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    }
    const qsizetype xref = bytes.size();
    const qsizetype trailer = pdf.lastIndexOf("/Root");
    const QByteArray root = pdf.mid(trailer, pdf.indexOf('R', trailer + 6) - trailer + 1);
    return bytes + table + "trailer\n<< /Size 500 /Info 1 0 R " + root + " /Prev " + previous + more
        + " >>\nstartxref\n" + QByteArray::number(xref) + "\n%%EOF\n";
}

int numberOf(const QByteArray &pdf, const QByteArray &marker)
{
    const qsizetype at = pdf.indexOf(marker);
    const qsizetype object = pdf.lastIndexOf(" 0 obj", at);
    const qsizetype line = pdf.lastIndexOf('\n', object - 1);
    return pdf.mid(line + 1, object - line - 1).toInt();
}

qsizetype endOfRevision(const QByteArray &pdf, int revision)
{
    qsizetype at = 0;
    for (int i = 0; i <= revision; ++i) {
        at = pdf.indexOf("%%EOF\n", at) + 6;
    }
    return at;
}

} // namespace

class TestSigningPdf : public QObject
{
    Q_OBJECT

private:
    CryptoScope m_crypto;

private Q_SLOTS:
    void initTestCase()
    {
        const Status ready = CryptoScope::ready();
        QVERIFY2(ready, qPrintable(ready ? QString() : ready.error().detail));
    }

    void threeSignaturesAndAnAttachmentAreValid()
    {
        const PdfVerification found = verifyPdf(issued(), schoolTrust(), testNow);
        QCOMPARE(codesOf(found.document), QString());
        QCOMPARE(found.revisions, 4);
        QCOMPARE(found.signatures.size(), 3);
        for (const PdfSignatureResult &signature : found.signatures) {
            QCOMPARE(codesOf(signature.integrity), QString());
            QCOMPARE(codesOf(signature.trust), QString());
            QVERIFY(signature.intact && signature.trusted);
            QCOMPARE(signature.signingTime, testNow);
            QCOMPARE(signature.location, u"Nghệ An"_s);
        }
        QCOMPARE(found.signatures.at(0).fieldName, u"Homeroom"_s);
        QCOMPARE(found.signatures.at(0).certificate->commonName, u"Phạm Thị Hằng"_s);
        QVERIFY(!found.signatures.at(1).coversFile);
        QVERIFY(found.signatures.at(2).coversFile);
        QCOMPARE(found.signatures.at(2).crlsDer.size(), 2);
        QCOMPARE(found.attachments.size(), 1);
        QCOMPARE(found.attachments.first().name, u"hoc-ba.xml"_s);
        QCOMPARE(found.attachments.first().mime, u"application/xml"_s);
        QCOMPARE(found.attachments.first().description, u"Học bạ số"_s);
        QCOMPARE(found.attachments.first().bytes, QByteArray("<a/>").repeated(900));
    }

    void earlierRevisionsStayByteForByte()
    {
        const QByteArray first = drawnPdf();
        const QByteArray one = signedBy(first, u"homeroom"_s, request(u"Homeroom"_s));
        const QByteArray two = signedBy(one, u"principal"_s, request(u"Principal"_s));
        QVERIFY(one.startsWith(first));
        QVERIFY(two.startsWith(one));
    }

    void outsideJudgesAcceptWhatWeSign()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"issued.pdf"_s);
        QVERIFY(writeFile(file, issued()));
        const Outcome qpdf = run(u"qpdf"_s, { u"--check"_s, file });
        QVERIFY2(qpdf.status == 0, qPrintable(qpdf.output));
        const Outcome pdfsig = run(u"pdfsig"_s, { u"-nocert"_s, file });
        QCOMPARE(pdfsig.output.count(u"Signature Validation: Signature is Valid."_s), 3);
        QCOMPARE(pdfsig.output.count(u"ETSI.CAdES.detached"_s), 3);
        QCOMPARE(pdfsig.output.count(u"Total document signed"_s), 1);
        const Outcome detach = run(u"pdfdetach"_s, { u"-list"_s, file });
        QVERIFY2(detach.output.contains(u"hoc-ba.xml"_s), qPrintable(detach.output));
    }

    void opensslAcceptsTheCms_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("homeroom teacher") << u"Homeroom"_s;
        QTest::newRow("principal") << u"Principal"_s;
        QTest::newRow("seal, with revocation lists inside") << u"Seal"_s;
    }
    void opensslAcceptsTheCms()
    {
        QFETCH(QString, field);
        const QByteArray pdf = issued();
        const qsizetype name = pdf.indexOf(field.toLatin1().toHex());
        const qsizetype dictionary = pdf.indexOf("/Type /Sig /Filter", name);
        const qsizetype open = pdf.indexOf("/Contents <", dictionary) + 10;
        const qsizetype close = pdf.indexOf('>', open) + 1;
        const QByteArray der = QByteArray::fromHex(pdf.mid(open + 1, close - open - 2));
        const qsizetype rangeAt = pdf.indexOf("/ByteRange [", dictionary) + 12;
        const QList<QByteArray> range = pdf.mid(rangeAt, pdf.indexOf(']', rangeAt) - rangeAt).split(' ');
        QCOMPARE(range.at(1).toLongLong(), open);
        const QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"content"_s), pdf.first(open) + pdf.mid(close, range.at(3).toLongLong())));
        QVERIFY(writeFile(folder.filePath(u"cms"_s), der));
        const QStringList arguments { u"cms"_s,      u"-verify"_s,
                                      u"-cades"_s,   u"-binary"_s,
                                      u"-inform"_s,  u"DER"_s,
                                      u"-in"_s,      folder.filePath(u"cms"_s),
                                      u"-content"_s, folder.filePath(u"content"_s),
                                      u"-CAfile"_s,  pkiPath(u"school/trust/root.pem"_s),
                                      u"-out"_s,     folder.filePath(u"out"_s),
                                      u"-purpose"_s, u"any"_s };
        const Outcome good = run(u"openssl"_s, arguments);
        QVERIFY2(good.status == 0 && good.output.contains(u"CAdES Verification successful"_s), qPrintable(good.output));
        QVERIFY(writeFile(folder.filePath(u"content"_s), pdf.first(open) + "x"));
        QVERIFY(run(u"openssl"_s, arguments).status != 0);
    }

    void anEcKeySignsToo()
    {
        const QByteArray pdf = signedBy(drawnPdf(), u"ec"_s, request(u"Homeroom"_s));
        const PdfVerification found = verifyPdf(pdf, schoolTrust(), testNow);
        QCOMPARE(codesOf(found.document), QString());
        QVERIFY(found.signatures.value(0).intact && found.signatures.value(0).trusted);
        const QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"ec.pdf"_s), pdf));
        QVERIFY(
            run(u"pdfsig"_s, { u"-nocert"_s, folder.filePath(u"ec.pdf"_s) }).output.contains(u"Signature is Valid."_s));
    }

    void everyChangedByteIsFound()
    {
        const QByteArray pdf = issued();
        const PdfVerification good = verifyPdf(pdf, schoolTrust(), testNow);
        QVERIFY(good.signatures.at(2).intact);
        // Here and there in the base, in the signatures and in the last table; each bit has its turn.
        for (qsizetype at = 0; at < pdf.size(); at += 397) {
            QByteArray changed = pdf;
            changed[at] = static_cast<char>(changed.at(at) ^ (1 << (at % 8)));
            const PdfVerification found = verifyPdf(changed, schoolTrust(), testNow);
            bool allGood = found.document.causes.isEmpty() && found.signatures.size() == 3;
            for (const PdfSignatureResult &signature : found.signatures) {
                allGood = allGood && signature.intact && signature.trusted;
            }
            QVERIFY2(!allGood, qPrintable(u"byte %1"_s.arg(at)));
        }
    }

    void aChangedByteOfThePageBreaksAllSignatures()
    {
        QByteArray pdf = issued();
        const qsizetype at = pdf.indexOf("stream\n", pdf.indexOf("FlateDecode")) + 40;
        pdf[at] = static_cast<char>(pdf.at(at) ^ 1);
        const PdfVerification found = verifyPdf(pdf, schoolTrust(), testNow);
        QCOMPARE(found.signatures.size(), 3);
        for (const PdfSignatureResult &signature : found.signatures) {
            QCOMPARE(codesOf(signature.integrity), u"pdf.digest_mismatch"_s);
        }
        const QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"bad.pdf"_s), pdf));
        QVERIFY(!run(u"pdfsig"_s, { u"-nocert"_s, folder.filePath(u"bad.pdf"_s) })
                     .output.contains(u"Signature is Valid."_s));
    }

    void whatIsAppendedIsNamed_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QString>("codes");
        const QByteArray pdf = issued();
        const int page = numberOf(pdf, "/Type /Page\n");
        const int contents = numberOf(pdf, "/FlateDecode");
        const int catalog = numberOf(pdf, "/Type /Catalog");
        const QByteArray stream = "<< /Length 3 >>\nstream\nq Q\nendstream";
        const QString both = u"pdf.not_covered pdf.page_changed"_s;
        QTest::newRow("a page's content replaced") << updated(pdf, { { contents, stream } }) << both;
        QTest::newRow("a page replaced") << updated(
            pdf,
            { { page, "<< /Type /Page /Parent 4 0 R /Contents 400 0 R /MediaBox [0 0 595 842] >>" }, { 400, stream } })
                                         << both + u" pdf.page_changed"_s;
        QTest::newRow("another catalog") << updated(pdf, { { catalog, "<< /Type /Catalog /Pages 4 0 R >>" } }) << both;
        QTest::newRow("another root in the trailer")
            << updated(pdf, { { 400, "<< /Type /Catalog /Pages 4 0 R >>" } })
                   .replace("/Size 500 /Info 1 0 R /Root 3 0 R", "/Size 500 /Info 1 0 R /Root 400 0 R")
            << both + u" pdf.page_changed pdf.page_changed"_s;
        QTest::newRow("nothing but a table")
            << updated(pdf, { { 400, "<< /Type /Filespec >>" } }) << u"pdf.not_covered"_s;
        QTest::newRow("bytes after the end") << pdf + "% hello\n" << u"pdf.not_covered"_s;
        QTest::newRow("an unsigned field over the marks")
            << updated(pdf, { { 400, "<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [0 0 595 842] >>" } }) << both;
    }
    void whatIsAppendedIsNamed()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(QString, codes);
        const PdfVerification found = verifyPdf(pdf, schoolTrust(), testNow);
        QCOMPARE(codesOf(found.document), codes);
        // What was signed is still what it was: only the file as a whole is not.
        QCOMPARE(found.signatures.size(), 3);
        QVERIFY(found.signatures.at(0).intact);
    }

    void aStrangersSignatureOverAChangedPageIsNotEnough()
    {
        const QByteArray changed
            = updated(issued(), { { numberOf(issued(), "/FlateDecode"), "<< /Length 3 >>\nstream\nq Q\nendstream" } });
        const auto key = signerOf(u"principal"_s, u"foreign"_s);
        const auto resigned = signPdf(changed, *key, request(u"Another"_s));
        QVERIFY(resigned);
        const PdfVerification found = verifyPdf(*resigned, schoolTrust(), testNow);
        QCOMPARE(codesOf(found.document), u"pdf.page_changed"_s);
        QCOMPARE(found.signatures.size(), 4);
        QCOMPARE(codesOf(found.signatures.at(3).trust), u"certificate.untrusted"_s);
    }

    void aCutOffLastRevisionLeavesTheSealMissing()
    {
        const PdfVerification found = verifyPdf(issued().first(endOfRevision(issued(), 2)), schoolTrust(), testNow);
        QCOMPARE(found.signatures.size(), 2);
        QVERIFY(found.find(u"Principal"_s)->coversFile);
        QVERIFY(!found.find(u"Seal"_s));
        QVERIFY(found.attachments.isEmpty());
    }

    void bytesHiddenInThePlaceholderAreFound()
    {
        QByteArray pdf = issued();
        const qsizetype close = pdf.indexOf("> >>", pdf.indexOf("/Contents <"));
        pdf[close - 20] = 'A';
        const PdfVerification found = verifyPdf(pdf, schoolTrust(), testNow);
        QCOMPARE(codesOf(found.signatures.at(0).integrity), u"signature.broken"_s);
    }

    void aRangeThatLeavesBytesOutIsRefused()
    {
        QByteArray pdf = signedBy(drawnPdf(), u"homeroom"_s, request(u"Homeroom"_s));
        const qsizetype at = pdf.indexOf("/ByteRange [") + 12;
        const QByteArray range = pdf.mid(at, pdf.indexOf(']', at) - at);
        QList<QByteArray> parts = range.split(' ');
        parts[2] = QByteArray::number(parts.at(2).toLongLong() + 1).rightJustified(10, '0');
        pdf.replace(at, range.size(), parts.join(' '));
        const PdfVerification found = verifyPdf(pdf, schoolTrust(), testNow);
        QCOMPARE(codesOf(found.signatures.at(0).integrity), u"pdf.bad_range"_s);
    }

    void requestsThatCannotBeMetAreRefused_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("code");
        QTest::newRow("no such page") << drawnPdf() << u"Homeroom"_s << 2 << u"pdf.no_such_page"_s;
        QTest::newRow("page below zero") << drawnPdf() << u"Homeroom"_s << -1 << u"pdf.no_such_page"_s;
        QTest::newRow("field twice") << issued() << u"Seal"_s << 0 << u"pdf.field_exists"_s;
        QTest::newRow("field without name") << drawnPdf() << QString() << 0 << u"pdf.field_exists"_s;
        QTest::newRow("not a PDF") << QByteArray("hello") << u"Seal"_s << 0 << u"pdf.unsupported"_s;
        QTest::newRow("bytes after the end") << issued() + "x" << u"Other"_s << 0 << u"pdf.unsupported"_s;
    }
    void requestsThatCannotBeMetAreRefused()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(QString, field);
        QFETCH(int, page);
        QFETCH(QString, code);
        PdfSignatureRequest what = request(field);
        what.page = page;
        const auto key = signerOf(u"seal"_s);
        const auto result = signPdf(pdf, *key, what);
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
    }

    void foreignAndDamagedFilesAreUnknownOrInvalid_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QString>("codes");
        QTest::newRow("empty") << QByteArray() << u"pdf.not_a_pdf"_s;
        QTest::newRow("text") << QByteArray("hello") << u"pdf.not_a_pdf"_s;
        QTest::newRow("only a head") << QByteArray("%PDF-1.7\n") << u"pdf.damaged"_s;
        QTest::newRow("a table that names itself")
            << QByteArray("%PDF-1.7\nxref\n0 0\ntrailer\n<< /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF\n")
            << u"pdf.damaged"_s;
        QTest::newRow("cross-reference stream")
            << QByteArray("%PDF-1.7\n1 0 obj\n<< /Type /XRef >>\nendobj\nstartxref\n9\n%%EOF\n") << u"pdf.foreign"_s;
        QTest::newRow("deep nesting") << QByteArray("%PDF-1.7\nxref\n0 0\ntrailer\n") + QByteArray(100'000, '[')
                + "\nstartxref\n9\n%%EOF\n"
                                      << u"pdf.damaged"_s;
        QTest::newRow("an unsigned file of ours") << drawnPdf() << QString();
    }
    void foreignAndDamagedFilesAreUnknownOrInvalid()
    {
        QFETCH(QByteArray, pdf);
        QFETCH(QString, codes);
        const PdfVerification found = verifyPdf(pdf, schoolTrust(), testNow);
        QCOMPARE(codesOf(found.document), codes);
        QVERIFY(found.signatures.isEmpty());
    }

    void signaturesOfAFileWithCompressedObjectsAreStillListed()
    {
        const QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"in.pdf"_s), issued()));
        const Outcome qpdf = run(
            u"qpdf"_s, { u"--object-streams=generate"_s, folder.filePath(u"in.pdf"_s), folder.filePath(u"out.pdf"_s) });
        QVERIFY2(qpdf.status == 0, qPrintable(qpdf.output));
        const PdfVerification found = verifyPdf(readFile(folder.filePath(u"out.pdf"_s)), schoolTrust(), testNow);
        QCOMPARE(found.document.status(), VerdictStatus::Unknown);
        QVERIFY(std::ranges::none_of(found.signatures, &PdfSignatureResult::intact));
    }

    void randomDamageNeverCrashes()
    {
        const QByteArray pdf = issued();
        quint32 seed = 12345;
        const auto next = [&seed](quint32 below) {
            seed = seed * 1664525U + 1013904223U;
            return (seed >> 8) % below;
        };
        for (int round = 0; round < 150; ++round) {
            QByteArray damaged = pdf;
            for (quint32 i = 0; i <= next(6); ++i) {
                const auto at = static_cast<qsizetype>(next(static_cast<quint32>(damaged.size() - 1)));
                switch (next(3)) {
                case 0: damaged[at] = static_cast<char>(next(256)); break;
                case 1: damaged.remove(at, static_cast<qsizetype>(next(200))); break;
                default: damaged.insert(at, damaged.mid(static_cast<qsizetype>(next(2000)), 50)); break;
                }
            }
            const PdfVerification found = verifyPdf(damaged, schoolTrust(), testNow);
            const bool clean = found.document.causes.isEmpty() && found.signatures.size() == 3
                && std::ranges::all_of(found.signatures, &PdfSignatureResult::intact);
            QVERIFY(!clean || damaged == pdf);
        }
    }
};

QTEST_MAIN(TestSigningPdf)
#include "tst_signing_pdf.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures against their yardstick: what the bare RSA operation of the same key costs.
#include "models/signing/pdf_sign.h"
#include "models/signing/pdf_verify.h"
#include "models/signing/xml_verify.h"
#include "tests/unit/signing/signing_support.h"

#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <array>
#include <benchmark/benchmark.h>
#include <memory>
#include <string>

using namespace hocba;
using namespace hocba::signing;

namespace {

const Signer &key()
{
    static const CryptoScope scope;
    static const std::unique_ptr<Signer> signer = [] {
        run(QStringLiteral(HOCBA_SOURCE_DIR "/tests/support/make_test_pki.sh"), { QStringLiteral(HOCBA_TEST_PKI) });
        return signerOf(QStringLiteral("principal"));
    }();
    if (!signer) {
        qFatal("the keys could not be made");
    }
    return *signer;
}

/// About as large as the XML of four years: 13 subjects in each.
QByteArray record()
{
    QByteArray xml = "<Record xmlns=\"urn:test\" Id=\"T\"><Content Id=\"C\"><Pupil Id=\"P\">Nguyễn Văn A</Pupil>";
    for (int i = 0; i < 52; ++i) {
        xml += "<Subject Id=\"S-" + QByteArray::number(i)
            + "\"><Semester1>8.0</Semester1><Semester2>8.5</Semester2><Year>8.3</Year><Comment>"
              "Có nhiều tiến bộ, cần cố gắng phát huy hơn nữa trong học kì tới.</Comment></Subject>";
    }
    return xml + "</Content><TS Id=\"TS\"/><HS Id=\"HS\"/><PS Id=\"PS\"/><SE Id=\"SE\"/></Record>";
}

Status signTo(XmlDocument &document, const QString &id, const QString &container, const QStringList &references)
{
    return document.sign(key(), { id, container, references, QStringLiteral("teacher"), testNow, {} });
}

XmlDocument signedRecord()
{
    auto document = XmlDocument::parse(record());
    bool done = true;
    for (int i = 0; i < 13; ++i) {
        const QString number = QString::number(i);
        done = done && signTo(*document, u"t"_s + number, u"TS"_s, { u"S-"_s + number, u"P"_s });
    }
    done = done && signTo(*document, u"h"_s, u"HS"_s, { u"C"_s, u"TS"_s })
        && signTo(*document, u"p"_s, u"PS"_s, { u"C"_s, u"TS"_s, u"HS"_s }) && signTo(*document, u"s"_s, u"SE"_s, {});
    if (!done) {
        qFatal("the record could not be signed");
    }
    return std::move(*document);
}

/// The smallest PDF our writer reads, filled up to the size of a transcript.
QByteArray plainPdf()
{
    QByteArray pdf = "%PDF-1.6\n";
    QList<qsizetype> offsets;
    const QList<QByteArray> bodies { "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                     "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots 4 0 R >>", "[ ]",
                                     "<< /Length 70000 >>\nstream\n" + QByteArray(70'000, 'x') + "\nendstream" };
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        offsets.append(pdf.size());
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + bodies.at(i) + "\nendobj\n";
    }
    const QByteArray xref = QByteArray::number(pdf.size());
    pdf += "xref\n0 6\n0000000000 65535 f \n";
    for (const qsizetype offset : std::as_const(offsets)) {
        pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    }
    return pdf + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + xref + "\n%%EOF\n";
}

QByteArray signedPdf(int signatures)
{
    QByteArray pdf = plainPdf();
    for (int i = 0; i < signatures; ++i) {
        PdfSignatureRequest request { .fieldName = u"Field%1"_s.arg(i),
                                      .page = 0,
                                      .box = { 50, 50, 200, 60 },
                                      .appearance = QByteArray("1 2 3 4 5 6 c 7 8 l\n").repeated(700),
                                      .signerName = u"Trần Văn Đức"_s,
                                      .reason = {},
                                      .location = {},
                                      .time = testNow,
                                      .crlsDer = {},
                                      .attachments = {} };
        auto result = signPdf(pdf, key(), request);
        if (!result) {
            qFatal("the PDF could not be signed");
        }
        pdf = *result;
    }
    return pdf;
}

/// What `openssl speed rsa2048` measures: the bare signature, `count` times.
void bareRsa(benchmark::State &state, int count)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> rsa(EVP_RSA_gen(2048), EVP_PKEY_free);
    std::array<unsigned char, 256> value {};
    for ([[maybe_unused]] auto turn : state) {
        for (int i = 0; i < count; ++i) {
            const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
            size_t length = value.size();
            EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, rsa.get());
            EVP_DigestSign(context.get(), value.data(), &length, value.data(), 32);
            benchmark::DoNotOptimize(value);
        }
    }
}

void signXml(benchmark::State &state)
{
    (void)key(); // made before the clock runs
    for ([[maybe_unused]] auto turn : state) {
        benchmark::DoNotOptimize(signedRecord().serialised());
    }
    state.SetLabel("what=16 XAdES signatures in one XML, yardstick 16 bare RSA signatures; aim=<= 3 x");
}

void signPdfs(benchmark::State &state, int count)
{
    (void)key();
    for ([[maybe_unused]] auto turn : state) {
        benchmark::DoNotOptimize(signedPdf(count));
    }
    state.SetLabel("what=" + std::to_string(count)
                   + " PAdES signatures, yardstick as many bare RSA signatures; aim=<= 4 x");
}

void verifyXmls(benchmark::State &state)
{
    const QByteArray bytes = signedRecord().serialised();
    const Trust trust = schoolTrust();
    for ([[maybe_unused]] auto turn : state) {
        const auto document = XmlDocument::parse(bytes);
        benchmark::DoNotOptimize(verifyXml(*document, {}, trust, testNow));
    }
    state.SetLabel("what=verify 16 XAdES signatures");
}

void verifyPdfs(benchmark::State &state)
{
    const QByteArray bytes = signedPdf(3);
    const Trust trust = schoolTrust();
    for ([[maybe_unused]] auto turn : state) {
        benchmark::DoNotOptimize(verifyPdf(bytes, trust, testNow));
    }
    state.SetLabel("what=verify 3 PAdES signatures");
}

} // namespace

BENCHMARK(signXml)->Name("xades_16/ours")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bareRsa, xades, 16)->Name("xades_16/yardstick")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(signPdfs, one, 1)->Name("pades_1/ours")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bareRsa, one, 1)->Name("pades_1/yardstick")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(signPdfs, three, 3)->Name("pades_3/ours")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(bareRsa, three, 3)->Name("pades_3/yardstick")->Unit(benchmark::kMillisecond);
BENCHMARK(verifyXmls)->Name("verify_xades_16/ours")->Unit(benchmark::kMillisecond);
BENCHMARK(verifyPdfs)->Name("verify_pades_3/ours")->Unit(benchmark::kMillisecond);

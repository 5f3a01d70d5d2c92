// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256, on which the event log and every signature stand: Qt's against OpenSSL's, on the size of one event and on
// the size of one transcript.
#include <QByteArray>
#include <QCryptographicHash>

#include <openssl/evp.h>

#include <array>
#include <benchmark/benchmark.h>
#include <memory>

namespace {

constexpr int eventSize = 200; // bytes of a mark event, about
constexpr int transcriptSize = 100'000; // bytes of a transcript, about

void hashByQt(benchmark::State &state, int size)
{
    const QByteArray bytes(size, 'x');
    for ([[maybe_unused]] auto turn : state) {
        benchmark::DoNotOptimize(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }
    state.SetBytesProcessed(state.iterations() * size);
    state.SetLabel("what=SHA-256 by Qt, yardstick OpenSSL");
}

void hashByOpenSsl(benchmark::State &state, int size)
{
    const QByteArray bytes(size, 'x');
    const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> sha256(EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest {};
    for ([[maybe_unused]] auto turn : state) {
        EVP_DigestInit_ex2(context.get(), sha256.get(), nullptr);
        EVP_DigestUpdate(context.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
        EVP_DigestFinal_ex(context.get(), digest.data(), nullptr);
        benchmark::DoNotOptimize(digest);
    }
    state.SetBytesProcessed(state.iterations() * size);
}

} // namespace

BENCHMARK_CAPTURE(hashByQt, event, eventSize)->Name("sha256_of_an_event/ours");
BENCHMARK_CAPTURE(hashByOpenSsl, event, eventSize)->Name("sha256_of_an_event/yardstick");
BENCHMARK_CAPTURE(hashByQt, transcript, transcriptSize)->Name("sha256_of_a_transcript/ours");
BENCHMARK_CAPTURE(hashByOpenSsl, transcript, transcriptSize)->Name("sha256_of_a_transcript/yardstick");

// SPDX-License-Identifier: GPL-3.0-or-later
// Whole use cases on a demo school: a class signed by everyone and issued, beside the same pages drawn and the same
// number of bare RSA signatures.
#include "models/documents/transcript_pdf.h"
#include "models/services/demo.h"
#include "models/services/keys.h"
#include "models/services/mark_entry.h"
#include "models/services/transcript_content.h"
#include "models/services/transcript_selection.h"
#include "models/services/windows.h"

#include <QDir>
#include <QDirIterator>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

using namespace hocba;
using namespace hocba::services;
using namespace Qt::StringLiterals;

namespace {

const QString password = QStringLiteral("hocba-demo");

/// One demo school for all benchmarks here: two classes, semester I locked.
struct School {
    FixedClock clock { Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s) };
    QTemporaryDir dir;

    School()
    {
        if (!createDemo({ .dir = dir.filePath(u"school"_s), .seed = 1, .pupils = 90 }, clock, {})) {
            qFatal("no demo school");
        }
        const auto principal = signIn("hieutruong", dir.filePath(u"school"_s));
        if (!actOnWindows(*principal,
                          { .act = WindowAct::Lock,
                            .scope = Scope::school(),
                            .term = Term::One,
                            .opensAt = {},
                            .closesAt = {},
                            .reason = u"hết học kỳ"_s })) {
            qFatal("not locked");
        }
    }
    std::unique_ptr<Session> signIn(const char *login, const QString &where)
    {
        auto session = Session::signIn(where, QString::fromLatin1(login), password, clock);
        return session ? std::move(*session) : nullptr;
    }
    /// A copy in which nothing is issued yet.
    QString copy(const QTemporaryDir &target)
    {
        const QDir source(dir.filePath(u"school"_s));
        QDirIterator files(source.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = target.filePath(source.relativeFilePath(files.next()));
            QDir().mkpath(QFileInfo(path).path());
            QFile::copy(files.filePath(), path);
        }
        return target.path();
    }
};

School &school()
{
    static School made;
    return made;
}

void issueClass(benchmark::State &state)
{
    qint64 issued = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const QTemporaryDir target;
        const QTemporaryDir out;
        const auto clerk = school().signIn("vanthu", school().copy(target));
        state.ResumeTiming();
        const auto done = issueTranscripts(*clerk, { { {}, u"6A1"_s }, out.path(), {}, {}, password, true }, {});
        issued += done ? std::ranges::count_if(*done, [](const PupilOutcome &o) { return !o.error; }) : 0;
    }
    state.counters["transcripts"] = benchmark::Counter(static_cast<double>(issued), benchmark::Counter::kAvgIterations);
    state.SetLabel("what=a class of 45: 15 XAdES and 3 PAdES signatures each, drawn, stored, registered; yardstick the "
                   "same pages drawn and as many bare RSA signatures; aim=<= 1.5 x");
}

void drawAndBareRsa(benchmark::State &state)
{
    const auto clerk = school().signIn("vanthu", school().dir.filePath(u"school"_s));
    auto source = TranscriptSource::open(*clerk);
    const auto pupils = selectPupils(*clerk, { {}, u"6A1"_s });
    QList<documents::Transcript> transcripts;
    for (const SelectedPupil &pupil : *pupils) {
        if (const auto transcript = source->transcript(pupil.code)) {
            transcripts.append(*transcript);
        }
    }
    const auto seal = openSeal(*clerk, password);
    const QByteArray digest(32, 'x');
    for (auto _ : state) {
        for (const documents::Transcript &transcript : transcripts) {
            benchmark::DoNotOptimize(documents::toPdf(transcript));
            for (int i = 0; i < 18; ++i) {
                benchmark::DoNotOptimize((*seal)->sign(digest));
            }
        }
    }
}

void openSheet(benchmark::State &state)
{
    const auto principal = school().signIn("hieutruong", school().dir.filePath(u"school"_s));
    for (auto _ : state) {
        benchmark::DoNotOptimize(readSheet(*principal, { { 2025 }, Term::One, u"6A1"_s, u"toan"_s }));
    }
    state.SetLabel("what=a sheet as the window gets it: names, cells, states, averages, remarks; aim=<= 50 ms");
}

} // namespace

BENCHMARK(issueClass)->Name("issue_class/ours")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);
BENCHMARK(drawAndBareRsa)->Name("issue_class/yardstick")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);
BENCHMARK(openSheet)->Name("open_sheet/ours")->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const signing::CryptoScope crypto;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_text.h"
#include "models/documents/transcript_pdf.h"
#include "models/documents/transcript_xml.h"
#include "tests/support/sample_transcript.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

#include <benchmark/benchmark.h>

using namespace hocba;
using namespace hocba::documents;

namespace {

// A class: 45 records of two years, seven pages each, no two alike.
QList<Transcript> classOf45()
{
    QList<Transcript> pupils;
    for (int i = 0; i < 45; ++i) {
        Transcript t = tests::correctedTranscript();
        t.years = { tests::sampleYear(2024, QStringLiteral("6A1")), tests::sampleYear(2025, QStringLiteral("7A1")) };
        t.fullName += QStringLiteral(" %1").arg(i);
        t.number = QStringLiteral("40421507/2026/%1").arg(i, 4, 10, QLatin1Char('0'));
        pupils.append(t);
    }
    return pupils;
}

void drawTranscripts45(benchmark::State &state)
{
    const QList<Transcript> pupils = classOf45();
    qint64 bytes = 0;
    int pages = 0;
    for (auto _ : state) {
        bytes = 0;
        pages = 0;
        for (const Transcript &pupil : pupils) {
            const Result<PdfLayout> layout = toPdf(pupil);
            if (!layout) {
                state.SkipWithError("not drawn");
                return;
            }
            bytes += layout->pdf.size();
            pages += layout->pages;
        }
    }
    state.SetLabel("what=45 transcripts of 7 pages, unsigned, against empty PDFs; aim=<= 1.2 s");
    state.counters["pages_each"] = pages / 45.0;
    state.counters["kB_each"] = static_cast<double>(bytes) / 45'000.0;
}

// Yardstick: what QPdfWriter alone needs for as many pages with three lines of text in the same three faces.
void emptyPdfs45(benchmark::State &state)
{
    for (auto _ : state) {
        for (int i = 0; i < 45; ++i) {
            QByteArray pdf;
            QBuffer buffer(&pdf);
            buffer.open(QIODevice::WriteOnly);
            QPdfWriter writer(&buffer);
            QPainter painter(&writer);
            QFont font(QStringLiteral("Noto Serif"), 11);
            for (int page = 0; page < 7; ++page) {
                for (int face = 0; face < 3; ++face) {
                    font.setBold(face == 1);
                    font.setItalic(face == 2);
                    painter.setFont(font);
                    painter.drawText(QPointF(500, 500 + face * 300), QStringLiteral("Họ và tên: %1").arg(i));
                }
                if (page < 6) {
                    writer.newPage();
                }
            }
            painter.end();
            benchmark::DoNotOptimize(pdf);
        }
    }
}

void writeXml45(benchmark::State &state)
{
    const QList<Transcript> pupils = classOf45();
    for (auto _ : state) {
        for (const Transcript &pupil : pupils) {
            benchmark::DoNotOptimize(toXml(pupil));
        }
    }
    state.SetLabel("what=45 transcripts as XML");
}

void comparePagesWithXml(benchmark::State &state)
{
    const Transcript pupil = classOf45().constFirst();
    const QByteArray pdf = toPdf(pupil)->pdf;
    for (auto _ : state) {
        const Result<QStringList> shown = pageTexts(pdf);
        const Result<QStringList> expected = pageTexts(toPdf(pupil)->pdf);
        if (*shown != *expected) {
            state.SkipWithError("the same value gave another text");
        }
    }
    state.SetLabel("what=pages of one transcript against its XML");
}

BENCHMARK(drawTranscripts45)->Name("transcripts_pdf/ours")->Unit(benchmark::kMillisecond);
BENCHMARK(emptyPdfs45)->Name("transcripts_pdf/yardstick")->Unit(benchmark::kMillisecond);
BENCHMARK(writeXml45)->Name("transcripts_xml/ours")->Unit(benchmark::kMillisecond);
BENCHMARK(comparePagesWithXml)->Name("transcript_compare/ours")->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of TT 22/2021 as data go through them and as `hocba-cli assess` answers them, line by line. The yardsticks:
// the average alone without explanation, and reading the line with QJsonDocument and writing it back.
#include "app/cli/assess/assess.h"
#include "models/regulations/pack.h"
#include "models/regulations/rounding.h"

#include <QJsonDocument>

#include <benchmark/benchmark.h>

using namespace hocba;
using namespace hocba::regulations;

namespace {

Mark mark(int tenths)
{
    return Mark::fromTenths(tenths).value();
}

Sheet sheet()
{
    return { { mark(80), mark(70), mark(90), mark(80) }, mark(75), mark(83) };
}

void subjectAverage(benchmark::State &state)
{
    const Pack *pack = packOf(Circular::Tt22).value();
    const Sheet cells = sheet();
    for ([[maybe_unused]] auto turn : state) {
        benchmark::DoNotOptimize(pack->semesterResult(SubjectKind::Marks, cells));
    }
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("what=subject average with its explanation, yardstick bare average; aim=>= 200000 /s");
}

void bareAverage(benchmark::State &state)
{
    const Sheet cells = sheet();
    for ([[maybe_unused]] auto turn : state) {
        int sum = 2 * cells.midterm.mark()->tenths() + 3 * cells.final.mark()->tenths();
        for (const CellValue &cell : cells.regular) {
            sum += cell.mark()->tenths();
        }
        benchmark::DoNotOptimize(halfUp(sum, int(cells.regular.size()) + 5));
    }
    state.SetItemsProcessed(state.iterations());
}

void learning(benchmark::State &state)
{
    const Pack *pack = packOf(Circular::Tt22).value();
    QList<SubjectResult> subjects(7, { {}, mark(85) });
    subjects.append({ {}, mark(49) });
    subjects += QList<SubjectResult>(4, { {}, Comment::Passed });
    for ([[maybe_unused]] auto turn : state) {
        benchmark::DoNotOptimize(pack->learning(subjects, {}));
    }
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("what=learning result of twelve subjects, adjusted");
}

const QByteArray line
    = R"({"id":"1","pack":"tt22","kind":"subject_semester","tx":["8.0","7.0","9.0","8.0"],"gk":"7.5","ck":"8.3"})";

void assessedLine(benchmark::State &state)
{
    for ([[maybe_unused]] auto turn : state) {
        benchmark::DoNotOptimize(cli::assessLine(line));
    }
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("what=a line of assess, yardstick JSON in and out");
}

void jsonAlone(benchmark::State &state)
{
    for ([[maybe_unused]] auto turn : state) {
        benchmark::DoNotOptimize(QJsonDocument::fromJson(line).toJson(QJsonDocument::Compact));
    }
    state.SetItemsProcessed(state.iterations());
}

} // namespace

BENCHMARK(subjectAverage)->Name("subject_average/ours");
BENCHMARK(bareAverage)->Name("subject_average/yardstick");
BENCHMARK(learning)->Name("learning_result/ours");
BENCHMARK(assessedLine)->Name("assess_line/ours");
BENCHMARK(jsonAlone)->Name("assess_line/yardstick");

// SPDX-License-Identifier: GPL-3.0-or-later
// The gradebook as a teacher meets it, drawn offscreen: a class sheet from nothing to painted, and one mark from Enter
// to saved, recalculated and painted, beside a bare commit of one event.
#include "models/services/demo.h"
#include "models/services/school_summary.h"
#include "models/services/work.h"
#include "models/signing/signer.h"
#include "models/store/people_events.h"
#include "models/tables/mark_table.h"
#include "ui/gradebook/gradebook_place.h"
#include "ui/gradebook/mark_view.h"
#include "ui/messages/messages.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <benchmark/benchmark.h>

using namespace hocba;
using namespace Qt::StringLiterals;

namespace {

const ui::Destination sheet { .place = ui::PlaceId::Gradebook,
                              .className = QStringLiteral("6A1"),
                              .subject = QStringLiteral("toan"),
                              .term = Term::One };

/// One demo school for all benchmarks here, with semester I open.
struct School {
    FixedClock clock { Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s) };
    QTemporaryDir dir;
    std::unique_ptr<services::Session> teacher;
    std::unique_ptr<ui::Settings> settings;
    std::unique_ptr<ui::Desk> desk;

    School()
    {
        const QString folder = dir.filePath(u"school"_s);
        if (!services::createDemo({ .dir = folder, .seed = 1, .pupils = 90 }, clock, {})) {
            qFatal("no demo school");
        }
        auto session = services::Session::signIn(folder, u"gv.toan"_s, u"hocba-demo"_s, clock);
        if (!session) {
            qFatal("not signed in");
        }
        teacher = std::move(*session);
        settings = std::make_unique<ui::Settings>();
        desk = std::make_unique<ui::Desk>(*teacher, *settings, *services::schoolSummary(*teacher));
    }
};

School &school()
{
    static School made;
    return made;
}

std::unique_ptr<ui::GradebookPlace> openPlace()
{
    auto place = std::make_unique<ui::GradebookPlace>(*school().desk);
    place->resize(1366, 700);
    place->refresh();
    place->open(sheet);
    place->show();
    return place;
}

void openSheet(benchmark::State &state)
{
    school();
    for (auto _ : state) {
        const auto place = openPlace();
        QCoreApplication::processEvents();
        benchmark::DoNotOptimize(place->grab());
    }
    state.SetLabel("what=a class's gradebook in the window, both semesters, read, laid out and painted; aim=<= 50 ms");
}

void enterMark(benchmark::State &state)
{
    const auto place = openPlace();
    auto *view = place->findChild<ui::MarkView *>();
    place->activateWindow();
    if (!QTest::qWaitForWindowActive(place.get())) {
        state.SkipWithError("the window is not active");
        return;
    }
    view->setFocus();
    std::vector<double> took;
    int number = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const int row = number % view->table().rowCount();
        view->goTo(view->table().index(row, 0));
        const QString typed = QString::number(50 + (number * 7 + number / view->table().rowCount()) % 49);
        ++number;
        for (const QChar c : typed) {
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, c, Qt::NoModifier);
        }
        QCoreApplication::processEvents();
        state.ResumeTiming();
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCoreApplication::processEvents();
        took.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(took);
    state.counters["p95_ms"] = took[took.size() * 95 / 100];
    state.SetLabel("what=Enter to saved, recalculated and painted; yardstick one event appended and committed; "
                   "aim=p95_ms <= 16");
}

void bareCommit(benchmark::State &state)
{
    for (auto _ : state) {
        auto work = services::Work::begin(*school().teacher);
        if (!work || !work->append(store::exported(u"bench"_s, u"bench"_s)) || !work->commit()) {
            state.SkipWithError("not committed");
            return;
        }
    }
}

} // namespace

BENCHMARK(openSheet)->Name("window_sheet/ours")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(enterMark)->Name("enter_mark/ours")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(200);
BENCHMARK(bareCommit)->Name("enter_mark/yardstick")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(200);

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"hocba"_s);
    QCoreApplication::setApplicationName(u"hocba-bench"_s);
    ui::speak(ui::Language::Vietnamese);
    ui::applyTheme(ui::Theme::Light);
    const signing::CryptoScope crypto;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    school().desk.reset();
    school().teacher.reset();
    benchmark::Shutdown();
    return 0;
}

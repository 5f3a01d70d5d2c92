// SPDX-License-Identifier: GPL-3.0-or-later
// How long until a person can begin, and how much memory the window takes. What starts is a program of its own each
// time: this very one, told by its first argument what to be.
#include "models/services/demo.h"
#include "models/signing/signer.h"
#include "ui/messages/messages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/place.h"
#include "ui/shell/settings.h"
#include "ui/shell/watchdog.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <benchmark/benchmark.h>

using namespace hocba;
using namespace Qt::StringLiterals;

namespace {

const FixedClock &schoolClock()
{
    static const FixedClock clock(Instant::fromIso(u"2026-01-20T08:00:00+07:00"_s));
    return clock;
}

/// A demo school of 2,000 pupils, made once.
QString bigSchool()
{
    static const QTemporaryDir dir;
    static const bool made
        = services::createDemo({ .dir = dir.filePath(u"school"_s), .seed = 1, .pupils = 2000 }, schoolClock(), {})
              .has_value();
    if (!made) {
        qFatal("no demo school");
    }
    return dir.filePath(u"school"_s);
}

/// Resident memory of this program in megabytes.
double residentMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return -1;
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    return -1;
}

// --- what the started programs do -----------------------------------------------------------------------

void waitForPaint(QWidget &window)
{
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
    window.repaint();
}

int bare(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLabel window(u"Hocba"_s);
    window.resize(1366, 768);
    waitForPaint(window);
    return 0;
}

/// The program until its sign-in page is painted; with a folder also until that person's home page is, and then the
/// gradebook. Says "HOME milliseconds" and "MEMORY megabytes".
int ours(int argc, char **argv)
{
    ui::Application application(argc, argv);
    const QTemporaryDir kept;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, kept.path());
    ui::Settings settings;
    ui::speak(settings.language());
    ui::applyTheme(settings.theme());
    const signing::CryptoScope crypto;
    ui::MainWindow window(settings, schoolClock());
    window.setFolder(QString::fromLocal8Bit(argv[2]), u"gv.toan"_s);
    window.resize(1366, 768);
    waitForPaint(window);
    if (argc < 4) {
        return 0;
    }
    QElapsedTimer timer;
    timer.start();
    window.findChild<QLineEdit *>(u"password"_s)->setText(u"hocba-demo"_s);
    QTest::keyClick(window.findChild<QLineEdit *>(u"password"_s), Qt::Key_Return);
    if (!QTest::qWaitFor([&window] { return window.workspace() != nullptr; }, 20000)) {
        return 1;
    }
    window.repaint();
    QTextStream(stdout) << "HOME " << static_cast<double>(timer.nsecsElapsed()) / 1e6 << '\n';
    window.workspace()->go({ .place = ui::PlaceId::Gradebook });
    (void)QTest::qWaitFor([&window] { return !window.workspace()->desk().background().busy(); }, 20000);
    window.repaint();
    QTextStream(stdout) << "MEMORY " << residentMb() << '\n';
    return 0;
}

// --- the benchmarks --------------------------------------------------------------------------------------

QByteArray started(const QStringList &arguments)
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), arguments);
    program.waitForFinished(60000);
    return program.exitCode() == 0 ? program.readAllStandardOutput() : QByteArray("failed");
}

double valueOf(const QByteArray &said, const QByteArray &name)
{
    const qsizetype at = said.indexOf(name + ' ');
    return at < 0 ? -1 : said.mid(at + name.size() + 1).split('\n').first().toDouble();
}

void startOurs(benchmark::State &state)
{
    const QString folder = bigSchool();
    for (auto _ : state) {
        started({ u"--ours"_s, folder });
    }
    state.SetLabel(
        "what=start to the painted sign-in page, school of 2,000 pupils; yardstick an empty Qt window; aim=<= 400 ms");
}

void startBare(benchmark::State &state)
{
    for (auto _ : state) {
        started({ u"--bare"_s });
    }
}

void signIn(benchmark::State &state)
{
    const QString folder = bigSchool();
    double memory = 0;
    for (auto _ : state) {
        const QByteArray said = started({ u"--ours"_s, folder, u"--sign-in"_s });
        state.SetIterationTime(valueOf(said, "HOME") / 1000);
        memory = std::max(memory, valueOf(said, "MEMORY"));
    }
    state.counters["resident_mb"] = memory;
    state.SetLabel("what=password entered to the painted home page; aim=resident_mb <= 150");
}

BENCHMARK(startOurs)->Name("start/ours")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(10);
BENCHMARK(startBare)->Name("start/yardstick")->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(10);
BENCHMARK(signIn)->Name("sign_in/ours")->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(5);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1 && qstrcmp(argv[1], "--bare") == 0) {
        return bare(argc, argv);
    }
    if (argc > 2 && qstrcmp(argv[1], "--ours") == 0) {
        return ours(argc, argv);
    }
    const QGuiApplication application(argc, argv);
    const signing::CryptoScope crypto;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: reads the command line, makes sure that one window has a school open, and shows it.
#include "models/signing/signer.h"
#include "ui/messages/messages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/watchdog.h"
#include "ui/theme/theme.h"

#include <QCommandLineParser>
#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QSettings>

#include <kdsingleapplication.h>

namespace {

using namespace hocba;
using namespace Qt::StringLiterals;

/// The computer's clock, or in demo schools the one of HOCBA_DEMO_NOW; the school refuses it where it is no demo.
std::unique_ptr<Clock> makeClock()
{
    const Instant demo = Instant::fromIso(qEnvironmentVariable("HOCBA_DEMO_NOW"));
    if (demo.ms >= 0) {
        return std::make_unique<DemoClock>(demo);
    }
    return std::make_unique<SystemClock>();
}

/// One name for a folder however it is written.
QString nameOf(const QString &folder)
{
    const QString canonical = QDir(folder).canonicalPath();
    const QByteArray hash
        = QCryptographicHash::hash((canonical.isEmpty() ? folder : canonical).toUtf8(), QCryptographicHash::Sha256);
    return "hocba-"_L1 + QString::fromLatin1(hash.first(8).toHex());
}

struct Options {
    QString folder, login;
};

Options readOptions(const QStringList &arguments, const ui::Settings &settings)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"School records that prove themselves. Scripts use hocba-cli."_s);
    const QCommandLineOption data(u"data"_s, u"The school's data folder (or HOCBA_DATA)."_s, u"DIR"_s);
    const QCommandLineOption as(u"as"_s, u"The account that is offered first (or HOCBA_LOGIN)."_s, u"LOGIN"_s);
    const QCommandLineOption lang(u"lang"_s, u"vi or en, for this run."_s, u"LANG"_s);
    parser.addOptions({ data, as, lang });
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(arguments);
    if (const auto language = ui::parseLanguage(parser.value(lang)); language) {
        ui::speak(*language);
    }
    Options options { parser.value(data), parser.value(as) };
    if (options.folder.isEmpty()) {
        options.folder = qEnvironmentVariable("HOCBA_DATA", settings.lastFolder());
    }
    if (options.login.isEmpty()) {
        options.login = qEnvironmentVariable("HOCBA_LOGIN", settings.lastLogin());
    }
    if (!options.folder.isEmpty()) {
        options.folder = QDir::cleanPath(QDir().absoluteFilePath(options.folder));
    }
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    const ui::Application application(argc, argv);
    QCoreApplication::setOrganizationName(u"hocba"_s);
    QCoreApplication::setApplicationName(u"hocba"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOCBA_VERSION));
    QGuiApplication::setDesktopFileName(u"org.hocba.Hocba"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    ui::Settings settings;
    ui::speak(settings.language());
    ui::applyTheme(settings.theme());
    const Options options = readOptions(QCoreApplication::arguments(), settings);

    // Without a folder two windows may be open; each asks for its own.
    KDSingleApplication single(options.folder.isEmpty() ? u"hocba-%1"_s.arg(QCoreApplication::applicationPid())
                                                        : nameOf(options.folder));
    if (!single.isPrimaryInstance()) {
        single.sendMessage("raise");
        return 0;
    }
    const signing::CryptoScope crypto;
    const std::unique_ptr<Clock> clock = makeClock();
    ui::MainWindow window(settings, *clock);
    QObject::connect(&single, &KDSingleApplication::messageReceived, &window, [&window] {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
    });
    // A program owns one folder: another folder is another program, which also finds a window that has it open.
    QObject::connect(&window, &ui::MainWindow::folderChosen, &window, [&](const QString &folder) {
        if (options.folder.isEmpty() || nameOf(folder) != nameOf(options.folder)) {
            QProcess::startDetached(QCoreApplication::applicationFilePath(), { u"--data"_s, folder });
            window.close();
        }
    });
    window.setFolder(options.folder, options.login);
    window.show();
    return QApplication::exec();
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every place of the window, taken from the running program on a demo school:
//   screenshots SCHOOL OUT [--lang vi|en] [--theme light|dark] [--only PLACE] [--size 1366x768]
// Each place is shown to the role that works there. QT_SCALE_FACTOR makes them larger. `./dev screenshots` calls it.
#include "models/signing/signer.h"
#include "ui/messages/messages.h"
#include "ui/shell/main_window.h"
#include "ui/shell/place.h"
#include "ui/shell/places.h"
#include "ui/shell/settings.h"
#include "ui/shell/watchdog.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace hocba;
using namespace Qt::StringLiterals;

namespace {

struct Shot {
    QString login;
    ui::Destination where;
    QString name;
    QString action {}; ///< of the place: what opens the dialog to be seen
    QString typed {}; ///< to whatever has the focus; a line end is Enter
};

QList<Shot> shots()
{
    using enum ui::PlaceId;
    return {
        { u"gv.toan"_s, { .place = Home }, u"home-teacher"_s },
        { u"gv.toan"_s,
          { .place = Gradebook, .className = u"6A1"_s, .subject = u"toan"_s, .term = Term::One },
          u"gradebook"_s },
        { u"gv.toan"_s,
          { .place = Gradebook, .className = u"6A1"_s, .subject = u"toan"_s, .term = Term::One },
          u"gradebook-history"_s,
          u"showHistory"_s },
        { u"gv.toan"_s,
          { .place = Gradebook, .className = u"6A1"_s, .subject = u"toan"_s, .term = Term::One },
          u"gradebook-typing"_s,
          {},
          u"85"_s },
        { u"gv.toan"_s,
          { .place = Gradebook, .className = u"6A1"_s, .subject = u"toan"_s, .term = Term::One },
          u"gradebook-refused"_s,
          {},
          u"101\n"_s },
        { u"gv.gdtc"_s,
          { .place = Gradebook, .className = u"6A1"_s, .subject = u"gdtc"_s, .term = Term::One },
          u"gradebook-comment"_s },
        { u"gv.toan"_s, { .place = Imports }, u"imports"_s },
        { u"vanthu"_s, { .place = Imports, .item = u"tests/data/bang-diem-6A1-hk1.xlsx"_s }, u"imports-marks"_s },
        { u"vanthu"_s, { .place = Imports, .item = u"tests/data/danh-sach-6A1.xlsx"_s }, u"imports-pupils"_s },
        { u"gvcn.6a1"_s, { .place = ClassOverview, .className = u"6A1"_s }, u"class-overview"_s },
        { u"gvcn.6a1"_s, { .place = ClassOverview, .className = u"6A1"_s }, u"class-overview-why"_s, u"showWhy"_s },
        { u"hieutruong"_s,
          { .place = ClassOverview, .className = u"6A1"_s, .term = Term::Year },
          u"class-overview-year"_s },
        { u"gvcn.6a1"_s, { .place = Corrections }, u"corrections"_s },
        { u"hieutruong"_s, { .place = Home }, u"home-principal"_s },
        { u"hieutruong"_s, { .place = Corrections }, u"corrections-principal"_s },
        { u"hieutruong"_s, { .place = Corrections }, u"corrections-approve"_s, u"approveCorrection"_s },
        { u"hieutruong"_s, { .place = Corrections }, u"corrections-refuse"_s, u"refuseCorrection"_s },
        { u"hieutruong"_s, { .place = Semesters }, u"semesters"_s },
        { u"hieutruong"_s, { .place = People }, u"people"_s },
        { u"gvcn.7a1"_s, { .place = Transcripts, .className = u"7A1"_s }, u"transcripts-homeroom"_s },
        { u"vanthu"_s, { .place = Transcripts, .className = u"7A1"_s }, u"transcripts"_s },
        { u"vanthu"_s, { .place = Verify }, u"verify"_s },
        { u"vanthu"_s, { .place = Pupils, .className = u"6A1"_s }, u"pupils"_s },
        { u"vanthu"_s, { .place = Pupils, .className = u"6A1"_s }, u"pupils-card"_s, u"showCard"_s },
        { u"hieutruong"_s, { .place = People }, u"people-grant"_s, u"giveGrant"_s },
        { u"quantri"_s, { .place = People }, u"people-it"_s },
        { u"quantri"_s, { .place = People }, u"people-account"_s, u"addAccount"_s },
        { u"quantri"_s, { .place = People }, u"people-certificate"_s, u"bindCertificate"_s },
    };
}

bool signIn(ui::MainWindow &window, const QString &login)
{
    if (window.workspace() != nullptr) {
        window.signOut();
    }
    window.findChild<QLineEdit *>(u"loginText"_s)->setText(login);
    auto *password = window.findChild<QLineEdit *>(u"password"_s);
    password->setText(u"hocba-demo"_s);
    Q_EMIT password->returnPressed();
    return QTest::qWaitFor([&] { return window.workspace() != nullptr; }, 20000);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QTemporaryDir settingsFolder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settingsFolder.path());
    ui::Application application(argc, argv);
    QCoreApplication::setOrganizationName(u"hocba"_s);
    QCoreApplication::setApplicationName(u"hocba-screenshots"_s);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"school"_s, u"a demo school's folder"_s);
    parser.addPositionalArgument(u"out"_s, u"where the pictures go"_s);
    parser.addOptions({ { u"lang"_s, u"vi or en"_s, u"LANG"_s, u"vi"_s },
                        { u"theme"_s, u"light or dark"_s, u"THEME"_s, u"light"_s },
                        { u"only"_s, u"pictures whose name holds this"_s, u"NAME"_s },
                        { u"size"_s, u"of the window"_s, u"WxH"_s, u"1366x768"_s } });
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() != 2) {
        parser.showHelp(2);
    }
    ui::Settings settings;
    settings.setLanguage(ui::parseLanguage(parser.value(u"lang"_s)).value_or(ui::Language::Vietnamese));
    settings.setTheme(ui::themeFromCode(parser.value(u"theme"_s)));
    ui::speak(settings.language());
    ui::applyTheme(settings.theme());
    const signing::CryptoScope crypto;
    const FixedClock clock(Instant::fromIso(qEnvironmentVariable("HOCBA_DEMO_NOW", u"2026-01-20T08:00:00+07:00"_s)));
    ui::MainWindow window(settings, clock);
    window.setFolder(QDir(parser.positionalArguments().at(0)).absolutePath());
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    const QDir out(parser.positionalArguments().at(1));
    out.mkpath(u"."_s);
    const auto take = [&](const QString &name) {
        QTest::qWait(300); // timers and painting
        const QString file = out.filePath(name + ".png"_L1);
        QPixmap picture = window.grab();
        if (QWidget *dialog = QApplication::activeModalWidget()) {
            // A dialog is a window of its own: it is put over the middle, as window managers do.
            const QPoint middle((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2);
            QPainter(&picture).drawPixmap(middle, dialog->grab());
            dialog->close();
        }
        if (!picture.save(file)) {
            qWarning("%s cannot be written", qPrintable(file));
        }
    };
    if (!parser.isSet(u"only"_s)) {
        take(u"sign-in"_s);
    }
    QString signedIn;
    for (const Shot &shot : shots()) {
        if (!shot.name.contains(parser.value(u"only"_s))) {
            continue;
        }
        if (shot.login != signedIn && !signIn(window, shot.login)) {
            qWarning("%s was not let in", qPrintable(shot.login));
            return 1;
        }
        signedIn = shot.login;
        window.workspace()->go(shot.where);
        if (!shot.action.isEmpty()) {
            QTest::qWait(500); // what the other thread reads
            ui::Place *place = window.workspace()->place(shot.where.place);
            place->findChild<QAction *>(shot.action)->trigger();
        }
        for (const QChar c : shot.typed) {
            if (QWidget *focus = QApplication::focusWidget()) {
                const int key = c == u'\n' ? Qt::Key_Return : Qt::Key_unknown;
                QTest::sendKeyEvent(QTest::Click, focus, static_cast<Qt::Key>(key), c, Qt::NoModifier);
            }
        }
        take(shot.name);
    }
    return 0;
}

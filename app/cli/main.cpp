// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/help.h"
#include "models/signing/signer.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <memory>
#include <optional>

namespace {

using namespace hocba;
using namespace hocba::cli;
using namespace Qt::StringLiterals;

/// Most commands draw nothing and start at once; those that render pages need fonts, but never a display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool graphics)
{
    if (graphics) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

/// The computer's clock, or the one of HOCBA_DEMO_NOW. "usage.value_unknown" when that cannot be read.
Result<std::unique_ptr<Clock>> makeClock()
{
    const QString demoNow = qEnvironmentVariable("HOCBA_DEMO_NOW");
    if (demoNow.isEmpty()) {
        return std::unique_ptr<Clock>(std::make_unique<SystemClock>());
    }
    const Instant now = Instant::fromIso(demoNow);
    if (now.ms < 0) {
        return fail("usage.value_unknown"_L1, u"HOCBA_DEMO_NOW "_s + demoNow);
    }
    return std::unique_ptr<Clock>(std::make_unique<DemoClock>(now));
}

/// Speaks the language of --lang, also about a line that cannot be read otherwise. "usage.value_unknown".
Status speakWanted(const QStringList &words, const Result<Invocation> &invocation)
{
    const bool given = invocation && invocation->has("lang"_L1);
    const std::optional<QString> wanted = given ? invocation->value("lang"_L1)
        : invocation                            ? std::nullopt
                                                : wantedLanguage(words);
    if (wanted) {
        HOCBA_TRY_VALUE(language, ui::parseLanguage(*wanted));
        ui::speak(language);
    }
    return {};
}

Outcome run(const Invocation &invocation, const Output &output)
{
    if (invocation.version) {
        output.raw("hocba-cli " HOCBA_VERSION "\n");
        return Exit::Done;
    }
    if (invocation.help) {
        output.raw(
            (invocation.command != nullptr ? helpFor(*invocation.command) : overview(allCommands(), invocation.family))
                .toUtf8());
        return Exit::Done;
    }
    HOCBA_TRY_VALUE(clock, makeClock());
    // Before anything else touches OpenSSL, and only where it is needed: most commands start without it.
    std::optional<signing::CryptoScope> keys;
    if (invocation.command->keys) {
        keys.emplace();
    }
    Context context(invocation, output, *clock);
    return invocation.command->run(context);
}

} // namespace

int main(int argc, char *argv[])
{
    // The locale says which language to speak and nothing else: text is UTF-8 everywhere, and we write numbers and
    // dates ourselves. (Qt would complain of a locale that is not UTF-8 or not installed.)
    const ui::Language language = ui::systemLanguage();
    qputenv("LC_ALL", "C.UTF-8");
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words.append(QString::fromUtf8(argv[i]));
    }
    const Output output(wantsJson(words), stdout, stderr);
    const auto invocation = parseArguments(words, allCommands());
    const bool graphics = invocation && invocation->command != nullptr && invocation->command->graphics;

    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv, graphics);
    QCoreApplication::setApplicationName(u"hocba-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HOCBA_VERSION));
    ui::speak(language);

    const Status speaks = speakWanted(words, invocation);
    const Outcome outcome = !speaks ? speaks.error() : !invocation ? invocation.error() : run(*invocation, output);
    if (!outcome) {
        output.refuse(outcome.error());
    }
    if (std::fflush(stdout) != 0) {
        return static_cast<int>(Exit::Io);
    }
    return static_cast<int>(outcome ? *outcome : exitFor(outcome.error()));
}

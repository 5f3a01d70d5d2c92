// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/outcomes.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome due(Context &context)
{
    const bool chosen = context.in.has("pupil"_L1) || context.in.has("class"_L1) || context.in.has("all"_L1);
    services::PupilSelection selection;
    if (chosen) {
        HOCBA_TRY_VALUE(given, context.selection());
        selection = given;
    }
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(parts, services::dueParts(*session, selection));
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "class")), localised(QT_TRANSLATE_NOOP("Cli", "code")),
                  localised(QT_TRANSLATE_NOOP("Cli", "name")), localised(QT_TRANSLATE_NOOP("Cli", "as")),
                  localised(QT_TRANSLATE_NOOP("Cli", "parts")), localised(QT_TRANSLATE_NOOP("Cli", "waiting for")) });
    for (const services::DuePart &part : parts) {
        if (context.out.json()) {
            context.out.object({ { u"pupil"_s, part.pupil.text() },
                                 { u"name"_s, part.pupilName },
                                 { u"class"_s, part.className },
                                 { u"role"_s, part.role },
                                 { u"parts"_s, QJsonArray::fromStringList(part.parts) },
                                 { u"waiting_for"_s, QJsonArray::fromStringList(part.waitingFor) } });
        }
        table.add({ part.className, part.pupil.text(), part.pupilName, ui::word(part.role),
                    QString::number(part.parts.size()), missingForPeople(part.waitingFor) });
    }
    context.out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "You have nothing to sign.")));
    return Exit::Done;
}

Outcome sign(Context &context)
{
    HOCBA_TRY_VALUE(selection, context.selection());
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(pin, context.pin());
    HOCBA_TRY_VALUE(outcomes, services::signDue(*session, selection, pin, progressOn(context.out)));
    Tally tally;
    for (const services::PupilOutcome &outcome : outcomes) {
        tally.count(outcome);
        if (context.out.json()) {
            QJsonObject json = outcomeJson(outcome);
            json.insert(u"signed"_s, !outcome.error && !outcome.notTheirs);
            json.insert(u"yours"_s, !outcome.notTheirs);
            context.out.object(json);
        } else if (outcome.error) {
            context.out.line(failureForPeople(outcome));
        }
    }
    if (tally.notTheirs > 0) {
        context.out.line(localised(QT_TRANSLATE_NOOP("Cli", "In %1 records there is nothing for you to sign."))
                             .arg(tally.notTheirs));
    }
    if (tally.notTheirs == 0 || tally.notTheirs < outcomes.size()) {
        context.out.line(localised(QT_TRANSLATE_NOOP("Cli", "%1 signed, %2 had been signed before, %3 refused"))
                             .arg(tally.done)
                             .arg(tally.before)
                             .arg(tally.refused));
    }
    return tally.exit;
}

Outcome issue(Context &context)
{
    HOCBA_TRY_VALUE(selection, context.selection());
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(request, issueRequest(context));
    request.selection = selection;
    request.demoSign = context.in.has("demo-sign"_L1);
    HOCBA_TRY_VALUE(outcomes, services::issueTranscripts(*session, request, progressOn(context.out)));
    Tally tally;
    for (const services::PupilOutcome &outcome : outcomes) {
        tally.count(outcome);
        if (context.out.json()) {
            context.out.object(issuedJson(outcome));
        } else {
            context.out.line(outcome.error ? failureForPeople(outcome) : issuedForPeople(outcome));
        }
    }
    context.out.line(localised(QT_TRANSLATE_NOOP("Cli", "%1 issued, %2 had been issued before, %3 refused"))
                         .arg(tally.done)
                         .arg(tally.before)
                         .arg(tally.refused));
    return tally.exit;
}

} // namespace

QList<Command> transcriptCommands()
{
    return {
        Command {
            .name = "transcript due"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "what you have still to sign"),
            .example = "transcript due --class 6A1 --data ./demo --as gv.toan"_L1,
            .options = { pupilOption, classOption, allOption },
            .run = due,
        },
        Command {
            .name = "transcript sign"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "sign what is due from you: teachers their part, homeroom, principal"),
            .example = "transcript sign --class 6A1 --data ./demo --as gv.toan"_L1,
            .options = { pupilOption, classOption, allOption, pinOption },
            .graphics = true,
            .keys = true,
            .run = sign,
        },
        Command {
            .name = "transcript issue"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "put the school's seal on, write PDF and XML, register"),
            .example = "transcript issue --class 6A1 --out ./records --data ./demo --as vanthu"_L1,
            .options
            = { pupilOption,
                classOption,
                allOption,
                needed(outOption),
                purposeOption,
                receiverOption,
                pinOption,
                { "demo-sign"_L1,
                  {},
                  QT_TRANSLATE_NOOP("Cli", "demo schools only: first sign for everyone with the demo keys") } },
            .graphics = true,
            .keys = true,
            .run = issue,
        },
    };
}

} // namespace hocba::cli

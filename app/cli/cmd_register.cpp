// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/outcomes.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowJson(const services::RegisterRow &row)
{
    return { { u"number"_s, row.number },
             { u"version"_s, row.version },
             { u"pupil"_s, row.pupil.text() },
             { u"name"_s, row.pupilName },
             { u"class"_s, row.className },
             { u"status"_s, row.status },
             { u"issued_at"_s, row.issuedAt.iso() },
             { u"issued_by"_s, row.issuedBy },
             { u"purpose"_s, textOrNull(row.purpose) },
             { u"receiver"_s, textOrNull(row.receiver) },
             { u"reason"_s, textOrNull(row.reason) },
             { u"pdf_sha256"_s, row.pdfSha256 },
             { u"xml_sha256"_s, row.xmlSha256 } };
}

Outcome list(Context &context)
{
    services::PupilSelection selection;
    if (context.in.has("pupil"_L1) || context.in.has("class"_L1)) {
        HOCBA_TRY_VALUE(given, context.selection());
        selection = given;
    }
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(rows, services::listRegister(*session, selection));
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "number")), localised(QT_TRANSLATE_NOOP("Cli", "version")),
                  localised(QT_TRANSLATE_NOOP("Cli", "code")), localised(QT_TRANSLATE_NOOP("Cli", "name")),
                  localised(QT_TRANSLATE_NOOP("Cli", "class")), localised(QT_TRANSLATE_NOOP("Cli", "state")),
                  localised(QT_TRANSLATE_NOOP("Cli", "issued")), localised(QT_TRANSLATE_NOOP("Cli", "reason")) });
    for (const services::RegisterRow &row : rows) {
        if (context.out.json()) {
            context.out.object(rowJson(row));
        }
        table.add({ row.number, QString::number(row.version), row.pupil.text(), row.pupilName, row.className,
                    ui::word(row.status), row.issuedAt.local().toString(u"dd/MM/yyyy HH:mm"_s), row.reason });
    }
    context.out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "No record has been issued yet.")));
    return Exit::Done;
}

Outcome revoke(Context &context)
{
    const QString &number = context.in.positional.first();
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY(services::revokeTranscript(*session, number, context.in.value("reason"_L1)));
    if (context.out.json()) {
        context.out.object({ { u"number"_s, number }, { u"status"_s, u"revoked"_s } });
    } else {
        context.out.line(localised(QT_TRANSLATE_NOOP("Cli", "%1 is revoked.")).arg(number));
    }
    return Exit::Done;
}

Outcome replace(Context &context)
{
    const QString &number = context.in.positional.first();
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(request, issueRequest(context));
    request.demoSign = context.in.has("demo-sign"_L1);
    HOCBA_TRY_VALUE(outcome, services::replaceTranscript(*session, number, context.in.value("reason"_L1), request));
    Tally tally;
    tally.count(outcome);
    if (context.out.json()) {
        context.out.object(issuedJson(outcome));
    } else {
        context.out.line(outcome.error ? failureForPeople(outcome) : issuedForPeople(outcome));
    }
    return tally.exit;
}

} // namespace

QList<Command> registerCommands()
{
    return {
        Command {
            .name = "transcript list"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "the register of issued records"),
            .example = "transcript list --class 6A1 --data ./demo --as vanthu"_L1,
            .options = { pupilOption, classOption },
            .run = list,
        },
        Command {
            .name = "transcript revoke"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "take an issued record out of force, by the principal"),
            .example
            = "transcript revoke 40421507/THCS/4025061032 --reason 'Cấp nhầm' --data ./demo --as hieutruong"_L1,
            .options = { needed(reasonOption) },
            .positional = "NUMBER"_L1,
            .minPositional = 1,
            .maxPositional = 1,
            .run = revoke,
        },
        Command {
            .name = "transcript replace"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "issue the next version of a record"),
            .example
            = "transcript replace 40421507/THCS/4025061032 --reason 'Đã sửa điểm' --out ./records --data ./demo "
              "--as vanthu"_L1,
            .options
            = { needed(reasonOption),
                needed(outOption),
                purposeOption,
                receiverOption,
                pinOption,
                { "demo-sign"_L1,
                  {},
                  QT_TRANSLATE_NOOP("Cli", "demo schools only: first sign for everyone with the demo keys") } },
            .positional = "NUMBER"_L1,
            .minPositional = 1,
            .maxPositional = 1,
            .graphics = true,
            .keys = true,
            .run = replace,
        },
    };
}

} // namespace hocba::cli

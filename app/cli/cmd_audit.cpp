// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "models/services/inspection.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

/// What a finding of another kind than a mark expects can be a whole page of SQL: people get its beginning.
QString brief(const QString &text)
{
    constexpr qsizetype most = 40;
    const QString line = text.simplified();
    return averageForPeople(line.size() > most ? line.left(most) + u"..."_s : line);
}

Outcome verify(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(report, services::verifyAudit(*session));
    QJsonArray findings;
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "what")), localised(QT_TRANSLATE_NOOP("Cli", "pupil")),
                  localised(QT_TRANSLATE_NOOP("Cli", "subject")), localised(QT_TRANSLATE_NOOP("Cli", "term")),
                  localised(QT_TRANSLATE_NOOP("Cli", "column")), localised(QT_TRANSLATE_NOOP("Cli", "expected")),
                  localised(QT_TRANSLATE_NOOP("Cli", "found")), localised(QT_TRANSLATE_NOOP("Cli", "detail")) });
    for (const services::AuditFinding &finding : report.findings) {
        findings.append(QJsonObject { { u"kind"_s, finding.kind },
                                      { u"pupil"_s, textOrNull(finding.pupil) },
                                      { u"subject"_s, textOrNull(finding.subject) },
                                      { u"term"_s, textOrNull(finding.term) },
                                      { u"column"_s, textOrNull(finding.column) },
                                      { u"expected"_s, textOrNull(finding.expected) },
                                      { u"found"_s, textOrNull(finding.found) },
                                      { u"detail"_s, textOrNull(finding.detail) } });
        table.add({ finding.kind, finding.pupil, finding.subject, finding.term, finding.column, brief(finding.expected),
                    brief(finding.found), finding.detail });
    }
    const QString status = report.findings.isEmpty() ? u"ok"_s : u"tampered"_s;
    if (context.out.json()) {
        context.out.object({ { u"status"_s, status }, { u"events"_s, report.events }, { u"findings"_s, findings } });
    } else {
        context.out.line(
            localised(QT_TRANSLATE_NOOP("Cli", "%1 events checked: %2")).arg(report.events).arg(ui::word(status)));
        if (!report.findings.isEmpty()) {
            context.out.table(table, {});
        }
    }
    return report.findings.isEmpty() ? Exit::Done : Exit::Damaged;
}

/// The lines about the school: all with somebody signed in, those about its files alone without.
Result<QList<services::HealthLine>> checkSchool(Context &context)
{
    const auto dir = context.dataDir();
    if (!context.personNamed()) {
        return dir ? QList { services::checkFiles(*dir) } : QList<services::HealthLine>();
    }
    HOCBA_TRY_VALUE(session, context.session());
    return services::doctor(*session);
}

Outcome doctor(Context &context)
{
    QList<services::HealthLine> lines = services::checkInstallation(context.clock);
    const auto school = checkSchool(context);
    lines += school.value_or({});
    Exit worst = Exit::Done;
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "check")), localised(QT_TRANSLATE_NOOP("Cli", "state")),
                  localised(QT_TRANSLATE_NOOP("Cli", "detail")) });
    for (const services::HealthLine &line : std::as_const(lines)) {
        QJsonObject json { { u"check"_s, line.check }, { u"ok"_s, line.ok }, { u"detail"_s, textOrNull(line.detail) } };
        if (!line.ok) {
            json.insert(u"code"_s, line.code);
            worst = std::max(worst, exitFor({ line.code, {} }));
        }
        if (context.out.json()) {
            context.out.object(json);
        }
        table.add({ line.check,
                    line.ok ? localised(QT_TRANSLATE_NOOP("Cli", "good")) : localised(QT_TRANSLATE_NOOP("Cli", "BAD")),
                    line.ok ? line.detail : ui::sentence(line.code, line.detail) });
    }
    context.out.table(table, {});
    if (!school) {
        context.out.refuse(school.error());
        worst = std::max(worst, exitFor(school.error()));
    }
    return worst;
}

} // namespace

QList<Command> auditCommands()
{
    return {
        Command {
            .name = "audit verify"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "check that no mark was changed behind the program's back"),
            .example = "audit verify --data ./demo --as hieutruong"_L1,
            .run = verify,
        },
        Command {
            .name = "doctor"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "health of the installation and of the school's data"),
            .example = "doctor --data ./demo --as quantri"_L1,
            .graphics = true,
            .keys = true,
            .run = doctor,
        },
    };
}

} // namespace hocba::cli

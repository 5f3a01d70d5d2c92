// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/problems.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject viewJson(const services::PupilImportView &view)
{
    QJsonArray changes;
    for (const services::PupilDifference &change : view.changes) {
        changes.append(QJsonObject { { u"pupil"_s, change.code },
                                     { u"name"_s, change.name },
                                     { u"class"_s, change.className },
                                     { u"kind"_s, change.kind },
                                     { u"fields"_s, QJsonArray::fromStringList(change.fields) } });
    }
    return { { u"changes"_s, changes },
             { u"unchanged"_s, view.unchanged },
             { u"new_classes"_s, QJsonArray::fromStringList(view.newClasses) },
             { u"problems"_s, toJson(view.problems) },
             { u"warnings"_s, toJson(view.warnings) } };
}

void sayView(const Output &out, const services::PupilImportView &view)
{
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "code")), localised(QT_TRANSLATE_NOOP("Cli", "name")),
                  localised(QT_TRANSLATE_NOOP("Cli", "class")), localised(QT_TRANSLATE_NOOP("Cli", "change")) });
    for (const services::PupilDifference &change : view.changes) {
        table.add({ change.code, change.name, change.className,
                    QStringList { ui::word(change.kind), change.fields.join(u", "_s) }.join(u' ') });
    }
    out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "Nothing would change.")));
    if (!view.newClasses.isEmpty()) {
        out.line(localised(QT_TRANSLATE_NOOP("Cli", "New classes: %1")).arg(view.newClasses.join(u", "_s)));
    }
    sayProblems(out, view.problems, view.warnings);
}

Outcome importList(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(bytes, readFile(context.in.positional.first()));
    HOCBA_TRY_VALUE(view, services::planPupilImport(*session, bytes));
    const bool dryRun = context.in.has("dry-run"_L1);
    Status done = services::refuseProblems(view.problems);
    if (done && !dryRun) {
        if (const auto imported = services::importPupils(*session, bytes); !imported) {
            done = imported.error();
        }
    }
    if (!context.out.json()) {
        sayView(context.out, view);
    }
    return sayImported(context.out, viewJson(view), done, dryRun);
}

Outcome list(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(name, context.className());
    HOCBA_TRY_VALUE(rows, services::listPupils(*session, name));
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "no.")), localised(QT_TRANSLATE_NOOP("Cli", "code")),
                  localised(QT_TRANSLATE_NOOP("Cli", "name")), localised(QT_TRANSLATE_NOOP("Cli", "born")),
                  localised(QT_TRANSLATE_NOOP("Cli", "sex")) });
    for (const services::PupilListRow &row : rows) {
        if (context.out.json()) {
            context.out.object({ { u"no"_s, row.rollNumber },
                                 { u"code"_s, row.code.text() },
                                 { u"name"_s, row.name },
                                 { u"born"_s, row.birthDate.toString(Qt::ISODate) },
                                 { u"sex"_s, row.sex } });
        }
        table.add({ QString::number(row.rollNumber), row.code.text(), row.name, row.birthDate.toString(u"dd/MM/yyyy"_s),
                    row.sex });
    }
    context.out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "The class has no pupils.")));
    return Exit::Done;
}

} // namespace

QList<Command> pupilCommands()
{
    return {
        Command {
            .name = "pupils import"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "import a pupil list; classes that are not there yet are made"),
            .example = "pupils import danh-sach-6A1.xlsx --data ./demo --as vanthu"_L1,
            .options = { dryRunOption },
            .positional = "FILE.xlsx"_L1,
            .minPositional = 1,
            .maxPositional = 1,
            .run = importList,
        },
        Command {
            .name = "pupils list"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "the list of a class"),
            .example = "pupils list --class 6A1 --data ./demo --as vanthu"_L1,
            .options = { needed(classOption) },
            .run = list,
        },
    };
}

} // namespace hocba::cli

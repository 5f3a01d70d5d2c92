// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "models/services/corrections.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject correctionJson(const Correction &correction)
{
    return { { u"id"_s, correction.id },
             { u"state"_s, toCode(correction.state) },
             { u"pupil"_s, correction.cell.pupil.text() },
             { u"class"_s, correction.cell.className },
             { u"subject"_s, correction.cell.subject },
             { u"year"_s, correction.cell.year.text() },
             { u"term"_s, toCode(correction.cell.term) },
             { u"column"_s, toCode(correction.cell.column) },
             { u"old"_s, toJson(correction.oldValue) },
             { u"new"_s, toJson(correction.newValue) },
             { u"reason"_s, correction.reason },
             { u"evidence"_s, textOrNull(correction.evidence) },
             { u"asked_by"_s, textOrNull(correction.askedBy) },
             { u"asked_at"_s, correction.askedAt.iso() },
             { u"confirmed_by"_s, textOrNull(correction.confirmedBy) },
             { u"decided_by"_s, textOrNull(correction.decidedBy) },
             { u"decision_reason"_s, textOrNull(correction.decisionReason) } };
}

QJsonObject viewJson(const services::CorrectionView &view)
{
    QJsonObject json = correctionJson(view.correction);
    QJsonArray impact;
    for (const services::ImpactLine &line : view.impact) {
        impact.append(QJsonObject { { u"what"_s, line.what },
                                    { u"before"_s, textOrNull(line.before) },
                                    { u"after"_s, textOrNull(line.after) } });
    }
    QJsonArray steps;
    for (const services::CorrectionView::Step &step : view.steps) {
        steps.append(QJsonObject { { u"act"_s, step.act },
                                   { u"actor"_s, step.actor },
                                   { u"at"_s, step.at.iso() },
                                   { u"reason"_s, textOrNull(step.reason) } });
    }
    json.insert(u"name"_s, view.pupilName);
    json.insert(u"impact"_s, impact);
    json.insert(u"steps"_s, steps);
    json.insert(
        u"report"_s,
        QJsonObject { { u"authority"_s, toCode(view.authority) }, { u"state"_s, textOrNull(view.reportState) } });
    return json;
}

/// "average.1.toan" as people say it: what is concerned, in which term, in which subject.
QString impactForPeople(const QString &what)
{
    const QStringList parts = what.split(u'.');
    QString text = ui::word(parts.first());
    if (parts.size() > 1) {
        text += u' '
            + (parts.at(1) == "1"_L1       ? localised(QT_TRANSLATE_NOOP("Cli", "semester I"))
                   : parts.at(1) == "2"_L1 ? localised(QT_TRANSLATE_NOOP("Cli", "semester II"))
                                           : ui::word(parts.at(1)));
    }
    return parts.size() > 2 ? text + u' ' + parts.at(2) : text;
}

void sayView(const Output &out, const services::CorrectionView &view)
{
    const Correction &correction = view.correction;
    out.line(u"%1  %2  %3 %4"_s.arg(correction.id, ui::word(toCode(correction.state)), correction.cell.pupil.text(),
                                    view.pupilName));
    out.line(
        u"%1  %2 -> %3"_s.arg(correction.cell.text(), forPeople(correction.oldValue), forPeople(correction.newValue)));
    out.line(localised(QT_TRANSLATE_NOOP("Cli", "Reason: %1")).arg(correction.reason));
    if (!correction.evidence.isEmpty()) {
        out.line(localised(QT_TRANSLATE_NOOP("Cli", "Evidence: %1")).arg(correction.evidence));
    }
    Table impact({ localised(QT_TRANSLATE_NOOP("Cli", "it changes")), localised(QT_TRANSLATE_NOOP("Cli", "from")),
                   localised(QT_TRANSLATE_NOOP("Cli", "to")) });
    for (const services::ImpactLine &line : view.impact) {
        impact.add({ impactForPeople(line.what), averageForPeople(line.before), averageForPeople(line.after) });
    }
    out.table(impact, localised(QT_TRANSLATE_NOOP("Cli", "It changes no average, level, title or record.")));
    Table steps({ localised(QT_TRANSLATE_NOOP("Cli", "at")), localised(QT_TRANSLATE_NOOP("Cli", "who")),
                  localised(QT_TRANSLATE_NOOP("Cli", "act")), localised(QT_TRANSLATE_NOOP("Cli", "reason")) });
    for (const services::CorrectionView::Step &step : view.steps) {
        steps.add({ step.at.local().toString(u"dd/MM/yyyy HH:mm"_s), step.actor, ui::word(step.act), step.reason });
    }
    out.table(steps, {});
    if (!view.reportState.isEmpty()) {
        out.line(localised(QT_TRANSLATE_NOOP("Cli", "Report to %1: %2"))
                     .arg(ui::word(toCode(view.authority)), ui::word(view.reportState)));
    }
}

Outcome showOne(Context &context, services::Session &session, const QString &id)
{
    HOCBA_TRY_VALUE(view, services::showCorrection(session, id));
    if (context.out.json()) {
        context.out.object(viewJson(view));
    } else {
        sayView(context.out, view);
    }
    return Exit::Done;
}

/// What is printed after an act: the correction as it now is. One who may act but not read it gets the id alone.
Outcome sayActed(Context &context, services::Session &session, const QString &id)
{
    if (showOne(context, session, id)) {
        return Exit::Done;
    }
    if (context.out.json()) {
        context.out.object({ { u"id"_s, id } });
    } else {
        context.out.line(id);
    }
    return Exit::Done;
}

Outcome ask(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(cell, context.cell());
    HOCBA_TRY_VALUE(value, context.cellValue(cell));
    HOCBA_TRY_VALUE(id,
                    services::askCorrection(
                        *session, { cell, value, context.in.value("reason"_L1), context.in.value("evidence"_L1) }));
    return sayActed(context, *session, id);
}

Outcome confirm(Context &context)
{
    const QString &id = context.in.positional.first();
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY(services::confirmCorrection(*session, id));
    return sayActed(context, *session, id);
}

Outcome approve(Context &context)
{
    const QString &id = context.in.positional.first();
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(pin, context.pin());
    HOCBA_TRY(services::approveCorrection(*session, id, pin));
    return sayActed(context, *session, id);
}

Outcome refuse(Context &context)
{
    const QString &id = context.in.positional.first();
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY(services::refuseCorrection(*session, id, context.in.value("reason"_L1)));
    return sayActed(context, *session, id);
}

Outcome withdraw(Context &context)
{
    const QString &id = context.in.positional.first();
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY(services::withdrawCorrection(*session, id));
    return sayActed(context, *session, id);
}

Outcome show(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    return showOne(context, *session, context.in.positional.first());
}

Outcome list(Context &context)
{
    std::optional<CorrectionState> state;
    if (context.in.has("state"_L1)) {
        state = correctionStateFromCode(context.in.value("state"_L1));
        if (!state) {
            return fail("usage.value_unknown"_L1, u"--state "_s + context.in.value("state"_L1));
        }
    }
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(rows, services::listCorrections(*session, state));
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "id")), localised(QT_TRANSLATE_NOOP("Cli", "state")),
                  localised(QT_TRANSLATE_NOOP("Cli", "cell")), localised(QT_TRANSLATE_NOOP("Cli", "old")),
                  localised(QT_TRANSLATE_NOOP("Cli", "new")), localised(QT_TRANSLATE_NOOP("Cli", "asked by")),
                  localised(QT_TRANSLATE_NOOP("Cli", "reason")) });
    for (const Correction &row : rows) {
        if (context.out.json()) {
            context.out.object(correctionJson(row));
        }
        table.add({ row.id, ui::word(toCode(row.state)), row.cell.text(), forPeople(row.oldValue),
                    forPeople(row.newValue), row.askedBy, row.reason });
    }
    context.out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "There are no corrections.")));
    return Exit::Done;
}

Command onOne(QLatin1StringView name, const char *help, QLatin1StringView example, Outcome (*run)(Context &),
              const QList<Option> &options = {}, bool keys = false)
{
    return { .name = name,
             .help = help,
             .example = example,
             .options = options,
             .positional = "ID"_L1,
             .minPositional = 1,
             .maxPositional = 1,
             .keys = keys,
             .run = run };
}

} // namespace

QList<Command> correctionCommands()
{
    return {
        Command {
            .name = "correction ask"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "first act, by the subject teacher: ask to change a locked mark"),
            .example = "correction ask --class 6A1 --subject toan --term 1 --pupil 4025061032 --column gk --value 5,8 "
                       "--reason 'Cộng nhầm điểm' --evidence 'bài số 12' --data ./demo --as gv.toan"_L1,
            .options = { needed(classOption),
                         needed(subjectOption),
                         needed(termOption),
                         needed(pupilOption),
                         needed(columnOption),
                         valueOption,
                         { "state"_L1, "STATE"_L1,
                           QT_TRANSLATE_NOOP("Cli", "instead of a value: empty, pending or not_offered") },
                         needed(reasonOption),
                         { "evidence"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Cli", "what proves it") },
                         yearOption },
            .run = ask,
        },
        onOne("correction confirm"_L1, QT_TRANSLATE_NOOP("Cli", "second act, by the homeroom teacher"),
              "correction confirm SD-0001 --data ./demo --as gvcn.6a1"_L1, confirm),
        onOne("correction approve"_L1,
              QT_TRANSLATE_NOOP("Cli", "third act, by the principal: applied at once and reported upward"),
              "correction approve SD-0001 --data ./demo --as hieutruong"_L1, approve, { pinOption }, true),
        onOne("correction refuse"_L1, QT_TRANSLATE_NOOP("Cli", "refuse it, with a reason"),
              "correction refuse SD-0001 --reason 'Không đủ minh chứng' --data ./demo --as hieutruong"_L1, refuse,
              { needed(reasonOption) }),
        onOne("correction withdraw"_L1, QT_TRANSLATE_NOOP("Cli", "take one's own request back"),
              "correction withdraw SD-0001 --data ./demo --as gv.toan"_L1, withdraw),
        onOne("correction show"_L1, QT_TRANSLATE_NOOP("Cli", "a correction, its steps and what it would change"),
              "correction show SD-0001 --data ./demo --as hieutruong"_L1, show),
        Command {
            .name = "correction list"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "corrections, all or those in one state"),
            .example = "correction list --state asked --data ./demo --as gvcn.6a1"_L1,
            .options = { { "state"_L1, "STATE"_L1,
                           QT_TRANSLATE_NOOP("Cli", "asked, confirmed, applied, refused, withdrawn, expired...") } },
            .run = list,
        },
    };
}

} // namespace hocba::cli

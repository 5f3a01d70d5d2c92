// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "models/services/history.h"
#include "models/services/results.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome history(Context &context)
{
    HOCBA_TRY_VALUE(pupil, context.pupil());
    services::HistoryFilter filter { pupil, context.in.value("subject"_L1), std::nullopt };
    if (context.in.has("term"_L1)) {
        HOCBA_TRY_VALUE(term, context.anyTerm());
        filter.term = term;
    }
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(changes, services::cellHistory(*session, filter));
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "at")), localised(QT_TRANSLATE_NOOP("Cli", "who")),
                  localised(QT_TRANSLATE_NOOP("Cli", "subject")), localised(QT_TRANSLATE_NOOP("Cli", "term")),
                  localised(QT_TRANSLATE_NOOP("Cli", "column")), localised(QT_TRANSLATE_NOOP("Cli", "old")),
                  localised(QT_TRANSLATE_NOOP("Cli", "new")), localised(QT_TRANSLATE_NOOP("Cli", "how")),
                  localised(QT_TRANSLATE_NOOP("Cli", "reason")) });
    for (const services::CellChange &change : changes) {
        if (context.out.json()) {
            context.out.object({ { u"at"_s, change.at.iso() },
                                 { u"actor"_s, change.actor },
                                 { u"year"_s, change.cell.year.text() },
                                 { u"class"_s, change.cell.className },
                                 { u"subject"_s, change.cell.subject },
                                 { u"term"_s, toCode(change.cell.term) },
                                 { u"column"_s, toCode(change.cell.column) },
                                 { u"old"_s, toJson(change.oldValue) },
                                 { u"new"_s, toJson(change.newValue) },
                                 { u"kind"_s, change.kind },
                                 { u"reason"_s, textOrNull(change.reason) },
                                 { u"steps"_s, change.steps } });
        }
        table.add({ change.at.local().toString(u"dd/MM/yyyy HH:mm"_s), change.actor, change.cell.subject,
                    toCode(change.cell.term), toCode(change.cell.column), forPeople(change.oldValue),
                    forPeople(change.newValue), ui::word(change.kind), change.reason });
    }
    context.out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "Nothing has been entered yet.")));
    return Exit::Done;
}

QJsonValue ratingJson(const std::optional<Rating> &rating)
{
    return rating ? QJsonValue(toCode(*rating)) : QJsonValue(QJsonValue::Null);
}

QJsonObject resultsJson(const services::PupilResults &results)
{
    QJsonArray subjects;
    for (const services::SubjectResult &subject : results.subjects) {
        subjects.append(QJsonObject { { u"subject"_s, subject.subject },
                                      { u"hk1"_s, textOrNull(subject.semester1) },
                                      { u"hk2"_s, textOrNull(subject.semester2) },
                                      { u"year"_s, textOrNull(subject.year) },
                                      { u"retest"_s, textOrNull(subject.retest) } });
    }
    return { { u"subjects"_s, subjects },
             { u"learning"_s,
               QJsonObject { { u"hk1"_s, ratingJson(results.learning1) },
                             { u"hk2"_s, ratingJson(results.learning2) },
                             { u"year"_s, ratingJson(results.learningYear) },
                             { u"after_retest"_s, ratingJson(results.learningAfterRetest) } } },
             { u"conduct"_s,
               QJsonObject { { u"hk1"_s, ratingJson(results.conduct1) },
                             { u"hk2"_s, ratingJson(results.conduct2) },
                             { u"year"_s, ratingJson(results.conductYear) },
                             { u"after_training"_s, ratingJson(results.conductAfterTraining) } } },
             { u"absences"_s, results.absences ? QJsonValue(*results.absences) : QJsonValue(QJsonValue::Null) },
             { u"title"_s, results.title ? QJsonValue(toCode(*results.title)) : QJsonValue(QJsonValue::Null) },
             { u"promotion"_s,
               results.promotion ? QJsonValue(toCode(*results.promotion)) : QJsonValue(QJsonValue::Null) } };
}

void sayExplanation(const Output &out, const services::Explanation &explanation)
{
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "subject")), localised(QT_TRANSLATE_NOOP("Cli", "semester I")),
                  localised(QT_TRANSLATE_NOOP("Cli", "semester II")), localised(QT_TRANSLATE_NOOP("Cli", "year")) });
    for (const services::SubjectResult &subject : explanation.results.subjects) {
        table.add({ subject.subject, averageForPeople(subject.semester1), averageForPeople(subject.semester2),
                    averageForPeople(subject.year) });
    }
    out.table(table, {});
    for (const services::WhyLine &line : explanation.lines) {
        out.line(u"[%1] %2"_s.arg(line.rule, line.text));
    }
}

Outcome explain(Context &context)
{
    HOCBA_TRY_VALUE(pupil, context.pupil());
    Term term = Term::Year;
    if (context.in.has("term"_L1)) {
        HOCBA_TRY_VALUE(given, context.anyTerm());
        term = given;
    }
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(year, context.year());
    const services::Language language = ui::spokenLanguage() == ui::Language::Vietnamese
        ? services::Language::Vietnamese
        : services::Language::English;
    HOCBA_TRY_VALUE(explanation, services::explain(*session, pupil, year, term, language));
    if (!context.out.json()) {
        sayExplanation(context.out, explanation);
        return Exit::Done;
    }
    QJsonArray why;
    for (const services::WhyLine &line : explanation.lines) {
        why.append(QJsonObject { { u"rule"_s, line.rule }, { u"text"_s, line.text } });
    }
    QJsonObject json = resultsJson(explanation.results);
    json.insert(u"pupil"_s, pupil.text());
    json.insert(u"class"_s, explanation.results.className);
    json.insert(u"school_year"_s, year.text());
    json.insert(u"term"_s, toCode(term));
    json.insert(u"why"_s, why);
    context.out.object(json);
    return Exit::Done;
}

} // namespace

QList<Command> historyCommands()
{
    return {
        Command {
            .name = "history"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "who changed which mark of a pupil, when, from what to what, and why"),
            .example = "history --pupil 4025061032 --subject toan --data ./demo --as gvcn.6a1"_L1,
            .options = { needed(pupilOption), subjectOption, anyTermOption },
            .run = history,
        },
        Command {
            .name = "explain"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "why a pupil's results are what they are, with the articles"),
            .example = "explain --pupil 4025061032 --term year --data ./demo --as gvcn.6a1"_L1,
            .options = { needed(pupilOption), anyTermOption, yearOption },
            .run = explain,
        },
    };
}

} // namespace hocba::cli

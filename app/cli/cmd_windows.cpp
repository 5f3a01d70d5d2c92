// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "models/services/windows.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeJson(const std::optional<Instant> &time)
{
    return time ? QJsonValue(time->iso()) : QJsonValue(QJsonValue::Null);
}

QString timeForPeople(const std::optional<Instant> &time)
{
    return time ? time->local().toString(u"dd/MM/yyyy HH:mm"_s) : u"-"_s;
}

/// --from or --until: a time, or a day, which is its first minute for --from and its last for --until.
Result<std::optional<Instant>> time(const Context &context, QLatin1StringView option, QLatin1StringView timeOfDay)
{
    if (!context.in.has(option)) {
        return std::optional<Instant>();
    }
    const QString text = context.in.value(option);
    const Instant instant = Instant::fromIso(text.contains(u'T') ? text : text + timeOfDay);
    if (instant.ms < 0) {
        return fail("usage.value_unknown"_L1, u"--%1 %2"_s.arg(option, text));
    }
    return std::optional(instant);
}

Result<std::optional<Term>> term(const Context &context)
{
    if (!context.in.has("term"_L1)) {
        return std::optional<Term>();
    }
    HOCBA_TRY_VALUE(one, context.semester());
    return std::optional(one);
}

Outcome act(Context &context, WindowAct what)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(scope, Scope::parse(context.in.value("scope"_L1)));
    HOCBA_TRY_VALUE(semester, term(context));
    HOCBA_TRY_VALUE(from, time(context, "from"_L1, "T00:00:00"_L1));
    HOCBA_TRY_VALUE(until, time(context, "until"_L1, "T23:59:59"_L1));
    services::WindowRequest request;
    request.act = what;
    request.scope = scope;
    request.term = semester;
    request.opensAt = from;
    request.closesAt = until;
    request.reason = context.in.value("reason"_L1);
    request.acceptMissing = context.in.has("accept-missing"_L1);
    HOCBA_TRY_VALUE(changes, services::actOnWindows(*session, request));

    QJsonArray json;
    for (const services::WindowChange &change : changes) {
        json.append(QJsonObject { { u"term"_s, toCode(change.term) },
                                  { u"class_subjects"_s, change.classSubjects },
                                  { u"missing"_s, change.missing } });
        context.out.line(
            localised(QT_TRANSLATE_NOOP("Cli", "%1, semester %2: %3 (%4 mark sheets, %5 cells still missing)"))
                .arg(scope.text(), toCode(change.term), ui::word(toCode(what)))
                .arg(change.classSubjects)
                .arg(change.missing));
    }
    if (context.out.json()) {
        context.out.object({ { u"act"_s, toCode(what) }, { u"scope"_s, scope.text() }, { u"changes"_s, json } });
    } else if (changes.isEmpty()) {
        context.out.line(localised(QT_TRANSLATE_NOOP("Cli", "Nothing was changed.")));
    }
    return Exit::Done;
}

Outcome open(Context &context)
{
    return act(context, WindowAct::Open);
}

Outcome lock(Context &context)
{
    return act(context, WindowAct::Lock);
}

Outcome reopen(Context &context)
{
    return act(context, WindowAct::Reopen);
}

Outcome list(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    const QString text = context.in.has("scope"_L1) ? context.in.value("scope"_L1) : u"school"_s;
    HOCBA_TRY_VALUE(scope, Scope::parse(text));
    HOCBA_TRY_VALUE(semester, term(context));
    HOCBA_TRY_VALUE(rows, services::listWindows(*session, scope, semester));
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "class")), localised(QT_TRANSLATE_NOOP("Cli", "subject")),
                  localised(QT_TRANSLATE_NOOP("Cli", "term")), localised(QT_TRANSLATE_NOOP("Cli", "entry period")),
                  localised(QT_TRANSLATE_NOOP("Cli", "from")), localised(QT_TRANSLATE_NOOP("Cli", "until")),
                  localised(QT_TRANSLATE_NOOP("Cli", "missing")) });
    for (const services::WindowRow &row : rows) {
        if (context.out.json()) {
            context.out.object({ { u"year"_s, row.year.text() },
                                 { u"term"_s, toCode(row.term) },
                                 { u"class"_s, row.className },
                                 { u"subject"_s, row.subject },
                                 { u"state"_s, toCode(row.state) },
                                 { u"opens_at"_s, timeJson(row.opensAt) },
                                 { u"closes_at"_s, timeJson(row.closesAt) },
                                 { u"missing"_s, row.missing } });
        }
        table.add({ row.className, row.subject, toCode(row.term), ui::word(toCode(row.state)),
                    timeForPeople(row.opensAt), timeForPeople(row.closesAt), QString::number(row.missing) });
    }
    context.out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "There are no mark sheets.")));
    return Exit::Done;
}

Outcome acts(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(rows, services::listWindowActs(*session));
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "at")), localised(QT_TRANSLATE_NOOP("Cli", "who")),
                  localised(QT_TRANSLATE_NOOP("Cli", "act")), localised(QT_TRANSLATE_NOOP("Cli", "scope")),
                  localised(QT_TRANSLATE_NOOP("Cli", "term")), localised(QT_TRANSLATE_NOOP("Cli", "reason")) });
    for (const services::WindowActRow &row : rows) {
        if (context.out.json()) {
            context.out.object({ { u"at"_s, row.at.iso() },
                                 { u"actor"_s, row.actor },
                                 { u"act"_s, toCode(row.act) },
                                 { u"scope"_s, row.scope.text() },
                                 { u"term"_s, toCode(row.term) },
                                 { u"reason"_s, row.reason } });
        }
        table.add({ timeForPeople(row.at), row.actor, ui::word(toCode(row.act)), row.scope.text(), toCode(row.term),
                    row.reason });
    }
    context.out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "No entry period has been opened yet.")));
    return Exit::Done;
}

const Option bothTermsOption { "term"_L1, "1|2"_L1, QT_TRANSLATE_NOOP("Cli", "the semester") };
const Option fromOption { "from"_L1, "TIME"_L1,
                          QT_TRANSLATE_NOOP("Cli", "first moment, 2026-01-05 or 2026-01-05T07:00") };
const Option untilOption { "until"_L1, "TIME"_L1, QT_TRANSLATE_NOOP("Cli", "last moment; then it locks by itself") };

} // namespace

QList<Command> windowCommands()
{
    return {
        Command {
            .name = "window list"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "entry periods of mark sheets"),
            .example = "window list --scope class:6A1 --data ./demo --as hieutruong"_L1,
            .options = { scopeOption, bothTermsOption },
            .run = list,
        },
        Command {
            .name = "window open"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "open entry of marks"),
            .example = "window open --scope class:6A1 --term 1 --until 2026-01-15 --data ./demo --as hieutruong"_L1,
            .options = { needed(scopeOption), bothTermsOption, fromOption, untilOption, reasonOption },
            .run = open,
        },
        Command {
            .name = "window lock"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "lock entry of marks; from then on corrections only"),
            .example = "window lock --scope school --term 1 --reason 'Kết thúc học kỳ I' --data ./demo "
                       "--as hieutruong"_L1,
            .options
            = { needed(scopeOption),
                bothTermsOption,
                reasonOption,
                { "accept-missing"_L1, {}, QT_TRANSLATE_NOOP("Cli", "lock although marks are still missing") } },
            .run = lock,
        },
        Command {
            .name = "window reopen"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "open again what was locked"),
            .example = "window reopen --scope class:6A1/toan --term 1 --reason 'Bổ sung điểm kiểm tra bù' "
                       "--until 2026-01-20 --data ./demo --as hieutruong"_L1,
            .options = { needed(scopeOption), bothTermsOption, needed(reasonOption), fromOption, untilOption },
            .run = reopen,
        },
        Command {
            .name = "window acts"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "who opened and locked what, and why"),
            .example = "window acts --data ./demo --as hieutruong"_L1,
            .run = acts,
        },
    };
}

} // namespace hocba::cli

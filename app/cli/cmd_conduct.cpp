// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "models/services/conduct.h"
#include "ui/messages/messages.h"

#include <QCoreApplication>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(const std::optional<Rating> &rating)
{
    return rating ? toCode(*rating) : QString();
}

QString wordOf(const std::optional<Rating> &rating)
{
    return rating ? ui::word(toCode(*rating)) : u"-"_s;
}

Outcome list(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(name, context.className());
    HOCBA_TRY_VALUE(year, context.year());
    HOCBA_TRY_VALUE(rows, services::listConduct(*session, year, name));
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "code")), localised(QT_TRANSLATE_NOOP("Cli", "name")),
                  localised(QT_TRANSLATE_NOOP("Cli", "semester I")), localised(QT_TRANSLATE_NOOP("Cli", "semester II")),
                  localised(QT_TRANSLATE_NOOP("Cli", "absences")), localised(QT_TRANSLATE_NOOP("Cli", "remark")) });
    for (const services::ConductRow &row : rows) {
        if (context.out.json()) {
            context.out.object(
                { { u"pupil"_s, row.pupil.text() },
                  { u"name"_s, row.name },
                  { u"hk1"_s, textOrNull(codeOf(row.semester1)) },
                  { u"hk2"_s, textOrNull(codeOf(row.semester2)) },
                  { u"absences"_s, row.absences ? QJsonValue(*row.absences) : QJsonValue(QJsonValue::Null) },
                  { u"remark"_s, textOrNull(row.remark) } });
        }
        table.add({ row.pupil.text(), row.name, wordOf(row.semester1), wordOf(row.semester2),
                    row.absences ? QString::number(*row.absences) : u"-"_s, row.remark });
    }
    context.out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "The class has no pupils.")));
    return Exit::Done;
}

Outcome saved(const Context &context, const QJsonObject &json)
{
    if (context.out.json()) {
        context.out.object(json);
    } else {
        context.out.line(localised(QT_TRANSLATE_NOOP("Cli", "Saved.")));
    }
    return Exit::Done;
}

Outcome setConduct(Context &context)
{
    const auto rating = ratingFromCode(context.in.value("rating"_L1));
    if (!rating) {
        return fail("usage.value_unknown"_L1, u"--rating "_s + context.in.value("rating"_L1));
    }
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(pupil, context.pupil());
    HOCBA_TRY_VALUE(term, context.semester());
    HOCBA_TRY_VALUE(year, context.year());
    HOCBA_TRY(services::setConduct(*session, year, pupil, term, *rating));
    return saved(context,
                 { { u"pupil"_s, pupil.text() }, { u"term"_s, toCode(term) }, { u"rating"_s, toCode(*rating) } });
}

Outcome setAbsences(Context &context)
{
    HOCBA_TRY_VALUE(sessions, context.number("sessions"_L1, 0, 366, 0));
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(pupil, context.pupil());
    HOCBA_TRY_VALUE(year, context.year());
    HOCBA_TRY(services::setAbsences(*session, year, pupil, sessions));
    return saved(context, { { u"pupil"_s, pupil.text() }, { u"absences"_s, sessions } });
}

Outcome setRemark(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(pupil, context.pupil());
    HOCBA_TRY_VALUE(year, context.year());
    const QString text = context.in.value("text"_L1);
    HOCBA_TRY(services::setRemark(*session, year, pupil, text));
    return saved(context, { { u"pupil"_s, pupil.text() }, { u"remark"_s, textOrNull(text) } });
}

} // namespace

QList<Command> conductCommands()
{
    return {
        Command {
            .name = "conduct list"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "conduct, absences and remarks of a class"),
            .example = "conduct list --class 6A1 --data ./demo --as gvcn.6a1"_L1,
            .options = { needed(classOption), yearOption },
            .run = list,
        },
        Command {
            .name = "conduct set"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "conduct of a pupil in a semester, by the homeroom teacher"),
            .example = "conduct set --pupil 4025061032 --term 1 --rating tot --data ./demo --as gvcn.6a1"_L1,
            .options
            = { needed(pupilOption),
                needed(termOption),
                { "rating"_L1, "RATING"_L1, QT_TRANSLATE_NOOP("Cli", "tot, kha, dat or chuadat"), Use::Required },
                yearOption },
            .run = setConduct,
        },
        Command {
            .name = "absences set"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "sessions a pupil was absent in the year"),
            .example = "absences set --pupil 4025061032 --sessions 3 --data ./demo --as gvcn.6a1"_L1,
            .options
            = { needed(pupilOption),
                { "sessions"_L1, "N"_L1, QT_TRANSLATE_NOOP("Cli", "number of sessions, 0 to 366"), Use::Required },
                yearOption },
            .run = setAbsences,
        },
        Command {
            .name = "remark set"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "the homeroom teacher's remark of the year"),
            .example = "remark set --pupil 4025061032 --text 'Chăm ngoan, có ý thức' --data ./demo --as gvcn.6a1"_L1,
            .options = { needed(pupilOption), needed(textOption), yearOption },
            .run = setRemark,
        },
    };
}

} // namespace hocba::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/year_sheet.h"

#include "models/services/results.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowJson(const services::YearRow &row)
{
    struct Field {
        QString name;
        QString result;
    };
    const std::array fields { Field { u"semester1"_s, row.result.semester1 },
                              Field { u"semester2"_s, row.result.semester2 }, Field { u"average"_s, row.result.year },
                              Field { u"retest"_s, row.result.retest } };
    QJsonObject json { { u"code"_s, row.pupil.text() },
                       { u"name"_s, row.name },
                       { u"no"_s, row.rollNumber },
                       { u"cells"_s, QJsonObject() } };
    QJsonObject states;
    for (const Field &field : fields) {
        json.insert(field.name, averageOrNull(field.result));
        const auto value = CellValue::fromCode(field.result);
        if (value && value->state() != CellState::Value && field.name != "retest"_L1) {
            states.insert(field.name, toCode(value->state()));
        }
    }
    json.insert(u"states"_s, states);
    return json;
}

} // namespace

Outcome showYearSheet(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(name, context.className());
    HOCBA_TRY_VALUE(year, context.year());
    HOCBA_TRY_VALUE(sheet, services::readYearSheet(*session, year, name, context.in.value("subject"_L1)));
    QJsonArray pupils;
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "no.")), localised(QT_TRANSLATE_NOOP("Cli", "code")),
                  localised(QT_TRANSLATE_NOOP("Cli", "name")), localised(QT_TRANSLATE_NOOP("Cli", "semester I")),
                  localised(QT_TRANSLATE_NOOP("Cli", "semester II")), localised(QT_TRANSLATE_NOOP("Cli", "year")),
                  localised(QT_TRANSLATE_NOOP("Cli", "re-assessment")) });
    for (const services::YearRow &row : sheet.rows) {
        pupils.append(rowJson(row));
        table.add({ QString::number(row.rollNumber), row.pupil.text(), row.name, averageForPeople(row.result.semester1),
                    averageForPeople(row.result.semester2), averageForPeople(row.result.year),
                    averageForPeople(row.result.retest) });
    }
    if (context.out.json()) {
        context.out.object({ { u"class"_s, name },
                             { u"subject"_s, context.in.value("subject"_L1) },
                             { u"term"_s, toCode(Term::Year) },
                             { u"year"_s, year.text() },
                             { u"window"_s, toCode(sheet.window) },
                             { u"columns"_s, QJsonArray() },
                             { u"pupils"_s, pupils } });
    }
    context.out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "The class has no pupils.")));
    return Exit::Done;
}

} // namespace hocba::cli

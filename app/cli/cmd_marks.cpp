// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/problems.h"
#include "app/cli/year_sheet.h"
#include "models/services/work.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace hocba::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowJson(const services::SheetRow &row)
{
    QJsonObject cells;
    QJsonObject states;
    for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell) {
        const CellValue &value = cell->value;
        const bool holdsValue = value.state() == CellState::Value;
        cells.insert(toCode(cell.key()), holdsValue ? QJsonValue(value.code()) : QJsonValue(QJsonValue::Null));
        if (!holdsValue) {
            states.insert(toCode(cell.key()), toCode(value.state()));
        }
    }
    return { { u"code"_s, row.pupil.text() },
             { u"name"_s, row.name },
             { u"no"_s, row.rollNumber },
             { u"cells"_s, cells },
             { u"states"_s, states },
             { u"average"_s, averageOrNull(row.result) },
             { u"comment"_s, textOrNull(row.comment) } };
}

QJsonObject sheetJson(const services::Sheet &sheet)
{
    QJsonArray columns;
    for (const Column column : sheet.columns) {
        columns.append(toCode(column));
    }
    QJsonArray pupils;
    for (const services::SheetRow &row : sheet.rows) {
        pupils.append(rowJson(row));
    }
    return { { u"class"_s, sheet.key.className },
             { u"subject"_s, sheet.key.subject },
             { u"term"_s, toCode(sheet.key.term) },
             { u"year"_s, sheet.key.year.text() },
             { u"window"_s, toCode(sheet.window) },
             { u"columns"_s, columns },
             { u"pupils"_s, pupils } };
}

QStringList rowForPeople(const services::SheetRow &row, const QList<Column> &columns)
{
    QStringList cells { QString::number(row.rollNumber), row.pupil.text(), row.name };
    for (const Column column : columns) {
        cells.append(forPeople(row.cells.value(column).value));
    }
    cells.append({ averageForPeople(row.result), row.comment });
    return cells;
}

QStringList headings(const QList<Column> &columns)
{
    QStringList names { localised(QT_TRANSLATE_NOOP("Cli", "no.")), localised(QT_TRANSLATE_NOOP("Cli", "code")),
                        localised(QT_TRANSLATE_NOOP("Cli", "name")) };
    for (const Column column : columns) {
        names.append(toCode(column).toUpper());
    }
    names.append({ localised(QT_TRANSLATE_NOOP("Cli", "average")), localised(QT_TRANSLATE_NOOP("Cli", "remark")) });
    return names;
}

Outcome show(Context &context)
{
    HOCBA_TRY_VALUE(term, context.anyTerm());
    if (term == Term::Year) {
        return showYearSheet(context);
    }
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(key, context.sheet());
    HOCBA_TRY_VALUE(sheet, services::readSheet(*session, key));
    if (context.out.json()) {
        context.out.object(sheetJson(sheet));
        return Exit::Done;
    }
    context.out.line(
        localised(QT_TRANSLATE_NOOP("Cli", "%1, %2, semester %3 of %4: %5"))
            .arg(key.className, key.subject, toCode(key.term), key.year.text(), ui::word(toCode(sheet.window))));
    Table table(headings(sheet.columns));
    for (const services::SheetRow &row : sheet.rows) {
        table.add(rowForPeople(row, sheet.columns));
    }
    context.out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "The class has no pupils.")));
    return Exit::Done;
}

Outcome set(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(cell, context.cell());
    HOCBA_TRY_VALUE(value, context.cellValue(cell));
    services::CellEdit edit { cell, value, std::nullopt, context.in.value("reason"_L1) };
    if (context.in.has("base"_L1)) {
        edit.base = context.in.value("base"_L1);
    }
    HOCBA_TRY_VALUE(outcome, services::setCell(*session, edit));
    if (context.out.json()) {
        QJsonObject json = rowJson(outcome.row);
        json.insert(u"event"_s, outcome.eventId);
        context.out.object(json);
    } else {
        context.out.line(localised(QT_TRANSLATE_NOOP("Cli", "%1 %2: %3 is now %4, average %5"))
                             .arg(outcome.row.pupil.text(), outcome.row.name, toCode(cell.column), forPeople(value),
                                  averageForPeople(outcome.row.result)));
    }
    return Exit::Done;
}

Outcome comment(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(pupil, context.pupil());
    HOCBA_TRY_VALUE(key, context.sheet());
    const QString text = context.in.value("text"_L1);
    HOCBA_TRY_VALUE(work, services::Work::begin(*session));
    HOCBA_TRY(services::setComment(work, key, pupil, text));
    HOCBA_TRY(work.commit());
    if (context.out.json()) {
        context.out.object({ { u"pupil"_s, pupil.text() }, { u"comment"_s, textOrNull(text) } });
    } else {
        context.out.line(localised(QT_TRANSLATE_NOOP("Cli", "Saved.")));
    }
    return Exit::Done;
}

QJsonObject planJson(const services::MarkImportPlan &plan)
{
    QJsonArray changes;
    for (const services::CellDifference &change : plan.changes) {
        changes.append(QJsonObject { { u"pupil"_s, change.cell.pupil.text() },
                                     { u"class"_s, change.cell.className },
                                     { u"subject"_s, change.cell.subject },
                                     { u"term"_s, toCode(change.cell.term) },
                                     { u"column"_s, toCode(change.cell.column) },
                                     { u"old"_s, toJson(change.before) },
                                     { u"new"_s, toJson(change.after) } });
    }
    QJsonArray averages;
    for (const services::AverageDifference &average : plan.averages) {
        averages.append(QJsonObject { { u"pupil"_s, average.pupil.text() },
                                      { u"sheet"_s, average.sheet },
                                      { u"subject"_s, average.subject },
                                      { u"file"_s, textOrNull(average.inFile) },
                                      { u"computed"_s, textOrNull(average.computed) } });
    }
    QJsonArray comments;
    for (const services::MarkImportPlan::CommentChange &change : plan.comments) {
        comments.append(QJsonObject { { u"pupil"_s, change.pupil.text() },
                                      { u"subject"_s, change.subject },
                                      { u"term"_s, toCode(change.term) },
                                      { u"old"_s, textOrNull(change.before) },
                                      { u"new"_s, textOrNull(change.text) } });
    }
    return { { u"sheets"_s, plan.sheets },
             { u"changes"_s, changes },
             { u"unchanged"_s, plan.unchanged },
             { u"averages_differ"_s, averages },
             { u"comments"_s, comments },
             { u"problems"_s, toJson(plan.problems) },
             { u"warnings"_s, toJson(plan.warnings) } };
}

void sayPlan(const Output &out, const services::MarkImportPlan &plan)
{
    Table table({ localised(QT_TRANSLATE_NOOP("Cli", "code")), localised(QT_TRANSLATE_NOOP("Cli", "name")),
                  localised(QT_TRANSLATE_NOOP("Cli", "subject")), localised(QT_TRANSLATE_NOOP("Cli", "term")),
                  localised(QT_TRANSLATE_NOOP("Cli", "column")), localised(QT_TRANSLATE_NOOP("Cli", "old")),
                  localised(QT_TRANSLATE_NOOP("Cli", "new")) });
    // A first import of a class changes thousands of cells: a person reads the overwritten ones, not those.
    constexpr qsizetype most = 200;
    int filled = 0;
    for (const services::CellDifference &change : plan.changes) {
        if (change.before.isEmpty()) {
            ++filled;
        } else if (table.rows() < most) {
            table.add({ change.cell.pupil.text(), change.pupilName, change.cell.subject, toCode(change.cell.term),
                        toCode(change.cell.column), forPeople(change.before), forPeople(change.after) });
        }
    }
    out.table(table, localised(QT_TRANSLATE_NOOP("Cli", "No mark that is already there would change.")));
    out.line(localised(QT_TRANSLATE_NOOP(
                           "Cli", "%1 sheets: %2 empty cells filled, %3 marks changed, %4 as they are, %5 remarks"))
                 .arg(plan.sheets)
                 .arg(filled)
                 .arg(plan.changes.size() - filled)
                 .arg(plan.unchanged)
                 .arg(plan.comments.size()));
    sayProblems(out, plan.problems, plan.warnings);
}

Outcome importSheets(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(bytes, readFile(context.in.positional.first()));
    HOCBA_TRY_VALUE(plan, services::planMarkImport(*session, bytes));
    const bool dryRun = context.in.has("dry-run"_L1);
    const Status done = dryRun ? services::refuseProblems(plan.problems) : services::applyMarkImport(*session, plan);
    if (!context.out.json()) {
        sayPlan(context.out, plan);
    }
    return sayImported(context.out, planJson(plan), done, dryRun);
}

Outcome exportSheets(Context &context)
{
    HOCBA_TRY_VALUE(session, context.session());
    HOCBA_TRY_VALUE(name, context.className());
    HOCBA_TRY_VALUE(term, context.semester());
    HOCBA_TRY_VALUE(bytes, services::exportMarks(*session, name, context.in.value("subject"_L1), term));
    const QString path = context.in.value("out"_L1);
    HOCBA_TRY(writeFile(path, bytes));
    if (context.out.json()) {
        context.out.object({ { u"file"_s, path }, { u"bytes"_s, bytes.size() } });
    } else {
        context.out.line(localised(QT_TRANSLATE_NOOP("Cli", "Written: %1")).arg(path));
    }
    return Exit::Done;
}

} // namespace

QList<Command> markCommands()
{
    const QList<Option> cell { needed(classOption), needed(subjectOption), needed(termOption), needed(pupilOption),
                               needed(columnOption) };
    return {
        Command {
            .name = "marks show"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "a mark sheet with averages and states of cells; or the year's averages"),
            .example = "marks show --class 6A1 --subject toan --term 1 --data ./demo --as gv.toan"_L1,
            .options = { needed(classOption), needed(subjectOption), needed(anyTermOption), yearOption },
            .run = show,
        },
        Command {
            .name = "marks set"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "enter one mark"),
            .example = "marks set --class 6A1 --subject toan --term 1 --pupil 4025061032 --column gk --value 8,5 "
                       "--data ./demo --as gv.toan"_L1,
            .options = cell
                + QList<Option> {
                    valueOption,
                    { "state"_L1, "STATE"_L1,
                      QT_TRANSLATE_NOOP("Cli", "empty, pending, exempt, iep, not_offered or zero_by_rule") },
                    reasonOption,
                    yearOption,
                    { "base"_L1, "EVENT"_L1, QT_TRANSLATE_NOOP("Cli", "the event whose value you saw; refused when "
                                                                      "another has come since") },
                },
            .run = set,
        },
        Command {
            .name = "marks comment"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "write the subject teacher's remark on a pupil"),
            .example = "marks comment --class 6A1 --subject toan --term 1 --pupil 4025061032 --text 'Có tiến bộ' "
                       "--data ./demo --as gv.toan"_L1,
            .options = { needed(classOption), needed(subjectOption), needed(termOption), needed(pupilOption),
                         needed(textOption), yearOption },
            .run = comment,
        },
        Command {
            .name = "marks import"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "import mark sheets, all or nothing; differences are shown first"),
            .example = "marks import bang-diem-6A1-hk1.xlsx --dry-run --data ./demo --as vanthu"_L1,
            .options = { dryRunOption },
            .positional = "FILE.xlsx"_L1,
            .minPositional = 1,
            .maxPositional = 1,
            .run = importSheets,
        },
        Command {
            .name = "marks export"_L1,
            .help = QT_TRANSLATE_NOOP("Cli", "write mark sheets of a class as a spreadsheet"),
            .example = "marks export --class 6A1 --term 1 --out 6A1-hk1.xlsx --data ./demo --as vanthu"_L1,
            .options = { needed(classOption), subjectOption, needed(termOption), needed(outOption) },
            .run = exportSheets,
        },
    };
}

} // namespace hocba::cli

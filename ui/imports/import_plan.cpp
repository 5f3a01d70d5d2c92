// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/import_plan.h"

#include "ui/messages/cell_words.h"
#include "ui/messages/messages.h"
#include "ui/widgets/class_picker.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 100'000'000; // the reader of sheets has a narrower limit with a sentence of its own

QString shown(const CellValue &value)
{
    return value.isEmpty() ? QString() : valueText(value);
}

ImportRow rowOf(const services::ImportProblem &problem, ImportRowKind kind)
{
    ImportRow row;
    row.kind = kind;
    row.where = problem.sheet;
    row.cell = problem.cell;
    row.note = sentence(problem.code, problem.detail);
    return row;
}

/// Subject, class and semester: "Toán 6A1, HK I".
QString sheetOf(const QString &className, const QString &subject, Term term)
{
    const auto name = ClassName::parse(className);
    const QString title = name ? subjectName(name->level(), subject) : subject;
    return QCoreApplication::translate("Imports", "%1 %2, semester %3")
        .arg(title, className, term == Term::Two ? u"II"_s : u"I"_s);
}

void addMarkRows(QList<ImportRow> &rows, const services::MarkImportPlan &plan)
{
    for (const services::CellDifference &change : plan.changes) {
        const CellKey &cell = change.cell;
        rows.append({ .kind = change.before.isEmpty() ? ImportRowKind::New : ImportRowKind::Changed,
                      .where = sheetOf(cell.className, cell.subject, cell.term),
                      .cell = change.address,
                      .code = cell.pupil.text(),
                      .name = change.pupilName,
                      .field = toCode(cell.column).toUpper(),
                      .before = shown(change.before),
                      .after = shown(change.after),
                      .note = {} });
    }
    for (const services::MarkImportPlan::CommentChange &change : plan.comments) {
        rows.append({ .kind = change.before.isEmpty() ? ImportRowKind::New : ImportRowKind::Changed,
                      .where = sheetOf(change.className, change.subject, change.term),
                      .cell = {},
                      .code = change.pupil.text(),
                      .name = {},
                      .field = QCoreApplication::translate("Imports", "remark"),
                      .before = change.before,
                      .after = change.text,
                      .note = {} });
    }
}

void addPupilRows(QList<ImportRow> &rows, const services::PupilImportView &view)
{
    for (const services::PupilDifference &change : view.changes) {
        QStringList fields;
        for (const QString &field : change.fields) {
            fields.append(word(field));
        }
        rows.append({ .kind = change.kind == "new"_L1 ? ImportRowKind::New : ImportRowKind::Changed,
                      .where = change.className,
                      .cell = {},
                      .code = change.code,
                      .name = change.name,
                      .field = fields.join(u", "_s),
                      .before = {},
                      .after = {},
                      .note = change.kind == "moved"_L1
                          ? QCoreApplication::translate("Imports", "moves into this class")
                          : QString() });
    }
}

/// The plan lists averages that differ beside the warnings about them, in the same order: here they come together.
void tellAverages(QList<ImportRow> &rows, const ImportPlan &plan)
{
    qsizetype next = 0;
    for (qsizetype i = 0; i < plan.warnings().size(); ++i) {
        if (plan.warnings()[i].code != "average.differs"_L1 || next >= plan.marks.averages.size()) {
            continue;
        }
        const services::AverageDifference &average = plan.marks.averages[next++];
        ImportRow &row = rows[plan.problems().size() + i];
        row.code = average.pupil.text();
        row.field = word(u"average"_s);
        row.before = valueText(average.computed);
        row.after = valueText(average.inFile);
        row.note = sentence(u"average.differs"_s, {});
    }
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail("file.unreadable"_L1, path);
    }
    if (file.size() > mostBytes) {
        return fail("file.too_large"_L1, path);
    }
    return file.readAll();
}

} // namespace

const QList<services::ImportProblem> &ImportPlan::problems() const
{
    return kind == services::ImportKind::Marks ? marks.problems : pupils.problems;
}

const QList<services::ImportProblem> &ImportPlan::warnings() const
{
    return kind == services::ImportKind::Marks ? marks.warnings : pupils.warnings;
}

bool ImportPlan::changesNothing() const
{
    return kind == services::ImportKind::Marks ? marks.changes.isEmpty() && marks.comments.isEmpty()
                                               : pupils.changes.isEmpty();
}

Result<ImportPlan> planImport(const services::Session &session, const QString &path)
{
    HOCBA_TRY_VALUE(bytes, readWhole(path));
    return planImport(session, path, bytes);
}

Result<ImportPlan> planImport(const services::Session &session, const QString &path, const QByteArray &bytes)
{
    HOCBA_TRY_VALUE(kind, services::kindOfSheet(bytes));
    ImportPlan plan { .path = path, .bytes = bytes, .kind = kind };
    if (kind == services::ImportKind::Marks) {
        HOCBA_TRY_VALUE(marks, services::planMarkImport(session, bytes));
        plan.marks = std::move(marks);
    } else {
        HOCBA_TRY_VALUE(pupils, services::planPupilImport(session, bytes));
        plan.pupils = std::move(pupils);
    }
    return plan;
}

Status applyImport(services::Session &session, const ImportPlan &plan)
{
    if (plan.kind == services::ImportKind::Marks) {
        return services::applyMarkImport(session, plan.marks);
    }
    HOCBA_TRY(services::importPupils(session, plan.bytes, plan.pupils));
    return {};
}

QList<ImportRow> rowsOf(const ImportPlan &plan)
{
    QList<ImportRow> rows;
    for (const services::ImportProblem &problem : plan.problems()) {
        rows.append(rowOf(problem, ImportRowKind::Problem));
    }
    for (const services::ImportProblem &warning : plan.warnings()) {
        rows.append(rowOf(warning, ImportRowKind::Warning));
    }
    tellAverages(rows, plan);
    addMarkRows(rows, plan.marks);
    addPupilRows(rows, plan.pupils);
    std::ranges::stable_sort(rows, {}, &ImportRow::kind);
    return rows;
}

} // namespace hocba::ui

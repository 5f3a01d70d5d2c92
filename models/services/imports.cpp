// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/imports.h"

#include "models/domain/entry_window.h"
#include "models/exchange/differences.h"
#include "models/services/classes.h"
#include "models/services/import_problems.h"
#include "models/services/mark_entry.h"
#include "models/services/results.h"
#include "models/services/work.h"
#include "models/store/people.h"
#include "models/store/school.h"
#include "models/store/sheets.h"
#include "models/store/windows.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int repeatedFrom = 5; // pupils with the same values in two columns: less may be chance

bool isDecided(CellState state)
{
    return state == CellState::Exempt || state == CellState::Iep || state == CellState::ZeroByRule;
}

/// "TX1", "GK": as the heading of the column is written, for details.
QString heading(Column column)
{
    return toCode(column).toUpper();
}

/// Compares one sheet of the file with the mark book and writes what it finds into the plan.
class SheetPlanner
{
public:
    SheetPlanner(const Session &session, const exchange::MarkSheet &sheet, MarkImportPlan &plan)
        : m_session(session), m_sheet(sheet), m_plan(plan)
    {
    }

    /// Errors are those of reading the school; whatever is wrong with the sheet becomes a problem.
    Status plan()
    {
        auto found = findClass(m_session, m_sheet.year, m_sheet.className);
        if (!found) {
            return asProblem(found.error());
        }
        m_class = std::move(*found);
        const auto subject = m_class->subject(m_sheet.subject);
        if (!subject) {
            return asProblem(subject.error());
        }
        m_columns = columnsOf(subject->regularCount(m_sheet.term));
        const Scope scope = Scope::ofClassSubject(m_class->name, m_sheet.subject);
        if (const Status allowed = m_session.may(Act::ImportMarks, scope); !allowed) {
            problem(allowed.error().code, {}, scope.text());
            return {};
        }
        HOCBA_TRY(readBook());
        checkColumns();
        HOCBA_TRY(compareWithBook());
        compareAverages();
        warnOfRepeatedColumns();
        return {};
    }

private:
    void problem(const QString &code, const QString &cell, const QString &detail)
    {
        m_plan.problems.append({ code, m_sheet.sheetName, cell, detail });
    }
    void warning(const QString &code, const QString &cell, const QString &detail)
    {
        m_plan.warnings.append({ code, m_sheet.sheetName, cell, detail });
    }
    Status asProblem(const Error &error)
    {
        if (error.code.startsWith("store."_L1)) {
            return error;
        }
        problem(error.code, {}, error.detail);
        return {};
    }

    Status readBook()
    {
        for (const store::ClassMember &member : m_class->members) {
            m_book.insert(member.enrolment.pupil, { member.fullName, {}, {} });
        }
        const store::Sheets sheets(m_session.school());
        const QString &className = m_class->name.text();
        HOCBA_TRY_VALUE(cells, sheets.sheet(m_sheet.year, m_sheet.term, className, m_sheet.subject));
        for (const store::Cell &cell : std::as_const(cells)) {
            if (const auto row = m_book.find(cell.key.pupil.text()); row != m_book.end()) {
                row->cells.insert(cell.key.column, cell.value);
                m_bases.insert({ cell.key.pupil.text(), cell.key.column }, cell.eventId);
            }
        }
        HOCBA_TRY_VALUE(comments, sheets.commentsOfClass(m_sheet.year, className));
        for (const store::SubjectComment &comment : std::as_const(comments)) {
            const auto row = m_book.find(comment.pupil);
            if (row != m_book.end() && comment.subject == m_sheet.subject && comment.term == m_sheet.term) {
                row->comment = comment.text;
            }
        }
        HOCBA_TRY_VALUE(
            window, store::Windows(m_session.school()).window(m_sheet.year, m_sheet.term, className, m_sheet.subject));
        m_window = judgeEntry(window, m_session.now());
        return {};
    }

    /// The file's columns must be those of the class-subject: one too few hides marks, one too many has no place.
    void checkColumns()
    {
        for (const Column column : std::as_const(m_columns)) {
            if (!m_sheet.columns.contains(column)) {
                problem(u"sheet.column_missing"_s, {}, heading(column));
            }
        }
        for (const Column column : m_sheet.columns) {
            if (m_columns.contains(column)) {
                continue;
            }
            for (const exchange::MarkSheetRow &row : m_sheet.rows) {
                if (const auto cell = row.cells.value(column); !cell.text.isEmpty()) {
                    problem(u"sheet.extra_column"_s, cell.address, heading(column));
                    break;
                }
            }
        }
    }

    Status compareWithBook()
    {
        const exchange::SheetDifferences differences = exchange::compare(m_sheet, m_book);
        for (const exchange::SheetProblem &shifted : differences.differentNames) {
            problem(shifted.code, shifted.cell, shifted.detail);
        }
        for (const QString &code : differences.unknownPupils) {
            HOCBA_TRY(explainUnknown(code));
        }
        for (const QString &code : differences.missingPupils) {
            warning(u"sheet.pupil_missing"_s, {}, u"%1 %2"_s.arg(code, m_book.value(code).name));
        }
        for (const exchange::CellChange &change : differences.changes) {
            HOCBA_TRY(planCell(change));
        }
        for (const exchange::CommentChange &change : differences.comments) {
            HOCBA_TRY(planComment(change));
        }
        m_plan.unchanged += differences.unchanged;
        return {};
    }

    /// A code that is not of this class: of another class this year, or of nobody.
    Status explainUnknown(const QString &code)
    {
        const auto row = std::ranges::find(m_sheet.rows, code, &exchange::MarkSheetRow::pupilCode);
        const QString address = row == m_sheet.rows.end() ? QString() : row->nameAddress;
        HOCBA_TRY_VALUE(pupil, PupilCode::parse(code));
        const auto other = classOfPupil(m_session, m_sheet.year, pupil);
        if (other) {
            problem(u"sheet.other_class"_s, address, u"%1 %2"_s.arg(code, *other));
            return {};
        }
        if (other.error().code.startsWith("store."_L1)) {
            return other.error();
        }
        problem(u"sheet.unknown_pupil"_s, address, code);
        return {};
    }

    Status planCell(const exchange::CellChange &change)
    {
        if (!m_columns.contains(change.column)) {
            return {}; // told by checkColumns
        }
        if (!m_window) {
            problem(m_window.error().code, change.address, change.pupilCode);
            return {};
        }
        if (isDecided(change.oldValue.state())) {
            problem(u"cell.decided"_s, change.address, toCode(change.oldValue.state()));
            return {};
        }
        HOCBA_TRY_VALUE(pupil, PupilCode::parse(change.pupilCode));
        const CellKey key { m_sheet.year, m_sheet.term, m_class->name.text(), m_sheet.subject, pupil, change.column };
        m_plan.changes.append({ key, m_book.value(change.pupilCode).name, change.oldValue, change.newValue,
                                m_bases.value({ change.pupilCode, change.column }), change.address });
        return {};
    }

    Status planComment(const exchange::CommentChange &change)
    {
        if (!m_window) {
            problem(m_window.error().code, change.address, change.pupilCode);
            return {};
        }
        HOCBA_TRY_VALUE(pupil, PupilCode::parse(change.pupilCode));
        m_plan.comments.append({ m_class->name.text(), m_sheet.subject, m_sheet.year, m_sheet.term, pupil,
                                 change.oldText, change.newText });
        return {};
    }

    /// What the rules give for the marks as they will be after the import, beside what the other program wrote.
    void compareAverages()
    {
        for (const exchange::MarkSheetRow &row : m_sheet.rows) {
            const auto book = m_book.constFind(row.pupilCode);
            if (book == m_book.cend() || !row.average.value || row.average.value->isEmpty()) {
                continue;
            }
            QMap<Column, CellValue> cells = book->cells;
            for (const auto &[column, cell] : row.cells.asKeyValueRange()) {
                if (cell.value && !cell.value->isEmpty()) {
                    cells.insert(column, *cell.value);
                }
            }
            const QString computed = rowResult(m_sheet.kind, m_columns, cells);
            const QString inFile = row.average.value->code();
            if (computed != inFile) {
                const auto pupil = PupilCode::parse(row.pupilCode);
                m_plan.averages.append({ m_sheet.sheetName, m_sheet.subject, *pupil, inFile, computed });
                warning(u"average.differs"_s, row.average.address, inFile + " / "_L1 + computed);
            }
        }
    }

    /// A column copied into another one by mistake. Comment subjects hold Đ nearly everywhere, so only marks count.
    void warnOfRepeatedColumns()
    {
        if (m_sheet.kind != SubjectKind::Marks) {
            return;
        }
        for (qsizetype i = 0; i < m_sheet.columns.size(); ++i) {
            for (qsizetype j = i + 1; j < m_sheet.columns.size(); ++j) {
                if (areAlike(m_sheet.columns.at(i), m_sheet.columns.at(j))) {
                    warning(u"sheet.column_repeated"_s, {},
                            heading(m_sheet.columns.at(i)) + u'=' + heading(m_sheet.columns.at(j)));
                }
            }
        }
    }

    [[nodiscard]] bool areAlike(Column first, Column second) const
    {
        int filled = 0;
        for (const exchange::MarkSheetRow &row : m_sheet.rows) {
            const auto left = row.cells.value(first).value.value_or(CellValue());
            const auto right = row.cells.value(second).value.value_or(CellValue());
            if (left != right) {
                return false;
            }
            filled += left.isEmpty() ? 0 : 1;
        }
        return filled >= repeatedFrom;
    }

    const Session &m_session;
    const exchange::MarkSheet &m_sheet;
    MarkImportPlan &m_plan;
    std::optional<ClassInfo> m_class;
    QList<Column> m_columns;
    QMap<QString, exchange::BookRow> m_book;
    QHash<std::pair<QString, Column>, QString> m_bases;
    Status m_window;
};

/// The title lines were unreadable: the reader's problems say so, there is nothing to compare with.
bool isNamed(const exchange::MarkSheet &sheet)
{
    return !sheet.className.isEmpty() && !sheet.subject.isEmpty() && sheet.year.start != 0;
}

} // namespace

Result<MarkImportPlan> planMarkImport(const Session &session, const QByteArray &xlsx)
{
    const bool importsSomewhere = std::ranges::any_of(
        session.person().grants, [&](const Grant &grant) { return bool(session.may(Act::ImportMarks, grant.scope)); });
    if (!importsSomewhere) {
        return fail("permission.denied"_L1, toCode(Act::ImportMarks));
    }
    HOCBA_TRY_VALUE(file, exchange::readMarkSheets(xlsx));
    MarkImportPlan plan;
    plan.sheets = int(file.sheets.size());
    plan.problems = importProblems(file.problems);
    plan.warnings = importProblems(file.warnings);
    for (const exchange::MarkSheet &sheet : std::as_const(file.sheets)) {
        if (isNamed(sheet)) {
            HOCBA_TRY(SheetPlanner(session, sheet, plan).plan());
        }
    }
    return plan;
}

Status applyMarkImport(Session &session, const MarkImportPlan &plan)
{
    HOCBA_TRY(refuseProblems(plan.problems));
    if (plan.changes.isEmpty() && plan.comments.isEmpty()) {
        return {};
    }
    HOCBA_TRY_VALUE(work, Work::begin(session));
    QList<CellEdit> edits;
    edits.reserve(plan.changes.size());
    for (const CellDifference &change : plan.changes) {
        edits.append({ change.cell, change.after, change.base, {} });
    }
    HOCBA_TRY(setCells(work, edits, true));
    QList<CommentEdit> comments;
    comments.reserve(plan.comments.size());
    for (const MarkImportPlan::CommentChange &comment : plan.comments) {
        comments.append(
            { { comment.year, comment.term, comment.className, comment.subject }, comment.pupil, comment.text });
    }
    HOCBA_TRY(setComments(work, comments, true));
    return work.commit();
}

} // namespace hocba::services

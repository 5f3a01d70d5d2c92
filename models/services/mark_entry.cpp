// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/mark_entry.h"

#include "models/domain/correction.h"
#include "models/domain/text.h"
#include "models/services/classes.h"
#include "models/services/issued_records.h"
#include "models/services/results.h"
#include "models/services/work.h"
#include "models/store/page_events.h"
#include "models/store/school.h"
#include "models/store/sheets.h"
#include "models/store/windows.h"

#include <QHash>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int commentLimit = 500;
const QString pageChanged = QStringLiteral("page_changed");

/// Which permission an edit needs, by what it changes and whether it comes from a file.
Status mayEdit(const Session &session, const Scope &scope, CellState before, CellState after, bool import)
{
    if (isPrincipalsState(before) || isPrincipalsState(after)) {
        if (session.may(Act::DecideException, scope)) {
            return {};
        }
        return isPrincipalsState(after) ? session.may(Act::DecideException, scope)
                                        : Status(fail("cell.decided"_L1, toCode(before)));
    }
    return session.may(import ? Act::ImportMarks : Act::EnterMarks, scope);
}

Status checkWindow(const Session &session, const CellKey &cell)
{
    HOCBA_TRY_VALUE(window,
                    store::Windows(session.school()).window(cell.year, cell.term, cell.className, cell.subject));
    if (const Status judged = judgeEntry(window, session.now()); !judged) {
        return Error { judged.error().code, cell.text() };
    }
    return {};
}

/// Judges an edit and gives the cell as it stands.
Result<store::Cell> judgeEdit(const Session &session, const CellEdit &edit, bool import)
{
    const CellKey &key = edit.cell;
    HOCBA_TRY_VALUE(found, findClassOfCell(session, key, edit.value));
    HOCBA_TRY_VALUE(current, store::Sheets(session.school()).cell(key));
    const Scope scope = Scope::ofClassSubject(found.name, key.subject);
    HOCBA_TRY(mayEdit(session, scope, current.value.state(), edit.value.state(), import));
    HOCBA_TRY(checkWindow(session, key));
    const bool needsReason = edit.value.state() != CellState::Value && edit.value.state() != CellState::Empty;
    HOCBA_TRY_VALUE(reason, checkedText(edit.reason, reasonLimit));
    if (needsReason && reason.isEmpty()) {
        return fail("reason.missing"_L1, key.text());
    }
    return std::move(current);
}

/// Appends the event of one edit; nothing when the cell already holds the value. The verdict tells a conflict.
Result<store::Applied> appendEdit(Work &work, const CellEdit &edit, bool import)
{
    HOCBA_TRY_VALUE(current, judgeEdit(work.session(), edit, import));
    const QString base = edit.base.value_or(current.eventId);
    if (base == current.eventId && edit.value == current.value) {
        return store::Applied { 0, current.eventId, store::Verdict::Duplicate };
    }
    HOCBA_TRY_VALUE(applied,
                    work.append(store::markSet(edit.cell, current.value, edit.value, base,
                                               import ? store::ChangeKind::Import : store::ChangeKind::Entry,
                                               normalised(edit.reason))));
    if (applied.verdict == store::Verdict::Applied) {
        HOCBA_TRY(supersedeIssued(work, edit.cell.pupil.text(), pageChanged));
    }
    return std::move(applied);
}

SheetRow emptyRow(const store::ClassMember &member, const PupilCode &pupil, const QList<Column> &columns)
{
    SheetRow row { pupil, member.fullName, member.enrolment.rollNo, {}, {}, {} };
    for (const Column column : columns) {
        row.cells.insert(column, {});
    }
    return row;
}

QString resultOf(const Sheet &sheet, const SheetRow &row)
{
    QMap<Column, CellValue> values;
    for (const auto &[column, cell] : row.cells.asKeyValueRange()) {
        values.insert(column, cell.value);
    }
    return rowResult(sheet.kind, sheet.columns, values);
}

} // namespace

Result<Sheet> readSheet(const Session &session, const SheetKey &key)
{
    HOCBA_TRY_VALUE(found, findClass(session, key.year, key.className));
    HOCBA_TRY_VALUE(subject, found.subject(key.subject));
    HOCBA_TRY(session.may(Act::ReadMarks, Scope::ofClassSubject(found.name, key.subject)));
    HOCBA_TRY_VALUE(window, store::Windows(session.school()).window(key.year, key.term, key.className, key.subject));
    Sheet sheet { key,
                  found.programmeSubject(key.subject)->kind,
                  window.at(session.now()),
                  columnsOf(subject.regularCount(key.term)),
                  {} };

    QHash<QString, qsizetype> rowOf;
    for (const store::ClassMember &member : found.members) {
        HOCBA_TRY_VALUE(pupil, PupilCode::parse(member.enrolment.pupil));
        rowOf.insert(pupil.text(), sheet.rows.size());
        sheet.rows.append(emptyRow(member, pupil, sheet.columns));
    }
    const store::Sheets sheets(session.school());
    HOCBA_TRY_VALUE(cells, sheets.sheet(key.year, key.term, key.className, key.subject));
    for (const store::Cell &cell : cells) {
        if (const auto row = rowOf.constFind(cell.key.pupil.text()); row != rowOf.constEnd()) {
            sheet.rows[*row].cells.insert(cell.key.column, { cell.value, cell.eventId });
        }
    }
    HOCBA_TRY_VALUE(comments, sheets.commentsOfClass(key.year, key.className));
    for (const store::SubjectComment &comment : comments) {
        const auto row = rowOf.constFind(comment.pupil);
        if (row != rowOf.constEnd() && comment.subject == key.subject && comment.term == key.term) {
            sheet.rows[*row].comment = comment.text;
        }
    }
    for (SheetRow &row : sheet.rows) {
        row.result = resultOf(sheet, row);
    }
    return sheet;
}

Result<EditOutcome> setCell(Session &session, const CellEdit &edit)
{
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY_VALUE(applied, appendEdit(work, edit, false));
    HOCBA_TRY(work.commit()); // a conflict is kept as well: nothing typed is lost
    if (applied.verdict == store::Verdict::Conflict) {
        return fail("mark.conflict"_L1, edit.cell.text());
    }
    HOCBA_TRY_VALUE(sheet,
                    readSheet(session, { edit.cell.year, edit.cell.term, edit.cell.className, edit.cell.subject }));
    for (SheetRow &row : sheet.rows) {
        if (row.pupil == edit.cell.pupil) {
            return EditOutcome { std::move(row), applied.id };
        }
    }
    return fail("pupil.not_in_class"_L1, edit.cell.text());
}

Status setCells(Work &work, const QList<CellEdit> &edits, bool import)
{
    for (const CellEdit &edit : edits) {
        HOCBA_TRY_VALUE(applied, appendEdit(work, edit, import));
        if (applied.verdict == store::Verdict::Conflict) {
            return fail("mark.conflict"_L1, edit.cell.text()); // all or nothing: the caller gives the work up
        }
    }
    return {};
}

Status setComment(Work &work, const SheetKey &sheet, const PupilCode &pupil, const QString &text, bool import)
{
    const Session &session = work.session();
    HOCBA_TRY_VALUE(checked, checkedText(text, commentLimit));
    const CellKey anyCell = sheet.cell(pupil, Column::Final);
    HOCBA_TRY_VALUE(found, findClassOfCell(session, anyCell, {}));
    HOCBA_TRY(
        session.may(import ? Act::ImportMarks : Act::EnterMarks, Scope::ofClassSubject(found.name, sheet.subject)));
    HOCBA_TRY(checkWindow(session, anyCell));
    HOCBA_TRY_VALUE(comments, store::Sheets(session.school()).commentsOfClass(sheet.year, sheet.className));
    QString base;
    for (const store::SubjectComment &comment : comments) {
        if (comment.pupil == pupil.text() && comment.subject == sheet.subject && comment.term == sheet.term) {
            if (comment.text == checked) {
                return {};
            }
            base = comment.eventId;
        }
    }
    HOCBA_TRY_VALUE(applied,
                    work.append(store::commentSet(sheet.year, sheet.term, sheet.className, sheet.subject, pupil.text(),
                                                  checked, base)));
    if (applied.verdict == store::Verdict::Conflict) {
        return fail("mark.conflict"_L1, anyCell.text());
    }
    return supersedeIssued(work, pupil.text(), pageChanged);
}

} // namespace hocba::services

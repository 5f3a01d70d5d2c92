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

#include <map>
#include <set>
#include <tuple>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int commentLimit = 500;

/// The classes of a batch of edits. Each is looked up once: no class changes while marks are written.
class Classes
{
public:
    explicit Classes(const Session &session) : m_session(session) {}

    [[nodiscard]] Result<const ClassInfo *> of(const CellKey &cell)
    {
        const std::pair key(cell.year.start, cell.className);
        auto found = m_known.find(key);
        if (found == m_known.end()) {
            HOCBA_TRY_VALUE(read, findClass(m_session, cell.year, cell.className));
            found = m_known.emplace(key, std::move(read)).first;
        }
        return &found->second;
    }

private:
    const Session &m_session;
    std::map<std::pair<int, QString>, ClassInfo> m_known;
};

/// The remarks of a batch's classes, each class read once and kept up to date by whoever writes.
class Remarks
{
public:
    explicit Remarks(const Session &session) : m_session(session) {}

    /// Names no particular column: a remark is on the pupil's whole row.
    [[nodiscard]] Result<store::SubjectComment> at(const CellKey &row)
    {
        if (const std::pair read(row.year.start, row.className); !m_read.contains(read)) {
            HOCBA_TRY_VALUE(all, store::Sheets(m_session.school()).commentsOfClass(row.year, row.className));
            for (const store::SubjectComment &comment : std::as_const(all)) {
                m_known.insert({ read.first, read.second, comment.subject, int(comment.term), comment.pupil }, comment);
            }
            m_read.insert(read);
        }
        return m_known.value(keyOf(row));
    }
    void put(const CellKey &row, const QString &text, const QString &eventId)
    {
        m_known.insert(keyOf(row), { row.pupil.text(), row.subject, row.term, text, eventId });
    }

private:
    using Key = std::tuple<int, QString, QString, int, QString>; // year, class, subject, term, pupil
    static Key keyOf(const CellKey &row)
    {
        return { row.year.start, row.className, row.subject, int(row.term), row.pupil.text() };
    }
    const Session &m_session;
    std::set<std::pair<int, QString>> m_read;
    QMap<Key, store::SubjectComment> m_known;
};

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
Result<store::Cell> judgeEdit(const Session &session, const ClassInfo &found, const CellEdit &edit, bool import)
{
    const CellKey &key = edit.cell;
    HOCBA_TRY(checkCell(found, key, edit.value));
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
Result<store::Applied> appendEdit(Work &work, Classes &classes, const CellEdit &edit, bool import)
{
    HOCBA_TRY_VALUE(found, classes.of(edit.cell));
    HOCBA_TRY_VALUE(current, judgeEdit(work.session(), *found, edit, import));
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

Status appendComment(Work &work, Classes &classes, Remarks &remarks, const CommentEdit &edit, bool import)
{
    const Session &session = work.session();
    const CellKey row = edit.sheet.cell(edit.pupil, Column::Final); // a column that every sheet has
    HOCBA_TRY_VALUE(text, checkedText(edit.text, commentLimit));
    HOCBA_TRY_VALUE(found, classes.of(row));
    HOCBA_TRY(checkCell(*found, row, {}));
    HOCBA_TRY(
        session.may(import ? Act::ImportMarks : Act::EnterMarks, Scope::ofClassSubject(found->name, row.subject)));
    HOCBA_TRY(checkWindow(session, row));
    HOCBA_TRY_VALUE(current, remarks.at(row));
    if (current.text == text) {
        return {};
    }
    const QString pupil = row.pupil.text();
    HOCBA_TRY_VALUE(
        applied,
        work.append(store::commentSet(row.year, row.term, row.className, row.subject, pupil, text, current.eventId)));
    if (applied.verdict == store::Verdict::Conflict) {
        return fail("mark.conflict"_L1, row.text());
    }
    remarks.put(row, text, applied.id);
    return supersedeIssued(work, pupil, pageChanged);
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
    Classes classes(session);
    HOCBA_TRY_VALUE(applied, appendEdit(work, classes, edit, false));
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
    Classes classes(work.session());
    for (const CellEdit &edit : edits) {
        HOCBA_TRY_VALUE(applied, appendEdit(work, classes, edit, import));
        if (applied.verdict == store::Verdict::Conflict) {
            return fail("mark.conflict"_L1, edit.cell.text()); // all or nothing: the caller gives the work up
        }
    }
    return {};
}

Status setComments(Work &work, const QList<CommentEdit> &edits, bool import)
{
    Classes classes(work.session());
    Remarks remarks(work.session());
    for (const CommentEdit &edit : edits) {
        HOCBA_TRY(appendComment(work, classes, remarks, edit, import));
    }
    return {};
}

Status setComment(Work &work, const SheetKey &sheet, const PupilCode &pupil, const QString &text)
{
    return setComments(work, { { sheet, pupil, text } }, false);
}

} // namespace hocba::services

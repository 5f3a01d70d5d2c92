// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/mark_sheet_file.h"
#include "models/services/classes.h"
#include "models/services/imports.h"
#include "models/services/mark_entry.h"
#include "models/services/work.h"
#include "models/store/people_events.h"
#include "models/store/school.h"

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

/// "tỉnh Nghệ An" -> "NGHỆ AN": the department carries the province's bare name.
QString departmentOf(const QString &province)
{
    QString bare = province;
    for (const QStringView prefix : { u"tỉnh ", u"thành phố " }) {
        if (bare.startsWith(prefix, Qt::CaseInsensitive)) {
            bare = bare.sliced(prefix.size());
        }
    }
    return u"SỞ GIÁO DỤC VÀ ĐÀO TẠO "_s + bare.toUpper();
}

exchange::MarkSheet toFileSheet(const Sheet &sheet, const ClassInfo &info, const store::SchoolInfo &school)
{
    exchange::MarkSheet out;
    out.department = departmentOf(school.province);
    out.schoolName = school.name.toUpper();
    out.className = info.name.text();
    out.subject = sheet.key.subject;
    out.subjectTitle = info.programmeSubject(sheet.key.subject)->name.toUpper();
    out.sheetName = out.subjectTitle;
    out.kind = sheet.kind;
    out.term = sheet.key.term;
    out.year = sheet.key.year;
    out.columns = sheet.columns;
    for (const SheetRow &row : sheet.rows) {
        exchange::MarkSheetRow line;
        line.pupilCode = row.pupil.text();
        line.name = row.name;
        line.comment = row.comment;
        for (const Column column : sheet.columns) {
            const CellValue value = row.cells.value(column).value;
            line.cells.insert(column, { {}, value.code(), value });
        }
        if (const auto average = CellValue::fromCode(row.result)) {
            line.average = { {}, row.result, *average };
        }
        out.rows.append(line);
    }
    return out;
}

} // namespace

Result<QByteArray> exportMarks(Session &session, const QString &className, const QString &subject, Term term)
{
    HOCBA_TRY_VALUE(school, session.school().info());
    HOCBA_TRY_VALUE(info, findClass(session, school.year, className));
    if (term == Term::Year) {
        return fail("term.not_a_semester"_L1, toCode(term));
    }
    QStringList subjects { subject };
    if (subject.isEmpty()) {
        subjects.clear();
        for (const store::ClassSubject &known : std::as_const(info.record.subjects)) {
            subjects.append(known.subject);
        }
    }
    QList<exchange::MarkSheet> sheets;
    for (const QString &code : std::as_const(subjects)) {
        HOCBA_TRY_VALUE(sheet, readSheet(session, { school.year, term, info.name.text(), code }));
        sheets.append(toFileSheet(sheet, info, school));
    }
    HOCBA_TRY_VALUE(file, exchange::writeMarkSheets(sheets));
    // Data leaves the program: the log says so.
    HOCBA_TRY_VALUE(work, Work::begin(session));
    const QString about = u"%1/%2/%3"_s.arg(toCode(term), info.name.text(), subject.isEmpty() ? u"*"_s : subject);
    HOCBA_TRY(work.append(store::exported(u"mark_sheets"_s, about)));
    HOCBA_TRY(work.commit());
    return std::move(file);
}

} // namespace hocba::services

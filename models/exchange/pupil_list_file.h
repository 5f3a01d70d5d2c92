// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/school.h"
#include "models/exchange/sheet_problem.h"

#include <QByteArray>
#include <QDate>

namespace hocba::exchange {

/// One pupil of a list. Fields whose column is absent are empty, as are fields a problem is about.
struct PupilListRow {
    QString sheet;
    int rowNumber = 0;
    QString className; ///< "6A1"
    QString code; ///< mã học sinh
    QString fullName; ///< họ và tên
    QDate birthDate; ///< ngày sinh
    QString sex; ///< giới tính: "Nam", "Nữ"
    QString ethnicGroup; ///< dân tộc
    QString personalId; ///< số định danh cá nhân, 12 digits
    QString birthPlace; ///< nơi sinh
    QString residence; ///< chỗ ở hiện nay
    QString father, fatherJob;
    QString mother, motherJob;
    QString guardian, guardianJob; ///< người giám hộ
    QString policyStatus; ///< đối tượng chính sách
    int rollNumber = 0; ///< STT; 0 when absent
};

/// What a file of pupil lists holds. With any problem nothing of it may be imported; warnings are to be shown.
struct PupilListFile {
    SchoolYear year; ///< of the title; start 0 when a problem says it is unreadable
    QString schoolName; ///< as found above the table
    QList<PupilListRow> rows;
    QList<SheetProblem> problems;
    QList<SheetProblem> warnings;
};

/// Reads the pupil lists of an .xlsx file, one or more sheets. Columns are found by heading; code, name, birth date,
/// sex and class are needed (the class may stand in the title or the sheet's name instead).
///
/// Errors of the whole file: those of readXlsx, and "sheet.nothing_found".
/// Problems: "sheet.not_a_pupil_list", "sheet.column_missing", "sheet.double_column", "sheet.title_unreadable" (detail:
/// year), "sheet.years_differ", "sheet.no_pupils", "sheet.no_pupil_code", "sheet.double_pupil", "sheet.old_font",
/// "pupil.bad_code", "pupils.no_name", "pupils.bad_birth_date", "pupils.bad_sex", "pupils.bad_personal_id",
/// "pupils.double_personal_id", "class.bad_name", "text.too_long", "text.forbidden_character", "sheet.formula_error".
/// Warnings: "pupils.personal_id_differs" (its digits 4-6 do not fit sex and birth year), "pupils.unlikely_age" (not
/// within 5 years of the age of the grade), "sheet.rows_after_end".
[[nodiscard]] Result<PupilListFile> readPupilList(const QByteArray &file);

} // namespace hocba::exchange

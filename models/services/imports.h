// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/services/session.h"

namespace hocba::services {

/// A problem found in a file; with any of them nothing is imported.
struct ImportProblem {
    QString code; ///< "mark.too_precise", "sheet.column_missing", "window.locked"...
    QString sheet; ///< name of the sheet in the file
    QString cell; ///< "E12", empty when it is about the sheet
    QString detail;
};

/// One cell that the file would change.
struct CellDifference {
    CellKey cell;
    QString pupilName;
    CellValue before, after;
};

/// An average in the file that is not what the rules give: shown, never copied.
struct AverageDifference {
    QString sheet, subject;
    PupilCode pupil;
    QString inFile, computed;
};

struct MarkImportPlan {
    QList<CellDifference> changes;
    QList<AverageDifference> averages;
    QList<ImportProblem> problems; ///< any: the import is refused
    QList<ImportProblem> warnings;
    int sheets = 0;
    int unchanged = 0; ///< cells that already hold the file's value
    struct CommentChange {
        QString className, subject;
        SchoolYear year;
        Term term = Term::One;
        PupilCode pupil;
        QString text;
    };
    QList<CommentChange> comments;
};

/// Reads mark sheets and says what importing them would do; changes nothing. Blank cells in the file never clear a
/// mark.
[[nodiscard]] Result<MarkImportPlan> planMarkImport(const Session &session, const QByteArray &xlsx);
/// Does what the plan says, all or nothing, in one transaction. "import.has_problems" when the plan has any.
[[nodiscard]] Status applyMarkImport(Session &session, const MarkImportPlan &plan);

struct PupilDifference {
    QString code, name, className;
    QString kind; ///< "new", "changed", "moved"
    QStringList fields; ///< changed fields
};

struct PupilImportView {
    QList<PupilDifference> changes;
    QList<ImportProblem> problems, warnings;
    QStringList newClasses;
    int unchanged = 0;
};

/// Reads a pupil list and says what importing it would do.
[[nodiscard]] Result<PupilImportView> planPupilImport(const Session &session, const QByteArray &xlsx);
/// Imports it, all or nothing; a class that is not there yet is made with the subjects of its level (in a demo school
/// its teachers are assigned by themselves).
[[nodiscard]] Result<PupilImportView> importPupils(Session &session, const QByteArray &xlsx);

struct PupilListRow {
    PupilCode code;
    QString name;
    int rollNumber = 0;
    QDate birthDate;
    QString sex;
};
/// The class list, without sensitive fields. "class.unknown".
[[nodiscard]] Result<QList<PupilListRow>> listPupils(const Session &session, const QString &className);

/// Mark sheets of a class in the layout schools exchange: one subject or all, one semester.
[[nodiscard]] Result<QByteArray> exportMarks(const Session &session, const QString &className, const QString &subject,
                                             Term term);

} // namespace hocba::services

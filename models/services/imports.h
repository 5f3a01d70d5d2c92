// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/services/session.h"

#include <optional>

namespace hocba::services {

/// A problem found in a file; with any of them nothing is imported.
struct ImportProblem {
    QString code; ///< "mark.too_precise", "sheet.column_missing", "window.locked"...
    QString sheet; ///< name of the sheet in the file
    QString cell; ///< "E12", empty when it is about the sheet
    QString detail;
    friend bool operator==(const ImportProblem &, const ImportProblem &) = default;
};

enum class ImportKind { Marks, Pupils };
/// What a file holds: mark sheets or a pupil list. Needs no permission: it looks at the file alone. Errors of
/// exchange::kindOfFile: "sheet.kind_unknown", "sheet.unreadable", "sheet.too_large"...
[[nodiscard]] Result<ImportKind> kindOfSheet(const QByteArray &xlsx);

/// One cell that the file would change.
struct CellDifference {
    CellKey cell;
    QString pupilName;
    CellValue before, after;
    QString base; ///< event of `before`: what this plan has seen (hex, empty if never set)
    QString address; ///< in the file, "E12"
};

/// An average in the file that is not what the rules give: shown, never copied.
struct AverageDifference {
    QString sheet, subject;
    PupilCode pupil;
    QString inFile, computed; ///< "7.8", "D", "CD"; `computed` is empty while cells are missing
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
        QString before, text;
    };
    QList<CommentChange> comments; ///< remarks of subject teachers (nhận xét)
};

/// Reads mark sheets and says what importing them would do; changes nothing. Blank cells in the file never clear a
/// mark or a remark. Pupils are matched by code, never by name. Each class-subject needs the permission to import it.
///
/// Errors of the whole file: those of exchange::readMarkSheets. Problems: those of the reader, and "class.unknown",
/// "subject.unknown", "permission.denied", "sheet.unknown_pupil", "sheet.other_class" (detail: the pupil's class),
/// "sheet.name_differs" (a shifted row; detail: "name in the file / name in the register"), "sheet.extra_column" (a
/// filled column that this class-subject does not have), "window.locked" and "window.none" for cells that would change,
/// "cell.decided" (the cell is exempt, on an individual plan or 0 by rule: the principal decides those). Warnings:
/// those of the reader, "sheet.pupil_missing", "sheet.column_repeated" (two columns with the same values), and
/// "average.differs" (listed in `averages` too).
[[nodiscard]] Result<MarkImportPlan> planMarkImport(const Session &session, const QByteArray &xlsx);
/// Does what the plan says, all or nothing, in one transaction. A plan with problems is refused: with their code when
/// all are of one kind ("window.locked"), otherwise with "import.has_problems". Besides "mark.conflict" when a cell has
/// changed since the plan was made, and whatever setCells refuses.
[[nodiscard]] Status applyMarkImport(Session &session, const MarkImportPlan &plan);

struct PupilDifference {
    QString code, name, className;
    QString kind; ///< "new", "changed", "moved"
    QStringList fields; ///< names of the changed fields, "full_name", "birth_date"...; never their values
    friend bool operator==(const PupilDifference &, const PupilDifference &) = default;
};

struct PupilImportView {
    QList<PupilDifference> changes;
    QList<ImportProblem> problems, warnings;
    QStringList newClasses;
    int unchanged = 0;
    friend bool operator==(const PupilImportView &, const PupilImportView &) = default;
};

/// Reads a pupil list and says what importing it would do. For clerks ("permission.denied"). Pupils who are not in the
/// file stay as they are; blank fields in the file never clear what is known.
///
/// Errors of the whole file: those of exchange::readPupilList. Problems: those of the reader, "class.other_level" (a
/// grade the school does not have), "year.not_current" (the list is not of the school's current year),
/// "pupils.other_person" (name and birth date are not those of the code). Warnings: those of the reader,
/// "pupils.name_changed" (detail: "code: new / old").
[[nodiscard]] Result<PupilImportView> planPupilImport(const Session &session, const QByteArray &xlsx);
/// Imports it, all or nothing; a class that is not there yet is made with the subjects of its level (in a demo school
/// its teachers are assigned by themselves, with accounts and keys where those are missing). Problems refuse it as in
/// applyMarkImport; "demo.accounts_changed" when a demo school's key cannot be opened for new accounts. With `seen`,
/// what a person agreed to, "import.changed" when the import would now do something else.
[[nodiscard]] Result<PupilImportView> importPupils(Session &session, const QByteArray &xlsx,
                                                   const std::optional<PupilImportView> &seen = {});

struct PupilListRow {
    PupilCode code;
    QString name;
    int rollNumber = 0;
    QDate birthDate;
    QString sex;
};
/// The class list, without sensitive fields. "class.unknown".
[[nodiscard]] Result<QList<PupilListRow>> listPupils(const Session &session, const QString &className);

/// Mark sheets of a class in the layout schools exchange: one subject, or all when it is empty; one semester
/// ("term.not_a_semester"). Recorded in the log. Errors of readSheet.
[[nodiscard]] Result<QByteArray> exportMarks(Session &session, const QString &className, const QString &subject,
                                             Term term);

} // namespace hocba::services

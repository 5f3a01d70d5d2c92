// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/services/mark_entry.h"
#include "models/services/session.h"

namespace hocba::services {

/// What a person can have to do today (việc cần làm).
enum class TaskKind {
    EnterMarks, ///< marks of one's own class-subject are missing in an open window
    EnterConduct, ///< conduct of one's own class is missing in an open window
    ChaseMarks, ///< marks of one's own homeroom class are missing with other teachers
    ConfirmCorrections,
    DecideCorrections,
    CorrectionAnswered, ///< one's own request was approved, refused or has expired lately
    SignRecords,
    OpenSemester, ///< no sheet of the semester was ever opened
    WatchEntry, ///< entry of the semester is under way
    LockSemester, ///< all marks are there, or the end is near
    AwaitReceipts, ///< corrections the superior authority has not acknowledged
    IssueRecords, ///< records that lack only the seal
    IssueAnew, ///< issued records whose pages have changed since
    ImportPupils, ///< the year has no classes yet
    BindCertificates ///< accounts without a certificate
};
/// "enter_marks", "lock_semester"...
[[nodiscard]] QString toCode(TaskKind kind);

/// One card of the home page. What does not apply is empty. Carries no marks and no names of pupils.
struct Task {
    TaskKind kind = TaskKind::EnterMarks;
    QString className {}, subject {};
    std::optional<Term> term {};
    int count = 0; ///< of cells, pupils, requests, records, accounts: what the kind is about
    int sheets = 0; ///< mark sheets that `count` is spread over, for those about a semester
    std::optional<Instant> due {}; ///< by when
    std::optional<Instant> since {}; ///< the oldest of them waits since then
    QString item {}; ///< id of the correction, where it is about one
    QString state {}; ///< of an answered correction: "applied", "refused", "expired", "voided"
};

/// Those that take only a look at short lists: windows, requests, reports, accounts. Can be asked on the window's
/// thread.
[[nodiscard]] Result<QList<Task>> quickTasks(const Session &session);
/// All tasks of this person, the most urgent kinds first. A fixed number of queries, but they read every cell that the
/// person has to do with: a deputy's or principal's of a large school are for another thread. Records due to sign are
/// told from what was signed before the last change, without making the records themselves.
[[nodiscard]] Result<QList<Task>> tasksOf(const Session &session);

/// The cell with which entering goes on: the first empty one of a sheet, column by column as Enter goes; where none is
/// empty the first that waits for a make-up. Nothing when none is missing. Errors of readSheet.
[[nodiscard]] Result<std::optional<CellKey>> firstMissingCell(const Session &session, const SheetKey &key);

} // namespace hocba::services

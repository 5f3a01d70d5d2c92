// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/mark_entry.h"

namespace hocba::services {

/// Sets many cells at once, all or nothing, in one transaction: a pasted block, a cleared range, a step undone. Errors
/// of setCell; with "mark.conflict" (detail: the cell) nothing is written, not even the conflict.
[[nodiscard]] Status setMarks(Session &session, const QList<CellEdit> &edits);

/// Writes the remark of the subject teacher (nhận xét) on a pupil in a semester; blank clears it. Errors of setComment.
[[nodiscard]] Status writeComment(Session &session, const SheetKey &sheet, const PupilCode &pupil, const QString &text);

/// What the semesters of a subject make in the year, by the same rules as SheetRow::result and in the same form; empty
/// while a semester is not final.
[[nodiscard]] QString yearResult(SubjectKind kind, const QString &semester1, const QString &semester2);

} // namespace hocba::services

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/scope.h"
#include "models/store/event.h"
#include "models/store/records.h"

namespace hocba::store {

/// How a mark came: typed, by a correction, from a file, from another device. "entry", "correction", "import", "sync".
enum class ChangeKind { Entry, Correction, Import, Sync };
[[nodiscard]] QString toCode(ChangeKind kind);
[[nodiscard]] std::optional<ChangeKind> changeKindFromCode(const QString &code);

/// The pseudo subject under which conduct, absences and homeroom remarks have their entry window.
inline const QString conductWindow = QStringLiteral("conduct");

/// One cell gets `newValue` (empty: it is cleared). `base` is Cell::eventId of what the person saw, empty for a cell
/// never set. Appending it gives Verdict::Conflict when the cell has changed since, error "window.locked" or
/// "window.none" when its window is not open and no approved, unused correction says exactly this; "mark.unknown_cell"
/// when the class has no such pupil, subject or column.
[[nodiscard]] NewEvent markSet(const CellKey &cell, const CellValue &oldValue, const CellValue &newValue,
                               const QString &base, ChangeKind kind = ChangeKind::Entry, const QString &why = {},
                               const QString &correctionId = {});

/// Remark of a subject teacher; windows as markSet (term Year: open in the window of semester 2 or of the year).
[[nodiscard]] NewEvent commentSet(SchoolYear year, Term term, const QString &className, const QString &subject,
                                  const QString &pupil, const QString &text, const QString &base);

/// Conduct; the window is that of `conductWindow` in the class.
[[nodiscard]] NewEvent conductSet(SchoolYear year, Term term, const QString &className, const QString &pupil,
                                  Rating rating, const QString &base);
/// Sessions absent in the year, and the homeroom teacher's texts. Open while any semester's conduct window is open.
[[nodiscard]] NewEvent absencesSet(SchoolYear year, const QString &className, const QString &pupil, int sessions,
                                   const QString &base);
[[nodiscard]] NewEvent homeroomCommentSet(SchoolYear year, const QString &className, const QString &pupil,
                                          const HomeroomRow &texts, const QString &base);
/// After the summer; not held by a window, and both results are kept.
[[nodiscard]] NewEvent retestSet(SchoolYear year, const QString &className, const QString &pupil,
                                 const QString &subject, const CellValue &value, const QString &base);
[[nodiscard]] NewEvent retestConductSet(SchoolYear year, const QString &className, const QString &pupil, Rating rating,
                                        const QString &base);

/// An act on entry windows: covers each class-subject of `scope` in that semester, and the conduct window unless the
/// scope names a subject. The last act that covers a class-subject is the one that holds, also for a class made later.
[[nodiscard]] NewEvent windowActed(WindowAct act, const Scope &scope, SchoolYear year, Term term,
                                   std::optional<Instant> opensAt, std::optional<Instant> closesAt,
                                   const QString &reason);

} // namespace hocba::store

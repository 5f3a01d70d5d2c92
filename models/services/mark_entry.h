// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/domain/entry_window.h"
#include "models/services/session.h"

#include <QMap>

namespace hocba::services {

class Work;

/// Names one mark sheet (bảng điểm): a subject of a class in a semester.
struct SheetKey {
    SchoolYear year;
    Term term = Term::One;
    QString className;
    QString subject;

    [[nodiscard]] CellKey cell(const PupilCode &pupil, Column column) const
    {
        return { year, term, className, subject, pupil, column };
    }
};

/// A cell as it stands: its value and the event (hex id, empty if never set) that an edit must name as its base.
struct SheetCell {
    CellValue value;
    QString base;
};

struct SheetRow {
    PupilCode pupil;
    QString name;
    int rollNumber = 0;
    QMap<Column, SheetCell> cells; ///< an entry for each column of the sheet
    QString result; ///< average "7.8", or "D" / "CD"; empty while not final
    QString comment; ///< remark of the subject teacher
};

struct Sheet {
    SheetKey key;
    SubjectKind kind = SubjectKind::Marks;
    WindowState window = WindowState::None;
    QList<Column> columns;
    QList<SheetRow> rows; ///< in the order of the class list
};

/// The sheet with results by the rules of its year. "class.unknown", "subject.unknown", "permission.denied".
[[nodiscard]] Result<Sheet> readSheet(const Session &session, const SheetKey &key);

/// A typed value for one cell. `base` names what the person saw (SheetCell::base); without it the current value counts
/// as seen.
struct CellEdit {
    CellKey cell;
    CellValue value;
    std::optional<QString> base;
    QString reason; ///< needed for states other than a value ("reason.missing")
};

/// What an edit did: the row as it is now, average included, for whoever shows it.
struct EditOutcome {
    SheetRow row;
    QString eventId;
};

/// Sets one cell: judges person, window, column and value, then one transaction with its event. States besides a value:
/// `pending` and `not_offered` by whoever enters marks; `exempt`, `iep`, `zero_by_rule` are decided by the principal.
/// "window.locked", "window.none", "mark.*", "comment.*", "column.unknown", "pupil.not_in_class", "mark.conflict".
[[nodiscard]] Result<EditOutcome> setCell(Session &session, const CellEdit &edit);

/// Sets many cells of sheets as part of `work`, all or nothing; commit is the caller's. `import` marks them as from a
/// file, for whoever may import ("permission.denied" otherwise).
[[nodiscard]] Status setCells(Work &work, const QList<CellEdit> &edits, bool import);

/// Remark of the subject teacher on a pupil in a semester (nhận xét), at most 500 characters; blank clears it.
struct CommentEdit {
    SheetKey sheet;
    PupilCode pupil;
    QString text;
};

/// Writes remarks as part of `work`, all or nothing; windows, permissions and `import` as for marks.
[[nodiscard]] Status setComments(Work &work, const QList<CommentEdit> &edits, bool import);
[[nodiscard]] Status setComment(Work &work, const SheetKey &sheet, const PupilCode &pupil, const QString &text);

} // namespace hocba::services

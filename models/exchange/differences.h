// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/mark_sheet_file.h"

namespace hocba::exchange {

/// One cell in which a file and the mark book differ.
struct CellChange {
    QString pupilCode;
    Column column = Column::Tx1;
    CellValue oldValue; ///< in the mark book
    CellValue newValue; ///< in the file
    QString address; ///< in the file, "E12"

    friend bool operator==(const CellChange &, const CellChange &) = default;
};

struct CommentChange {
    QString pupilCode;
    QString oldText;
    QString newText;
    QString address;

    friend bool operator==(const CommentChange &, const CommentChange &) = default;
};

/// What the mark book holds for one pupil of the class-subject.
struct BookRow {
    QString name;
    QMap<Column, CellValue> cells; ///< columns not listed are empty
    QString comment;
};

struct SheetDifferences {
    QList<CellChange> changes; ///< the file has a value and the book another or none: what an import writes
    QList<CellChange> blanks; ///< the file is blank and the book is not: an import leaves these alone, a blank is not
                              ///< an order to erase
    QList<CommentChange> comments;
    QStringList unknownPupils; ///< codes of the file that the book does not have
    QStringList missingPupils; ///< codes of the book that the file does not have
    QList<SheetProblem>
        differentNames; ///< "sheet.name_differs", detail "name in the file / name in the book": a shifted row
    int unchanged = 0; ///< cells with the same value on both sides
};

/// Compares a sheet with the book, in the order of the sheet's rows. `book`: pupil code -> row. Names are compared in
/// folded form, so that spelling of tones or case is not taken for another pupil.
[[nodiscard]] SheetDifferences compare(const MarkSheet &sheet, const QMap<QString, BookRow> &book);

} // namespace hocba::exchange

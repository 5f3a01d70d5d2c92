// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"

#include <QList>

#include <functional>

namespace hocba::tables {

/// What a column of the grid holds.
enum class MarkField {
    Mark, ///< a cell of the mark sheet
    Result, ///< average of a semester (ĐTBmhk), or Đ / CĐ
    YearResult, ///< average of the year (ĐTBmcn)
    Comment ///< remark of the subject teacher (nhận xét) for a semester
};

/// What columns are grouped under in the upper line of the header.
enum class MarkGroup { SemesterOne, SemesterTwo, Year, Comments };

struct MarkColumn {
    MarkField field = MarkField::Mark;
    Term term = Term::One; ///< Year for the year's result
    Column column = Column::Tx1; ///< of a mark

    [[nodiscard]] MarkGroup group() const;
    friend bool operator==(const MarkColumn &, const MarkColumn &) = default;
};

/// The grid of a class-subject: both semesters with their averages, the year, and the remarks of both semesters.
[[nodiscard]] QList<MarkColumn> markColumns(const QList<Column> &first, const QList<Column> &second);

/// How the grid reads in the language of the window; whoever makes the table says it.
struct MarkTexts {
    bool decimalComma = true; ///< "8,5" or "8.5"
    std::function<QString(const MarkColumn &, SubjectKind)> shortTitle; ///< in the header: "TX1"
    std::function<QString(const MarkColumn &, SubjectKind)> longTitle; ///< read aloud: "regular assessment 1"
    std::function<QString(MarkGroup)> groupTitle;
    std::function<QString(CellState)> shortState; ///< in a cell: "exempt"
    std::function<QString(CellState)> longState; ///< read aloud
    QString row; ///< "row %1"
    QString locked, notOpened, changed, noMark, computed, belowFive;
};

/// A value as the grid shows it: "8,5", "CĐ", the short word of a state, nothing when empty.
[[nodiscard]] QString shownValue(const CellValue &value, const MarkTexts &texts);

} // namespace hocba::tables

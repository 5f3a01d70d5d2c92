// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/mark_table.h"

namespace hocba::tables {

/// One cell of a block of text that is to be pasted.
struct PasteLine {
    QModelIndex index; ///< invalid beyond the edge of the grid
    QString pupil; ///< name
    MarkColumn column;
    QString text; ///< as it stands in the block
    CellValue before, after;
    std::optional<Error> refusal {};
};

/// What pasting a block would do; changes nothing.
struct PastePlan {
    QList<PasteLine> changes, refused;
    int same = 0; ///< cells that already hold the value
    int leftOut = 0; ///< averages and blank cells of the block: the program reckons the ones, the others are no order
                     ///< to erase
    int tenfold = 0; ///< whole numbers from 11 to 100, which may be marks times ten
    [[nodiscard]] bool mayBeDone() const { return refused.isEmpty() && !changes.isEmpty(); }
    [[nodiscard]] QList<services::CellEdit> edits(const MarkTable &table) const;
};

/// Plans to paste tab-separated lines with the upper left corner at `corner`, down the rows `rows` (those that are
/// shown, in their order). Decimals after a comma or a point; nothing is guessed: whole numbers from 11 to 100 are
/// divided by ten only when `divideTenfold` says so. Refusals: mayEnter's, CellValue::parse's, "paste.outside".
[[nodiscard]] PastePlan planPaste(const MarkTable &table, const QModelIndex &corner, const QList<int> &rows,
                                  const QString &text, bool divideTenfold);

/// Cells as tab-separated lines, as they are shown: what spreadsheet programs take. The rectangle around `cells`.
[[nodiscard]] QString copiedText(const MarkTable &table, const QList<int> &rows, int firstColumn, int lastColumn);

/// Count and sum of the marks among some cells.
struct MarkTotals {
    int count = 0, sumTenths = 0;
    /// Mean in hundredths, rounded half up; 0 when there is none.
    [[nodiscard]] int meanHundredths() const { return count == 0 ? 0 : (2 * sumTenths * 10 + count) / (2 * count); }
};
[[nodiscard]] MarkTotals totalsOf(const MarkTable &table, const QModelIndexList &cells);

} // namespace hocba::tables

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace hocba::exchange {

/// Place of a cell as spreadsheet programs count it: both numbers start at 1.
struct CellAddress {
    int row = 0;
    int column = 0;

    friend bool operator==(const CellAddress &, const CellAddress &) = default;
    /// "E12".
    [[nodiscard]] QString text() const;
    /// Reads "E12"; {0, 0} for anything else.
    [[nodiscard]] static CellAddress fromText(QStringView text);
};

/// A merged range; its value stands in the first cell.
struct CellRange {
    CellAddress first;
    CellAddress last;

    friend bool operator==(const CellRange &, const CellRange &) = default;
};

/// One sheet of a workbook, as text. Only cells that hold something are kept.
class Sheet
{
public:
    QString name;
    QList<CellRange> merged;

    /// What the cell shows, untrimmed; empty where there is nothing.
    [[nodiscard]] QString text(int row, int column) const { return m_cells.value(key(row, column)); }
    /// Like `text`, but a cell inside a merged range gives the range's value.
    [[nodiscard]] QString shownText(int row, int column) const;
    /// Row 20,000 and column 200 are the last; the caller sees to that.
    void setText(int row, int column, const QString &text);

    [[nodiscard]] int rowCount() const noexcept { return m_rows; } ///< number of the last row that holds something
    [[nodiscard]] int columnCount() const noexcept
    {
        return m_columns;
    } ///< number of the last column that holds something
    [[nodiscard]] bool isEmpty() const noexcept { return m_cells.isEmpty(); }

private:
    [[nodiscard]] static quint32 key(int row, int column) noexcept { return quint32(row) << 8 | quint32(column); }
    QHash<quint32, QString> m_cells;
    int m_rows = 0;
    int m_columns = 0;
};

/// Text of a formula that no program has computed yet; like "#DIV/0!" it is an error and not a blank.
inline constexpr QLatin1StringView uncomputedFormula("#UNCOMPUTED!");

struct Workbook {
    QList<Sheet> sheets;
};

} // namespace hocba::exchange

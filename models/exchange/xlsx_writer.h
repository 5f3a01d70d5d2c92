// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/workbook.h"

#include <QByteArray>
#include <QMap>

namespace hocba::exchange {

/// A sheet to be written. Text stays text ("001314219834" keeps its zeros); numbers are given as decimal text.
class SheetDraft
{
public:
    explicit SheetDraft(QString sheetName) : name(std::move(sheetName)) {}

    QString name; ///< cut at 31 characters and freed of []:*?/\ when written
    QList<CellRange> merged;
    QMap<int, int> columnWidths; ///< column number -> width in characters

    enum class Style { Plain, Bold, Heading }; ///< Heading: bold, centred, with a border
    void setText(int row, int column, const QString &text, Style style = Style::Plain);
    /// `decimal` with a point: "8.5". The caller sees to it that it is a number.
    void setNumber(int row, int column, const QString &decimal, Style style = Style::Plain);

    struct Cell {
        QString text;
        bool isNumber = false;
        Style style = Style::Plain;
    };
    [[nodiscard]] const QMap<int, QMap<int, Cell>> &rows() const noexcept { return m_rows; }

private:
    QMap<int, QMap<int, Cell>> m_rows;
};

/// An .xlsx file with these sheets, in order; the same drafts give the same bytes. Names that are alike get a number.
/// Error: "sheet.unwritable".
[[nodiscard]] Result<QByteArray> writeXlsx(const QList<SheetDraft> &sheets);

} // namespace hocba::exchange

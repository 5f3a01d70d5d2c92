// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/workbook.h"

#include <algorithm>

namespace hocba::exchange {

QString CellAddress::text() const
{
    QString letters;
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    }
    return letters + QString::number(row);
}

CellAddress CellAddress::fromText(QStringView text)
{
    constexpr int tooFar = 1 << 24; // beyond any spreadsheet, and far from overflow
    CellAddress address;
    qsizetype i = 0;
    for (; i < text.size() && text[i] >= u'A' && text[i] <= u'Z'; ++i) {
        address.column = std::min(tooFar, address.column * 26 + (text[i].unicode() - u'A' + 1));
    }
    const qsizetype letters = i;
    for (; i < text.size() && text[i] >= u'0' && text[i] <= u'9'; ++i) {
        address.row = std::min(tooFar, address.row * 10 + (text[i].unicode() - u'0'));
    }
    if (i != text.size() || letters == 0 || address.row == 0) {
        return {};
    }
    return address;
}

QString Sheet::shownText(int row, int column) const
{
    for (const CellRange &range : merged) {
        if (range.first.row <= row && row <= range.last.row && range.first.column <= column
            && column <= range.last.column) {
            return text(range.first.row, range.first.column);
        }
    }
    return text(row, column);
}

void Sheet::setText(int row, int column, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    m_cells.insert(key(row, column), text);
    m_rows = std::max(m_rows, row);
    m_columns = std::max(m_columns, column);
}

} // namespace hocba::exchange

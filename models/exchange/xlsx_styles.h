// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>

namespace hocba::exchange {

/// How a number cell is shown, as far as its meaning depends on it.
struct NumberStyle {
    bool isDate = false;
    int padToDigits = 0; ///< format "000000000000": leading zeros that the number itself has lost
};

/// The number styles of a workbook, by the index that cells carry. "sheet.unreadable", "sheet.forbidden_xml".
[[nodiscard]] Result<QList<NumberStyle>> readStyles(const QByteArray &stylesXml);

/// What a number cell shows: the shortest decimal form at 15 significant digits, or dd/MM/yyyy when the style is a
/// date. `raw` comes back as it is when it is no number. `since1904`: the workbook counts days from 1904.
[[nodiscard]] QString shownNumber(const QString &raw, const NumberStyle &style, bool since1904);

} // namespace hocba::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regulations/assessment.h"

#include <QStringList>

namespace hocba::regulations::test {

/// "8.0", "D", "CD", a state's code, or "-" for an empty cell.
inline CellValue cell(const QString &code)
{
    return code == QStringLiteral("-") ? CellValue() : CellValue::fromCode(code).value();
}

/// Cells from codes with blanks between.
inline QList<CellValue> cells(const QString &codes)
{
    QList<CellValue> list;
    for (const QString &code : codes.split(u' ', Qt::SkipEmptyParts)) {
        list.append(cell(code));
    }
    return list;
}

/// A sheet from its cells in order; the last two are mid-term and end-term.
inline Sheet sheet(const QString &codes)
{
    auto list = cells(codes);
    const CellValue final = list.takeLast();
    const CellValue midterm = list.takeLast();
    return { list, midterm, final };
}

/// Subjects from codes; "6*8.0" is six times 8.0.
inline QList<SubjectResult> subjects(const QString &codes)
{
    QList<SubjectResult> list;
    for (const QString &code : codes.split(u' ', Qt::SkipEmptyParts)) {
        const auto star = code.indexOf(u'*');
        const int times = star < 0 ? 1 : code.first(star).toInt();
        for (int i = 0; i < times; ++i) {
            list.append({ {}, cell(code.sliced(star + 1)) });
        }
    }
    return list;
}

} // namespace hocba::regulations::test

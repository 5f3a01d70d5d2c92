// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/store/database.h"

namespace hocba::store {

/// Columns year, class, subject, term, pupil, col from `first` on. What cannot be read back is "store.damaged".
[[nodiscard]] inline Result<CellKey> cellKeyAt(const Query &row, int first)
{
    const Result<PupilCode> pupil = PupilCode::parse(row.text(first + 4));
    const Result<Column> column = parseColumn(row.text(first + 5));
    if (!pupil || !column) {
        return fail(QLatin1StringView("store.damaged"), row.text(first + 4));
    }
    return CellKey { { static_cast<int>(row.integer(first)) },
                     Term(row.integer(first + 3)),
                     row.text(first + 1),
                     row.text(first + 2),
                     *pupil,
                     *column };
}

[[nodiscard]] inline QDate dayAt(const Query &row, int column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

[[nodiscard]] inline std::optional<Instant> timeAt(const Query &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Instant { row.integer(column) });
}

} // namespace hocba::store

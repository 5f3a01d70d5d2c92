// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/school.h"
#include "models/exchange/workbook.h"

namespace hocba::exchange {

/// What the lines above a table say. Empty or nothing where they say nothing readable.
struct SheetTitle {
    QString department;   ///< "SỞ GIÁO DỤC VÀ ĐÀO TẠO NGHỆ AN"
    QString schoolName;   ///< "TRƯỜNG THCS LÊ LỢI"
    QString subjectTitle; ///< "TOÁN HỌC"
    QString className;    ///< "6A1", in upper case
    std::optional<Term> term;
    std::optional<SchoolYear> year;
};

/// Reads the lines above row `tableRow`.
[[nodiscard]] SheetTitle readTitle(const Sheet &sheet, int tableRow);

} // namespace hocba::exchange

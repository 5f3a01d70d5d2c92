// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/workbook.h"

#include <QByteArray>

namespace hocba::exchange {

/// What a workbook may hold. Beyond it the file is refused with "sheet.too_large": a class sheet has 50 rows and 20
/// columns, and a zip entry of a few kilobytes can unpack to gigabytes.
struct XlsxLimits {
    qint64 fileBytes = qint64(20) << 20;
    qint64 entryBytes = qint64(50) << 20; ///< one entry, unpacked
    qint64 totalBytes = qint64(100) << 20; ///< all entries that are read, unpacked
    int unpackRatio = 200; ///< unpacked / packed of an entry above 1 MiB
    int rows = 20'000;
    int columns = 200;
    int sheets = 60;
    int cells = 500'000; ///< that hold something, in all sheets
    int textLength = 32'767; ///< characters in a cell: Excel's own limit
};

/// Reads an .xlsx file into text. Numbers come as their shortest decimal form at 15 significant digits ("8.3" for
/// 8.300000000000001), booleans as "TRUE" / "FALSE", cells with a date style as dd/MM/yyyy, formulas as the value last
/// computed, text untouched (not yet NFC). Hidden sheets are read like the others.
///
/// Errors: "sheet.unreadable" (not a zip, truncated, not a workbook; detail: the entry), "sheet.too_large",
/// "sheet.forbidden_xml" (a DTD or an entity of its own), "sheet.old_format" (.xls), "sheet.encrypted" (password set).
[[nodiscard]] Result<Workbook> readXlsx(const QByteArray &file, const XlsxLimits &limits = {});

} // namespace hocba::exchange

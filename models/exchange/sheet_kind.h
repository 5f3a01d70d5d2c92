// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace hocba::exchange {

/// The two files schools exchange.
enum class SheetKind { MarkSheets, PupilList };

/// What an .xlsx file is, by the headings of its tables: a table with columns of marks is a mark sheet, one with birth
/// dates and sexes a pupil list. Errors: those of readXlsx, "sheet.nothing_found" when it is empty, "sheet.old_font",
/// "sheet.kind_unknown".
[[nodiscard]] Result<SheetKind> kindOfFile(const QByteArray &file);

} // namespace hocba::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace hocba {

/// Text as it is stored: Unicode NFC, outer blanks cut, inner runs of blanks made one. Every border (file, key board,
/// command line, network) passes text through here, so that "Hòa" typed in two ways is one name.
[[nodiscard]] QString normalised(const QString &text);

/// `normalised`, and refuses what must not be in a name or a reason: control characters, bidirectional overrides,
/// zero-width characters ("text.forbidden_character"), more than `limit` characters ("text.too_long").
[[nodiscard]] Result<QString> checkedText(const QString &text, int limit);

/// Key by which Vietnamese lists are sorted: given name first, then family and middle names; letters in the order
/// a ă â b c d đ e ê ... y and tones ngang huyền hỏi ngã sắc nặng. Compare the keys with `<`.
[[nodiscard]] QString sortKeyOfName(const QString &fullName);

/// Upper case without tones and marks ("LỊCH SỬ" -> "LICH SU"), to compare headings however they were typed.
[[nodiscard]] QString folded(const QString &text);

} // namespace hocba

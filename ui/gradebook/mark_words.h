// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/mark_columns.h"

namespace hocba::ui {

/// How the gradebook reads in the language that is spoken.
[[nodiscard]] tables::MarkTexts markTexts();

/// "Semester I, midterm".
[[nodiscard]] QString columnInWords(const tables::MarkColumn &column, SubjectKind kind);

} // namespace hocba::ui

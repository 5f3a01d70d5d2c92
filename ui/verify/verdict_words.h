// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/file_check.h"
#include "ui/theme/theme.h"

namespace hocba::ui {

/// The verdict in one line: "Signatures valid – Nguyễn Văn A, principal, 12/06/2026", or the worst thing that was
/// found.
[[nodiscard]] QString verdictHeadline(const services::FileCheck &check);
/// "good", "warn" or "bad": how lists show it.
[[nodiscard]] QString verdictTone(signing::VerdictStatus status);
/// The colours of that tone.
[[nodiscard]] InkPair verdictInk(signing::VerdictStatus status);
/// What the school's register says of it, in words.
[[nodiscard]] QString registerWord(documents::RegisterStatus status);
/// All of it as HTML, escaped: verdict, record, causes with their codes, signers.
[[nodiscard]] QString verdictHtml(const services::FileCheck &check);

} // namespace hocba::ui

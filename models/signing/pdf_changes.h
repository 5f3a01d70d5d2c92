// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside models/signing only: what may follow a signature.

#include "models/signing/pdf_file.h"
#include "models/signing/verdict.h"

namespace hocba::signing {

/// Adds "pdf.page_changed" for every object that `revision` writes and that is neither part of a further signature nor
/// of an attachment: "12 0 R" names the object, "catalog" and "trailer" what they say.
void judgeChanges(const PdfFile &file, int revision, Verdict &verdict);

/// A form field of our shape that has been signed.
[[nodiscard]] bool isSignedField(const PdfValue &value);

} // namespace hocba::signing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside models/signing only: the files a PDF carries.

#include "models/signing/pdf_file.h"
#include "models/signing/pdf_sign.h"

namespace hocba::signing {

/// Name (as text) and file specification of every attachment, from the catalog's name tree.
[[nodiscard]] QList<std::pair<PdfValue, PdfValue>> attachmentEntries(const PdfFile &file, const PdfValue &catalog,
                                                                     int revision);
/// The attachments that can be unpacked, as of the last revision.
[[nodiscard]] QList<PdfAttachment> readAttachments(const PdfFile &file);

/// A catalog whose /Names holds these entries, sorted as a name tree must be.
void setAttachmentEntries(PdfValue &catalog, const PdfFile &file, int revision,
                          QList<std::pair<PdfValue, PdfValue>> entries);

} // namespace hocba::signing

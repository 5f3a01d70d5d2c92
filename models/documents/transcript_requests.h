// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript_pdf.h"
#include "models/signing/pdf_sign.h"
#include "models/signing/xml_verify.h"

namespace hocba::documents {

/// What to hand to XmlDocument::sign for this part; `crlsDer` is for the seal (Trust::crlsFor).
[[nodiscard]] signing::XmlSignatureRequest xmlRequest(const SignaturePart &part, Instant time,
                                                      const QList<QByteArray> &crlsDer = {});

/// What to hand to signPdf for this place, with its visible form. `name` is that of the signing person (of the school
/// for the seal). For the seal the caller adds the signed XML (`attachedXml`) and the CRLs. Errors as
/// signatureAppearance.
[[nodiscard]] Result<signing::PdfSignatureRequest> pdfRequest(const Transcript &transcript, const SignaturePlace &place,
                                                              const QString &name, Instant time);

/// The signed XML as it goes into the PDF with the seal.
[[nodiscard]] signing::PdfAttachment attachedXml(const QByteArray &signedXml);

/// Which signatures the record's XML must carry and where every referenced element must stand.
[[nodiscard]] signing::XmlPolicy xmlPolicy(const Transcript &transcript);

} // namespace hocba::documents

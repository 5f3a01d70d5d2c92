// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/signing/signer.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace hocba::signing {

/// Points (1/72 inch) from the lower left corner of the page, as PDF counts.
struct PdfBox {
    double left = 0;
    double bottom = 0;
    double width = 0;
    double height = 0;

    friend bool operator==(const PdfBox &, const PdfBox &) = default;
};

/// A file carried inside the PDF.
struct PdfAttachment {
    QString name; ///< "hoc-ba.xml"
    QString mime; ///< "application/xml"
    QString description;
    QByteArray bytes;

    friend bool operator==(const PdfAttachment &, const PdfAttachment &) = default;
};

/// One PAdES-B-B signature (SubFilter ETSI.CAdES.detached), visible when `box` has a size.
struct PdfSignatureRequest {
    QString fieldName; ///< "Homeroom", "Principal", "Seal": ASCII, new in the file
    int page = 0; ///< index from 0
    PdfBox box;
    /// PDF drawing operators in the box's own coordinates (origin at its lower left corner). Paths only: there are no
    /// fonts or images to refer to. Empty = an invisible signature.
    QByteArray appearance;
    QString signerName; ///< /Name
    QString reason; ///< /Reason
    QString location; ///< /Location
    Instant time; ///< /M
    QList<QByteArray> crlsDer; ///< taken along inside the CMS
    /// Added in the same revision, before the signature, with AFRelationship Source.
    QList<PdfAttachment> attachments;
};

/// Appends one revision with the signature and gives back the longer file. Reads only what QPdfWriter and this
/// function write (classic cross-reference tables, no encryption).
/// Refused: "pdf.unsupported" (with what), "pdf.no_such_page", "pdf.field_exists", "pdf.signature_too_large", and what
/// Signer::sign refuses.
[[nodiscard]] Result<QByteArray> signPdf(const QByteArray &pdf, const Signer &signer,
                                         const PdfSignatureRequest &request);

} // namespace hocba::signing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript_layers.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QRectF>

namespace hocba::documents {

/// Where a visible signature goes. `rect` is in points (1/72 inch) in PDF page space: origin at the lower left corner,
/// (x, y) the box's lower left corner.
struct SignaturePlace {
    SignerRole role = SignerRole::Homeroom; ///< Homeroom, Principal or Seal: teachers sign the XML alone
    QString fieldName; ///< name of the PDF form field: "Homeroom", "Principal", "Seal"
    int page = 0; ///< from 0
    QRectF rect;
};

struct PdfLayout {
    QByteArray pdf; ///< unsigned, PDF 1.6, classic cross-reference table
    int pages = 0;
    QList<SignaturePlace> places; ///< in the order of signing
};

/// "font.missing" when Noto Serif is not installed, or there is no QGuiApplication.
[[nodiscard]] Status checkFonts();

/// Draws the record in the official layout (TT 22/2021, appendix): cover, personal page, study history, two pages a
/// year. The text of the pages is a pure function of the value. Needs a QGuiApplication (the platform "offscreen" will
/// do) and the font family Noto Serif: "font.missing" otherwise. A level whose layout is not here:
/// "transcript.layout_missing".
[[nodiscard]] Result<PdfLayout> toPdf(const Transcript &transcript);

/// What a visible signature shows.
struct SignatureLook {
    SignerRole role = SignerRole::Homeroom;
    QString name; ///< of the person, or of the school for the seal
    QString place; ///< for the seal alone: commune and province, written along the lower part of the ring
    Instant time;
};

/// Path operators for the appearance of a signature in a box of `size` points: outlines only, no fonts, no text
/// objects, transparent ground; blue for persons, a red round seal for the school. Same font errors as toPdf.
[[nodiscard]] Result<QByteArray> signatureAppearance(const SignatureLook &look, QSizeF size);

/// Name of the XML inside the PDF.
inline constexpr QLatin1StringView attachedXmlName("hocba.xml");

} // namespace hocba::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/pdf_canvas.h"
#include "models/documents/transcript_pdf.h"

#include <functional>

namespace hocba::documents::pages {

// A4 in whole points, as QPageSize gives it, with a wider margin where pages are bound.
inline constexpr double width = 595;
inline constexpr double height = 842;
inline constexpr double left = 57;
inline constexpr double right = 553;
inline constexpr double top = 48;
inline constexpr double bottom = 792;

/// Draws one page; the frame around it (footer, demo mark) is the caller's.
using Drawer = std::function<void(Canvas &)>;

/// Cover, personal page, study history (one page for each dozen years).
[[nodiscard]] QList<Drawer> front(const Transcript &transcript, const QByteArray &qr);
/// First page of a year: the table of subjects, and more pages where its comments are too long for one.
[[nodiscard]] QList<Drawer> yearTable(const Transcript &transcript, const YearPage &year);
/// Second page of a year: results, comments, approval. The last one of the record has the QR code and room for the
/// visible signatures.
[[nodiscard]] Drawer yearResults(const Transcript &transcript, const YearPage &year, const QByteArray &qr, bool last);
/// Where the signatures stand on the last page, in PDF page space.
[[nodiscard]] QList<SignaturePlace> signaturePlaces(int page);

/// The QR code as a square of `size` points.
void drawQr(Canvas &canvas, const QByteArray &payload, QPointF place, double size);
/// "HIỆU TRƯỞNG" (of the page), a note under it, the name at the lower end, all centred in the box.
void drawSignatory(Canvas &canvas, const QRectF &box, const QString &capacity, const QString &note,
                   const QString &name);

} // namespace hocba::documents::pages

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QRectF>
#include <QStringList>

namespace hocba::documents {

/// The text of each page as Poppler reads it, in reading order and without white space: where lines
/// break depends on fonts, what they say does not. Refused: "pdf.unreadable" (also with more than 200 pages).
[[nodiscard]] Result<QStringList> pageTexts(const QByteArray &pdf);

/// A signature field where it is shown. `rect` is in points in PDF page space: origin at the lower left corner of the
/// page, (x, y) the box's lower left corner.
struct ShownField {
    QString name; ///< fully qualified
    QRectF rect;
};

struct PageFields {
    QList<ShownField> signatures;
    bool others = false; ///< annotations or form fields of any other kind
};

/// What lies upon the drawing of each page, as Poppler sees it. Watermarks and annotations of unknown kinds are not
/// told by Poppler. Errors as pageTexts.
[[nodiscard]] Result<QList<PageFields>> pageFields(const QByteArray &pdf);

/// The program that says it made this PDF; empty when it cannot be read.
[[nodiscard]] QString pdfCreator(const QByteArray &pdf);

} // namespace hocba::documents

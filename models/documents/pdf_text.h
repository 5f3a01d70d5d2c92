// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QStringList>

namespace hocba::documents {

/// The text of each page as Poppler reads it, in reading order and without white space: where lines
/// break depends on fonts, what they say does not. Refused: "pdf.unreadable" (also with more than 200 pages).
[[nodiscard]] Result<QStringList> pageTexts(const QByteArray &pdf);

/// The program that says it made this PDF; empty when it cannot be read.
[[nodiscard]] QString pdfCreator(const QByteArray &pdf);

} // namespace hocba::documents

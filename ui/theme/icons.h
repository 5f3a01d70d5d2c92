// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace hocba::ui {

/// An icon of resources/icons ("lock"), drawn in the text colour of the theme. No emoji: they need a font of their own
/// and shift the baseline.
[[nodiscard]] QIcon icon(const QString &name);
/// The same in a colour, as a pixmap for painting; `size` in pixels of the screen's own scale.
[[nodiscard]] QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio);

} // namespace hocba::ui

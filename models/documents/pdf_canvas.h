// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace hocba::documents {

/// Faces of Noto Serif. Italic is Regular slanted: a third font in every record would cost a fifth of its size and
/// time.
enum class Face { Regular, Bold, Italic };

struct Style {
    Face face = Face::Regular;
    double size = 11; ///< points
};

/// Device units of one point: pages are painted at 720 dpi, so that sizes of letters are whole units.
inline constexpr double unitsPerPoint = 10.0;
/// How far Face::Italic leans to the right for each unit upwards.
inline constexpr double slant = 0.19;
/// Height of a line of text, in units of its size; Vietnamese capitals carry two marks, one above the other.
inline constexpr double lineSpacing = 1.32;

/// The face in `size` points, for painting in device units.
[[nodiscard]] QFont fontOf(const Style &style);
/// Width of one line in points.
[[nodiscard]] double textWidth(const QString &text, const Style &style);
/// The text in lines not wider than `width` points, broken at blanks, a word wider than that anywhere. Line feeds are
/// kept.
[[nodiscard]] QStringList wrapped(const QString &text, const Style &style, double width);
/// Height of the wrapped text in points.
[[nodiscard]] double textHeight(const QString &text, const Style &style, double width);
/// `style`, made smaller in steps of half a point until the wrapped text is not higher than `box`; never larger.
[[nodiscard]] Style fitted(const QString &text, Style style, QSizeF box);
/// A QR code (medium error correction) as squares of one unit each, its quiet zone left out; empty when too long.
[[nodiscard]] QPainterPath qrPath(const QByteArray &payload, int *modules);

/// One page: all places in points from the upper left corner.
class Canvas
{
public:
    explicit Canvas(QPainter &painter) : m_painter(painter) {}

    /// Text inside `box`: wrapped, made smaller when it would not fit, so that nothing is ever cut or overflows.
    void text(const QRectF &box, const QString &text, const Style &style, Qt::Alignment align = Qt::AlignLeft);
    /// "Label: value" on one line, the value above a dotted rule that goes to the right end of the box.
    void field(const QRectF &box, const QString &label, const QString &value, const Style &valueStyle);
    void line(QPointF from, QPointF to, double width = 0.5);
    void dotted(double left, double right, double y);
    void frame(const QRectF &box, double width = 0.5);
    /// A filled path given in its own units, scaled by `scale` points a unit and put at `place`.
    void path(const QPainterPath &path, QPointF place, double scale, const QColor &colour);
    void setColour(const QColor &colour) { m_colour = colour; }

    [[nodiscard]] QPainter &painter() { return m_painter; }

private:
    void drawLine(QPointF place, const QString &line, Face face);

    QPainter &m_painter;
    QColor m_colour = Qt::black;
};

} // namespace hocba::documents

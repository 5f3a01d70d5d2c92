// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_canvas.h"
#include "models/documents/transcript_pdf.h"

#include <cmath>
#include <numbers>

namespace hocba::documents {

using namespace Qt::StringLiterals;

namespace {

// Coordinates are whole numbers of this unit, which makes the outlines a third shorter than decimals would.
constexpr double unit = 0.05;

QByteArray point(double x, double y)
{
    return QByteArray::number(std::lround(x / unit)) + ' ' + QByteArray::number(std::lround(y / unit)) + ' ';
}

// Qt counts downwards from the upper left corner, PDF upwards from the lower left one.
QByteArray operators(const QPainterPath &path, double height)
{
    QByteArray out;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element at = path.elementAt(i);
        switch (at.type) {
        case QPainterPath::MoveToElement: out += point(at.x, height - at.y) + "m\n"; break;
        case QPainterPath::LineToElement: out += point(at.x, height - at.y) + "l\n"; break;
        case QPainterPath::CurveToElement: {
            const QPainterPath::Element second = path.elementAt(i + 1);
            const QPainterPath::Element end = path.elementAt(i + 2);
            out += point(at.x, height - at.y) + point(second.x, height - second.y) + point(end.x, height - end.y)
                + "c\n";
            i += 2;
            break;
        }
        case QPainterPath::CurveToDataElement: break;
        }
    }
    return out;
}

// Text as outlines in points, its baseline beginning at the origin.
QPainterPath outline(const QString &text, const Style &style)
{
    QPainterPath path;
    path.addText(0, 0, fontOf({ style.face, style.size * 10 }), text);
    QTransform shrink;
    shrink.scale(0.1 / unitsPerPoint, 0.1 / unitsPerPoint);
    if (style.face == Face::Italic) {
        shrink.shear(-slant, 0);
    }
    return shrink.map(path);
}

// One line, as small as the width asks for.
Style narrowed(const QString &text, Style style, double width)
{
    const double wanted = textWidth(text, style);
    return { style.face, wanted > width ? style.size * width / wanted : style.size };
}

QPainterPath personPath(const SignatureLook &look, QSizeF size)
{
    QPainterPath all;
    double y = 0;
    const auto line = [&](const QString &text, Style style) {
        style = narrowed(text, style, size.width() - 4);
        const double x = (size.width() - textWidth(text, style)) / 2;
        all.addPath(outline(text, style).translated(x, y + style.size));
        y += style.size * lineSpacing;
    };
    const double scale = std::min(1.0, size.height() / 62);
    y = size.height() * 0.08;
    line(u"Đã ký số"_s, { Face::Italic, 11 * scale });
    line(look.name, { Face::Bold, 15 * scale });
    line(look.time.local().toString(u"HH:mm:ss dd/MM/yyyy"_s) + u" (+07:00)"_s, { Face::Regular, 8.5 * scale });
    return all;
}

QPainterPath ring(QPointF middle, double outer, double inner)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    path.addEllipse(middle, outer, outer);
    path.addEllipse(middle, inner, inner);
    return path;
}

QPainterPath star(QPointF middle, double radius)
{
    QPainterPath path;
    for (int i = 0; i < 10; ++i) {
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        const double r = i % 2 == 0 ? radius : radius * 0.382;
        const QPointF corner = middle + QPointF(std::cos(angle), std::sin(angle)) * r;
        i == 0 ? path.moveTo(corner) : path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

// Letters along a circle: over its top (from left to right), or under its lower part with their feet outwards.
QPainterPath arcText(const QString &text, Style style, QPointF middle, double radius, double maxAngle, bool over)
{
    style = narrowed(text, style, maxAngle * radius);
    QPainterPath all;
    double used = -textWidth(text, style) / 2;
    for (const QChar letter : text) {
        const double advance = textWidth(letter, style);
        const double angle = (used + advance / 2) / radius * (over ? 1 : -1);
        QTransform place;
        place.translate(middle.x(), middle.y());
        place.rotateRadians(angle);
        place.translate(-advance / 2, over ? -radius : radius);
        all.addPath(place.map(outline(letter, style)));
        used += advance;
    }
    return all;
}

QPainterPath sealPath(const SignatureLook &look, QSizeF size)
{
    const QPointF middle(size.width() / 2, size.height() / 2);
    const double radius = std::min(size.width(), size.height()) / 2 - 1;
    QPainterPath all;
    all.addPath(ring(middle, radius, radius * 0.955));
    all.addPath(ring(middle, radius * 0.925, radius * 0.905));
    all.addPath(ring(middle, radius * 0.60, radius * 0.58));
    const double letters = radius * 0.17;
    all.addPath(arcText(look.name.toUpper(), { Face::Bold, letters }, middle, radius * 0.67, 3.6, true));
    all.addPath(arcText(look.place.toUpper(), { Face::Bold, letters * 0.8 }, middle, radius * 0.845, 2.2, false));
    all.addPath(star(middle - QPointF(0, radius * 0.10), radius * 0.30));
    const QString day = look.time.local().toString(u"dd/MM/yyyy"_s);
    const Style small = narrowed(day, { Face::Bold, radius * 0.15 }, radius * 0.95);
    all.addPath(outline(day, small).translated(middle.x() - textWidth(day, small) / 2, middle.y() + radius * 0.40));
    return all;
}

} // namespace

Result<QByteArray> signatureAppearance(const SignatureLook &look, QSizeF size)
{
    HOCBA_TRY(checkFonts());
    if (look.role == SignerRole::Seal) {
        return "q 0.8 0.05 0.05 rg 0.05 0 0 0.05 0 0 cm\n" + operators(sealPath(look, size), size.height()) + "f*\nQ\n";
    }
    return "q 0.05 0.15 0.65 rg 0.05 0 0 0.05 0 0 cm\n" + operators(personPath(look, size), size.height()) + "f\nQ\n";
}

} // namespace hocba::documents

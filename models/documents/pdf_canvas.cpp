// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_canvas.h"

#include "models/documents/transcript_pdf.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QPen>
#include <qrencode.h>

#include <array>
#include <cmath>
#include <memory>

namespace hocba::documents {

namespace {

constexpr double smallestSize = 3.0;
constexpr double baseline = 1.02; // from the top of a line, in units of its size
constexpr int measureSize = 1000;

QFont baseFont(Face face)
{
    QFont font(QStringLiteral("Noto Serif"));
    font.setBold(face == Face::Bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // One glyph for one character, whatever the language of the computer: otherwise the text would not come out of the
    // PDF as it went in.
    for (const char *feature : { "liga", "clig", "dlig", "locl", "calt" }) {
        font.setFeature(QFont::Tag(*QFont::Tag::fromString(QLatin1StringView(feature))), 0);
    }
    return font;
}

/// Fonts and widths of words, made once for each thread.
struct FontCache {
    std::array<QFont, 3> faces { baseFont(Face::Regular), baseFont(Face::Bold), baseFont(Face::Italic) };
    std::array<QHash<QString, double>, 3> widths;
};

FontCache &cache()
{
    thread_local FontCache fonts;
    return fonts;
}

// Width for size 1. Words come again and again (names, comments), measuring one takes as long as painting it.
double unitWidth(const QString &word, Face face)
{
    const auto index = static_cast<std::size_t>(face);
    QHash<QString, double> &known = cache().widths.at(index);
    if (const auto found = known.constFind(word); found != known.constEnd()) {
        return *found;
    }
    QFont font = cache().faces.at(index);
    font.setPixelSize(measureSize);
    const double width = QFontMetricsF(font).horizontalAdvance(word) / measureSize;
    if (known.size() > 20'000) {
        known.clear();
    }
    known.insert(word, width);
    return width;
}

class LineBreaker
{
public:
    LineBreaker(const Style &style, double width)
        : m_style(style), m_width(width), m_blank(unitWidth(QStringLiteral(" "), style.face) * style.size)
    {
    }

    void add(const QString &word)
    {
        const double width = unitWidth(word, m_style.face) * m_style.size;
        if (!m_line.isEmpty() && m_used + m_blank + width > m_width) {
            flush();
        }
        if (width > m_width) {
            addPieces(word);
            return;
        }
        if (!m_line.isEmpty()) {
            m_line += QLatin1Char(' ');
            m_used += m_blank;
        }
        m_line += word;
        m_used += width;
    }

    void flush()
    {
        m_lines.append(m_line);
        m_line.clear();
        m_used = 0;
    }

    [[nodiscard]] QStringList lines() && { return std::move(m_lines); }

private:
    void addPieces(const QString &word)
    {
        for (const QChar letter : word) {
            const double width = unitWidth(letter, m_style.face) * m_style.size;
            if (!m_line.isEmpty() && m_used + width > m_width) {
                flush();
            }
            m_line += letter;
            m_used += width;
        }
    }

    Style m_style;
    double m_width;
    double m_blank;
    double m_used = 0;
    QString m_line;
    QStringList m_lines;
};

} // namespace

Status checkFonts()
{
    if (qGuiApp == nullptr || !QFontDatabase::hasFamily(QStringLiteral("Noto Serif"))) {
        return fail(QLatin1StringView("font.missing"), QStringLiteral("Noto Serif"));
    }
    return {};
}

QFont fontOf(const Style &style)
{
    QFont font = cache().faces.at(static_cast<std::size_t>(style.face));
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(style.size * unitsPerPoint))));
    return font;
}

double textWidth(const QString &text, const Style &style)
{
    double width = 0;
    for (const QString &word : text.split(QLatin1Char(' '))) {
        width += unitWidth(word, style.face);
    }
    return (width + unitWidth(QStringLiteral(" "), style.face) * static_cast<double>(text.count(QLatin1Char(' '))))
        * style.size;
}

QStringList wrapped(const QString &text, const Style &style, double width)
{
    LineBreaker breaker(style, width);
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        for (const QString &word : paragraph.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            breaker.add(word);
        }
        breaker.flush();
    }
    return std::move(breaker).lines();
}

double textHeight(const QString &text, const Style &style, double width)
{
    return text.isEmpty() ? 0 : static_cast<double>(wrapped(text, style, width).size()) * style.size * lineSpacing;
}

Style fitted(const QString &text, Style style, QSizeF box)
{
    while (style.size > smallestSize && textHeight(text, style, box.width()) > box.height() + 0.01) {
        style.size -= 0.5;
    }
    return style;
}

QPainterPath qrPath(const QByteArray &payload, int *modules)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(payload.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    QPainterPath path;
    *modules = code ? code->width : 0;
    for (int y = 0; y < *modules; ++y) {
        const unsigned char *row = code->data + static_cast<ptrdiff_t>(y) * *modules;
        for (int x = 0; x < *modules; ++x) {
            int end = x;
            while (end < *modules && (row[end] & 1U) != 0) {
                ++end;
            }
            if (end > x) {
                path.addRect(x, y, end - x, 1);
                x = end;
            }
        }
    }
    return path;
}

void Canvas::text(const QRectF &box, const QString &text, const Style &style, Qt::Alignment align)
{
    if (text.isEmpty()) {
        return;
    }
    const Style fit = fitted(text, style, box.size());
    const QStringList lines = wrapped(text, fit, box.width());
    const double step = fit.size * lineSpacing;
    const double height = step * static_cast<double>(lines.size());
    double top = box.top();
    if ((align & Qt::AlignVCenter) != 0) {
        top += (box.height() - height) / 2;
    } else if ((align & Qt::AlignBottom) != 0) {
        top = box.bottom() - height;
    }
    m_painter.setFont(fontOf(fit));
    m_painter.setPen(m_colour);
    for (const QString &line : lines) {
        double left = box.left();
        if ((align & (Qt::AlignHCenter | Qt::AlignRight)) != 0) {
            const double free = box.width() - textWidth(line, fit);
            left += (align & Qt::AlignRight) != 0 ? free : free / 2;
        }
        drawLine(QPointF(left, top + fit.size * baseline) * unitsPerPoint, line, fit.face);
        top += step;
    }
}

void Canvas::drawLine(QPointF place, const QString &line, Face face)
{
    if (face != Face::Italic) {
        m_painter.drawText(place, line);
        return;
    }
    const QTransform upright = m_painter.transform();
    m_painter.translate(place);
    m_painter.shear(-slant, 0);
    m_painter.drawText(QPointF(), line);
    m_painter.setTransform(upright);
}

void Canvas::field(const QRectF &box, const QString &label, const QString &value, const Style &valueStyle)
{
    const Style labelStyle { Face::Regular, valueStyle.size };
    const double used = textWidth(label, labelStyle) + valueStyle.size * 0.4;
    text(box, label, labelStyle);
    dotted(box.left() + used, box.right(), box.top() + valueStyle.size * 1.25);
    text(QRectF(box.left() + used, box.top(), box.width() - used, valueStyle.size * lineSpacing), value, valueStyle,
         Qt::AlignLeft | Qt::AlignVCenter);
}

void Canvas::line(QPointF from, QPointF to, double width)
{
    m_painter.setPen(QPen(m_colour, width * unitsPerPoint, Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(from * unitsPerPoint, to * unitsPerPoint);
}

void Canvas::dotted(double left, double right, double y)
{
    QPen pen(QColor(110, 110, 110), 0.5 * unitsPerPoint, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({ 1.0, 3.0 });
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(left, y) * unitsPerPoint, QPointF(right, y) * unitsPerPoint);
}

void Canvas::frame(const QRectF &box, double width)
{
    m_painter.setPen(QPen(m_colour, width * unitsPerPoint, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(box.topLeft() * unitsPerPoint, box.size() * unitsPerPoint));
}

void Canvas::path(const QPainterPath &path, QPointF place, double scale, const QColor &colour)
{
    QTransform transform;
    transform.translate(place.x() * unitsPerPoint, place.y() * unitsPerPoint);
    transform.scale(scale * unitsPerPoint, scale * unitsPerPoint);
    m_painter.fillPath(transform.map(path), colour);
}

} // namespace hocba::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/transcript_pdf.h"

#include "models/documents/pdf_pages.h"
#include "models/documents/transcript_xml.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace hocba::documents {

using namespace Qt::StringLiterals;

namespace {

// A picture, so that the mark is no text among the record's text and stands in the file once; painted first, so that it
// hides nothing.
QImage demoMark()
{
    QImage mark(static_cast<int>(pages::width), static_cast<int>(pages::height), QImage::Format_Grayscale8);
    mark.fill(Qt::white);
    QPainterPath text;
    text.addText(0, 0, fontOf({ Face::Bold, 8.4 }), u"BẢN THỬ / DEMO"_s);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QPointF(mark.rect().center()));
    painter.rotate(-52);
    painter.translate(-text.boundingRect().center());
    painter.fillPath(text, QColor(236, 236, 236));
    return mark;
}

void drawAround(Canvas &canvas, const Transcript &t, qsizetype page, qsizetype pages)
{
    if (t.demo) {
        static const QImage mark = demoMark();
        canvas.painter().drawImage(QRectF(0, 0, pages::width * unitsPerPoint, pages::height * unitsPerPoint), mark);
        canvas.setColour(QColor(190, 30, 30));
        canvas.text(QRectF(pages::left, 20, pages::right - pages::left, 12),
                    u"BẢN THỬ / DEMO - không có giá trị pháp lí"_s, { Face::Bold, 8 }, Qt::AlignHCenter);
    }
    canvas.setColour(QColor(70, 70, 70));
    const QRectF foot(pages::left, 808, pages::right - pages::left, 11);
    const Style style { Face::Regular, 8 };
    const QString number = t.number.isEmpty() ? u"(chưa cấp số)"_s : t.number;
    canvas.text(foot, u"Số: %1 - Phiên bản %2"_s.arg(number).arg(t.version), style);
    canvas.text(foot, u"Trang %1/%2"_s.arg(page + 1).arg(pages), style, Qt::AlignRight);
    canvas.setColour(Qt::black);
}

QList<pages::Drawer> drawersOf(const Transcript &t, const QByteArray &qr)
{
    QList<pages::Drawer> drawers = pages::front(t, qr);
    for (const YearPage &year : t.years) {
        drawers.append(pages::yearTable(t, year));
        drawers.append(pages::yearResults(t, year, qr, &year == &t.years.constLast()));
    }
    return drawers;
}

} // namespace

Result<PdfLayout> toPdf(const Transcript &transcript)
{
    HOCBA_TRY(checkFonts());
    if (transcript.level == Level::Primary) {
        return fail("transcript.layout_missing"_L1, toCode(transcript.level));
    }
    HOCBA_TRY_VALUE(qr, qrPayload(transcript));
    PdfLayout layout;
    QBuffer buffer(&layout.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(static_cast<int>(72 * unitsPerPoint));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(u"Học bạ - %1"_s.arg(transcript.fullName));
    writer.setCreator(u"Hocba"_s);
    QPainter painter;
    if (!painter.begin(&writer)) {
        return fail("transcript.not_drawn"_L1);
    }
    Canvas canvas(painter);
    const QList<pages::Drawer> drawers = drawersOf(transcript, qr);
    for (qsizetype i = 0; i < drawers.size(); ++i) {
        if (i > 0) {
            writer.newPage();
        }
        drawAround(canvas, transcript, i, drawers.size());
        drawers.at(i)(canvas);
    }
    painter.end();
    layout.pages = static_cast<int>(drawers.size());
    if (!transcript.years.isEmpty()) {
        layout.places = pages::signaturePlaces(layout.pages - 1);
    }
    return layout;
}

} // namespace hocba::documents

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_pages.h"
#include "models/documents/transcript_wording.h"

#include <array>

namespace hocba::documents::pages {

using namespace Qt::StringLiterals;

namespace {

constexpr double span = right - left;
constexpr double centimetre = 72.0 / 2.54;
constexpr int historyRows = 10;

void centred(Canvas &canvas, double y, const QString &text, const Style &style, double rows = 1)
{
    canvas.text(QRectF(left, y, span, style.size * lineSpacing * rows), text, style, Qt::AlignHCenter);
}

void drawCover(Canvas &canvas, const Transcript &t, const QByteArray &qr)
{
    canvas.frame(QRectF(left - 12, top - 8, span + 24, bottom - top + 12), 2.2);
    canvas.frame(QRectF(left - 7, top - 3, span + 14, bottom - top + 2), 0.6);
    centred(canvas, 76, u"BỘ GIÁO DỤC VÀ ĐÀO TẠO"_s, { Face::Bold, 13 });
    canvas.line({ 250, 98 }, { 360, 98 }, 0.8);
    centred(canvas, 212, u"HỌC BẠ"_s, { Face::Bold, 44 });
    centred(canvas, 276, wording::level(t.level), { Face::Bold, 24 });

    const double x = left + 42;
    const double w = span - 84;
    const Style value { Face::Bold, 13 };
    double y = 400;
    const auto row = [&](const QString &label, const QString &text) {
        canvas.field(QRectF(x, y, w, value.size * lineSpacing), label, text, value);
        y += 32;
    };
    row(u"Họ và tên:"_s, t.fullName.toUpper());
    row(u"Trường:"_s, t.schoolName);
    row(u"Xã (phường, đặc khu):"_s, t.commune);
    row(u"Tỉnh (thành phố):"_s, t.province);

    drawQr(canvas, qr, { right - 42 - 96, 622 }, 96);
    canvas.field(QRectF(x, 652, 250, value.size * lineSpacing), u"Số:"_s, t.number, value);
    canvas.text(QRectF(x, 682, 250, 34),
                u"Mã QR ghi mã trường, số, phiên bản và giá trị băm SHA-256 của nội dung học bạ."_s,
                { Face::Italic, 8.5 });
}

void drawPersonal(Canvas &canvas, const Transcript &t)
{
    const QRectF photo(left, top + 8, 3 * centimetre, 4 * centimetre);
    canvas.frame(photo, 0.6);
    canvas.text(photo, u"Ảnh\n3 cm x 4 cm"_s, { Face::Italic, 9 }, Qt::AlignHCenter | Qt::AlignVCenter);
    const QRectF head(photo.right() + 14, top, right - photo.right() - 14, 20);
    canvas.text(head, u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, { Face::Bold, 12 }, Qt::AlignHCenter);
    canvas.text(head.translated(0, 18), u"Độc lập - Tự do - Hạnh phúc"_s, { Face::Bold, 12 }, Qt::AlignHCenter);
    const double middle = head.center().x();
    canvas.line({ middle - 78, head.top() + 38 }, { middle + 78, head.top() + 38 }, 0.7);
    canvas.text(QRectF(head.left(), top + 58, head.width(), 30), u"HỌC BẠ"_s, { Face::Bold, 20 }, Qt::AlignHCenter);
    canvas.text(QRectF(head.left(), top + 88, head.width(), 22), wording::level(t.level), { Face::Bold, 14 },
                Qt::AlignHCenter);

    double y = 200;
    const Style plain { Face::Regular, 11.5 };
    const double rowHeight = plain.size * lineSpacing;
    const auto row = [&](const QString &label, const QString &value, const Style &style) {
        canvas.field(QRectF(left, y, span, rowHeight), label, value, style);
        y += 27;
    };
    const auto pair
        = [&](double split, const QString &label, const QString &value, const QString &label2, const QString &value2) {
              canvas.field(QRectF(left, y, split - 8, rowHeight), label, value, plain);
              canvas.field(QRectF(left + split, y, span - split, rowHeight), label2, value2, plain);
              y += 27;
          };
    row(u"Họ và tên:"_s, t.fullName.toUpper(), { Face::Bold, 11.5 });
    pair(200, u"Giới tính:"_s, t.sex, u"Ngày, tháng, năm sinh:"_s, wording::day(t.birthDate));
    row(u"Nơi sinh:"_s, t.birthPlace, plain);
    pair(200, u"Dân tộc:"_s, t.ethnicGroup, u"Số định danh cá nhân:"_s, t.personalId);
    row(u"Mã học sinh:"_s, t.pupilCode, plain);
    canvas.text(QRectF(left, y, span, rowHeight * 2),
                u"Con liệt sĩ, con thương binh, con bệnh binh, con của người được hưởng chính sách như thương binh, "
                "gia đình có công với cách mạng:"_s,
                plain);
    y += 34;
    row(QString(), t.policyStatus, plain);
    row(u"Chỗ ở hiện tại:"_s, t.residence, plain);
    pair(290, u"Họ và tên cha:"_s, t.father, u"Nghề nghiệp:"_s, t.fatherJob);
    pair(290, u"Họ và tên mẹ:"_s, t.mother, u"Nghề nghiệp:"_s, t.motherJob);
    pair(290, u"Họ và tên người giám hộ:"_s, t.guardian, u"Nghề nghiệp:"_s, t.guardianJob);

    const QRectF sign(left + span * 0.45, y + 22, span * 0.55, 150);
    canvas.text(QRectF(sign.left(), sign.top(), sign.width(), 15), wording::placeAndDay(t.place, t.date),
                { Face::Italic, 11 }, Qt::AlignHCenter);
    const bool known = !t.years.isEmpty();
    drawSignatory(canvas, sign.adjusted(0, 18, 0, 0), known ? wording::capacity(t.years.constLast()) : u"HIỆU TRƯỞNG"_s,
                  u"(Đã ký số)"_s, known ? t.years.constLast().principal.name : QString());
}

void drawHistory(Canvas &canvas, const Transcript &t, qsizetype first)
{
    centred(canvas, top + 6, u"QUÁ TRÌNH HỌC TẬP"_s, { Face::Bold, 15 });
    const std::array<double, 5> x { left, left + 78, left + 128, left + 348, right };
    const std::array<QString, 4> heads { u"Năm học"_s, u"Lớp"_s,
                                         u"Tên trường, xã (phường, đặc khu), tỉnh (thành phố)"_s,
                                         u"Xác nhận của Hiệu trưởng"_s };
    constexpr double headHeight = 38;
    constexpr double rowHeight = 56;
    double y = top + 44;
    const auto cell
        = [&](std::size_t column, double cellHeight, const QString &text, const Style &style, Qt::Alignment align) {
              canvas.text(QRectF(x.at(column) + 4, y + 2, x.at(column + 1) - x.at(column) - 8, cellHeight - 4), text,
                          style, align | Qt::AlignVCenter);
          };
    for (std::size_t column = 0; column < heads.size(); ++column) {
        cell(column, headHeight, heads.at(column), { Face::Bold, 10.5 }, Qt::AlignHCenter);
    }
    canvas.line({ left, y }, { right, y }, 0.7);
    y += headHeight;
    for (qsizetype i = first; i < first + historyRows; ++i) {
        canvas.line({ left, y }, { right, y });
        if (i < t.years.size()) {
            const YearPage &year = t.years.at(i);
            const QString school = year.schoolName.isEmpty() ? t.schoolName : year.schoolName;
            const QString place = year.schoolPlace.isEmpty() ? t.commune + u", "_s + t.province : year.schoolPlace;
            cell(0, rowHeight, year.year.text(), { Face::Regular, 10.5 }, Qt::AlignHCenter);
            cell(1, rowHeight, year.className, { Face::Regular, 10.5 }, Qt::AlignHCenter);
            cell(2, rowHeight, school + u'\n' + place, { Face::Regular, 10.5 }, Qt::AlignLeft);
            cell(3, rowHeight, u"(Đã ký số)\n"_s + year.principal.name, { Face::Regular, 10 }, Qt::AlignHCenter);
        }
        y += rowHeight;
    }
    canvas.line({ left, y }, { right, y }, 0.7);
    for (const double edge : x) {
        canvas.line({ edge, top + 44 }, { edge, y }, 0.6);
    }
}

} // namespace

void drawQr(Canvas &canvas, const QByteArray &payload, QPointF place, double size)
{
    int modules = 0;
    const QPainterPath code = qrPath(payload, &modules);
    if (modules > 0) {
        canvas.path(code, place, size / modules, Qt::black);
    }
}

void drawSignatory(Canvas &canvas, const QRectF &box, const QString &capacity, const QString &note, const QString &name)
{
    const Style head { Face::Bold, 11 };
    const double headHeight = head.size * lineSpacing * static_cast<double>(capacity.count(u'\n') + 1);
    canvas.text(QRectF(box.left(), box.top(), box.width(), headHeight), capacity, head, Qt::AlignHCenter);
    canvas.text(QRectF(box.left(), box.top() + headHeight, box.width(), 14), note, { Face::Italic, 9.5 },
                Qt::AlignHCenter);
    canvas.text(QRectF(box.left(), box.bottom() - 16, box.width(), 16), name, { Face::Bold, 11 }, Qt::AlignHCenter);
}

QList<Drawer> front(const Transcript &transcript, const QByteArray &qr)
{
    QList<Drawer> drawers { [&transcript, qr](Canvas &canvas) { drawCover(canvas, transcript, qr); },
                            [&transcript](Canvas &canvas) { drawPersonal(canvas, transcript); } };
    for (qsizetype first = 0; first == 0 || first < transcript.years.size(); first += historyRows) {
        drawers.append([&transcript, first](Canvas &canvas) { drawHistory(canvas, transcript, first); });
    }
    return drawers;
}

} // namespace hocba::documents::pages

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_pages.h"
#include "models/documents/transcript_wording.h"

#include <array>

namespace hocba::documents::pages {

using namespace Qt::StringLiterals;

namespace {

constexpr double span = right - left;
constexpr double tableTop = top + 62;
constexpr double headHeight = 54;
constexpr double rowHeight = 19;
// boxes below the table have fixed places, so that signatures always find theirs
constexpr QRectF homeroomBox(left, 352, span, 146);
constexpr QRectF summerBox(left, 506, span, 62);
constexpr QRectF approvalBox(left, 576, span, 216);
constexpr QRectF homeroomSign(right - 190, 352 + 40, 180, 74);
constexpr QRectF principalSign(right - 214, 576 + 92, 180, 78);
constexpr double sealSize = 96;
// the seal covers the left third of the principal's signature (Decree 30/2020, appendix I)
constexpr QRectF sealSign(principalSign.left() + principalSign.width() / 3 - sealSize,
                          principalSign.center().y() - sealSize / 2, sealSize, sealSize);

void drawHead(Canvas &canvas, const Transcript &t, const YearPage &year)
{
    const Style value { Face::Bold, 11 };
    const QString school = year.schoolName.isEmpty() ? t.schoolName : year.schoolName;
    const QString place = year.schoolPlace.isEmpty() ? t.commune + u", "_s + t.province : year.schoolPlace;
    canvas.field(QRectF(left, top, span, 15), u"Trường:"_s, school + u", "_s + place, { Face::Regular, 10.5 });
    canvas.field(QRectF(left, top + 19, span, 15), u"Họ và tên:"_s, t.fullName, value);
    canvas.field(QRectF(left, top + 38, span * 0.45, 15), u"Lớp:"_s, year.className, value);
    canvas.field(QRectF(left + span * 0.5, top + 38, span * 0.5, 15), u"Năm học:"_s, year.year.text(), value);
}

void drawTable(Canvas &canvas, const YearPage &year)
{
    constexpr std::array<double, 8> x { left,       left + 60,  left + 126, left + 192,
                                        left + 256, left + 322, left + 388, right };
    constexpr double tier = tableTop + headHeight * 0.5;
    constexpr double head = tableTop + headHeight;
    constexpr double end = head + 3 * rowHeight;
    const auto cell
        = [&](std::size_t from, std::size_t to, double y, double y2, const QString &text, const Style &style) {
              const QRectF box(x.at(from), y, x.at(to) - x.at(from), y2 - y);
              canvas.frame(box, 0.6);
              canvas.text(box.adjusted(3, 1, -3, -1), text, style, Qt::AlignHCenter | Qt::AlignVCenter);
          };
    const Style bold { Face::Bold, 9.5 };
    const Style plain { Face::Regular, 10.5 };
    cell(0, 1, tableTop, head, u"Học kì"_s, bold);
    cell(1, 3, tableTop, tier, u"Mức đánh giá"_s, bold);
    cell(1, 2, tier, head, u"Kết quả rèn luyện"_s, bold);
    cell(2, 3, tier, head, u"Kết quả học tập"_s, bold);
    cell(3, 4, tableTop, head, u"Tổng số buổi nghỉ học cả năm học"_s, bold);
    cell(4, 6, tableTop, tier, u"Mức đánh giá sau đánh giá lại trong kì nghỉ hè"_s, bold);
    cell(4, 5, tier, head, u"Kết quả rèn luyện"_s, bold);
    cell(5, 6, tier, head, u"Kết quả học tập"_s, bold);
    cell(6, 7, tableTop, head, u"Được lên lớp / Không được lên lớp"_s, bold);
    const std::array<std::pair<QString, const TermResult *>, 3> rows {
        { { u"Học kì I"_s, &year.semester1 }, { u"Học kì II"_s, &year.semester2 }, { u"Cả năm"_s, &year.wholeYear } }
    };
    double y = head;
    for (const auto &[name, result] : rows) {
        cell(0, 1, y, y + rowHeight, name, bold);
        cell(1, 2, y, y + rowHeight, wording::rating(result->conduct), plain);
        cell(2, 3, y, y + rowHeight, wording::rating(result->learning), plain);
        y += rowHeight;
    }
    cell(3, 4, head, end, year.absences ? QString::number(*year.absences) : QString(), plain);
    cell(4, 5, head, end, wording::rating(year.retestConduct), plain);
    cell(5, 6, head, end, wording::rating(year.retestLearning), plain);
    cell(6, 7, head, end, wording::promotion(year.promotion), { Face::Bold, 10.5 });
}

// One item of the list below the table: two ruled lines, the first beginning after the label.
void drawItem(Canvas &canvas, double y, const QString &label, const QString &text, int lines)
{
    const Style style { Face::Regular, 10.5 };
    const double step = style.size * lineSpacing + 1;
    const double labelWidth = textWidth(label, style) + 5;
    canvas.text(QRectF(left, y, labelWidth, step), label, style);
    canvas.dotted(left + labelWidth, right, y + style.size * 1.28);
    const double room = span - labelWidth;
    if (lines == 1 || textHeight(text, style, room) <= step) {
        canvas.text(QRectF(left + labelWidth, y, room, step), text, style);
    } else {
        canvas.text(QRectF(left + labelWidth, y, room, step * lines), text, style);
    }
}

void drawList(Canvas &canvas, const Transcript &t, const YearPage &year)
{
    const bool upper = t.level == Level::UpperSecondary;
    const QString last = upper ? u"12"_s : u"9"_s;
    const bool lastGrade = year.className.startsWith(last);
    const QString programme = upper ? u"trung học phổ thông"_s : u"trung học cơ sở"_s;
    const QString notDone = year.promotion.isEmpty() ? QString() : u"Không hoàn thành"_s;
    const QString completion
        = lastGrade ? (year.completed ? u"Hoàn thành"_s : notDone) : u"(không phải lớp cuối cấp)"_s;
    QStringList commendations { wording::title(year.title), year.commendations };
    commendations.removeAll(QString());
    double y = tableTop + headHeight + 3 * rowHeight + 8;
    drawItem(canvas, y, u"- Hoàn thành hay không hoàn thành chương trình %1:"_s.arg(programme), completion, 1);
    y += 19;
    for (const auto &[label, text] : { std::pair(u"- Chứng chỉ (nếu có):"_s, year.certificates),
                                       std::pair(u"- Kết quả tham gia các cuộc thi (nếu có):"_s, year.competitions),
                                       std::pair(u"- Khen thưởng (nếu có):"_s, commendations.join(u"; "_s)) }) {
        drawItem(canvas, y, label, text, 2);
        y += 31;
    }
}

void drawComments(Canvas &canvas, const YearPage &year, bool last)
{
    canvas.frame(homeroomBox, 0.6);
    const Style title { Face::Bold, 10.5 };
    const Style note { Face::Italic, 9 };
    const double textRoom = homeroomSign.left() - left - 22;
    canvas.text(QRectF(left + 8, homeroomBox.top() + 5, span - 16, 15), u"NHẬN XÉT CỦA GIÁO VIÊN CHỦ NHIỆM"_s, title);
    canvas.text(QRectF(left + 8, homeroomBox.top() + 22, textRoom, 26),
                u"(Sự tiến bộ, ưu điểm nổi bật, hạn chế chủ yếu và các biểu hiện nổi bật (nếu có) của học sinh)"_s,
                note);
    canvas.text(QRectF(left + 8, homeroomBox.top() + 50, textRoom, homeroomBox.height() - 56), year.homeroomComment,
                { Face::Regular, 10.5 });
    const QRectF sign(homeroomSign.left(), homeroomBox.top() + 5, homeroomSign.width(), homeroomBox.height() - 10);
    drawSignatory(canvas, sign, u"GIÁO VIÊN CHỦ NHIỆM"_s, last ? u"(Ký và ghi rõ họ tên)"_s : u"(Đã ký số)"_s,
                  year.homeroom.name);

    canvas.frame(summerBox, 0.6);
    canvas.text(QRectF(left + 8, summerBox.top() + 4, span - 16, 15),
                u"NHẬN XÉT VỀ KẾT QUẢ RÈN LUYỆN TRONG KÌ NGHỈ HÈ (nếu có)"_s, title);
    canvas.text(QRectF(left + 8, summerBox.top() + 21, span - 16, summerBox.height() - 25), year.summerComment,
                { Face::Regular, 10.5 });
}

void drawApproval(Canvas &canvas, const Transcript &t, const YearPage &year, const QByteArray &qr, bool last)
{
    canvas.frame(approvalBox, 0.6);
    canvas.text(QRectF(left, approvalBox.top() + 6, span, 18), u"PHÊ DUYỆT CỦA HIỆU TRƯỞNG"_s, { Face::Bold, 12 },
                Qt::AlignHCenter);
    const double middle = principalSign.center().x();
    const double half = right - 6 - middle;
    const QString day = year.date.isEmpty() ? t.date : year.date;
    const QString place = year.place.isEmpty() ? t.place : year.place;
    canvas.text(QRectF(middle - half, approvalBox.top() + 26, 2 * half, 15), wording::placeAndDay(place, day),
                { Face::Italic, 10.5 }, Qt::AlignHCenter);
    drawSignatory(canvas, QRectF(middle - half, approvalBox.top() + 42, 2 * half, approvalBox.height() - 50),
                  wording::capacity(year), last ? u"(Ký, ghi rõ họ tên và đóng dấu)"_s : u"(Đã ký số)"_s,
                  year.principal.name);
    if (last) {
        drawQr(canvas, qr, { left + 12, approvalBox.top() + 44 }, 92);
        canvas.text(QRectF(left + 12, approvalBox.top() + 144, 176, 62),
                    u"Học bạ này được ký số từng phần bởi giáo viên môn học, giáo viên chủ nhiệm, Hiệu trưởng và nhà "
                    "trường. Dữ liệu đã ký (XML) nằm trong tệp đính kèm của bản PDF."_s,
                    { Face::Italic, 8.5 });
    }
}

SignaturePlace placeOf(SignerRole role, const QString &field, int page, const QRectF &box)
{
    return { role, field, page, QRectF(box.left(), height - box.bottom(), box.width(), box.height()) };
}

} // namespace

Drawer yearResults(const Transcript &transcript, const YearPage &year, const QByteArray &qr, bool last)
{
    return [&transcript, &year, qr, last](Canvas &canvas) {
        drawHead(canvas, transcript, year);
        drawTable(canvas, year);
        drawList(canvas, transcript, year);
        drawComments(canvas, year, last);
        drawApproval(canvas, transcript, year, qr, last);
    };
}

QList<SignaturePlace> signaturePlaces(int page)
{
    return { placeOf(SignerRole::Homeroom, u"Homeroom"_s, page, homeroomSign),
             placeOf(SignerRole::Principal, u"Principal"_s, page, principalSign),
             placeOf(SignerRole::Seal, u"Seal"_s, page, sealSign) };
}

} // namespace hocba::documents::pages

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_pages.h"
#include "models/documents/transcript_wording.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace hocba::documents::pages {

using namespace Qt::StringLiterals;

namespace {

constexpr double span = right - left;
// columns: subject | semester I | semester II | year | after re-assessment | comment and teacher
constexpr std::array<double, 7> columns { left, left + 108, left + 151, left + 194, left + 237, left + 300, right };
constexpr double headHeight = 62;
constexpr double tableTop = top + 48;
constexpr double padding = 4;
constexpr double signHeight = 92;
constexpr double largestRow = 46;
constexpr double smallestRow = 26;
constexpr double smallestComment = 7;
constexpr double sizeOnManyPages = 7.5;

/// Sizes of one table, the same for all its pages.
struct TableLayout {
    double commentSize = 9;
    QList<double> heights; ///< of the rows
    double footHeight = 0;
};

double commentWidth()
{
    return columns[6] - columns[5] - 2 * padding;
}

QString signedBy(const SubjectLine &line)
{
    return line.teacher.name.isEmpty() ? QString() : u"Đã ký số: "_s + line.teacher.name;
}

double rowHeight(const SubjectLine &line, double size)
{
    const double comment = textHeight(line.comment, { Face::Regular, size }, commentWidth());
    const double teacher = textHeight(signedBy(line), { Face::Italic, size }, commentWidth());
    const double name = textHeight(line.name, { Face::Regular, 10 }, columns[1] - columns[0] - 2 * padding);
    return std::max({ smallestRow, comment + teacher + padding, name + padding });
}

double sum(const QList<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

// Comments get as small as it takes to stay on one page, down to a size that can still be read on paper; then the table
// goes on on another page. A short table is spread a little instead.
TableLayout layoutOf(const YearPage &year)
{
    TableLayout layout;
    const double room = bottom - tableTop - headHeight;
    layout.footHeight = textHeight(wording::corrections(year), { Face::Regular, 10 }, span)
        + std::min(textHeight(wording::correctionDetails(year), { Face::Italic, 8.5 }, span), room / 2) + signHeight
        + 18;
    const auto measure = [&](double size) {
        layout.commentSize = size;
        layout.heights.clear();
        for (const SubjectLine &line : year.subjects) {
            layout.heights.append(std::min(rowHeight(line, size), room));
        }
        return sum(layout.heights) + layout.footHeight <= room;
    };
    double size = 9.5;
    while (!measure(size) && size > smallestComment) {
        size -= 0.5;
    }
    if (!measure(size)) {
        measure(sizeOnManyPages);
    }
    const double spare = room - layout.footHeight - sum(layout.heights);
    if (spare > 0 && !layout.heights.isEmpty()) {
        const double each = spare / static_cast<double>(layout.heights.size());
        for (double &rowHeight : layout.heights) {
            rowHeight = std::max(rowHeight, std::min(largestRow, rowHeight + each));
        }
    }
    return layout;
}

void drawHead(Canvas &canvas, const Transcript &t, const YearPage &year)
{
    const Style value { Face::Bold, 11 };
    canvas.field(QRectF(left, top, span, 15), u"Họ và tên:"_s, t.fullName, value);
    canvas.field(QRectF(left, top + 21, span * 0.45, 15), u"Lớp:"_s, year.className, value);
    canvas.field(QRectF(left + span * 0.5, top + 21, span * 0.5, 15), u"Năm học:"_s, year.year.text(), value);

    const double tier = tableTop + headHeight * 0.55;
    const double end = tableTop + headHeight;
    const auto cell = [&](std::size_t from, std::size_t to, double y, double y2, const QString &text, double size) {
        const QRectF box(columns.at(from), y, columns.at(to) - columns.at(from), y2 - y);
        canvas.frame(box, 0.6);
        canvas.text(box.adjusted(2, 1, -2, -1), text, { Face::Bold, size }, Qt::AlignHCenter | Qt::AlignVCenter);
    };
    cell(0, 1, tableTop, end, u"Môn học / Hoạt động giáo dục"_s, 9.5);
    cell(1, 4, tableTop, tier, u"Điểm trung bình môn học hoặc mức đánh giá"_s, 9);
    cell(1, 2, tier, end, u"Học kì I"_s, 8.5);
    cell(2, 3, tier, end, u"Học kì II"_s, 8.5);
    cell(3, 4, tier, end, u"Cả năm"_s, 8.5);
    cell(4, 5, tableTop, end, u"Điểm hoặc mức sau đánh giá lại (nếu có)"_s, 8.5);
    cell(5, 6, tableTop, end,
         u"Nhận xét sự tiến bộ, ưu điểm nổi bật, hạn chế chủ yếu (nếu có) và chữ kí của giáo viên môn học"_s, 9);
}

void drawRow(Canvas &canvas, const SubjectLine &line, double y, double height, double commentSize)
{
    const auto cell = [&](std::size_t column) {
        return QRectF(columns.at(column) + padding, y + 1, columns.at(column + 1) - columns.at(column) - 2 * padding,
                      height - 2);
    };
    canvas.text(cell(0), line.name, { Face::Regular, 10 }, Qt::AlignVCenter);
    const std::array<QString, 4> results { line.semester1, line.semester2, line.year, line.retest };
    for (std::size_t i = 0; i < results.size(); ++i) {
        canvas.text(cell(i + 1), wording::result(results.at(i)), { i == 2 ? Face::Bold : Face::Regular, 10.5 },
                    Qt::AlignHCenter | Qt::AlignVCenter);
    }
    const QRectF box = cell(5);
    const double teacher = std::min(textHeight(signedBy(line), { Face::Italic, commentSize }, box.width()), height / 2);
    canvas.text(box.adjusted(0, 0, 0, -teacher), line.comment, { Face::Regular, commentSize }, Qt::AlignVCenter);
    canvas.text(QRectF(box.left(), box.bottom() - teacher, box.width(), teacher), signedBy(line),
                { Face::Italic, commentSize }, Qt::AlignRight);
}

void drawFoot(Canvas &canvas, const YearPage &year, double y)
{
    const QString summary = wording::corrections(year);
    const double summaryHeight = textHeight(summary, { Face::Regular, 10 }, span);
    y += 6;
    canvas.text(QRectF(left, y, span, summaryHeight), summary, { Face::Regular, 10 });
    y += summaryHeight;
    const double detailsEnd = bottom - signHeight - 6;
    canvas.text(QRectF(left, y, span, std::max(10.0, detailsEnd - y)), wording::correctionDetails(year),
                { Face::Italic, 8.5 });
    const QRectF sign(left, bottom - signHeight, span / 2, signHeight);
    drawSignatory(canvas, sign, u"Xác nhận của\ngiáo viên chủ nhiệm"_s, u"(Đã ký số)"_s, year.homeroom.name);
    const bool deputy = isDeputy(year);
    drawSignatory(canvas, sign.translated(span / 2, 0),
                  deputy ? u"Xác nhận của Hiệu trưởng\n"_s + u"KT. HIỆU TRƯỞNG, PHÓ HIỆU TRƯỞNG"_s
                         : u"Xác nhận của\nHiệu trưởng"_s,
                  u"(Đã ký số)"_s, year.principal.name);
}

struct Piece {
    qsizetype first = 0;
    qsizetype end = 0; ///< one past the last row
    bool foot = false;
};

QList<Piece> piecesOf(const TableLayout &layout)
{
    const double room = bottom - tableTop - headHeight;
    QList<Piece> pieces { Piece {} };
    double used = 0;
    for (qsizetype i = 0; i < layout.heights.size(); ++i) {
        if (used + layout.heights.at(i) > room + 0.01) {
            pieces.append({ i, i, false });
            used = 0;
        }
        used += layout.heights.at(i);
        pieces.last().end = i + 1;
    }
    if (used + layout.footHeight > room + 0.01) {
        pieces.append({ layout.heights.size(), layout.heights.size(), false });
    }
    pieces.last().foot = true;
    return pieces;
}

void drawPiece(Canvas &canvas, const Transcript &t, const YearPage &year, const TableLayout &layout, const Piece &piece)
{
    drawHead(canvas, t, year);
    double y = tableTop + headHeight;
    for (qsizetype i = piece.first; i < piece.end; ++i) {
        const double height = layout.heights.at(i);
        drawRow(canvas, year.subjects.at(i), y, height, layout.commentSize);
        y += height;
        canvas.line({ left, y }, { right, y });
    }
    for (const double edge : columns) {
        canvas.line({ edge, tableTop + headHeight }, { edge, y }, 0.6);
    }
    if (piece.foot) {
        drawFoot(canvas, year, y);
    } else {
        canvas.text(QRectF(left, y + 3, span, 12), u"(xem tiếp trang sau)"_s, { Face::Italic, 8.5 }, Qt::AlignRight);
    }
}

} // namespace

QList<Drawer> yearTable(const Transcript &transcript, const YearPage &year)
{
    const TableLayout layout = layoutOf(year);
    QList<Drawer> drawers;
    for (const Piece &piece : piecesOf(layout)) {
        drawers.append([&transcript, &year, layout, piece](Canvas &canvas) {
            drawPiece(canvas, transcript, year, layout, piece);
        });
    }
    return drawers;
}

} // namespace hocba::documents::pages

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/mark_header.h"

#include "ui/messages/messages.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using tables::MarkColumn;
using tables::MarkTable;

namespace {

constexpr int padding = 6;
constexpr int widestName = 230;

const MarkTable *tableOf(const QHeaderView &header)
{
    return qobject_cast<const MarkTable *>(header.model());
}

void paintGround(QPainter &painter, const QRect &rect, bool current)
{
    painter.fillRect(rect, ink(current ? Ink::ComputedBack : Ink::HeaderBack));
    painter.setPen(QPen(ink(Ink::Grid), 0));
    painter.drawLine(rect.topRight(), rect.bottomRight());
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
}

bool isCurrent(const QHeaderView &header, int section)
{
    const auto *selection = header.selectionModel();
    if (selection == nullptr || !selection->currentIndex().isValid()) {
        return false;
    }
    const QModelIndex now = selection->currentIndex();
    return (header.orientation() == Qt::Horizontal ? now.column() : now.row()) == section;
}

} // namespace

QSize MarkHeader::sizeHint() const
{
    return { QHeaderView::sizeHint().width(), 2 * lineHeight() };
}

void MarkHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const QRect line = rect.adjusted(0, lineHeight(), 0, 0);
    const bool current = isCurrent(*this, section);
    painter->save();
    paintGround(*painter, line, current);
    QFont bold = font();
    bold.setBold(current);
    painter->setFont(bold);
    painter->setPen(ink(current ? Ink::ComputedText : Ink::HeaderText));
    const QString text = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    painter->drawText(line, Qt::AlignCenter, QFontMetrics(bold).elidedText(text, Qt::ElideRight, line.width() - 2));
    painter->restore();
}

void MarkHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const MarkTable *table = tableOf(*this);
    if (table == nullptr) {
        return;
    }
    QPainter painter(viewport());
    const QList<MarkColumn> &columns = table->columns();
    for (int first = 0; first < columns.size();) {
        int last = first;
        while (last + 1 < columns.size() && columns[last + 1].group() == columns[first].group()) {
            ++last;
        }
        paintGroup(painter, *table, first, last);
        first = last + 1;
    }
}

void MarkHeader::paintGroup(QPainter &painter, const MarkTable &table, int first, int last) const
{
    const int left = sectionViewportPosition(first);
    const int right = sectionViewportPosition(last) + sectionSize(last);
    const QRect group(left, 0, right - left, lineHeight());
    const QRect seen = group.intersected(viewport()->rect());
    if (seen.isEmpty()) {
        return;
    }
    const MarkColumn &column = table.columns()[first];
    paintGround(painter, group, false);
    QString text = table.texts().groupTitle(column.group());
    const bool isSemester
        = column.group() == tables::MarkGroup::SemesterOne || column.group() == tables::MarkGroup::SemesterTwo;
    const bool open = !isSemester || table.window(column.term) == WindowState::Open;
    if (!open) {
        text += u" – "_s + word(toCode(table.window(column.term)));
    }
    QFont bold = font();
    bold.setBold(true);
    const int iconSize = open ? 0 : fontMetrics().ascent();
    const int room = seen.width() - 2 * padding - (open ? 0 : iconSize + padding);
    const QString fitting = QFontMetrics(bold).elidedText(text, Qt::ElideRight, std::max(0, room));
    const int width = QFontMetrics(bold).horizontalAdvance(fitting) + (open ? 0 : iconSize + padding);
    QRect place(seen.center().x() - width / 2, 0, width + 1, lineHeight());
    if (!open) {
        painter.drawPixmap(place.left(), (lineHeight() - iconSize) / 2,
                           iconPixmap(u"lock"_s, iconSize, ink(Ink::HeaderText), devicePixelRatioF()));
        place.setLeft(place.left() + iconSize + padding);
    }
    painter.setFont(bold);
    painter.setPen(ink(Ink::HeaderText));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, fitting);
}

int PupilHeader::numberWidth() const
{
    return fontMetrics().horizontalAdvance(u"00"_s) + padding;
}

QSize PupilHeader::sectionSizeFromContents(int section) const
{
    const MarkTable *table = tableOf(*this);
    if (table == nullptr) {
        return QHeaderView::sectionSizeFromContents(section);
    }
    const int name = fontMetrics().horizontalAdvance(table->pupil(section).name);
    return { std::min(widestName, numberWidth() + name + 3 * padding), defaultSectionSize() };
}

void PupilHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const MarkTable *table = tableOf(*this);
    if (table == nullptr || section >= table->rowCount()) {
        return;
    }
    const bool current = isCurrent(*this, section);
    painter->save();
    paintGround(*painter, rect, current);
    QFont text = font();
    text.setBold(current);
    painter->setFont(font());
    painter->setPen(ink(Ink::Faint));
    const services::SheetRow &pupil = table->pupil(section);
    painter->drawText(QRect(rect.left(), rect.top(), numberWidth(), rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                      QString::number(pupil.rollNumber));
    painter->setFont(text);
    painter->setPen(ink(current ? Ink::ComputedText : Ink::HeaderText));
    const QRect name = rect.adjusted(numberWidth() + padding, 0, -padding, 0);
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(text).elidedText(pupil.name, Qt::ElideRight, name.width()));
    painter->restore();
}

} // namespace hocba::ui

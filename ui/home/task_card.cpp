// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/task_card.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 10;
constexpr int pictureSize = 24;

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

TaskCard::TaskCard(const services::Task &task, Instant now, QWidget *parent)
    : QPushButton(parent), m_task(task), m_text(TaskWords::of(task, now))
{
    QStringList parts { m_text.title, m_text.detail };
    if (!m_text.due.isEmpty()) {
        parts.append(m_text.due);
    }
    setAccessibleName(m_text.title);
    setAccessibleDescription(parts.sliced(1).join(u", "_s));
    setToolTip(parts.join(u'\n'));
    setProperty("task", services::toCode(task.kind));
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TaskCard::sizeHint() const
{
    return { 420, QFontMetrics(boldOf(font())).height() + fontMetrics().height() + 2 * padding + 2 };
}

QSize TaskCard::minimumSizeHint() const
{
    return { 200, sizeHint().height() };
}

void TaskCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    case Qt::Key_Down:
    case Qt::Key_Right: Q_EMIT stepped(1); return;
    case Qt::Key_Up:
    case Qt::Key_Left: Q_EMIT stepped(-1); return;
    default: QPushButton::keyPressEvent(event);
    }
}

void TaskCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(hasFocus() ? ink(Ink::FocusFrame) : ink(Ink::Grid), hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() || isDown() ? ink(Ink::HeaderBack) : ink(Ink::CellBack));
    painter.drawRoundedRect(frame, 5, 5);

    const QColor text = ink(Ink::CellText);
    const QPixmap picture = iconPixmap(m_text.icon, pictureSize, text, devicePixelRatioF());
    painter.drawPixmap(QPointF(padding + 2, (height() - pictureSize) / 2.0), picture);
    const QRect room = rect().adjusted(padding * 2 + pictureSize + 4, padding, -padding, -padding);

    if (!m_text.due.isEmpty()) {
        const int width = fontMetrics().horizontalAdvance(m_text.due) + 14;
        // Beside the second line, which is shorter.
        const QRect badge(room.right() - width, room.bottom() - fontMetrics().height() - 1, width,
                          fontMetrics().height() + 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(m_text.urgent ? Ink::WarnBack : Ink::InfoBack));
        painter.drawRoundedRect(badge, 3, 3);
        painter.setPen(ink(m_text.urgent ? Ink::WarnText : Ink::InfoText));
        painter.drawText(badge, Qt::AlignCenter, m_text.due);
    }
    const int dueWidth = m_text.due.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_text.due) + 22;
    painter.setFont(boldOf(font()));
    painter.setPen(text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_text.title, Qt::ElideRight, room.width()));
    painter.setFont(font());
    painter.setPen(ink(Ink::Faint));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom,
                     fontMetrics().elidedText(m_text.detail, Qt::ElideRight, room.width() - dueWidth));
}

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bubble.h"

#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Bubble::Bubble(QWidget *window) : QFrame(window), m_text(new QLabel(this)), m_timer(new QTimer(this))
{
    setObjectName("bubble"_L1);
    m_text->setObjectName("bubbleText"_L1);
    m_text->setWordWrap(true);
    setFocusPolicy(Qt::NoFocus);
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(10, 6, 10, 6);
    box->addWidget(m_text);
    m_timer->setSingleShot(true);
    m_timer->setInterval(6s);
    connect(m_timer, &QTimer::timeout, this, &Bubble::clear);
    // A bubble left behind a dialog or in another place says nothing to anybody.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now != nullptr && now->window() != this->window()) {
            clear();
        }
    });
    hide();
}

void Bubble::point(QWidget *of, const QRect &cell, const QString &text)
{
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, ink(Ink::RefusedText));
    m_text->setPalette(palette);
    m_text->setText(text);
    const int width = std::min(360, m_text->fontMetrics().horizontalAdvance(text) + 24);
    setFixedWidth(width + 4);
    setFixedHeight(layout()->heightForWidth(width + 4));
    const QWidget *window = parentWidget();
    const QPoint below = of->mapTo(window, cell.bottomLeft()) + QPoint(0, 4);
    const QPoint above = of->mapTo(window, cell.topLeft()) - QPoint(0, height() + 4);
    QPoint at = below.y() + height() <= window->height() ? below : above;
    at.setX(std::clamp(at.x(), 0, std::max(0, window->width() - this->width())));
    move(at);
    show();
    raise();
    m_timer->start();
    announce(this, text, true);
}

void Bubble::clear()
{
    m_timer->stop();
    m_text->clear();
    hide();
}

QString Bubble::text() const
{
    return m_text->text();
}

void Bubble::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink(Ink::RefusedText));
    painter.setBrush(ink(Ink::RefusedBack));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace hocba::ui

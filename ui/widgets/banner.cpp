// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

struct Colours {
    Ink back, text;
};

Colours coloursOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info: return { Ink::InfoBack, Ink::InfoText };
    case Banner::Kind::Good: return { Ink::GoodBack, Ink::GoodText };
    case Banner::Kind::Warn: return { Ink::WarnBack, Ink::WarnText };
    case Banner::Kind::Bad: return { Ink::BadBack, Ink::BadText };
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_button(new QToolButton(this)), m_close(new QToolButton(this))
{
    setObjectName("banner"_L1);
    m_text->setObjectName("bannerText"_L1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName("bannerButton"_L1);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_close->setObjectName("bannerClose"_L1);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &Banner::clear);
    hide();
}

void Banner::say(Kind kind, const QString &text)
{
    m_kind = kind;
    const QColor colour = ink(coloursOf(kind).text);
    for (QWidget *part : { static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_close) }) {
        QPalette palette = part->palette();
        palette.setColor(QPalette::WindowText, colour);
        part->setPalette(palette);
    }
    m_close->setIcon(QIcon(iconPixmap(u"cross"_s, 12, colour, devicePixelRatioF())));
    m_text->setText(text);
    QFrame::show();
    update();
    announce(this, text, kind == Kind::Bad);
}

void Banner::show(Kind kind, const QString &text)
{
    m_button->hide();
    say(kind, text);
}

void Banner::show(Kind kind, const QString &text, const QString &button, const std::function<void()> &action)
{
    m_button->disconnect(this);
    connect(m_button, &QToolButton::clicked, this, action);
    m_button->setText(button);
    m_button->show();
    say(kind, text);
}

void Banner::clear()
{
    m_text->clear();
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent * /*event*/)
{
    const Colours colours = coloursOf(m_kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(colours.back));
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setBrush(ink(colours.text));
    painter.drawRect(0, 0, 4, height());
}

} // namespace hocba::ui

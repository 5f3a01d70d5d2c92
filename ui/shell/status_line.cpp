// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/theme/theme.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elided_label.h"

#include <QLabel>
#include <QProgressBar>
#include <QTimer>

#include <chrono>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent),
      m_message(new ElidedLabel(this)),
      m_progressText(new QLabel(this)),
      m_saved(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_timer(new QTimer(this))
{
    setObjectName("statusLine"_L1);
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 10, 0);
    m_message->setObjectName("message"_L1);
    m_progressText->setObjectName("progressLabel"_L1);
    m_saved->setObjectName("savedLabel"_L1);
    m_progress->setObjectName("progressBar"_L1);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedWidth(160);
    m_progress->setTextVisible(false);
    addWidget(m_message, 1);
    addPermanentWidget(m_progressText);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_saved);
    m_progress->hide();
    m_progressText->hide();
    m_timer->setSingleShot(true);
    m_timer->setInterval(6s);
    connect(m_timer, &QTimer::timeout, m_message, &QLabel::clear);
}

void StatusLine::say(const QString &text, bool refusal)
{
    QPalette palette = this->palette();
    if (refusal) {
        palette.setColor(QPalette::WindowText, ink(Ink::BelowFive));
    }
    m_message->setPalette(palette);
    m_message->setText(text);
    m_timer->start();
    announce(this, text, refusal);
}

void StatusLine::progress(int done, int total, const QString &what)
{
    const bool underWay = done < total;
    m_progress->setVisible(underWay);
    m_progressText->setVisible(underWay);
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progressText->setText(tr("%1: %2 of %3").arg(what).arg(done).arg(total));
}

void StatusLine::saved(Instant at)
{
    m_saved->setText(tr("Saved at %1").arg(at.local().toString(u"HH:mm:ss"_s)));
}

void StatusLine::clear()
{
    m_message->clear();
    m_saved->clear();
    progress(0, 0, {});
}

} // namespace hocba::ui

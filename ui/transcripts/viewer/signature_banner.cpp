// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/viewer/signature_banner.h"

#include "ui/messages/messages.h"
#include "ui/theme/icons.h"
#include "ui/verify/verdict_words.h"
#include "ui/widgets/announce.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace hocba::ui {

using namespace Qt::StringLiterals;
using signing::VerdictStatus;

namespace {

InkPair inkOf(std::optional<VerdictStatus> status)
{
    return status ? verdictInk(*status) : InkPair { Ink::InfoText, Ink::InfoBack };
}

QString iconOf(std::optional<VerdictStatus> status)
{
    if (!status) {
        return u"verify"_s;
    }
    switch (*status) {
    case VerdictStatus::Valid: return u"check"_s;
    case VerdictStatus::Warning:
    case VerdictStatus::Unknown: return u"question"_s;
    case VerdictStatus::Invalid: return u"cross"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

SignatureBanner::SignatureBanner(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_details(new QToolButton(this))
{
    setObjectName("signatureBanner"_L1);
    m_text->setObjectName("signatureText"_L1);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_details->setObjectName("signatureDetails"_L1);
    m_details->setText(tr("&Details"));
    m_details->setToolTip(tr("Who signed, and what was found"));
    m_details->setCheckable(true);
    m_details->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 5, 6, 5);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_details);
    connect(m_details, &QToolButton::toggled, this, &SignatureBanner::detailsWanted);
}

void SignatureBanner::say(std::optional<VerdictStatus> status, const QString &text)
{
    m_status = status;
    const QColor colour = ink(inkOf(status).text);
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, colour);
    m_text->setPalette(palette);
    m_text->setText(text);
    m_icon->setPixmap(iconPixmap(iconOf(status), 18, colour, devicePixelRatioF()));
    update();
    announce(this, text, status == VerdictStatus::Invalid);
}

void SignatureBanner::wait(const QString &text)
{
    say({}, text);
}

void SignatureBanner::showCheck(const services::FileCheck &check)
{
    say(check.verdict.status, verdictHeadline(check));
}

void SignatureBanner::showError(const Error &error)
{
    say(VerdictStatus::Unknown, sentence(error));
}

QString SignatureBanner::text() const
{
    return m_text->text();
}

void SignatureBanner::paintEvent(QPaintEvent * /*event*/)
{
    const InkPair pair = inkOf(m_status);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(pair.back));
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setBrush(ink(pair.text));
    painter.drawRect(0, 0, 4, height());
}

} // namespace hocba::ui

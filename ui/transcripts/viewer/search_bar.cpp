// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/viewer/search_bar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/announce.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>

namespace hocba::ui {

using namespace Qt::StringLiterals;

SearchBar::SearchBar(PageRenderer &renderer, QWidget *parent)
    : QWidget(parent), m_renderer(renderer), m_text(new QLineEdit(this)), m_count(new QLabel(this))
{
    auto *label = new QLabel(tr("&Find:"), this);
    label->setBuddy(m_text);
    m_text->setObjectName("searchText"_L1);
    m_text->setAccessibleName(tr("Find in the document"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(100);
    m_text->setMinimumWidth(90);
    m_count->setObjectName("searchCount"_L1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_text, 1);
    const auto button = [&](const QString &name, const QString &picture, const QString &what, int by) {
        auto *one = new QToolButton(this);
        one->setObjectName(name);
        one->setIcon(icon(picture));
        one->setToolTip(what);
        one->setAccessibleName(what);
        one->setFocusPolicy(Qt::StrongFocus);
        connect(one, &QToolButton::clicked, this, [this, by] { step(by); });
        row->addWidget(one);
    };
    button(u"searchPrevious"_s, u"previous"_s, tr("Previous place (Shift+F3)"), -1);
    button(u"searchNext"_s, u"next"_s, tr("Next place (F3)"), 1);
    row->addWidget(m_count);
    connect(m_text, &QLineEdit::textChanged, &m_renderer, &PageRenderer::find);
    connect(m_text, &QLineEdit::returnPressed, this, [this] { step(1); });
    connect(new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return), m_text, nullptr, nullptr, Qt::WidgetShortcut),
            &QShortcut::activated, this, [this] { step(-1); });
    connect(&m_renderer, &PageRenderer::found, this, &SearchBar::take);
}

void SearchBar::start()
{
    m_text->setFocus();
    m_text->selectAll();
}

void SearchBar::clear()
{
    m_text->clear();
}

bool SearchBar::isEmpty() const
{
    return m_text->text().isEmpty();
}

void SearchBar::take(const QString &text, const QList<SearchHit> &hits)
{
    if (text != m_text->text()) {
        return; // typed on meanwhile
    }
    m_hits = hits;
    m_current = hits.isEmpty() ? -1 : 0;
    tell();
}

void SearchBar::step(int by)
{
    if (!m_hits.isEmpty()) {
        const int count = static_cast<int>(m_hits.size());
        m_current = (m_current + by + count) % count;
        tell();
    }
}

void SearchBar::tell()
{
    QString count;
    if (!m_text->text().trimmed().isEmpty()) {
        count = m_hits.isEmpty() ? tr("not found") : tr("%1 of %2").arg(m_current + 1).arg(m_hits.size());
    }
    m_count->setText(count);
    announce(this, count);
    Q_EMIT hitsChanged(m_hits, m_current);
}

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/viewer/page_view.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int gap = 10;
constexpr qreal leastScale = 0.3;
constexpr qreal mostScale = 6;
} // namespace

PageView::PageView(PageRenderer &renderer, QWidget *parent) : QAbstractScrollArea(parent), m_renderer(renderer)
{
    setObjectName("pageView"_L1);
    setAccessibleName(tr("Pages"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(200);
    viewport()->setBackgroundRole(QPalette::Mid);
    connect(&renderer, &PageRenderer::rendered, this,
            [this](int page, qreal scale, bool thumbnail, const QImage &image) {
                if (!thumbnail) {
                    take(page, scale, image);
                }
            });
}

void PageView::setPages(const QList<QSizeF> &points)
{
    m_points = points;
    m_images.clear();
    m_asked.clear();
    m_texts.clear();
    m_hits.clear();
    m_currentHit = -1;
    m_toldPage = -1;
    m_fit = true;
    verticalScrollBar()->setValue(0);
    layOut();
}

void PageView::fitWidth()
{
    m_fit = true;
    layOut();
}

void PageView::setZoom(qreal scale)
{
    m_fit = false;
    const int page = currentPage();
    m_scale = std::clamp(scale, leastScale, mostScale);
    layOut();
    goToPage(page);
}

int PageView::zoomPercent() const
{
    return qRound(m_scale * 72.0 / logicalDpiX() * 100);
}

void PageView::layOut()
{
    qreal widest = 1;
    for (const QSizeF &size : std::as_const(m_points)) {
        widest = std::max(widest, size.width());
    }
    if (m_fit) {
        m_scale = std::clamp((viewport()->width() - 2.0 * gap) / widest, leastScale, mostScale);
    }
    const int sheet = std::max(viewport()->width(), qRound(widest * m_scale) + 2 * gap);
    m_places.clear();
    int y = gap;
    for (const QSizeF &size : std::as_const(m_points)) {
        const QSize pixels = (size * m_scale).toSize();
        m_places.append({ { (sheet - pixels.width()) / 2, y }, pixels });
        y += pixels.height() + gap;
    }
    horizontalScrollBar()->setRange(0, sheet - viewport()->width());
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, y - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    m_renderer.forgetWaiting();
    m_asked.clear();
    askForVisible();
    tellPage();
    viewport()->update();
    Q_EMIT zoomed(zoomPercent());
}

QRect PageView::pageRect(int page) const
{
    return m_places[page].translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

void PageView::askForVisible()
{
    const QRect near = viewport()->rect().adjusted(0, -viewport()->height() / 2, 0, viewport()->height());
    for (int page = 0; page < m_places.size(); ++page) {
        if (!pageRect(page).intersects(near)) {
            m_images.remove(page);
            m_asked.remove(page);
        } else if (!qFuzzyCompare(m_asked.value(page), pixelScale())) {
            m_asked[page] = pixelScale();
            m_renderer.render(page, pixelScale(), false);
        }
    }
}

void PageView::take(int page, qreal scale, const QImage &image)
{
    if (page < m_places.size() && qFuzzyCompare(scale, m_asked.value(page))) {
        m_images[page] = image;
        viewport()->update(pageRect(page));
    }
}

int PageView::currentPage() const
{
    const int middle = viewport()->height() / 3;
    for (int page = 0; page < m_places.size(); ++page) {
        if (pageRect(page).bottom() >= middle) {
            return page;
        }
    }
    return std::max(0, static_cast<int>(m_places.size()) - 1);
}

void PageView::goToPage(int page)
{
    if (!m_places.isEmpty()) {
        const int last = static_cast<int>(m_places.size()) - 1;
        verticalScrollBar()->setValue(m_places[std::clamp(page, 0, last)].top() - gap);
    }
}

void PageView::tellPage()
{
    if (const int page = currentPage(); page != m_toldPage && !m_places.isEmpty()) {
        m_toldPage = page;
        setAccessibleDescription(m_texts.value(page));
        Q_EMIT pageChanged(page);
    }
}

void PageView::setTexts(const QStringList &pages)
{
    m_texts = pages;
    setAccessibleDescription(m_texts.value(currentPage()));
}

void PageView::setHits(const QList<SearchHit> &hits, int current)
{
    m_hits = hits;
    m_currentHit = current;
    if (current >= 0 && current < hits.size() && hits[current].page < m_places.size()) {
        const QRectF box = hits[current].boxes.value(0);
        const QRect place = pageRect(hits[current].page);
        const int top = place.top() + qRound(box.top() * m_scale);
        const int left = place.left() + qRound(box.left() * m_scale);
        if (top < 20 || top > viewport()->height() - 40) {
            verticalScrollBar()->setValue(verticalScrollBar()->value() + top - viewport()->height() / 3);
        }
        if (left < 0 || left > viewport()->width() - 40) {
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + left - viewport()->width() / 3);
        }
    }
    viewport()->update();
}

void PageView::paintHits(QPainter &painter, int page, const QRect &place) const
{
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    for (int i = 0; i < m_hits.size(); ++i) {
        if (m_hits[i].page != page) {
            continue;
        }
        for (const QRectF &box : m_hits[i].boxes) {
            const QRectF on(place.topLeft() + box.topLeft() * m_scale, box.size() * m_scale);
            // On paper, which is white in both themes.
            painter.fillRect(on.adjusted(-1, -1, 1, 1),
                             i == m_currentHit ? QColor(255, 150, 50) : QColor(255, 240, 110));
        }
    }
    painter.restore();
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int page = 0; page < m_places.size(); ++page) {
        const QRect place = pageRect(page);
        if (!place.intersects(event->rect())) {
            continue;
        }
        painter.fillRect(place, Qt::white);
        if (const auto image = m_images.constFind(page); image != m_images.constEnd()) {
            painter.drawImage(place, *image);
        }
        paintHits(painter, page, place);
        painter.setPen(ink(Ink::Grid));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = currentPage();
    layOut();
    goToPage(page);
}

void PageView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    askForVisible();
    tellPage();
    viewport()->update();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Home: goToPage(0); break;
    case Qt::Key_End: goToPage(static_cast<int>(m_places.size()) - 1); break;
    case Qt::Key_PageDown:
        control ? goToPage(currentPage() + 1) : verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
        break;
    case Qt::Key_PageUp:
        control ? goToPage(currentPage() - 1) : verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
        break;
    case Qt::Key_Space: verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd); break;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier) && event->angleDelta().y() != 0) {
        event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

} // namespace hocba::ui

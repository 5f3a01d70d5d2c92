// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcripts/viewer/page_renderer.h"

#include <QAbstractScrollArea>
#include <QHash>

namespace hocba::ui {

/// The pages of a document under one another, drawn in the resolution of the screen. Page Up and Down go a screen,
/// Ctrl with them a page, Home and End to the first and last page.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(PageRenderer &renderer, QWidget *parent = nullptr);

    void setPages(const QList<QSizeF> &points);
    /// As wide as there is room for.
    void fitWidth();
    void zoomIn() { setZoom(m_scale * zoomStep); }
    void zoomOut() { setZoom(m_scale / zoomStep); }
    [[nodiscard]] int zoomPercent() const; ///< 100: one point is 1/72 inch of the screen
    [[nodiscard]] int currentPage() const; ///< from 0
    void goToPage(int page);
    void setTexts(const QStringList &pages);
    /// Highlights what was found; `current` is an index or -1 and is scrolled to.
    void setHits(const QList<SearchHit> &hits, int current);

Q_SIGNALS:
    void pageChanged(int page);
    void zoomed(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    static constexpr qreal zoomStep = 1.25;
    void setZoom(qreal scale);
    void layOut();
    void askForVisible();
    void take(int page, qreal scale, const QImage &image);
    void tellPage();
    void paintHits(QPainter &painter, int page, const QRect &place) const;
    [[nodiscard]] QRect pageRect(int page) const; ///< in the viewport
    [[nodiscard]] qreal pixelScale() const { return m_scale * devicePixelRatioF(); }

    PageRenderer &m_renderer;
    QList<QSizeF> m_points;
    QList<QRect> m_places; ///< on the long sheet of all pages
    QHash<int, QImage> m_images; ///< of pages near the viewport, in some resolution
    QHash<int, qreal> m_asked; ///< resolution that was last asked for
    QStringList m_texts;
    QList<SearchHit> m_hits;
    int m_currentHit = -1;
    int m_toldPage = -1;
    qreal m_scale = 1; ///< logical pixels for one point
    bool m_fit = true;
};

} // namespace hocba::ui

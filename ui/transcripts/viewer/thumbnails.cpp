// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/viewer/thumbnails.h"

#include "ui/transcripts/viewer/page_renderer.h"

#include <QSignalBlocker>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int side = 96;
}

Thumbnails::Thumbnails(PageRenderer &renderer, QWidget *parent) : QListWidget(parent), m_renderer(renderer)
{
    setObjectName("thumbnails"_L1);
    setAccessibleName(tr("Thumbnails"));
    setViewMode(IconMode);
    setFlow(TopToBottom);
    setWrapping(false);
    setMovement(Static);
    setUniformItemSizes(true);
    setIconSize({ side, side });
    setSpacing(4);
    setFixedWidth(side + 44);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            Q_EMIT chosen(row);
        }
    });
    connect(&renderer, &PageRenderer::rendered, this,
            [this](int page, qreal /*scale*/, bool thumbnail, const QImage &image) {
                if (thumbnail && page < count()) {
                    QPixmap picture = QPixmap::fromImage(image);
                    picture.setDevicePixelRatio(devicePixelRatioF());
                    item(page)->setIcon(picture);
                }
            });
}

void Thumbnails::setPages(const QList<QSizeF> &points)
{
    const QSignalBlocker blocked(this);
    clear();
    QPixmap blank(side, side);
    blank.fill(Qt::transparent);
    for (int page = 0; page < points.size(); ++page) {
        auto *one = new QListWidgetItem(QIcon(blank), QString::number(page + 1), this);
        one->setData(Qt::AccessibleTextRole, tr("Page %1").arg(page + 1));
        const qreal longest = std::max(1.0, std::max(points[page].width(), points[page].height()));
        m_renderer.render(page, side / longest * devicePixelRatioF(), true);
    }
    setCurrentRow(0);
}

void Thumbnails::mark(int page)
{
    const QSignalBlocker blocked(this);
    setCurrentRow(page);
}

} // namespace hocba::ui

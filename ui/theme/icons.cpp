// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace hocba::ui {

using namespace Qt::StringLiterals;

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio)
{
    const QString key = u"%1/%2/%3/%4"_s.arg(name).arg(size).arg(colour.rgba()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    const int side = qRound(size * devicePixelRatio);
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString &name)
{
    QIcon icon;
    const QPalette palette = QApplication::palette();
    for (const int size : { 16, 24, 48 }) {
        icon.addPixmap(iconPixmap(name, size, palette.color(QPalette::ButtonText), 1));
        icon.addPixmap(iconPixmap(name, size, palette.color(QPalette::Disabled, QPalette::ButtonText), 1),
                       QIcon::Disabled);
        icon.addPixmap(iconPixmap(name, size, palette.color(QPalette::HighlightedText), 1), QIcon::Selected);
    }
    return icon;
}

} // namespace hocba::ui

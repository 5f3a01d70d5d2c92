// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace hocba::ui {

class PageRenderer;

/// Small pictures of all pages; the arrow keys go through the document.
class Thumbnails : public QListWidget
{
    Q_OBJECT

public:
    explicit Thumbnails(PageRenderer &renderer, QWidget *parent = nullptr);
    void setPages(const QList<QSizeF> &points);
    /// Marks the page that is looked at, without a signal.
    void mark(int page);

Q_SIGNALS:
    void chosen(int page);

private:
    PageRenderer &m_renderer;
};

} // namespace hocba::ui

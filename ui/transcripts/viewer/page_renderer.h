// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QImage>
#include <QObject>
#include <QRectF>
#include <QSizeF>
#include <QThreadPool>

#include <memory>

namespace hocba::ui {

/// What a file turned out to be.
struct DocumentInfo {
    QList<QSizeF> pages; ///< in points
    QByteArray pdf; ///< as given, or drawn from the XML
    QByteArray xml; ///< as given, or as the PDF carries it; empty when there is none
    bool drawn = false; ///< the file was XML: the pages are a drawing of it, not the school's PDF
};

/// One place where the searched text stands: on `page` (from 0), boxes in points from the upper left corner.
struct SearchHit {
    int page = 0;
    QList<QRectF> boxes;
};

/// Reads a file, draws its pages and searches its text on a thread of its own; answers come back as signals, in the
/// order of asking, pages that are looked at before thumbnails. A document belongs to that thread alone.
class PageRenderer : public QObject
{
    Q_OBJECT

public:
    explicit PageRenderer(QObject *parent = nullptr);
    ~PageRenderer() override;
    PageRenderer(const PageRenderer &) = delete;
    PageRenderer &operator=(const PageRenderer &) = delete;

    /// Takes another file; what is under way of the one before is dropped. `failed` with "pdf.unreadable" for what is
    /// damaged or locked, or the errors of reading a record's XML.
    void load(const QByteArray &file);
    /// `scale`: pixels of the screen for one point.
    void render(int page, qreal scale, bool thumbnail);
    /// Pages that nobody looks at any more need not be drawn.
    void forgetWaiting();
    void find(const QString &text);

Q_SIGNALS:
    void loaded(const hocba::ui::DocumentInfo &info);
    void failed(const hocba::Error &error);
    void rendered(int page, qreal scale, bool thumbnail, const QImage &image);
    void found(const QString &text, const QList<hocba::ui::SearchHit> &hits);
    /// The text of every page, for screen readers.
    void textRead(const QStringList &pages);

private:
    struct Document;
    void run(std::function<void(Document &)> work, int priority);

    QThreadPool m_pool;
    std::shared_ptr<Document> m_document;
};

} // namespace hocba::ui

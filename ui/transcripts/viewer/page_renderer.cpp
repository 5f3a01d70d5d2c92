// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/viewer/page_renderer.h"

#include "models/documents/transcript_pdf.h"
#include "models/documents/transcript_xml.h"
#include "ui/transcripts/viewer/page_text.h"

#include <poppler-qt6.h>

#include <atomic>
#include <cmath>
#include <functional>
#include <optional>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPages = 500;
constexpr qreal mostPixels = 16e6; ///< of one page: a file may claim a page as large as a house
enum Priority { Thumbnails, Texts, Pages, Loading };

bool looksLikeXml(const QByteArray &file)
{
    QByteArray head = file.left(64);
    if (head.startsWith("\xEF\xBB\xBF")) {
        head.remove(0, 3);
    }
    return head.trimmed().startsWith('<');
}

PageText textOf(const Poppler::Page &page)
{
    PageText text;
    for (const auto &box : page.textList()) {
        const QString word = box->text();
        QList<QRectF> boxes;
        for (int i = 0; i < word.size(); ++i) {
            boxes.append(box->charBoundingBox(i));
        }
        text.addWord(word, boxes);
    }
    return text;
}

} // namespace

struct PageRenderer::Document {
    QByteArray file; ///< for as long as Poppler reads it
    std::unique_ptr<Poppler::Document> poppler;
    DocumentInfo info;
    std::optional<QList<PageText>> texts; ///< read when first searched
    std::atomic_bool dropped = false;
    std::atomic_int wanted = 0; ///< pages asked for before this count are no longer looked at

    Status open();
    const QList<PageText> &readTexts();
};

Status PageRenderer::Document::open()
{
    info.pdf = file;
    if (looksLikeXml(file)) {
        HOCBA_TRY_VALUE(transcript, documents::fromXml(file));
        HOCBA_TRY_VALUE(layout, documents::toPdf(transcript));
        info.pdf = layout.pdf;
        info.xml = file;
        info.drawn = true;
    }
    poppler = Poppler::Document::loadFromData(info.pdf);
    if (!poppler || poppler->isLocked() || poppler->numPages() < 1) {
        return fail("pdf.unreadable"_L1);
    }
    poppler->setRenderHint(Poppler::Document::Antialiasing);
    poppler->setRenderHint(Poppler::Document::TextAntialiasing);
    for (int i = 0; i < std::min(poppler->numPages(), mostPages); ++i) {
        const auto page = poppler->page(i);
        info.pages.append(page ? page->pageSizeF() : QSizeF(595, 842));
    }
    for (Poppler::EmbeddedFile *attached : poppler->embeddedFiles()) {
        if (!info.drawn && attached->name() == documents::attachedXmlName) {
            info.xml = attached->data();
        }
    }
    return {};
}

const QList<PageText> &PageRenderer::Document::readTexts()
{
    if (!texts) {
        texts.emplace();
        for (int i = 0; poppler && i < info.pages.size() && !dropped; ++i) {
            const auto page = poppler->page(i);
            texts->append(page ? textOf(*page) : PageText());
        }
    }
    return *texts;
}

PageRenderer::PageRenderer(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

PageRenderer::~PageRenderer()
{
    if (m_document) {
        m_document->dropped = true;
    }
    m_pool.clear();
    m_pool.waitForDone();
}

void PageRenderer::run(std::function<void(Document &)> work, int priority)
{
    if (m_document) {
        m_pool.start(
            [document = m_document, work = std::move(work)] {
                if (!document->dropped) {
                    work(*document);
                }
            },
            priority);
    }
}

void PageRenderer::load(const QByteArray &file)
{
    if (m_document) {
        m_document->dropped = true;
    }
    m_document = std::make_shared<Document>();
    m_document->file = file;
    const std::shared_ptr<Document> mine = m_document;
    const auto answer = [this, mine](const std::function<void()> &tell) {
        QMetaObject::invokeMethod(this, [this, mine, tell] {
            if (m_document == mine) {
                tell();
            }
        });
    };
    run(
        [this, answer](Document &document) {
            if (const Status opened = document.open(); !opened) {
                document.poppler.reset();
                answer([this, error = opened.error()] { Q_EMIT failed(error); });
                return;
            }
            answer([this, info = document.info] { Q_EMIT loaded(info); });
        },
        Loading);
    run(
        [this, answer](Document &document) {
            QStringList pages;
            for (const PageText &text : document.readTexts()) {
                pages.append(text.text());
            }
            answer([this, pages] { Q_EMIT textRead(pages); });
        },
        Texts);
}

void PageRenderer::forgetWaiting()
{
    if (m_document) {
        m_document->wanted += 1;
    }
}

void PageRenderer::render(int page, qreal scale, bool thumbnail)
{
    if (!m_document) {
        return;
    }
    const std::shared_ptr<Document> mine = m_document;
    run(
        [this, mine, page, scale, thumbnail, asked = mine->wanted.load()](Document &document) {
            if (!document.poppler || page >= document.info.pages.size() || (!thumbnail && document.wanted != asked)) {
                return;
            }
            const QSizeF size = document.info.pages[page] * scale;
            const qreal pixels = size.width() * size.height();
            const qreal fitting = pixels > mostPixels ? scale * std::sqrt(mostPixels / pixels) : scale;
            const auto drawn = document.poppler->page(page);
            const QImage image = drawn ? drawn->renderToImage(72 * fitting, 72 * fitting) : QImage();
            QMetaObject::invokeMethod(this, [this, mine, page, scale, thumbnail, image] {
                if (m_document == mine) {
                    Q_EMIT rendered(page, scale, thumbnail, image);
                }
            });
        },
        thumbnail ? Thumbnails : Pages);
}

void PageRenderer::find(const QString &text)
{
    if (!m_document) {
        return;
    }
    const std::shared_ptr<Document> mine = m_document;
    run(
        [this, mine, text](Document &document) {
            QList<SearchHit> hits;
            const QList<PageText> &texts = document.readTexts();
            for (int page = 0; page < texts.size(); ++page) {
                for (const QList<QRectF> &boxes : texts[page].find(text)) {
                    hits.append({ page, boxes });
                }
            }
            QMetaObject::invokeMethod(this, [this, mine, text, hits] {
                if (m_document == mine) {
                    Q_EMIT found(text, hits);
                }
            });
        },
        Texts);
}

} // namespace hocba::ui

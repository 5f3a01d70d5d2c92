// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_text.h"

#include <poppler-qt6.h>

#include <memory>

namespace hocba::documents {

namespace {

constexpr int pageLimit = 200;

// Poppler tells standard error about every fault of a damaged file; the verdict is told by us.
std::unique_ptr<Poppler::Document> open(const QByteArray &pdf)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    return document && !document->isLocked() ? std::move(document) : nullptr;
}

// Word by word: Page::text in raw order loses words at random (poppler-qt6 25.03).
QString textOf(const Poppler::Page &page)
{
    QString text;
    for (const auto &word : page.textList()) {
        for (const QChar letter : word->text()) {
            if (!letter.isSpace() && letter.category() != QChar::Other_Control) {
                text += letter;
            }
        }
    }
    return text.normalized(QString::NormalizationForm_C);
}

} // namespace

Result<QStringList> pageTexts(const QByteArray &pdf)
{
    const std::unique_ptr<Poppler::Document> document = open(pdf);
    if (!document || document->numPages() > pageLimit) {
        return fail(QLatin1StringView("pdf.unreadable"));
    }
    QStringList texts;
    for (int i = 0; i < document->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> page = document->page(i);
        if (!page) {
            return fail(QLatin1StringView("pdf.unreadable"), QString::number(i + 1));
        }
        texts.append(textOf(*page));
    }
    return texts;
}

QString pdfCreator(const QByteArray &pdf)
{
    const std::unique_ptr<Poppler::Document> document = open(pdf);
    return document ? document->info(QStringLiteral("Creator")) : QString();
}

} // namespace hocba::documents

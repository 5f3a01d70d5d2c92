// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_text.h"

#include <poppler-annotation.h>
#include <poppler-form.h>
#include <poppler-qt6.h>

#include <algorithm>
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

PageFields fieldsOf(const Poppler::Page &page)
{
    PageFields found;
    const QSizeF size = page.pageSizeF();
    for (const auto &field : page.formFields()) {
        if (field->type() != Poppler::FormField::FormSignature) {
            found.others = true;
            continue;
        }
        const QRectF part = field->rect(); // of the page, from its upper left corner
        found.signatures.append({ field->fullyQualifiedName(),
                                  { part.left() * size.width(), (1 - part.bottom()) * size.height(),
                                    part.width() * size.width(), part.height() * size.height() } });
    }
    const auto annotations = page.annotations();
    const auto widgets = std::ranges::count_if(
        annotations, [](const auto &annotation) { return annotation->subType() == Poppler::Annotation::AWidget; });
    // A widget that belongs to no form is painted all the same.
    found.others = found.others || std::ssize(annotations) != widgets || widgets > found.signatures.size();
    return found;
}

template<typename Value, typename Read>
Result<QList<Value>> readPages(const QByteArray &pdf, const Read &read)
{
    const std::unique_ptr<Poppler::Document> document = open(pdf);
    if (!document || document->numPages() > pageLimit) {
        return fail(QLatin1StringView("pdf.unreadable"));
    }
    QList<Value> values;
    for (int i = 0; i < document->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> page = document->page(i);
        if (!page) {
            return fail(QLatin1StringView("pdf.unreadable"), QString::number(i + 1));
        }
        values.append(read(*page));
    }
    return values;
}

} // namespace

Result<QStringList> pageTexts(const QByteArray &pdf)
{
    return readPages<QString>(pdf, textOf);
}

Result<QList<PageFields>> pageFields(const QByteArray &pdf)
{
    return readPages<PageFields>(pdf, fieldsOf);
}

QString pdfCreator(const QByteArray &pdf)
{
    const std::unique_ptr<Poppler::Document> document = open(pdf);
    return document ? document->info(QStringLiteral("Creator")) : QString();
}

} // namespace hocba::documents

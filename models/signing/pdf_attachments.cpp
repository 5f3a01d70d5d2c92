// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/pdf_attachments.h"

#include <QSet>

#include <algorithm>

namespace hocba::signing {

namespace {

constexpr qsizetype mostAttachments = 100;
constexpr qsizetype attachmentLimit = 20 * 1024 * 1024;

using Entries = QList<std::pair<PdfValue, PdfValue>>;

void collect(const PdfFile &file, const PdfValue &node, int revision, QSet<int> &seen, Entries &entries)
{
    if (node.isReference()) {
        if (seen.contains(node.number)) {
            return;
        }
        seen.insert(node.number);
    }
    const PdfValue value = file.resolved(node, revision);
    const PdfValue names = file.resolved(value["Names"], revision);
    for (qsizetype i = 0; i + 1 < names.items.size() && entries.size() < mostAttachments; i += 2) {
        entries.append({ names.items.at(i), names.items.at(i + 1) });
    }
    for (const PdfValue &kid : file.resolved(value["Kids"], revision).items) {
        if (kid.isReference() && entries.size() < mostAttachments) {
            collect(file, kid, revision, seen, entries);
        }
    }
}

std::optional<PdfAttachment> readOne(const PdfFile &file, const std::pair<PdfValue, PdfValue> &entry)
{
    const int revision = file.last();
    const PdfValue specification = file.resolved(entry.second, revision);
    const PdfValue stream = file.resolved(specification["EF"], revision)["F"];
    const auto object = stream.isReference() ? file.object(stream.number, revision) : std::nullopt;
    auto bytes = object ? file.content(*object, revision, attachmentLimit) : std::nullopt;
    if (!bytes) {
        return std::nullopt;
    }
    const PdfValue &unicodeName = specification["UF"];
    QByteArray mime = object->value["Subtype"].text;
    mime.replace("#2F", "/").replace("#2f", "/");
    return PdfAttachment { .name = textOf(unicodeName.isNull() ? entry.first : unicodeName),
                           .mime = QString::fromLatin1(mime),
                           .description = textOf(specification["Desc"]),
                           .bytes = std::move(*bytes) };
}

} // namespace

Entries attachmentEntries(const PdfFile &file, const PdfValue &catalog, int revision)
{
    Entries entries;
    QSet<int> seen;
    collect(file, file.resolved(catalog["Names"], revision)["EmbeddedFiles"], revision, seen, entries);
    return entries;
}

QList<PdfAttachment> readAttachments(const PdfFile &file)
{
    QList<PdfAttachment> attachments;
    for (const auto &entry : attachmentEntries(file, file.catalog(file.last()), file.last())) {
        if (auto attachment = readOne(file, entry)) {
            attachments.append(std::move(*attachment));
        }
    }
    return attachments;
}

void setAttachmentEntries(PdfValue &catalog, const PdfFile &file, int revision, Entries entries)
{
    std::ranges::stable_sort(entries, {}, [](const auto &entry) { return entry.first.text; });
    PdfValue list = PdfValue::array();
    for (const auto &[name, specification] : std::as_const(entries)) {
        list.items.append(name);
        list.items.append(specification);
    }
    PdfValue tree = PdfValue::dictionary();
    tree.set("Names", list);
    PdfValue names = file.resolved(catalog["Names"], revision);
    if (!names.isDictionary()) {
        names = PdfValue::dictionary();
    }
    names.set("EmbeddedFiles", tree);
    catalog.set("Names", names);
}

} // namespace hocba::signing

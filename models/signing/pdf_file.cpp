// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/pdf_file.h"

#include <algorithm>
#include <zlib.h>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRevisions = 200;
constexpr int mostPages = 5000;
constexpr qsizetype entrySize = 20;

// "0000001632 00000 n \n": always 20 bytes.
bool readEntry(QByteArrayView entry, int number, PdfRevision &revision)
{
    const QByteArrayView digits = entry.first(10);
    if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }) || entry[10] != ' '
        || entry[16] != ' ') {
        return false;
    }
    if (revision.objects.contains(number)) {
        return false; // programs differ in which of two entries they believe
    }
    if (entry[17] == 'f') {
        revision.objects.insert(number, -1);
        return true;
    }
    revision.objects.insert(number, digits.toLongLong());
    return entry[17] == 'n' && entry.sliced(11, 5) == "00000";
}

bool readTable(QByteArrayView data, PdfReader &reader, PdfRevision &revision)
{
    while (!reader.take("trailer")) {
        const auto first = reader.takeNumber();
        const auto count = reader.takeNumber();
        if (!first || !count || *first > 8'000'000 || *count > data.size() / entrySize) {
            return false;
        }
        // Blanks after the numbers, then exactly one line end.
        qsizetype at = reader.at();
        while (at < data.size() && data[at] == ' ') {
            ++at;
        }
        PdfReader line(data, at);
        line.skipLineEnd();
        at = line.at();
        if (*count * entrySize > data.size() - at) {
            return false;
        }
        for (qint64 i = 0; i < *count; ++i, at += entrySize) {
            if (!readEntry(data.sliced(at, entrySize), static_cast<int>(*first + i), revision)) {
                return false;
            }
        }
        reader = PdfReader(data, at);
    }
    return true;
}

} // namespace

Result<PdfFile> PdfFile::parse(const QByteArray &bytes)
{
    if (!bytes.startsWith("%PDF-")) {
        return fail("pdf.not_a_pdf"_L1);
    }
    PdfFile file;
    file.m_bytes = bytes;
    HOCBA_TRY(file.readRevisions());
    HOCBA_TRY(file.checkOrder());
    return file;
}

Status PdfFile::readRevisions()
{
    const qsizetype last = m_bytes.lastIndexOf("startxref");
    if (last < 0) {
        return fail("pdf.damaged"_L1, u"startxref"_s);
    }
    PdfReader reader(m_bytes, last + 9);
    std::optional<qint64> at = reader.takeNumber();
    while (at) {
        if (m_revisions.size() >= mostRevisions) {
            return fail("pdf.unsupported"_L1, u"revisions"_s);
        }
        // Every table stands before the one that names it, which also ends loops.
        if (*at >= (m_revisions.isEmpty() ? last : m_revisions.front().xref)) {
            return fail("pdf.damaged"_L1, u"startxref"_s);
        }
        HOCBA_TRY_VALUE(revision, readRevision(*at));
        const PdfValue &previous = revision.trailer["Prev"];
        at = previous.integer();
        if (!previous.isNull() && !at) {
            return fail("pdf.damaged"_L1, u"Prev"_s);
        }
        m_revisions.prepend(std::move(revision));
    }
    if (m_revisions.isEmpty()) {
        return fail("pdf.damaged"_L1, u"startxref"_s);
    }
    return {};
}

Result<PdfRevision> PdfFile::readRevision(qsizetype xref) const
{
    PdfReader reader(m_bytes, xref);
    if (!reader.take("xref")) {
        return fail("pdf.unsupported"_L1, u"xref"_s);
    }
    PdfRevision revision;
    revision.xref = xref;
    if (!readTable(m_bytes, reader, revision)) {
        return fail("pdf.damaged"_L1, u"xref"_s);
    }
    auto trailer = reader.takeValue();
    if (!trailer || !trailer->isDictionary() || !(*trailer)["Root"].isReference()) {
        return fail("pdf.damaged"_L1, u"trailer"_s);
    }
    if (!(*trailer)["Encrypt"].isNull() || !(*trailer)["XRefStm"].isNull()) {
        return fail("pdf.unsupported"_L1, u"trailer"_s);
    }
    revision.trailer = std::move(*trailer);
    const bool named = reader.take("startxref") && reader.takeNumber() == xref;
    // "%%EOF" is a comment to the reader, so the blanks before it are skipped by hand.
    const qsizetype end = m_bytes.indexOf("%%EOF", reader.at());
    if (!named || end < 0 || !QByteArrayView(m_bytes).sliced(reader.at(), end - reader.at()).trimmed().isEmpty()) {
        return fail("pdf.damaged"_L1, u"%%EOF"_s);
    }
    PdfReader tail(m_bytes, end + 5);
    tail.skipLineEnd();
    revision.end = tail.at();
    return revision;
}

// Objects and table of a revision lie between the end of the one before and their own end, so that the bytes a
// signature covers are exactly the revision that its reader saw.
Status PdfFile::checkOrder() const
{
    qsizetype start = 0;
    for (const PdfRevision &revision : m_revisions) {
        const bool inside = std::ranges::all_of(
            revision.objects, [&](qsizetype at) { return at == -1 || (at >= start && at < revision.xref); });
        if (!inside || revision.xref < start) {
            return fail("pdf.unsupported"_L1, u"object order"_s);
        }
        start = revision.end;
    }
    return {};
}

int PdfFile::definedIn(int number, int revision) const
{
    for (int r = std::min(revision, last()); r >= 0; --r) {
        const auto found = m_revisions.at(r).objects.constFind(number);
        if (found != m_revisions.at(r).objects.cend()) {
            return *found < 0 ? -1 : r;
        }
    }
    return -1;
}

std::optional<PdfObject> PdfFile::object(int number, int revision) const
{
    const int defined = definedIn(number, revision);
    if (number <= 0 || defined < 0) {
        return std::nullopt;
    }
    return objectAt(m_revisions.at(defined).objects.value(number), number, revision);
}

std::optional<PdfObject> PdfFile::objectAt(qsizetype at, int number, int revision) const
{
    PdfReader reader(m_bytes, at);
    if (reader.takeNumber() != number || reader.takeNumber() != 0 || !reader.take("obj")) {
        return std::nullopt;
    }
    auto value = reader.takeValue();
    if (!value) {
        return std::nullopt;
    }
    PdfObject object { std::move(*value), -1, 0 };
    if (!object.value.isDictionary() || !reader.take("stream")) {
        return reader.take("endobj") ? std::optional(std::move(object)) : std::nullopt;
    }
    reader.skipLineEnd();
    PdfValue length = object.value["Length"];
    if (length.isReference()) {
        // Never a stream itself, so this goes one step deep: a length is a plain number.
        const int defined = length.number == number ? -1 : definedIn(length.number, revision);
        PdfReader there(m_bytes, defined < 0 ? m_bytes.size() : m_revisions.at(defined).objects.value(length.number));
        const bool header = there.takeNumber() == length.number && there.takeNumber() == 0 && there.take("obj");
        length = header ? there.takeValue().value_or(PdfValue()) : PdfValue();
    }
    const auto size = length.integer();
    if (!size || *size > m_bytes.size() - reader.at()) {
        return std::nullopt;
    }
    object.streamBegin = reader.at();
    object.streamLength = *size;
    PdfReader tail(m_bytes, object.streamBegin + object.streamLength);
    return tail.take("endstream") ? std::optional(std::move(object)) : std::nullopt;
}

PdfValue PdfFile::resolved(const PdfValue &value, int revision) const
{
    if (!value.isReference()) {
        return value;
    }
    const auto found = object(value.number, revision);
    // A reference to a reference does not exist in PDF.
    return found && !found->value.isReference() ? found->value : PdfValue();
}

PdfValue PdfFile::catalog(int revision) const
{
    return resolved(m_revisions.at(revision).trailer["Root"], revision);
}

QList<int> PdfFile::pages(int revision) const
{
    QList<int> found;
    QSet<int> seen;
    collectPages(catalog(revision)["Pages"], revision, seen, found);
    return found;
}

void PdfFile::collectPages(const PdfValue &node, int revision, QSet<int> &seen, QList<int> &pages) const
{
    if (!node.isReference() || seen.contains(node.number) || seen.size() >= mostPages) {
        return;
    }
    seen.insert(node.number);
    const PdfValue value = resolved(node, revision);
    if (!value["Kids"].isNull()) {
        for (const PdfValue &kid : resolved(value["Kids"], revision).items) {
            collectPages(kid, revision, seen, pages);
        }
    } else if (value["Type"].isName("Page")) {
        pages.append(node.number);
    }
}

std::optional<QByteArray> PdfFile::content(const PdfObject &object, int revision, qsizetype limit) const
{
    if (!object.isStream()) {
        return std::nullopt;
    }
    const QByteArrayView packed = QByteArrayView(m_bytes).sliced(object.streamBegin, object.streamLength);
    PdfValue filter = resolved(object.value["Filter"], revision);
    if (filter.isArray() && filter.items.size() == 1) {
        filter = PdfValue(filter.items.first());
    }
    if (filter.isNull()) {
        return packed.size() > limit ? std::nullopt : std::optional(packed.toByteArray());
    }
    return filter.isName("FlateDecode") && object.value["DecodeParms"].isNull() ? inflated(packed, limit)
                                                                                : std::nullopt;
}

QByteArray deflated(const QByteArray &bytes)
{
    uLongf length = compressBound(static_cast<uLong>(bytes.size()));
    QByteArray packed(static_cast<qsizetype>(length), Qt::Uninitialized);
    // Level 3: half the time of the default for a few per cent more bytes.
    compress2(reinterpret_cast<Bytef *>(packed.data()), &length, reinterpret_cast<const Bytef *>(bytes.constData()),
              static_cast<uLong>(bytes.size()), 3);
    packed.truncate(static_cast<qsizetype>(length));
    return packed;
}

std::optional<QByteArray> inflated(QByteArrayView bytes, qsizetype limit)
{
    z_stream stream {};
    if (inflateInit(&stream) != Z_OK) {
        return std::nullopt;
    }
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    QByteArray whole;
    QByteArray part(64 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK && whole.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef *>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        whole.append(part.constData(), part.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && whole.size() <= limit ? std::optional(whole) : std::nullopt;
}

} // namespace hocba::signing

// SPDX-License-Identifier: GPL-3.0-or-later
// One revision per signature, appended: field with its picture, signature dictionary with a hole for the CMS, and what
// has to name them (form, page, catalog). The bytes before stay as they are, so earlier signatures stay right.
#include "models/signing/pdf_sign.h"

#include "models/signing/cms.h"
#include "models/signing/pdf_attachments.h"
#include "models/signing/pdf_file.h"

#include <algorithm>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 2);
}

// D:20260120080000+07'00'
QByteArray pdfDate(Instant time)
{
    return "D:" + time.local().toString(u"yyyyMMddHHmmss"_s).toLatin1() + "+07'00'";
}

bool isFieldName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 60
        && std::ranges::all_of(name, [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_'); });
}

/// Collects the objects of the new revision and knows where each will stand.
class Revision
{
public:
    explicit Revision(const PdfFile &file)
        : m_file(file),
          m_next(static_cast<int>(file.revisions().last().trailer["Size"].integer().value_or(0))),
          m_start(file.bytes().size())
    {
        for (const PdfRevision &revision : file.revisions()) {
            for (const int known : revision.objects.keys()) {
                m_next = std::max(m_next, known + 1);
            }
        }
        if (!file.bytes().endsWith('\n')) {
            m_added = "\n";
        }
    }

    [[nodiscard]] int newNumber() { return m_next++; }

    void write(int number, const QByteArray &body)
    {
        m_offsets.insert(number, m_start + m_added.size());
        m_added += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    }
    void write(int number, const PdfValue &value) { write(number, toPdf(value)); }
    void writeStream(int number, PdfValue dictionary, const QByteArray &content)
    {
        const QByteArray packed = deflated(content);
        dictionary.set("Filter", PdfValue::name("FlateDecode"));
        dictionary.set("Length", PdfValue::plain(QByteArray::number(packed.size())));
        write(number, toPdf(dictionary) + "\nstream\n" + packed + "\nendstream");
    }

    /// Where the object's number begins, in the finished file.
    [[nodiscard]] qsizetype offsetOf(int number) const { return m_offsets.value(number); }

    [[nodiscard]] QByteArray finished() const
    {
        const qsizetype xref = m_start + m_added.size();
        QByteArray table = "xref\n";
        const QList<int> numbers = m_offsets.keys();
        for (qsizetype i = 0; i < numbers.size();) {
            qsizetype end = i + 1;
            while (end < numbers.size() && numbers.at(end) == numbers.at(end - 1) + 1) {
                ++end;
            }
            table += QByteArray::number(numbers.at(i)) + ' ' + QByteArray::number(end - i) + '\n';
            for (; i < end; ++i) {
                table += QByteArray::number(m_offsets.value(numbers.at(i))).rightJustified(10, '0') + " 00000 n \n";
            }
        }
        PdfValue trailer = m_file.revisions().last().trailer;
        trailer.set("Size", PdfValue::plain(QByteArray::number(m_next)));
        trailer.set("Prev", PdfValue::plain(QByteArray::number(m_file.revisions().last().xref)));
        return m_file.bytes() + m_added + table + "trailer\n" + toPdf(trailer) + "\nstartxref\n"
            + QByteArray::number(xref) + "\n%%EOF\n";
    }

private:
    const PdfFile &m_file;
    int m_next;
    qsizetype m_start;
    QByteArray m_added;
    QMap<int, qsizetype> m_offsets;
};

struct Numbers {
    int field = 0;
    int dictionary = 0;
    int page = 0;
};

void writeAppearance(Revision &revision, const PdfSignatureRequest &request, PdfValue &field)
{
    if (request.appearance.isEmpty()) {
        return;
    }
    PdfValue form = PdfValue::dictionary();
    form.set("Type", PdfValue::name("XObject"));
    form.set("Subtype", PdfValue::name("Form"));
    form.set("BBox", PdfValue::plain("[0 0 " + number(request.box.width) + ' ' + number(request.box.height) + ']'));
    form.set("Resources", PdfValue::dictionary());
    const int stream = revision.newNumber();
    revision.writeStream(stream, form, request.appearance);
    PdfValue appearances = PdfValue::dictionary();
    appearances.set("N", PdfValue::reference(stream));
    field.set("AP", appearances);
}

void writeField(Revision &revision, const PdfSignatureRequest &request, const Numbers &numbers)
{
    const PdfBox &box = request.box;
    PdfValue field = PdfValue::dictionary();
    field.set("Type", PdfValue::name("Annot"));
    field.set("Subtype", PdfValue::name("Widget"));
    field.set("FT", PdfValue::name("Sig"));
    field.set("T", pdfText(request.fieldName));
    field.set("F", PdfValue::plain("132")); // print, locked
    field.set("P", PdfValue::reference(numbers.page));
    field.set("Rect",
              PdfValue::plain('[' + number(box.left) + ' ' + number(box.bottom) + ' ' + number(box.left + box.width)
                              + ' ' + number(box.bottom + box.height) + ']'));
    field.set("V", PdfValue::reference(numbers.dictionary));
    writeAppearance(revision, request, field);
    revision.write(numbers.field, field);
}

// The page's list of annotations, wherever it stands.
void writeAnnotations(Revision &revision, const PdfFile &file, const Numbers &numbers)
{
    PdfValue page = file.object(numbers.page, file.last())->value;
    const PdfValue &annotations = page["Annots"];
    PdfValue list = file.resolved(annotations, file.last());
    if (!list.isArray()) {
        list = PdfValue::array();
    }
    list.items.append(PdfValue::reference(numbers.field));
    if (annotations.isReference()) {
        revision.write(annotations.number, list);
    } else {
        page.set("Annots", list);
        revision.write(numbers.page, page);
    }
}

QList<PdfValue> writeAttachments(Revision &revision, const PdfSignatureRequest &request,
                                 QList<std::pair<PdfValue, PdfValue>> &entries)
{
    QList<PdfValue> specifications;
    for (const PdfAttachment &attachment : request.attachments) {
        PdfValue parameters = PdfValue::dictionary();
        parameters.set("Size", PdfValue::plain(QByteArray::number(attachment.bytes.size())));
        parameters.set("ModDate", PdfValue::string(pdfDate(request.time)));
        PdfValue stream = PdfValue::dictionary();
        stream.set("Type", PdfValue::name("EmbeddedFile"));
        stream.set("Subtype", PdfValue::name(attachment.mime.toLatin1().replace('/', "#2F")));
        stream.set("Params", parameters);
        const int streamNumber = revision.newNumber();
        revision.writeStream(streamNumber, stream, attachment.bytes);

        PdfValue files = PdfValue::dictionary();
        files.set("F", PdfValue::reference(streamNumber));
        files.set("UF", PdfValue::reference(streamNumber));
        PdfValue specification = PdfValue::dictionary();
        specification.set("Type", PdfValue::name("Filespec"));
        specification.set("F", pdfText(attachment.name));
        specification.set("UF", pdfText(attachment.name));
        specification.set("Desc", pdfText(attachment.description));
        specification.set("AFRelationship", PdfValue::name("Source"));
        specification.set("EF", files);
        const int number = revision.newNumber();
        revision.write(number, specification);
        entries.append({ pdfText(attachment.name), PdfValue::reference(number) });
        specifications.append(PdfValue::reference(number));
    }
    return specifications;
}

// The form is an object of its own after the first signature, so that later ones leave the catalog alone.
void writeFormAndCatalog(Revision &revision, const PdfFile &file, const PdfSignatureRequest &request, int field)
{
    const int last = file.last();
    const int catalogNumber = file.revisions().last().trailer["Root"].number;
    PdfValue catalog = file.catalog(last);
    const PdfValue known = catalog["AcroForm"];
    PdfValue form = file.resolved(known, last);
    if (!form.isDictionary()) {
        form = PdfValue::dictionary();
    }
    PdfValue fields = file.resolved(form["Fields"], last);
    if (!fields.isArray()) {
        fields = PdfValue::array();
    }
    fields.items.append(PdfValue::reference(field));
    form.set("Fields", fields);
    form.set("SigFlags", PdfValue::plain("3"));
    const int formNumber = known.isReference() ? known.number : revision.newNumber();
    revision.write(formNumber, form);
    if (known.isReference() && request.attachments.isEmpty()) {
        return;
    }
    catalog.set("AcroForm", PdfValue::reference(formNumber));
    if (!request.attachments.isEmpty()) {
        auto entries = attachmentEntries(file, catalog, last);
        PdfValue associated = file.resolved(catalog["AF"], last);
        if (!associated.isArray()) {
            associated = PdfValue::array();
        }
        associated.items.append(writeAttachments(revision, request, entries));
        setAttachmentEntries(catalog, file, last, entries);
        catalog.set("AF", associated);
    }
    revision.write(catalogNumber, catalog);
}

constexpr QByteArrayView rangeHole = "[0 0000000000 0000000000 0000000000]";

QByteArray signatureDictionary(const PdfSignatureRequest &request, qsizetype room)
{
    QByteArray body = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached";
    for (const auto &[key, text] : { std::pair { "/Name ", request.signerName },
                                     { "/Reason ", request.reason },
                                     { "/Location ", request.location } }) {
        if (!text.isEmpty()) {
            body += ' ' + QByteArray(key) + toPdf(pdfText(text));
        }
    }
    return body + " /M (" + pdfDate(request.time) + ") /ByteRange " + rangeHole.toByteArray() + " /Contents <"
        + QByteArray(2 * room, '0') + "> >>";
}

// Fills the range and the signature into the holes of the finished file.
Status fillHoles(QByteArray &pdf, qsizetype dictionaryAt, qsizetype room, const Signer &signer,
                 const QList<QByteArray> &crls)
{
    const qsizetype rangeAt = pdf.indexOf(rangeHole, dictionaryAt);
    const qsizetype open = pdf.indexOf("/Contents <", rangeAt) + 10;
    const qsizetype close = open + 2 + 2 * room;
    const auto padded = [](qsizetype value) { return QByteArray::number(value).rightJustified(10, '0'); };
    const QByteArray range = "[0 " + padded(open) + ' ' + padded(close) + ' ' + padded(pdf.size() - close) + ']';
    pdf.replace(rangeAt, rangeHole.size(), range);
    const QByteArray covered = pdf.first(open) + pdf.sliced(close);
    HOCBA_TRY_VALUE(cms, makeCms(covered, signer, crls));
    if (cms.size() > room) {
        return fail("pdf.signature_too_large"_L1, QString::number(cms.size()));
    }
    const QByteArray hex = cms.toHex();
    pdf.replace(open + 1, hex.size(), hex);
    return {};
}

bool hasField(const PdfFile &file, const QString &name)
{
    const PdfValue form = file.resolved(file.catalog(file.last())["AcroForm"], file.last());
    const QList<PdfValue> fields = file.resolved(form["Fields"], file.last()).items;
    return std::ranges::any_of(
        fields, [&](const PdfValue &field) { return textOf(file.resolved(field, file.last())["T"]) == name; });
}

} // namespace

Result<QByteArray> signPdf(const QByteArray &pdf, const Signer &signer, const PdfSignatureRequest &request)
{
    auto parsed = PdfFile::parse(pdf);
    if (!parsed) {
        return fail("pdf.unsupported"_L1, parsed.error().code + u' ' + parsed.error().detail);
    }
    const PdfFile &file = *parsed;
    if (!file.catalog(file.last()).isDictionary() || file.revisions().last().end != pdf.size()) {
        return fail("pdf.unsupported"_L1, u"catalog"_s);
    }
    const QList<int> pages = file.pages(file.last());
    if (request.page < 0 || request.page >= pages.size()) {
        return fail("pdf.no_such_page"_L1, QString::number(request.page));
    }
    if (!isFieldName(request.fieldName) || hasField(file, request.fieldName)) {
        return fail("pdf.field_exists"_L1, request.fieldName);
    }
    Revision revision(file);
    const Numbers numbers { revision.newNumber(), revision.newNumber(), pages.at(request.page) };
    writeField(revision, request, numbers);
    writeAnnotations(revision, file, numbers);
    writeFormAndCatalog(revision, file, request, numbers.field);
    const qsizetype room = roomForCms(signer, request.crlsDer);
    revision.write(numbers.dictionary, signatureDictionary(request, room));
    QByteArray result = revision.finished();
    HOCBA_TRY(fillHoles(result, revision.offsetOf(numbers.dictionary), room, signer, request.crlsDer));
    return result;
}

} // namespace hocba::signing

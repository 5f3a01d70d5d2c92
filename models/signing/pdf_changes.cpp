// SPDX-License-Identifier: GPL-3.0-or-later
// A whitelist: everything that is not known to be harmless counts as a change of the pages. Against an appended update
// that shows other marks, while every signature is still mathematically right.
#include "models/signing/pdf_changes.h"

#include "models/signing/pdf_attachments.h"

#include <algorithm>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

bool hasOnlyKeys(const PdfValue &value, std::initializer_list<QByteArrayView> allowed)
{
    return std::ranges::all_of(value.keys, [&](const QByteArray &key) {
        return std::ranges::find(allowed, QByteArrayView(key)) != allowed.end();
    });
}

// The same dictionary but for these keys.
bool differsOnlyIn(const PdfValue &before, const PdfValue &after, std::initializer_list<QByteArrayView> keys)
{
    PdfValue first = before;
    PdfValue second = after;
    for (const QByteArrayView key : keys) {
        first.remove(key);
        second.remove(key);
    }
    if (first.keys.size() != second.keys.size()) {
        return false;
    }
    return std::ranges::all_of(first.keys,
                               [&](const QByteArray &key) { return toPdf(first[key]) == toPdf(second[key]); });
}

class ChangeCheck
{
public:
    ChangeCheck(const PdfFile &file, int revision)
        : m_file(file),
          m_now(revision),
          m_before(revision - 1),
          m_oldCatalog(file.catalog(m_before)),
          m_catalog(file.catalog(m_now))
    {
        for (const int page : file.pages(m_before)) {
            m_pages.insert(page);
            if (const auto object = file.object(page, m_before); object && object->value["Annots"].isReference()) {
                m_annotations.insert(object->value["Annots"].number);
            }
        }
    }

    void run(Verdict &verdict)
    {
        const PdfValue &trailer = m_file.revisions().at(m_now).trailer;
        const PdfValue &oldTrailer = m_file.revisions().at(m_before).trailer;
        if (!differsOnlyIn(oldTrailer, trailer, { "Size", "Prev", "ID" })) {
            verdict.add("pdf.page_changed"_L1, u"trailer"_s);
        }
        if (!isCatalogKept()) {
            verdict.add("pdf.page_changed"_L1, u"catalog"_s);
        }
        QList<int> numbers = m_file.revisions().at(m_now).objects.keys();
        std::ranges::sort(numbers);
        for (const int number : std::as_const(numbers)) {
            if (number != 0 && !isAllowed(number)) {
                verdict.add("pdf.page_changed"_L1, QString::number(number) + u" 0 R"_s);
            }
        }
    }

private:
    [[nodiscard]] bool isAllowed(int number) const
    {
        const auto after = m_file.object(number, m_now);
        const auto before = m_file.object(number, m_before);
        if (!after) {
            return false;
        }
        if (!before) {
            // Free until now; but a number that something referred to already would change what that shows.
            return m_file.revisions().at(m_before).trailer["Size"].integer().value_or(0) <= number
                && isHarmlessNew(*after);
        }
        if (after->isStream()) {
            return false;
        }
        if (number == m_file.revisions().at(m_now).trailer["Root"].number) {
            return true; // isCatalogKept looked at it
        }
        if (m_oldCatalog["AcroForm"].isReference() && number == m_oldCatalog["AcroForm"].number) {
            return isFormKept(before->value, after->value);
        }
        if (m_annotations.contains(number)) {
            return isListExtended(before->value, after->value);
        }
        return m_pages.contains(number) && differsOnlyIn(before->value, after->value, { "Annots" })
            && !before->value["Annots"].isReference()
            && isListExtended(before->value["Annots"], after->value["Annots"]);
    }

    [[nodiscard]] static bool isHarmlessNew(const PdfObject &object)
    {
        const PdfValue &value = object.value;
        if (object.isStream()) {
            return value["Type"].isName("EmbeddedFile")
                || (value["Subtype"].isName("Form") && value["Resources"].keys.isEmpty());
        }
        return isSignedField(value) || value["Type"].isName("Filespec")
            || (value["Type"].isName("Sig") && !value["ByteRange"].isNull())
            || (value.isDictionary() && hasOnlyKeys(value, { "Fields", "SigFlags" }));
    }

    // Everything old is still there in the old order, and what follows are fields signed in this revision.
    [[nodiscard]] bool isListExtended(const PdfValue &before, const PdfValue &after) const
    {
        if (!after.isArray() || after.items.size() < before.items.size()) {
            return false;
        }
        for (qsizetype i = 0; i < after.items.size(); ++i) {
            const PdfValue &item = after.items.at(i);
            if (i < before.items.size()) {
                if (toPdf(before.items.at(i)) != toPdf(item)) {
                    return false;
                }
            } else if (!item.isReference() || m_file.definedIn(item.number, m_now) != m_now
                       || !isSignedField(m_file.resolved(item, m_now))) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool isFormKept(const PdfValue &before, const PdfValue &after) const
    {
        return differsOnlyIn(before, after, { "Fields", "SigFlags" })
            && isListExtended(m_file.resolved(before["Fields"], m_before), m_file.resolved(after["Fields"], m_now));
    }

    [[nodiscard]] bool isCatalogKept() const
    {
        if (!m_catalog.isDictionary() || !differsOnlyIn(m_oldCatalog, m_catalog, { "AcroForm", "AF", "Names" })) {
            return false;
        }
        const bool noForm = m_oldCatalog["AcroForm"].isNull() && m_catalog["AcroForm"].isNull();
        const bool formKept = noForm
            || isFormKept(m_file.resolved(m_oldCatalog["AcroForm"], m_before),
                          m_file.resolved(m_catalog["AcroForm"], m_now));
        return formKept && isNamesKept() && isAssociationKept();
    }

    [[nodiscard]] bool isNamesKept() const
    {
        const PdfValue before = m_file.resolved(m_oldCatalog["Names"], m_before);
        const PdfValue after = m_file.resolved(m_catalog["Names"], m_now);
        if (!differsOnlyIn(before, after, { "EmbeddedFiles" })) {
            return false;
        }
        const auto old = attachmentEntries(m_file, m_oldCatalog, m_before);
        const auto now = attachmentEntries(m_file, m_catalog, m_now);
        return std::ranges::all_of(old, [&](const auto &entry) {
            return std::ranges::any_of(now, [&](const auto &other) {
                return other.first.text == entry.first.text && toPdf(other.second) == toPdf(entry.second);
            });
        });
    }

    [[nodiscard]] bool isAssociationKept() const
    {
        const PdfValue before = m_file.resolved(m_oldCatalog["AF"], m_before);
        const PdfValue after = m_file.resolved(m_catalog["AF"], m_now);
        if (after.items.size() < before.items.size()) {
            return false;
        }
        for (qsizetype i = 0; i < before.items.size(); ++i) {
            if (toPdf(before.items.at(i)) != toPdf(after.items.at(i))) {
                return false;
            }
        }
        return true;
    }

    const PdfFile &m_file;
    int m_now;
    int m_before;
    PdfValue m_oldCatalog;
    PdfValue m_catalog;
    QSet<int> m_pages;
    QSet<int> m_annotations;
};

} // namespace

bool isSignedField(const PdfValue &value)
{
    return value["FT"].isName("Sig") && value["Subtype"].isName("Widget") && value["V"].isReference()
        && hasOnlyKeys(value, { "Type", "Subtype", "FT", "T", "F", "P", "Rect", "V", "AP" });
}

void judgeChanges(const PdfFile &file, int revision, Verdict &verdict)
{
    ChangeCheck(file, revision).run(verdict);
}

} // namespace hocba::signing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/xml_document.h"

#include "models/signing/openssl_support.h"
#include "models/signing/xml_support.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <cstring>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

struct SchemaParserFreer {
    void operator()(xmlSchemaParserCtxt *context) const { xmlSchemaFreeParserCtxt(context); }
};
struct SchemaCheckFreer {
    void operator()(xmlSchemaValidCtxt *context) const { xmlSchemaFreeValidCtxt(context); }
};

struct SchemaFault {
    QString text;
};

// The first fault is the one that helps; the rest mostly follows from it.
void rememberFault(void *user, const xmlError *error)
{
    auto *fault = static_cast<SchemaFault *>(user);
    if (fault->text.isEmpty() && error) {
        fault->text = QString::number(error->line) + u": "_s + QString::fromUtf8(error->message).trimmed();
    }
}

// xml:id is an identifier by its own right for libxml2, so it must not hide a second element behind a known Id.
bool isIdentifier(const xmlAttr *attribute)
{
    const char *name = reinterpret_cast<const char *>(attribute->name);
    if (!attribute->ns) {
        return std::strcmp(name, "Id") == 0;
    }
    return std::strcmp(name, "id") == 0 && xmlStrEqual(attribute->ns->href, XML_XML_NAMESPACE);
}

using Ids = QHash<QByteArray, xmlNode *>;

QByteArray valueOf(xmlDoc *doc, const xmlAttr *attribute)
{
    xmlChar *value = xmlNodeListGetString(doc, attribute->children, 1);
    QByteArray bytes(reinterpret_cast<const char *>(value));
    xmlFree(value);
    return bytes;
}

// Adds the identifiers of `node` and all below to `ids`.
Status collectIds(xmlDoc *doc, xmlNode *node, Ids &ids)
{
    for (xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
        if (!isIdentifier(attribute)) {
            continue;
        }
        const QByteArray id = valueOf(doc, attribute);
        if (ids.contains(id)) {
            return fail("xml.duplicate_id"_L1, QString::fromUtf8(id));
        }
        ids.insert(id, node);
        if (!attribute->ns) {
            xmlAddID(nullptr, doc, reinterpret_cast<const xmlChar *>(id.constData()), attribute);
        }
    }
    for (xmlNode *child = node->children; child; child = child->next) {
        if (child->type == XML_ELEMENT_NODE) {
            HOCBA_TRY(collectIds(doc, child, ids));
        }
    }
    return {};
}

bool isWithin(const xmlNode *node, const xmlNode *ancestor)
{
    for (; node; node = node->parent) {
        if (node == ancestor) {
            return true;
        }
    }
    return false;
}

} // namespace

XmlDocument::XmlDocument(std::unique_ptr<Data> data) : m_data(std::move(data))
{
}
XmlDocument::XmlDocument(XmlDocument &&) noexcept = default;
XmlDocument &XmlDocument::operator=(XmlDocument &&) noexcept = default;
XmlDocument::~XmlDocument() = default;

Result<XmlSchema> XmlSchema::parse(const QByteArray &xsd)
{
    const std::unique_ptr<xmlSchemaParserCtxt, SchemaParserFreer> context(
        xmlSchemaNewMemParserCtxt(xsd.constData(), static_cast<int>(xsd.size())));
    SchemaFault fault;
    xmlSchemaSetParserStructuredErrors(
        context.get(), [](void *user, auto *error) { rememberFault(user, error); }, &fault);
    xmlSchema *schema = xmlSchemaParse(context.get());
    if (!schema) {
        return fail("xml.schema_unreadable"_L1, fault.text);
    }
    XmlSchema result;
    result.m_schema = std::shared_ptr<void>(schema, [](void *p) { xmlSchemaFree(static_cast<xmlSchema *>(p)); });
    return result;
}

Result<XmlDocument> XmlDocument::parse(const QByteArray &bytes)
{
    auto parsed = parseXmlSafely(bytes);
    if (!parsed) {
        return parsed.error();
    }
    auto data = std::make_unique<Data>();
    data->doc = std::move(*parsed);
    HOCBA_TRY(collectIds(data->doc.get(), xmlDocGetRootElement(data->doc.get()), data->ids));
    return XmlDocument(std::move(data));
}

Status XmlDocument::validate(const XmlSchema &schema) const
{
    const std::unique_ptr<xmlSchemaValidCtxt, SchemaCheckFreer> context(
        xmlSchemaNewValidCtxt(static_cast<xmlSchema *>(schema.m_schema.get())));
    SchemaFault fault;
    xmlSchemaSetValidStructuredErrors(
        context.get(), [](void *user, auto *error) { rememberFault(user, error); }, &fault);
    if (!context || xmlSchemaValidateDoc(context.get(), m_data->doc.get()) != 0) {
        return fail("xml.schema"_L1, fault.text);
    }
    return {};
}

bool XmlDocument::contains(const QString &id) const
{
    return m_data->ids.contains(id.toUtf8());
}

QStringList XmlDocument::signatureIds() const
{
    QStringList list;
    for (const xmlNode *node : signatureElements(xmlDocGetRootElement(m_data->doc.get()))) {
        list.append(QString::fromUtf8(attributeOf(node, "Id")));
    }
    return list;
}

Result<QByteArray> XmlDocument::canonical(const QString &id) const
{
    const xmlNode *node = id.isEmpty() ? xmlDocGetRootElement(m_data->doc.get()) : m_data->ids.value(id.toUtf8());
    if (!node) {
        return fail("xml.no_such_id"_L1, id);
    }
    return exclusiveC14n(m_data->doc.get(), node);
}

Result<bool> XmlDocument::signatureFits(const QString &signatureId) const
{
    const xmlNode *signature = m_data->ids.value(signatureId.toUtf8());
    if (!isElement(signature, "Signature", nsDs)) {
        return fail("xml.no_such_id"_L1, signatureId);
    }
    const xmlNode *info = childElement(signature, "SignedInfo", nsDs);
    int references = 0;
    for (const xmlNode *child : childElements(info)) {
        if (!isElement(child, "Reference", nsDs)) {
            continue;
        }
        ++references;
        const QByteArray uri = attributeOf(child, "URI");
        const xmlNode *target = uri.isEmpty() ? xmlDocGetRootElement(m_data->doc.get()) : m_data->ids.value(uri.mid(1));
        const QByteArray algorithm = attributeOf(childElement(child, "DigestMethod", nsDs), "Algorithm");
        if (!target || algorithm != algSha256) {
            return false;
        }
        const QByteArray content = exclusiveC14n(m_data->doc.get(), target, uri.isEmpty() ? signature : nullptr);
        if (sha256(content) != base64Of(childElement(child, "DigestValue", nsDs))) {
            return false;
        }
    }
    return references > 0;
}

Status XmlDocument::insertSignature(const QByteArray &containerId, const void *signature)
{
    xmlDoc *doc = m_data->doc.get();
    xmlNode *container = m_data->ids.value(containerId);
    if (!container) {
        return fail("xml.no_such_id"_L1, QString::fromUtf8(containerId));
    }
    xmlNode *copy = xmlDocCopyNode(const_cast<xmlNode *>(static_cast<const xmlNode *>(signature)), doc, 1);
    Ids ids = m_data->ids;
    if (const Status collected = collectIds(doc, copy, ids); !collected) {
        xmlFreeNode(copy);
        return collected.error();
    }
    xmlAddChild(container, copy);
    m_data->ids = std::move(ids);
    m_data->digests.removeIf([&](const std::pair<const QByteArray &, QByteArray &> &known) {
        return known.first.isEmpty() || isWithin(container, m_data->ids.value(known.first));
    });
    return {};
}

Status XmlDocument::carryOver(const XmlDocument &from, const QString &signatureId, const QString &containerId)
{
    const xmlNode *signature = from.m_data->ids.value(signatureId.toUtf8());
    if (!isElement(signature, "Signature", nsDs)) {
        return fail("xml.no_such_id"_L1, signatureId);
    }
    return insertSignature(containerId.toUtf8(), signature);
}

Status XmlDocument::removeSignature(const QString &signatureId)
{
    xmlNode *signature = m_data->ids.value(signatureId.toUtf8());
    if (!isElement(signature, "Signature", nsDs)) {
        return fail("xml.no_such_id"_L1, signatureId);
    }
    m_data->ids.removeIf(
        [&](const std::pair<const QByteArray &, xmlNode *&> &known) { return isWithin(known.second, signature); });
    m_data->digests.clear();
    xmlUnlinkNode(signature);
    xmlFreeNode(signature);
    return {};
}

QByteArray XmlDocument::serialised() const
{
    xmlChar *text = nullptr;
    int length = 0;
    xmlDocDumpMemoryEnc(m_data->doc.get(), &text, &length, "UTF-8");
    QByteArray bytes(reinterpret_cast<const char *>(text), length);
    xmlFree(text);
    return bytes;
}

} // namespace hocba::signing

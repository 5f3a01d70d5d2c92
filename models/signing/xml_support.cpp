// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/xml_support.h"

#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <cstring>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

const char *chars(const xmlChar *text)
{
    return reinterpret_cast<const char *>(text);
}

struct ParserFreer {
    void operator()(xmlParserCtxt *context) const { xmlFreeParserCtxt(context); }
};
struct BufferFreer {
    void operator()(xmlOutputBuffer *buffer) const { xmlOutputBufferClose(buffer); }
};

struct Visible {
    const xmlNode *inside;
    const xmlNode *without;
};

// libxml2 walks the whole document and asks for each node; a namespace node is asked about with its element as parent.
int isVisible(void *user, xmlNode *node, xmlNode *parent)
{
    const auto *visible = static_cast<const Visible *>(user);
    const xmlNode *at = node->type == XML_NAMESPACE_DECL || node->type == XML_ATTRIBUTE_NODE ? parent : node;
    for (; at; at = at->parent) {
        if (at == visible->without) {
            return 0;
        }
        if (at == visible->inside) {
            return 1;
        }
    }
    return 0;
}

int appendTo(void *user, const char *bytes, int length)
{
    static_cast<QByteArray *>(user)->append(bytes, length);
    return length;
}

void collectSignatures(xmlNode *node, QList<xmlNode *> &found)
{
    for (xmlNode *child = node; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE) {
            continue;
        }
        if (isElement(child, "Signature", nsDs)) {
            found.append(child);
        }
        collectSignatures(child->children, found);
    }
}

} // namespace

Result<XmlDocPtr> parseXmlSafely(const QByteArray &bytes)
{
    if (bytes.size() > xmlSizeLimit) {
        return fail("xml.too_large"_L1);
    }
    // Looked for before parsing as well: libxml2 gives up on an entity bomb before it could say that there is a DTD.
    if (bytes.contains("<!DOCTYPE")) {
        return fail("xml.dtd"_L1);
    }
    const std::unique_ptr<xmlParserCtxt, ParserFreer> context(xmlNewParserCtxt());
    XmlDocPtr doc(xmlCtxtReadMemory(context.get(), bytes.constData(), static_cast<int>(bytes.size()), nullptr, nullptr,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (!doc || !xmlDocGetRootElement(doc.get())) {
        const xmlError *error = xmlCtxtGetLastError(context.get());
        return fail("xml.malformed"_L1, error ? QString::number(error->line) : QString());
    }
    if (xmlGetIntSubset(doc.get())) {
        return fail("xml.dtd"_L1);
    }
    return doc;
}

bool isElement(const xmlNode *node, const char *name, const char *nameSpace)
{
    return node && node->type == XML_ELEMENT_NODE && node->ns && std::strcmp(chars(node->name), name) == 0
        && std::strcmp(chars(node->ns->href), nameSpace) == 0;
}

xmlNode *childElement(const xmlNode *parent, const char *name, const char *nameSpace)
{
    for (xmlNode *child = parent ? parent->children : nullptr; child; child = child->next) {
        if (isElement(child, name, nameSpace)) {
            return child;
        }
    }
    return nullptr;
}

QList<xmlNode *> childElements(const xmlNode *parent)
{
    QList<xmlNode *> list;
    for (xmlNode *child = parent ? parent->children : nullptr; child; child = child->next) {
        if (child->type == XML_ELEMENT_NODE) {
            list.append(child);
        }
    }
    return list;
}

QByteArray attributeOf(const xmlNode *element, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(element, reinterpret_cast<const xmlChar *>(name));
    QByteArray bytes(chars(value));
    xmlFree(value);
    return bytes;
}

QByteArray textOf(const xmlNode *element)
{
    if (!element) {
        return {};
    }
    xmlChar *value = xmlNodeGetContent(element);
    QByteArray bytes = QByteArray(chars(value)).trimmed();
    xmlFree(value);
    return bytes;
}

QByteArray base64Of(const xmlNode *element)
{
    QByteArray text = textOf(element);
    text.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    // Only one way to write a value: what no signature covers must not be changeable unseen.
    return decoded && (*decoded).toBase64() == text ? *decoded : QByteArray();
}

QString placeOf(const xmlNode *element)
{
    QString place;
    for (const xmlNode *at = element; at && at->type == XML_ELEMENT_NODE; at = at->parent) {
        place.prepend(u'/' + QString::fromUtf8(chars(at->name)));
    }
    return place;
}

QList<xmlNode *> signatureElements(xmlNode *root)
{
    QList<xmlNode *> found;
    if (isElement(root, "Signature", nsDs)) {
        found.append(root);
    }
    collectSignatures(root ? root->children : nullptr, found);
    return found;
}

QByteArray exclusiveC14n(xmlDoc *doc, const xmlNode *element, const xmlNode *without)
{
    QByteArray canonical;
    const std::unique_ptr<xmlOutputBuffer, BufferFreer> buffer(
        xmlOutputBufferCreateIO(appendTo, nullptr, &canonical, nullptr));
    Visible visible { element, without };
    if (xmlC14NExecute(doc, isVisible, &visible, XML_C14N_EXCLUSIVE_1_0, nullptr, 0, buffer.get()) < 0) {
        return {};
    }
    xmlOutputBufferFlush(buffer.get());
    return canonical;
}

} // namespace hocba::signing

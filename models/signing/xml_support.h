// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside models/signing only: libxml2 behind XmlDocument.

#include "models/signing/xml_document.h"

#include <QHash>

#include <libxml/tree.h>

#include <memory>

namespace hocba::signing {

inline constexpr char nsDs[] = "http://www.w3.org/2000/09/xmldsig#";
inline constexpr char nsXades[] = "http://uri.etsi.org/01903/v1.3.2#";
inline constexpr char algExclusiveC14n[] = "http://www.w3.org/2001/10/xml-exc-c14n#";
inline constexpr char algEnveloped[] = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
inline constexpr char algSha256[] = "http://www.w3.org/2001/04/xmlenc#sha256";
inline constexpr char algRsaSha256[] = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
inline constexpr char algEcdsaSha256[] = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
inline constexpr char typeSignedProperties[] = "http://uri.etsi.org/01903#SignedProperties";

struct XmlDocFreer {
    void operator()(xmlDoc *doc) const { xmlFreeDoc(doc); }
};
using XmlDocPtr = std::unique_ptr<xmlDoc, XmlDocFreer>;

struct XmlDocument::Data {
    XmlDocPtr doc;
    QHash<QByteArray, xmlNode *> ids; ///< every Id attribute of the document
    mutable QHash<QByteArray, QByteArray> digests; ///< SHA-256 of canonical elements, for those that are signed often
};

/// What verification needs to see of a document.
class XmlAccess
{
public:
    static xmlDoc *doc(const XmlDocument &document) { return document.m_data->doc.get(); }
    static const QHash<QByteArray, xmlNode *> &ids(const XmlDocument &document) { return document.m_data->ids; }
};

/// Reads XML text without network, entities or DTD; null when it is not well-formed (see XmlDocument::parse).
[[nodiscard]] Result<XmlDocPtr> parseXmlSafely(const QByteArray &bytes);

[[nodiscard]] bool isElement(const xmlNode *node, const char *name, const char *nameSpace);
/// First child element of that name, or null.
[[nodiscard]] xmlNode *childElement(const xmlNode *parent, const char *name, const char *nameSpace);
[[nodiscard]] QList<xmlNode *> childElements(const xmlNode *parent);
/// Value of an attribute without namespace; empty when there is none.
[[nodiscard]] QByteArray attributeOf(const xmlNode *element, const char *name);
/// Text inside the element, outer white space cut.
[[nodiscard]] QByteArray textOf(const xmlNode *element);
/// Base64 text inside the element; empty when it is none.
[[nodiscard]] QByteArray base64Of(const xmlNode *element);
/// "/Transcript/Content/Year": local names from the root.
[[nodiscard]] QString placeOf(const xmlNode *element);
/// ds:Signature elements below `root`, in document order.
[[nodiscard]] QList<xmlNode *> signatureElements(xmlNode *root);

/// Exclusive C14N without comments of `element` and what is in it, less `without` (and what is in that).
[[nodiscard]] QByteArray exclusiveC14n(xmlDoc *doc, const xmlNode *element, const xmlNode *without = nullptr);

} // namespace hocba::signing

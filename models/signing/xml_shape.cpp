// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/xml_shape.h"

#include "models/signing/xml_support.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace hocba::signing {

namespace {

struct Known {
    const char *nameSpace;
    const char *name;
    bool hasText;
    std::array<const char *, 3> attributes;
};

constexpr std::array known {
    Known { nsDs, "Signature", false, { "Id" } },
    Known { nsDs, "SignedInfo", false, {} },
    Known { nsDs, "CanonicalizationMethod", false, { "Algorithm" } },
    Known { nsDs, "SignatureMethod", false, { "Algorithm" } },
    Known { nsDs, "Reference", false, { "Id", "URI", "Type" } },
    Known { nsDs, "Transforms", false, {} },
    Known { nsDs, "Transform", false, { "Algorithm" } },
    Known { nsDs, "DigestMethod", false, { "Algorithm" } },
    Known { nsDs, "DigestValue", true, {} },
    Known { nsDs, "SignatureValue", true, { "Id" } },
    Known { nsDs, "KeyInfo", false, {} },
    Known { nsDs, "X509Data", false, {} },
    Known { nsDs, "X509Certificate", true, {} },
    Known { nsDs, "Object", false, {} },
    Known { nsXades, "QualifyingProperties", false, { "Target" } },
    Known { nsXades, "SignedProperties", false, { "Id" } },
    Known { nsXades, "SignedSignatureProperties", false, {} },
    Known { nsXades, "SigningTime", true, {} },
    Known { nsXades, "SigningCertificateV2", false, {} },
    Known { nsXades, "Cert", false, {} },
    Known { nsXades, "CertDigest", false, {} },
    Known { nsXades, "SignerRoleV2", false, {} },
    Known { nsXades, "ClaimedRoles", false, {} },
    Known { nsXades, "ClaimedRole", true, {} },
    Known { nsXades, "SignedDataObjectProperties", false, {} },
    Known { nsXades, "DataObjectFormat", false, { "ObjectReference" } },
    Known { nsXades, "MimeType", true, {} },
    Known { nsXades, "UnsignedProperties", false, {} },
    Known { nsXades, "UnsignedSignatureProperties", false, {} },
    Known { nsXades, "CertificateValues", false, {} },
    Known { nsXades, "EncapsulatedX509Certificate", true, {} },
    Known { nsXades, "RevocationValues", false, {} },
    Known { nsXades, "CRLValues", false, {} },
    Known { nsXades, "EncapsulatedCRLValue", true, {} },
};

bool isBlank(const xmlNode *text)
{
    return xmlIsBlankNode(const_cast<xmlNode *>(text)) == 1;
}

bool isKnown(const xmlNode *element)
{
    const auto *found = std::ranges::find_if(
        known, [&](const Known &candidate) { return isElement(element, candidate.name, candidate.nameSpace); });
    if (found == known.end()) {
        return false;
    }
    for (const xmlAttr *attribute = element->properties; attribute; attribute = attribute->next) {
        const char *name = reinterpret_cast<const char *>(attribute->name);
        const bool expected = std::ranges::any_of(
            found->attributes, [&](const char *allowed) { return allowed && std::strcmp(allowed, name) == 0; });
        if (attribute->ns || !expected) {
            return false;
        }
    }
    for (const xmlNode *child = element->children; child; child = child->next) {
        const bool isText = child->type == XML_TEXT_NODE && (found->hasText || isBlank(child));
        const bool isChild = child->type == XML_ELEMENT_NODE && !found->hasText && isKnown(child);
        if (!isText && !isChild) {
            return false;
        }
    }
    return true;
}

} // namespace

bool hasKnownShape(const xmlNode *signature)
{
    const QByteArray value = attributeOf(childElement(signature, "SignatureValue", nsDs), "Id");
    return isKnown(signature) && (value.isEmpty() || value == attributeOf(signature, "Id") + "-v");
}

} // namespace hocba::signing

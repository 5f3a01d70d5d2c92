// SPDX-License-Identifier: GPL-3.0-or-later
// The cryptographic check is xmlsec's, which shares no code with our writer. Before it runs, the signature must have
// exactly the shape we allow; after it, every reference must be where the policy says.
#include "models/signing/xml_verify.h"

#include "models/signing/openssl_support.h"
#include "models/signing/xml_shape.h"
#include "models/signing/xml_support.h"
#include "models/signing/xml_xmlsec.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

// Clocks of school computers are never quite right.
constexpr qint64 clockToleranceMs = 5LL * 60 * 1000;

bool isAllowedMethod(const QByteArray &algorithm)
{
    static constexpr std::array methods { "rsa-sha256",   "rsa-sha384",   "rsa-sha512",
                                          "ecdsa-sha256", "ecdsa-sha384", "ecdsa-sha512" };
    static constexpr QByteArrayView prefix = "http://www.w3.org/2001/04/xmldsig-more#";
    return algorithm.startsWith(prefix)
        && std::ranges::any_of(methods, [&](const char *name) { return algorithm.mid(prefix.size()) == name; });
}

bool isAllowedDigest(const QByteArray &algorithm)
{
    return algorithm == algSha256 || algorithm == "http://www.w3.org/2001/04/xmldsig-more#sha384"
        || algorithm == "http://www.w3.org/2001/04/xmlenc#sha512";
}

// "#id" with exclusive C14N alone, or the whole document with the enveloped transform before it; nothing else.
bool hasAllowedTransforms(const xmlNode *reference)
{
    QList<QByteArray> found;
    for (const xmlNode *transform : childElements(childElement(reference, "Transforms", nsDs))) {
        if (!isElement(transform, "Transform", nsDs) || !childElements(transform).isEmpty()) {
            return false;
        }
        found.append(attributeOf(transform, "Algorithm"));
    }
    if (attributeOf(reference, "URI").isEmpty()) {
        return found == QList<QByteArray> { algEnveloped, algExclusiveC14n };
    }
    return found == QList<QByteArray> { algExclusiveC14n };
}

/// The parts of a ds:Signature that matter, found at their only allowed place.
struct Shape {
    QList<const xmlNode *> references; ///< of the content
    const xmlNode *properties = nullptr;
    const xmlNode *qualifying = nullptr;
    bool coversProperties = false;
};

// Exactly one element of this name, or null.
const xmlNode *onlyChild(const xmlNode *parent, const char *name, const char *nameSpace)
{
    const xmlNode *found = nullptr;
    for (const xmlNode *child : childElements(parent)) {
        if (isElement(child, name, nameSpace)) {
            if (found) {
                return nullptr;
            }
            found = child;
        }
    }
    return found;
}

void readReference(const xmlNode *reference, Shape &shape, Verdict &verdict)
{
    const QByteArray uri = attributeOf(reference, "URI");
    const QString shown = QString::fromUtf8(uri);
    if (!xmlHasProp(reference, reinterpret_cast<const xmlChar *>("URI")) || (!uri.isEmpty() && !uri.startsWith('#'))) {
        verdict.add("algorithm.not_allowed"_L1, shown);
        return;
    }
    const xmlNode *digest = childElement(reference, "DigestMethod", nsDs);
    if (!hasAllowedTransforms(reference) || !isAllowedDigest(attributeOf(digest, "Algorithm"))) {
        verdict.add("algorithm.not_allowed"_L1, shown);
    }
    if (attributeOf(reference, "Type") == typeSignedProperties) {
        const QByteArray id = attributeOf(shape.properties, "Id");
        if (shape.coversProperties || id.isEmpty() || uri != '#' + id) {
            verdict.add("xml.reference_moved"_L1, shown);
        }
        shape.coversProperties = true;
    } else {
        shape.references.append(reference);
    }
}

Shape readShape(const xmlNode *signature, Verdict &verdict)
{
    Shape shape;
    const xmlNode *info = onlyChild(signature, "SignedInfo", nsDs);
    shape.qualifying = onlyChild(onlyChild(signature, "Object", nsDs), "QualifyingProperties", nsXades);
    shape.properties = onlyChild(shape.qualifying, "SignedProperties", nsXades);
    if (!info || !shape.properties || !onlyChild(signature, "SignatureValue", nsDs)
        || !onlyChild(signature, "KeyInfo", nsDs) || !hasKnownShape(signature)
        || attributeOf(shape.qualifying, "Target") != '#' + attributeOf(signature, "Id")) {
        verdict.add("xml.signature_malformed"_L1);
    }
    const xmlNode *method = childElement(info, "SignatureMethod", nsDs);
    const xmlNode *canonical = childElement(info, "CanonicalizationMethod", nsDs);
    if (!isAllowedMethod(attributeOf(method, "Algorithm")) || attributeOf(canonical, "Algorithm") != algExclusiveC14n
        || !childElements(method).isEmpty() || !childElements(canonical).isEmpty()) {
        verdict.add("algorithm.not_allowed"_L1, QString::fromUtf8(attributeOf(method, "Algorithm")));
    }
    for (const xmlNode *child : childElements(info)) {
        if (isElement(child, "Reference", nsDs)) {
            readReference(child, shape, verdict);
        }
    }
    if (!shape.coversProperties || shape.references.isEmpty()) {
        verdict.add("xml.signature_malformed"_L1);
    }
    return shape;
}

QList<QByteArray> certificatesIn(const xmlNode *signature)
{
    QList<QByteArray> ders;
    for (const xmlNode *data : childElements(childElement(signature, "KeyInfo", nsDs))) {
        for (const xmlNode *item : childElements(data)) {
            if (isElement(item, "X509Certificate", nsDs)) {
                ders.append(base64Of(item));
            }
        }
    }
    return ders;
}

// XAdES names the signer's certificate by its hash inside what is signed; KeyInfo alone could be exchanged.
void readCertificates(const xmlNode *signature, const xmlNode *signedProperties, XmlSignatureResult &result)
{
    const xmlNode *cert
        = childElement(childElement(signedProperties, "SigningCertificateV2", nsXades), "Cert", nsXades);
    const xmlNode *named = childElement(cert, "CertDigest", nsXades);
    const QByteArray digest = base64Of(childElement(named, "DigestValue", nsDs));
    const bool known = attributeOf(childElement(named, "DigestMethod", nsDs), "Algorithm") == algSha256;
    for (const QByteArray &der : certificatesIn(signature)) {
        if (!result.certificate && known && sha256(der) == digest) {
            if (auto certificate = Certificate::parse(der)) {
                result.certificate = *certificate;
                continue;
            }
        }
        result.chainDer.append(der);
    }
    if (!result.certificate) {
        result.integrity.add("signature.certificate_mismatch"_L1);
    }
}

void readProperties(const xmlNode *signature, const Shape &shape, XmlSignatureResult &result)
{
    const xmlNode *about = childElement(shape.properties, "SignedSignatureProperties", nsXades);
    readCertificates(signature, about, result);
    result.signingTime = Instant::fromIso(QString::fromUtf8(textOf(childElement(about, "SigningTime", nsXades))));
    if (result.signingTime.ms < 0) {
        result.integrity.add("xml.signature_malformed"_L1, u"SigningTime"_s);
    }
    const xmlNode *roles = childElement(childElement(about, "SignerRoleV2", nsXades), "ClaimedRoles", nsXades);
    result.claimedRole = QString::fromUtf8(textOf(childElement(roles, "ClaimedRole", nsXades)));
    const xmlNode *later = childElement(childElement(shape.qualifying, "UnsignedProperties", nsXades),
                                        "UnsignedSignatureProperties", nsXades);
    for (const xmlNode *value : childElements(childElement(later, "CertificateValues", nsXades))) {
        result.chainDer.append(base64Of(value));
    }
    const xmlNode *revocation = childElement(later, "RevocationValues", nsXades);
    for (const xmlNode *value : childElements(childElement(revocation, "CRLValues", nsXades))) {
        result.crlsDer.append(base64Of(value));
    }
}

/// Compares one signature with what should stand there.
class PolicyCheck
{
public:
    PolicyCheck(const XmlDocument &document, const XmlPolicy &policy)
        : m_ids(XmlAccess::ids(document)), m_policy(policy)
    {
    }

    void run(const QList<const xmlNode *> &references, XmlSignatureResult &result) const
    {
        for (const xmlNode *reference : references) {
            const QString id = QString::fromUtf8(attributeOf(reference, "URI").mid(1));
            if (!id.isEmpty()) {
                result.references.append(id);
                checkPlace(id, result.integrity);
            }
        }
        const auto expected = std::ranges::find(m_policy.signatures, result.id, &ExpectedXmlSignature::signatureId);
        if (expected == m_policy.signatures.end()) {
            return;
        }
        result.expected = true;
        if (result.container != expected->containerId) {
            result.integrity.add("xml.signature_moved"_L1, result.container);
        } else {
            checkPlace(result.container, result.integrity);
        }
        compare(expected->references, references.size(), result);
    }

private:
    void checkPlace(const QString &id, Verdict &verdict) const
    {
        const xmlNode *element = m_ids.value(id.toUtf8());
        if (!element) {
            verdict.add("xml.reference_missing"_L1, id);
        } else if (const auto place = m_policy.places.constFind(id);
                   place == m_policy.places.cend() || placeOf(element) != *place || !isInRootNamespace(element)) {
            verdict.add("xml.reference_moved"_L1, id);
        }
    }

    static bool isInRootNamespace(const xmlNode *element)
    {
        const xmlNs *root = xmlDocGetRootElement(element->doc)->ns;
        for (const xmlNode *at = element; at && at->type == XML_ELEMENT_NODE; at = at->parent) {
            if ((at->ns == nullptr) != (root == nullptr) || (root && !xmlStrEqual(at->ns->href, root->href))) {
                return false;
            }
        }
        return true;
    }

    // An empty list of names on either side means the whole document.
    static void compare(const QStringList &wanted, qsizetype references, XmlSignatureResult &result)
    {
        const bool wholeDocument = references != result.references.size();
        if (wanted.isEmpty() && !wholeDocument) {
            result.integrity.add("xml.reference_missing"_L1);
        }
        if (!wanted.isEmpty() && wholeDocument) {
            result.integrity.add("xml.reference_unexpected"_L1);
        }
        for (const QString &id : wanted) {
            if (!result.references.contains(id)) {
                result.integrity.add("xml.reference_missing"_L1, id);
            }
        }
        for (const QString &id : std::as_const(result.references)) {
            if (!wanted.contains(id)) {
                result.integrity.add("xml.reference_unexpected"_L1, id);
            }
        }
    }

    const QHash<QByteArray, xmlNode *> &m_ids;
    const XmlPolicy &m_policy;
};

// xmlsec stops at the first changed reference; a person wants to know all of them.
void nameAllChanges(const XmlDocument &document, const xmlNode *signature, const Shape &shape, Verdict &verdict)
{
    for (const xmlNode *reference : shape.references) {
        const QByteArray uri = attributeOf(reference, "URI");
        xmlDoc *doc = XmlAccess::doc(document);
        const xmlNode *target = uri.isEmpty() ? xmlDocGetRootElement(doc) : XmlAccess::ids(document).value(uri.mid(1));
        const bool isSha256 = attributeOf(childElement(reference, "DigestMethod", nsDs), "Algorithm") == algSha256;
        if (target && isSha256
            && sha256(exclusiveC14n(doc, target, uri.isEmpty() ? signature : nullptr))
                != base64Of(childElement(reference, "DigestValue", nsDs))) {
            verdict.add("xml.digest_mismatch"_L1, QString::fromUtf8(uri));
        }
    }
}

XmlSignatureResult checkSignature(const XmlDocument &document, xmlNode *signature, const PolicyCheck &policy)
{
    XmlSignatureResult result;
    result.id = QString::fromUtf8(attributeOf(signature, "Id"));
    result.container = QString::fromUtf8(signature->parent ? attributeOf(signature->parent, "Id") : QByteArray());
    const Shape shape = readShape(signature, result.integrity);
    const bool shapeAllowed = result.integrity.isValid();
    policy.run(shape.references, result);
    if (shape.properties) {
        readProperties(signature, shape, result);
    }
    if (shapeAllowed && result.certificate) {
        checkWithXmlsec(signature, result.certificate->der, result.integrity);
        if (result.integrity.has("xml.digest_mismatch"_L1)) {
            nameAllChanges(document, signature, shape, result.integrity);
        }
    }
    result.intact = result.integrity.isValid();
    return result;
}

} // namespace

const XmlSignatureResult *XmlVerification::find(const QString &signatureId) const
{
    const auto found = std::ranges::find(signatures, signatureId, &XmlSignatureResult::id);
    return found == signatures.end() ? nullptr : &*found;
}

XmlVerification verifyXml(const XmlDocument &document, const XmlPolicy &policy, const Trust &trust, Instant now)
{
    XmlVerification verification;
    const PolicyCheck check(document, policy);
    QList<QByteArray> chain;
    QList<QByteArray> crls;
    for (xmlNode *signature : signatureElements(xmlDocGetRootElement(XmlAccess::doc(document)))) {
        XmlSignatureResult result = checkSignature(document, signature, check);
        if (!result.expected) {
            verification.unexpected.append(result.id);
        }
        // Certificates and lists prove themselves, so what the seal took along serves the inner signatures too.
        chain.append(result.chainDer);
        crls.append(result.crlsDer);
        verification.signatures.append(std::move(result));
    }
    QSet<QByteArray> known;
    chain.removeIf([&known](const QByteArray &der) {
        const bool again = known.contains(der);
        known.insert(der);
        return again;
    });
    for (XmlSignatureResult &result : verification.signatures) {
        if (result.certificate && result.signingTime.ms >= 0) {
            result.trust = trust.judge(*result.certificate, chain, crls, result.signingTime);
            result.trusted = result.trust.isValid();
            if (result.trusted) {
                result.integrity.merge(trust.judgeCarried(result.chainDer, result.crlsDer));
                result.intact = result.integrity.isValid();
            }
            if (result.signingTime.ms > now.ms + clockToleranceMs) {
                result.trust.warn("signature.time_in_future"_L1, result.signingTime.iso());
            }
        }
    }
    for (const ExpectedXmlSignature &expected : policy.signatures) {
        if (!verification.find(expected.signatureId)) {
            verification.missing.append(expected.signatureId);
        }
    }
    return verification;
}

} // namespace hocba::signing

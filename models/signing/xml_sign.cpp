// SPDX-License-Identifier: GPL-3.0-or-later
// XAdES-B-B: the signature is built as a document of its own, which exclusive C14N lets us digest and sign there, and
// only when it is complete does it go into the container. A failed signature leaves nothing behind.
#include "models/signing/certificate.h"
#include "models/signing/openssl_support.h"
#include "models/signing/xml_document.h"
#include "models/signing/xml_support.h"

#include <openssl/ecdsa.h>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray reference(const QByteArray &attributes, const QByteArray &transforms, const QByteArray &digest)
{
    return "<ds:Reference " + attributes + "><ds:Transforms>" + transforms
        + "</ds:Transforms><ds:DigestMethod Algorithm=\"" + algSha256 + "\"/><ds:DigestValue>" + digest.toBase64()
        + "</ds:DigestValue></ds:Reference>";
}

QByteArray transform(const char *algorithm)
{
    return QByteArray("<ds:Transform Algorithm=\"") + algorithm + "\"/>";
}

QByteArray signedProperties(const XmlSignatureRequest &request, const QByteArray &certificate, qsizetype references)
{
    const QByteArray id = escaped(request.signatureId);
    QByteArray formats;
    for (qsizetype i = 0; i < std::max<qsizetype>(references, 1); ++i) {
        formats += "<xades:DataObjectFormat ObjectReference=\"#" + id + "-r" + QByteArray::number(i + 1)
            + "\"><xades:MimeType>application/xml</xades:MimeType></xades:DataObjectFormat>";
    }
    return "<xades:SignedProperties Id=\"" + id + "-p\"><xades:SignedSignatureProperties><xades:SigningTime>"
        + request.time.iso().toUtf8()
        + "</xades:SigningTime><xades:SigningCertificateV2><xades:Cert><xades:CertDigest><ds:DigestMethod Algorithm=\""
        + algSha256 + "\"/><ds:DigestValue>" + sha256(certificate).toBase64()
        + "</ds:DigestValue></xades:CertDigest></xades:Cert></xades:SigningCertificateV2>"
          "<xades:SignerRoleV2><xades:ClaimedRoles><xades:ClaimedRole>"
        + escaped(request.claimedRole)
        + "</xades:ClaimedRole></xades:ClaimedRoles></xades:SignerRoleV2></xades:SignedSignatureProperties>"
          "<xades:SignedDataObjectProperties>"
        + formats + "</xades:SignedDataObjectProperties></xades:SignedProperties>";
}

// Certificates of the path and revocation lists, so that a receiver who has only the root can judge years later.
QByteArray unsignedProperties(const XmlSignatureRequest &request, const QList<QByteArray> &certificates)
{
    if (request.crlsDer.isEmpty()) {
        return {};
    }
    QByteArray xml = "<xades:UnsignedProperties><xades:UnsignedSignatureProperties><xades:CertificateValues>";
    for (const QByteArray &certificate : certificates) {
        xml += "<xades:EncapsulatedX509Certificate>" + certificate.toBase64() + "</xades:EncapsulatedX509Certificate>";
    }
    xml += "</xades:CertificateValues><xades:RevocationValues><xades:CRLValues>";
    for (const QByteArray &crl : request.crlsDer) {
        xml += "<xades:EncapsulatedCRLValue>" + crl.toBase64() + "</xades:EncapsulatedCRLValue>";
    }
    return xml
        + "</xades:CRLValues></xades:RevocationValues></xades:UnsignedSignatureProperties></xades:UnsignedProperties>";
}

struct Parts {
    QByteArray references; ///< ds:Reference elements of the content
    QByteArray algorithm;
    QList<QByteArray> certificates; ///< leaf first
    QByteArray properties;
};

QByteArray signatureXml(const XmlSignatureRequest &request, const Parts &parts)
{
    const QByteArray id = escaped(request.signatureId);
    QByteArray keyInfo;
    for (const QByteArray &certificate : parts.certificates) {
        keyInfo += "<ds:X509Certificate>" + certificate.toBase64() + "</ds:X509Certificate>";
    }
    // The digest of the properties and the value are filled in once they can be computed.
    return QByteArray("<ds:Signature xmlns:ds=\"") + nsDs + "\" Id=\"" + id
        + "\"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"" + algExclusiveC14n
        + "\"/><ds:SignatureMethod Algorithm=\"" + parts.algorithm + "\"/>" + parts.references
        + reference(QByteArray("Type=\"") + typeSignedProperties + "\" URI=\"#" + id + "-p\"",
                    transform(algExclusiveC14n), {})
        + "</ds:SignedInfo><ds:SignatureValue Id=\"" + id + "-v\"/><ds:KeyInfo><ds:X509Data>" + keyInfo
        + "</ds:X509Data></ds:KeyInfo><ds:Object><xades:QualifyingProperties xmlns:xades=\"" + nsXades + "\" Target=\"#"
        + id + "\">" + parts.properties + unsignedProperties(request, parts.certificates.mid(1))
        + "</xades:QualifyingProperties></ds:Object></ds:Signature>";
}

void setText(xmlNode *element, const QByteArray &text)
{
    xmlNodeAddContentLen(element, reinterpret_cast<const xmlChar *>(text.constData()), static_cast<int>(text.size()));
}

struct EcdsaFreer {
    void operator()(ECDSA_SIG *signature) const { ECDSA_SIG_free(signature); }
};

// XML-DSig wants r and s side by side, each as long as the curve's order, where CMS and X.509 have a DER sequence.
Result<QByteArray> rawEcdsa(const QByteArray &der, int keyBits)
{
    const unsigned char *in = bytesOf(QByteArrayView(der));
    const std::unique_ptr<ECDSA_SIG, EcdsaFreer> signature(d2i_ECDSA_SIG(nullptr, &in, static_cast<long>(der.size())));
    const int length = (keyBits + 7) / 8;
    QByteArray raw(2 * static_cast<qsizetype>(length), '\0');
    if (!signature || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytesOf(raw), length) != length
        || BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytesOf(raw) + length, length) != length) {
        return fail("key.sign_failed"_L1);
    }
    return raw;
}

} // namespace

Result<QByteArray> XmlDocument::contentReferences(const XmlSignatureRequest &request) const
{
    const QByteArray prefix = "Id=\"" + escaped(request.signatureId) + "-r";
    if (request.references.isEmpty()) {
        return reference(prefix + "1\" URI=\"\"", transform(algEnveloped) + transform(algExclusiveC14n),
                         sha256(exclusiveC14n(m_data->doc.get(), xmlDocGetRootElement(m_data->doc.get()))));
    }
    QByteArray xml;
    int number = 0;
    for (const QString &id : request.references) {
        const QByteArray key = id.toUtf8();
        const xmlNode *target = m_data->ids.value(key);
        if (!target) {
            return fail("xml.no_such_id"_L1, id);
        }
        QByteArray &digest = m_data->digests[key];
        if (digest.isEmpty()) {
            digest = sha256(exclusiveC14n(m_data->doc.get(), target));
        }
        xml += reference(prefix + QByteArray::number(++number) + "\" URI=\"#" + escaped(id) + '"',
                         transform(algExclusiveC14n), digest);
    }
    return xml;
}

Status XmlDocument::sign(const Signer &signer, const XmlSignatureRequest &request)
{
    if (!contains(request.containerId)) {
        return fail("xml.no_such_id"_L1, request.containerId);
    }
    HOCBA_TRY_VALUE(certificate, Certificate::parse(signer.certificateDer()));
    HOCBA_TRY_VALUE(references, contentReferences(request));
    const bool isRsa = signer.algorithm() == SignatureAlgorithm::RsaSha256;
    const Parts parts { .references = references,
                        .algorithm = isRsa ? algRsaSha256 : algEcdsaSha256,
                        .certificates = QList<QByteArray> { certificate.der } + signer.chainDer(),
                        .properties = signedProperties(request, certificate.der, request.references.size()) };
    HOCBA_TRY_VALUE(fragment, parseXmlSafely(signatureXml(request, parts)));
    xmlDoc *doc = fragment.get();
    const xmlNode *signature = xmlDocGetRootElement(doc);
    const xmlNode *info = childElement(signature, "SignedInfo", nsDs);
    const xmlNode *qualifying = childElement(childElement(signature, "Object", nsDs), "QualifyingProperties", nsXades);
    const xmlNode *properties = childElement(qualifying, "SignedProperties", nsXades);
    setText(childElement(childElements(info).last(), "DigestValue", nsDs),
            sha256(exclusiveC14n(doc, properties)).toBase64());
    HOCBA_TRY_VALUE(value, signer.sign(exclusiveC14n(doc, info)));
    if (!isRsa) {
        HOCBA_TRY_VALUE(raw, rawEcdsa(value, certificate.keyBits));
        value = raw;
    }
    setText(childElement(signature, "SignatureValue", nsDs), value.toBase64());
    return insertSignature(request.containerId.toUtf8(), signature);
}

} // namespace hocba::signing

// SPDX-License-Identifier: GPL-3.0-or-later
// Written by hand, because OpenSSL's CMS_sign wants the private key itself, and keys only exist behind Signer.
// Checked with OpenSSL's reader, so that writer and checker do not share their mistakes.
#include "models/signing/cms.h"

#include "models/signing/openssl_support.h"

#include <openssl/err.h>
#include <openssl/ess.h>

#include <algorithm>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

enum Tag : quint8 {
    Integer = 0x02,
    OctetString = 0x04,
    Sequence = 0x30,
    Set = 0x31,
    Context0 = 0xA0,
    Context1 = 0xA1,
};

// Object identifiers, ready encoded.
const QByteArray oidData = QByteArray::fromHex("06092A864886F70D010701");
const QByteArray oidSignedData = QByteArray::fromHex("06092A864886F70D010702");
const QByteArray oidContentType = QByteArray::fromHex("06092A864886F70D010903");
const QByteArray oidMessageDigest = QByteArray::fromHex("06092A864886F70D010904");
const QByteArray oidSigningCertificateV2 = QByteArray::fromHex("060B2A864886F70D010910022F");
const QByteArray algorithmSha256 = QByteArray::fromHex("300B0609608648016503040201");
const QByteArray algorithmRsa = QByteArray::fromHex("300D06092A864886F70D0101010500");
const QByteArray algorithmEcdsaSha256 = QByteArray::fromHex("300A06082A8648CE3D040302");

QByteArray tlv(Tag tag, const QByteArray &content)
{
    QByteArray der(1, static_cast<char>(tag));
    const auto length = static_cast<quint64>(content.size());
    if (length < 0x80) {
        der += static_cast<char>(length);
    } else {
        QByteArray digits;
        for (quint64 rest = length; rest > 0; rest >>= 8) {
            digits.prepend(static_cast<char>(rest & 0xFF));
        }
        der += static_cast<char>(0x80 | digits.size());
        der += digits;
    }
    return der + content;
}

// DER wants the members of a SET OF in the order of their bytes.
QByteArray setOf(Tag tag, QList<QByteArray> members)
{
    std::ranges::sort(members, [](const QByteArray &a, const QByteArray &b) {
        return std::ranges::lexicographical_compare(
            a, b, {}, [](char c) { return static_cast<quint8>(c); }, [](char c) { return static_cast<quint8>(c); });
    });
    return tlv(tag, members.join());
}

QByteArray attribute(const QByteArray &oid, const QByteArray &value)
{
    return tlv(Sequence, oid + tlv(Set, value));
}

QByteArray signedAttributes(Tag tag, const QByteArray &contentDigest, const QByteArray &certificate)
{
    // ESSCertIDv2 with the default algorithm, SHA-256, left out.
    const QByteArray certificateId = tlv(Sequence, tlv(OctetString, sha256(certificate)));
    return setOf(tag,
                 { attribute(oidContentType, oidData), attribute(oidMessageDigest, tlv(OctetString, contentDigest)),
                   attribute(oidSigningCertificateV2, tlv(Sequence, tlv(Sequence, certificateId))) });
}

const QByteArray versionOne = QByteArray::fromHex("020101");

/// The owners of what OpenSSL hands out as copies.
struct CertificatesFreer {
    void operator()(STACK_OF(X509) * stack) const { OSSL_STACK_OF_X509_free(stack); }
};
struct CrlsFreer {
    void operator()(STACK_OF(X509_CRL) * stack) const { sk_X509_CRL_pop_free(stack, X509_CRL_free); }
};
using CertificatesPtr = std::unique_ptr<STACK_OF(X509), CertificatesFreer>;
using EssPtr = std::unique_ptr<ESS_SIGNING_CERT_V2, Freer<ESS_SIGNING_CERT_V2_free>>;

CmsPtr readCms(const QByteArray &der)
{
    const unsigned char *in = bytesOf(QByteArrayView(der));
    CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &in, static_cast<long>(der.size())));
    const auto *end = bytesOf(QByteArrayView(der)) + der.size();
    // What a placeholder left over must be empty, so that nothing hides there.
    if (!cms || !std::all_of(in, end, [](unsigned char c) { return c == 0; })
        || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed || CMS_is_detached(cms.get()) != 1) {
        return nullptr;
    }
    return cms;
}

const EVP_MD *allowedDigest(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    switch (OBJ_obj2nid(object)) {
    case NID_sha256: return EVP_sha256();
    case NID_sha384: return EVP_sha384();
    case NID_sha512: return EVP_sha512();
    default: return nullptr;
    }
}

void checkDigest(CMS_SignerInfo *signer, const EVP_MD *method, QByteArrayView content, Verdict &verdict)
{
    const auto *stored = static_cast<ASN1_OCTET_STRING *>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_pkcs9_messageDigest), -3, V_ASN1_OCTET_STRING));
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    EVP_Digest(content.data(), static_cast<size_t>(content.size()), bytesOf(digest), &length, method, nullptr);
    const QByteArrayView computed(digest.constData(), static_cast<qsizetype>(length));
    if (!stored || computed != QByteArrayView(ASN1_STRING_get0_data(stored), ASN1_STRING_length(stored))) {
        verdict.add("pdf.digest_mismatch"_L1);
    }
}

// The certificate is named inside what is signed, so that another one of the same key cannot be put in its place.
bool namesCertificate(CMS_SignerInfo *signer, X509 *certificate)
{
    const auto *value = static_cast<ASN1_STRING *>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2), -3, V_ASN1_SEQUENCE));
    if (!value) {
        return false;
    }
    const unsigned char *in = ASN1_STRING_get0_data(value);
    const EssPtr ess(d2i_ESS_SIGNING_CERT_V2(nullptr, &in, ASN1_STRING_length(value)));
    const X509StackPtr chain(sk_X509_new_null());
    sk_X509_push(chain.get(), certificate);
    return ess && OSSL_ESS_check_signing_certs(nullptr, ess.get(), chain.get(), 1) == 1;
}

void readCollections(CMS_ContentInfo *cms, const QByteArray &signerDer, CmsResult &result)
{
    const CertificatesPtr certificates(CMS_get1_certs(cms));
    for (int i = 0; i < sk_X509_num(certificates.get()); ++i) {
        const QByteArray der = derOf(sk_X509_value(certificates.get(), i));
        if (der != signerDer) {
            result.chainDer.append(der);
        }
    }
    const std::unique_ptr<STACK_OF(X509_CRL), CrlsFreer> crls(CMS_get1_crls(cms));
    for (int i = 0; i < sk_X509_CRL_num(crls.get()); ++i) {
        result.crlsDer.append(derOf(sk_X509_CRL_value(crls.get(), i)));
    }
}

void checkSigner(CMS_ContentInfo *cms, QByteArrayView content, bool needsCades, CmsResult &result)
{
    CMS_set1_signers_certs(cms, nullptr, 0);
    CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    X509_ALGOR *digestAlgorithm = nullptr;
    CMS_SignerInfo_get0_algs(signer, &key, &certificate, &digestAlgorithm, nullptr);
    const QByteArray der = certificate ? derOf(certificate) : QByteArray();
    readCollections(cms, der, result);
    if (auto parsed = Certificate::parse(der)) {
        result.certificate = *parsed;
    } else {
        result.integrity.add("signature.certificate_mismatch"_L1);
        return;
    }
    const EVP_MD *method = allowedDigest(digestAlgorithm);
    if (!method) {
        result.integrity.add("algorithm.not_allowed"_L1);
        return;
    }
    if (CMS_signed_get_attr_count(signer) <= 0) {
        result.integrity.add("pdf.unsupported_signature"_L1, u"signedAttrs"_s);
        return;
    }
    checkDigest(signer, method, content, result.integrity);
    if (CMS_SignerInfo_verify(signer) != 1) {
        result.integrity.add("signature.broken"_L1);
    }
    if (needsCades && !namesCertificate(signer, certificate)) {
        result.integrity.add("signature.certificate_mismatch"_L1, result.certificate->commonName);
    }
}

} // namespace

Result<QByteArray> makeCms(QByteArrayView content, const Signer &signer, const QList<QByteArray> &crlsDer)
{
    const QByteArray certificate = signer.certificateDer();
    const X509Ptr x509 = certificateFromDer(certificate);
    if (!x509) {
        return fail("certificate.unreadable"_L1);
    }
    const QByteArray digest = sha256(content);
    // Signed as a SET, stored under the tag [0] (RFC 5652, 5.4).
    HOCBA_TRY_VALUE(value, signer.sign(signedAttributes(Set, digest, certificate)));
    const bool isRsa = signer.algorithm() == SignatureAlgorithm::RsaSha256;
    const QByteArray issuerAndSerial
        = tlv(Sequence, derOf(X509_get_issuer_name(x509.get())) + derOf(X509_get0_serialNumber(x509.get())));
    const QByteArray signerInfo
        = tlv(Sequence,
              versionOne + issuerAndSerial + algorithmSha256 + signedAttributes(Context0, digest, certificate)
                  + (isRsa ? algorithmRsa : algorithmEcdsaSha256) + tlv(OctetString, value));
    QByteArray body = versionOne + tlv(Set, algorithmSha256) + tlv(Sequence, oidData)
        + setOf(Context0, QList<QByteArray> { certificate } + signer.chainDer());
    if (!crlsDer.isEmpty()) {
        body += setOf(Context1, crlsDer);
    }
    body += tlv(Set, signerInfo);
    return tlv(Sequence, oidSignedData + tlv(Context0, tlv(Sequence, body)));
}

qsizetype roomForCms(const Signer &signer, const QList<QByteArray> &crlsDer)
{
    // Signature, attributes and names take well under 2 kB; a time stamp with its own certificates about 4 kB.
    qsizetype room = 2048 + 5120 + signer.certificateDer().size();
    for (const QByteArray &der : signer.chainDer() + crlsDer) {
        room += der.size();
    }
    return room;
}

CmsResult checkCms(const QByteArray &der, QByteArrayView content, bool needsCades)
{
    CmsResult result;
    const CmsPtr cms = readCms(der);
    if (!cms || sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms.get())) != 1) {
        result.integrity.add("signature.broken"_L1);
    } else {
        checkSigner(cms.get(), content, needsCades, result);
    }
    ERR_clear_error();
    return result;
}

} // namespace hocba::signing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/certificate.h"

#include "models/domain/text.h"
#include "models/signing/openssl_support.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

X509Ptr decode(const QByteArray &bytes)
{
    if (!bytes.contains("-----BEGIN")) {
        return certificateFromDer(bytes);
    }
    const BioPtr bio = bioOver(bytes);
    return X509Ptr(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

// The first attribute of this kind, whatever ASN.1 string type it was written with.
QString attribute(const X509_NAME *name, int nid)
{
    const int index = X509_NAME_get_index_by_NID(name, nid, -1);
    if (index < 0) {
        return {};
    }
    const ASN1_STRING *data = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index));
    unsigned char *utf8 = nullptr;
    const int length = ASN1_STRING_to_UTF8(&utf8, data);
    if (length < 0) {
        return {};
    }
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(utf8), length);
    OPENSSL_free(utf8);
    return normalised(text);
}

QString printed(const X509_NAME *name)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    // Without ESC_MSB, so that Vietnamese letters stay letters.
    const unsigned long flags = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (X509_NAME_print_ex(bio.get(), name, 0, flags) < 0) {
        return {};
    }
    char *text = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &text);
    return QString::fromUtf8(text, length);
}

QString serialOf(const X509 *certificate)
{
    const QByteArray der = derOf(X509_get0_serialNumber(certificate));
    // INTEGER: tag, length, content; serial numbers are far shorter than 128 bytes.
    QByteArray number = der.mid(2);
    while (number.size() > 1 && number.front() == '\0') {
        number.removeFirst();
    }
    return QString::fromLatin1(number.toHex().toUpper());
}

KeyType keyTypeOf(const EVP_PKEY *key)
{
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_RSA: return KeyType::Rsa;
    case EVP_PKEY_EC: return KeyType::Ec;
    default: return KeyType::Other;
    }
}

} // namespace

QString toCode(CertificateRole role)
{
    switch (role) {
    case CertificateRole::Teacher: return u"teacher"_s;
    case CertificateRole::Principal: return u"principal"_s;
    case CertificateRole::Deputy: return u"deputy"_s;
    case CertificateRole::Clerk: return u"clerk"_s;
    case CertificateRole::Seal: return u"seal"_s;
    case CertificateRole::Other: return u"other"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

CertificateRole Certificate::role() const
{
    if (isAuthority) {
        return CertificateRole::Other;
    }
    if (title.isEmpty() && uid.isEmpty() && !organisationIdentifier.isEmpty()) {
        return CertificateRole::Seal;
    }
    // Folded, because authorities write titles in several ways: "Hiệu trưởng", "HIỆU TRƯỞNG".
    const QString key = folded(title);
    if (key == u"GIAO VIEN"_s) {
        return CertificateRole::Teacher;
    }
    if (key == u"HIEU TRUONG"_s) {
        return CertificateRole::Principal;
    }
    if (key == u"PHO HIEU TRUONG"_s) {
        return CertificateRole::Deputy;
    }
    return key == u"VAN THU"_s ? CertificateRole::Clerk : CertificateRole::Other;
}

Result<Certificate> Certificate::parse(const QByteArray &derOrPem)
{
    const X509Ptr x509 = decode(derOrPem);
    const EVP_PKEY *key = x509 ? X509_get0_pubkey(x509.get()) : nullptr;
    if (!key) {
        return fail("certificate.unreadable"_L1);
    }
    const X509_NAME *subject = X509_get_subject_name(x509.get());
    Certificate result;
    result.der = derOf(x509.get());
    result.sha256 = signing::sha256(result.der);
    result.commonName = attribute(subject, NID_commonName);
    result.uid = attribute(subject, NID_userId);
    result.title = attribute(subject, NID_title);
    result.organisation = attribute(subject, NID_organizationName);
    result.organisationIdentifier = attribute(subject, NID_organizationIdentifier);
    result.serial = serialOf(x509.get());
    result.subject = printed(subject);
    result.issuer = printed(X509_get_issuer_name(x509.get()));
    result.notBefore = { msOf(X509_get0_notBefore(x509.get())) };
    result.notAfter = { msOf(X509_get0_notAfter(x509.get())) };
    result.keyType = keyTypeOf(key);
    result.keyBits = EVP_PKEY_get_bits(key);
    result.isAuthority = X509_check_ca(x509.get()) == 1;
    // All bits are set when the certificate restricts nothing.
    result.maySign = (X509_get_key_usage(x509.get()) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
    return result;
}

} // namespace hocba::signing

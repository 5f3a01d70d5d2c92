// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside models/signing only: OpenSSL's handles as owners, and bytes to and from them.

#include <QByteArray>
#include <QList>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <memory>

namespace hocba::signing {

template<auto free>
struct Freer {
    template<typename T>
    void operator()(T *handle) const
    {
        free(handle);
    }
};

using X509Ptr = std::unique_ptr<X509, Freer<X509_free>>;
using CrlPtr = std::unique_ptr<X509_CRL, Freer<X509_CRL_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using BioPtr = std::unique_ptr<BIO, Freer<BIO_free>>;
using CmsPtr = std::unique_ptr<CMS_ContentInfo, Freer<CMS_ContentInfo_free>>;
using Pkcs12Ptr = std::unique_ptr<PKCS12, Freer<PKCS12_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>>;
using StorePtr = std::unique_ptr<X509_STORE, Freer<X509_STORE_free>>;
using StoreContextPtr = std::unique_ptr<X509_STORE_CTX, Freer<X509_STORE_CTX_free>>;

/// A stack that owns nothing but itself.
struct X509StackFreer {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
using X509StackPtr = std::unique_ptr<STACK_OF(X509), X509StackFreer>;

/// A read-only BIO over bytes that must outlive it.
[[nodiscard]] BioPtr bioOver(QByteArrayView bytes);

/// Null unless all of `der` is exactly one certificate (or list).
[[nodiscard]] X509Ptr certificateFromDer(QByteArrayView der);
[[nodiscard]] CrlPtr crlFromDer(QByteArrayView der);

[[nodiscard]] QByteArray derOf(const X509 *certificate);
[[nodiscard]] QByteArray derOf(const X509_CRL *crl);
[[nodiscard]] QByteArray derOf(const X509_NAME *name);
[[nodiscard]] QByteArray derOf(const ASN1_INTEGER *number);

/// Milliseconds since 1970 UTC, or -1 for a time that cannot be read.
[[nodiscard]] qint64 msOf(const ASN1_TIME *time);

[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

/// `first` and what follows from it: puts the issuers of `leaf` found in `pool` in order, the root left out.
[[nodiscard]] QList<QByteArray> orderedChain(X509 *leaf, const QList<X509 *> &pool);

inline const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}
inline unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace hocba::signing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/openssl_support.h"

#include <QDateTime>
#include <QTimeZone>

#include <openssl/sha.h>

#include <climits>
#include <ctime>

namespace hocba::signing {

namespace {

// i2d_* of every type: asks for the length first, then writes.
template<typename T, typename Encode>
QByteArray encoded(const T *value, Encode encode)
{
    const int length = encode(value, nullptr);
    if (length <= 0) {
        return {};
    }
    QByteArray der(length, Qt::Uninitialized);
    unsigned char *out = bytesOf(der);
    encode(value, &out);
    return der;
}

template<typename Pointer, typename Decode>
Pointer decoded(QByteArrayView der, Decode decode)
{
    if (der.isEmpty() || der.size() > LONG_MAX) {
        return nullptr;
    }
    const unsigned char *in = bytesOf(der);
    Pointer value(decode(nullptr, &in, static_cast<long>(der.size())));
    if (value && in != bytesOf(der) + der.size()) {
        return nullptr;
    }
    return value;
}

} // namespace

BioPtr bioOver(QByteArrayView bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

X509Ptr certificateFromDer(QByteArrayView der)
{
    return decoded<X509Ptr>(der, d2i_X509);
}

CrlPtr crlFromDer(QByteArrayView der)
{
    return decoded<CrlPtr>(der, d2i_X509_CRL);
}

QByteArray derOf(const X509 *certificate)
{
    return encoded(certificate, i2d_X509);
}

QByteArray derOf(const X509_CRL *crl)
{
    return encoded(crl, i2d_X509_CRL);
}

QByteArray derOf(const X509_NAME *name)
{
    return encoded(name, i2d_X509_NAME);
}

QByteArray derOf(const ASN1_INTEGER *number)
{
    return encoded(number, i2d_ASN1_INTEGER);
}

qint64 msOf(const ASN1_TIME *time)
{
    std::tm parts {};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1) {
        return -1;
    }
    const QDateTime moment(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                           QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::UTC);
    return moment.isValid() ? moment.toMSecsSinceEpoch() : -1;
}

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(bytesOf(bytes), static_cast<size_t>(bytes.size()), bytesOf(digest));
    return digest;
}

QList<QByteArray> orderedChain(X509 *leaf, const QList<X509 *> &pool)
{
    QList<QByteArray> chain;
    const X509 *current = leaf;
    // A pool holds few certificates; going on as often as it is long ends loops of names.
    for (qsizetype step = 0; step < pool.size(); ++step) {
        const X509 *next = nullptr;
        for (X509 *candidate : pool) {
            const bool selfSigned = X509_check_issued(candidate, candidate) == X509_V_OK;
            if (candidate != current && !selfSigned
                && X509_check_issued(candidate, const_cast<X509 *>(current)) == X509_V_OK) {
                next = candidate;
                break;
            }
        }
        if (!next) {
            break;
        }
        chain.append(derOf(next));
        current = next;
    }
    return chain;
}

} // namespace hocba::signing

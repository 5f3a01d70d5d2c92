// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/crypto.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <array>

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int tagSize = 16;

struct FreeKey {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};
struct FreeDigest {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
struct FreeCipher {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
struct FreeKdf {
    void operator()(EVP_KDF *kdf) const { EVP_KDF_free(kdf); }
};
struct FreeKdfContext {
    void operator()(EVP_KDF_CTX *context) const { EVP_KDF_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;
using Digest = std::unique_ptr<EVP_MD_CTX, FreeDigest>;
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

Error cryptoError(const char *what)
{
    return fail("store.crypto"_L1, QString::fromLatin1(what));
}

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

size_t sizeOf(const QByteArray &bytes)
{
    return static_cast<size_t>(bytes.size());
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    // Initialised with the algorithm once: EVP_sha256() is looked up anew at each use.
    EVP_DigestInit_ex2(m_context.get(), EVP_sha256(), nullptr);
}

void Sha256::of(QByteArrayView bytes, unsigned char *out)
{
    EVP_DigestInit_ex2(m_context.get(), nullptr, nullptr);
    EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size()));
    EVP_DigestFinal_ex(m_context.get(), out, nullptr);
}

QByteArray Sha256::of(QByteArrayView bytes)
{
    QByteArray hash(32, Qt::Uninitialized);
    of(bytes, store::out(hash));
    return hash;
}

Result<QByteArray> randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(out(bytes), count) != 1) {
        return fail("store.no_random"_L1);
    }
    return bytes;
}

Result<QByteArray> argon2id(const QByteArray &password, const QByteArray &salt, int memoryKiB, int passes, int lanes)
{
    const std::unique_ptr<EVP_KDF, FreeKdf> kdf(EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, FreeKdfContext> context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    if (!context) {
        return cryptoError("argon2id");
    }
    auto memory = static_cast<uint32_t>(memoryKiB);
    auto iterations = static_cast<uint32_t>(passes);
    auto laneCount = static_cast<uint32_t>(lanes);
    uint32_t threads = 1; // more would need OSSL_set_max_threads and give the same bytes
    QByteArray passwordCopy = password;
    QByteArray saltCopy = salt;
    const std::array<OSSL_PARAM, 7> parameters {
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, passwordCopy.data(), sizeOf(passwordCopy)),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, saltCopy.data(), sizeOf(saltCopy)),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &memory),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &iterations),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &laneCount),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_THREADS, &threads),
        OSSL_PARAM_construct_end(),
    };
    QByteArray key(32, Qt::Uninitialized);
    const bool derived = EVP_KDF_derive(context.get(), out(key), sizeOf(key), parameters.data()) == 1;
    OPENSSL_cleanse(passwordCopy.data(), sizeOf(passwordCopy));
    if (!derived) {
        return cryptoError("argon2id");
    }
    return key;
}

Result<QByteArray> seal(const QByteArray &key, const QByteArray &nonce, const QByteArray &plain,
                        const QByteArray &additional)
{
    const Cipher cipher(EVP_CIPHER_CTX_new());
    QByteArray sealed(plain.size() + tagSize, Qt::Uninitialized);
    int written = 0;
    const bool done = EVP_EncryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), in(key), in(nonce), nullptr) == 1
        && EVP_EncryptUpdate(cipher.get(), nullptr, &written, in(additional), static_cast<int>(additional.size())) == 1
        && EVP_EncryptUpdate(cipher.get(), out(sealed), &written, in(plain), static_cast<int>(plain.size())) == 1
        && EVP_EncryptFinal_ex(cipher.get(), out(sealed) + written, &written) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, out(sealed) + plain.size()) == 1;
    if (!done) {
        return cryptoError("aes-256-gcm");
    }
    return sealed;
}

Result<QByteArray> unseal(const QByteArray &key, const QByteArray &nonce, const QByteArray &sealed,
                          const QByteArray &additional)
{
    if (sealed.size() < tagSize || nonce.size() != 12 || key.size() != 32) {
        return cryptoError("aes-256-gcm");
    }
    const Cipher cipher(EVP_CIPHER_CTX_new());
    const auto plainSize = static_cast<int>(sealed.size() - tagSize);
    QByteArray plain(plainSize, Qt::Uninitialized);
    QByteArray tag = sealed.last(tagSize);
    int written = 0;
    const bool done = EVP_DecryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), in(key), in(nonce), nullptr) == 1
        && EVP_DecryptUpdate(cipher.get(), nullptr, &written, in(additional), static_cast<int>(additional.size())) == 1
        && EVP_DecryptUpdate(cipher.get(), out(plain), &written, in(sealed), plainSize) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) == 1
        && EVP_DecryptFinal_ex(cipher.get(), out(plain) + written, &written) == 1;
    if (!done) {
        OPENSSL_cleanse(plain.data(), sizeOf(plain));
        return cryptoError("aes-256-gcm");
    }
    return plain;
}

Result<DeviceKey> newDeviceKey()
{
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    DeviceKey parts { QByteArray(32, Qt::Uninitialized), QByteArray(32, Qt::Uninitialized) };
    size_t size = 32;
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), out(parts.publicPart), &size) != 1
        || EVP_PKEY_get_raw_private_key(key.get(), out(parts.privatePart), &size) != 1) {
        return cryptoError("ed25519");
    }
    return parts;
}

Result<QByteArray> signWithDevice(const QByteArray &privatePart, const QByteArray &message)
{
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, in(privatePart), sizeOf(privatePart)));
    const Digest digest(EVP_MD_CTX_new());
    QByteArray signature(64, Qt::Uninitialized);
    size_t size = 64;
    if (!key || EVP_DigestSignInit(digest.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(digest.get(), out(signature), &size, in(message), sizeOf(message)) != 1) {
        return cryptoError("ed25519");
    }
    return signature;
}

bool deviceSigned(const QByteArray &publicPart, const QByteArray &message, const QByteArray &signature)
{
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, in(publicPart), sizeOf(publicPart)));
    const Digest digest(EVP_MD_CTX_new());
    return key && EVP_DigestVerifyInit(digest.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(digest.get(), in(signature), sizeOf(signature), in(message), sizeOf(message)) == 1;
}

} // namespace hocba::store

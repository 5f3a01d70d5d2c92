// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/signer.h"

#include "models/signing/openssl_support.h"

#include <QtCrypto>

#include <openssl/crypto.h>
#include <openssl/err.h>

#include <atomic>

namespace hocba::signing {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fileLimit = 1024 * 1024;

std::atomic<int> &livingScopes()
{
    static std::atomic<int> count = 0;
    return count;
}

struct X509OwnerFreer {
    void operator()(STACK_OF(X509) * stack) const { OSSL_STACK_OF_X509_free(stack); }
};
using X509OwnerPtr = std::unique_ptr<STACK_OF(X509), X509OwnerFreer>;

/// What every .p12 signer has besides its key.
class FileSigner : public Signer
{
public:
    FileSigner(QByteArray certificate, QList<QByteArray> chain)
        : m_certificate(std::move(certificate)), m_chain(std::move(chain))
    {
    }
    [[nodiscard]] QByteArray certificateDer() const override { return m_certificate; }
    [[nodiscard]] QList<QByteArray> chainDer() const override { return m_chain; }

private:
    QByteArray m_certificate;
    QList<QByteArray> m_chain;
};

class QcaRsaSigner final : public FileSigner
{
public:
    QcaRsaSigner(QByteArray certificate, QList<QByteArray> chain, const QCA::PrivateKey &key)
        : FileSigner(std::move(certificate), std::move(chain)), m_key(key)
    {
    }
    [[nodiscard]] SignatureAlgorithm algorithm() const override { return SignatureAlgorithm::RsaSha256; }
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView bytes) const override
    {
        QByteArray value = m_key.signMessage(QCA::MemoryRegion(bytes.toByteArray()), QCA::EMSA3_SHA256);
        if (value.isEmpty()) {
            return fail("key.sign_failed"_L1);
        }
        return value;
    }

private:
    mutable QCA::PrivateKey m_key; // QCA keeps the state of a signature inside the key
};

class OpenSslEcSigner final : public FileSigner
{
public:
    OpenSslEcSigner(QByteArray certificate, QList<QByteArray> chain, KeyPtr key)
        : FileSigner(std::move(certificate), std::move(chain)), m_key(std::move(key))
    {
    }
    [[nodiscard]] SignatureAlgorithm algorithm() const override { return SignatureAlgorithm::EcdsaSha256; }
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView bytes) const override
    {
        const DigestContextPtr context(EVP_MD_CTX_new());
        const auto size = static_cast<size_t>(bytes.size());
        size_t length = 0;
        if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) != 1
            || EVP_DigestSign(context.get(), nullptr, &length, bytesOf(bytes), size) != 1) {
            return fail("key.sign_failed"_L1);
        }
        QByteArray value(static_cast<qsizetype>(length), Qt::Uninitialized);
        if (EVP_DigestSign(context.get(), bytesOf(value), &length, bytesOf(bytes), size) != 1) {
            return fail("key.sign_failed"_L1);
        }
        value.truncate(static_cast<qsizetype>(length));
        return value;
    }

private:
    KeyPtr m_key;
};

struct Opened {
    KeyPtr key;
    X509Ptr certificate;
    QList<QByteArray> chain;
};

// OpenSSL can tell a wrong PIN from a damaged file, which QCA cannot.
Result<Opened> openWithOpenSsl(const QByteArray &file, const QByteArray &pin)
{
    const unsigned char *in = bytesOf(QByteArrayView(file));
    const Pkcs12Ptr p12(file.size() > fileLimit ? nullptr : d2i_PKCS12(nullptr, &in, static_cast<long>(file.size())));
    if (!p12) {
        return fail("key.unreadable"_L1);
    }
    if (PKCS12_verify_mac(p12.get(), pin.constData(), static_cast<int>(pin.size())) != 1) {
        return fail("key.wrong_pin"_L1);
    }
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    const bool parsed = PKCS12_parse(p12.get(), pin.constData(), &key, &certificate, &others) == 1;
    Opened opened { KeyPtr(key), X509Ptr(certificate), {} };
    const X509OwnerPtr owner(others);
    if (!parsed || !key || !certificate) {
        return fail("key.unreadable"_L1);
    }
    QList<X509 *> pool;
    for (int i = 0; i < sk_X509_num(others); ++i) {
        pool.append(sk_X509_value(others, i));
    }
    opened.chain = orderedChain(certificate, pool);
    return opened;
}

} // namespace

CryptoScope::CryptoScope()
{
    // Once and for good: QCA's plug-in leaves OpenSSL providers behind each time it is unloaded. The second reference
    // outlives the one that QCA drops by itself when QCoreApplication goes.
    static const bool initialised = [] {
        // QCA's plug-in also keeps a provider beyond OpenSSL's own tidying up at exit, so that is left out: the system
        // takes the memory back. Works when nobody used OpenSSL before, hence "first thing in main".
        OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
        QCA::init();
        QCA::init();
        return true;
    }();
    livingScopes() += initialised ? 1 : 0;
}

CryptoScope::~CryptoScope()
{
    --livingScopes();
}

Status CryptoScope::ready()
{
    if (livingScopes() == 0) {
        return fail("signing.no_provider"_L1, u"scope"_s);
    }
    for (const char *feature : { "sha256", "pkey", "rsa", "cert", "pkcs12" }) {
        if (!QCA::isSupported(feature)) {
            return fail("signing.no_provider"_L1, QString::fromLatin1(feature));
        }
    }
    return {};
}

Result<std::unique_ptr<Signer>> openPkcs12(const QByteArray &file, const QString &pin)
{
    HOCBA_TRY(CryptoScope::ready());
    const QByteArray secret = pin.toUtf8();
    auto opened = openWithOpenSsl(file, secret);
    ERR_clear_error(); // what went wrong is told; the queue of this thread must not confuse the next call
    if (!opened) {
        return opened.error();
    }
    QByteArray certificate = derOf(opened->certificate.get());
    if (EVP_PKEY_get_base_id(opened->key.get()) == EVP_PKEY_EC) {
        return std::unique_ptr<Signer>(std::make_unique<OpenSslEcSigner>(
            std::move(certificate), std::move(opened->chain), std::move(opened->key)));
    }
    if (EVP_PKEY_get_base_id(opened->key.get()) != EVP_PKEY_RSA) {
        return fail("key.unreadable"_L1);
    }
    QCA::ConvertResult converted = QCA::ErrorDecode;
    const QCA::KeyBundle bundle = QCA::KeyBundle::fromArray(file, QCA::SecureArray(secret), &converted);
    if (converted != QCA::ConvertGood || bundle.isNull()) {
        return fail("key.unreadable"_L1);
    }
    return std::unique_ptr<Signer>(
        std::make_unique<QcaRsaSigner>(std::move(certificate), std::move(opened->chain), bundle.privateKey()));
}

} // namespace hocba::signing

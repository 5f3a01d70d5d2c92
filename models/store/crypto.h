// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace hocba::store {

// What the store needs of OpenSSL, in Qt's types. Inside this layer only.

/// SHA-256 with one context for many messages: four times the speed of a new one each.
class Sha256
{
public:
    Sha256();
    [[nodiscard]] QByteArray of(QByteArrayView bytes);
    /// Writes 32 bytes to `out`.
    void of(QByteArrayView bytes, unsigned char *out);

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// Error "store.no_random".
[[nodiscard]] Result<QByteArray> randomBytes(int count);

/// Argon2id; 32 bytes. Error "store.crypto" when OpenSSL refuses (not enough memory).
[[nodiscard]] Result<QByteArray> argon2id(const QByteArray &password, const QByteArray &salt, int memoryKiB, int passes,
                                          int lanes);

/// AES-256-GCM; the tag (16 bytes) stands at the end.
[[nodiscard]] Result<QByteArray> seal(const QByteArray &key, const QByteArray &nonce, const QByteArray &plain,
                                      const QByteArray &additional);
/// "store.crypto" when key, nonce, tag or additional data do not fit.
[[nodiscard]] Result<QByteArray> unseal(const QByteArray &key, const QByteArray &nonce, const QByteArray &sealed,
                                        const QByteArray &additional);

/// Ed25519, both parts raw, 32 bytes.
struct DeviceKey {
    QByteArray publicPart, privatePart;
};
[[nodiscard]] Result<DeviceKey> newDeviceKey();
[[nodiscard]] Result<QByteArray> signWithDevice(const QByteArray &privatePart, const QByteArray &message);
[[nodiscard]] bool deviceSigned(const QByteArray &publicPart, const QByteArray &message, const QByteArray &signature);

} // namespace hocba::store

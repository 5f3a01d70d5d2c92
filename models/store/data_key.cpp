// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/data_key.h"

#include "models/store/crypto.h"

#include <openssl/crypto.h>

namespace hocba::store {

using namespace Qt::StringLiterals;

Result<DataKey> DataKey::generate()
{
    HOCBA_TRY_VALUE(bytes, randomBytes(32));
    return DataKey(bytes);
}

Result<DataKey> DataKey::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != 32) {
        return fail("store.wrong_key"_L1);
    }
    return DataKey(bytes);
}

DataKey::~DataKey()
{
    if (!m_bytes.isNull() && m_bytes.isDetached()) {
        OPENSSL_cleanse(m_bytes.data(), static_cast<size_t>(m_bytes.size()));
    }
}

} // namespace hocba::store

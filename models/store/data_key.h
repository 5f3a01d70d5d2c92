// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace hocba::store {

/// The 32 random bytes a school's database is encrypted with. Wiped from memory when the last copy goes.
class DataKey
{
public:
    /// Error "store.no_random" when the computer gives no random numbers.
    [[nodiscard]] static Result<DataKey> generate();
    /// Refuses other lengths than 32 with "store.wrong_key".
    [[nodiscard]] static Result<DataKey> fromBytes(const QByteArray &bytes);

    DataKey(const DataKey &other) = default;
    DataKey(DataKey &&other) noexcept = default;
    DataKey &operator=(const DataKey &other) = default;
    DataKey &operator=(DataKey &&other) noexcept = default;
    ~DataKey();

    [[nodiscard]] const QByteArray &bytes() const noexcept { return m_bytes; }

private:
    explicit DataKey(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes;
};

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace hocba::store {

class School;

/// Files kept in the database under their SHA-256: signatures, drafts, issued transcripts. Put in by
/// Transaction::putBlob.
class Blobs
{
public:
    explicit Blobs(const School &school) : m_school(school) {}

    /// "blob.unknown"; "store.damaged" when the bytes no longer have that hash.
    [[nodiscard]] Result<QByteArray> get(const QString &sha256Hex) const;

private:
    const School &m_school;
};

} // namespace hocba::store

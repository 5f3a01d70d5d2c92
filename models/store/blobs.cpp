// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/blobs.h"

#include "models/store/crypto.h"
#include "models/store/database.h"
#include "models/store/school.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

Result<QByteArray> Blobs::get(const QString &sha256Hex) const
{
    const QByteArray hash = QByteArray::fromHex(sha256Hex.toLatin1());
    Query query(m_school.database(), u"SELECT bytes FROM blob WHERE sha256 = ?"_s);
    query.bind(hash);
    HOCBA_TRY_VALUE(bytes,
                    query.one<QByteArray>([](const Query &row) -> Result<QByteArray> { return row.bytes(0); },
                                          fail("blob.unknown"_L1, sha256Hex)));
    if (Sha256().of(bytes) != hash) {
        return fail("store.damaged"_L1, sha256Hex);
    }
    return bytes;
}

} // namespace hocba::store

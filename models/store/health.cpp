// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/health.h"

#include "models/store/database.h"
#include "models/store/file_system.h"
#include "models/store/key_ring.h"

#include <QFile>

namespace hocba::store {

using namespace Qt::StringLiterals;

Status checkEncryption()
{
    HOCBA_TRY_VALUE(database, Database::inMemory());
    return database->checkEncryption();
}

Status checkSchoolFiles(const QString &folder)
{
    HOCBA_TRY(KeyRing::open(folder));
    const QString database = folder + "/school.db"_L1;
    if (!QFile::exists(database)) {
        return fail("store.not_a_school"_L1, folder);
    }
    return refusePlainFile(database);
}

} // namespace hocba::store

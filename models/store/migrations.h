// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace hocba::store {

class Database;

/// Marks the file as a school of Hocba: "HcBa" in PRAGMA application_id.
inline constexpr qint64 applicationId = 0x48634261;

/// Number of the newest migration of this program.
[[nodiscard]] int newestSchema();
/// The number a database stands at; 0 when it is new.
[[nodiscard]] Result<int> schemaOf(Database &database);

/// Takes the database up to `version`, one transaction for each step.
[[nodiscard]] Status migrate(Database &database, int version);

/// Refuses foreign files ("store.not_a_school") and newer ones ("store.newer_version"). Copies an older one beside
/// itself
/// ("school.db.schema-2", as encrypted as the original) and migrates it.
[[nodiscard]] Status bringUpToDate(Database &database, const QString &path);

} // namespace hocba::store

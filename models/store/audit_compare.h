// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/audit_replay.h"

namespace hocba::store {

// What the replay gave, held against what is there. Each adds its findings to the replay's.

[[nodiscard]] Status compareMarks(Database &live, AuditReplay &replay);
[[nodiscard]] Status compareTables(Database &live, AuditReplay &replay);
[[nodiscard]] Status compareSchema(Database &live, AuditReplay &replay);
[[nodiscard]] Status checkCheckpoints(Database &live, AuditReplay &replay);
[[nodiscard]] Status checkBlobs(Database &live, AuditReplay &replay);

} // namespace hocba::store

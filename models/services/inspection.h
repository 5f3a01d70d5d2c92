// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/session.h"

namespace hocba::services {

/// One thing that is not as the log says. Fields that do not apply are empty.
struct AuditFinding {
    QString kind; ///< "mark", "chain", "schema", "table", "checkpoint", "blob"
    QString pupil, subject, term, column, expected, found, detail;
};
struct AuditReport {
    qint64 events = 0;
    QList<AuditFinding> findings; ///< empty: all is as the log says
};
/// Checks chain, checkpoints and documents, replays the log and compares it with every table. School IT sees that marks
/// differ but not their values.
[[nodiscard]] Result<AuditReport> verifyAudit(Session &session);

struct HealthLine {
    QString check; ///< "encryption", "integrity", "fonts", "qca", "clock", "keys"
    bool ok = true;
    QString detail;
};
/// Health of the installation and of one data folder.
[[nodiscard]] Result<QList<HealthLine>> doctor(Session &session);

} // namespace hocba::services

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
    QString check; ///< "encryption", "qca", "fonts", "clock"; "files"; "events", "last_event", "trust", "audit"
    bool ok = true;
    QString detail; ///< data: a count, a time, a path
    QString code; ///< of what is wrong, empty when all is well
};
/// Health of the program on this computer: encryption, keys, fonts, a clock that is set.
[[nodiscard]] QList<HealthLine> checkInstallation(const Clock &clock);
/// What can be seen of a data folder without signing in.
[[nodiscard]] HealthLine checkFiles(const QString &dataDir);
/// Health of the school's data, for those who may verify the audit ("permission.denied").
[[nodiscard]] Result<QList<HealthLine>> doctor(Session &session);

} // namespace hocba::services

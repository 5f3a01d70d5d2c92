// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/audit.h"
#include "models/store/crypto.h"
#include "models/store/database.h"
#include "models/store/mark_fold.h"
#include "models/store/projection.h"

#include <QMap>

#include <map>

namespace hocba::store {

/// One row of the log with its verdict, as the audit reads it.
struct LogRow {
    qint64 seq = 0;
    qint64 device = 0;
    qint64 number = 0;
    qint64 at = 0;
    QByteArray id, body;
    QByteArray labels; ///< actor, type, pupil, verdict, each ended by a NUL
};

/// Name of a table, index or trigger with the SQL that made it.
using SchemaMap = QMap<QString, QString>;
[[nodiscard]] Result<SchemaMap> schemaIn(Database &database);

/// Plays a log from its first event: checks the chain and puts the tables together again, without looking at the ones
/// that are there.
class AuditReplay
{
public:
    [[nodiscard]] static Result<std::unique_ptr<AuditReplay>> make();

    /// Takes the next row; what is wrong with it becomes a finding.
    void take(const LogRow &row);

    [[nodiscard]] Database &tables() const { return *m_database; } ///< all but the marks
    [[nodiscard]] MarkFold &marks() { return m_marks; }
    [[nodiscard]] const MarkFold::Ids &ids() const { return m_ids; }
    [[nodiscard]] const SchemaMap &schema() const { return m_schema; }
    [[nodiscard]] QList<Finding> &findings() { return m_findings; }
    /// As the first event names them.
    [[nodiscard]] const QByteArray &deviceUid() const { return m_deviceUid; }
    [[nodiscard]] const QByteArray &deviceKey() const { return m_deviceKey; }
    /// Number of the last event after which a checkpoint is due.
    [[nodiscard]] qint64 lastCheckpointDue() const { return m_checkpointDue; }

private:
    struct Window {
        bool open = false;
        std::optional<qint64> opensAt, closesAt;
    };
    explicit AuditReplay(std::unique_ptr<Database> database);
    void find(const char *kind, qint64 seq, const QString &expected, const QString &found);
    [[nodiscard]] bool checkPlace(const LogRow &row, const BodySlices &body);
    [[nodiscard]] Verdict takeMark(const LogRow &row, const BodySlices &body);
    [[nodiscard]] Verdict takeOther(const LogRow &row);
    [[nodiscard]] bool isOpen(const BodySlices &body);
    void noteCheckpoint(qint64 seq, QStringView type, bool corrects);
    void useCorrection(const LogRow &row, const BodySlices &body);
    void findInMark(const char *kind, const BodySlices &body, qint64 seq, const QString &expected,
                    const QString &found);

    std::unique_ptr<Database> m_database;
    Projection m_projection;
    Sha256 m_sha;
    MarkFold m_marks;
    MarkFold::Ids m_ids;
    std::map<std::string, Window, std::less<>> m_windows; ///< emptied whenever an act may have changed them
    SchemaMap m_schema;
    QList<Finding> m_findings;
    QByteArray m_deviceUid, m_deviceKey;
    qint64 m_checkpointDue = 0;
};

} // namespace hocba::store

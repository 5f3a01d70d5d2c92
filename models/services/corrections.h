// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/authority.h"
#include "models/domain/correction.h"
#include "models/services/session.h"

#include <QHash>

namespace hocba::services {

struct CorrectionRequest {
    CellKey cell;
    CellValue newValue;
    QString reason; ///< up to 500 characters, needed
    QString evidence; ///< up to 200 characters
};

/// One thing that a correction changes above its cell: {"learning.year", "kha", "tot"}, {"average.1", "6.9", "7.0"},
/// {"transcript", "40421507/THCS/4025061032 v1", "superseded"}.
struct ImpactLine {
    QString what;
    QString before, after;
};

/// A correction with what the principal must see before deciding, and the report upward.
struct CorrectionView {
    Correction correction;
    QString pupilName;
    QList<ImpactLine> impact;
    AuthorityKind authority = AuthorityKind::CommuneCommittee;
    QString reportState; ///< empty until applied, then "queued", later "reported", "acknowledged"
    std::optional<Instant> queuedAt, reportedAt, acknowledgedAt; ///< of the report
    struct Step {
        QString act, actor;
        Instant at;
        QString reason;
    };
    QList<Step> steps;
    QHash<QString, QString> people; ///< full names of those who acted, by login
};

/// What the signed-in person may do with a request now; a refusal says why not. Approving is judged with the cell as
/// it stands: "correction.voided" when it has changed since it was asked.
struct CorrectionOptions {
    Status confirm, approve, refuse, withdraw;
};

/// A line of the list of requests: what it is about, and whether it waits for this very person.
struct CorrectionTask {
    Correction correction;
    QString pupilName;
    bool waitsForMe = false; ///< to be confirmed or approved
};

/// First act, by the subject teacher. Gives the id ("SD-0001").
[[nodiscard]] Result<QString> askCorrection(Session &session, const CorrectionRequest &request);
/// Second act, by the homeroom teacher (a deputy where the homeroom teacher asked).
[[nodiscard]] Status confirmCorrection(Session &session, const QString &id);
/// Third act, by the principal or the deputy entitled that day. Approval signs exactly this old -> new with the
/// person's own key (`pin` opens it), applies it at once and once, supersedes issued transcripts that it touches and
/// queues the report to the superior authority (fourth act). "correction.voided" when the cell has changed since it was
/// asked.
[[nodiscard]] Status approveCorrection(Session &session, const QString &id, const QString &pin);
[[nodiscard]] Status refuseCorrection(Session &session, const QString &id, const QString &reason);
[[nodiscard]] Status withdrawCorrection(Session &session, const QString &id);

/// `state` empty: all. Teachers see those of their own class-subjects, homeroom teachers those of their class.
[[nodiscard]] Result<QList<Correction>> listCorrections(Session &session, std::optional<CorrectionState> state);
/// What waits for this person: requests to confirm, and requests to approve or refuse.
struct WaitingCorrections {
    QList<Correction> toConfirm, toDecide;
};
[[nodiscard]] Result<WaitingCorrections> waitingCorrections(const Session &session);
/// The same with what a person at work on them needs; newest first.
[[nodiscard]] Result<QList<CorrectionTask>> listCorrectionTasks(Session &session);
/// "correction.unknown", "permission.denied" for who may not see it.
[[nodiscard]] Result<CorrectionOptions> correctionOptions(const Session &session, const QString &id);
/// What changes above the cell: averages, levels, title, promotion, issued transcripts.
[[nodiscard]] Result<QList<ImpactLine>> impactOf(const Session &session, const Correction &correction);
[[nodiscard]] Result<CorrectionView> showCorrection(Session &session, const QString &id);

} // namespace hocba::services

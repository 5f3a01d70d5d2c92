// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/authority.h"
#include "models/domain/correction.h"

namespace hocba::store {

class School;

/// The report of an applied correction to the superior authority.
struct CorrectionReport {
    enum class State { Queued, Reported, Acknowledged };
    QString correction;
    AuthorityKind authority = AuthorityKind::CommuneCommittee;
    State state = State::Queued;
    Instant queuedAt;
    std::optional<Instant> reportedAt, acknowledgedAt;
};
/// "queued", "reported", "acknowledged".
[[nodiscard]] QString toCode(CorrectionReport::State state);

/// One step of a correction's way.
struct CorrectionStep {
    CorrectionState to = CorrectionState::Asked;
    QString actor;
    Instant at;
    QString reason;
    QString eventId;
};

/// Requests to change locked cells. State Reported and Acknowledged are those of the report.
class Corrections
{
public:
    explicit Corrections(const School &school) : m_school(school) {}

    /// "SD-0001" and so on; take it inside the transaction that asks.
    [[nodiscard]] Result<QString> nextId() const;
    /// "correction.unknown".
    [[nodiscard]] Result<Correction> byId(const QString &id) const;
    /// Newest last.
    [[nodiscard]] Result<QList<Correction>> all() const;
    [[nodiscard]] Result<QList<Correction>> ofPupil(const QString &pupil) const;
    /// Asked, confirmed or approved and not yet used, for this very cell.
    [[nodiscard]] Result<QList<Correction>> underWay(const CellKey &cell) const;
    [[nodiscard]] Result<QList<CorrectionStep>> steps(const QString &id) const;
    /// Reports, all or those not yet acknowledged.
    [[nodiscard]] Result<QList<CorrectionReport>> reports(bool unacknowledgedOnly = false) const;

private:
    const School &m_school;
};

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/domain/entry_window.h"
#include "models/domain/permissions.h"

namespace hocba {

/// asked -> confirmed -> approved -> applied -> reported -> acknowledged; or refused, withdrawn, expired, voided.
enum class CorrectionState { Asked, Confirmed, Approved, Applied, Reported, Acknowledged, Refused, Withdrawn, Expired, Voided };
[[nodiscard]] QString toCode(CorrectionState state);
[[nodiscard]] std::optional<CorrectionState> correctionStateFromCode(const QString &code);

/// A request to change one locked cell (yêu cầu sửa điểm), bound to exactly this old and this new value.
struct Correction {
    QString id;                ///< short and stable: "SD-0001"
    CellKey cell;
    CellValue oldValue;
    CellValue newValue;
    QString reason;
    QString evidence;          ///< what proves it (number of the exam paper, file name)
    CorrectionState state = CorrectionState::Asked;
    QString askedBy, confirmedBy, decidedBy; ///< logins; empty until done
    Instant askedAt;
    QString decisionReason;    ///< of a refusal
    QString baseEvent;         ///< hex id of the event that set oldValue
};

/// A request lives ten days.
inline constexpr qint64 correctionLifeMs = qint64(10) * 24 * 3600 * 1000;

/// Each judges whether this person may take this step now. The person who asked never confirms or approves, the one who confirmed
/// never approves ("correction.same_person"); wrong order is "correction.wrong_state"; after ten days "correction.expired";
/// permissions as in `judge`. A request without reason is "reason.missing", without change "correction.no_change".
[[nodiscard]] Status judgeAsk(const Person &person, const Correction &request, WindowState window, Instant now);
[[nodiscard]] Status judgeConfirm(const Person &person, const Correction &request, Instant now);
[[nodiscard]] Status judgeApprove(const Person &person, const Correction &request, Instant now);
[[nodiscard]] Status judgeRefuse(const Person &person, const Correction &request, const QString &reason, Instant now);

} // namespace hocba

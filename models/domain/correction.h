// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/domain/entry_window.h"
#include "models/domain/permissions.h"

namespace hocba {

/// asked -> confirmed -> approved -> applied -> reported -> acknowledged; or refused, withdrawn, expired, voided.
enum class CorrectionState {
    Asked,
    Confirmed,
    Approved,
    Applied,
    Reported,
    Acknowledged,
    Refused,
    Withdrawn,
    Expired,
    Voided
};
[[nodiscard]] QString toCode(CorrectionState state);
[[nodiscard]] std::optional<CorrectionState> correctionStateFromCode(const QString &code);

/// A request to change one locked cell (yêu cầu sửa điểm), bound to exactly this old and this new value.
struct Correction {
    QString id; ///< short and stable: "SD-0001"
    CellKey cell;
    CellValue oldValue;
    CellValue newValue;
    QString reason;
    QString evidence; ///< what proves it (number of the exam paper, file name)
    CorrectionState state = CorrectionState::Asked;
    QString askedBy, confirmedBy, decidedBy; ///< logins; empty until done
    Instant askedAt;
    QString decisionReason; ///< of a refusal
    QString baseEvent; ///< hex id of the event that set oldValue
};

/// A request lives ten days.
inline constexpr qint64 correctionLifeMs = qint64(10) * 24 * 3600 * 1000;
/// Longest reason, in characters.
inline constexpr int reasonLimit = 1000;

// Each judges whether this person may take this step now. The person who asked never confirms or decides, the one who
// confirmed never decides ("correction.same_person"), one who teaches the subject in the class does not decide on it
// ("correction.own_subject"); wrong order is "correction.wrong_state"; after ten days "correction.expired"; permissions
// as in `judge`, reasons as in `checkedText` and "reason.missing" (TT 22/2021 Đ18, Đ20).

/// Of a locked cell only ("window.not_locked", "window.none"), with a change ("correction.no_change") and a reason. Not
/// for a state that is the principal's decision: that needs the permission to decide.
[[nodiscard]] Status judgeAsk(const Person &person, const Correction &request, WindowState window, Instant now);
/// By the homeroom teacher of the class. A deputy steps in only when `askerIsHomeroom`: the caller knows from the
/// asker's grants whether the one who asked is a homeroom teacher of the class; not telling keeps deputies out.
[[nodiscard]] Status judgeConfirm(const Person &person, const Correction &request, Instant now,
                                  bool askerIsHomeroom = false);
[[nodiscard]] Status judgeApprove(const Person &person, const Correction &request, Instant now);
/// Also before it is confirmed; with a reason.
[[nodiscard]] Status judgeRefuse(const Person &person, const Correction &request, const QString &reason, Instant now);
/// By the one who asked, until it is decided.
[[nodiscard]] Status judgeWithdraw(const Person &person, const Correction &request);

} // namespace hocba

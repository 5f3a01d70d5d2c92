// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/authority.h"
#include "models/domain/correction.h"
#include "models/store/event.h"

namespace hocba::store {

/// The four acts and the other ends of a correction. The services judge who may (models/domain/correction.h); the store
/// refuses steps in the wrong order with "correction.wrong_state", one person in two steps with
/// "correction.same_person" and unknown ids with "correction.unknown". `Correction::id` comes from Corrections::nextId.
[[nodiscard]] NewEvent correctionAsked(const Correction &request);
[[nodiscard]] NewEvent correctionConfirmed(const QString &id);
[[nodiscard]] NewEvent correctionApproved(const QString &id, const QString &why = {});
[[nodiscard]] NewEvent correctionRefused(const QString &id, const QString &why);
[[nodiscard]] NewEvent correctionWithdrawn(const QString &id, const QString &why = {});
[[nodiscard]] NewEvent correctionExpired(const QString &id);
/// The cell changed in another way since it was asked.
[[nodiscard]] NewEvent correctionVoided(const QString &id, const QString &why = {});

// There is no event "applied": the markSet of kind Correction that names the id applies it, once.

/// The report to the superior authority is queued, was sent, came back signed.
[[nodiscard]] NewEvent reportQueued(const QString &correctionId, AuthorityKind authority);
[[nodiscard]] NewEvent reportSent(const QString &correctionId);
[[nodiscard]] NewEvent reportAcknowledged(const QString &correctionId, const QByteArray &receipt);

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/transcripts.h"

namespace hocba::services {

/// How far one pupil's record is on its way from closed pages to the seal.
enum class RecordStage {
    NotClosed, ///< no semester is locked, or a required cell of a locked one is empty or pending
    Signing, ///< signatures are missing
    Ready, ///< all persons have signed: the seal may be put on
    Issued ///< issued, in force, and what the pages say
};
/// "not_closed", "signing", "ready", "issued".
[[nodiscard]] QString toCode(RecordStage stage);

struct RecordState {
    PupilCode pupil;
    QString pupilName, className;
    RecordStage stage = RecordStage::NotClosed;
    QString openSubject {}; ///< NotClosed: the subject whose cell is missing; empty when no semester is locked
    QStringList missing {}; ///< Signing: who has still to sign, as "role:uid:name"
    QStringList due {}; ///< roles in which the person signed in can sign now
    QStringList waiting {}; ///< roles in which this person must sign, but others come before
    QString number {}, status {}; ///< of the latest version in the register; status "issued", "superseded", "revoked"
    int version = 0; ///< 0: never issued
};

/// Called after each pupil; answer false to stop.
using StateProgress = std::function<bool(int done, int total)>;

/// The states of the pupils of a class, or of all classes in which this person reads marks (in at least one subject);
/// "permission.denied" for other classes. Reads and judges each record: some milliseconds a pupil. "work.stopped" when
/// `progress` says so.
[[nodiscard]] Result<QList<RecordState>> recordStates(const Session &session, const QString &className,
                                                      const StateProgress &progress = {});

} // namespace hocba::services

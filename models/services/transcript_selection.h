// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/transcript_layers.h"
#include "models/services/transcripts.h"

namespace hocba::services {

struct SelectedPupil {
    PupilCode code;
    QString name, className;
};

/// The pupils a selection names, class by class in the order of the lists: "pupil.unknown", "class.unknown".
[[nodiscard]] Result<QList<SelectedPupil>> selectPupils(const Session &session, const PupilSelection &selection);

/// "role:uid:name" of each part.
[[nodiscard]] QStringList describe(const QList<documents::SignaturePart> &parts);

} // namespace hocba::services

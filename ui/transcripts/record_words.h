// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/record_states.h"

namespace hocba::ui {

/// "role:uid:name" of each as "subject teacher Nguyễn Văn A"; at most `most` of them, then "and 12 others".
[[nodiscard]] QString personsText(const QStringList &persons, int most = 1000);
/// What a record still waits for, in a few words.
[[nodiscard]] QString waitingText(const services::RecordState &state, int most);
/// What is missing before these records can be issued, over all of them: pages not closed, signatures of whom.
[[nodiscard]] QString checkListText(const QList<services::RecordState> &states);
/// Why an act was refused for one pupil.
[[nodiscard]] QString refusalText(const services::PupilOutcome &outcome);

} // namespace hocba::ui

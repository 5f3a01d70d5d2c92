// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"

namespace hocba::cli {

// What acts on many records say alike.
extern const Option purposeOption, receiverOption;

/// Counts the outcomes of an act; `exit` is Refused, or worse, when any pupil failed.
struct Tally {
    int done = 0, before = 0, refused = 0, notTheirs = 0;
    Exit exit = Exit::Done;
    void count(const services::PupilOutcome &outcome);
};

/// {"pupil","name","already","error"?,"missing"?}.
[[nodiscard]] QJsonObject outcomeJson(const services::PupilOutcome &outcome);
/// The same with number, version, files and blanks of the issued record.
[[nodiscard]] QJsonObject issuedJson(const services::PupilOutcome &outcome);
[[nodiscard]] QString failureForPeople(const services::PupilOutcome &outcome);
/// With a line for each thing that the record leaves blank.
[[nodiscard]] QString issuedForPeople(const services::PupilOutcome &outcome);
/// "role:uid:name" as people read it: "subject teacher Nguyễn Văn A, ...".
[[nodiscard]] QString missingForPeople(const QStringList &missing);

[[nodiscard]] services::Progress progressOn(const Output &out);
/// --out, --purpose, --receiver and the PIN of the seal. Makes the folder: "file.unwritable".
[[nodiscard]] Result<services::IssueRequest> issueRequest(Context &context);

} // namespace hocba::cli

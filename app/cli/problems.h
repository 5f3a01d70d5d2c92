// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "models/services/import_problems.h"
#include "ui/messages/messages.h"

#include <QJsonArray>

namespace hocba::cli {

// What the two imports say alike.
extern const Option dryRunOption;

/// [{"code","message","sheet","cell","detail"}].
[[nodiscard]] QJsonArray toJson(const QList<services::ImportProblem> &problems);
/// One line for each problem and each remark.
void sayProblems(const Output &out, const QList<services::ImportProblem> &problems,
                 const QList<services::ImportProblem> &warnings);
/// Ends an import that was `done` or refused: JSON gets "imported" and, when refused, "error"; people get a sentence.
[[nodiscard]] Exit sayImported(const Output &out, QJsonObject json, const Status &done, bool dryRun);

} // namespace hocba::cli

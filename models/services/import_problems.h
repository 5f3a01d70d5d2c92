// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheet_problem.h"
#include "models/services/imports.h"

namespace hocba::services {

/// Problems of a file as the import reports them.
[[nodiscard]] QList<ImportProblem> importProblems(const QList<exchange::SheetProblem> &problems);

/// Fails when there are problems: with their own code and the first place when all are of one kind ("window.locked"),
/// otherwise with "import.has_problems" and their number.
[[nodiscard]] Status refuseProblems(const QList<ImportProblem> &problems);

} // namespace hocba::services

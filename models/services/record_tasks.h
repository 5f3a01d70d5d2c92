// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/entry_progress.h"
#include "models/services/tasks.h"
#include "models/store/windows.h"

namespace hocba::services {

/// The part of tasksOf() that is about records: due to sign, ready for the seal, to be issued anew. A part counts as
/// due when it was never signed, or signed before a cell under it changed or before the semester was first closed.
[[nodiscard]] Result<QList<Task>> recordTasks(const Session &session, const EntryProgress &progress,
                                              const QList<store::WindowRow> &windows);

} // namespace hocba::services

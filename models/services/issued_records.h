// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/work.h"

namespace hocba::services {

/// Reason of a record that is superseded by an entry made after a window was reopened.
inline constexpr QLatin1StringView pageChanged("page_changed");

/// A page of this pupil has changed: what is issued of it becomes superseded in the same transaction, whichever way the
/// change came. `why` is the id of a correction, or `pageChanged`.
[[nodiscard]] Status supersedeIssued(Work &work, const QString &pupil, const QString &why);

} // namespace hocba::services

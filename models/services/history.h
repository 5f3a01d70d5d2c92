// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/services/session.h"

namespace hocba::services {

/// One change of a cell as an inspector reads it: deleted and entered again is one change from the old value to the
/// new.
struct CellChange {
    Instant at;
    QString actor; ///< login
    QString actorName; ///< full name
    CellKey cell;
    CellValue oldValue, newValue;
    QString kind; ///< "entry", "correction", "import", "sync"
    QString reason;
    int steps = 1; ///< how many entries this change was made of (2 and more: cleared and entered again)
};

struct HistoryFilter {
    PupilCode pupil;
    QString subject; ///< empty: all
    std::optional<Term> term;
};

/// Oldest first. Teachers see their own class-subjects, homeroom teachers their class.
[[nodiscard]] Result<QList<CellChange>> cellHistory(const Session &session, const HistoryFilter &filter);

} // namespace hocba::services

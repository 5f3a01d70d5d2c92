// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/results.h"

namespace hocba::ui {

/// A line of the results on a pupil's card: a subject, or what follows from all of them.
struct ResultRow {
    QString year, what;
    QString semester1, semester2, wholeYear, summer;
    bool summary = false; ///< learning, conduct, title...: not a subject
};
/// Newest year first.
[[nodiscard]] QList<ResultRow> resultRows(const QList<services::PupilResults> &years);

} // namespace hocba::ui

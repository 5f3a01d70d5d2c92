// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/windows.h"

#include <QObject>

namespace hocba::ui {

/// How a part of the school stands in one semester: its mark sheets, and sums over them.
struct PartOfSchool {
    Scope scope = Scope::school();
    Term term = Term::One;
    QList<services::WindowRow> sheets {};
    int open = 0, locked = 0, unopened = 0;
    int missing = 0; ///< required cells that are empty or pending
    int unready = 0; ///< sheets that are not locked and miss something
    int classes = 0, pupils = 0;
};
/// Takes those of `rows` that lie in the scope.
[[nodiscard]] PartOfSchool partOf(const QList<services::WindowRow> &rows, const Scope &scope, Term term);
/// Not locked yet, and something is missing.
[[nodiscard]] bool isUnready(const services::WindowRow &sheet);

/// Says parts of the school and times in words.
class ReadinessWords : public QObject
{
    Q_OBJECT

public:
    /// "Whole school", "Grade 6", "Class 6A1", "6A1 Toán".
    [[nodiscard]] static QString name(const Scope &scope);
    [[nodiscard]] static QString semester(Term term);
    /// "open", or how many are in which state.
    [[nodiscard]] static QString state(const PartOfSchool &part);
    /// Empty without a time.
    [[nodiscard]] static QString time(const std::optional<Instant> &at);
    /// The time that all sheets of the part share; "various" where they differ.
    [[nodiscard]] static QString sharedTime(const PartOfSchool &part, std::optional<Instant> services::WindowRow::*at);
    [[nodiscard]] static QString summary(const PartOfSchool &part);
};

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entry_window.h"
#include "models/domain/subject.h"
#include "models/services/session.h"

namespace hocba::services {

/// What the head of a window says of the school.
struct SchoolSummary {
    QString code, name, commune, province;
    SchoolYear year; ///< the current one
    bool demo = false;
    WindowState semester1 = WindowState::None; ///< open if any sheet is open, locked if all that were opened are locked
    WindowState semester2 = WindowState::None;
};
[[nodiscard]] Result<SchoolSummary> schoolSummary(const Session &session);

/// A class with the subjects a person has to do with.
struct ClassSummary {
    QString name;
    int grade = 0;
    Level level = Level::LowerSecondary;
    QStringList subjects; ///< codes in the order of the record's table
    [[nodiscard]] const Subject *subject(const QString &code) const { return findSubject(level, code); }
};
/// The classes of the year in which this person may do `act` in at least one subject, with those subjects; by grade,
/// then by name.
[[nodiscard]] Result<QList<ClassSummary>> classesFor(const Session &session, SchoolYear year, Act act = Act::ReadMarks);

} // namespace hocba::services

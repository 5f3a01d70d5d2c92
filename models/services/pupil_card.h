// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/results.h"
#include "models/services/transcripts.h"

#include <optional>

namespace hocba::services {

/// One pupil of a list over several classes: nothing sensitive.
struct PupilRow {
    PupilCode code;
    QString name;
    QString className;
    int rollNumber = 0;
    QDate birthDate;
    QString sex;
    QDate left; ///< invalid: still in the class
};
/// Pupils of this year whose name or code holds `text`, however it is typed (tones and case do not matter; empty: all),
/// in the classes of which this person reads anything; by class, then as the class list has them. Those who left a
/// class come last in it.
[[nodiscard]] Result<QList<PupilRow>> findPupils(const Session &session, const QString &text);

/// A pupil's time in a class.
struct ClassStay {
    SchoolYear year;
    QString className;
    int rollNumber = 0;
    QDate from, to; ///< `to` is invalid while the pupil is there
    QString reason; ///< of leaving
};

/// A field that is sensitive or private, by its column name ("ethnic_group").
struct PrivateField {
    QString name, value;
};

struct PupilCard {
    PupilCode code;
    QString name;
    QDate birthDate;
    QString sex;
    QString className; ///< of this year
    QList<ClassStay> classes {}; ///< oldest first
    QList<PupilResults> results {}; ///< of the years whose rules are known and whose class this person reads
    QList<RegisterRow> records {}; ///< versions in order of issue; empty for who does not read the whole school
    QList<PrivateField> privateFields {}; ///< empty unless asked for; also those without a value
};

/// Everything about a pupil on one page, for who reads all marks of the pupil's class ("permission.denied"):
/// "pupil.unknown", "pupil.not_enrolled". With `withPrivate` also ethnic group, personal number, policy status, birth
/// place, residence and parents, for who may Act::ReadSensitive; each such reading is recorded in the log.
[[nodiscard]] Result<PupilCard> pupilCard(Session &session, const PupilCode &pupil, bool withPrivate);

} // namespace hocba::services

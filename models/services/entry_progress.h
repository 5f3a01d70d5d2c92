// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/session.h"
#include "models/store/people.h"
#include "models/store/sheets.h"

#include <QHash>
#include <QSet>

namespace hocba::services {

/// How far the mark sheets of a school are filled in: a few queries, however many pupils there are.
class EntryProgress
{
public:
    /// Of one class, or of the whole school. "class.unknown".
    [[nodiscard]] static Result<EntryProgress> read(const Session &session, SchoolYear year,
                                                    const QString &className = {});

    [[nodiscard]] const QList<store::SchoolClass> &classes() const { return m_classes; }
    /// Those who are in the class now.
    [[nodiscard]] const QSet<QString> &pupils(const QString &className) const;
    /// Cells of pupils who are in the class now, one row for each sheet and pupil.
    [[nodiscard]] const QList<store::Sheets::Filled> &filled() const { return m_filled; }
    /// Required cells that are empty or pending.
    [[nodiscard]] int missing(Term term, const QString &className, const QString &subject) const;
    /// How many cells a pupil must have in a sheet.
    [[nodiscard]] static int required(const store::ClassSubject &subject, Term term);

private:
    QList<store::SchoolClass> m_classes;
    QHash<QString, QSet<QString>> m_pupils; ///< by class
    QList<store::Sheets::Filled> m_filled;
    QHash<QString, int> m_missing; ///< by sheet
};

} // namespace hocba::services

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/records.h"

namespace hocba::store {

class School;

/// Marks and the other entries of the record's pages. Cells that were never set are not listed.
class Sheets
{
public:
    explicit Sheets(const School &school) : m_school(school) {}

    /// All cells of a class in a subject and semester, in one query.
    [[nodiscard]] Result<QList<Cell>> sheet(SchoolYear year, Term term, const QString &className,
                                            const QString &subject) const;
    /// One cell; a never-set one is empty with an empty eventId.
    [[nodiscard]] Result<Cell> cell(const CellKey &key) const;
    /// All subjects and semesters of a pupil's year, in all classes the pupil was in.
    [[nodiscard]] Result<QList<Cell>> ofPupil(SchoolYear year, const QString &pupil) const;
    /// All subjects and semesters of a class's year.
    [[nodiscard]] Result<QList<Cell>> ofClass(SchoolYear year, const QString &className) const;

    /// How far a pupil's part of a sheet is filled in.
    struct Filled {
        QString className, subject;
        Term term = Term::One;
        QString pupil;
        int cells = 0; ///< required cells that are neither empty nor pending
        qint64 lastChange = 0; ///< place in the log of the last change of one of the cells
    };
    /// Of the whole school, or of one class, in one query; whoever has no cell yet is not listed.
    [[nodiscard]] Result<QList<Filled>> filled(SchoolYear year, const QString &className = {}) const;

    [[nodiscard]] Result<QList<SubjectComment>> commentsOfClass(SchoolYear year, const QString &className) const;
    [[nodiscard]] Result<QList<ConductRow>> conductOfClass(SchoolYear year, const QString &className) const;
    [[nodiscard]] Result<QList<HomeroomRow>> homeroomOfClass(SchoolYear year, const QString &className) const;
    [[nodiscard]] Result<QList<Retest>> retestsOfClass(SchoolYear year, const QString &className) const;

    /// An edit made from a value that was no longer the current one; a person decides.
    struct Conflict {
        CellKey cell;
        CellValue wanted; ///< what the conflicting event wanted to set
        QString actor;
        Instant at;
        QString eventId;
        QString currentEventId; ///< what stands there
    };
    /// Marks alone; oldest first.
    [[nodiscard]] Result<QList<Conflict>> conflicts() const;

private:
    const School &m_school;
};

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regulations/pack.h"
#include "models/services/classes.h"
#include "models/services/results.h"

#include <QHash>

namespace hocba::services {

/// Everything entered for a class in a year (sổ theo dõi và đánh giá học sinh theo lớp), read in a few queries, with
/// the rules of that year.
class ClassBook
{
public:
    /// "class.unknown", "rules.not_available".
    [[nodiscard]] static Result<ClassBook> read(const Session &session, SchoolYear year, const QString &className);

    [[nodiscard]] const ClassInfo &info() const { return m_info; }
    [[nodiscard]] SchoolYear year() const { return m_info.record.year; }

    /// One cell; empty if never set.
    [[nodiscard]] CellValue cell(const QString &pupil, Term term, const QString &subject, Column column) const;
    /// Replaces a cell in this copy alone: what would be if.
    void override(const CellKey &key, const CellValue &value);

    /// Required cells that are empty or pending.
    [[nodiscard]] int missing(const QString &pupil, Term term, const QString &subject) const;
    [[nodiscard]] int missing(Term term, const QString &subject) const;

    [[nodiscard]] QString comment(const QString &pupil, Term term, const QString &subject) const;
    [[nodiscard]] std::optional<Rating> conduct(const QString &pupil, Term term) const;
    [[nodiscard]] const store::HomeroomRow &homeroom(const QString &pupil) const;
    [[nodiscard]] QString retest(const QString &pupil, const QString &subject) const;

    /// All results of a pupil.
    [[nodiscard]] PupilResults results(const PupilCode &pupil) const;
    /// One step of how they came about.
    struct Step {
        regulations::Reason reason;
        QString subject; ///< whose result it is a step of; empty: of a level, the title, promotion
    };
    /// Those of a term: subject by subject, then what follows from them.
    [[nodiscard]] QList<Step> why(const PupilCode &pupil, Term term) const;

private:
    struct Reckoned;
    explicit ClassBook(ClassInfo info) : m_info(std::move(info)) {}
    [[nodiscard]] regulations::Sheet sheet(const QString &pupil, Term term, const store::ClassSubject &subject) const;
    [[nodiscard]] Reckoned reckon(const QString &pupil) const;

    ClassInfo m_info;
    const regulations::Pack *m_pack = nullptr;
    regulations::Policy m_policy;
    QHash<QString, CellValue> m_cells; ///< by cellKey()
    QHash<QString, QString> m_comments, m_retests;
    QHash<QString, Rating> m_conduct;
    QHash<QString, store::HomeroomRow> m_homeroom;
};

} // namespace hocba::services

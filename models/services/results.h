// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cell.h"
#include "models/domain/entry_window.h"
#include "models/domain/results.h"
#include "models/services/session.h"

#include <QMap>

namespace hocba::services {

/// One step of an explanation: the article and what it says with the numbers at hand.
struct WhyLine {
    QString rule; ///< "TT22/2021 Đ9.2.a"
    QString text;
    QString subject; ///< code of the subject whose result it is a step of; empty: of a level, the title, promotion
};

/// Results of one pupil in one subject; texts are "7.8", "D", "CD", "exempt", "iep" or empty while not final.
struct SubjectResult {
    QString subject;
    QString semester1, semester2, year, retest;
    bool missing1 = false, missing2 = false; ///< a required cell is empty or pending
};

/// Everything the rules say of one pupil in one year.
struct PupilResults {
    PupilCode pupil;
    QString className;
    SchoolYear year;
    QList<SubjectResult> subjects {}; ///< in the order of the class's subjects
    std::optional<Rating> learning1 {}, learning2 {}, learningYear {}, learningAfterRetest {};
    std::optional<Rating> conduct1 {}, conduct2 {}, conductYear {}, conductAfterTraining {};
    std::optional<int> absences {};
    std::optional<Title> title {};
    std::optional<Promotion> promotion {};
};

/// Result of one row of a sheet: "7.8", "D", "CD", "exempt", "iep"; empty while a required cell is empty or pending.
[[nodiscard]] QString rowResult(SubjectKind kind, const QList<Column> &columns, const QMap<Column, CellValue> &cells);

/// The year of one class-subject: what both semesters gave and what the year makes of it.
struct YearRow {
    PupilCode pupil;
    QString name;
    int rollNumber = 0;
    SubjectResult result;
};
struct YearSheet {
    WindowState window = WindowState::None; ///< of semester II, by which entries of the year go
    QList<YearRow> rows; ///< in the order of the class list
};
/// "class.unknown", "subject.unknown", "permission.denied".
[[nodiscard]] Result<YearSheet> readYearSheet(const Session &session, SchoolYear year, const QString &className,
                                              const QString &subject);

/// How many required cells are empty or pending in the sheets of a scope.
[[nodiscard]] Result<int> missingCells(const Session &session, SchoolYear year, Term term, const Scope &scope);

enum class Language { Vietnamese, English };

/// Results of all pupils of a class, computed now from the cells by the pack of that year.
[[nodiscard]] Result<QList<PupilResults>> classResults(const Session &session, SchoolYear year,
                                                       const QString &className);
/// The same for one pupil. `overrides` stand in for stored cells: what would be if they were changed (impact of a
/// correction).
[[nodiscard]] Result<PupilResults> pupilResults(const Session &session, const PupilCode &pupil, SchoolYear year,
                                                const QList<std::pair<CellKey, CellValue>> &overrides = {});

/// Why the results of a term are what they are: every rule with its numbers. term Year gives learning, conduct, title,
/// promotion.
struct Explanation {
    PupilResults results;
    QList<WhyLine> lines;
};
[[nodiscard]] Result<Explanation> explain(const Session &session, const PupilCode &pupil, SchoolYear year, Term term,
                                          Language language);

} // namespace hocba::services

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/class_overview.h"

#include <QAbstractTableModel>

#include <functional>

namespace hocba::tables {

/// What a column of the overview holds.
enum class OverviewField { Subject, Conduct, Absences, Learning, Title, Promotion, Remark };

struct OverviewColumn {
    OverviewField field = OverviewField::Subject;
    int subject = -1; ///< place in ClassOverview::subjects
    friend bool operator==(const OverviewColumn &, const OverviewColumn &) = default;
};
/// The columns for a term: conduct and learning always; absences and the remark are of the year and entered from
/// semester II on; title and promotion are the year's.
[[nodiscard]] QList<OverviewColumn> overviewColumns(qsizetype subjects, Term term);

/// What a cell stands out for.
enum class OverviewTone {
    Plain,
    Missing, ///< marks are missing
    BelowFive, ///< below 5,0, CĐ, or a level Chưa đạt
    State, ///< exempt, individual plan
    Faint ///< nothing can be there yet
};

/// Roles of a cell beside Qt's own.
enum OverviewRole {
    OverviewToneRole = Qt::UserRole + 1,
    OverviewEditableRole, ///< takes what is typed now
    OverviewEntryRole ///< is entered here (conduct, absences, remark) and not computed
};

/// How the overview reads in the language of the window; whoever makes the table says it.
struct OverviewTexts {
    std::function<QString(const QString &code)> value; ///< a mark, level, title: "7,8", "Tốt"
    std::function<QString(Level level, const QString &code)> subject; ///< its name
    std::function<QString(OverviewField)> title;
    QString missing, missingLong; ///< "%1 missing"; the second is read aloud
    QString notOpened, locked, canEnter, belowFive, row;
};

/// A class across all subjects for one term: pupils by subjects, then conduct, absences, learning, title, promotion.
/// Conduct and absences that are typed go to the services at once.
class OverviewTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    OverviewTable(services::Session &session, OverviewTexts texts, QObject *parent = nullptr);

    /// Errors of readClassOverview. The same class in the same term is read anew in place.
    [[nodiscard]] Status load(SchoolYear year, const QString &className, Term term);
    [[nodiscard]] Status reload() { return load(m_overview.year, m_overview.className, m_term); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] const services::ClassOverview &overview() const { return m_overview; }
    [[nodiscard]] Term term() const { return m_term; }
    [[nodiscard]] const OverviewColumn &column(int index) const { return m_columns[index]; }
    [[nodiscard]] int columnOf(OverviewField field, const QString &subject = {}) const; ///< -1 when it is not there
    [[nodiscard]] const services::OverviewPupil &pupil(int row) const { return m_overview.pupils[row]; }
    [[nodiscard]] int rowOf(const QString &pupilCode) const; ///< -1 when there is none

    /// Required cells of the term that are empty or pending, of one subject or of all.
    [[nodiscard]] int missing(int row) const;
    [[nodiscard]] bool belowFive(int row) const;
    [[nodiscard]] std::optional<Rating> learning(int row) const;
    /// The semester in which something is still to be seen of a subject: that of the term, or for the year the one
    /// where marks are missing.
    [[nodiscard]] Term semesterOf(const QModelIndex &index) const;

    /// What is asked before the services: "cell.computed", "permission.denied", "window.none", "window.locked".
    [[nodiscard]] Status mayEnter(OverviewField field) const;
    [[nodiscard]] Status mayEnter(const QModelIndex &index) const { return mayEnter(column(index.column()).field); }
    /// Keeps what was typed: t, k, d, c (tốt, khá, đạt, chưa đạt) or a rating's code as conduct, a number as absences.
    /// Besides mayEnter's errors "conduct.unreadable", "absences.out_of_range" and those of the services.
    [[nodiscard]] Status enter(const QModelIndex &index, const QString &text);

Q_SIGNALS:
    void written();

private:
    [[nodiscard]] int missing(int row, int subject) const;
    [[nodiscard]] Status write(services::OverviewPupil &pupil, OverviewField field, const QString &text);
    [[nodiscard]] QString code(const QModelIndex &index) const;
    [[nodiscard]] QString shown(const QModelIndex &index) const;
    [[nodiscard]] QString description(const QModelIndex &index) const;
    [[nodiscard]] OverviewTone tone(const QModelIndex &index) const;
    [[nodiscard]] bool isOpened(int subject) const;
    [[nodiscard]] const services::SubjectResult &result(const QModelIndex &index) const;

    services::Session &m_session;
    OverviewTexts m_texts;
    services::ClassOverview m_overview;
    Term m_term = Term::One;
    QList<OverviewColumn> m_columns;
};

/// Reads conduct as it is typed: "t", "k", "d" or "đ", "c", or a rating's code. "conduct.unreadable".
[[nodiscard]] Result<Rating> parseConduct(const QString &text);

} // namespace hocba::tables

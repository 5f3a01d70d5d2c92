// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/mark_entry.h"
#include "models/tables/mark_columns.h"

#include <QAbstractTableModel>
#include <QSet>

#include <array>

namespace hocba::tables {

/// Roles of a cell beside Qt's own.
enum MarkRole {
    FieldRole = Qt::UserRole + 1, ///< MarkField
    StateRole, ///< CellState
    WindowRole, ///< WindowState of the cell's semester
    ChangedRole, ///< entered since this window was opened
    MissingRole, ///< the semester is open and the cell is empty or waits for a make-up
    BelowFiveRole ///< a mark below 5,0, or CĐ
};

/// One cell as a step changed it, to be undone and done again.
struct CellStep {
    CellKey cell;
    CellValue before, after;
    QString base; ///< the event that made what the cell holds now
};

/// The gradebook of a class-subject: pupils by columns, both semesters and the year. A typed value goes to the services
/// at once, and the averages of its row follow.
class MarkTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    MarkTable(services::Session &session, MarkTexts texts, QObject *parent = nullptr);

    /// Errors of readSheet. The same class-subject again is read anew in place: whoever looks at it stays where he is.
    [[nodiscard]] Status load(SchoolYear year, const QString &className, const QString &subject);
    [[nodiscard]] Status reload();
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] const QList<MarkColumn> &columns() const { return m_columns; }
    [[nodiscard]] const MarkTexts &texts() const { return m_texts; }
    [[nodiscard]] SubjectKind kind() const { return m_sheets[0].kind; }
    [[nodiscard]] WindowState window(Term semester) const { return sheet(semester).window; }
    [[nodiscard]] const services::SheetKey &key(Term semester) const { return sheet(semester).key; }
    [[nodiscard]] const services::SheetRow &pupil(int row) const { return m_sheets[0].rows[row]; }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(const QString &pupilCode) const;
    [[nodiscard]] int columnOf(const MarkColumn &column) const;

    [[nodiscard]] bool isMark(const QModelIndex &index) const;
    [[nodiscard]] CellKey cell(const QModelIndex &index) const; ///< of a mark, or of the row's last mark
    [[nodiscard]] QModelIndex indexOf(const CellKey &cell) const;
    [[nodiscard]] CellValue value(const QModelIndex &index) const; ///< of a mark or a result
    [[nodiscard]] QString comment(const QModelIndex &index) const;
    /// What is asked before the services: "cell.computed", "window.none", "window.locked", "permission.denied",
    /// "cell.decided".
    [[nodiscard]] Status mayEnter(const QModelIndex &index) const;

    /// Keeps what was typed: parsed as typed marks are, given to the services, the row read back. Besides mayEnter's
    /// errors those of parseTypedValue and setCell; after "mark.conflict" the sheet has been read anew.
    [[nodiscard]] Status enter(const QModelIndex &index, const QString &text);
    /// Many cells at once, all or nothing, as one step. Errors of setMarks.
    [[nodiscard]] Status enterAll(const QList<services::CellEdit> &edits);
    /// Turns a step back, or does it again, as another edit; gives the step as it stands then. "mark.conflict" when a
    /// cell is no longer what the step made of it.
    [[nodiscard]] Result<QList<CellStep>> turn(const QList<CellStep> &steps, bool back, const QString &reason);
    /// An edit of a cell that names what is seen now as its base.
    [[nodiscard]] services::CellEdit edit(const QModelIndex &index, const CellValue &value) const;

    struct Progress {
        int done = 0, required = 0;
    };
    [[nodiscard]] Progress progress(Term semester) const;

Q_SIGNALS:
    /// A step that can be undone was written.
    void entered(const QList<hocba::tables::CellStep> &steps);
    /// Something was written.
    void written();

private:
    [[nodiscard]] const services::Sheet &sheet(Term term) const { return m_sheets[term == Term::Two ? 1 : 0]; }
    services::Sheet &sheet(Term term) { return m_sheets[term == Term::Two ? 1 : 0]; }
    [[nodiscard]] QString shown(const QModelIndex &index) const;
    [[nodiscard]] QString description(const QModelIndex &index) const;
    [[nodiscard]] bool isMissing(const QModelIndex &index) const;
    [[nodiscard]] Status enterMark(const QModelIndex &index, const QString &text);
    [[nodiscard]] Status enterComment(const QModelIndex &index, const QString &text);
    void putRow(int row, Term semester, const services::SheetRow &now);
    void reckonYear(int row);

    services::Session &m_session;
    MarkTexts m_texts;
    std::array<services::Sheet, 2> m_sheets;
    QList<MarkColumn> m_columns;
    QStringList m_year; ///< results of the year, by row
    QSet<QString> m_changed; ///< CellKey::text() of what was entered in this window
    bool m_mayEnter = false;
};

} // namespace hocba::tables

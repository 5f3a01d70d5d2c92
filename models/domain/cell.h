// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mark.h"
#include "models/domain/school.h"
#include "models/domain/subject.h"

#include <optional>

namespace hocba {

/// Columns of a mark sheet: regular assessments ĐĐGtx 1..5, mid-term ĐĐGgk, end-term ĐĐGck.
enum class Column { Tx1, Tx2, Tx3, Tx4, Tx5, Midterm, Final };

/// "tx1".."tx5", "gk", "ck".
[[nodiscard]] QString toCode(Column column);
[[nodiscard]] Result<Column> parseColumn(const QString &code);
/// The columns of a sheet with `regularCount` regular assessments (2..5), in order.
[[nodiscard]] QList<Column> columnsOf(int regularCount);

/// What a cell of a mark sheet can be. The five beside a value are five different things and none of them is 0.
enum class CellState {
    Empty, ///< nothing yet
    Value, ///< a mark, or Đạt / Chưa đạt
    Pending, ///< absent, make-up agreed (TT 22/2021 Đ7)
    ZeroByRule, ///< missed without make-up: counts as 0 or Chưa đạt by an explicit act (TT 22/2021 Đ7)
    Exempt, ///< exempt from the subject or part of it
    Iep, ///< assessed by the individual education plan (TT 22/2021 Đ11)
    NotOffered, ///< the column does not exist for this pupil
};

/// Exempt, individual plan and zero by rule are the principal's decisions; so is taking them back
/// (docs/permissions.md).
[[nodiscard]] constexpr bool isPrincipalsState(CellState state)
{
    return state == CellState::Exempt || state == CellState::Iep || state == CellState::ZeroByRule;
}

/// "empty", "value", "pending", "zero_by_rule", "exempt", "iep", "not_offered".
[[nodiscard]] QString toCode(CellState state);
[[nodiscard]] std::optional<CellState> cellStateFromCode(const QString &code);

/// Result of a comment subject: Đạt (D) or Chưa đạt (CD).
enum class Comment { Passed, NotPassed };

/// What one cell holds; cannot hold a mark and a comment at once.
class CellValue
{
public:
    CellValue() = default; ///< empty
    CellValue(Mark mark) : m_state(CellState::Value), m_mark(mark) {}
    CellValue(Comment comment) : m_state(CellState::Value), m_comment(comment) {}
    /// For states other than Value.
    [[nodiscard]] static CellValue ofState(CellState state);

    /// Reads what is typed into a cell of a subject of this kind: a mark, or Đ / CĐ (also D, CD, "Đạt", "Chưa đạt");
    /// blank is empty. Errors as Mark::parse; "comment.unreadable" in comment subjects.
    [[nodiscard]] static Result<CellValue> parse(const QString &text, SubjectKind kind);
    /// Reads `code()` back; refuses others with "cell.unreadable".
    [[nodiscard]] static Result<CellValue> fromCode(const QString &code);

    [[nodiscard]] CellState state() const noexcept { return m_state; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_state == CellState::Empty; }
    [[nodiscard]] std::optional<Mark> mark() const noexcept { return m_mark; }
    [[nodiscard]] std::optional<Comment> comment() const noexcept { return m_comment; }
    /// The form kept in events, tables and files: "8.5", "D", "CD", "" when empty, otherwise the state's code.
    [[nodiscard]] QString code() const;

    friend bool operator==(const CellValue &, const CellValue &) = default;

private:
    CellState m_state = CellState::Empty;
    std::optional<Mark> m_mark;
    std::optional<Comment> m_comment;
};

/// Names one cell of the school's records.
struct CellKey {
    SchoolYear year;
    Term term = Term::One;
    QString className;
    QString subject; ///< Subject::code
    PupilCode pupil;
    Column column = Column::Tx1;

    friend bool operator==(const CellKey &, const CellKey &) = default;
    /// "2025-2026/1/6A1/toan/4025061032/gk", for error details and logs.
    [[nodiscard]] QString text() const;
};

} // namespace hocba

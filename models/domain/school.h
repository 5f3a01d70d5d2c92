// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDate>

#include <compare>
#include <optional>

namespace hocba {

/// Level of schooling (cấp học): primary (tiểu học, grades 1-5), lower secondary (THCS, 6-9), upper secondary (THPT,
/// 10-12).
enum class Level { Primary, LowerSecondary, UpperSecondary };

/// "primary", "thcs", "thpt".
[[nodiscard]] QString toCode(Level level);
[[nodiscard]] std::optional<Level> levelFromCode(const QString &code);
/// The level a grade (khối) 1..12 belongs to; nothing for other numbers.
[[nodiscard]] std::optional<Level> levelOfGrade(int grade);

/// A school year (năm học), named by the calendar year it starts in: 2025 is "2025-2026".
struct SchoolYear {
    int start = 0;

    friend auto operator<=>(const SchoolYear &, const SchoolYear &) = default;
    [[nodiscard]] QString text() const { return QStringLiteral("%1-%2").arg(start).arg(start + 1); }
    /// Reads "2025-2026" (blanks and long dashes allowed); refuses others with "year.unreadable".
    [[nodiscard]] static Result<SchoolYear> parse(const QString &text);
    /// The year that holds `day`; it turns on 1 July.
    [[nodiscard]] static SchoolYear at(QDate day);
};

/// Semester I, semester II, or the whole year.
enum class Term { One = 1, Two = 2, Year = 3 };

/// "1", "2", "year".
[[nodiscard]] QString toCode(Term term);
[[nodiscard]] Result<Term> parseTerm(const QString &code);

/// Name of a class ("6A1", "6/1"): its leading number is the grade. Refuses names without one with "class.bad_name".
class ClassName
{
public:
    [[nodiscard]] static Result<ClassName> parse(const QString &text);
    [[nodiscard]] const QString &text() const noexcept { return m_text; }
    [[nodiscard]] int grade() const noexcept { return m_grade; }
    [[nodiscard]] Level level() const;

    friend bool operator==(const ClassName &, const ClassName &) = default;

private:
    ClassName(QString text, int grade) : m_text(std::move(text)), m_grade(grade) {}
    QString m_text;
    int m_grade;
};

/// Code of a pupil (mã học sinh): opaque, 1..40 letters, digits, '-', '.', '_'. Refuses others with "pupil.bad_code".
class PupilCode
{
public:
    [[nodiscard]] static Result<PupilCode> parse(const QString &text);
    [[nodiscard]] const QString &text() const noexcept { return m_text; }
    friend auto operator<=>(const PupilCode &, const PupilCode &) = default;

private:
    explicit PupilCode(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace hocba

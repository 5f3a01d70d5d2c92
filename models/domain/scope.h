// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/school.h"

namespace hocba {

/// Part of the school an act is about: "school", "grade:6", "class:6A1", "class:6A1/toan".
class Scope
{
public:
    enum class Kind { School, Grade, Class, ClassSubject };

    /// Refuses unreadable text with "scope.unreadable".
    [[nodiscard]] static Result<Scope> parse(const QString &text);
    [[nodiscard]] static Scope school() { return Scope(Kind::School, 0, {}, {}); }
    [[nodiscard]] static Scope ofClass(const ClassName &name)
    {
        return Scope(Kind::Class, name.grade(), name.text(), {});
    }
    [[nodiscard]] static Scope ofClassSubject(const ClassName &name, const QString &subject)
    {
        return Scope(Kind::ClassSubject, name.grade(), name.text(), subject);
    }

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }
    [[nodiscard]] int grade() const noexcept { return m_grade; }
    [[nodiscard]] const QString &className() const noexcept { return m_className; }
    [[nodiscard]] const QString &subject() const noexcept { return m_subject; }
    [[nodiscard]] QString text() const;
    /// Does this scope hold the subject `subject` of the class?
    [[nodiscard]] bool covers(const ClassName &name, const QString &subject) const;
    /// Is every class-subject of `other` inside this scope?
    [[nodiscard]] bool covers(const Scope &other) const;

    friend bool operator==(const Scope &, const Scope &) = default;

private:
    Scope(Kind kind, int grade, QString className, QString subject)
        : m_kind(kind), m_grade(grade), m_className(std::move(className)), m_subject(std::move(subject))
    {
    }
    Kind m_kind;
    int m_grade;
    QString m_className;
    QString m_subject;
};

} // namespace hocba

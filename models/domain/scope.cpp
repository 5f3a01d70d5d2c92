// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/scope.h"

#include "models/domain/subject.h"

namespace hocba {

using namespace Qt::StringLiterals;

namespace {

constexpr auto gradePrefix = "grade:"_L1;
constexpr auto classPrefix = "class:"_L1;

/// Where the subject starts in "6/1/toan": class names may hold strokes but are upper case, subject codes are lower
/// case.
qsizetype strokeBeforeSubject(const QString &text)
{
    const auto stroke = text.lastIndexOf(u'/');
    const bool subjectFollows = stroke >= 0 && stroke + 1 < text.size() && text.at(stroke + 1).isLower();
    return subjectFollows ? stroke : -1;
}

} // namespace

Result<Scope> Scope::parse(const QString &text)
{
    const Error refusal = fail("scope.unreadable"_L1, text.left(60));
    const QString trimmed = text.trimmed();
    if (trimmed == "school"_L1) {
        return school();
    }
    if (trimmed.startsWith(gradePrefix)) {
        const int grade = trimmed.sliced(gradePrefix.size()).toInt();
        const bool exact = trimmed == gradePrefix + QString::number(grade);
        if (!exact || !levelOfGrade(grade)) {
            return refusal;
        }
        return Scope(Kind::Grade, grade, {}, {});
    }
    if (!trimmed.startsWith(classPrefix)) {
        return refusal;
    }
    const QString rest = trimmed.sliced(classPrefix.size());
    const auto stroke = strokeBeforeSubject(rest);
    const auto name = ClassName::parse(stroke < 0 ? rest : rest.first(stroke));
    if (!name) {
        return refusal;
    }
    if (stroke < 0) {
        return ofClass(*name);
    }
    const QString subject = rest.sliced(stroke + 1);
    if (findSubject(name->level(), subject) == nullptr) {
        return refusal;
    }
    return ofClassSubject(*name, subject);
}

QString Scope::text() const
{
    switch (m_kind) {
    case Kind::School: return u"school"_s;
    case Kind::Grade: return gradePrefix + QString::number(m_grade);
    case Kind::Class: return classPrefix + m_className;
    case Kind::ClassSubject: return classPrefix + m_className + u'/' + m_subject;
    }
    Q_UNREACHABLE_RETURN({});
}

bool Scope::covers(const ClassName &name, const QString &subject) const
{
    return covers(ofClassSubject(name, subject));
}

bool Scope::covers(const Scope &other) const
{
    switch (m_kind) {
    case Kind::School: return true;
    case Kind::Grade: return other.m_kind != Kind::School && other.m_grade == m_grade;
    case Kind::Class: return !other.m_className.isEmpty() && other.m_className == m_className;
    case Kind::ClassSubject: return other == *this;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace hocba

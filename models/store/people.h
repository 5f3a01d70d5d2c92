// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/records.h"

namespace hocba::store {

class School;

/// Classes, pupils, accounts and grants.
class People
{
public:
    explicit People(const School &school) : m_school(school) {}

    /// By grade, then by name.
    [[nodiscard]] Result<QList<SchoolClass>> classes(SchoolYear year) const;
    /// "class.unknown".
    [[nodiscard]] Result<SchoolClass> schoolClass(SchoolYear year, const QString &name) const;
    /// Years that have classes, oldest first.
    [[nodiscard]] Result<QList<SchoolYear>> years() const;

    /// Also those who left (enrolment.to is set).
    [[nodiscard]] Result<QList<ClassMember>> members(SchoolYear year, const QString &className) const;
    /// Who is in a class today, in the whole school: (class, pupil).
    [[nodiscard]] Result<QList<std::pair<QString, QString>>> enrolled(SchoolYear year) const;
    /// "pupil.unknown".
    [[nodiscard]] Result<Pupil> pupil(const QString &code) const;
    [[nodiscard]] Result<bool> pupilExists(const QString &code) const;
    /// Oldest first.
    [[nodiscard]] Result<QList<Enrolment>> enrolments(const QString &pupil) const;

    [[nodiscard]] Result<QList<Account>> accounts() const;
    /// "account.unknown".
    [[nodiscard]] Result<Account> account(const QString &login) const;
    /// Grants of a login, or of everybody when it is empty; also past ones.
    [[nodiscard]] Result<QList<GrantRow>> grants(const QString &login = {}) const;
    /// The account with its grants, as the policies of the domain want it. "account.unknown", "account.disabled".
    [[nodiscard]] Result<Person> person(const QString &login) const;

private:
    const School &m_school;
};

} // namespace hocba::store

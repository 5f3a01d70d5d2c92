// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subject.h"
#include "models/domain/text.h"
#include "models/exchange/pupil_list_file.h"
#include "models/services/classes.h"
#include "models/services/demo_staff.h"
#include "models/services/import_problems.h"
#include "models/services/imports.h"
#include "models/services/work.h"
#include "models/store/people.h"
#include "models/store/people_events.h"
#include "models/store/school.h"
#include "models/store/windows.h"

#include <QHash>

#include <algorithm>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int openingMonth = 9; // ngày khai giảng: 5 September
constexpr int openingDay = 5;

/// One pupil's part of the import.
struct Step {
    store::Pupil pupil;
    bool isNew = false;
    bool isChanged = false;
    std::optional<store::Enrolment> leaves;
    std::optional<store::Enrolment> enters;
};

struct PupilPlan {
    PupilImportView view;
    QList<store::SchoolClass> newClasses;
    QList<Step> steps;
};

/// Every text field of a pupil with the name it has in views and logs.
struct TextField {
    QLatin1StringView name;
    QString store::Pupil::*inRegister = nullptr;
    QString exchange::PupilListRow::*inFile = nullptr;
};
constexpr TextField textFields[] = {
    { "full_name"_L1, &store::Pupil::fullName, &exchange::PupilListRow::fullName },
    { "sex"_L1, &store::Pupil::sex, &exchange::PupilListRow::sex },
    { "birth_place"_L1, &store::Pupil::birthPlace, &exchange::PupilListRow::birthPlace },
    { "ethnic_group"_L1, &store::Pupil::ethnicGroup, &exchange::PupilListRow::ethnicGroup },
    { "personal_id"_L1, &store::Pupil::personalId, &exchange::PupilListRow::personalId },
    { "policy_status"_L1, &store::Pupil::policyStatus, &exchange::PupilListRow::policyStatus },
    { "residence"_L1, &store::Pupil::residence, &exchange::PupilListRow::residence },
    { "father"_L1, &store::Pupil::father, &exchange::PupilListRow::father },
    { "father_job"_L1, &store::Pupil::fatherJob, &exchange::PupilListRow::fatherJob },
    { "mother"_L1, &store::Pupil::mother, &exchange::PupilListRow::mother },
    { "mother_job"_L1, &store::Pupil::motherJob, &exchange::PupilListRow::motherJob },
    { "guardian"_L1, &store::Pupil::guardian, &exchange::PupilListRow::guardian },
    { "guardian_job"_L1, &store::Pupil::guardianJob, &exchange::PupilListRow::guardianJob },
};

/// Takes over what the file says; blanks say nothing. Gives the names of the fields that changed.
QStringList mergeInto(store::Pupil &pupil, const exchange::PupilListRow &row)
{
    QStringList changed;
    for (const TextField &field : textFields) {
        const QString &text = row.*field.inFile;
        if (!text.isEmpty() && pupil.*field.inRegister != text) {
            pupil.*field.inRegister = text;
            changed.append(field.name);
        }
    }
    if (row.birthDate.isValid() && pupil.birthDate != row.birthDate) {
        pupil.birthDate = row.birthDate;
        changed.append(u"birth_date"_s);
    }
    return changed;
}

store::SchoolClass newClass(SchoolYear year, const ClassName &name)
{
    store::SchoolClass made;
    made.year = year;
    made.name = name.text();
    made.grade = name.grade();
    for (const Subject &subject : subjectsOf(name.level())) {
        const int count = regularCount(subject, name.grade());
        made.subjects.append({ subject.code, count, count });
    }
    return made;
}

/// Compares a pupil list with the register.
class PupilPlanner
{
public:
    PupilPlanner(const Session &session, store::SchoolInfo info)
        : m_session(session), m_people(session.school()), m_info(std::move(info))
    {
    }

    Result<PupilPlan> plan(const exchange::PupilListFile &file)
    {
        m_plan.view.problems = importProblems(file.problems);
        m_plan.view.warnings = importProblems(file.warnings);
        if (file.year.start != 0 && file.year != m_info.year) {
            m_plan.view.problems.append({ u"year.not_current"_s, {}, {}, file.year.text() });
        }
        HOCBA_TRY_VALUE(classes, m_people.classes(m_info.year));
        for (const store::SchoolClass &known : std::as_const(classes)) {
            HOCBA_TRY_VALUE(members, m_people.members(m_info.year, known.name));
            int last = 0;
            for (const store::ClassMember &member : std::as_const(members)) {
                last = std::max(last, member.enrolment.rollNo);
            }
            m_lastRoll.insert(known.name, last);
        }
        for (const exchange::PupilListRow &row : file.rows) {
            if (!row.code.isEmpty() && !row.className.isEmpty() && prepareClass(row)) {
                HOCBA_TRY(planRow(row));
            }
        }
        return std::move(m_plan);
    }

private:
    /// Sees to it that the row's class is there; false with a problem when it cannot be.
    bool prepareClass(const exchange::PupilListRow &row)
    {
        if (m_lastRoll.contains(row.className)) {
            return true;
        }
        const auto name = ClassName::parse(row.className);
        if (!name || !m_info.levels.contains(name->level())) {
            const ImportProblem problem { u"class.other_level"_s, row.sheet, {}, row.className };
            const auto isSame = [&](const ImportProblem &known) {
                return known.code == problem.code && known.detail == problem.detail;
            };
            if (std::ranges::none_of(m_plan.view.problems, isSame)) {
                m_plan.view.problems.append(problem);
            }
            return false;
        }
        m_plan.newClasses.append(newClass(m_info.year, *name));
        m_plan.view.newClasses.append(name->text());
        m_lastRoll.insert(name->text(), 0);
        return true;
    }

    Status planRow(const exchange::PupilListRow &row)
    {
        Step step;
        QStringList fields;
        HOCBA_TRY_VALUE(known, m_people.pupilExists(row.code));
        if (known) {
            HOCBA_TRY_VALUE(pupil, m_people.pupil(row.code));
            if (isSomebodyElse(pupil, row)) {
                return {};
            }
            step.pupil = pupil;
            fields = mergeInto(step.pupil, row);
            step.isChanged = !fields.isEmpty();
        } else {
            step.isNew = true;
            step.pupil.code = row.code;
            mergeInto(step.pupil, row);
        }
        HOCBA_TRY(planEnrolment(row, step));
        if (!step.isNew && !step.isChanged && !step.enters) {
            ++m_plan.view.unchanged;
            return {};
        }
        const QString kind = step.isNew ? u"new"_s : step.enters ? u"moved"_s : u"changed"_s;
        m_plan.view.changes.append({ row.code, step.pupil.fullName, row.className, kind, fields });
        m_plan.steps.append(step);
        return {};
    }

    /// Name and birth date both differ: the code is another pupil's, most likely a row or a digit has slipped.
    bool isSomebodyElse(const store::Pupil &pupil, const exchange::PupilListRow &row)
    {
        const bool otherName = folded(pupil.fullName) != folded(row.fullName);
        const QString detail = u"%1: %2 / %3"_s.arg(row.code, row.fullName, pupil.fullName);
        const QString cell = u"A%1"_s.arg(row.rowNumber); // the row, by its first cell
        if (otherName && row.birthDate.isValid() && row.birthDate != pupil.birthDate) {
            m_plan.view.problems.append({ u"pupils.other_person"_s, row.sheet, cell, detail });
            return true;
        }
        if (otherName) {
            m_plan.view.warnings.append({ u"pupils.name_changed"_s, row.sheet, cell, detail });
        }
        return false;
    }

    /// Marks locked in one class do not follow into another by a list: that is a transfer, which the principal
    /// approves.
    Result<bool> hasLockedSheet(const store::Enrolment &enrolment)
    {
        HOCBA_TRY_VALUE(windows, store::Windows(m_session.school()).all(enrolment.year));
        return std::ranges::any_of(windows, [&](const store::WindowRow &row) {
            return row.className == enrolment.className && row.window.at(m_session.now()) == WindowState::Locked;
        });
    }

    Status planEnrolment(const exchange::PupilListRow &row, Step &step)
    {
        if (!step.isNew) {
            HOCBA_TRY_VALUE(enrolments, m_people.enrolments(row.code));
            for (const store::Enrolment &enrolment : std::as_const(enrolments)) {
                if (enrolment.year != m_info.year || enrolment.to.isValid()) {
                    continue;
                }
                if (enrolment.className == row.className) {
                    return {};
                }
                HOCBA_TRY_VALUE(locked, hasLockedSheet(enrolment));
                if (locked) {
                    m_plan.view.problems.append(
                        { u"pupils.class_locked"_s, row.sheet, u"A%1"_s.arg(row.rowNumber), row.code });
                    return {};
                }
                step.leaves = enrolment;
                step.leaves->to = m_session.today();
                step.leaves->reason = u"class_change"_s;
            }
        }
        int &last = m_lastRoll[row.className];
        store::Enrolment enters;
        enters.pupil = row.code;
        enters.year = m_info.year;
        enters.className = row.className;
        enters.rollNo = row.rollNumber > last ? row.rollNumber : last + 1;
        last = enters.rollNo;
        // The first list of a class is that of the opening day, whenever it comes in; who comes later comes today.
        const QDate opening(m_info.year.start, openingMonth, openingDay);
        const bool isFirstList = m_plan.view.newClasses.contains(row.className) && !step.leaves;
        enters.from = isFirstList ? std::min(opening, m_session.today()) : m_session.today();
        step.enters = enters;
        return {};
    }

    const Session &m_session;
    store::People m_people;
    store::SchoolInfo m_info;
    QHash<QString, int> m_lastRoll; ///< class -> highest roll number; classes to be made as well
    PupilPlan m_plan;
};

Result<PupilPlan> makePlan(const Session &session, const QByteArray &xlsx)
{
    HOCBA_TRY(session.may(Act::PreparePupils));
    HOCBA_TRY_VALUE(info, session.school().info());
    HOCBA_TRY_VALUE(file, exchange::readPupilList(xlsx));
    return PupilPlanner(session, info).plan(file);
}

Status appendStep(Work &work, const Step &step)
{
    if (step.isNew) {
        HOCBA_TRY(work.append(store::pupilAdded(step.pupil)));
    } else if (step.isChanged) {
        HOCBA_TRY(work.append(store::pupilChanged(step.pupil)));
    }
    if (step.leaves) {
        HOCBA_TRY(work.append(store::enrolmentClosed(*step.leaves)));
    }
    if (step.enters) {
        HOCBA_TRY(work.append(store::enrolled(*step.enters)));
    }
    return {};
}

/// A demo school staffs its new classes by itself; elsewhere the principal gives the grants.
Status staffIfDemo(Session &session, Work &work, const QList<store::SchoolClass> &classes)
{
    HOCBA_TRY_VALUE(info, session.school().info());
    if (!info.demo || classes.isEmpty()) {
        return {};
    }
    HOCBA_TRY_VALUE(accounts, store::People(session.school()).accounts());
    const AppendEvent append = [&work](const store::NewEvent &event) { return work.append(event); };
    return staffDemoClasses(session.dataDir(), info, accounts, append, classes);
}

} // namespace

Result<PupilImportView> planPupilImport(const Session &session, const QByteArray &xlsx)
{
    HOCBA_TRY_VALUE(plan, makePlan(session, xlsx));
    return std::move(plan.view);
}

Result<PupilImportView> importPupils(Session &session, const QByteArray &xlsx,
                                     const std::optional<PupilImportView> &seen)
{
    HOCBA_TRY_VALUE(plan, makePlan(session, xlsx));
    if (seen && plan.view != *seen) {
        return fail("import.changed"_L1);
    }
    HOCBA_TRY(refuseProblems(plan.view.problems));
    if (plan.steps.isEmpty()) {
        return std::move(plan.view);
    }
    HOCBA_TRY_VALUE(work, Work::begin(session));
    for (const store::SchoolClass &schoolClass : std::as_const(plan.newClasses)) {
        HOCBA_TRY(work.append(store::classCreated(schoolClass)));
    }
    HOCBA_TRY(staffIfDemo(session, work, plan.newClasses));
    for (const Step &step : std::as_const(plan.steps)) {
        HOCBA_TRY(appendStep(work, step));
    }
    HOCBA_TRY(work.commit());
    HOCBA_TRY(session.refresh());
    return std::move(plan.view);
}

Result<QList<PupilListRow>> listPupils(const Session &session, const QString &className)
{
    HOCBA_TRY_VALUE(year, currentYear(session));
    HOCBA_TRY_VALUE(found, findClass(session, year, className));
    // Whoever reads the marks of one subject of the class may know who is in it.
    const Scope scope = Scope::ofClass(found.name);
    const bool allowed = std::ranges::any_of(session.person().grants, [&](const Grant &grant) {
        const bool reaches = grant.scope.covers(scope) || grant.scope.className() == found.name.text();
        return reaches && session.may(Act::ReadMarks, grant.scope).has_value();
    });
    if (!allowed) {
        return fail("permission.denied"_L1, toCode(Act::ReadMarks));
    }
    QList<PupilListRow> rows;
    for (const store::ClassMember &member : std::as_const(found.members)) {
        HOCBA_TRY_VALUE(code, PupilCode::parse(member.enrolment.pupil));
        rows.append({ code, member.fullName, member.enrolment.rollNo, member.birthDate, member.sex });
    }
    return rows;
}

} // namespace hocba::services

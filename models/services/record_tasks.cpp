// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/record_tasks.h"

#include "models/store/page_events.h"
#include "models/store/register.h"
#include "models/store/school.h"

#include <algorithm>
#include <map>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

const QString homeroomPart = QStringLiteral("SIG-H");
const QString principalPart = QStringLiteral("SIG-P");

QString teacherPart(const QString &uid)
{
    return "SIG-T-"_L1 + uid;
}

/// Since when the pages of a class are what they are, as far as closing goes.
struct ClosedPages {
    bool first = false, second = false; ///< which semesters are closed
    qint64 position = 0; ///< in the log, of the first lock of the last of them
    Instant at {}; ///< of a schedule that closed one

    [[nodiscard]] bool any() const { return first || second; }
    [[nodiscard]] bool has(Term term) const { return term == Term::One ? first : second; }
};

/// Signatures and pages of the school beside each other.
class Records
{
public:
    Records(const Session &session, const EntryProgress &progress, SchoolYear year)
        : m_session(session), m_progress(progress), m_year(year)
    {
    }
    [[nodiscard]] Status read(const QList<store::WindowRow> &windows);

    /// Pupils of the class whose closed pages have no gap.
    [[nodiscard]] QStringList closedPupils(const QString &className) const;
    /// Was this part signed after everything under it? `subject`: only cells of that one count.
    [[nodiscard]] bool holds(const QString &className, const store::Register::SignedAt &part,
                             const QStringList &subjects) const;
    [[nodiscard]] QString uidOf(const QString &login) const { return m_uids.value(login); }
    [[nodiscard]] QString teacherOf(const QString &className, const QString &subject) const
    {
        return m_teachers.value(className + u'/' + subject);
    }
    [[nodiscard]] bool hasPrincipal() const { return m_hasPrincipal; }

private:
    void close(const QList<store::WindowRow> &windows, const QList<store::WindowActRow> &acts);
    void countCells();

    const Session &m_session;
    const EntryProgress &m_progress;
    SchoolYear m_year;
    QHash<QString, QString> m_uids, m_teachers;
    QHash<QString, ClosedPages> m_closed;
    QHash<QString, int> m_cells; ///< filled cells of closed semesters, by pupil
    QHash<QString, qint64> m_lastChange; ///< by pupil + '/' + subject
    bool m_hasPrincipal = false;
};

Status Records::read(const QList<store::WindowRow> &windows)
{
    const store::People people(m_session.school());
    HOCBA_TRY_VALUE(accounts, people.accounts());
    for (const store::Account &account : std::as_const(accounts)) {
        m_uids.insert(account.login, account.uid);
    }
    HOCBA_TRY_VALUE(grants, people.grants());
    for (const store::GrantRow &row : std::as_const(grants)) {
        if (!row.grant.holdsOn(m_session.today())) {
            continue;
        }
        m_hasPrincipal = m_hasPrincipal || row.grant.role == Role::Principal;
        if (row.grant.role == Role::SubjectTeacher) {
            m_teachers.insert(row.grant.scope.className() + u'/' + row.grant.scope.subject(), m_uids.value(row.login));
        }
    }
    HOCBA_TRY_VALUE(acts, store::Windows(m_session.school()).acts(m_year));
    close(windows, acts);
    countCells();
    return {};
}

void Records::close(const QList<store::WindowRow> &windows, const QList<store::WindowActRow> &acts)
{
    for (const store::SchoolClass &one : m_progress.classes()) {
        m_closed.insert(one.name, { .first = true, .second = true });
    }
    for (const store::WindowRow &row : windows) {
        if (row.subject == store::conductWindow || !m_closed.contains(row.className)) {
            continue;
        }
        ClosedPages &pages = m_closed[row.className];
        bool &closed = row.term == Term::One ? pages.first : pages.second;
        closed = closed && row.window.at(m_session.now()) == WindowState::Locked;
        if (closed && row.window.state == WindowState::Open && row.window.closesAt) {
            pages.at = std::max(pages.at, *row.window.closesAt);
        }
    }
    for (const store::SchoolClass &one : m_progress.classes()) {
        const auto name = ClassName::parse(one.name);
        for (const Term term : { Term::One, Term::Two }) {
            const auto lock = std::ranges::find_if(acts, [&](const store::WindowActRow &act) {
                return name && act.act == WindowAct::Lock && act.term == term
                    && act.scope.covers(Scope::ofClass(*name));
            });
            if (m_closed[one.name].has(term) && lock != acts.end()) {
                m_closed[one.name].position = std::max(m_closed[one.name].position, lock->position);
            }
        }
    }
}

void Records::countCells()
{
    for (const store::Sheets::Filled &row : m_progress.filled()) {
        const ClosedPages pages = m_closed.value(row.className);
        if (pages.has(row.term)) {
            m_cells[row.pupil] += row.cells;
            qint64 &last = m_lastChange[row.pupil + u'/' + row.subject];
            last = std::max(last, row.lastChange);
        }
    }
}

QStringList Records::closedPupils(const QString &className) const
{
    const ClosedPages pages = m_closed.value(className);
    const auto record = std::ranges::find(m_progress.classes(), className, &store::SchoolClass::name);
    if (!pages.any() || record == m_progress.classes().end()) {
        return {};
    }
    int required = 0;
    for (const store::ClassSubject &subject : record->subjects) {
        required += pages.first ? EntryProgress::required(subject, Term::One) : 0;
        required += pages.second ? EntryProgress::required(subject, Term::Two) : 0;
    }
    QStringList pupils;
    for (const QString &pupil : m_progress.pupils(className)) {
        if (m_cells.value(pupil) == required) {
            pupils.append(pupil);
        }
    }
    return pupils;
}

bool Records::holds(const QString &className, const store::Register::SignedAt &part, const QStringList &subjects) const
{
    const ClosedPages pages = m_closed.value(className);
    if (part.position <= pages.position || part.at < pages.at) {
        return false;
    }
    return std::ranges::all_of(subjects, [&](const QString &subject) {
        return m_lastChange.value(part.pupil + u'/' + subject) < part.position;
    });
}

QStringList subjectsOf(const store::SchoolClass &one)
{
    QStringList codes;
    for (const store::ClassSubject &subject : one.subjects) {
        codes.append(subject.subject);
    }
    return codes;
}

using PartsByPupil = QHash<QString, store::Register::SignedAt>;

Result<PartsByPupil> partOfEverybody(const Session &session, const QString &part)
{
    HOCBA_TRY_VALUE(rows, store::Register(session.school()).signedParts(part));
    PartsByPupil byPupil;
    for (const store::Register::SignedAt &row : std::as_const(rows)) {
        byPupil.insert(row.pupil, row);
    }
    return byPupil;
}

void addCount(QList<Task> &tasks, Task task, int count)
{
    if (count > 0) {
        task.count = count;
        tasks.append(task);
    }
}

/// Own subjects of all own classes: one signature a pupil covers them.
Status addTeachersPart(const Session &session, const EntryProgress &progress, const Records &records,
                       QList<Task> &tasks)
{
    const QString uid = records.uidOf(session.person().login);
    HOCBA_TRY_VALUE(own, partOfEverybody(session, teacherPart(uid)));
    Task task { .kind = TaskKind::SignRecords };
    for (const store::SchoolClass &one : progress.classes()) {
        QStringList subjects = subjectsOf(one);
        subjects.removeIf([&](const QString &subject) { return records.teacherOf(one.name, subject) != uid; });
        int due = 0;
        for (const QString &pupil : subjects.isEmpty() ? QStringList() : records.closedPupils(one.name)) {
            const auto part = own.constFind(pupil);
            due += part == own.constEnd() || !records.holds(one.name, *part, subjects) ? 1 : 0;
        }
        if (due > 0) {
            task.count += due;
            task.sheets += 1;
            task.className = task.sheets == 1 ? one.name : QString();
            task.subject = subjects.constFirst();
        }
    }
    addCount(tasks, task, task.count);
    return {};
}

/// Pages of the homeroom class that all teachers have signed.
Status addHomeroomPart(const Session &session, const store::SchoolClass &one, SchoolYear year, const Records &records,
                       QList<Task> &tasks)
{
    HOCBA_TRY_VALUE(rows, store::Register(session.school()).signedPartsOfClass(year, one.name));
    std::map<std::pair<QString, QString>, store::Register::SignedAt> parts;
    for (const store::Register::SignedAt &row : std::as_const(rows)) {
        parts[{ row.pupil, row.part }] = row;
    }
    const QStringList subjects = subjectsOf(one);
    int due = 0;
    for (const QString &pupil : records.closedPupils(one.name)) {
        const auto isSigned = [&](const QString &part, const QStringList &under) {
            const auto found = parts.find({ pupil, part });
            return found != parts.end() && records.holds(one.name, found->second, under);
        };
        const bool ready = std::ranges::all_of(subjects, [&](const QString &subject) {
            return isSigned(teacherPart(records.teacherOf(one.name, subject)), { subject });
        });
        due += ready && !isSigned(homeroomPart, subjects) ? 1 : 0;
    }
    addCount(tasks, { .kind = TaskKind::SignRecords, .className = one.name }, due);
    return {};
}

/// The principal's page, where the homeroom teacher has signed; the clerk's seal, where the principal has.
Status addSchoolParts(const Session &session, const EntryProgress &progress, const Records &records, QList<Task> &tasks)
{
    const bool seals = bool(session.may(Act::IssueTranscript));
    const bool isHead = std::ranges::any_of(session.person().grants, [&](const Grant &grant) {
        return grant.holdsOn(session.today())
            && (grant.role == Role::Principal || (grant.role == Role::Deputy && !records.hasPrincipal()));
    });
    HOCBA_TRY_VALUE(homeroom, partOfEverybody(session, homeroomPart));
    HOCBA_TRY_VALUE(principal, partOfEverybody(session, principalPart));
    HOCBA_TRY_VALUE(issues, store::Register(session.school()).lastIssues());
    QHash<QString, store::Register::LastIssue> issued;
    Task anew { .kind = TaskKind::IssueAnew };
    for (const store::Register::LastIssue &issue : std::as_const(issues)) {
        issued.insert(issue.pupil, issue);
        if (issue.status == store::DocumentStatus::Superseded) {
            anew.count += 1;
            anew.since = std::min(anew.since.value_or(issue.statusAt), issue.statusAt);
        }
    }
    int toSign = 0;
    int toSeal = 0;
    for (const store::SchoolClass &one : progress.classes()) {
        const QStringList subjects = subjectsOf(one);
        for (const QString &pupil : records.closedPupils(one.name)) {
            const bool page = homeroom.contains(pupil) && records.holds(one.name, homeroom[pupil], subjects);
            const bool head = page && principal.contains(pupil) && principal[pupil].position > homeroom[pupil].position;
            toSign += page && !head ? 1 : 0;
            // What is superseded and signed again is issued anew: that has a card of its own.
            toSeal += head && !issued.contains(pupil) ? 1 : 0;
        }
    }
    if (isHead) {
        addCount(tasks, { .kind = TaskKind::SignRecords }, toSign);
    }
    if (seals) {
        addCount(tasks, { .kind = TaskKind::IssueRecords }, toSeal);
        addCount(tasks, anew, anew.count);
    }
    return {};
}

} // namespace

Result<QList<Task>> recordTasks(const Session &session, const EntryProgress &progress,
                                const QList<store::WindowRow> &windows)
{
    HOCBA_TRY_VALUE(info, session.school().info());
    Records records(session, progress, info.year);
    HOCBA_TRY(records.read(windows));
    QList<Task> tasks;
    if (session.mayAnywhere(Act::SignSubject)) {
        HOCBA_TRY(addTeachersPart(session, progress, records, tasks));
    }
    for (const store::SchoolClass &one : progress.classes()) {
        const auto name = ClassName::parse(one.name);
        if (name && session.may(Act::SignHomeroom, Scope::ofClass(*name))) {
            HOCBA_TRY(addHomeroomPart(session, one, info.year, records, tasks));
        }
    }
    if (session.may(Act::SignPrincipal) || session.may(Act::IssueTranscript)) {
        HOCBA_TRY(addSchoolParts(session, progress, records, tasks));
    }
    return tasks;
}

} // namespace hocba::services

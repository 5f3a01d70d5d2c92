// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/transcript_content.h"

#include "models/store/school.h"
#include "models/store/windows.h"

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

/// "tỉnh Nghệ An" -> "Nghệ An": the place in front of a date is named without its kind.
QString placeName(QString province)
{
    for (const QString &kind : { u"tỉnh "_s, u"thành phố "_s }) {
        if (province.startsWith(kind, Qt::CaseInsensitive)) {
            province.remove(0, kind.size());
        }
    }
    return province;
}

/// Semester II's remark says most; before there is one, that of the year or of semester I stands.
QString remarkOf(const ClassBook &book, const QString &pupil, const QString &subject)
{
    for (const Term term : { Term::Year, Term::Two, Term::One }) {
        if (const QString text = book.comment(pupil, term, subject); !text.isEmpty()) {
            return text;
        }
    }
    return {};
}

documents::SubjectLine subjectLine(const Subject &subject, const SubjectResult &result, bool closed1, bool closed2)
{
    documents::SubjectLine line;
    line.code = subject.code;
    line.name = subject.name;
    line.kind = subject.kind;
    if (closed1) {
        line.semester1 = result.semester1;
    }
    if (closed2) {
        line.semester2 = result.semester2;
        line.year = result.year;
        line.retest = result.retest;
    }
    return line;
}

} // namespace

Result<TranscriptSource> TranscriptSource::open(const Session &session)
{
    TranscriptSource source(session);
    HOCBA_TRY_VALUE(school, session.school().info());
    source.m_school = school;
    const store::People people(session.school());
    HOCBA_TRY_VALUE(grants, people.grants());
    source.m_grants = grants;
    HOCBA_TRY_VALUE(accounts, people.accounts());
    for (const store::Account &account : accounts) {
        source.m_people.insert(account.login, { account.uid, account.fullName });
        source.m_loginOfUid.insert(account.uid, account.login);
    }
    source.nameHead();
    return source;
}

/// Who holds a role for a part of the school: today, or else who held it last.
documents::Signatory TranscriptSource::holder(Role role, const Scope &scope) const
{
    const store::GrantRow *best = nullptr;
    const QDate today = m_session.today();
    for (const store::GrantRow &row : m_grants) {
        if (row.grant.role != role || !row.grant.scope.covers(scope)) {
            continue;
        }
        const auto rank = [&](const store::GrantRow &r) { return std::pair(r.grant.holdsOn(today), r.grant.from); };
        if (best == nullptr || rank(row) > rank(*best)) {
            best = &row;
        }
    }
    return best == nullptr ? documents::Signatory() : m_people.value(best->login);
}

/// The principal signs; where none is in office today a deputy does for the principal (KT.).
void TranscriptSource::nameHead()
{
    const auto inOffice = [this](Role role) {
        return std::ranges::any_of(m_grants, [&](const store::GrantRow &row) {
            return row.grant.role == role && row.grant.holdsOn(m_session.today());
        });
    };
    const bool deputy = !inOffice(Role::Principal) && inOffice(Role::Deputy);
    m_head = holder(deputy ? Role::Deputy : Role::Principal, Scope::school());
    m_headCapacity = deputy ? u"KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG"_s : u"HIỆU TRƯỞNG"_s;
}

Result<TranscriptSource::ClassPages *> TranscriptSource::pages(SchoolYear year, const QString &className)
{
    const std::pair key { year.start, className };
    if (const auto known = m_classes.find(key); known != m_classes.end()) {
        return &known->second;
    }
    HOCBA_TRY_VALUE(book, ClassBook::read(m_session, year, className));
    ClassPages pages { std::move(book), {}, {}, true, true };
    const ClassInfo &info = pages.book.info();
    for (const store::ClassSubject &subject : info.record.subjects) {
        const Scope scope = Scope::ofClassSubject(info.name, subject.subject);
        pages.teachers.insert(subject.subject, holder(Role::SubjectTeacher, scope));
        for (const Term term : { Term::One, Term::Two }) {
            HOCBA_TRY_VALUE(window, store::Windows(m_session.school()).window(year, term, className, subject.subject));
            bool &closed = term == Term::One ? pages.closed1 : pages.closed2;
            closed = closed && window.at(m_session.now()) == WindowState::Locked;
        }
    }
    pages.homeroom = holder(Role::HomeroomTeacher, Scope::ofClass(info.name));
    return &m_classes.emplace(key, std::move(pages)).first->second;
}

Result<QList<documents::CorrectionNote>> TranscriptSource::corrections(const PupilCode &pupil, SchoolYear year) const
{
    const store::Corrections corrections(m_session.school());
    HOCBA_TRY_VALUE(all, corrections.ofPupil(pupil.text()));
    QList<documents::CorrectionNote> notes;
    for (const Correction &correction : all) {
        const bool applied = correction.state == CorrectionState::Applied
            || correction.state == CorrectionState::Reported || correction.state == CorrectionState::Acknowledged;
        if (!applied || correction.cell.year != year) {
            continue;
        }
        documents::CorrectionNote note {
            correction.cell.subject,    toCode(correction.cell.column), static_cast<int>(correction.cell.term),
            correction.oldValue.code(), correction.newValue.code(),     {}
        };
        HOCBA_TRY_VALUE(steps, corrections.steps(correction.id));
        for (const store::CorrectionStep &step : steps) {
            if (step.to == CorrectionState::Approved) {
                note.approvedAt = step.at.date().toString(Qt::ISODate);
            }
        }
        notes.append(note);
    }
    return notes;
}

Result<documents::YearPage> TranscriptSource::yearPage(const ClassPages &pages, const PupilCode &pupil) const
{
    const ClassBook &book = pages.book;
    const QString &code = pupil.text();
    const PupilResults results = book.results(pupil);

    documents::YearPage page;
    page.year = book.year();
    page.className = results.className;
    page.schoolName = m_school.name;
    page.schoolPlace = m_school.commune + u", "_s + m_school.province;
    page.homeroom = pages.homeroom;
    page.principal = m_head;
    page.principalCapacity = m_headCapacity;

    for (const SubjectResult &result : results.subjects) {
        if ((pages.closed1 && result.missing1) || (pages.closed2 && result.missing2)) {
            return fail("transcript.not_closed"_L1, "%1/%2/%3"_L1.arg(code, page.year.text(), result.subject));
        }
        documents::SubjectLine line
            = subjectLine(*book.info().programmeSubject(result.subject), result, pages.closed1, pages.closed2);
        line.comment = remarkOf(book, code, result.subject);
        line.teacher = pages.teachers.value(result.subject);
        page.subjects.append(line);
    }
    if (pages.closed1) {
        page.semester1 = { results.conduct1, results.learning1 };
    }
    if (pages.closed2) {
        page.semester2 = { results.conduct2, results.learning2 };
    }
    if (pages.closed1 && pages.closed2) {
        page.wholeYear = { results.conductYear, results.learningYear };
        page.retestConduct = results.conductAfterTraining;
        page.retestLearning = results.learningAfterRetest;
        page.promotion = results.promotion ? toCode(*results.promotion) : QString();
        page.title = results.title ? toCode(*results.title) : QString();
    }
    const store::HomeroomRow &homeroom = book.homeroom(code);
    page.absences = results.absences;
    page.homeroomComment = homeroom.comment;
    page.summerComment = homeroom.summerComment;
    page.certificates = homeroom.certificates;
    page.competitions = homeroom.competitions;
    page.commendations = homeroom.commendations;
    HOCBA_TRY_VALUE(notes, corrections(pupil, page.year));
    page.corrections = notes;
    return page;
}

Result<documents::Transcript> TranscriptSource::transcript(const PupilCode &pupil)
{
    const store::People people(m_session.school());
    HOCBA_TRY_VALUE(person, people.pupil(pupil.text()));
    HOCBA_TRY_VALUE(enrolments, people.enrolments(pupil.text()));

    documents::Transcript transcript;
    transcript.schoolCode = m_school.code;
    transcript.schoolName = m_school.name;
    transcript.commune = m_school.commune;
    transcript.province = m_school.province;
    transcript.place = placeName(m_school.province);
    transcript.demo = m_school.demo;
    transcript.pupilCode = person.code;
    transcript.fullName = person.fullName;
    transcript.sex = person.sex;
    transcript.birthDate = person.birthDate.toString(Qt::ISODate);
    transcript.birthPlace = person.birthPlace;
    transcript.ethnicGroup = person.ethnicGroup;
    transcript.personalId = person.personalId;
    transcript.policyStatus = person.policyStatus;
    transcript.residence = person.residence;
    transcript.father = person.father;
    transcript.fatherJob = person.fatherJob;
    transcript.mother = person.mother;
    transcript.motherJob = person.motherJob;
    transcript.guardian = person.guardian;
    transcript.guardianJob = person.guardianJob;

    for (const store::Enrolment &enrolment : enrolments) {
        if (enrolment.to.isValid() && enrolment.year == m_school.year) {
            continue; // left this class during the year: the class moved to has the page
        }
        HOCBA_TRY_VALUE(classPages, pages(enrolment.year, enrolment.className));
        if (!classPages->closed1 && !classPages->closed2) {
            continue;
        }
        transcript.level = classPages->book.info().name.level();
        HOCBA_TRY_VALUE(page, yearPage(*classPages, pupil));
        transcript.years.append(page);
    }
    if (transcript.years.isEmpty()) {
        return fail("transcript.not_closed"_L1, pupil.text());
    }
    return transcript;
}

} // namespace hocba::services

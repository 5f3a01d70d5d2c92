// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/class_book.h"

#include "models/store/school.h"
#include "models/store/sheets.h"

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

QString cellKey(const QString &pupil, Term term, const QString &subject, Column column)
{
    return pupil + u'/' + toCode(term) + u'/' + subject + u'/' + toCode(column);
}

QString termKey(const QString &pupil, Term term, const QString &subject = {})
{
    return pupil + u'/' + toCode(term) + u'/' + subject;
}

bool isMissing(const CellValue &value)
{
    return value.state() == CellState::Empty || value.state() == CellState::Pending;
}

} // namespace

/// Results of one pupil in the shape of the rules, with the reasons of each.
struct ClassBook::Reckoned {
    struct Subject {
        QString code;
        regulations::Explained<CellValue> first, second, year;
    };
    QList<Subject> subjects;
    regulations::Explained<regulations::Learning> learning1, learning2, learningYear;
    std::optional<regulations::Explained<regulations::Learning>> afterRetests;
    std::optional<regulations::Explained<Rating>> conductYear;
    std::optional<Rating> conductAfter;
    regulations::Explained<std::optional<Title>> title;
    regulations::Explained<std::optional<Promotion>> promotion;
};

Result<ClassBook> ClassBook::read(const Session &session, SchoolYear year, const QString &className)
{
    HOCBA_TRY_VALUE(info, findClass(session, year, className));
    ClassBook book(std::move(info));
    HOCBA_TRY_VALUE(pack, regulations::packFor(year, book.m_info.name.grade()));
    book.m_pack = pack;
    HOCBA_TRY_VALUE(school, session.school().info());
    book.m_policy.counterfactual
        = school.policy == "B"_L1 ? regulations::Counterfactual::LeftOut : regulations::Counterfactual::AtBest;

    const store::Sheets sheets(session.school());
    const QString &name = book.m_info.name.text();
    HOCBA_TRY_VALUE(cells, sheets.ofClass(year, name));
    for (const store::Cell &cell : cells) {
        book.override(cell.key, cell.value);
    }
    HOCBA_TRY_VALUE(comments, sheets.commentsOfClass(year, name));
    for (const store::SubjectComment &comment : comments) {
        book.m_comments.insert(termKey(comment.pupil, comment.term, comment.subject), comment.text);
    }
    HOCBA_TRY_VALUE(conduct, sheets.conductOfClass(year, name));
    for (const store::ConductRow &row : conduct) {
        book.m_conduct.insert(termKey(row.pupil, row.term), row.rating);
    }
    HOCBA_TRY_VALUE(homeroom, sheets.homeroomOfClass(year, name));
    for (const store::HomeroomRow &row : homeroom) {
        book.m_homeroom.insert(row.pupil, row);
    }
    HOCBA_TRY_VALUE(retests, sheets.retestsOfClass(year, name));
    for (const store::Retest &retest : retests) {
        book.m_retests.insert(termKey(retest.pupil, Term::Year, retest.subject), retest.value);
    }
    return book;
}

CellValue ClassBook::cell(const QString &pupil, Term term, const QString &subject, Column column) const
{
    return m_cells.value(cellKey(pupil, term, subject, column));
}

void ClassBook::override(const CellKey &key, const CellValue &value)
{
    m_cells.insert(cellKey(key.pupil.text(), key.term, key.subject, key.column), value);
}

int ClassBook::missing(const QString &pupil, Term term, const QString &subject) const
{
    const auto found = m_info.subject(subject);
    if (!found) {
        return 0;
    }
    const auto columns = columnsOf(found->regularCount(term));
    return static_cast<int>(
        std::ranges::count_if(columns, [&](Column column) { return isMissing(cell(pupil, term, subject, column)); }));
}

int ClassBook::missing(Term term, const QString &subject) const
{
    int count = 0;
    for (const store::ClassMember &member : m_info.members) {
        count += missing(member.enrolment.pupil, term, subject);
    }
    return count;
}

QString ClassBook::comment(const QString &pupil, Term term, const QString &subject) const
{
    return m_comments.value(termKey(pupil, term, subject));
}

std::optional<Rating> ClassBook::conduct(const QString &pupil, Term term) const
{
    const auto found = m_conduct.constFind(termKey(pupil, term));
    return found == m_conduct.constEnd() ? std::nullopt : std::optional(*found);
}

const store::HomeroomRow &ClassBook::homeroom(const QString &pupil) const
{
    static const store::HomeroomRow none;
    const auto found = m_homeroom.constFind(pupil);
    return found == m_homeroom.constEnd() ? none : *found;
}

QString ClassBook::retest(const QString &pupil, const QString &subject) const
{
    return m_retests.value(termKey(pupil, Term::Year, subject));
}

regulations::Sheet ClassBook::sheet(const QString &pupil, Term term, const store::ClassSubject &subject) const
{
    regulations::Sheet sheet;
    for (const Column column : columnsOf(subject.regularCount(term))) {
        const CellValue value = cell(pupil, term, subject.subject, column);
        switch (column) {
        case Column::Midterm: sheet.midterm = value; break;
        case Column::Final: sheet.final = value; break;
        case Column::Tx1:
        case Column::Tx2:
        case Column::Tx3:
        case Column::Tx4:
        case Column::Tx5: sheet.regular.append(value); break;
        }
    }
    return sheet;
}

ClassBook::Reckoned ClassBook::reckon(const QString &pupil) const
{
    Reckoned all;
    QList<regulations::SubjectResult> first, second, year;
    QList<regulations::Retest> retests;
    for (const store::ClassSubject &subject : m_info.record.subjects) {
        const SubjectKind kind = m_info.programmeSubject(subject.subject)->kind;
        const auto one = m_pack->semesterResult(kind, sheet(pupil, Term::One, subject));
        const auto two = m_pack->semesterResult(kind, sheet(pupil, Term::Two, subject));
        const auto both = m_pack->yearResult(kind, one.value, two.value);
        first.append({ subject.subject, one.value });
        second.append({ subject.subject, two.value });
        year.append({ subject.subject, both.value });
        if (const auto again = CellValue::fromCode(retest(pupil, subject.subject)); again && !again->isEmpty()) {
            retests.append({ all.subjects.size(), *again });
        }
        all.subjects.append({ subject.subject, one, two, both });
    }
    all.learning1 = m_pack->learning(first, m_policy);
    all.learning2 = m_pack->learning(second, m_policy);
    all.learningYear = m_pack->learning(year, m_policy);
    if (!retests.isEmpty()) {
        if (auto after = m_pack->learningAfterRetests(year, retests, m_policy)) {
            all.afterRetests = *after;
        }
    }
    const auto conduct1 = conduct(pupil, Term::One);
    const auto conduct2 = conduct(pupil, Term::Two);
    if (conduct1 && conduct2) {
        all.conductYear = m_pack->yearConduct(*conduct1, *conduct2);
    }
    all.conductAfter = ratingFromCode(retest(pupil, {}));

    regulations::YearEnd end;
    end.learning = all.learningYear.value.level;
    end.byPlan = all.learningYear.value.byPlan;
    end.exempt = all.learningYear.value.exempt;
    end.conductAfterSummer = all.conductAfter;
    end.absences = homeroom(pupil).absences.value_or(0);
    if (all.conductYear) {
        end.conduct = all.conductYear->value;
    }
    if (all.afterRetests) {
        end.learningAfterSummer = all.afterRetests->value.level;
    }
    if (end.conduct && end.learning) {
        all.title = m_pack->title(*end.conduct, *end.learning, year);
    }
    all.promotion = m_pack->promotion(end, m_policy);
    return all;
}

PupilResults ClassBook::results(const PupilCode &pupil) const
{
    const QString &code = pupil.text();
    const Reckoned all = reckon(code);
    PupilResults results { .pupil = pupil, .className = m_info.name.text(), .year = year() };
    for (const Reckoned::Subject &subject : all.subjects) {
        results.subjects.append({ subject.code, subject.first.value.code(), subject.second.value.code(),
                                  subject.year.value.code(), retest(code, subject.code),
                                  missing(code, Term::One, subject.code) > 0,
                                  missing(code, Term::Two, subject.code) > 0 });
    }
    results.learning1 = all.learning1.value.level;
    results.learning2 = all.learning2.value.level;
    results.learningYear = all.learningYear.value.level;
    if (all.afterRetests) {
        results.learningAfterRetest = all.afterRetests->value.level;
    }
    results.conduct1 = conduct(code, Term::One);
    results.conduct2 = conduct(code, Term::Two);
    if (all.conductYear) {
        results.conductYear = all.conductYear->value;
    }
    results.conductAfterTraining = all.conductAfter;
    results.absences = homeroom(code).absences;
    results.title = all.title.value;
    results.promotion = all.promotion.value;
    return results;
}

QList<ClassBook::Step> ClassBook::why(const PupilCode &pupil, Term term) const
{
    const Reckoned all = reckon(pupil.text());
    QList<Step> steps;
    const auto add = [&](const QList<regulations::Reason> &reasons, const QString &subject = {}) {
        for (const regulations::Reason &reason : reasons) {
            steps.append({ reason, subject });
            if (steps.last().reason.subject.isEmpty()) {
                steps.last().reason.subject = subject;
            }
        }
    };
    for (const Reckoned::Subject &subject : all.subjects) {
        add(term == Term::One       ? subject.first.why
                : term == Term::Two ? subject.second.why
                                    : subject.year.why,
            subject.code);
    }
    add(term == Term::One ? all.learning1.why : term == Term::Two ? all.learning2.why : all.learningYear.why);
    if (term == Term::Year) {
        if (all.conductYear) {
            add(all.conductYear->why);
        }
        if (all.afterRetests) {
            add(all.afterRetests->why);
        }
        add(all.title.why);
        add(all.promotion.why);
    }
    return steps;
}

} // namespace hocba::services

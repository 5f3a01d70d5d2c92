// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/results.h"

#include "models/services/class_book.h"
#include "models/services/corrections.h"
#include "models/services/entry_progress.h"
#include "models/store/people.h"
#include "models/store/register.h"
#include "models/store/school.h"
#include "models/store/windows.h"

#include <algorithm>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

/// Whoever sees any mark of a class may see results of the whole class: homeroom teacher, principal, deputy, clerk.
Status mayReadClass(const Session &session, const QString &className)
{
    HOCBA_TRY_VALUE(name, ClassName::parse(className));
    return session.may(Act::ReadMarks, Scope::ofClass(name));
}

QString code(const std::optional<Rating> &rating)
{
    return rating ? toCode(*rating) : QString();
}

template<typename T>
QString code(const std::optional<T> &value)
{
    return value ? toCode(*value) : QString();
}

/// Lists what differs between two states of a pupil's results.
QList<ImpactLine> differences(const PupilResults &before, const PupilResults &after)
{
    QList<ImpactLine> lines;
    const auto add = [&](const QString &what, const QString &old, const QString &now) {
        if (old != now) {
            lines.append({ what, old, now });
        }
    };
    for (qsizetype i = 0; i < before.subjects.size(); ++i) {
        const SubjectResult &old = before.subjects[i];
        const SubjectResult &now = after.subjects[i];
        add("average.1."_L1 + old.subject, old.semester1, now.semester1);
        add("average.2."_L1 + old.subject, old.semester2, now.semester2);
        add("average.year."_L1 + old.subject, old.year, now.year);
    }
    add(u"learning.1"_s, code(before.learning1), code(after.learning1));
    add(u"learning.2"_s, code(before.learning2), code(after.learning2));
    add(u"learning.year"_s, code(before.learningYear), code(after.learningYear));
    add(u"title"_s, code(before.title), code(after.title));
    add(u"promotion"_s, code(before.promotion), code(after.promotion));
    return lines;
}

} // namespace

QString rowResult(SubjectKind kind, const QList<Column> &columns, const QMap<Column, CellValue> &cells)
{
    // Sheets of the open year alone are shown by rows, and those go by TT 22/2021; pages of other years by ClassBook.
    const auto pack = regulations::packOf(regulations::Circular::Tt22);
    if (!pack) {
        return {};
    }
    regulations::Sheet sheet;
    for (const Column column : columns) {
        const CellValue value = cells.value(column);
        if (column == Column::Midterm) {
            sheet.midterm = value;
        } else if (column == Column::Final) {
            sheet.final = value;
        } else {
            sheet.regular.append(value);
        }
    }
    return (*pack)->semesterResult(kind, sheet).value.code();
}

Result<YearSheet> readYearSheet(const Session &session, SchoolYear year, const QString &className,
                                const QString &subject)
{
    HOCBA_TRY_VALUE(book, ClassBook::read(session, year, className));
    HOCBA_TRY(book.info().subject(subject));
    HOCBA_TRY(session.may(Act::ReadMarks, Scope::ofClassSubject(book.info().name, subject)));
    HOCBA_TRY_VALUE(window, store::Windows(session.school()).window(year, Term::Two, className, subject));
    YearSheet sheet { window.at(session.now()), {} };
    for (const store::ClassMember &member : book.info().members) {
        HOCBA_TRY_VALUE(pupil, PupilCode::parse(member.enrolment.pupil));
        const QList<SubjectResult> subjects = book.results(pupil).subjects;
        const auto result = std::ranges::find(subjects, subject, &SubjectResult::subject);
        sheet.rows.append({ pupil, member.fullName, member.enrolment.rollNo, *result });
    }
    return sheet;
}

Result<int> missingCells(const Session &session, SchoolYear year, Term term, const Scope &scope)
{
    HOCBA_TRY_VALUE(progress, EntryProgress::read(session, year, scope.className()));
    int total = 0;
    for (const store::SchoolClass &schoolClass : progress.classes()) {
        HOCBA_TRY_VALUE(name, ClassName::parse(schoolClass.name));
        for (const store::ClassSubject &subject : schoolClass.subjects) {
            if (scope.covers(name, subject.subject)) {
                total += progress.missing(term, schoolClass.name, subject.subject);
            }
        }
    }
    return total;
}

Result<QList<PupilResults>> classResults(const Session &session, SchoolYear year, const QString &className)
{
    HOCBA_TRY(mayReadClass(session, className));
    HOCBA_TRY_VALUE(book, ClassBook::read(session, year, className));
    QList<PupilResults> results;
    for (const store::ClassMember &member : book.info().members) {
        HOCBA_TRY_VALUE(pupil, PupilCode::parse(member.enrolment.pupil));
        results.append(book.results(pupil));
    }
    return results;
}

Result<PupilResults> pupilResults(const Session &session, const PupilCode &pupil, SchoolYear year,
                                  const QList<std::pair<CellKey, CellValue>> &overrides)
{
    HOCBA_TRY_VALUE(className, classOfPupil(session, year, pupil));
    HOCBA_TRY_VALUE(book, ClassBook::read(session, year, className));
    for (const auto &[key, value] : overrides) {
        book.override(key, value);
    }
    return book.results(pupil);
}

Result<Explanation> explain(const Session &session, const PupilCode &pupil, SchoolYear year, Term term,
                            Language language)
{
    HOCBA_TRY_VALUE(className, classOfPupil(session, year, pupil));
    HOCBA_TRY(mayReadClass(session, className));
    HOCBA_TRY_VALUE(book, ClassBook::read(session, year, className));
    Explanation explanation { book.results(pupil), {} };
    const auto words
        = language == Language::English ? regulations::Language::English : regulations::Language::Vietnamese;
    for (const ClassBook::Step &step : book.why(pupil, term)) {
        const regulations::Reason &reason = step.reason;
        const regulations::Why why = regulations::explain(reason, words);
        const Subject *subject = book.info().programmeSubject(reason.subject);
        const QString name = subject == nullptr ? QString()
            : language == Language::English     ? subject->englishName
                                                : subject->name;
        // Steps about one subject begin with it, unless the sentence names it itself.
        const bool named = name.isEmpty() || why.text.contains(name);
        explanation.lines.append({ why.rule, named ? why.text : name + u": "_s + why.text, step.subject });
    }
    return explanation;
}

Result<QList<ImpactLine>> impactOf(const Session &session, const Correction &correction)
{
    const CellKey &cell = correction.cell;
    HOCBA_TRY_VALUE(before, pupilResults(session, cell.pupil, cell.year, { { cell, correction.oldValue } }));
    HOCBA_TRY_VALUE(after, pupilResults(session, cell.pupil, cell.year, { { cell, correction.newValue } }));
    QList<ImpactLine> lines = differences(before, after);
    HOCBA_TRY_VALUE(documents, store::Register(session.school()).ofPupil(cell.pupil.text()));
    for (const store::Document &document : documents) {
        // Once approved, those it superseded name the correction as their reason.
        const bool touched = document.status == store::DocumentStatus::Issued || document.statusReason == correction.id;
        if (touched) {
            lines.append({ u"transcript"_s, "%1 v%2"_L1.arg(document.number).arg(document.version), u"superseded"_s });
        }
    }
    return lines;
}

} // namespace hocba::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/entry_progress.h"

#include "models/domain/cell.h"
#include "models/store/school.h"

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

QString sheetKey(Term term, const QString &className, const QString &subject)
{
    return className + u'/' + subject + u'/' + toCode(term);
}

} // namespace

Result<EntryProgress> EntryProgress::read(const Session &session, SchoolYear year, const QString &className)
{
    EntryProgress progress;
    const store::People people(session.school());
    if (className.isEmpty()) {
        HOCBA_TRY_VALUE(classes, people.classes(year));
        progress.m_classes = classes;
    } else {
        HOCBA_TRY_VALUE(one, people.schoolClass(year, className));
        progress.m_classes = { one };
    }
    HOCBA_TRY_VALUE(enrolled, people.enrolled(year));
    for (const auto &[name, pupil] : enrolled) {
        progress.m_pupils[name].insert(pupil);
    }
    for (const store::SchoolClass &one : std::as_const(progress.m_classes)) {
        const int pupils = static_cast<int>(progress.pupils(one.name).size());
        for (const store::ClassSubject &subject : one.subjects) {
            for (const Term term : { Term::One, Term::Two }) {
                progress.m_missing.insert(sheetKey(term, one.name, subject.subject), pupils * required(subject, term));
            }
        }
    }
    HOCBA_TRY_VALUE(filled, store::Sheets(session.school()).filled(year, className));
    filled.removeIf([&](const auto &row) { return !progress.pupils(row.className).contains(row.pupil); });
    for (const store::Sheets::Filled &row : std::as_const(filled)) {
        progress.m_missing[sheetKey(row.term, row.className, row.subject)] -= row.cells;
    }
    progress.m_filled = std::move(filled);
    return progress;
}

const QSet<QString> &EntryProgress::pupils(const QString &className) const
{
    static const QSet<QString> nobody;
    const auto found = m_pupils.constFind(className);
    return found == m_pupils.constEnd() ? nobody : *found;
}

int EntryProgress::missing(Term term, const QString &className, const QString &subject) const
{
    return m_missing.value(sheetKey(term, className, subject));
}

int EntryProgress::required(const store::ClassSubject &subject, Term term)
{
    return static_cast<int>(columnsOf(subject.regularCount(term)).size());
}

} // namespace hocba::services

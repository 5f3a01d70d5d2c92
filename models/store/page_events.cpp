// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/page_events.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

NewEvent pageEvent(QLatin1StringView type, SchoolYear year, const QString &className, const QString &pupil,
                   const QString &base)
{
    NewEvent event;
    event.type = type;
    event.base = base;
    event.data = { { "year"_L1, year.start }, { "class"_L1, className }, { "pupil"_L1, pupil } };
    return event;
}

QCborValue optionalTime(const std::optional<Instant> &time)
{
    return time ? QCborValue(time->ms) : QCborValue(nullptr);
}

} // namespace

NewEvent markSet(const CellKey &cell, const CellValue &oldValue, const CellValue &newValue, const QString &base,
                 ChangeKind kind, const QString &why, const QString &correctionId)
{
    NewEvent event;
    event.type = u"mark.set"_s;
    event.mark = { QString::number(cell.year.start),
                   toCode(cell.term),
                   cell.className,
                   cell.subject,
                   cell.pupil.text(),
                   toCode(cell.column),
                   oldValue.code(),
                   newValue.code(),
                   toCode(kind) };
    event.base = base;
    event.why = why;
    event.correction = correctionId;
    return event;
}

NewEvent commentSet(SchoolYear year, Term term, const QString &className, const QString &subject, const QString &pupil,
                    const QString &text, const QString &base)
{
    NewEvent event = pageEvent("comment.set"_L1, year, className, pupil, base);
    event.data["term"_L1] = int(term);
    event.data["subject"_L1] = subject;
    event.data["text"_L1] = text;
    return event;
}

NewEvent conductSet(SchoolYear year, Term term, const QString &className, const QString &pupil, Rating rating,
                    const QString &base)
{
    NewEvent event = pageEvent("conduct.set"_L1, year, className, pupil, base);
    event.data["term"_L1] = int(term);
    event.data["rating"_L1] = toCode(rating);
    return event;
}

NewEvent absencesSet(SchoolYear year, const QString &className, const QString &pupil, int sessions, const QString &base)
{
    NewEvent event = pageEvent("absences.set"_L1, year, className, pupil, base);
    event.data["absences"_L1] = sessions;
    return event;
}

NewEvent homeroomCommentSet(SchoolYear year, const QString &className, const QString &pupil, const HomeroomRow &texts,
                            const QString &base)
{
    NewEvent event = pageEvent("homeroom_comment.set"_L1, year, className, pupil, base);
    event.data["comment"_L1] = texts.comment;
    event.data["summer_comment"_L1] = texts.summerComment;
    event.data["certificates"_L1] = texts.certificates;
    event.data["competitions"_L1] = texts.competitions;
    event.data["commendations"_L1] = texts.commendations;
    return event;
}

NewEvent retestSet(SchoolYear year, const QString &className, const QString &pupil, const QString &subject,
                   const CellValue &value, const QString &base)
{
    NewEvent event = pageEvent("retest.set"_L1, year, className, pupil, base);
    event.data["subject"_L1] = subject;
    event.data["value"_L1] = value.code();
    return event;
}

NewEvent retestConductSet(SchoolYear year, const QString &className, const QString &pupil, Rating rating,
                          const QString &base)
{
    NewEvent event = pageEvent("retest.set"_L1, year, className, pupil, base);
    event.data["subject"_L1] = QString();
    event.data["value"_L1] = toCode(rating);
    return event;
}

NewEvent windowActed(WindowAct act, const Scope &scope, SchoolYear year, Term term, std::optional<Instant> opensAt,
                     std::optional<Instant> closesAt, const QString &reason)
{
    NewEvent event;
    event.type = u"window.acted"_s;
    event.why = reason;
    event.data = { { "act"_L1, toCode(act) },
                   { "scope"_L1, scope.text() },
                   { "year"_L1, year.start },
                   { "term"_L1, int(term) },
                   { "opens_at"_L1, optionalTime(opensAt) },
                   { "closes_at"_L1, optionalTime(closesAt) } };
    return event;
}

} // namespace hocba::store

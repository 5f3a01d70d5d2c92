// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sheets.h"

#include "models/store/database.h"
#include "models/store/rows.h"
#include "models/store/school.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto cellQuery = "SELECT m.year, m.class, m.subject, m.term, m.pupil, m.col, m.value, e.id FROM mark m"
                           " JOIN event e ON e.seq = m.event_seq"_L1;

Result<Cell> cellOf(const Query &row)
{
    HOCBA_TRY_VALUE(key, cellKeyAt(row, 0));
    HOCBA_TRY_VALUE(value, CellValue::fromCode(row.text(6)));
    return Cell { std::move(key), value, row.hex(7) };
}

/// Rows of the page tables belong to whoever is or was in the class, wherever they were written.
constexpr auto inClass
    = " p JOIN event e ON e.seq = p.event_seq WHERE p.year = ? AND p.pupil IN (SELECT pupil FROM enrolment"
      " WHERE year = ? AND class = ?)"_L1;

} // namespace

Result<QList<Cell>> Sheets::sheet(SchoolYear year, Term term, const QString &className, const QString &subject) const
{
    Query query(m_school.database(),
                cellQuery + " WHERE m.year = ? AND m.class = ? AND m.subject = ? AND m.term = ?"_L1);
    query.bind(year.start).bind(className).bind(subject).bind(int(term));
    return query.list<Cell>(cellOf);
}

Result<Cell> Sheets::cell(const CellKey &key) const
{
    Query query(
        m_school.database(),
        cellQuery
            + " WHERE m.year = ? AND m.class = ? AND m.subject = ? AND m.term = ? AND m.pupil = ? AND m.col = ?"_L1);
    query.bind(key.year.start).bind(key.className).bind(key.subject).bind(int(key.term)).bind(key.pupil.text());
    if (query.bind(toCode(key.column)).next()) {
        return cellOf(query);
    }
    HOCBA_TRY(query.status());
    return Cell { key, {}, {} };
}

Result<QList<Cell>> Sheets::ofPupil(SchoolYear year, const QString &pupil) const
{
    // Through the class's subjects, so that the key of the table serves and no index by pupil has to be kept.
    Query query(
        m_school.database(),
        u"SELECT m.year, m.class, m.subject, m.term, m.pupil, m.col, m.value, e.id FROM (SELECT DISTINCT class FROM"
        " enrolment WHERE pupil = ? AND year = ?) n JOIN class_subject s ON s.year = ? AND s.class = n.class JOIN"
        " (SELECT 1 AS term UNION ALL SELECT 2) t JOIN mark m ON m.year = s.year AND m.class = s.class AND"
        " m.subject = s.subject AND m.term = t.term AND m.pupil = ? JOIN event e ON e.seq = m.event_seq"
        " ORDER BY s.position, m.term, m.col"_s);
    query.bind(pupil).bind(year.start).bind(year.start).bind(pupil);
    return query.list<Cell>(cellOf);
}

Result<QList<Cell>> Sheets::ofClass(SchoolYear year, const QString &className) const
{
    Query query(m_school.database(), cellQuery + " WHERE m.year = ? AND m.class = ?"_L1);
    query.bind(year.start).bind(className);
    return query.list<Cell>(cellOf);
}

Result<QList<Sheets::Filled>> Sheets::filled(SchoolYear year, const QString &className) const
{
    // In the order of the table's key, so that nothing is sorted. Columns beyond the subject's number do not count.
    const QString ofClass = className.isEmpty() ? QString() : u" AND m.class = ?"_s;
    Query query(
        m_school.database(),
        "SELECT m.class, m.subject, m.term, m.pupil, sum((m.tenths IS NOT NULL OR m.code NOT IN ('', 'pending'))"
        " AND (m.col IN ('gk', 'ck') OR CAST(substr(m.col, 3) AS INTEGER) <= iif(m.term = 2, s.regular2,"
        " s.regular1))), max(m.event_seq) FROM mark m JOIN class_subject s ON s.year = m.year AND s.class ="
        " m.class AND s.subject = m.subject WHERE m.year = ?"_L1
            + ofClass + " GROUP BY m.class, m.subject, m.term, m.pupil"_L1);
    query.bind(year.start);
    if (!className.isEmpty()) {
        query.bind(className);
    }
    return query.list<Filled>([](const Query &row) -> Result<Filled> {
        return Filled { row.text(0),   row.text(1), Term(row.integer(2)), row.text(3), static_cast<int>(row.integer(4)),
                        row.integer(5) };
    });
}

Result<QList<SubjectComment>> Sheets::commentsOfClass(SchoolYear year, const QString &className) const
{
    Query query(m_school.database(),
                "SELECT p.pupil, p.subject, p.term, p.text, e.id FROM subject_comment"_L1 + inClass);
    query.bind(year.start).bind(year.start).bind(className);
    return query.list<SubjectComment>([](const Query &row) -> Result<SubjectComment> {
        return SubjectComment { row.text(0), row.text(1), Term(row.integer(2)), row.text(3), row.hex(4) };
    });
}

Result<QList<ConductRow>> Sheets::conductOfClass(SchoolYear year, const QString &className) const
{
    Query query(m_school.database(), "SELECT p.pupil, p.term, p.rating, e.id FROM conduct"_L1 + inClass);
    query.bind(year.start).bind(year.start).bind(className);
    return query.list<ConductRow>([](const Query &row) -> Result<ConductRow> {
        const auto rating = ratingFromCode(row.text(2));
        if (!rating) {
            return fail("store.damaged"_L1, row.text(2));
        }
        return ConductRow { row.text(0), Term(row.integer(1)), *rating, row.hex(3) };
    });
}

Result<QList<HomeroomRow>> Sheets::homeroomOfClass(SchoolYear year, const QString &className) const
{
    Query query(
        m_school.database(),
        u"SELECT n.pupil, a.absences, h.comment, h.summer_comment, h.certificates, h.competitions, h.commendations,"
        " (SELECT id FROM event WHERE seq = a.event_seq), (SELECT id FROM event WHERE seq = h.event_seq) FROM"
        " (SELECT DISTINCT pupil FROM enrolment WHERE year = ? AND class = ?) n LEFT JOIN attendance a ON a.pupil ="
        " n.pupil AND a.year = ? LEFT JOIN homeroom_comment h ON h.pupil = n.pupil AND h.year = ? WHERE"
        " a.pupil IS NOT NULL OR h.pupil IS NOT NULL"_s);
    query.bind(year.start).bind(className).bind(year.start).bind(year.start);
    return query.list<HomeroomRow>([](const Query &row) -> Result<HomeroomRow> {
        HomeroomRow homeroom { row.text(0), {},          row.text(2), row.text(3), row.text(4),
                               row.text(5), row.text(6), row.hex(7),  row.hex(8) };
        if (!row.isNull(1)) {
            homeroom.absences = static_cast<int>(row.integer(1));
        }
        return homeroom;
    });
}

Result<QList<Retest>> Sheets::retestsOfClass(SchoolYear year, const QString &className) const
{
    Query query(m_school.database(), "SELECT p.pupil, p.subject, p.value, e.id FROM retest"_L1 + inClass);
    query.bind(year.start).bind(year.start).bind(className);
    return query.list<Retest>([](const Query &row) -> Result<Retest> {
        return Retest { row.text(0), row.text(1), row.text(2), row.hex(3) };
    });
}

Result<QList<Sheets::Conflict>> Sheets::conflicts() const
{
    Query query(
        m_school.database(),
        u"SELECT c.year, c.class, c.subject, c.term, c.pupil, c.col, c.wanted, e.actor, e.at_ms, e.id, now.id FROM"
        " conflict c JOIN event e ON e.seq = c.event_seq LEFT JOIN event now ON now.seq = c.current_seq WHERE"
        " c.about = 'mark' ORDER BY c.event_seq"_s);
    return query.list<Conflict>([](const Query &row) -> Result<Conflict> {
        HOCBA_TRY_VALUE(key, cellKeyAt(row, 0));
        HOCBA_TRY_VALUE(wanted, CellValue::fromCode(row.text(6)));
        return Conflict { std::move(key), wanted, row.text(7), { row.integer(8) }, row.hex(9), row.hex(10) };
    });
}

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/windows.h"

#include "models/store/rows.h"
#include "models/store/school.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

EntryWindow windowAt(const Query &row, int first)
{
    return { windowStateFromCode(row.text(first)).value_or(WindowState::None), timeAt(row, first + 1),
             timeAt(row, first + 2) };
}

Result<WindowAct> actFromCode(const QString &code)
{
    for (const WindowAct act : { WindowAct::Open, WindowAct::Lock, WindowAct::Reopen }) {
        if (toCode(act) == code) {
            return act;
        }
    }
    return fail("store.damaged"_L1, code);
}

} // namespace

Result<EntryWindow> Windows::window(SchoolYear year, Term term, const QString &className, const QString &subject) const
{
    Query query(m_school.database(),
                u"SELECT state, opens_at, closes_at FROM entry_window WHERE year = ? AND class = ? AND"
                " subject = ? AND term = ?"_s);
    query.bind(year.start).bind(className).bind(subject).bind(int(term));
    if (query.next()) {
        return windowAt(query, 0);
    }
    HOCBA_TRY(query.status());
    return EntryWindow {};
}

Result<QList<WindowRow>> Windows::all(SchoolYear year, const QString &className) const
{
    Query query(
        m_school.database(),
        u"SELECT t.term, s.class, s.subject, w.state, w.opens_at, w.closes_at FROM (SELECT year, class, subject,"
        " position FROM class_subject UNION ALL SELECT year, name, 'conduct', 999 FROM school_class) s JOIN"
        " school_class c ON c.year = s.year AND c.name = s.class JOIN (SELECT 1 AS term UNION ALL SELECT 2 UNION ALL"
        " SELECT 3) t LEFT JOIN entry_window w ON w.year = s.year AND w.class = s.class AND w.subject = s.subject"
        " AND w.term = t.term WHERE s.year = ? AND (t.term < 3 OR w.state IS NOT NULL) AND ? IN ('', s.class)"
        " ORDER BY t.term, c.grade, c.name, s.position"_s);
    query.bind(year.start).bind(className.isEmpty() ? u""_s : className); // a null string would be NULL
    return query.list<WindowRow>([&](const Query &row) -> Result<WindowRow> {
        return WindowRow { year, Term(row.integer(0)), row.text(1), row.text(2), windowAt(row, 3) };
    });
}

Result<QList<WindowActRow>> Windows::acts(SchoolYear year) const
{
    Query query(m_school.database(),
                u"SELECT a.at_ms, a.actor, a.act, a.scope, a.term, a.opens_at, a.closes_at, a.reason,"
                " e.id, a.event_seq FROM window_act a JOIN event e ON e.seq = a.event_seq WHERE a.year = ? ORDER BY"
                " a.event_seq"_s);
    query.bind(year.start);
    return query.list<WindowActRow>([&](const Query &row) -> Result<WindowActRow> {
        HOCBA_TRY_VALUE(act, actFromCode(row.text(2)));
        HOCBA_TRY_VALUE(scope, Scope::parse(row.text(3)));
        return WindowActRow {
            { row.integer(0) }, row.text(1),    act,         scope,      year,          Term(row.integer(4)),
            timeAt(row, 5),     timeAt(row, 6), row.text(7), row.hex(8), row.integer(9)
        };
    });
}

} // namespace hocba::store

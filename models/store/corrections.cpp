// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/corrections.h"

#include "models/store/rows.h"
#include "models/store/school.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto correctionQuery
    = "SELECT c.year, c.class, c.subject, c.term, c.pupil, c.col, c.id, c.old_value, c.new_value, c.reason, c.evidence,"
      " iif(r.state IN ('reported', 'acknowledged'), r.state, c.state), c.asked_by, c.confirmed_by, c.decided_by, "
      "c.asked_at,"
      " c.decision_reason, c.base_event FROM correction c LEFT JOIN correction_report r ON r.correction = c.id"_L1;

Result<Correction> correctionOf(const Query &row)
{
    HOCBA_TRY_VALUE(cell, cellKeyAt(row, 0));
    HOCBA_TRY_VALUE(oldValue, CellValue::fromCode(row.text(7)));
    HOCBA_TRY_VALUE(newValue, CellValue::fromCode(row.text(8)));
    const auto state = correctionStateFromCode(row.text(11));
    if (!state) {
        return fail("store.damaged"_L1, row.text(6));
    }
    return Correction { row.text(6),         std::move(cell), oldValue,     newValue,     row.text(9),
                        row.text(10),        *state,          row.text(12), row.text(13), row.text(14),
                        { row.integer(15) }, row.text(16),    row.text(17) };
}

Result<AuthorityKind> authorityFromCode(const QString &code)
{
    for (const AuthorityKind kind :
         { AuthorityKind::DistrictOffice, AuthorityKind::CommuneCommittee, AuthorityKind::ProvincialDepartment }) {
        if (toCode(kind) == code) {
            return kind;
        }
    }
    return fail("store.damaged"_L1, code);
}

Result<CorrectionReport::State> reportStateFromCode(const QString &code)
{
    using State = CorrectionReport::State;
    for (const State state : { State::Queued, State::Reported, State::Acknowledged }) {
        if (toCode(state) == code) {
            return state;
        }
    }
    return fail("store.damaged"_L1, code);
}

} // namespace

Result<QString> Corrections::nextId() const
{
    Query query(m_school.database(), u"SELECT count(*) + 1 FROM correction"_s);
    return query.one<QString>(
        [](const Query &row) -> Result<QString> { return u"SD-%1"_s.arg(row.integer(0), 4, 10, QChar(u'0')); },
        fail("store.damaged"_L1));
}

Result<Correction> Corrections::byId(const QString &id) const
{
    Query query(m_school.database(), correctionQuery + " WHERE c.id = ?"_L1);
    query.bind(id);
    return query.one<Correction>(correctionOf, fail("correction.unknown"_L1, id));
}

Result<QList<Correction>> Corrections::all() const
{
    Query query(m_school.database(), correctionQuery + " ORDER BY c.asked_at, c.id"_L1);
    return query.list<Correction>(correctionOf);
}

Result<QList<Correction>> Corrections::ofPupil(const QString &pupil) const
{
    Query query(m_school.database(), correctionQuery + " WHERE c.pupil = ? ORDER BY c.asked_at, c.id"_L1);
    query.bind(pupil);
    return query.list<Correction>(correctionOf);
}

Result<QList<Correction>> Corrections::underWay(const CellKey &cell) const
{
    Query query(
        m_school.database(),
        correctionQuery
            + " WHERE c.pupil = ? AND c.year = ? AND c.class = ? AND c.subject = ? AND c.term = ? AND c.col = ? AND"
              " c.state IN ('asked', 'confirmed', 'approved') ORDER BY c.id"_L1);
    query.bind(cell.pupil.text()).bind(cell.year.start).bind(cell.className).bind(cell.subject).bind(int(cell.term));
    return query.bind(toCode(cell.column)).list<Correction>(correctionOf);
}

Result<QList<CorrectionStep>> Corrections::steps(const QString &id) const
{
    Query query(m_school.database(),
                u"SELECT s.state, s.actor, s.at_ms, s.reason, e.id FROM correction_step s JOIN event e"
                " ON e.seq = s.event_seq WHERE s.correction = ? ORDER BY s.event_seq"_s);
    query.bind(id);
    return query.list<CorrectionStep>([](const Query &row) -> Result<CorrectionStep> {
        const auto state = correctionStateFromCode(row.text(0));
        if (!state) {
            return fail("store.damaged"_L1, row.text(0));
        }
        return CorrectionStep { *state, row.text(1), { row.integer(2) }, row.text(3), row.hex(4) };
    });
}

Result<QList<CorrectionReport>> Corrections::reports(bool unacknowledgedOnly) const
{
    Query query(m_school.database(),
                u"SELECT correction, authority, state, queued_at, reported_at, acknowledged_at FROM"
                " correction_report WHERE ? = 0 OR state <> 'acknowledged' ORDER BY queued_at,"
                " correction"_s);
    query.bind(int(unacknowledgedOnly));
    return query.list<CorrectionReport>([](const Query &row) -> Result<CorrectionReport> {
        HOCBA_TRY_VALUE(authority, authorityFromCode(row.text(1)));
        HOCBA_TRY_VALUE(state, reportStateFromCode(row.text(2)));
        return CorrectionReport { row.text(0), authority, state, { row.integer(3) }, timeAt(row, 4), timeAt(row, 5) };
    });
}

} // namespace hocba::store

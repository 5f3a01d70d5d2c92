// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/correction_events.h"

namespace hocba::store {

using namespace Qt::StringLiterals;

namespace {

NewEvent step(QLatin1StringView type, const QString &id, const QString &why)
{
    NewEvent event;
    event.type = type;
    event.data = { { "id"_L1, id } };
    event.why = why;
    return event;
}

} // namespace

NewEvent correctionAsked(const Correction &request)
{
    NewEvent event = step("correction.asked"_L1, request.id, request.reason);
    event.data["year"_L1] = request.cell.year.start;
    event.data["class"_L1] = request.cell.className;
    event.data["subject"_L1] = request.cell.subject;
    event.data["term"_L1] = int(request.cell.term);
    event.data["pupil"_L1] = request.cell.pupil.text();
    event.data["col"_L1] = toCode(request.cell.column);
    event.data["old_value"_L1] = request.oldValue.code();
    event.data["new_value"_L1] = request.newValue.code();
    event.data["evidence"_L1] = request.evidence;
    event.data["base_event"_L1] = request.baseEvent;
    return event;
}

NewEvent correctionConfirmed(const QString &id)
{
    return step("correction.confirmed"_L1, id, {});
}

NewEvent correctionApproved(const QString &id, const QString &why)
{
    return step("correction.approved"_L1, id, why);
}

NewEvent correctionRefused(const QString &id, const QString &why)
{
    return step("correction.refused"_L1, id, why);
}

NewEvent correctionWithdrawn(const QString &id, const QString &why)
{
    return step("correction.withdrawn"_L1, id, why);
}

NewEvent correctionExpired(const QString &id)
{
    return step("correction.expired"_L1, id, {});
}

NewEvent correctionVoided(const QString &id, const QString &why)
{
    return step("correction.voided"_L1, id, why);
}

NewEvent reportQueued(const QString &correctionId, AuthorityKind authority)
{
    NewEvent event;
    event.type = u"report.queued"_s;
    event.data = { { "correction"_L1, correctionId }, { "authority"_L1, toCode(authority) } };
    return event;
}

NewEvent reportSent(const QString &correctionId)
{
    NewEvent event;
    event.type = u"report.sent"_s;
    event.data = { { "correction"_L1, correctionId } };
    return event;
}

NewEvent reportAcknowledged(const QString &correctionId, const QByteArray &receipt)
{
    NewEvent event;
    event.type = u"report.acknowledged"_s;
    event.data = { { "correction"_L1, correctionId }, { "receipt"_L1, receipt } };
    return event;
}

} // namespace hocba::store

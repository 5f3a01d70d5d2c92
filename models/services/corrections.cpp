// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/corrections.h"

#include "models/domain/text.h"
#include "models/services/classes.h"
#include "models/services/issued_records.h"
#include "models/services/keys.h"
#include "models/services/results.h"
#include "models/services/work.h"
#include "models/store/correction_events.h"
#include "models/store/corrections.h"
#include "models/store/page_events.h"
#include "models/store/people.h"
#include "models/store/school.h"
#include "models/store/sheets.h"
#include "models/store/windows.h"

#include <algorithm>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int evidenceLimit = 200;

Result<WindowState> windowOf(const Session &session, const CellKey &cell)
{
    HOCBA_TRY_VALUE(window,
                    store::Windows(session.school()).window(cell.year, cell.term, cell.className, cell.subject));
    return window.at(session.now());
}

Result<Scope> scopeOf(const CellKey &cell)
{
    HOCBA_TRY_VALUE(name, ClassName::parse(cell.className));
    return Scope::ofClassSubject(name, cell.subject);
}

/// Appends one event that ends a request and gives back why.
Status close(Session &session, const store::NewEvent &event, const Error &why)
{
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(event));
    HOCBA_TRY(work.commit());
    return why;
}

/// A request that has outlived its ten days is recorded as expired when somebody next touches it.
Status passOn(Session &session, const Correction &request, const Error &why)
{
    if (why.code == "correction.expired"_L1) {
        return close(session, store::correctionExpired(request.id), why);
    }
    return why;
}

/// Whether the one who asked is a homeroom teacher of the class: then a deputy confirms.
Result<bool> askerIsHomeroom(const Session &session, const Correction &request)
{
    HOCBA_TRY_VALUE(asker, store::People(session.school()).person(request.askedBy));
    HOCBA_TRY_VALUE(scope, scopeOf(request.cell));
    return rolesFor(asker, Act::ConfirmCorrection, scope, session.today()).contains(Role::HomeroomTeacher);
}

/// "correction.voided" when the cell is no longer what it was when the correction was asked for.
Status judgeUnchanged(const Session &session, const Correction &request)
{
    HOCBA_TRY_VALUE(current, store::Sheets(session.school()).cell(request.cell));
    if (current.eventId != request.baseEvent || current.value != request.oldValue) {
        return fail("correction.voided"_L1, request.id);
    }
    return {};
}

Result<AuthorityKind> authorityOf(const Session &session, const Correction &request)
{
    HOCBA_TRY_VALUE(name, ClassName::parse(request.cell.className));
    return superiorAuthority(name.level(), session.today());
}

/// What the approval signs: this cell, this old and this new value, this request. Nothing else can be slipped in.
QByteArray approvedTuple(const Correction &request)
{
    const QStringList parts { u"hocba.correction.1"_s, request.id,       request.cell.text(), request.oldValue.code(),
                              request.newValue.code(), request.reason,   request.askedBy,     request.confirmedBy,
                              request.askedAt.iso(),   request.baseEvent };
    return parts.join(u'\n').toUtf8();
}

} // namespace

Result<QString> askCorrection(Session &session, const CorrectionRequest &request)
{
    HOCBA_TRY(findClassOfCell(session, request.cell, request.newValue));
    HOCBA_TRY_VALUE(window, windowOf(session, request.cell));
    HOCBA_TRY_VALUE(current, store::Sheets(session.school()).cell(request.cell));
    HOCBA_TRY_VALUE(reason, checkedText(request.reason, reasonLimit));
    HOCBA_TRY_VALUE(evidence, checkedText(request.evidence, evidenceLimit));

    Correction correction { .id = {},
                            .cell = request.cell,
                            .oldValue = current.value,
                            .newValue = request.newValue,
                            .reason = reason,
                            .evidence = evidence,
                            .state = CorrectionState::Asked,
                            .askedBy = session.person().login,
                            .confirmedBy = {},
                            .decidedBy = {},
                            .askedAt = session.now(),
                            .decisionReason = {},
                            .baseEvent = current.eventId };
    HOCBA_TRY(judgeAsk(session.person(), correction, window, session.now()));

    const store::Corrections corrections(session.school());
    HOCBA_TRY_VALUE(others, corrections.underWay(request.cell));
    for (const Correction &other : others) {
        if (session.now().ms - other.askedAt.ms < correctionLifeMs) {
            return fail("correction.already_asked"_L1, other.id);
        }
    }
    HOCBA_TRY_VALUE(work, Work::begin(session));
    for (const Correction &other : others) {
        HOCBA_TRY(work.append(store::correctionExpired(other.id)));
    }
    HOCBA_TRY_VALUE(id, corrections.nextId());
    correction.id = id;
    HOCBA_TRY(work.append(store::correctionAsked(correction)));
    HOCBA_TRY(work.commit());
    return id;
}

Status confirmCorrection(Session &session, const QString &id)
{
    HOCBA_TRY_VALUE(request, store::Corrections(session.school()).byId(id));
    HOCBA_TRY_VALUE(homeroomAsked, askerIsHomeroom(session, request));
    if (const Status judged = judgeConfirm(session.person(), request, session.now(), homeroomAsked); !judged) {
        return passOn(session, request, judged.error());
    }
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(store::correctionConfirmed(id)));
    return work.commit();
}

Status approveCorrection(Session &session, const QString &id, const QString &pin)
{
    HOCBA_TRY_VALUE(request, store::Corrections(session.school()).byId(id));
    if (const Status judged = judgeApprove(session.person(), request, session.now()); !judged) {
        return passOn(session, request, judged.error());
    }
    if (const Status unchanged = judgeUnchanged(session, request); !unchanged) {
        return unchanged.error().code == "correction.voided"_L1
            ? close(session, store::correctionVoided(id), unchanged.error())
            : unchanged;
    }
    HOCBA_TRY_VALUE(authority, authorityOf(session, request));
    HOCBA_TRY_VALUE(signer, openOwnKey(session, pin));
    HOCBA_TRY(mayUse(session, *signer, signing::CertificateRole::Principal));
    HOCBA_TRY_VALUE(signature, signer->sign(approvedTuple(request)));

    store::NewEvent approved = store::correctionApproved(id);
    approved.data.insert(u"signature"_s, signature);
    approved.data.insert(u"certificate"_s, signer->certificateDer());
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(approved));
    HOCBA_TRY(work.append(store::markSet(request.cell, request.oldValue, request.newValue, request.baseEvent,
                                         store::ChangeKind::Correction, request.reason, id)));
    HOCBA_TRY(work.append(store::reportQueued(id, authority)));
    HOCBA_TRY(supersedeIssued(work, request.cell.pupil.text(), id));
    return work.commit();
}

Status refuseCorrection(Session &session, const QString &id, const QString &reason)
{
    HOCBA_TRY_VALUE(request, store::Corrections(session.school()).byId(id));
    HOCBA_TRY_VALUE(checked, checkedText(reason, reasonLimit));
    if (const Status judged = judgeRefuse(session.person(), request, checked, session.now()); !judged) {
        return passOn(session, request, judged.error());
    }
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(store::correctionRefused(id, checked)));
    return work.commit();
}

Status withdrawCorrection(Session &session, const QString &id)
{
    HOCBA_TRY_VALUE(request, store::Corrections(session.school()).byId(id));
    HOCBA_TRY(judgeWithdraw(session.person(), request));
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(store::correctionWithdrawn(id)));
    return work.commit();
}

namespace {

bool maySee(const Session &session, const Correction &request)
{
    const auto scope = scopeOf(request.cell);
    return scope && (session.may(Act::ReadHistory, *scope) || request.askedBy == session.person().login);
}

/// A request nobody has touched for ten days is shown as expired before the event says so.
Correction asShown(Correction request, Instant now)
{
    const bool waiting = request.state == CorrectionState::Asked || request.state == CorrectionState::Confirmed;
    if (waiting && now.ms - request.askedAt.ms >= correctionLifeMs) {
        request.state = CorrectionState::Expired;
    }
    return request;
}

Result<CorrectionOptions> optionsOf(const Session &session, const Correction &request)
{
    const Person &person = session.person();
    const Instant now = session.now();
    HOCBA_TRY_VALUE(homeroomAsked, askerIsHomeroom(session, request));
    const Status approve = judgeApprove(person, request, now);
    return CorrectionOptions { .confirm = judgeConfirm(person, request, now, homeroomAsked),
                               .approve = approve ? judgeUnchanged(session, request) : approve,
                               .refuse = judgeRefuse(person, request, u"-"_s, now), // the reason comes with the act
                               .withdraw = judgeWithdraw(person, request) };
}

Result<QHash<QString, QString>> fullNames(const Session &session)
{
    HOCBA_TRY_VALUE(accounts, store::People(session.school()).accounts());
    QHash<QString, QString> names;
    for (const store::Account &account : accounts) {
        names.insert(account.login, account.fullName);
    }
    return names;
}

void addReport(CorrectionView &view, const QList<store::CorrectionReport> &reports)
{
    const auto report = std::ranges::find(reports, view.correction.id, &store::CorrectionReport::correction);
    if (report != reports.end()) {
        view.authority = report->authority;
        view.reportState = toCode(report->state);
        view.queuedAt = report->queuedAt;
        view.reportedAt = report->reportedAt;
        view.acknowledgedAt = report->acknowledgedAt;
    }
}

} // namespace

Result<CorrectionOptions> correctionOptions(const Session &session, const QString &id)
{
    HOCBA_TRY_VALUE(request, store::Corrections(session.school()).byId(id));
    if (!maySee(session, request)) {
        return fail("permission.denied"_L1, toCode(Act::ReadHistory));
    }
    return optionsOf(session, request);
}

Result<QList<CorrectionTask>> listCorrectionTasks(Session &session)
{
    HOCBA_TRY_VALUE(requests, listCorrections(session, {}));
    QHash<QString, QString> names;
    QList<CorrectionTask> tasks;
    for (const Correction &request : requests) {
        QString &name = names[request.cell.pupil.text()];
        if (name.isEmpty()) {
            HOCBA_TRY_VALUE(pupil, store::People(session.school()).pupil(request.cell.pupil.text()));
            name = pupil.fullName;
        }
        bool waits = false;
        if (request.state == CorrectionState::Asked || request.state == CorrectionState::Confirmed) {
            HOCBA_TRY_VALUE(options, optionsOf(session, request));
            waits = options.confirm || options.approve;
        }
        tasks.prepend({ request, name, waits });
    }
    return tasks;
}

Result<QList<Correction>> listCorrections(Session &session, std::optional<CorrectionState> state)
{
    HOCBA_TRY_VALUE(all, store::Corrections(session.school()).all());
    QList<Correction> result;
    for (const Correction &request : all) {
        const Correction shown = asShown(request, session.now());
        if (maySee(session, shown) && (!state || shown.state == *state)) {
            result.append(shown);
        }
    }
    return result;
}

Result<WaitingCorrections> waitingCorrections(const Session &session)
{
    HOCBA_TRY_VALUE(all, store::Corrections(session.school()).all());
    WaitingCorrections waiting;
    for (const Correction &request : all) {
        if (request.state != CorrectionState::Asked && request.state != CorrectionState::Confirmed) {
            continue;
        }
        if (judgeApprove(session.person(), request, session.now())) {
            waiting.toDecide.append(request);
        }
        HOCBA_TRY_VALUE(homeroomAsked, askerIsHomeroom(session, request));
        if (judgeConfirm(session.person(), request, session.now(), homeroomAsked)) {
            waiting.toConfirm.append(request);
        }
    }
    return waiting;
}

Result<CorrectionView> showCorrection(Session &session, const QString &id)
{
    const store::Corrections corrections(session.school());
    HOCBA_TRY_VALUE(request, corrections.byId(id));
    if (!maySee(session, request)) {
        return fail("permission.denied"_L1, toCode(Act::ReadHistory));
    }
    HOCBA_TRY_VALUE(pupil, store::People(session.school()).pupil(request.cell.pupil.text()));
    HOCBA_TRY_VALUE(authority, authorityOf(session, request));
    HOCBA_TRY_VALUE(names, fullNames(session));
    CorrectionView view { .correction = asShown(request, session.now()),
                          .pupilName = pupil.fullName,
                          .impact = {},
                          .authority = authority,
                          .reportState = {},
                          .queuedAt = {},
                          .reportedAt = {},
                          .acknowledgedAt = {},
                          .steps = {},
                          .people = {} };
    HOCBA_TRY_VALUE(reports, corrections.reports());
    addReport(view, reports);
    HOCBA_TRY_VALUE(steps, corrections.steps(id));
    for (const store::CorrectionStep &step : steps) {
        view.steps.append({ toCode(step.to), step.actor, step.at, step.reason });
        view.people.insert(step.actor, names.value(step.actor));
    }
    HOCBA_TRY_VALUE(impact, impactOf(session, request));
    view.impact = impact;
    return view;
}

} // namespace hocba::services

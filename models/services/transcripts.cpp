// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/transcripts.h"

#include "models/services/keys.h"
#include "models/services/transcript_draft.h"
#include "models/services/transcript_selection.h"
#include "models/store/people.h"
#include "models/store/school.h"

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

/// Parts of one pupil's record that fall to the person with this staff number.
QList<documents::SignaturePart> partsOf(const TranscriptDraft &draft, const QString &uid)
{
    QList<documents::SignaturePart> parts = draft.parts();
    parts.removeIf([&](const documents::SignaturePart &part) {
        return part.role == documents::SignerRole::Seal || part.signatory.uid != uid;
    });
    return parts;
}

/// Those of them that are not signed.
QList<documents::SignaturePart> dueFor(const TranscriptDraft &draft, const QString &uid)
{
    QList<documents::SignaturePart> due = partsOf(draft, uid);
    due.removeIf([&](const documents::SignaturePart &part) { return draft.isSigned(part); });
    return due;
}

/// Signs everything of this pupil that falls to the person; nothing due is no error.
Status signOne(Session &session, TranscriptDraft &draft, const QString &uid, const signing::Signer &signer,
               PupilOutcome &outcome)
{
    const QList<documents::SignaturePart> due = dueFor(draft, uid);
    if (due.isEmpty()) {
        outcome.notTheirs = partsOf(draft, uid).isEmpty();
        outcome.alreadyDone = !outcome.notTheirs;
        return {};
    }
    HOCBA_TRY_VALUE(work, Work::begin(session));
    int made = 0;
    for (const documents::SignaturePart &part : due) {
        const auto missing = draft.missingBefore(part);
        if (!missing.isEmpty()) {
            outcome.missing = describe(missing);
            break;
        }
        const bool head = part.role == documents::SignerRole::Principal;
        HOCBA_TRY(
            mayUse(session, signer, head ? signing::CertificateRole::Principal : signing::CertificateRole::Teacher));
        HOCBA_TRY(draft.sign(work, part, session.person().login, signer));
        ++made;
    }
    if (made > 0) {
        HOCBA_TRY(work.commit());
        outcome.signedParts = made;
    }
    if (!outcome.missing.isEmpty()) {
        return fail("signature.missing"_L1, outcome.missing.join(u", "));
    }
    return {};
}

} // namespace

Result<QList<DuePart>> dueParts(Session &session, const PupilSelection &selection)
{
    HOCBA_TRY_VALUE(account, store::People(session.school()).account(session.person().login));
    HOCBA_TRY_VALUE(pupils, selectPupils(session, selection));
    HOCBA_TRY_VALUE(source, TranscriptSource::open(session));
    QList<DuePart> due;
    for (const SelectedPupil &pupil : pupils) {
        auto draft = TranscriptDraft::open(session, source, pupil.code);
        if (!draft) {
            if (draft.error().code == "transcript.not_closed"_L1) {
                continue;
            }
            return draft.error();
        }
        for (const documents::SignaturePart &part : dueFor(*draft, account.uid)) {
            due.append({ pupil.code, pupil.name, pupil.className, documents::toCode(part.role),
                         QStringList { part.signatureId }, describe(draft->missingBefore(part)) });
        }
    }
    return due;
}

Result<QList<PupilOutcome>> signDue(Session &session, const PupilSelection &selection, const QString &pin,
                                    const Progress &progress)
{
    HOCBA_TRY_VALUE(account, store::People(session.school()).account(session.person().login));
    HOCBA_TRY_VALUE(pupils, selectPupils(session, selection));
    HOCBA_TRY_VALUE(source, TranscriptSource::open(session));
    HOCBA_TRY_VALUE(signer, openOwnKey(session, pin));
    QList<PupilOutcome> outcomes;
    for (const SelectedPupil &pupil : pupils) {
        PupilOutcome outcome { .pupil = pupil.code, .pupilName = pupil.name };
        auto draft = TranscriptDraft::open(session, source, pupil.code);
        if (!draft) {
            outcome.error = draft.error();
        } else if (const Status done = signOne(session, *draft, account.uid, *signer, outcome); !done) {
            if (done.error().code.startsWith("certificate."_L1) || done.error().code.startsWith("key."_L1)) {
                return done.error(); // the same for every pupil: stop at once
            }
            outcome.error = done.error();
        }
        outcomes.append(outcome);
        if (progress && !progress(static_cast<int>(outcomes.size()), static_cast<int>(pupils.size()), outcome)) {
            break;
        }
    }
    return outcomes;
}

} // namespace hocba::services

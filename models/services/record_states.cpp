// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/record_states.h"

#include "models/domain/code_table.h"
#include "models/services/classes.h"
#include "models/services/school_summary.h"
#include "models/services/transcript_draft.h"
#include "models/services/transcript_selection.h"
#include "models/store/people.h"
#include "models/store/register.h"
#include "models/store/school.h"

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stageCodes {
    CodeRow { RecordStage::NotClosed, "not_closed"_L1 },
    CodeRow { RecordStage::Signing, "signing"_L1 },
    CodeRow { RecordStage::Ready, "ready"_L1 },
    CodeRow { RecordStage::Issued, "issued"_L1 },
};

/// The pupils of the class, or of every class, as far as this person may see them.
Result<QList<SelectedPupil>> visiblePupils(const Session &session, const QString &className)
{
    HOCBA_TRY_VALUE(year, currentYear(session));
    HOCBA_TRY_VALUE(classes, classesFor(session, year));
    QList<SelectedPupil> pupils;
    bool found = false;
    for (const ClassSummary &one : classes) {
        if (!className.isEmpty() && one.name != className) {
            continue;
        }
        found = true;
        HOCBA_TRY_VALUE(members, selectPupils(session, { {}, one.name }));
        pupils.append(members);
    }
    if (!found) {
        return fail("permission.denied"_L1, toCode(Act::ReadMarks));
    }
    return pupils;
}

void describeParts(const TranscriptDraft &draft, const QString &uid, RecordState &state)
{
    const auto missing = draft.missingBefore(draft.parts().constLast());
    state.missing = describe(missing);
    state.stage = draft.issued() ? RecordStage::Issued : missing.isEmpty() ? RecordStage::Ready : RecordStage::Signing;
    for (const documents::SignaturePart &part : missing) {
        if (part.signatory.uid == uid) {
            const bool first = draft.missingBefore(part).isEmpty();
            (first ? state.due : state.waiting).append(documents::toCode(part.role));
        }
    }
}

Result<RecordState> stateOf(const Session &session, TranscriptSource &source, const SelectedPupil &pupil,
                            const QString &uid)
{
    RecordState state { .pupil = pupil.code, .pupilName = pupil.name, .className = pupil.className };
    HOCBA_TRY_VALUE(versions, store::Register(session.school()).ofPupil(pupil.code.text()));
    if (!versions.isEmpty()) {
        state.number = versions.constLast().number;
        state.version = versions.constLast().version;
        state.status = toCode(versions.constLast().status);
    }
    const auto draft = TranscriptDraft::open(session, source, pupil.code);
    if (draft) {
        describeParts(*draft, uid, state);
    } else if (draft.error().code == "transcript.not_closed"_L1) {
        state.openSubject = draft.error().detail.section(u'/', 2, 2);
    } else {
        return draft.error();
    }
    return state;
}

} // namespace

QString toCode(RecordStage stage)
{
    return codeIn(stageCodes, stage);
}

Result<QList<RecordState>> recordStates(const Session &session, const QString &className, const StateProgress &progress)
{
    HOCBA_TRY_VALUE(account, store::People(session.school()).account(session.person().login));
    HOCBA_TRY_VALUE(pupils, visiblePupils(session, className));
    HOCBA_TRY_VALUE(source, TranscriptSource::open(session));
    QList<RecordState> states;
    for (const SelectedPupil &pupil : pupils) {
        HOCBA_TRY_VALUE(state, stateOf(session, source, pupil, account.uid));
        states.append(state);
        if (progress && !progress(static_cast<int>(states.size()), static_cast<int>(pupils.size()))) {
            return fail("work.stopped"_L1);
        }
    }
    return states;
}

} // namespace hocba::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/event.h"

#include "models/store/codes.h"
#include "models/store/corrections.h"
#include "models/store/document_events.h"
#include "models/store/page_events.h"

namespace hocba::store {

namespace {

constexpr std::array verdicts { Code { Verdict::Applied, "applied" }, Code { Verdict::Conflict, "conflict" },
                                Code { Verdict::Late, "late" }, Code { Verdict::Refused, "refused" },
                                Code { Verdict::Duplicate, "duplicate" } };
constexpr std::array changeKinds { Code { ChangeKind::Entry, "entry" }, Code { ChangeKind::Correction, "correction" },
                                   Code { ChangeKind::Import, "import" }, Code { ChangeKind::Sync, "sync" } };
constexpr std::array documentStates { Code { DocumentStatus::Issued, "issued" },
                                      Code { DocumentStatus::Superseded, "superseded" },
                                      Code { DocumentStatus::Revoked, "revoked" } };
constexpr std::array reportStates { Code { CorrectionReport::State::Queued, "queued" },
                                    Code { CorrectionReport::State::Reported, "reported" },
                                    Code { CorrectionReport::State::Acknowledged, "acknowledged" } };

} // namespace

QString toCode(Verdict verdict)
{
    return codeOf(verdicts, verdict);
}

std::optional<Verdict> verdictFromCode(const QString &code)
{
    return valueOf(verdicts, code);
}

QString toCode(ChangeKind kind)
{
    return codeOf(changeKinds, kind);
}

std::optional<ChangeKind> changeKindFromCode(const QString &code)
{
    return valueOf(changeKinds, code);
}

QString toCode(DocumentStatus status)
{
    return codeOf(documentStates, status);
}

std::optional<DocumentStatus> documentStatusFromCode(const QString &code)
{
    return valueOf(documentStates, code);
}

QString toCode(CorrectionReport::State state)
{
    return codeOf(reportStates, state);
}

} // namespace hocba::store

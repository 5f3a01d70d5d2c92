// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/inspection.h"

#include "models/signing/signer.h"
#include "models/store/audit.h"
#include "models/store/school.h"

#include <QFile>

namespace hocba::services {

using namespace Qt::StringLiterals;

Result<AuditReport> verifyAudit(Session &session)
{
    HOCBA_TRY(session.may(Act::VerifyAudit));
    HOCBA_TRY_VALUE(found, store::audit(session.school()));
    const bool seesMarks = bool(session.may(Act::ReadMarks));
    AuditReport report { found.events, {} };
    for (const store::Finding &finding : found.findings) {
        report.findings.append({ finding.kind, finding.pupil, finding.subject, finding.term, finding.column,
                                 seesMarks ? finding.expected : QString(), seesMarks ? finding.found : QString(),
                                 finding.detail });
    }
    return report;
}

Result<QList<HealthLine>> doctor(Session &session)
{
    HOCBA_TRY(session.may(Act::VerifyAudit));
    QList<HealthLine> lines;
    // An open school proves these two: the store refuses to open anything else.
    HOCBA_TRY_VALUE(events, session.school().eventCount());
    lines.append({ u"encryption"_s, true, {} });
    lines.append({ u"events"_s, true, QString::number(events) });

    const Status crypto = signing::CryptoScope::ready();
    lines.append({ u"qca"_s, bool(crypto), crypto ? QString() : crypto.error().detail });

    const bool roots = QFile::exists(session.dataDir() + "/trust/roots.pem"_L1);
    lines.append({ u"trust"_s, roots, session.dataDir() + "/trust/roots.pem"_L1 });

    HOCBA_TRY_VALUE(found, store::audit(session.school()));
    lines.append({ u"audit"_s, found.ok(), QString::number(found.findings.size()) });
    return lines;
}

} // namespace hocba::services

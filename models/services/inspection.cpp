// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/inspection.h"

#include "models/documents/transcript_pdf.h"
#include "models/signing/signer.h"
#include "models/store/audit.h"
#include "models/store/health.h"
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

namespace {

HealthLine lineOf(const QString &check, const Status &judged, const QString &detail = {})
{
    return judged ? HealthLine { check, true, detail, {} }
                  : HealthLine { check, false, judged.error().detail, judged.error().code };
}

/// A computer whose battery is empty starts some years ago; no Hocba is older than this.
Status judgeClock(Instant now)
{
    static const Instant eldest = Instant::fromIso(u"2025-01-01T00:00:00+07:00"_s);
    return now < eldest ? fail("clock.behind"_L1, now.iso()) : Status();
}

} // namespace

QList<HealthLine> checkInstallation(const Clock &clock)
{
    const Instant now = clock.now();
    return { lineOf(u"encryption"_s, store::checkEncryption()), lineOf(u"qca"_s, signing::CryptoScope::ready()),
             lineOf(u"fonts"_s, documents::checkFonts()), lineOf(u"clock"_s, judgeClock(now), now.iso()) };
}

HealthLine checkFiles(const QString &dataDir)
{
    return lineOf(u"files"_s, store::checkSchoolFiles(dataDir), dataDir);
}

Result<QList<HealthLine>> doctor(Session &session)
{
    HOCBA_TRY(session.may(Act::VerifyAudit));
    HOCBA_TRY_VALUE(events, session.school().eventCount());
    const QString last = session.school().lastEvent().iso();
    const QString roots = session.dataDir() + "/trust/roots.pem"_L1;
    const Status rooted = QFile::exists(roots) ? Status() : fail("trust.no_roots"_L1, roots);
    HOCBA_TRY_VALUE(found, store::audit(session.school()));
    const QString findings = QString::number(found.findings.size());
    const Status clean = found.ok() ? Status() : fail("store.tampered"_L1, findings);
    return QList { lineOf(u"events"_s, {}, QString::number(events)),
                   lineOf(u"last_event"_s, session.judgeClock(), last), lineOf(u"trust"_s, rooted, roots),
                   lineOf(u"audit"_s, clean, findings) };
}

} // namespace hocba::services

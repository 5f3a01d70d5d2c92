// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/file_check.h"

#include "models/services/transcripts.h"
#include "models/signing/trust.h"
#include "models/store/school.h"

#include <QFile>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

/// A school without roots of its own trusts nobody, which the verdict then says.
Result<signing::Trust> trustOf(const Session &session, QList<QByteArray> bundles)
{
    QFile roots(session.dataDir() + "/trust/roots.pem"_L1);
    if (roots.open(QIODevice::ReadOnly)) {
        bundles.prepend(roots.readAll());
    }
    return bundles.isEmpty() ? signing::Trust() : signing::Trust::fromPem(bundles);
}

documents::RegisterStatus statusFrom(const Result<QString> &answer)
{
    using enum documents::RegisterStatus;
    if (!answer) {
        return NotAsked;
    }
    if (*answer == "issued"_L1) {
        return Current;
    }
    if (*answer == "superseded"_L1) {
        return Superseded;
    }
    return *answer == "revoked"_L1 ? Revoked : NotFound;
}

} // namespace

Result<FileCheck> checkFile(const Session &session, const QByteArray &file, const QList<QByteArray> &moreRoots)
{
    HOCBA_TRY_VALUE(trust, trustOf(session, moreRoots));
    HOCBA_TRY_VALUE(school, session.school().info());
    FileCheck check;
    const auto lookup = [&](const documents::RegisterQuery &query) {
        if (query.schoolCode == school.code) {
            check.inRegister = statusFrom(
                registerStatus(session, query.number, query.version, QString::fromLatin1(query.fileSha256.toHex())));
        }
        return check.inRegister;
    };
    check.verdict = documents::verifyTranscript(file, trust, session.now(), lookup);
    return check;
}

} // namespace hocba::services

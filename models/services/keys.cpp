// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/keys.h"

#include "models/signing/certificate.h"
#include "models/store/people.h"
#include "models/store/school.h"

#include <QFile>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<signing::Signer>> openKeyFile(const QString &path, const QString &pin)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail("key.missing"_L1, path);
    }
    return signing::openPkcs12(file.readAll(), pin);
}

} // namespace

Result<signing::Trust> schoolTrust(const QString &dataDir)
{
    QFile file(dataDir + "/trust/roots.pem"_L1);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail("trust.no_roots"_L1, file.fileName());
    }
    return signing::Trust::fromPem({ file.readAll() });
}

Result<std::unique_ptr<signing::Signer>> openOwnKey(const Session &session, const QString &pin)
{
    return openKeyOf(session, session.person().login, pin);
}

Result<std::unique_ptr<signing::Signer>> openKeyOf(const Session &session, const QString &login, const QString &pin)
{
    HOCBA_TRY_VALUE(account, store::People(session.school()).account(login));
    HOCBA_TRY_VALUE(signer, openKeyFile(session.dataDir() + "/keys/"_L1 + login + ".p12"_L1, pin));
    if (account.certificateDer != signer->certificateDer()) {
        return fail("key.not_bound"_L1, login);
    }
    return std::move(signer);
}

Status mayUse(const Session &session, const signing::Signer &signer, signing::CertificateRole role)
{
    HOCBA_TRY_VALUE(trust, schoolTrust(session.dataDir()));
    Status judged = signing::checkMaySign(signer, trust, role, session.now());
    const bool wrongRole = !judged && judged.error().code == "certificate.wrong_role"_L1;
    if (wrongRole && role == signing::CertificateRole::Principal) {
        return signing::checkMaySign(signer, trust, signing::CertificateRole::Deputy, session.now());
    }
    return judged;
}

Result<std::unique_ptr<signing::Signer>> openSeal(const Session &session, const QString &pin)
{
    return openKeyFile(session.dataDir() + "/keys/seal.p12"_L1, pin);
}

} // namespace hocba::services

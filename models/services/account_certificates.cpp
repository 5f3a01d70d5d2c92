// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/account_certificates.h"

#include "models/services/keys.h"
#include "models/services/work.h"
#include "models/store/people.h"
#include "models/store/people_events.h"
#include "models/store/school.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <optional>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

/// What signs for a role; school IT signs nothing.
std::optional<signing::CertificateRole> certificateRoleOf(Role role)
{
    switch (role) {
    case Role::SubjectTeacher:
    case Role::HomeroomTeacher: return signing::CertificateRole::Teacher;
    case Role::Deputy: return signing::CertificateRole::Deputy;
    case Role::Principal: return signing::CertificateRole::Principal;
    case Role::Clerk: return signing::CertificateRole::Clerk;
    case Role::SchoolIt: return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

/// A person's certificate, and one that serves a role the account holds or will hold. An account without a signing role
/// takes any person's.
Status judgeRole(const Session &session, const signing::Certificate &certificate, const QString &login)
{
    using enum signing::CertificateRole;
    const signing::CertificateRole role = certificate.role();
    if (role == Seal || role == Other) {
        return fail("certificate.wrong_role"_L1, toCode(role));
    }
    HOCBA_TRY_VALUE(grants, store::People(session.school()).grants(login));
    bool signsAtAll = false;
    for (const store::GrantRow &row : std::as_const(grants)) {
        const auto wanted = certificateRoleOf(row.grant.role);
        const bool ended = row.grant.to.isValid() && row.grant.to < session.today();
        if (!wanted || ended) {
            continue;
        }
        if (wanted == role) {
            return {};
        }
        signsAtAll = true;
    }
    return signsAtAll ? fail("certificate.wrong_role"_L1, certificate.title) : Status();
}

Status judgeTrust(const Session &session, const signing::Certificate &certificate, const QList<QByteArray> &chain)
{
    HOCBA_TRY_VALUE(trust, schoolTrust(session.dataDir()));
    const signing::Verdict verdict = trust.judge(certificate, chain, {}, session.now());
    for (const signing::Cause &cause : verdict.causes) {
        if (cause.weight != signing::VerdictStatus::Warning) {
            return Error { cause.code, cause.detail };
        }
    }
    return {};
}

/// A certificate with whatever issuers' certificates lie beside it.
struct Found {
    signing::Certificate certificate;
    QList<QByteArray> chain;
    bool hasKey = false;
};

/// The certificates that follow the first one in a PEM file.
QList<QByteArray> furtherCertificates(const QByteArray &pem)
{
    static const QByteArray begin = "-----BEGIN CERTIFICATE-----";
    QList<QByteArray> all;
    qsizetype at = pem.indexOf(begin);
    while (at >= 0 && (at = pem.indexOf(begin, at + begin.size())) >= 0) {
        if (const auto certificate = signing::Certificate::parse(pem.mid(at))) {
            all.append(certificate->der);
        }
    }
    return all;
}

Result<Found> find(const QByteArray &file, const QString &pin)
{
    if (auto plain = signing::Certificate::parse(file)) {
        return Found { std::move(*plain), furtherCertificates(file), false };
    }
    // Neither PEM nor DER of a certificate: what else opens with a PIN?
    auto signer = signing::openPkcs12(file, pin);
    if (!signer) {
        return signer.error().code == "key.unreadable"_L1 ? fail("certificate.unreadable"_L1) : signer.error();
    }
    HOCBA_TRY_VALUE(certificate, signing::Certificate::parse((*signer)->certificateDer()));
    return Found { std::move(certificate), (*signer)->chainDer(), true };
}

Status keepKeyFile(const Session &session, const QString &login, const QByteArray &file)
{
    const QDir folder(session.dataDir() + "/keys"_L1);
    QSaveFile kept(folder.filePath(login + ".p12"_L1));
    if (!folder.mkpath(u"."_s) || !kept.open(QIODevice::WriteOnly)
        || !kept.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || kept.write(file) != file.size()
        || !kept.commit()) {
        return fail("file.not_written"_L1, kept.fileName());
    }
    return {};
}

QString commonNameIn(const QString &distinguishedName)
{
    static const QRegularExpression pattern(u"(?:^|,)CN=((?:[^,\\\\]|\\\\.)+)"_s);
    const auto match = pattern.match(distinguishedName);
    return match.hasMatch() ? match.captured(1).remove(u'\\') : distinguishedName;
}

} // namespace

CertificateFacts factsOf(const signing::Certificate &certificate)
{
    return { .holder = certificate.commonName,
             .uid = certificate.uid,
             .role = toCode(certificate.role()),
             .issuer = commonNameIn(certificate.issuer),
             .serial = certificate.serial,
             .notBefore = certificate.notBefore,
             .notAfter = certificate.notAfter };
}

Result<CertificateFacts> readCertificate(const QByteArray &file, const QString &pin)
{
    HOCBA_TRY_VALUE(found, find(file, pin));
    return factsOf(found.certificate);
}

Status bindCertificate(Session &session, const QString &login, const QByteArray &file, const QString &pin)
{
    HOCBA_TRY(session.may(Act::PrepareAccounts));
    HOCBA_TRY_VALUE(account, store::People(session.school()).account(login));
    HOCBA_TRY_VALUE(found, find(file, pin));
    const signing::Certificate &certificate = found.certificate;
    HOCBA_TRY(judgeRole(session, certificate, login));
    if (account.uid.isEmpty() || certificate.uid != account.uid) {
        return fail("certificate.wrong_person"_L1, u"%1 / %2"_s.arg(certificate.uid, account.uid));
    }
    HOCBA_TRY(judgeTrust(session, certificate, found.chain));
    HOCBA_TRY_VALUE(work, Work::begin(session));
    HOCBA_TRY(work.append(store::certificateBound(login, certificate.der)));
    if (found.hasKey) {
        HOCBA_TRY(keepKeyFile(session, login, file));
    }
    return work.commit();
}

} // namespace hocba::services

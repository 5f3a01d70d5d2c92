// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signing/signer.h"
#include "models/signing/trust.h"

#include <QFile>
#include <QProcess>
#include <QString>

#include <memory>

// HOCBA_TEST_PKI is the folder that tests/support/make_test_pki.sh filled.

using namespace Qt::StringLiterals;

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QString pkiPath(const QString &name)
{
    return QStringLiteral(HOCBA_TEST_PKI) + u'/' + name;
}

inline std::unique_ptr<hocba::signing::Signer> signerOf(const QString &name, const QString &school = u"school"_s)
{
    auto opened = hocba::signing::openPkcs12(readFile(pkiPath(school + u"/keys/"_s + name + u".p12"_s)), u"1234"_s);
    return opened ? std::move(*opened) : nullptr;
}

inline hocba::signing::Trust trustOf(const QString &file)
{
    auto trust = hocba::signing::Trust::fromPem({ readFile(pkiPath(file)) });
    return trust ? *trust : hocba::signing::Trust();
}

/// Roots and revocation lists of the test school.
inline hocba::signing::Trust schoolTrust()
{
    return trustOf(u"school/trust/roots.pem"_s);
}

inline const hocba::Instant testNow = hocba::Instant::fromIso(QStringLiteral("2026-01-20T08:00:00+07:00"));

struct Outcome {
    int status = -1;
    QString output; ///< standard output and error
};

/// An outside judge.
inline Outcome run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
             QString::fromUtf8(process.readAll()) };
}

inline QString codesOf(const hocba::signing::Verdict &verdict)
{
    QStringList codes;
    for (const hocba::signing::Cause &cause : verdict.causes) {
        codes.append(cause.code);
    }
    codes.sort();
    return codes.join(u' ');
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo_pki.h"

#include "models/signing/certificate.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryFile>

namespace hocba::services {

using namespace Qt::StringLiterals;

namespace {

constexpr int scriptLimitMs = 300'000; // hundreds of RSA keys on a slow machine

QString line(const DemoKeyHolder &holder, const QString &schoolName, const QString &schoolCode, const QString &pin)
{
    const bool isSeal = holder.role == "seal"_L1;
    const QStringList fields { holder.fileName, holder.role, holder.name, isSeal ? u"-"_s : holder.uid,
                               u"-"_s,          schoolName,  schoolCode,  pin };
    return fields.join(u'\t') + u'\n';
}

} // namespace

DemoPki::DemoPki(QString dir, QString schoolName, QString schoolCode, QString pin)
    : m_dir(std::move(dir)),
      m_schoolName(std::move(schoolName)),
      m_schoolCode(std::move(schoolCode)),
      m_pin(std::move(pin))
{
}

Status DemoPki::make(const QList<DemoKeyHolder> &holders) const
{
    return run(u"make"_s, holders);
}

Status DemoPki::add(const QList<DemoKeyHolder> &holders) const
{
    QList<DemoKeyHolder> missing;
    for (const DemoKeyHolder &holder : holders) {
        if (!QFile::exists(keyFile(holder.fileName))) {
            missing.append(holder);
        }
    }
    return missing.isEmpty() ? Status() : run(u"add"_s, missing);
}

Result<QByteArray> DemoPki::certificate(const QString &fileName) const
{
    QFile file(u"%1/certs/%2.pem"_s.arg(m_dir, fileName));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail("demo.pki_failed"_L1, file.fileName());
    }
    HOCBA_TRY_VALUE(certificate, signing::Certificate::parse(file.readAll()));
    return certificate.der;
}

QString DemoPki::keyFile(const QString &fileName) const
{
    return u"%1/keys/%2.p12"_s.arg(m_dir, fileName);
}

QString DemoPki::trustFile() const
{
    return m_dir + "/trust/roots.pem"_L1;
}

Status DemoPki::run(const QString &command, const QList<DemoKeyHolder> &holders) const
{
    QFile script(u":/hocba/demo/make_pki.sh"_s);
    QTemporaryFile people;
    if (!script.open(QIODevice::ReadOnly) || !people.open()) {
        return fail("demo.pki_failed"_L1, script.fileName());
    }
    for (const DemoKeyHolder &holder : holders) {
        people.write(line(holder, m_schoolName, m_schoolCode, m_pin).toUtf8());
    }
    people.close();

    QProcess bash;
    bash.setProcessChannelMode(QProcess::MergedChannels);
    bash.start(u"bash"_s,
               { u"-s"_s, u"--"_s, command, m_dir, people.fileName(), u"--from"_s, u"2025-07-01"_s, u"--to"_s,
                 u"2030-07-01"_s });
    if (!bash.waitForStarted()) {
        return fail("demo.pki_failed"_L1, u"bash"_s);
    }
    bash.write(script.readAll());
    bash.closeWriteChannel();
    if (!bash.waitForFinished(scriptLimitMs) || bash.exitStatus() != QProcess::NormalExit || bash.exitCode() != 0) {
        return fail("demo.pki_failed"_L1, QString::fromUtf8(bash.readAll()).trimmed());
    }
    return {};
}

} // namespace hocba::services

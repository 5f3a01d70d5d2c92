// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>

namespace hocba::services {

/// Whoever gets a key in the demo school: a person, or the school itself (its seal).
struct DemoKeyHolder {
    QString fileName; ///< login, or "seal"
    QString role; ///< "teacher", "principal", "deputy", "clerk", "seal"
    QString name; ///< CN
    QString uid; ///< staff number; empty for the seal
};

/// Keys and certificates of a demo school: made by resources/demo/make_pki.sh (bash and openssl), so that no private
/// key lies in the program. Certificates are valid from 2025-07-01 to 2030-07-01.
class DemoPki
{
public:
    /// `dir` is the school's data folder; keys come into DIR/keys, trusted roots into DIR/trust.
    DemoPki(QString dir, QString schoolName, QString schoolCode, QString pin);

    /// Makes the authorities and a key for each holder. "demo.pki_failed" with what the script said.
    [[nodiscard]] Status make(const QList<DemoKeyHolder> &holders) const;
    /// Makes keys for holders who have none yet. "demo.pki_failed".
    [[nodiscard]] Status add(const QList<DemoKeyHolder> &holders) const;
    /// The certificate of a holder, DER. "demo.pki_failed" when there is none.
    [[nodiscard]] Result<QByteArray> certificate(const QString &fileName) const;
    [[nodiscard]] QString keyFile(const QString &fileName) const;
    [[nodiscard]] QString trustFile() const;

private:
    [[nodiscard]] Status run(const QString &command, const QList<DemoKeyHolder> &holders) const;
    QString m_dir, m_schoolName, m_schoolCode, m_pin;
};

} // namespace hocba::services

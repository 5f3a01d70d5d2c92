// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/account_dialogs.h"

class QLabel;
class QPushButton;

namespace hocba::ui {

class ElidedLabel;

/// Binds a certificate to an account: a file of the authority (.pem, .cer) or the key file itself (.p12), which the
/// person's own PIN opens.
class CertificateDialog : public AccountForm
{
    Q_OBJECT

public:
    CertificateDialog(Desk &desk, const services::AccountRow &account, QWidget *parent);
    void chooseFile();
    void read(const QString &path);

private:
    void readBytes(const QString &path, const QByteArray &bytes);

    QByteArray m_bytes;
    QPushButton *m_choose;
    ElidedLabel *m_file;
    QLabel *m_facts;
    QLineEdit *m_pin;
};

/// What a certificate says, one thing a line.
[[nodiscard]] QString factsText(const services::CertificateFacts &facts);

} // namespace hocba::ui

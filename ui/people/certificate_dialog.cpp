// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/certificate_dialog.h"

#include "ui/messages/messages.h"
#include "ui/shell/desk.h"
#include "ui/widgets/elided_label.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 1'000'000; // as signing::openPkcs12

QString dayText(Instant at)
{
    return at.local().toString(u"dd/MM/yyyy"_s);
}

/// In groups of four, so that a long number can be wrapped and read aloud.
QString grouped(QString number)
{
    for (qsizetype at = number.size() - 4; at > 0; at -= 4) {
        number.insert(at, u' ');
    }
    return number;
}

bool isKeyFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "p12"_L1 || suffix == "pfx"_L1;
}

} // namespace

QString factsText(const services::CertificateFacts &facts)
{
    return QStringList {
        CertificateDialog::tr("Holder: %1").arg(facts.holder),
        CertificateDialog::tr("Staff number: %1").arg(facts.uid),
        CertificateDialog::tr("For: %1").arg(word(facts.role)),
        CertificateDialog::tr("Issued by: %1").arg(facts.issuer),
        CertificateDialog::tr("Valid: %1 to %2").arg(dayText(facts.notBefore), dayText(facts.notAfter)),
        CertificateDialog::tr("Serial number: %1").arg(grouped(facts.serial))
    }
        .join(u'\n');
}

CertificateDialog::CertificateDialog(Desk &desk, const services::AccountRow &account, QWidget *parent)
    : AccountForm(desk, tr("Certificate of %1").arg(account.fullName), tr("&Bind the certificate"), parent),
      m_choose(new QPushButton(tr("&Choose a file…"), this)),
      m_file(new ElidedLabel(this)),
      m_facts(new QLabel(this))
{
    setObjectName("certificateDialog"_L1);
    addText(
        tr("A certificate file (.pem, .cer), or the key file (.p12), which also becomes this person's key here. The "
           "PIN of a key file is typed by the person. Staff number of the account: %1.")
            .arg(account.uid));
    m_choose->setObjectName("chooseCertificate"_L1);
    m_choose->setAutoDefault(false);
    m_file->setObjectName("certificateFile"_L1);
    m_facts->setObjectName("certificateFacts"_L1);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_choose);
    row->addWidget(m_file, 1);
    form().addRow(row);
    m_pin = addField(u"certificatePin"_s, tr("&PIN of the key file:"), true);
    m_pin->setEnabled(false);
    form().addRow(m_facts);
    mainButton().setEnabled(false);
    connect(m_choose, &QPushButton::clicked, this, &CertificateDialog::chooseFile);
    onAcceptLater([this, login = account.login] {
        doLater([login, bytes = m_bytes, pin = m_pin->text()](
                    services::Session &session) { return services::bindCertificate(session, login, bytes, pin); },
                tr("The certificate is bound to %1.").arg(login));
    });
}

void CertificateDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a certificate"), {},
                                   tr("Certificates and keys (*.pem *.cer *.crt *.der *.p12 *.pfx);;All files (*)"));
    dialog->setObjectName("certificateFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CertificateDialog::read);
    dialog->open();
}

void CertificateDialog::read(const QString &path)
{
    QFile file(path);
    m_bytes.clear();
    m_facts->clear();
    m_file->setText(QFileInfo(path).fileName());
    mainButton().setEnabled(false);
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(fail("file.unreadable"_L1, path));
        mainButton().setEnabled(false);
        return;
    }
    if (file.size() > mostBytes) {
        refuse(fail("file.too_large"_L1, path));
        mainButton().setEnabled(false);
        return;
    }
    readBytes(path, file.readAll());
}

/// A plain certificate is shown before it is bound; a key file shows nothing without its PIN.
void CertificateDialog::readBytes(const QString &path, const QByteArray &bytes)
{
    m_pin->setEnabled(isKeyFile(path));
    if (isKeyFile(path)) {
        m_pin->setFocus();
    } else if (const auto facts = services::readCertificate(bytes, {}); facts) {
        m_facts->setText(factsText(*facts));
    } else {
        refuse(facts.error());
        mainButton().setEnabled(false);
        return;
    }
    m_bytes = bytes;
    mainButton().setEnabled(true);
}

} // namespace hocba::ui

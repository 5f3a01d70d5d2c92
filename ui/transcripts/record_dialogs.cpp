// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/record_dialogs.h"

#include "ui/shell/settings.h"
#include "ui/transcripts/folder_field.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *textField(const QString &objectName, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(objectName);
    field->setMaxLength(500);
    return field;
}

QLineEdit *pinField(QWidget *parent)
{
    auto *field = textField(u"pin"_s, parent);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

QLabel *explanation(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName("explanation"_L1);
    label->setWordWrap(true);
    label->setMinimumWidth(380);
    label->setMinimumHeight(label->heightForWidth(380)); // a form gives a wrapped text too little
    return label;
}

QString firstFolder(const Settings &settings)
{
    const QString known = settings.folder("records"_L1);
    return known.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + "/hocba"_L1 : known;
}

} // namespace

SignDialog::SignDialog(int count, const QString &where, QWidget *parent)
    : Dialog(tr("Sign what is due"), tr("&Sign %n record(s)", nullptr, count), parent), m_pin(pinField(this))
{
    setObjectName("signDialog"_L1);
    form().addRow(explanation(tr("%1: your part of each record is signed with your key, for what it says now. A "
                                 "signature cannot be taken back; a correction makes the part due again.")
                                  .arg(where),
                              this));
    form().addRow(tr("&PIN of your key:"), m_pin);
    m_pin->setFocus();
    onAcceptLater([this] { Q_EMIT signWanted(m_pin->text()); });
}

IssueDialog::IssueDialog(const Options &options, Settings &settings, QWidget *parent)
    : Dialog(options.replacing.isEmpty() ? tr("Issue records") : tr("Issue anew"), tr("Issue a&new"), parent),
      m_options(options),
      m_settings(settings),
      m_reason(textField(u"reason"_s, this)),
      m_purpose(textField(u"purpose"_s, this)),
      m_receiver(textField(u"receiver"_s, this)),
      m_pin(pinField(this)),
      m_folder(new FolderField(firstFolder(settings), this)),
      m_alsoIssued(new QCheckBox(tr("&Also write the files of the %1 that are issued").arg(options.issued), this)),
      m_demoSign(new QCheckBox(tr("&Demo school: first sign for everybody"), this))
{
    setObjectName("issueDialog"_L1);
    m_alsoIssued->setObjectName("alsoIssued"_L1);
    m_demoSign->setObjectName("demoSign"_L1);
    const bool again = !options.replacing.isEmpty();
    form().addRow(explanation(again ? tr("The next version of record %1 gets the school's seal; the one in force now "
                                         "becomes superseded. All persons must have signed what the pages say now.")
                                          .arg(options.replacing)
                                    : tr("The school's seal goes on, PDF and XML are written into the folder, and each "
                                         "record is entered in the register. What is issued is never issued twice."),
                              this));
    if (again) {
        form().addRow(tr("&Reason:"), m_reason);
    } else {
        m_reason->hide();
    }
    form().addRow(tr("&Folder:"), m_folder);
    form().addRow(tr("P&urpose:"), m_purpose);
    form().addRow(tr("Rece&iver:"), m_receiver);
    form().addRow(tr("&PIN of the seal:"), m_pin);
    m_alsoIssued->setVisible(!again && options.issued > 0);
    m_alsoIssued->setChecked(options.issued > 0 && options.ready == 0 && options.unsignedCount == 0);
    m_demoSign->setVisible(options.demo && (again || options.unsignedCount > 0));
    form().addRow(m_alsoIssued);
    form().addRow(m_demoSign);
    connect(m_alsoIssued, &QCheckBox::toggled, this, &IssueDialog::nameVerb);
    connect(m_demoSign, &QCheckBox::toggled, this, &IssueDialog::nameVerb);
    nameVerb();
    (again ? m_reason : m_pin)->setFocus();
    onAcceptLater([this] { ask(); });
}

void IssueDialog::nameVerb()
{
    if (!m_options.replacing.isEmpty()) {
        mainButton().setText(tr("Issue a&new"));
        return;
    }
    const int count = m_options.ready + (m_demoSign->isChecked() ? m_options.unsignedCount : 0);
    const bool files = count == 0 && m_alsoIssued->isChecked();
    mainButton().setText(files ? tr("&Write the files of %n record(s)", nullptr, m_options.issued)
                               : tr("Seal a&nd issue %n record(s)", nullptr, count));
    mainButton().setEnabled(count > 0 || files);
}

void IssueDialog::ask()
{
    if (m_folder->folder().isEmpty()) {
        refuse(fail("folder.missing"_L1));
        m_folder->setFocus();
        return;
    }
    m_settings.setFolder("records"_L1, m_folder->folder());
    const services::IssueRequest request {
        {}, m_folder->folder(), m_purpose->text(), m_receiver->text(), m_pin->text(), m_demoSign->isChecked()
    };
    Q_EMIT issueWanted(request, m_alsoIssued->isChecked(), m_reason->text());
}

RevokeDialog::RevokeDialog(const QString &number, int version, const QString &pupil, QWidget *parent)
    : Dialog(tr("Revoke a record"), tr("Re&voke it"), parent), m_reason(textField(u"reason"_s, this))
{
    setObjectName("revokeDialog"_L1);
    form().addRow(
        explanation(tr("Record %1 version %2 of %3 is taken out of force. Whoever has it and asks the register "
                       "is told so. This cannot be undone; a next version can be issued.")
                        .arg(number)
                        .arg(version)
                        .arg(pupil),
                    this));
    form().addRow(tr("&Reason:"), m_reason);
    m_reason->setFocus();
}

QString RevokeDialog::reason() const
{
    return m_reason->text();
}

} // namespace hocba::ui

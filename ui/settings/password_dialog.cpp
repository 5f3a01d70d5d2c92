// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/password_dialog.h"

#include "models/services/accounts.h"
#include "ui/shell/desk.h"

#include <QFormLayout>
#include <QLineEdit>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *secretField(const QString &objectName, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(objectName);
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(200);
    return field;
}

} // namespace

PasswordDialog::PasswordDialog(Desk &desk, QWidget *parent)
    : Dialog(tr("Change the password"), tr("&Change the password"), parent)
{
    setObjectName("passwordDialog"_L1);
    auto *old = secretField(u"oldPassword"_s, this);
    auto *fresh = secretField(u"newPassword"_s, this);
    auto *again = secretField(u"newPasswordAgain"_s, this);
    form().addRow(tr("&Old password:"), old);
    form().addRow(tr("&New password:"), fresh);
    form().addRow(tr("New password &again:"), again);
    onAcceptLater([this, &desk, old, fresh, again] {
        if (fresh->text() != again->text()) {
            refuse(fail("password.not_repeated"_L1));
            return;
        }
        desk.background().run<std::monostate>(
            this,
            [before = old->text(), after = fresh->text()](services::Session &session, Job &) {
                return services::changePassword(session, before, after);
            },
            [this, &desk](const Status &done) {
                if (!done) {
                    refuse(done.error());
                    return;
                }
                desk.say(tr("The password is changed."));
                accept();
            });
    });
}

} // namespace hocba::ui

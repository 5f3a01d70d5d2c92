// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/account_dialogs.h"

#include "ui/shell/desk.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 480;

} // namespace

AccountForm::AccountForm(Desk &desk, const QString &title, const QString &verb, QWidget *parent)
    : Dialog(title, verb, parent), m_desk(desk)
{
    setMinimumWidth(narrowest);
}

QLineEdit *AccountForm::addField(const QString &objectName, const QString &label, bool secret)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(objectName);
    field->setMaxLength(200);
    if (secret) {
        field->setEchoMode(QLineEdit::Password);
    }
    form().addRow(label, field);
    return field;
}

void AccountForm::showEvent(QShowEvent *event)
{
    Dialog::showEvent(event);
    resize(narrowest, layout()->totalHeightForWidth(narrowest)); // wrapped texts say their height only for a width
}

void AccountForm::addText(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setObjectName("explanation"_L1);
    label->setWordWrap(true);
    form().addRow(label);
}

void AccountForm::doLater(const std::function<Status(services::Session &)> &act, const QString &said)
{
    m_desk.background().run<std::monostate>(
        this, [act](services::Session &session, Job &) { return act(session); },
        [this, said](const Status &done) {
            if (!done) {
                refuse(done.error());
                return;
            }
            m_desk.say(said);
            m_desk.wrote();
            accept();
        });
}

NewAccountDialog::NewAccountDialog(Desk &desk, QWidget *parent)
    : AccountForm(desk, tr("New account"), tr("&Make the account"), parent)
{
    setObjectName("accountDialog"_L1);
    addText(tr("The account can do nothing until the principal gives it a role. The person changes the first password "
               "after signing in."));
    auto *login = addField(u"newLogin"_s, tr("&Login:"));
    login->setPlaceholderText(u"gv.lan"_s);
    auto *name = addField(u"newName"_s, tr("&Full name:"));
    auto *uid = addField(u"newUid"_s, tr("&Staff number:"));
    auto *first = addField(u"firstPassword"_s, tr("First &password:"), true);
    auto *again = addField(u"firstPasswordAgain"_s, tr("First password &again:"), true);
    auto *own = addField(u"ownPassword"_s, tr("&Your own password:"), true);
    onAcceptLater([this, login, name, uid, first, again, own] {
        if (first->text() != again->text()) {
            refuse(fail("password.not_repeated"_L1));
            return;
        }
        const services::NewAccount account { login->text(), name->text(), uid->text(), first->text() };
        doLater([account, password = own->text()](
                    services::Session &session) { return services::addAccount(session, account, password); },
                tr("The account %1 is made.").arg(account.login));
    });
}

NewPasswordDialog::NewPasswordDialog(Desk &desk, const services::AccountRow &account, QWidget *parent)
    : AccountForm(desk,
                  account.disabled ? tr("Enable %1").arg(account.login) : tr("New password for %1").arg(account.login),
                  account.disabled ? tr("&Enable the account") : tr("&Set the password"), parent)
{
    setObjectName("newPasswordDialog"_L1);
    addText(
        tr("For %1. Tell it to nobody else; the person changes it after signing in. The log keeps that you have set "
           "it, and the list of accounts shows it until then.")
            .arg(account.fullName));
    auto *fresh = addField(u"firstPassword"_s, tr("New &password:"), true);
    auto *again = addField(u"firstPasswordAgain"_s, tr("New password &again:"), true);
    auto *own = addField(u"ownPassword"_s, tr("&Your own password:"), true);
    onAcceptLater([this, login = account.login, disabled = account.disabled, fresh, again, own] {
        if (fresh->text() != again->text()) {
            refuse(fail("password.not_repeated"_L1));
            return;
        }
        doLater(
            [login, disabled, after = fresh->text(), password = own->text()](services::Session &session) {
                return disabled ? services::enableAccount(session, login, after, password)
                                : services::resetPassword(session, login, after, password);
            },
            disabled ? tr("The account %1 is enabled.").arg(login) : tr("%1 has a new password.").arg(login));
    });
}

DisableDialog::DisableDialog(Desk &desk, const services::AccountRow &account, QWidget *parent)
    : AccountForm(desk, tr("Disable %1").arg(account.login), tr("&Disable the account"), parent)
{
    setObjectName("disableDialog"_L1);
    addText(tr("%1 can then no longer sign in: the account's key is taken away. What it did stays. Enabling it again "
               "needs a new password.")
                .arg(account.fullName));
    onAcceptLater([this, login = account.login] {
        doLater([login](services::Session &session) { return services::disableAccount(session, login); },
                tr("%1 can no longer sign in.").arg(login));
    });
}

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/accounts.h"
#include "ui/widgets/dialog.h"

class QLineEdit;

namespace hocba::ui {

class Desk;

/// A form that changes an account on the other thread and then says what was done.
class AccountForm : public Dialog
{
    Q_OBJECT

public:
    AccountForm(Desk &desk, const QString &title, const QString &verb, QWidget *parent);

protected:
    [[nodiscard]] Desk &desk() const { return m_desk; }
    /// A field of the form. `secret`: not shown while it is typed.
    QLineEdit *addField(const QString &objectName, const QString &label, bool secret = false);
    void doLater(const std::function<Status(services::Session &)> &act, const QString &said);
    /// Explains something above the fields.
    void addText(const QString &text);
    void showEvent(QShowEvent *event) override;

private:
    Desk &m_desk;
};

/// A new account: who it is, the first password, and the own one.
class NewAccountDialog : public AccountForm
{
    Q_OBJECT

public:
    NewAccountDialog(Desk &desk, QWidget *parent);
};

/// A new password for somebody who forgot it; for a disabled account this also lets the person in again.
class NewPasswordDialog : public AccountForm
{
    Q_OBJECT

public:
    NewPasswordDialog(Desk &desk, const services::AccountRow &account, QWidget *parent);
};

/// Takes an account's key away.
class DisableDialog : public AccountForm
{
    Q_OBJECT

public:
    DisableDialog(Desk &desk, const services::AccountRow &account, QWidget *parent);
};

} // namespace hocba::ui

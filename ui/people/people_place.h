// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/accounts.h"
#include "models/tables/list_table.h"
#include "ui/shell/place.h"

class QLabel;
class QLineEdit;

namespace hocba::ui {

class AccountForm;
class ListView;

/// The accounts: who they are, their roles with dates, their certificates. School IT prepares them, the principal gives
/// and ends roles; each sees the buttons of his own acts alone.
class PeoplePlace : public Place
{
    Q_OBJECT

public:
    explicit PeoplePlace(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;
    /// `item` of the destination is a login.
    void open(const Destination &destination) override;
    [[nodiscard]] QWidget *firstFocus() const override;

private:
    void makeBar();
    void makeAccounts();
    void makeDetails();
    void connectActions();
    void show(const QList<services::AccountRow> &accounts);
    void showCurrent();
    void enableActions();
    void openForm(AccountForm *form);
    void giveGrant();
    [[nodiscard]] const services::AccountRow *account() const;
    [[nodiscard]] const services::GrantRow *grant() const;

    QString m_wanted; ///< login that is to be current once the list is there
    QAction *m_add, *m_bind, *m_reset, *m_disable, *m_give, *m_end;
    QLineEdit *m_filter;
    QLabel *m_certificate;
    tables::ListTable<services::AccountRow> *m_accounts = nullptr;
    tables::ListTable<services::GrantRow> *m_grants = nullptr;
    ListView *m_accountList = nullptr, *m_grantList = nullptr;
};

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/school_summary.h"
#include "ui/people/account_dialogs.h"

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace hocba::ui {

class ClassPicker;

/// Gives an account a role: which, for what part of the school, from when until when.
class GrantDialog : public AccountForm
{
    Q_OBJECT

public:
    GrantDialog(Desk &desk, const services::AccountRow &account, const QList<services::ClassSummary> &classes,
                QWidget *parent);

private:
    void fitToRole();
    [[nodiscard]] Role role() const;
    [[nodiscard]] Result<Grant> grant() const;

    QComboBox *m_role;
    ClassPicker *m_part;
    QDateEdit *m_from, *m_until;
    QCheckBox *m_ends, *m_imports;
};

/// Ends a role: its last day.
class EndGrantDialog : public AccountForm
{
    Q_OBJECT

public:
    EndGrantDialog(Desk &desk, const services::AccountRow &account, const services::GrantRow &grant, QWidget *parent);
};

/// The part of the school in words: "whole school", "6A1", "Toán, 6A1".
[[nodiscard]] QString scopeText(const Scope &scope);

} // namespace hocba::ui

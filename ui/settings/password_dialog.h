// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialog.h"

namespace hocba::ui {

class Desk;

/// A new password for the one who is signed in: the old one, and the new one twice.
class PasswordDialog : public Dialog
{
    Q_OBJECT

public:
    PasswordDialog(Desk &desk, QWidget *parent);
};

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialog.h"

namespace hocba::ui {

class Desk;

/// Language, theme, size of the grid and the pause after which the window locks. What is chosen holds at once.
class SettingsDialog : public Dialog
{
    Q_OBJECT

public:
    SettingsDialog(Desk &desk, QWidget *parent);
};

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/dialog.h"

namespace hocba::ui {

struct PlaceRow;

/// All keys of the program, from the one table of actions.
class ShortcutsDialog : public Dialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<const PlaceRow *> &places, QWidget *parent);
};

} // namespace hocba::ui

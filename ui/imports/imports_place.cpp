// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/imports_place.h"

namespace hocba::ui {

ImportsPlace::ImportsPlace(Desk &desk, QWidget *parent) : Place(desk, parent)
{
}

void ImportsPlace::refresh()
{
}

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_place.h"

namespace hocba::ui {

HomePlace::HomePlace(Desk &desk, QWidget *parent) : Place(desk, parent)
{
}

void HomePlace::refresh()
{
}

} // namespace hocba::ui

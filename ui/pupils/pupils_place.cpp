// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pupils/pupils_place.h"

namespace hocba::ui {

PupilsPlace::PupilsPlace(Desk &desk, QWidget *parent) : Place(desk, parent)
{
}

void PupilsPlace::refresh()
{
}

} // namespace hocba::ui

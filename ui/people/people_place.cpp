// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_place.h"

namespace hocba::ui {

PeoplePlace::PeoplePlace(Desk &desk, QWidget *parent) : Place(desk, parent)
{
}

void PeoplePlace::refresh()
{
}

} // namespace hocba::ui

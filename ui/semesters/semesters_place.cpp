// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/semesters/semesters_place.h"

namespace hocba::ui {

SemestersPlace::SemestersPlace(Desk &desk, QWidget *parent) : Place(desk, parent)
{
}

void SemestersPlace::refresh()
{
}

} // namespace hocba::ui

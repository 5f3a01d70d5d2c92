// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/corrections_place.h"

namespace hocba::ui {

CorrectionsPlace::CorrectionsPlace(Desk &desk, QWidget *parent) : Place(desk, parent)
{
}

void CorrectionsPlace::refresh()
{
}

} // namespace hocba::ui

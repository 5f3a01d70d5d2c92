// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gradebook/gradebook_place.h"

namespace hocba::ui {

GradebookPlace::GradebookPlace(Desk &desk, QWidget *parent) : Place(desk, parent)
{
}

void GradebookPlace::refresh()
{
}

} // namespace hocba::ui

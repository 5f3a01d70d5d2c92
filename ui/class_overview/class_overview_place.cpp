// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/class_overview/class_overview_place.h"

namespace hocba::ui {

ClassOverviewPlace::ClassOverviewPlace(Desk &desk, QWidget *parent) : Place(desk, parent)
{
}

void ClassOverviewPlace::refresh()
{
}

} // namespace hocba::ui

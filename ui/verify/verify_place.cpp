// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_place.h"

namespace hocba::ui {

VerifyPlace::VerifyPlace(Desk &desk, QWidget *parent) : Place(desk, parent)
{
}

void VerifyPlace::refresh()
{
}

} // namespace hocba::ui

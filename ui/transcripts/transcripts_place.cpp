// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcripts/transcripts_place.h"

namespace hocba::ui {

TranscriptsPlace::TranscriptsPlace(Desk &desk, QWidget *parent) : Place(desk, parent)
{
}

void TranscriptsPlace::refresh()
{
}

} // namespace hocba::ui

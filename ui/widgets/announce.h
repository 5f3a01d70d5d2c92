// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace hocba::ui {

/// Lets a screen reader say `text`; `urgent` interrupts what it is reading.
void announce(QWidget *widget, const QString &text, bool urgent = false);

} // namespace hocba::ui

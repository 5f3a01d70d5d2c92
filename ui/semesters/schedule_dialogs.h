// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/semesters/window_dialog.h"

namespace hocba::ui {

/// Opens a part of the school for entry, now or from a time on, with or without an end.
class OpenEntryDialog : public WindowDialog
{
    Q_OBJECT

public:
    OpenEntryDialog(Desk &desk, const PartOfSchool &part, QWidget *parent);
};

/// Moves the end of what is open (gia hạn).
class ExtendEntryDialog : public WindowDialog
{
    Q_OBJECT

public:
    ExtendEntryDialog(Desk &desk, const PartOfSchool &part, QWidget *parent);
};

/// Opens again what is locked, with a reason.
class ReopenEntryDialog : public WindowDialog
{
    Q_OBJECT

public:
    ReopenEntryDialog(Desk &desk, const PartOfSchool &part, QWidget *parent);
};

} // namespace hocba::ui

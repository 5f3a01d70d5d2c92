// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/list_table.h"
#include "ui/semesters/window_dialog.h"

namespace hocba::ui {

/// Locks a part of the school: says what becomes read-only, and, where marks are missing, which, so that it is locked
/// with a justification or not at all.
class LockDialog : public WindowDialog
{
    Q_OBJECT

public:
    LockDialog(Desk &desk, const PartOfSchool &part, QWidget *parent);

private:
    void addMissing();

    tables::ListTable<services::WindowRow> *m_missing = nullptr;
};

} // namespace hocba::ui

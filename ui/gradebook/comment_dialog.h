// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/mark_entry.h"
#include "ui/widgets/dialog.h"

namespace hocba::ui {

class Desk;

/// The subject teacher's remark (nhận xét) on a pupil in a semester. accepted() once it is kept.
class CommentDialog : public Dialog
{
    Q_OBJECT

public:
    /// `name`: of the pupil; `current`: the remark as it stands.
    CommentDialog(Desk &desk, const services::SheetKey &sheet, const PupilCode &pupil, const QString &name,
                  const QString &current, QWidget *parent);
};

} // namespace hocba::ui

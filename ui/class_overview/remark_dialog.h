// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/class_overview.h"
#include "ui/widgets/dialog.h"

namespace hocba::ui {

class Desk;

/// The homeroom teacher's remark (nhận xét) on a pupil for the year. accepted() once it is kept.
class RemarkDialog : public Dialog
{
    Q_OBJECT

public:
    RemarkDialog(Desk &desk, SchoolYear year, const services::OverviewPupil &pupil, QWidget *parent);
};

} // namespace hocba::ui

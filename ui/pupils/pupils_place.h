// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace hocba::ui {

class PupilsPlace : public Place
{
    Q_OBJECT

public:
    explicit PupilsPlace(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;
};

} // namespace hocba::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace hocba::ui {

class PeoplePlace : public Place
{
    Q_OBJECT

public:
    explicit PeoplePlace(Desk &desk, QWidget *parent = nullptr);
    void refresh() override;
};

} // namespace hocba::ui

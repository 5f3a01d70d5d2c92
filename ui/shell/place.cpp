// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/place.h"

#include "ui/widgets/banner.h"

#include <QVBoxLayout>

namespace hocba::ui {

Place::Place(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_banner(new Banner(this)), m_content(new QVBoxLayout(this))
{
    m_content->setContentsMargins(12, 10, 12, 8);
    m_content->setSpacing(8);
    m_content->addWidget(m_banner);
}

void Place::open(const Destination & /*destination*/)
{
}

QWidget *Place::firstFocus() const
{
    return nullptr;
}

void Place::refuse(const Error &error)
{
    m_banner->show(Banner::Kind::Bad, sentence(error));
    m_desk.refuse(error);
}

} // namespace hocba::ui

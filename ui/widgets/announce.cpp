// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announce.h"

#include <QAccessible>
#include <QWidget>

namespace hocba::ui {

void announce(QWidget *widget, const QString &text, bool urgent)
{
    if (!QAccessible::isActive() || text.isEmpty()) {
        return;
    }
    QAccessibleAnnouncementEvent event(widget, text);
    event.setPoliteness(urgent ? QAccessible::AnnouncementPoliteness::Assertive
                               : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}

} // namespace hocba::ui

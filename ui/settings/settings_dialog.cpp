// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include "ui/shell/desk.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

namespace hocba::ui {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(Desk &desk, QWidget *parent) : Dialog(tr("Settings"), tr("&Keep"), parent)
{
    setObjectName("settingsDialog"_L1);
    const Settings &settings = desk.settings();
    auto *language = new QComboBox(this);
    language->setObjectName("language"_L1);
    language->addItem(u"Tiếng Việt"_s, static_cast<int>(Language::Vietnamese));
    language->addItem(u"English"_s, static_cast<int>(Language::English));
    language->setCurrentIndex(language->findData(static_cast<int>(settings.language())));
    auto *theme = new QComboBox(this);
    theme->setObjectName("theme"_L1);
    theme->addItem(tr("As the desktop has it"), static_cast<int>(Theme::System));
    theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    theme->setCurrentIndex(theme->findData(static_cast<int>(settings.theme())));
    auto *zoom = new QComboBox(this);
    zoom->setObjectName("gridZoom"_L1);
    for (const int percent : { 90, 100, 110, 125, 150 }) {
        zoom->addItem(tr("%1 %").arg(percent), percent);
    }
    zoom->setCurrentIndex(zoom->findData(settings.gridZoom()));
    auto *idle = new QSpinBox(this);
    idle->setObjectName("idleMinutes"_L1);
    idle->setRange(1, 60);
    idle->setSuffix(tr(" min"));
    idle->setValue(settings.idleMinutes());
    form().addRow(tr("&Language:"), language);
    form().addRow(tr("&Theme:"), theme);
    form().addRow(tr("Size of the &grid:"), zoom);
    form().addRow(tr("L&ock after:"), idle);
    onAccept([&desk, language, theme, zoom, idle]() -> Status {
        Settings &kept = desk.settings();
        kept.setGridZoom(zoom->currentData().toInt());
        kept.setIdleMinutes(idle->value());
        kept.setTheme(static_cast<Theme>(theme->currentData().toInt()));
        kept.setLanguage(static_cast<Language>(language->currentData().toInt()));
        return {};
    });
}

} // namespace hocba::ui

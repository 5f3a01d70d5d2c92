// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array zooms { 90, 100, 110, 125, 150 };

QVariant read(QLatin1StringView key, const QVariant &otherwise = {})
{
    return QSettings().value(key, otherwise);
}

void write(QLatin1StringView key, const QVariant &value)
{
    QSettings().setValue(key, value);
}

} // namespace

Settings::Settings(QObject *parent) : QObject(parent)
{
}

Language Settings::language() const
{
    return parseLanguage(read("language"_L1).toString()).value_or(Language::Vietnamese);
}

void Settings::setLanguage(Language language)
{
    if (language != this->language()) {
        write("language"_L1, language == Language::English ? u"en"_s : u"vi"_s);
        Q_EMIT languageChanged();
    }
}

Theme Settings::theme() const
{
    return themeFromCode(read("theme"_L1).toString());
}

void Settings::setTheme(Theme theme)
{
    if (theme != this->theme()) {
        write("theme"_L1, toCode(theme));
        Q_EMIT themeChanged();
    }
}

int Settings::gridZoom() const
{
    const int zoom = read("grid_zoom"_L1, 100).toInt();
    return std::ranges::find(zooms, zoom) == zooms.end() ? 100 : zoom;
}

void Settings::setGridZoom(int percent)
{
    if (percent != gridZoom() && std::ranges::find(zooms, percent) != zooms.end()) {
        write("grid_zoom"_L1, percent);
        Q_EMIT gridZoomChanged(percent);
    }
}

void Settings::stepGridZoom(int direction)
{
    const auto now = std::ranges::find(zooms, gridZoom()) - zooms.begin();
    const auto next = std::clamp<std::ptrdiff_t>(now + direction, 0, std::ssize(zooms) - 1);
    setGridZoom(direction == 0 ? 100 : zooms[static_cast<std::size_t>(next)]);
}

int Settings::idleMinutes() const
{
    return std::clamp(read("idle_minutes"_L1, 5).toInt(), 1, 60);
}

void Settings::setIdleMinutes(int minutes)
{
    write("idle_minutes"_L1, minutes);
    Q_EMIT idleMinutesChanged(idleMinutes());
}

QString Settings::lastFolder() const
{
    return read("folder"_L1).toString();
}

void Settings::setLastFolder(const QString &folder)
{
    write("folder"_L1, folder);
}

QString Settings::lastLogin() const
{
    return read("login"_L1).toString();
}

void Settings::setLastLogin(const QString &login)
{
    write("login"_L1, login);
}

QByteArray Settings::geometry() const
{
    return read("geometry"_L1).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    write("geometry"_L1, geometry);
}

QString Settings::folder(QLatin1StringView purpose) const
{
    return QSettings().value("folders/"_L1 + purpose).toString();
}

void Settings::setFolder(QLatin1StringView purpose, const QString &folder)
{
    QSettings().setValue("folders/"_L1 + purpose, folder);
}

QString Settings::lastPrinter() const
{
    return read("printer"_L1).toString();
}

void Settings::setLastPrinter(const QString &name)
{
    write("printer"_L1, name);
}

} // namespace hocba::ui

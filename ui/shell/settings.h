// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/messages/messages.h"
#include "ui/theme/theme.h"

#include <QObject>

namespace hocba::ui {

/// What a person likes on this computer: looks and habits, in an INI file. Never marks, names, passwords or anything
/// the school decides.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(QObject *parent = nullptr);

    [[nodiscard]] Language language() const;
    void setLanguage(Language language);
    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    /// Size of the text in grids in per cent: 90, 100, 110, 125, 150.
    [[nodiscard]] int gridZoom() const;
    void setGridZoom(int percent);
    /// One step up (+1), down (-1) or back to 100 (0).
    void stepGridZoom(int direction);
    /// Minutes without a key or a click after which the window locks: 1..60, by default 5.
    [[nodiscard]] int idleMinutes() const;
    void setIdleMinutes(int minutes);
    /// The data folder and the login that were last used here.
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString &folder);
    [[nodiscard]] QString lastLogin() const;
    void setLastLogin(const QString &login);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    /// The folder that was last chosen for a purpose ("records"); empty the first time.
    [[nodiscard]] QString folder(QLatin1StringView purpose) const;
    void setFolder(QLatin1StringView purpose, const QString &folder);
    [[nodiscard]] QString lastPrinter() const;
    void setLastPrinter(const QString &name);

Q_SIGNALS:
    void languageChanged();
    void themeChanged();
    void gridZoomChanged(int percent);
    void idleMinutesChanged(int minutes);
};

} // namespace hocba::ui

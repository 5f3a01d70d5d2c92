// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <span>

namespace hocba::ui {

/// How the window looks (giao diện): light, dark, or as the desktop has it.
enum class Theme { System, Light, Dark };
/// "system", "light", "dark"; unknown codes give System.
[[nodiscard]] QString toCode(Theme theme);
[[nodiscard]] Theme themeFromCode(const QString &code);

/// Colours by what they mean. Every colour that is no part of the palette comes from here, so that both themes stay
/// readable; `inkPairs` says what stands on what.
enum class Ink {
    Grid, ///< lines between cells
    CellBack,
    CellText,
    LockedBack,
    LockedText,
    LockedHatch, ///< a cell that no longer takes entries
    ComputedBack,
    ComputedText, ///< averages and levels
    HeaderBack,
    HeaderText,
    Missing, ///< a required cell that is empty
    BelowFive, ///< a mark below 5,0 (chưa đạt)
    StateText, ///< pending, exempt, individual plan, not offered
    ChangedBack, ///< entered in this window since it opened
    RefusedBack,
    RefusedText, ///< an editor that holds what was refused
    FocusFrame,
    InfoBack,
    InfoText,
    GoodBack,
    GoodText,
    WarnBack,
    WarnText,
    BadBack,
    BadText, ///< banners and badges
    AddedBack,
    AlteredBack, ///< in previews of differences
    Faint ///< explanations beside what matters
};
[[nodiscard]] QColor ink(Ink one);
[[nodiscard]] QColor ink(Ink one, bool dark);

/// Text on its ground: at least 4.5:1 in both themes (WCAG 2.1, 1.4.3).
struct InkPair {
    Ink text, back;
};
[[nodiscard]] std::span<const InkPair> inkPairs();

/// Style, palette and font of the whole program; needs a QApplication. May be called again.
void applyTheme(Theme theme);
[[nodiscard]] bool isDark();

} // namespace hocba::ui

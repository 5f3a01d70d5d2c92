// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "models/domain/code_table.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyleFactory>
#include <QStyleHints>

#include <array>

namespace hocba::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array themeCodes {
    CodeRow { Theme::System, "system"_L1 },
    CodeRow { Theme::Light, "light"_L1 },
    CodeRow { Theme::Dark, "dark"_L1 },
};

struct InkRow {
    Ink ink;
    QRgb light, dark;
};

constexpr std::array inks {
    InkRow { Ink::Grid, 0xffc9ced6, 0xff454b55 },         InkRow { Ink::CellBack, 0xffffffff, 0xff1f2329 },
    InkRow { Ink::CellText, 0xff1b1f24, 0xffe8eaed },     InkRow { Ink::LockedBack, 0xffeceef1, 0xff2a2f37 },
    InkRow { Ink::LockedText, 0xff4a5058, 0xffb6bcc5 },   InkRow { Ink::LockedHatch, 0xffd3d8df, 0xff3a414c },
    InkRow { Ink::ComputedBack, 0xffe9f1fb, 0xff22303f }, InkRow { Ink::ComputedText, 0xff16406f, 0xffa9cdf5 },
    InkRow { Ink::HeaderBack, 0xfff3f5f8, 0xff2b3038 },   InkRow { Ink::HeaderText, 0xff1b1f24, 0xffe8eaed },
    InkRow { Ink::Missing, 0xff8a5300, 0xfff0b354 },      InkRow { Ink::BelowFive, 0xffb3161b, 0xffff9a94 },
    InkRow { Ink::StateText, 0xff5b3a8e, 0xffcbb4f2 },    InkRow { Ink::ChangedBack, 0xffe8f6e9, 0xff21382a },
    InkRow { Ink::RefusedBack, 0xffffdede, 0xff5a2528 },  InkRow { Ink::RefusedText, 0xff7d0d12, 0xffffd9d6 },
    InkRow { Ink::FocusFrame, 0xff1a5fb4, 0xff78aeed },   InkRow { Ink::InfoBack, 0xffe3effc, 0xff1d3550 },
    InkRow { Ink::InfoText, 0xff123a66, 0xffcfe4fb },     InkRow { Ink::GoodBack, 0xffdff3e3, 0xff1d3d28 },
    InkRow { Ink::GoodText, 0xff14532a, 0xffc4ecd0 },     InkRow { Ink::WarnBack, 0xfffdf0d2, 0xff4a3710 },
    InkRow { Ink::WarnText, 0xff5f3d00, 0xfffbe2ad },     InkRow { Ink::BadBack, 0xfffde2e2, 0xff542326 },
    InkRow { Ink::BadText, 0xff7d0d12, 0xffffd9d6 },      InkRow { Ink::AddedBack, 0xffdff3e3, 0xff1d3d28 },
    InkRow { Ink::AlteredBack, 0xfffdf0d2, 0xff4a3710 },  InkRow { Ink::Faint, 0xff59616b, 0xffaab1bb },
};

constexpr std::array pairs {
    InkPair { Ink::CellText, Ink::CellBack },         InkPair { Ink::CellText, Ink::ChangedBack },
    InkPair { Ink::CellText, Ink::AddedBack },        InkPair { Ink::CellText, Ink::AlteredBack },
    InkPair { Ink::LockedText, Ink::LockedBack },     InkPair { Ink::LockedText, Ink::LockedHatch },
    InkPair { Ink::ComputedText, Ink::ComputedBack }, InkPair { Ink::HeaderText, Ink::HeaderBack },
    InkPair { Ink::Missing, Ink::CellBack },          InkPair { Ink::Missing, Ink::ComputedBack },
    InkPair { Ink::BelowFive, Ink::CellBack },        InkPair { Ink::BelowFive, Ink::ComputedBack },
    InkPair { Ink::BelowFive, Ink::LockedBack },      InkPair { Ink::BelowFive, Ink::ChangedBack },
    InkPair { Ink::StateText, Ink::CellBack },        InkPair { Ink::StateText, Ink::LockedBack },
    InkPair { Ink::RefusedText, Ink::RefusedBack },   InkPair { Ink::InfoText, Ink::InfoBack },
    InkPair { Ink::GoodText, Ink::GoodBack },         InkPair { Ink::WarnText, Ink::WarnBack },
    InkPair { Ink::BadText, Ink::BadBack },           InkPair { Ink::Faint, Ink::CellBack },
    InkPair { Ink::Faint, Ink::HeaderBack },
};

bool &darkNow()
{
    static bool dark = false;
    return dark;
}

/// Colours of the palette, ours in both themes: platforms give dark ones only here and there.
struct PaletteColours {
    QRgb window, base, alternate, text, button, highlight, highlighted, link, placeholder, disabled, mid, tip, tipText;
};
constexpr PaletteColours light { .window = 0xfff3f5f8,
                                 .base = 0xffffffff,
                                 .alternate = 0xfff7f9fb,
                                 .text = 0xff1b1f24,
                                 .button = 0xfff7f8fa,
                                 .highlight = 0xff1a5fb4,
                                 .highlighted = 0xffffffff,
                                 .link = 0xff154f9a,
                                 .placeholder = 0xff636b75,
                                 .disabled = 0xff767d87,
                                 .mid = 0xffaeb5bf,
                                 .tip = 0xfffffbe6,
                                 .tipText = 0xff1b1f24 };
constexpr PaletteColours darker { .window = 0xff24282f,
                                  .base = 0xff1f2329,
                                  .alternate = 0xff252a31,
                                  .text = 0xffe8eaed,
                                  .button = 0xff2f353e,
                                  .highlight = 0xff2f6bb3,
                                  .highlighted = 0xffffffff,
                                  .link = 0xff8cbcf4,
                                  .placeholder = 0xff9aa2ad,
                                  .disabled = 0xff8b939e,
                                  .mid = 0xff5a626d,
                                  .tip = 0xff363c46,
                                  .tipText = 0xffe8eaed };

QPalette paletteOf(const PaletteColours &c)
{
    QPalette palette;
    using enum QPalette::ColorRole;
    for (const auto &[role, colour] :
         std::initializer_list<std::pair<QPalette::ColorRole, QRgb>> { { Window, c.window },
                                                                       { WindowText, c.text },
                                                                       { Base, c.base },
                                                                       { AlternateBase, c.alternate },
                                                                       { Text, c.text },
                                                                       { Button, c.button },
                                                                       { ButtonText, c.text },
                                                                       { BrightText, 0xffffffff },
                                                                       { Highlight, c.highlight },
                                                                       { HighlightedText, c.highlighted },
                                                                       { Accent, c.highlight },
                                                                       { Link, c.link },
                                                                       { LinkVisited, c.link },
                                                                       { PlaceholderText, c.placeholder },
                                                                       { Mid, c.mid },
                                                                       { ToolTipBase, c.tip },
                                                                       { ToolTipText, c.tipText } }) {
        palette.setColor(role, QColor::fromRgb(colour));
    }
    palette.setColor(Light, QColor::fromRgb(c.button).lighter(115));
    palette.setColor(Midlight, QColor::fromRgb(c.button).lighter(107));
    palette.setColor(Dark, QColor::fromRgb(c.mid));
    palette.setColor(Shadow, QColor::fromRgb(0xff000000));
    for (const auto role : { WindowText, Text, ButtonText, HighlightedText }) {
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(c.disabled));
    }
    palette.setColor(QPalette::Disabled, Highlight, QColor::fromRgb(c.mid));
    return palette;
}

} // namespace

QString toCode(Theme theme)
{
    return codeIn(themeCodes, theme);
}

Theme themeFromCode(const QString &code)
{
    return valueIn(themeCodes, code).value_or(Theme::System);
}

QColor ink(Ink one, bool dark)
{
    const auto row = std::ranges::find(inks, one, &InkRow::ink);
    Q_ASSERT(row != inks.end());
    return QColor::fromRgb(dark ? row->dark : row->light);
}

QColor ink(Ink one)
{
    return ink(one, darkNow());
}

std::span<const InkPair> inkPairs()
{
    return pairs;
}

bool isDark()
{
    return darkNow();
}

void applyTheme(Theme theme)
{
    const bool desktopIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    darkNow() = theme == Theme::Dark || (theme == Theme::System && desktopIsDark);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    QApplication::setPalette(paletteOf(darkNow() ? darker : light));
}

} // namespace hocba::ui

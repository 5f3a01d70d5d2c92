// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace hocba::store {

/// One line of a table between an enumeration and its codes.
template<typename Enum>
struct Code {
    Enum value;
    const char *text;
};
template<typename Enum>
Code(Enum, const char *) -> Code<Enum>;

template<typename Enum, size_t n>
[[nodiscard]] QString codeOf(const std::array<Code<Enum>, n> &table, Enum value)
{
    for (const Code<Enum> &code : table) {
        if (code.value == value) {
            return QString::fromLatin1(code.text);
        }
    }
    return {};
}

template<typename Enum, size_t n>
[[nodiscard]] std::optional<Enum> valueOf(const std::array<Code<Enum>, n> &table, const QString &text)
{
    for (const Code<Enum> &code : table) {
        if (text == QLatin1StringView(code.text)) {
            return code.value;
        }
    }
    return std::nullopt;
}

} // namespace hocba::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace hocba {

/// One row of a table that gives each value of an enumeration its stable code.
template<typename Value>
struct CodeRow {
    Value value;
    QLatin1StringView code;
};

/// The code of `value`; every value of the enumeration must have a row.
template<typename Value, std::size_t size>
[[nodiscard]] QString codeIn(const std::array<CodeRow<Value>, size> &table, Value value)
{
    const auto row = std::ranges::find(table, value, &CodeRow<Value>::value);
    Q_ASSERT(row != table.end());
    return row == table.end() ? QString() : QString(row->code);
}

/// The value with this code; nothing for unknown codes. Codes are compared exactly: they are not typed by people.
template<typename Value, std::size_t size>
[[nodiscard]] std::optional<Value> valueIn(const std::array<CodeRow<Value>, size> &table, const QString &code)
{
    const auto row
        = std::ranges::find_if(table, [&](const CodeRow<Value> &candidate) { return candidate.code == code; });
    return row == table.end() ? std::nullopt : std::optional<Value>(row->value);
}

} // namespace hocba

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace hocba {

/// Why something was refused. `code` is a stable identifier ("window.locked") that tests, scripts and
/// translations rely on; `detail` says what it was about (a cell, a file, a line), never a sentence for a person.
struct Error {
    QString code;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or the reason there is none. Dropping one is a compile error under our flags, which is why this is not
/// std::expected: GCC 14 lets a std::expected be dropped in silence.
template<typename T = std::monostate>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result()
        requires std::is_same_v<T, std::monostate>
    = default;
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }
    // NOLINTNEXTLINE(performance-unnecessary-value-param): it is moved out of
    [[nodiscard]] T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_state;
};

/// For acts that give nothing back but may be refused.
using Status = Result<>;

[[nodiscard]] inline Error fail(QLatin1StringView code, QString detail = {})
{
    return Error { QString(code), std::move(detail) };
}

} // namespace hocba

/// Leaves the function with the error of `expression`, if it has one.
#define HOCBA_TRY(expression)                                                                                          \
    do {                                                                                                               \
        if (auto hocbaStatus = (expression); !hocbaStatus) {                                                           \
            return hocbaStatus.error();                                                                                \
        }                                                                                                              \
    } while (false)

/// Declares `name` with the value of `expression`, or leaves the function with its error.
#define HOCBA_TRY_VALUE(name, expression)                                                                              \
    auto name##Result = (expression);                                                                                  \
    if (!name##Result) {                                                                                               \
        return name##Result.error();                                                                                   \
    }                                                                                                                  \
    auto &name = *name##Result // NOLINT(bugprone-macro-parentheses): a name cannot stand in parentheses

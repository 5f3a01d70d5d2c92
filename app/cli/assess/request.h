// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regulations/pack.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hocba::cli {

/// Reads the fields of one line of `assess`. Marks are strings with a point or a comma; JSON numbers are refused,
/// because they would pass through binary fractions. Errors: "assess.missing_field", "assess.bad_field" with the
/// field's name, marks as Mark::parse.
class Request
{
public:
    explicit Request(const QJsonObject &object) : m_object(object) {}

    [[nodiscard]] bool has(QLatin1StringView field) const { return m_object.contains(field); }
    [[nodiscard]] QString text(QLatin1StringView field) const { return m_object.value(field).toString(); }
    /// A cell or subject result: "8.0", "D", "CD", the code of a state; null, "" or a missing field is an empty one.
    [[nodiscard]] Result<CellValue> cell(QLatin1StringView field, SubjectKind kind) const;
    /// A list of such; a missing field is an empty list.
    [[nodiscard]] Result<QList<CellValue>> cells(QLatin1StringView field, SubjectKind kind) const;
    /// "tx", "gk" and "ck".
    [[nodiscard]] Result<regulations::Sheet> sheet(SubjectKind kind) const;
    /// "marks" and behind them "comments".
    [[nodiscard]] Result<QList<regulations::SubjectResult>> subjects() const;
    /// "policy": "A" (also when missing) or "B".
    [[nodiscard]] Result<regulations::Policy> policy() const;
    /// "retests": [{"list":"marks","place":7,"value":"5.1"}], place counted from 0 in its list.
    [[nodiscard]] Result<QList<regulations::Retest>> retests() const;
    [[nodiscard]] Result<Rating> rating(QLatin1StringView field) const;
    /// Nothing when the field is missing or null.
    [[nodiscard]] Result<std::optional<Rating>> optionalRating(QLatin1StringView field) const;
    /// A whole number, 0..1000.
    [[nodiscard]] Result<int> count(QLatin1StringView field) const;
    /// False when missing.
    [[nodiscard]] Result<bool> flag(QLatin1StringView field) const;

private:
    const QJsonObject &m_object;
};

} // namespace hocba::cli

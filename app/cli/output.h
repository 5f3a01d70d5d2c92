// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <cstdio>

namespace hocba {
class CellValue;
}

namespace hocba::cli {

/// English source string of the context "Cli" in the language of the user.
[[nodiscard]] QString localised(const char *text);

/// Rows for a person, aligned in columns.
class Table
{
public:
    explicit Table(QStringList headings) : m_rows { std::move(headings) } {}
    void add(const QStringList &row) { m_rows.append(row); }
    [[nodiscard]] qsizetype rows() const { return m_rows.size() - 1; }
    [[nodiscard]] QString text() const;

private:
    QList<QStringList> m_rows;
};

/// Where a command says what it did: tables and sentences for people, or JSON for programs.
class Output
{
public:
    Output(bool json, std::FILE *standard, std::FILE *errors) : m_json(json), m_standard(standard), m_errors(errors) {}
    [[nodiscard]] bool json() const { return m_json; }

    /// One JSON object on a line of its own.
    void object(const QJsonObject &object) const;
    /// For people; says nothing in JSON mode.
    void line(const QString &text) const;
    /// A table for people; `whenEmpty` instead of a table without rows.
    void table(const Table &table, const QString &whenEmpty) const;
    /// Bytes as they are, in both modes.
    void raw(const QByteArray &bytes) const;
    /// A remark on the error channel, in both modes.
    void remark(const QString &text) const;
    /// Something to know although nothing is refused: a sentence on the error channel, in both modes.
    void warn(const Error &warning) const;
    /// The refusal: JSON on the standard channel, or a sentence on the error channel.
    void refuse(const Error &error) const;
    /// How far a long act is: one line that overwrites itself, on a terminal only.
    void progress(int done, int total) const;

private:
    bool m_json;
    std::FILE *m_standard;
    std::FILE *m_errors;
};

/// {"code", "message", "detail"}.
[[nodiscard]] QJsonObject toJson(const Error &error);
/// "8.0", "D", a state's code, or null when the cell is empty.
[[nodiscard]] QJsonValue toJson(const CellValue &value);
/// "7.8", "D" or "CD"; null where a result is open, exempt or by individual plan.
[[nodiscard]] QJsonValue averageOrNull(const QString &result);
/// The text, or null when it is empty.
[[nodiscard]] QJsonValue textOrNull(const QString &text);
/// "8,0" in Vietnamese, "8.0" otherwise; comments as Đ / CĐ; states by name; "-" when empty.
[[nodiscard]] QString forPeople(const CellValue &value);
/// An average "7.8" as people read it: a decimal comma in Vietnamese, "-" when empty, Đ / CĐ for D / CD.
[[nodiscard]] QString averageForPeople(const QString &code);

} // namespace hocba::cli

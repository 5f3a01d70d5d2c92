// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside models/signing only: PDF objects as values.

#include <QByteArray>
#include <QList>

#include <optional>

namespace hocba::signing {

/// One PDF object (ISO 32000-1, 7.3) but for streams, which only exist at the top level (PdfObject).
struct PdfValue {
    enum class Kind { Null, Plain /* number, true, false */, Name, String, Array, Dictionary, Reference };

    Kind kind = Kind::Null;
    QByteArray text;          ///< Plain: as written; Name: without "/", as written; String: decoded bytes
    QList<PdfValue> items;    ///< Array; Dictionary: values, in the order of `keys`
    QList<QByteArray> keys;   ///< Dictionary
    int number = 0;           ///< Reference: object number (generation is always 0 in what we read)
    qsizetype begin = 0;      ///< where it stands in the file
    qsizetype end = 0;

    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] bool isReference() const { return kind == Kind::Reference; }
    [[nodiscard]] bool isDictionary() const { return kind == Kind::Dictionary; }
    [[nodiscard]] bool isArray() const { return kind == Kind::Array; }
    [[nodiscard]] bool isName(QByteArrayView name) const { return kind == Kind::Name && text == name; }
    /// A whole number that is written as one, and nothing else.
    [[nodiscard]] std::optional<qint64> integer() const;

    /// Value of a dictionary's key; null when there is none.
    [[nodiscard]] const PdfValue &operator[](QByteArrayView key) const;
    void set(const QByteArray &key, PdfValue value);
    void remove(QByteArrayView key);

    [[nodiscard]] static PdfValue plain(QByteArray text);
    [[nodiscard]] static PdfValue name(QByteArray text);
    [[nodiscard]] static PdfValue string(QByteArray bytes);
    [[nodiscard]] static PdfValue reference(int number);
    [[nodiscard]] static PdfValue array(QList<PdfValue> items = {});
    [[nodiscard]] static PdfValue dictionary();
};

/// Text as PDF stores it: ASCII as it is, anything else UTF-16 with a byte order mark; and back.
[[nodiscard]] PdfValue pdfText(const QString &text);
[[nodiscard]] QString textOf(const PdfValue &value);

/// The object as PDF syntax; equal values give equal bytes.
[[nodiscard]] QByteArray toPdf(const PdfValue &value);

/// Reads PDF syntax from untrusted bytes: every step is checked against the end, nesting is limited.
class PdfReader
{
public:
    explicit PdfReader(QByteArrayView data, qsizetype at = 0) : m_data(data), m_at(at) {}

    [[nodiscard]] qsizetype at() const { return m_at; }
    void skipSpace(); ///< and comments
    /// Skips the end of one line: CR LF, LF or CR.
    void skipLineEnd();
    /// Takes this word when it comes next (after space).
    [[nodiscard]] bool take(QByteArrayView word);
    /// A number without sign that comes next (after space).
    [[nodiscard]] std::optional<qint64> takeNumber();
    [[nodiscard]] std::optional<PdfValue> takeValue(int depth = 0);

private:
    [[nodiscard]] bool atEnd() const { return m_at < 0 || m_at >= m_data.size(); }
    [[nodiscard]] char peek(qsizetype ahead = 0) const;
    [[nodiscard]] std::optional<PdfValue> takeArray(int depth);
    [[nodiscard]] std::optional<PdfValue> takeDictionary(int depth);
    [[nodiscard]] std::optional<PdfValue> takeLiteral();
    [[nodiscard]] std::optional<PdfValue> takeHex();
    [[nodiscard]] PdfValue takeName();
    [[nodiscard]] std::optional<PdfValue> takePlain();
    void takeEscape(QByteArray &text);

    QByteArrayView m_data;
    qsizetype m_at;
};

} // namespace hocba::signing

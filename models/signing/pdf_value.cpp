// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signing/pdf_value.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace hocba::signing {

namespace {

constexpr int deepest = 40;
constexpr qsizetype mostItems = 200'000;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return QByteArrayView("()<>[]{}/%").contains(c);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

QByteArray hexString(const QByteArray &bytes)
{
    return '<' + bytes.toHex() + '>';
}

} // namespace

std::optional<qint64> PdfValue::integer() const
{
    if (kind != Kind::Plain || text.isEmpty() || text.size() > 15 || !std::ranges::all_of(text, isDigit)) {
        return std::nullopt;
    }
    return text.toLongLong();
}

const PdfValue &PdfValue::operator[](QByteArrayView key) const
{
    static const PdfValue nothing;
    const auto found = std::ranges::find(keys, key);
    return found == keys.end() ? nothing : items.at(found - keys.begin());
}

void PdfValue::set(const QByteArray &key, PdfValue value)
{
    const qsizetype index = keys.indexOf(key);
    if (index >= 0) {
        items[index] = std::move(value);
    } else {
        keys.append(key);
        items.append(std::move(value));
    }
}

void PdfValue::remove(QByteArrayView key)
{
    const auto found = std::ranges::find(keys, key);
    if (found != keys.end()) {
        items.removeAt(found - keys.begin());
        keys.erase(found);
    }
}

PdfValue PdfValue::plain(QByteArray text)
{
    PdfValue value;
    value.kind = Kind::Plain;
    value.text = std::move(text);
    return value;
}

PdfValue PdfValue::name(QByteArray text)
{
    PdfValue value = plain(std::move(text));
    value.kind = Kind::Name;
    return value;
}

PdfValue PdfValue::string(QByteArray bytes)
{
    PdfValue value = plain(std::move(bytes));
    value.kind = Kind::String;
    return value;
}

PdfValue PdfValue::reference(int number)
{
    PdfValue value;
    value.kind = Kind::Reference;
    value.number = number;
    return value;
}

PdfValue PdfValue::array(QList<PdfValue> items)
{
    PdfValue value;
    value.kind = Kind::Array;
    value.items = std::move(items);
    return value;
}

PdfValue PdfValue::dictionary()
{
    PdfValue value;
    value.kind = Kind::Dictionary;
    return value;
}

PdfValue pdfText(const QString &text)
{
    const bool ascii = std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; });
    if (ascii) {
        return PdfValue::string(text.toLatin1());
    }
    QByteArray bytes("\xFE\xFF");
    for (const QChar c : text) {
        bytes += static_cast<char>(c.unicode() >> 8);
        bytes += static_cast<char>(c.unicode() & 0xFF);
    }
    return PdfValue::string(bytes);
}

QString textOf(const PdfValue &value)
{
    if (value.text.startsWith("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16BE);
        return decoder.decode(QByteArrayView(value.text).sliced(2));
    }
    if (value.text.startsWith("\xEF\xBB\xBF")) {
        return QString::fromUtf8(QByteArrayView(value.text).sliced(3));
    }
    return QString::fromLatin1(value.text);
}

QByteArray toPdf(const PdfValue &value)
{
    switch (value.kind) {
    case PdfValue::Kind::Null: return "null";
    case PdfValue::Kind::Plain: return value.text;
    case PdfValue::Kind::Name: return '/' + value.text;
    case PdfValue::Kind::String: return hexString(value.text);
    case PdfValue::Kind::Reference: return QByteArray::number(value.number) + " 0 R";
    case PdfValue::Kind::Array: {
        QByteArray bytes = "[";
        for (const PdfValue &item : value.items) {
            bytes += ' ' + toPdf(item);
        }
        return bytes + " ]";
    }
    case PdfValue::Kind::Dictionary: {
        QByteArray bytes = "<<";
        for (qsizetype i = 0; i < value.keys.size(); ++i) {
            bytes += " /" + value.keys.at(i) + ' ' + toPdf(value.items.at(i));
        }
        return bytes + " >>";
    }
    }
    Q_UNREACHABLE_RETURN({});
}

char PdfReader::peek(qsizetype ahead) const
{
    return m_at >= 0 && m_at + ahead < m_data.size() ? m_data[m_at + ahead] : '\0';
}

void PdfReader::skipSpace()
{
    while (!atEnd()) {
        if (peek() == '%') {
            while (!atEnd() && peek() != '\n' && peek() != '\r') {
                ++m_at;
            }
        } else if (isSpace(peek())) {
            ++m_at;
        } else {
            return;
        }
    }
}

void PdfReader::skipLineEnd()
{
    if (peek() == '\r') {
        ++m_at;
    }
    if (peek() == '\n') {
        ++m_at;
    }
}

bool PdfReader::take(QByteArrayView word)
{
    skipSpace();
    if (atEnd() || !m_data.sliced(m_at).startsWith(word)) {
        return false;
    }
    m_at += word.size();
    return true;
}

std::optional<qint64> PdfReader::takeNumber()
{
    skipSpace();
    const qsizetype start = m_at;
    while (isDigit(peek()) && m_at - start < 15) {
        ++m_at;
    }
    if (m_at == start) {
        return std::nullopt;
    }
    return m_data.sliced(start, m_at - start).toLongLong();
}

std::optional<PdfValue> PdfReader::takeValue(int depth)
{
    skipSpace();
    if (atEnd() || depth > deepest) {
        return std::nullopt;
    }
    const qsizetype begin = m_at;
    std::optional<PdfValue> value;
    switch (peek()) {
    case '/': value = takeName(); break;
    case '(': value = takeLiteral(); break;
    case '[': value = takeArray(depth); break;
    case '<': value = peek(1) == '<' ? takeDictionary(depth) : takeHex(); break;
    default: value = takePlain();
    }
    if (value) {
        value->begin = begin;
        value->end = m_at;
    }
    return value;
}

std::optional<PdfValue> PdfReader::takeArray(int depth)
{
    ++m_at;
    PdfValue value = PdfValue::array();
    while (!take("]")) {
        auto item = takeValue(depth + 1);
        if (!item || value.items.size() > mostItems) {
            return std::nullopt;
        }
        value.items.append(std::move(*item));
    }
    return value;
}

std::optional<PdfValue> PdfReader::takeDictionary(int depth)
{
    m_at += 2;
    PdfValue value = PdfValue::dictionary();
    while (!take(">>")) {
        if (peek() != '/' || value.keys.size() > mostItems) {
            return std::nullopt;
        }
        const QByteArray key = takeName().text;
        auto item = takeValue(depth + 1);
        // A key given twice is read differently by different programs.
        if (!item || value.keys.contains(key)) {
            return std::nullopt;
        }
        value.keys.append(key);
        value.items.append(std::move(*item));
    }
    return value;
}

void PdfReader::takeEscape(QByteArray &text)
{
    static constexpr QByteArrayView from = "nrtbf";
    static constexpr QByteArrayView to = "\n\r\t\b\f";
    const char c = peek();
    if (c >= '0' && c <= '7') {
        int code = 0;
        for (int digits = 0; digits < 3 && peek() >= '0' && peek() <= '7'; ++digits, ++m_at) {
            code = code * 8 + (peek() - '0');
        }
        text += static_cast<char>(code & 0xFF);
        return;
    }
    if (c == '\r' || c == '\n') {
        skipLineEnd(); // a line that goes on
        return;
    }
    ++m_at;
    const qsizetype index = from.indexOf(c);
    text += index >= 0 ? to[index] : c;
}

std::optional<PdfValue> PdfReader::takeLiteral()
{
    ++m_at;
    QByteArray text;
    for (int open = 1; !atEnd();) {
        const char c = peek();
        ++m_at;
        if (c == '\\') {
            takeEscape(text);
            continue;
        }
        open += c == '(' ? 1 : 0;
        open -= c == ')' ? 1 : 0;
        if (open == 0) {
            return PdfValue::string(text);
        }
        text += c;
    }
    return std::nullopt;
}

std::optional<PdfValue> PdfReader::takeHex()
{
    ++m_at;
    const qsizetype end = m_data.indexOf('>', m_at);
    if (end < 0) {
        return std::nullopt;
    }
    QByteArray digits = m_data.sliced(m_at, end - m_at).toByteArray();
    digits.removeIf(isSpace);
    if (!std::ranges::all_of(digits,
                             [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); })) {
        return std::nullopt;
    }
    if (digits.size() % 2 != 0) {
        digits += '0';
    }
    m_at = end + 1;
    return PdfValue::string(QByteArray::fromHex(digits));
}

PdfValue PdfReader::takeName()
{
    ++m_at;
    const qsizetype start = m_at;
    while (!atEnd() && !isSpace(peek()) && !isDelimiter(peek())) {
        ++m_at;
    }
    return PdfValue::name(m_data.sliced(start, m_at - start).toByteArray());
}

std::optional<PdfValue> PdfReader::takePlain()
{
    const qsizetype start = m_at;
    while (!atEnd() && !isSpace(peek()) && !isDelimiter(peek())) {
        ++m_at;
    }
    if (m_at == start) {
        return std::nullopt;
    }
    PdfValue value = PdfValue::plain(m_data.sliced(start, m_at - start).toByteArray());
    if (value.text == "null") {
        return PdfValue();
    }
    const auto number = value.integer();
    if (!number) {
        return value;
    }
    // "12 0 R" looks like a number until its end.
    const qsizetype after = m_at;
    const auto generation = takeNumber();
    if (generation && take("R") && (atEnd() || isSpace(peek()) || isDelimiter(peek()))) {
        if (*generation != 0 || *number > 8'000'000) {
            return std::nullopt;
        }
        return PdfValue::reference(static_cast<int>(*number));
    }
    m_at = after;
    return value;
}

} // namespace hocba::signing

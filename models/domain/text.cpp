// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace hocba {

using namespace Qt::StringLiterals;

namespace {

// Combining characters of Vietnamese after NFD.
constexpr char16_t circumflex = 0x0302;
constexpr char16_t breve = 0x0306;
constexpr char16_t horn = 0x031b;
constexpr std::array<char16_t, 5> tones { 0x0300, 0x0309, 0x0303, 0x0301, 0x0323 }; // huyền hỏi ngã sắc nặng

// Levels of a sort key, low to high, all below the letters: end of a word, end of its letters, its tones, digits.
constexpr char16_t wordEnd = 0x01;
constexpr char16_t lettersEnd = 0x02;
constexpr char16_t firstTone = 0x03;
constexpr char16_t foreignMark = firstTone + tones.size();
constexpr char16_t firstDigit = 0x10;
constexpr char16_t firstLetter = 0x20;

const QString &alphabet()
{
    static const QString letters = u"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"_s;
    return letters;
}

/// The letter that `base` and the first mark after it make, if they make one of the alphabet.
QChar composed(QChar base, QChar mark)
{
    const char16_t sign = mark.unicode();
    if (sign == circumflex && base == u'a') {
        return u'â';
    }
    if (sign == circumflex && base == u'e') {
        return u'ê';
    }
    if (sign == circumflex && base == u'o') {
        return u'ô';
    }
    if (sign == breve && base == u'a') {
        return u'ă';
    }
    if (sign == horn && base == u'o') {
        return u'ơ';
    }
    if (sign == horn && base == u'u') {
        return u'ư';
    }
    return {};
}

/// Place of a letter or digit in the order; 0 for signs, which do not count.
char16_t rank(QChar c)
{
    if (const auto place = alphabet().indexOf(c); place >= 0) {
        return char16_t(firstLetter + place);
    }
    if (c >= u'0' && c <= u'9') {
        return char16_t(firstDigit + (c.unicode() - u'0'));
    }
    // Letters of other scripts stand behind z in the order of Unicode.
    return c.isLetterOrNumber() ? c.unicode() : char16_t(0);
}

char16_t toneOf(QChar mark)
{
    const auto tone = std::ranges::find(tones, mark.unicode());
    return tone == tones.end() ? foreignMark : char16_t(firstTone + (tone - tones.begin()));
}

/// Letters first, then tones: "Hoa" < "Hòa" < "Hoan". Tones stand apart from their letter so that "Hòa" and "Hoà" are
/// equal.
QString sortKeyOfWord(const QString &word)
{
    QString letters;
    QString wordTones;
    QChar base;
    for (const QChar c : word.toLower().normalized(QString::NormalizationForm_D)) {
        if (!c.isMark()) {
            base = c == u'ð' ? QChar(u'đ') : c;
            if (const auto place = rank(base); place != 0) {
                letters.append(QChar(place));
            }
        } else if (const QChar letter = composed(base, c); !letter.isNull() && !letters.isEmpty()) {
            letters.back() = QChar(rank(letter));
        } else {
            wordTones.append(QChar(toneOf(c)));
        }
    }
    return letters + QChar(lettersEnd) + wordTones + QChar(wordEnd);
}

/// Invisible or reordering characters let two different names look alike.
bool isForbidden(char32_t c)
{
    using enum QChar::Category;
    constexpr std::array categories { Other_Control, Other_Format, Other_Surrogate, Other_PrivateUse,
                                      Other_NotAssigned };
    if (std::ranges::find(categories, QChar::category(c)) != categories.end()) {
        return true;
    }
    // Assigned and yet seen as nothing: joiners, fillers, the empty Braille cell, variation selectors;
    // and the sign that says a character was lost, which halves of pairs become.
    constexpr std::array<char32_t, 7> blanks { 0x034f, 0x115f, 0x1160, 0x2800, 0x3164, 0xffa0, 0xfffd };
    return std::ranges::find(blanks, c) != blanks.end() || (c >= 0xfe00 && c <= 0xfe0f);
}

} // namespace

QString normalised(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).simplified();
}

Result<QString> checkedText(const QString &text, int limit)
{
    const QString stored = normalised(text);
    const auto characters = stored.toUcs4();
    if (characters.size() > limit) {
        return fail("text.too_long"_L1, QString::number(limit));
    }
    for (const auto c : characters) {
        if (isForbidden(c)) {
            return fail("text.forbidden_character"_L1, u"U+%1"_s.arg(quint32(c), 4, 16, QChar(u'0')).toUpper());
        }
    }
    return stored;
}

QString sortKeyOfName(const QString &fullName)
{
    QStringList words = normalised(fullName).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return {};
    }
    words.prepend(words.takeLast());
    QString key;
    for (const QString &word : std::as_const(words)) {
        key += sortKeyOfWord(word);
    }
    return key;
}

QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.isMark()) {
            continue;
        }
        const bool dStroke = c == u'đ' || c == u'Đ' || c == u'ð' || c == u'Ð';
        plain.append(dStroke ? QChar(u'D') : c.toUpper());
    }
    return plain.simplified();
}

} // namespace hocba

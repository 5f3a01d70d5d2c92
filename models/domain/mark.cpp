// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mark.h"

#include <algorithm>

namespace hocba {

using namespace Qt::StringLiterals;

namespace {

constexpr int highest = 100; // tenths
constexpr qsizetype detailLimit = 40; // a pasted novel must not travel in an error

bool isDigits(QStringView text)
{
    // Not QChar::isDigit: that one also takes full-width and Arabic digits.
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Error refusal(QLatin1StringView code, const QString &text)
{
    return fail(code, text.left(detailLimit));
}

QString withSeparator(int tenths, QChar separator)
{
    return QString::number(tenths / 10) + separator + QString::number(tenths % 10);
}

} // namespace

Result<Mark> Mark::fromTenths(int tenths)
{
    if (tenths < 0 || tenths > highest) {
        return fail("mark.out_of_range"_L1, QString::number(tenths));
    }
    return Mark(tenths);
}

Result<Mark> Mark::parse(const QString &text)
{
    const QString typed = text.trimmed();
    const auto separator = std::ranges::find_if(typed, [](QChar c) { return c == u',' || c == u'.'; });
    const bool hasFraction = separator != typed.end();
    const QStringView whole(typed.begin(), separator);
    const QStringView fraction = hasFraction ? QStringView(separator + 1, typed.end()) : QStringView();

    const bool leadingZero = whole.size() > 1 && whole.front() == u'0';
    if (!isDigits(whole) || leadingZero || (hasFraction && !isDigits(fraction))) {
        return refusal("mark.not_a_number"_L1, text);
    }
    // The length is looked at first: a hundred digits would not fit in an int.
    if (whole.size() > 2 || whole.toInt() > 10) {
        return refusal("mark.out_of_range"_L1, text);
    }
    if (fraction.size() > 1) {
        return refusal("mark.too_precise"_L1, text);
    }
    const int tenths = whole.toInt() * 10 + (hasFraction ? fraction.toInt() : 0);
    if (tenths > highest) {
        return refusal("mark.out_of_range"_L1, text);
    }
    return Mark(tenths);
}

Result<Mark> Mark::fromHundredths(int hundredths)
{
    if (hundredths < 0 || hundredths > highest * 10) {
        return fail("mark.out_of_range"_L1, QString::number(hundredths));
    }
    return Mark((hundredths + 5) / 10);
}

QString Mark::toVietnamese() const
{
    return withSeparator(m_tenths, u',');
}

QString Mark::toPoint() const
{
    return withSeparator(m_tenths, u'.');
}

} // namespace hocba

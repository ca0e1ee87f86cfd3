// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/cell_text.h"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <system_error>

namespace attention {

namespace {

struct BooleanPair
{
    BooleanWords words;
    std::string_view no;
    std::string_view yes;
};

constexpr std::array<BooleanPair, 5> booleanPairs{{{BooleanWords::TrueFalse, "false", "true"},
                                                   {BooleanWords::YesNo, "no", "yes"},
                                                   {BooleanWords::OnOff, "off", "on"},
                                                   {BooleanWords::TF, "f", "t"},
                                                   {BooleanWords::YN, "n", "y"}}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lower(char c)
{
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

bool same(std::string_view text, std::string_view lowerCase)
{
    return text.size() == lowerCase.size() && std::equal(text.begin(), text.end(), lowerCase.begin(),
                                                         [](char a, char b) { return lower(a) == b; });
}

bool isInfinity(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    return same(text, "inf") || same(text, "infinity");
}

/// Digits, decimal sign and exponent with at most a minus before.
NumberReading readPlain(std::string_view text, char decimal, float &value)
{
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    // fast_float also knows "nan" and "inf".
    if (text.size() == first || (!isDigit(text[first]) && text[first] != decimal))
        return NumberReading::NotNumber;
    float read = 0.0F;
    const auto [end, error] = fast_float::from_chars_advanced(
        text.data(), text.data() + text.size(), read,
        fast_float::parse_options(fast_float::chars_format::general, decimal));
    if (end != text.data() + text.size() || error == std::errc::invalid_argument)
        return NumberReading::NotNumber;
    if (!std::isfinite(read))
        return NumberReading::TooLarge;
    value = read;
    return NumberReading::Number;
}

NumberReading readUnusual(std::string_view text, char decimal, float &value)
{
    constexpr std::string_view minus = "\xE2\x88\x92";
    if (isInfinity(text))
        return NumberReading::TooLarge;
    if (text.starts_with(minus))
        return readPlain(std::string(1, '-').append(text.substr(minus.size())), decimal, value);
    if (text.starts_with('+') && !text.substr(1).starts_with('-'))
        return readPlain(text.substr(1), decimal, value);
    return readPlain(text, decimal, value);
}

/// Takes up to `most` digits from the front; −1 if there is none.
int takeDigits(std::string_view &text, std::size_t most, std::size_t &count)
{
    int value = 0;
    for (count = 0; count < most && count < text.size() && isDigit(text[count]); ++count)
        value = 10 * value + (text[count] - '0');
    text.remove_prefix(count);
    return count == 0 ? -1 : value;
}

bool takeSign(std::string_view &text, char sign)
{
    if (!text.starts_with(sign))
        return false;
    text.remove_prefix(1);
    return true;
}

bool takeDate(std::string_view &text)
{
    std::array<int, 3> parts{};
    std::array<std::size_t, 3> digits{};
    parts[0] = takeDigits(text, 4, digits[0]);
    const char sign = text.empty() ? '\0' : text[0];
    if (sign != '-' && sign != '/' && sign != '.')
        return false;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (!takeSign(text, sign))
            return false;
        parts[i] = takeDigits(text, 4, digits[i]);
    }
    const bool yearFirst = digits[0] == 4;
    if (digits[1] > 2 || digits[yearFirst ? 2 : 0] > 2 || (!yearFirst && digits[2] != 2 && digits[2] != 4))
        return false;
    const auto [low, high] = std::minmax(parts[1], parts[yearFirst ? 2 : 0]);
    return low >= 1 && low <= 12 && high <= 31; // which is the month is not always to be told
}

bool takeClock(std::string_view &text, int highestHour)
{
    std::size_t digits = 0;
    const int hour = takeDigits(text, 2, digits);
    if (hour < 0 || hour > highestHour || !takeSign(text, ':'))
        return false;
    const int minute = takeDigits(text, 2, digits);
    return digits == 2 && minute < 60;
}

bool takeTime(std::string_view &text)
{
    if (!takeClock(text, 24))
        return false;
    std::size_t digits = 0;
    if (takeSign(text, ':')) {
        const int second = takeDigits(text, 2, digits);
        if (digits != 2 || second > 60)
            return false;
        if ((takeSign(text, '.') || takeSign(text, ',')) && takeDigits(text, 9, digits) < 0)
            return false;
    }
    if (takeSign(text, 'Z') || text.empty())
        return true;
    return (takeSign(text, '+') || takeSign(text, '-')) && takeClock(text, 14);
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

NumberReading readNumber(std::string_view cell, char decimal, float &value)
{
    const NumberReading reading = readPlain(cell, decimal, value);
    return reading == NumberReading::NotNumber ? readUnusual(trimmed(cell), decimal, value) : reading;
}

bool isNumber(std::string_view cell, char decimal)
{
    float ignored = 0.0F;
    return readNumber(cell, decimal, ignored) != NumberReading::NotNumber;
}

bool isMissing(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    return text.empty() || text == "?" || text == "-" || same(text, "na") || same(text, "nan") ||
           same(text, "null");
}

bool isDateTime(std::string_view text)
{
    std::string_view rest = text;
    if (takeDate(rest))
        return rest.empty() ||
               ((takeSign(rest, ' ') || takeSign(rest, 'T')) && takeTime(rest) && rest.empty());
    return takeTime(text) && text.empty();
}

std::string_view booleanText(BooleanText boolean)
{
    const auto *pair = std::find_if(booleanPairs.begin(), booleanPairs.end(),
                                    [&](const BooleanPair &p) { return p.words == boolean.words; });
    return boolean.value ? pair->yes : pair->no;
}

std::optional<BooleanText> readBoolean(std::string_view text)
{
    for (const BooleanPair &pair : booleanPairs) {
        if (same(text, pair.yes) || same(text, pair.no))
            return BooleanText{pair.words, same(text, pair.yes)};
    }
    return std::nullopt;
}

} // namespace attention

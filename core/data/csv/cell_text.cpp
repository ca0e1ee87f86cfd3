// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/cell_text.h"

#include "core/data/csv/text_encoding.h"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
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

bool isZero(std::string_view number)
{
    const std::string_view mantissa = number.substr(0, number.find_first_of("eE"));
    return mantissa.find_first_of("123456789") == std::string_view::npos;
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
    return read == 0.0F && !isZero(text) ? NumberReading::TooSmall : NumberReading::Number;
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

/// Takes any of these, each as often as it comes, from both ends.
std::string_view without(std::span<const std::string_view> signs, std::string_view text)
{
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view sign : signs) {
            if (text.starts_with(sign)) {
                text.remove_prefix(sign.size());
                found = true;
            } else if (text.ends_with(sign)) {
                text.remove_suffix(sign.size());
                found = true;
            }
        }
    }
    return text;
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

std::string shortened(std::string_view text)
{
    constexpr std::size_t most = 40;
    const std::string_view first = text.substr(0, text.size() > most ? most : text.size());
    std::string message;
    for (const char c : first.substr(0, validUtf8(first))) {
        if (c >= 0 && c < ' ')
            message.append("\xE2\x90").append(1, static_cast<char>(0x80 + c)); // U+2400 and on
        else
            message += c;
    }
    return text.size() > most ? message.append("…") : message;
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

bool hasLeadingZeros(std::string_view number)
{
    const std::size_t first = number.find_first_not_of(" \t+-\xE2\x88\x92");
    return first != std::string_view::npos && number[first] == '0' && first + 1 < number.size() &&
           isDigit(number[first + 1]);
}

bool resemblesNumber(std::string_view cell)
{
    constexpr std::array<std::string_view, 12> signs{"+", "-", "\xE2\x88\x92", "$",       "€", "£", "¥", "%",
                                                     "‰", " ", "\t",           "\xC2\xA0"};
    std::string_view digits = without(signs, cell);
    if (digits.starts_with("0x") || digits.starts_with("0X"))
        return digits.size() > 2 &&
               digits.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string_view::npos;
    if (digits.find_first_of("0123456789") == std::string_view::npos)
        return false;
    while (!digits.empty()) {
        const bool blank = digits.starts_with("\xC2\xA0");
        if (!blank && !isDigit(digits[0]) &&
            std::string_view(",. _'").find(digits[0]) == std::string_view::npos)
            return false;
        digits.remove_prefix(blank ? 2 : 1);
    }
    return true;
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

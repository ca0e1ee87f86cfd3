// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace attention {

/// Marks English text that the window translates by its own words.
constexpr const char *translatable(const char *text)
{
    return text;
}

/// One line of plain words: a translatable pattern with places %1 … %9 and what stands there. `<b>` marks
/// what is bold. At most 60 characters in English where column names are short. Who shows it fills the places
/// by locale.
struct Sentence
{
    enum class Kind {
        Count,       ///< a whole number
        Percent,     ///< a share 0 … 1, shown in whole percent
        FinePercent, ///< a share 0 … 1, shown with one decimal
        Points,      ///< a share lost, shown in points: see pointsDecimals()
        Figure,      ///< a loss or R², shown with four decimals
        Number,      ///< in the unit of the data, shown with four significant digits
        Correlation, ///< −1 … 1, shown with two decimals
        Name,
        Message, ///< what this library says of an error, in English
    };
    struct Argument
    {
        Kind kind = Kind::Name;
        double value = 0.0; ///< of all kinds but Name and Message
        std::string name;
    };
    /// What a click at the end of the sentence offers.
    enum class Link { None, Why, ByClass };

    const char *pattern = "";
    std::vector<Argument> arguments = {};
    Link link = Link::None;

    static Argument count(std::int64_t value) { return {Kind::Count, static_cast<double>(value), {}}; }
    static Argument percent(double share) { return {Kind::Percent, share, {}}; }
    static Argument finePercent(double share) { return {Kind::FinePercent, share, {}}; }
    static Argument points(double share) { return {Kind::Points, share, {}}; }
    static Argument figure(double loss) { return {Kind::Figure, loss, {}}; }
    static Argument number(double value) { return {Kind::Number, value, {}}; }
    static Argument correlation(double r) { return {Kind::Correlation, r, {}}; }
    static Argument named(std::string name) { return {Kind::Name, 0.0, std::move(name)}; }
    static Argument message(std::string words) { return {Kind::Message, 0.0, std::move(words)}; }

    /// Points have two digits that count, and two decimals at most: "50", "1.0", "0.44".
    static int pointsDecimals(double points) { return points >= 9.95 ? 0 : points >= 0.995 ? 1 : 2; }

    /// In English with the C locale, without marks: "x1 gets 71 % at y = 1".
    std::string english() const;
};

} // namespace attention

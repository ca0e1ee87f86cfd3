// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace attention {

/// Marks English text that the window translates by its own words.
constexpr const char *translatable(const char *text)
{
    return text;
}

struct Count
{
    std::int64_t value;
};
/// A share 0 … 1, shown in whole percent.
struct Percent
{
    double value;
};
/// A share 0 … 1, shown with one decimal.
struct FinePercent
{
    double value;
};
/// A loss, shown with four decimals.
struct Figure
{
    double value;
};

/// One line of plain words: a translatable pattern with places %1 … %9 and what stands there. `<b>` marks
/// what is bold. At most 60 characters in English where column names are short. Who shows it fills the places
/// by locale.
struct Sentence
{
    using Argument = std::variant<Count, Percent, FinePercent, Figure, std::string>;
    /// What a click at the end of the sentence offers.
    enum class Link { None, Why, ByClass };

    const char *pattern = "";
    std::vector<Argument> arguments;
    Link link = Link::None;

    /// In English with the C locale, without marks: "x1 gets 71 % at y = 1".
    std::string english() const;
};

} // namespace attention

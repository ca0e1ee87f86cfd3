// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/sentence.h"

#include <array>
#include <cstdio>
#include <string_view>

namespace attention {

namespace {

std::string decimals(const char *format, double value)
{
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), format, value);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string inEnglish(const Sentence::Argument &argument)
{
    switch (argument.kind) {
    case Sentence::Kind::Count:
        return decimals("%.0f", argument.value);
    case Sentence::Kind::Percent:
        return decimals("%.0f %%", 100.0 * argument.value);
    case Sentence::Kind::FinePercent:
        return decimals("%.1f %%", 100.0 * argument.value);
    case Sentence::Kind::Points: {
        const double points = 100.0 * argument.value;
        constexpr std::array<const char *, 3> formats{"%.0f", "%.1f", "%.2f"};
        return decimals(formats[static_cast<std::size_t>(Sentence::pointsDecimals(points))], points);
    }
    case Sentence::Kind::Figure:
        return decimals("%.4f", argument.value);
    case Sentence::Kind::Number:
        return decimals("%.4g", argument.value);
    case Sentence::Kind::Correlation:
        return decimals("%.2f", argument.value);
    case Sentence::Kind::Name:
    case Sentence::Kind::Message:
        break;
    }
    return argument.name;
}

} // namespace

std::string Sentence::english() const
{
    std::string text;
    for (std::string_view rest = pattern; !rest.empty();) {
        const auto digit = rest.size() > 1 ? static_cast<std::size_t>(rest[1] - '1') : arguments.size();
        if (rest.starts_with("<b>")) {
            rest.remove_prefix(3);
        } else if (rest.starts_with("</b>")) {
            rest.remove_prefix(4);
        } else if (rest.front() == '%' && digit < arguments.size()) {
            text += inEnglish(arguments[digit]);
            rest.remove_prefix(2);
        } else {
            text += rest.front();
            rest.remove_prefix(1);
        }
    }
    return text;
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace attention {

namespace {

template <class Number>
std::string shortest(Number value)
{
    if (std::isnan(value))
        return "nan"; // never "-nan"
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end};
}

} // namespace

std::string numberText(float value)
{
    return shortest(value);
}

std::string numberText(double value)
{
    return shortest(value);
}

double shortestDouble(float value)
{
    if (!std::isfinite(value))
        return static_cast<double>(value);
    const std::string text = shortest(value);
    double result = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), result);
    // Rounding twice may miss by one; then all digits are needed.
    return static_cast<float>(result) == value ? result : static_cast<double>(value);
}

} // namespace attention

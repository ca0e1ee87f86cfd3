// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace attention {

/// Without blanks, tabs and line ends around it.
std::string_view trimmed(std::string_view text);

enum class NumberReading {
    Number,
    TooLarge, ///< a number beyond ±3.4e38, or infinity
    NotNumber
};

/// Digits with at most one decimal sign, a sign (+, - or U+2212) before and an exponent behind; blanks around
/// it do not count. Rounded to the nearest float. Nothing else is a number: no grouping ("1,234", "1_000"),
/// no hexadecimals, no unit ("5 %"), no time ("12:30"). \param decimal the decimal sign. \param value set
/// only for a number
NumberReading readNumber(std::string_view cell, char decimal, float &value);

/// Whether it is one, however large.
bool isNumber(std::string_view cell, char decimal);

/// Empty, NA, NaN, null, ? or -, in any case, blanks around it not counted.
bool isMissing(std::string_view cell);

/// A date, a time of day or both: 2023-01-31, 2023/1/31, 31.1.2023, 1/31/2023, 31-01-23; 12:30, 12:30:59.5;
/// both parted by a blank or T, then perhaps Z or an offset such as +01:00. \param text trimmed
bool isDateTime(std::string_view text);

/// Which of the pairs of words a boolean is written in.
enum class BooleanWords { TrueFalse, YesNo, OnOff, TF, YN };

struct BooleanText
{
    BooleanWords words;
    bool value;
};

/// "no" of YesNo, and so on.
std::string_view booleanText(BooleanText boolean);

/// One of these words in any case; nothing for any other. \param text trimmed
std::optional<BooleanText> readBoolean(std::string_view text);

} // namespace attention

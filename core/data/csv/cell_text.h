// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attention {

/// Without blanks, tabs and line ends around it.
std::string_view trimmed(std::string_view text);

/// At most 40 bytes for a message of one line: control characters become their pictures, as ␊ for a line end.
std::string shortened(std::string_view text);

enum class NumberReading {
    Number,
    TooLarge, ///< a number beyond ±3.4e38, or infinity
    TooSmall, ///< not 0, but rounded to it
    NotNumber
};

/// Digits with at most one decimal sign, a sign (+, - or U+2212) before and an exponent behind; blanks around
/// it do not count. Rounded to the nearest float. Nothing else is a number:
///
///     1,234                         1.234 where the comma is the decimal sign, else no number
///     1_000, 1 000, 0x10, 5 %, $5   no numbers
///     12:30                         no number, a time
///     -                             missing; U+2212 before digits is a minus
///     1e400, inf                    too large
///     1e-400                        too small: 0
///     007                           7, see hasLeadingZeros()
///
/// \param decimal the decimal sign. \param value set for a number, also if it is too small
NumberReading readNumber(std::string_view cell, char decimal, float &value);

/// Whether it is one, however large.
bool isNumber(std::string_view cell, char decimal);

/// A number with zeros before its first digit that a number does not keep: "007", not "0.7".
bool hasLeadingZeros(std::string_view number);

/// What people, though not readNumber(), may take for a number: digits grouped by commas, points, blanks,
/// underscores or apostrophes, with a currency or per cent sign; hexadecimals.
bool resemblesNumber(std::string_view cell);

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

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace attention {

/// The shortest text that reads back as the same number, in the C locale; "nan", "inf" and "-inf" as such.
std::string numberText(float value);
std::string numberText(double value);

/// The double with the shortest text that rounds to `value`: 0.1 for 0.1F. Reading it as double and rounding
/// to float gives `value` again.
double shortestDouble(float value);

} // namespace attention

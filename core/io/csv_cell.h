// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace attention {

/// A text as a cell of a CSV file: in quotes where it holds a comma, a quote, a line end or blanks at its
/// ends (RFC 4180).
std::string csvCell(std::string_view text);

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attention {

/// A literal in double quotes. Bytes of UTF-8 stay, control characters are escaped.
std::string pythonString(std::string_view text);
std::vector<std::string> pythonStrings(const std::vector<std::string> &texts);

/// "[a, b, c]" of items that are Python already. Where the line would grow beyond 100 characters, the items
/// stand on lines of their own, indented. \param before characters of the line before the bracket
std::string pythonList(const std::vector<std::string> &items, std::size_t before);

/// The text with each "$name" replaced. A name is letters and underscores; all must be given.
std::string filled(std::string_view text,
                   std::initializer_list<std::pair<std::string_view, std::string>> values);

} // namespace attention

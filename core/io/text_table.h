// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attention {

/// Places a text takes in a terminal, UTF-8: two for a Chinese, Japanese or Korean letter, none for a mark
/// that is put on the letter before it.
std::size_t shownWidth(std::string_view text);

/// A name on one line: control characters become "?", and one that is wider than `most` places is shortened
/// in the middle by "…".
std::string shownName(std::string_view name, std::size_t most);

/// Words on lines of at most `width` places, each ended by a newline; longer words stand alone.
std::string wrapped(std::string_view text, std::size_t width);

/// Lines of cells below each other: the first left-aligned, the rest right-aligned, two blanks between.
class TextTable
{
public:
    /// Without cells it is an empty line.
    void add(std::vector<std::string> cells) { m_lines.push_back(std::move(cells)); }
    /// Each line ended by a newline, without blanks at its end.
    std::string text() const;

private:
    std::vector<std::vector<std::string>> m_lines;
};

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text_table.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace attention {

namespace {

struct Letter
{
    std::string_view bytes;
    std::size_t width = 1;
};

struct Range
{
    std::uint32_t first;
    std::uint32_t last;
};

/// Unicode's East Asian Width, the wide blocks.
constexpr std::array wideRanges{Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},  Range{0x3041, 0xA4CF},
                                Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},  Range{0xFE30, 0xFE6F},
                                Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},  Range{0x1F300, 0x1F64F},
                                Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};
constexpr std::array markRanges{Range{0x0300, 0x036F}, Range{0x200B, 0x200F}, Range{0xFE00, 0xFE0F}};

template <std::size_t Count>
bool isIn(const std::array<Range, Count> &ranges, std::uint32_t code)
{
    return std::any_of(ranges.begin(), ranges.end(),
                       [code](const Range &range) { return code >= range.first && code <= range.last; });
}

std::vector<Letter> lettersOf(std::string_view text)
{
    std::vector<Letter> letters;
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        std::uint32_t code = lead;
        std::size_t length = 1;
        if (lead >= 0xC0) {
            const std::size_t most = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
            code = lead & (0x7FU >> most);
            while (length < most && length < text.size() &&
                   (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
                code = (code << 6U) | (static_cast<unsigned char>(text[length]) & 0x3FU);
                ++length;
            }
        }
        const std::size_t width = isIn(markRanges, code) ? 0 : isIn(wideRanges, code) ? 2 : 1;
        letters.push_back({text.substr(0, length), width});
        text.remove_prefix(length);
    }
    return letters;
}

template <class Letters>
std::string taken(const Letters &letters, std::size_t width)
{
    std::string text;
    for (const Letter &letter : letters) {
        if (letter.width > width)
            break;
        width -= letter.width;
        text += letter.bytes;
    }
    return text;
}

bool isControl(const Letter &letter)
{
    const auto code = static_cast<unsigned char>(letter.bytes.front());
    return code < ' ' || code == 0x7F;
}

} // namespace

std::size_t shownWidth(std::string_view text)
{
    std::size_t width = 0;
    for (const Letter &letter : lettersOf(text))
        width += letter.width;
    return width;
}

std::string shownName(std::string_view name, std::size_t most)
{
    std::vector<Letter> letters = lettersOf(name);
    for (Letter &letter : letters) {
        if (isControl(letter))
            letter = {"?", 1};
    }
    std::size_t width = 0;
    for (const Letter &letter : letters)
        width += letter.width;
    if (width <= most)
        return taken(letters, width);
    const std::size_t end = (most - 1) / 2;
    const std::string head = taken(letters, most - 1 - end);
    std::size_t tailWidth = 0;
    auto tail = letters.end();
    while (tail != letters.begin() && tailWidth + std::prev(tail)->width <= end)
        tailWidth += (--tail)->width;
    return head + "…" + taken(std::vector<Letter>(tail, letters.end()), tailWidth);
}

std::string wrapped(std::string_view text, std::size_t width)
{
    std::string lines;
    std::size_t used = 0;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        const std::size_t needed = shownWidth(word);
        const bool first = lines.empty() || lines.back() == '\n';
        if (!first && used + 1 + needed > width) {
            lines += '\n';
            used = 0;
        } else if (!first) {
            lines += ' ';
            ++used;
        }
        lines += word;
        used += needed;
    }
    return lines + '\n';
}

std::string TextTable::text() const
{
    std::vector<std::size_t> widths;
    for (const auto &line : m_lines) {
        widths.resize(std::max(widths.size(), line.size()));
        for (std::size_t cell = 0; cell < line.size(); ++cell)
            widths[cell] = std::max(widths[cell], shownWidth(line[cell]));
    }
    std::string text;
    for (const auto &cells : m_lines) {
        std::string line;
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            const std::string blanks(widths[cell] - shownWidth(cells[cell]), ' ');
            line += cell == 0 ? cells[cell] + blanks : "  " + blanks + cells[cell];
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace attention

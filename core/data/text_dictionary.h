// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace attention {

/// Different texts, numbered 0, 1, … in the order they came. One block of memory holds them all.
class TextDictionary
{
public:
    /// Stands for a missing text.
    static constexpr std::uint32_t noCode = std::numeric_limits<std::uint32_t>::max();

    std::size_t size() const { return m_ends.size(); }
    /// Valid until the next add().
    std::string_view text(std::size_t code) const
    {
        const std::size_t begin = code == 0 ? 0 : m_ends[code - 1];
        return std::string_view(m_texts).substr(begin, m_ends[code] - begin);
    }
    /// The text's code; the size() before, if it is new.
    std::uint32_t add(std::string_view text);

private:
    std::size_t slotOf(std::string_view text) const;
    void grow();

    std::string m_texts;
    std::vector<std::size_t> m_ends;
    std::vector<std::uint32_t> m_slots; ///< a power of two, at least a third free
};

} // namespace attention

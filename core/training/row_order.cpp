// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/row_order.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace attention {

RowOrder::RowOrder(std::size_t rows, bool shuffle, std::uint64_t seed)
    : m_shuffle(shuffle)
    , m_random(seed, Stream::Shuffle)
    , m_order(rows)
{
    std::iota(m_order.begin(), m_order.end(), 0U);
    restart();
}

std::span<const std::uint32_t> RowOrder::rows(std::size_t first, std::size_t count)
{
    const std::size_t size = m_order.size();
    const std::size_t begin = std::min(first, size);
    const std::size_t end = begin + std::min(count, size - begin);
    Random random = m_random; // a copy can stay in registers
    while (m_drawn < end) {
        // Two places at a time, for a draw is enough for two numbers of 32 bits.
        const std::uint64_t bits = random.next();
        for (const auto word : {static_cast<std::uint32_t>(bits >> 32U), static_cast<std::uint32_t>(bits)}) {
            if (m_drawn == size)
                break;
            const auto left = static_cast<std::uint32_t>(size - m_drawn);
            std::swap(m_order[m_drawn], m_order[m_drawn + random.below(left, word)]);
            ++m_drawn;
        }
    }
    m_random = random;
    return std::span(m_order).subspan(begin, end - begin);
}

} // namespace attention

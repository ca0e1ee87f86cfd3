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
    for (; m_drawn < end; ++m_drawn) {
        const std::size_t other = m_drawn + m_random.below(static_cast<std::uint32_t>(size - m_drawn));
        std::swap(m_order[m_drawn], m_order[other]);
    }
    return std::span(m_order).subspan(begin, end - begin);
}

} // namespace attention

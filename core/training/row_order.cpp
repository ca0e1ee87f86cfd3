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
    if (m_drawn < end)
        draw(end);
    return std::span(m_order).subspan(begin, end - begin);
}

void RowOrder::draw(std::size_t end)
{
    const std::size_t size = m_order.size();
    std::uint32_t *order = m_order.data();
    Random random = m_random; // in registers, as the place is
    std::size_t place = m_drawn;
    const auto settle = [&](std::uint64_t word) {
        const auto left = static_cast<std::uint32_t>(size - place);
        std::swap(order[place], order[place + random.below(left, static_cast<std::uint32_t>(word))]);
        ++place;
    };
    while (place < end) {
        // 64 random bits are enough for two places.
        const std::uint64_t bits = random.next();
        settle(bits >> 32U);
        if (place < size)
            settle(bits);
    }
    m_random = random;
    m_drawn = place;
}

} // namespace attention

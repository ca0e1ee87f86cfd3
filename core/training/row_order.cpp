// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/row_order.h"

#include "core/data/large_pages.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attention {

RowOrder::RowOrder(std::span<const float> labels, bool shuffle, std::uint64_t seed)
    : m_shuffle(shuffle)
    , m_random(seed, Stream::Shuffle)
{
    reserveLarge(m_order, labels.size());
    for (const float label : labels)
        m_order.emplace_back(static_cast<std::uint32_t>(m_order.size()), static_cast<std::uint32_t>(label));
    restart();
}

std::span<const RowPick> RowOrder::rows(std::size_t first, std::size_t count)
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
    std::array<std::uint32_t, 64> others{};
    Random random = m_random; // in registers
    while (m_drawn < end) {
        // First the draws, 32 bits of them for a place, so that the places they name are on their way from
        // memory before the first is needed.
        const std::size_t count = std::min(others.size(), m_order.size() - m_drawn);
        RowPick *order = m_order.data() + m_drawn;
        auto left = static_cast<std::uint32_t>(m_order.size() - m_drawn);
        for (std::size_t place = 0; place < count; place += 2) {
            const std::uint64_t bits = random.next();
            others[place] = random.below(left--, static_cast<std::uint32_t>(bits >> 32U));
            __builtin_prefetch(order + place + others[place], 1);
            if (place + 1 < count) {
                others[place + 1] = random.below(left--, static_cast<std::uint32_t>(bits));
                __builtin_prefetch(order + place + 1 + others[place + 1], 1);
            }
        }
        for (std::size_t place = 0; place < count; ++place)
            std::swap(order[place], order[place + others[place]]);
        m_drawn += count;
    }
    m_random = random;
}

} // namespace attention

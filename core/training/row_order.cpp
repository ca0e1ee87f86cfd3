// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/row_order.h"

#include "core/data/large_pages.h"
#include "core/training/config.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attention {

static_assert(limits::rows.maximum <= RowPick::rowEnd);

RowOrder::RowOrder(std::span<const float> labels, bool shuffle, std::uint64_t seed)
    : m_shuffle(shuffle)
    , m_random(seed, Stream::Shuffle)
{
    reserveLarge(m_order, labels.size());
    for (const float label : labels)
        m_order.emplace_back(static_cast<std::uint32_t>(m_order.size()), static_cast<std::uint32_t>(label));
    m_drawn = m_order.size();
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

void RowOrder::restart()
{
    if (!m_shuffle)
        return;
    m_drawn = 0;
    askAhead(0, m_exchanges[m_now]);
}

/// Exchanges places one by one with what the numbers drawn before name.
void RowOrder::draw(std::size_t end)
{
    while (m_drawn < end) {
        const Exchanges &now = m_exchanges[m_now];
        m_now = 1 - m_now;
        askAhead(m_drawn + now.count, m_exchanges[m_now]);
        RowPick *order = m_order.data() + m_drawn;
        for (std::size_t place = 0; place < now.count; ++place)
            std::swap(order[place], order[place + now.distances[place]]);
        m_drawn += now.count;
    }
}

/// Draws numbers for the places from `first` on, and begins to fetch the places they name.
void RowOrder::askAhead(std::size_t first, Exchanges &result)
{
    result.count = std::min(result.distances.size(), m_order.size() - first);
    const RowPick *order = m_order.data() + first;
    auto left = static_cast<std::uint32_t>(m_order.size() - first);
    Random random = m_random; // in registers
    const auto ask = [&](std::size_t place, std::uint64_t word) {
        result.distances[place] = random.below(left--, static_cast<std::uint32_t>(word));
        __builtin_prefetch(order + place + result.distances[place], 1);
    };
    for (std::size_t place = 0; place < result.count; place += 2) {
        const std::uint64_t bits = random.next(); // enough for two places
        ask(place, bits >> 32U);
        if (place + 1 < result.count)
            ask(place + 1, bits);
    }
    m_random = random;
}

} // namespace attention

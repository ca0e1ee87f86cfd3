// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/random.h"

#include <cstdint>
#include <numeric>
#include <span>
#include <utility>

namespace attention {

/// Parts of a stream that is drawn in many are so far apart that none is another purpose's.
inline constexpr std::uint64_t streamStep = 256;

/// 0 … n − 1 in the order of the shuffle of Fisher and Yates: for i = n − 1 … 1 places i and below(i + 1) are
/// exchanged.
inline void fillShuffled(std::span<std::uint32_t> order, Random &random)
{
    std::iota(order.begin(), order.end(), 0U);
    for (std::size_t last = order.size(); last > 1; --last)
        std::swap(order[last - 1], order[random.below(static_cast<std::uint32_t>(last))]);
}

} // namespace attention

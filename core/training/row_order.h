// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/random.h"
#include "core/data/row_pick.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace attention {

/// The order of the training rows, shuffled anew for each epoch (Fisher and Yates). Drawn as far as it is
/// asked for, so that an epoch of ten million rows begins at once.
class RowOrder
{
public:
    /// \param labels the class of every training row.
    RowOrder(std::span<const float> labels, bool shuffle, std::uint64_t seed);

    /// Begins the next epoch.
    void restart();
    /// The rows at places [first, first + count) of the epoch, cut at its end.
    std::span<const RowPick> rows(std::size_t first, std::size_t count);

private:
    /// Each place is exchanged with one so far after it, or with itself.
    struct Exchanges
    {
        std::size_t count = 0;
        std::array<std::uint32_t, 64> distances{};
    };

    void draw(std::size_t end);
    void askAhead(std::size_t first, Exchanges &result);

    bool m_shuffle;
    Random m_random;
    std::vector<RowPick> m_order;
    std::size_t m_drawn = 0; ///< places of this epoch that are settled
    std::array<Exchanges, 2>
        m_exchanges;       ///< the next ones, whose memory is on its way, and room for those after
    std::size_t m_now = 0; ///< the next ones among them
};

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/viridis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace attention {

namespace {

// Entries 0, 16, 32, … 240 and 255 of the 256.
constexpr std::array<std::array<double, 3>, 17> table = {{
    {0.267004, 0.004874, 0.329415},
    {0.282327, 0.094955, 0.417331},
    {0.278826, 0.175490, 0.483397},
    {0.258965, 0.251537, 0.524736},
    {0.229739, 0.322361, 0.545706},
    {0.199430, 0.387607, 0.554642},
    {0.172719, 0.448791, 0.557885},
    {0.149039, 0.508051, 0.557250},
    {0.127568, 0.566949, 0.550556},
    {0.120638, 0.625828, 0.533488},
    {0.157851, 0.683765, 0.501686},
    {0.246070, 0.738910, 0.452024},
    {0.369214, 0.788888, 0.382914},
    {0.515992, 0.831158, 0.294279},
    {0.678489, 0.863742, 0.189503},
    {0.845561, 0.887322, 0.099702},
    {0.993248, 0.906157, 0.143936},
}};

} // namespace

QRgb viridis(double t)
{
    const double entry = t > 0.0 ? std::min(t, 1.0) * 255.0 : 0.0;
    const auto left = std::min<std::size_t>(static_cast<std::size_t>(entry / 16.0), table.size() - 2);
    const double leftEntry = static_cast<double>(left) * 16.0;
    const double span = left + 2 == table.size() ? 15.0 : 16.0;
    const double share = (entry - leftEntry) / span;
    const auto channel = [&](std::size_t index) {
        const double value = table[left][index] + (table[left + 1][index] - table[left][index]) * share;
        return static_cast<int>(std::lround(value * 255.0));
    };
    return qRgb(channel(0), channel(1), channel(2));
}

} // namespace attention

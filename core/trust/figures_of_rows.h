// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/explained.h"

#include <chrono>
#include <cstdint>
#include <span>

namespace attention {

/// Mean over the rows of every group and standard deviation, divided by n. \param rows of the data set.
/// \param perRow rows × source columns, row-major.
ColumnFigures figuresOfRows(const Dataset &data, std::span<const std::uint32_t> rows,
                            std::span<const float> perRow);

/// Seconds since it was made.
class Stopwatch
{
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace attention

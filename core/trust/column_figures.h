// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

namespace attention {

/// A figure for every source column, over all validation rows that were looked at and over those of each
/// class. Group 0 is all rows, group 1 + k the rows of class k; a regression, and more than
/// classesWithAttention classes, have group 0 alone. A group without rows holds NaN.
struct ColumnFigures
{
    std::size_t groups = 0;
    std::size_t columns = 0;
    std::vector<double> mean;   ///< groups × columns, row-major
    std::vector<double> spread; ///< same shape; of what, says who makes them

    ColumnFigures() = default;
    ColumnFigures(std::size_t groupCount, std::size_t columnCount)
        : groups(groupCount)
        , columns(columnCount)
        , mean(groupCount * columnCount, std::nan(""))
        , spread(groupCount * columnCount, std::nan(""))
    {}

    bool empty() const { return columns == 0; }
    std::size_t place(std::size_t group, std::size_t column) const { return group * columns + column; }
    double meanOf(std::size_t group, std::size_t column) const { return mean[place(group, column)]; }
    double spreadOf(std::size_t group, std::size_t column) const { return spread[place(group, column)]; }
};

} // namespace attention

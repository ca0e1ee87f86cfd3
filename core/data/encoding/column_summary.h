// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace attention {

/// What a column holds, at a glance, of all rows of the table.
struct ColumnSummary
{
    static constexpr std::size_t bins = 16;
    static constexpr std::size_t mostLevels = 16;

    struct Level
    {
        std::string text;
        std::size_t rows = 0;
        bool operator==(const Level &) const = default;
    };

    std::size_t distinct = 0; ///< different values, missing ones not counted
    std::size_t missing = 0;
    double minimum = 0.0; ///< of a number
    double maximum = 0.0;
    std::vector<std::size_t> histogram; ///< of a number: rows in `bins` equal parts from minimum to maximum;
                                        ///< all in the first if they are the same; empty without values
    std::vector<Level> levels; ///< of any other type the most frequent first, among equals by their letters
};

/// Takes about 10 ns for each row.
ColumnSummary summaryOf(const Column &column);

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/verdict.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// What the verdict about a group of rows rests on.
struct JudgedGroup
{
    GroupVerdict verdict;
    /// By column: shares of attention and what permutation costs, 0 where it counts as nothing. Of the run
    /// itself where it goes with its evidence as the verdict says, else the means over the seeds that have a
    /// say. Empty where the verdict is undefined.
    std::vector<double> attention;
    std::vector<double> cost;
    std::vector<std::size_t> firstPlaces; ///< columns: seeds in which a column has the most attention

    std::size_t counting() const; ///< columns that cost something
};

/// By the rules of verdict.h. \param seeds that have a say; of the run itself first, or null.
JudgedGroup judgedGroup(const TrustFindings &findings, std::span<const SeedFigures *const> seeds,
                        std::size_t group, std::size_t rowsOfGroup);

/// Pearson's r of two columns over training rows, evenly spread ones of many; 0 if one is constant or has
/// several inputs.
double trainingCorrelation(const Dataset &data, std::size_t a, std::size_t b);

} // namespace attention

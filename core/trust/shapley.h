// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/explained.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace attention {

/// Up to so many columns Shapley values are exact.
inline constexpr std::size_t mostExactColumns = 10;
/// Above it there are none: they would take too long.
inline constexpr std::size_t mostShapleyColumns = 256;

/// Signed parts of each row's output; they add up to output − base, the base being the output for the mean of
/// the training rows.
struct Parts
{
    std::vector<std::uint32_t> rows; ///< of the data set
    std::vector<float> values;       ///< rows × source columns, row-major
    std::vector<double> errors;  ///< groups × source columns: standard error of the mean absolute part by
                                 ///< the orders that were drawn; 0 if exact, NaN in a group without rows
    std::vector<double> outputs; ///< rows
    double base = 0.0;           ///< of class 1 or of a number; of several classes see bases
    std::vector<double> bases;   ///< rows; of several classes that of the row's own class
};

/// Shapley values (Shapley 1953; Lundberg and Lee, "A unified approach to interpreting model predictions",
/// NeurIPS 2017) of the output over source columns; a column that is left out has the training mean. Exact
/// over all sets of up to mostExactColumns columns, else the mean over sampled orders of the columns, each
/// with its reverse (Castro, Gómez, Tejada, Computers & Operations Research 36, 2009), all drawn one after
/// the other by Random(seed, Stream::Shapley) and shuffled as in permutationEvidence(). Without rows above
/// mostShapleyColumns. Nothing if stopped.
/// \param products that may be made at most, roughly; fewer rows are taken, and fewer orders, two pairs at
/// least.
std::optional<Parts> shapleyParts(const Explained &explained, double products, std::uint64_t seed,
                                  const StopRequested &stop = {});

/// The mean absolute part of each column; the spread is its standard error. No columns above
/// mostShapleyColumns. Nothing if stopped.
std::optional<Evidence> shapleyEvidence(const Explained &explained, double products, std::uint64_t seed,
                                        const StopRequested &stop = {});

/// Products of shapleyEvidence() and gradientEvidence() for a run, and for each of many seeds.
inline constexpr double runProducts = 2e10;
inline constexpr double seedProducts = 2e9;

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/explained.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace attention {

/// What the network says on average when a column has a value in all rows (Friedman, "Greedy function
/// approximation", Annals of Statistics 29, 2001).
struct PartialDependence
{
    std::size_t column = 0;          ///< source column
    std::vector<double> values;      ///< of a number, ascending, in the unit of the data: quantiles
    std::vector<std::string> levels; ///< of a category, in place of values
    std::vector<double> outputs;     ///< for each of these: mean probability of class 1, or of `outputClass`;
                                     ///< of a regression the number in the target's unit
    std::size_t outputClass = 1;     ///< of several classes the likeliest one of the data
};

/// \param points at most, of a number. Nothing if stopped.
std::optional<PartialDependence> partialDependence(const Explained &explained, std::size_t column,
                                                   std::size_t points, const StopRequested &stop = {});

} // namespace attention

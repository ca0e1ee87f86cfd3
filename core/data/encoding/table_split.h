// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/row_pick.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace attention {

/// Rows in the order of a data set: training first, validation last.
struct TableSplit
{
    std::vector<RowPick> rows;
    std::size_t trainRows = 0;
};

/// round(share × rows) rows validate. With a seed rows are shuffled, and each class validates by its share:
/// what rounding down leaves goes to the classes with the largest remainders. Every class keeps a row for
/// training, even if fewer validate then, and where there are enough every class of two rows or more gives
/// one to validation. Without a seed the last rows validate and the order stays.
/// \param rows with their class, 0 … classes − 1; 0 for a regression, with one class
TableSplit splitRows(std::vector<RowPick> rows, std::size_t classes, double share,
                     std::optional<std::uint64_t> seed);

/// How many rows of each class validate; see splitRows().
std::vector<std::size_t> validationOfClasses(const std::vector<std::size_t> &classRows, double share);

} // namespace attention

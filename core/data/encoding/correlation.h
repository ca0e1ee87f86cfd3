// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// Columns that move together: each with another of them with |r| ≥ 0.95.
struct CorrelatedGroup
{
    std::vector<std::size_t> columns; ///< ascending
    double weakest = 1.0;             ///< the smallest |r| that is needed to join them
};

inline constexpr double strongCorrelation = 0.95;

/// Evenly picked ones if they are more than 10 000.
std::vector<std::uint32_t> manyRows(std::span<const std::uint32_t> rows);

/// Pearson's r of two number columns over those of manyRows() that have both; 0 if one is constant there.
double correlation(const Column &a, const Column &b, std::span<const std::uint32_t> rows);

/// Of the first 500 numbers and booleans (0 and 1) of `columns` that miss no value in manyRows(). Takes
/// half a second for 500. Nothing if stopped.
std::optional<std::vector<CorrelatedGroup>> correlatedGroups(const Table &table,
                                                             std::span<const std::size_t> columns,
                                                             std::span<const std::uint32_t> rows,
                                                             const std::function<bool()> &stop = {});

} // namespace attention

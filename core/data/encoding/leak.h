// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/encoding/table_dataset.h"

#include <cstdint>
#include <span>

namespace attention {

/// How a column tells the target all by itself.
enum class Leak {
    None,
    Equal,        ///< it has the target's values
    ValueByValue, ///< each of its values stands for one class, each class for one of them; missing may be one
    StraightLine  ///< it is a regression's target in another unit: |r| > 0.9999
};

/// By all `rows`; a straight line by manyRows() of them. A row that misses the column's value is left out
/// unless missing stands for a class.
Leak leakOf(const Table &table, const TablePlan &plan, std::size_t column,
            std::span<const std::uint32_t> rows);

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/encoding/column_levels.h"
#include "core/data/task.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// How a column tells the target all by itself.
enum class Leak {
    None,
    Equal,        ///< it has the target's values
    ValueByValue, ///< each of its values stands for one class, each class for one of them; missing may be one
    StraightLine  ///< it is a regression's target in another unit: |r| > 0.9999
};

/// Looks for leaks of one target. What it is made of must outlive it.
class LeakSearch
{
public:
    /// \param rows that have a target
    LeakSearch(const Column &target, Task task, std::span<const std::uint32_t> rows);

    /// By all rows; a straight line by manyRows() of them. A row that misses the column's value is left out
    /// unless missing stands for a class.
    Leak of(const Column &column) const;

private:
    Leak ofNumber(const Column &column) const;
    Leak ofClass(const Column &column) const;
    std::vector<std::uint32_t> classOfLevels(const ColumnLevels &levels) const;

    const Column &m_target;
    std::span<const std::uint32_t> m_rows;
    std::optional<ColumnLevels> m_classes; ///< none of a regression
};

} // namespace attention

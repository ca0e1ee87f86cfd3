// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/leak.h"

#include "core/data/encoding/column_levels.h"
#include "core/data/encoding/correlation.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace attention {

namespace {

constexpr double straight = 0.9999;
constexpr std::uint32_t nothing = ColumnLevels::none;
constexpr std::uint32_t several = nothing - 1;

Leak leakOfNumber(const Column &column, const Column &target, std::span<const std::uint32_t> rows)
{
    if (column.type != ColumnType::Number)
        return Leak::None;
    std::size_t present = 0;
    const bool equal = std::all_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
        const float value = column.numbers[row];
        present += std::isnan(value) ? 0 : 1;
        return std::isnan(value) || value == target.numbers[row];
    });
    if (equal)
        return present > 1 ? Leak::Equal : Leak::None;
    return std::abs(correlation(column, target, rows)) > straight ? Leak::StraightLine : Leak::None;
}

/// The class all rows of each level have, at last of those that miss it; nothing where there are no rows,
/// several where there is more than one class. Ends early where a level has several.
std::vector<std::uint32_t> classOfLevels(const ColumnLevels &levels, const ColumnLevels &classes,
                                         std::span<const std::uint32_t> rows)
{
    std::vector<std::uint32_t> result(levels.size() + 1, nothing);
    for (const std::uint32_t row : rows) {
        const std::uint32_t level = levels.of(row);
        std::uint32_t &known = result[level == ColumnLevels::none ? levels.size() : level];
        const std::uint32_t now = classes.of(row);
        if (known == nothing) {
            known = now;
        } else if (known != now) {
            known = several;
            if (level != ColumnLevels::none)
                break;
        }
    }
    return result;
}

Leak leakOfClass(const Column &column, const Column &target, std::span<const std::uint32_t> rows)
{
    const ColumnLevels classes(target, rows, mostClasses);
    const ColumnLevels levels(column, rows, classes.size());
    if (levels.moreThanMost() || levels.size() + 1 < classes.size())
        return Leak::None;
    std::vector<std::uint32_t> classOf = classOfLevels(levels, classes, rows);
    if (levels.size() == classes.size())
        classOf.pop_back();
    bool equal = levels.size() == classes.size();
    std::vector<bool> told(classes.size());
    for (std::size_t level = 0; level < classOf.size(); ++level) {
        const std::uint32_t index = classOf[level];
        if (index >= classes.size() || told[index])
            return Leak::None;
        told[index] = true;
        equal = equal && levels.texts()[level] == classes.texts()[index];
    }
    return equal ? Leak::Equal : Leak::ValueByValue;
}

} // namespace

Leak leakOf(const Table &table, const TablePlan &plan, std::size_t column,
            std::span<const std::uint32_t> rows)
{
    const Column &target = table.columns[plan.target];
    return plan.task == Task::Regression ? leakOfNumber(table.columns[column], target, rows)
                                         : leakOfClass(table.columns[column], target, rows);
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/leak.h"

#include "core/data/encoding/correlation.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

constexpr double straight = 0.9999;
constexpr std::uint32_t nothing = ColumnLevels::none;
constexpr std::uint32_t several = nothing - 1;

} // namespace

LeakSearch::LeakSearch(const Column &target, Task task, std::span<const std::uint32_t> rows)
    : m_target(target)
    , m_rows(rows)
{
    if (task != Task::Regression)
        m_classes.emplace(target, rows, mostClasses);
}

Leak LeakSearch::of(const Column &column) const
{
    return m_classes ? ofClass(column) : ofNumber(column);
}

Leak LeakSearch::ofNumber(const Column &column) const
{
    if (column.type != ColumnType::Number)
        return Leak::None;
    std::size_t present = 0;
    const bool equal = std::all_of(m_rows.begin(), m_rows.end(), [&](std::uint32_t row) {
        const float value = column.numbers[row];
        present += std::isnan(value) ? 0 : 1;
        return std::isnan(value) || value == m_target.numbers[row];
    });
    if (equal)
        return present > 1 ? Leak::Equal : Leak::None;
    return std::abs(correlation(column, m_target, m_rows)) > straight ? Leak::StraightLine : Leak::None;
}

/// The class all rows of each level have, at last of those that miss it; nothing where there are no rows,
/// several where there is more than one class. Ends early where a level has several.
std::vector<std::uint32_t> LeakSearch::classOfLevels(const ColumnLevels &levels) const
{
    std::vector<std::uint32_t> result(levels.size() + 1, nothing);
    for (const std::uint32_t row : m_rows) {
        const std::uint32_t level = levels.of(row);
        std::uint32_t &known = result[level == ColumnLevels::none ? levels.size() : level];
        const std::uint32_t now = m_classes->of(row);
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

Leak LeakSearch::ofClass(const Column &column) const
{
    const ColumnLevels &classes = *m_classes;
    const ColumnLevels levels(column, m_rows, classes.size());
    if (levels.moreThanMost() || levels.size() + 1 < classes.size())
        return Leak::None;
    std::vector<std::uint32_t> classOf = classOfLevels(levels);
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

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"
#include "core/data/table_config.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace attention::test {

inline constexpr float missingNumber = std::numeric_limits<float>::quiet_NaN();

inline Column numbers(std::string name, std::vector<float> values)
{
    Column column;
    column.name = std::move(name);
    for (const float value : values)
        column.missing += std::isnan(value) ? 1 : 0;
    column.numbers = std::move(values);
    return column;
}

/// An empty text is missing.
inline Column texts(std::string name, const std::vector<std::string> &values,
                    ColumnType type = ColumnType::Category)
{
    Column column;
    column.name = std::move(name);
    column.type = type;
    for (const std::string &value : values) {
        column.missing += value.empty() ? 1 : 0;
        column.codes.push_back(value.empty() ? TextDictionary::noCode : column.texts.add(value));
    }
    return column;
}

/// 0 no, 1 yes, −1 missing.
inline Column booleans(std::string name, const std::vector<int> &values)
{
    Column column;
    column.name = std::move(name);
    column.type = ColumnType::Boolean;
    column.texts.add("no");
    column.texts.add("yes");
    for (const int value : values) {
        column.missing += value < 0 ? 1 : 0;
        column.codes.push_back(value < 0 ? TextDictionary::noCode : static_cast<std::uint32_t>(value));
    }
    return column;
}

/// "x7"
inline std::string numbered(const std::string &text, std::size_t number)
{
    return std::string(text).append(std::to_string(number));
}

/// first, first + 1, …
inline std::vector<float> counting(std::size_t rows, float first = 0.0F)
{
    std::vector<float> values(rows);
    std::iota(values.begin(), values.end(), first);
    return values;
}

/// What `value` makes of 0, 1, …; texts as std::string.
template <class Value>
auto repeated(std::size_t rows, Value value)
{
    using Made = decltype(value(std::size_t{}));
    std::vector<std::conditional_t<std::is_same_v<Made, const char *>, std::string, Made>> values;
    for (std::size_t row = 0; row < rows; ++row)
        values.push_back(value(row));
    return values;
}

/// A number without any pattern, in [0, 1).
inline float scattered(std::size_t row, std::uint32_t stir = 0)
{
    std::uint32_t bits = (static_cast<std::uint32_t>(row) + 77U * stir + 1U) * 2654435761U;
    bits ^= bits >> 15U;
    bits *= 2246822519U;
    bits ^= bits >> 13U;
    return static_cast<float>(bits >> 8U) * 0x1.0p-24F;
}

inline Table tableOf(std::vector<Column> columns)
{
    Table table;
    table.rows = columns.empty() ? 0 : std::max(columns[0].numbers.size(), columns[0].codes.size());
    table.columns = std::move(columns);
    return table;
}

inline TableConfig targeting(const std::string &target)
{
    TableConfig config;
    config.target = target;
    return config;
}

} // namespace attention::test

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/generators/generator.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace attention::test {

/// The generator's own settings with so many rows.
inline DataConfig configOf(std::string_view name, std::int64_t rows)
{
    DataConfig config;
    config.source = name;
    config.rows = rows;
    config.columns = findGenerator(name)->columns;
    return config;
}

inline Dataset generated(std::string_view name, std::int64_t rows)
{
    return *generate(configOf(name, rows));
}

/// A column as it was drawn, before it was standardised.
inline double drawn(const Dataset &data, std::size_t row, std::size_t column)
{
    const double value = static_cast<double>(data.row(row)[column]);
    if (!data.preprocessing)
        return value;
    const StandardScale &scale = data.preprocessing->columns[column].scale;
    return scale.mean + value * scale.deviation;
}

/// The share of rows that `value` is true of.
template <class Value>
double shareOfRows(const Dataset &data, const Value &value)
{
    std::size_t count = 0;
    for (std::size_t row = 0; row < data.rows; ++row)
        count += value(row) ? 1U : 0U;
    return static_cast<double>(count) / static_cast<double>(data.rows);
}

} // namespace attention::test

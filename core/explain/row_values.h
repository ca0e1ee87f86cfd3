// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace attention {

/// How a source column's values stand among the inputs of a row, and back.
struct ValueColumn
{
    /// Of a category's value: no level, all inputs are 0.
    static constexpr double noLevel = -1.0;

    std::string name;
    ColumnEncoding::Kind kind = ColumnEncoding::Kind::Number;
    StandardScale scale;             ///< of a number or boolean
    std::vector<std::string> levels; ///< of a category one for each input; of a boolean "no", "yes"
    std::size_t firstInput = 0;
    std::size_t inputs = 1;

    bool isNumber() const { return kind == ColumnEncoding::Kind::Number; }
};

/// One for each source column.
std::vector<ValueColumn> valueColumns(const Dataset &data);

/// A number in the unit of its file, where a missing one has become the median; of the others the place of
/// the level, or noLevel. \param inputs a row of the data set.
double valueOf(const ValueColumn &column, std::span<const float> inputs);
/// Changes that column's inputs alone, as the training rows were encoded.
void setValue(const ValueColumn &column, double value, std::span<float> inputs);

/// Of a number.
struct ValueRange
{
    double low = 0.0;
    double high = 0.0;
};
/// Over the training rows, which is what a network has seen.
ValueRange valueRange(const Dataset &data, const ValueColumn &column);

/// The number a row is called by: that of its file, or of the generated rows, counted from 1.
std::int64_t rowNumber(const Dataset &data, std::size_t row);

} // namespace attention

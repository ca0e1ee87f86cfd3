// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/row_values.h"

#include "core/data/encoding/row_encoder.h"

#include <algorithm>
#include <cmath>

namespace attention {

std::vector<ValueColumn> valueColumns(const Dataset &data)
{
    std::vector<ValueColumn> columns;
    for (std::size_t i = 0; i < data.sources.size(); ++i) {
        const SourceColumn &source = data.sources[i];
        ValueColumn column;
        column.name = source.name;
        column.firstInput = source.firstInput;
        column.inputs = source.inputs;
        if (source.inputs > 1)
            column.kind = ColumnEncoding::Kind::Category;
        if (data.preprocessing) {
            column.kind = data.preprocessing->columns[i].kind;
            column.scale = data.preprocessing->columns[i].scale;
        }
        if (column.kind == ColumnEncoding::Kind::Boolean)
            column.levels = {"no", "yes"};
        for (std::size_t level = 0; column.kind == ColumnEncoding::Kind::Category && level < column.inputs;
             ++level) {
            const std::string &input = data.columnNames[source.firstInput + level]; // "colour=red"
            column.levels.push_back(input.substr(std::min(source.name.size() + 1, input.size())));
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

double valueOf(const ValueColumn &column, std::span<const float> inputs)
{
    const std::span<const float> own = inputs.subspan(column.firstInput, column.inputs);
    if (column.kind == ColumnEncoding::Kind::Category) {
        const auto set = std::find_if(own.begin(), own.end(), [](float input) { return input != 0.0F; });
        return set == own.end() ? ValueColumn::noLevel : static_cast<double>(set - own.begin());
    }
    const double value = column.scale.mean + column.scale.deviation * static_cast<double>(own.front());
    return column.kind == ColumnEncoding::Kind::Boolean ? std::round(value) : value;
}

void setValue(const ValueColumn &column, double value, std::span<float> inputs)
{
    const std::span<float> own = inputs.subspan(column.firstInput, column.inputs);
    if (column.kind != ColumnEncoding::Kind::Category) {
        own.front() = standardised(value, column.scale);
        return;
    }
    std::fill(own.begin(), own.end(), 0.0F);
    if (value >= 0.0 && value < static_cast<double>(own.size()))
        own[static_cast<std::size_t>(value)] = 1.0F;
}

ValueRange valueRange(const Dataset &data, const ValueColumn &column)
{
    ValueRange range;
    for (std::size_t row = 0; row < data.trainRows; ++row) {
        const double value = valueOf(column, data.row(row));
        range.low = row == 0 ? value : std::min(range.low, value);
        range.high = row == 0 ? value : std::max(range.high, value);
    }
    return range;
}

std::int64_t rowNumber(const Dataset &data, std::size_t row)
{
    return static_cast<std::int64_t>(data.tableRows.empty() ? row : data.tableRows[row]) + 1;
}

} // namespace attention

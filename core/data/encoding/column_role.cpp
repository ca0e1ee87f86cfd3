// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/column_role.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

bool isConstant(const Column &column)
{
    if (column.type == ColumnType::Number) {
        const auto first = std::find_if(column.numbers.begin(), column.numbers.end(),
                                        [](float number) { return !std::isnan(number); });
        return std::all_of(first, column.numbers.end(),
                           [first](float number) { return std::isnan(number) || number == *first; });
    }
    if (column.type == ColumnType::Category && column.missing > 0)
        return false;
    const auto first = std::find_if(column.codes.begin(), column.codes.end(),
                                    [](std::uint32_t code) { return code != TextDictionary::noCode; });
    return std::all_of(first, column.codes.end(), [first](std::uint32_t code) {
        return code == TextDictionary::noCode || code == *first;
    });
}

} // namespace

std::size_t presentRows(const Column &column)
{
    return std::max(column.numbers.size(), column.codes.size()) - column.missing;
}

bool isMissing(const Column &column, std::uint32_t row)
{
    return column.type == ColumnType::Number ? std::isnan(column.numbers[row])
                                             : column.codes[row] == TextDictionary::noCode;
}

NotAnInput whyNoInput(const Column &column)
{
    if (presentRows(column) == 0)
        return NotAnInput::Empty;
    if (isConstant(column))
        return NotAnInput::Constant;
    if (column.type == ColumnType::Text)
        return column.texts.size() == presentRows(column) ? NotAnInput::NamesRows : NotAnInput::Text;
    if (column.type == ColumnType::DateTime)
        return NotAnInput::Date;
    return column.ignoredBecause.empty() ? NotAnInput::No : NotAnInput::CountsRows;
}

} // namespace attention

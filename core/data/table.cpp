// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/table.h"

#include "core/data/distinct.h"

#include <algorithm>

namespace attention {

const char *columnTypeName(ColumnType type)
{
    switch (type) {
    case ColumnType::Number:
        return "number";
    case ColumnType::Category:
        return "category";
    case ColumnType::Boolean:
        return "boolean";
    case ColumnType::DateTime:
        return "date";
    case ColumnType::Text:
        return "text";
    }
    return "";
}

std::size_t distinctValues(const Column &column)
{
    if (column.type == ColumnType::Number)
        return countDistinct(column.numbers);
    if (column.type != ColumnType::Boolean)
        return column.texts.size();
    const auto comes = [&column](std::uint32_t code) {
        return std::find(column.codes.begin(), column.codes.end(), code) != column.codes.end() ? 1U : 0U;
    };
    return comes(0) + comes(1);
}

} // namespace attention

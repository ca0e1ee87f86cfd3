// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/preprocessing.h"

namespace attention {

std::size_t ColumnEncoding::inputs() const
{
    if (kind != Kind::Category)
        return 1;
    return levels.size() + (other ? 1 : 0) + (missing ? 1 : 0);
}

std::size_t Preprocessing::inputs() const
{
    std::size_t sum = 0;
    for (const ColumnEncoding &column : columns)
        sum += column.inputs();
    return sum;
}

std::vector<std::string> Preprocessing::inputNames() const
{
    std::vector<std::string> names;
    names.reserve(inputs());
    for (const ColumnEncoding &column : columns) {
        if (column.kind != ColumnEncoding::Kind::Category) {
            names.push_back(column.name);
            continue;
        }
        for (const std::string &level : column.levels)
            names.push_back(column.name + '=' + level);
        if (column.other)
            names.push_back(column.name + "=(other)");
        if (column.missing)
            names.push_back(column.name + "=(missing)");
    }
    return names;
}

} // namespace attention

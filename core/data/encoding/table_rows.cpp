// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding/table_rows.h"

#include "core/data/encoding/column_role.h"
#include "core/training/config.h"

#include <algorithm>
#include <stdexcept>

namespace attention {

TableRows usedRows(const Table &table, std::size_t target, const TableConfig &config)
{
    if (static_cast<double>(table.rows) > limits::rows.maximum) {
        throw std::invalid_argument("the table has " + std::to_string(table.rows) + " rows, more than the " +
                                    shortNumber(limits::rows.maximum) + " there may be; use a part of it");
    }
    std::vector<const Column *> asked;
    for (const Column &column : table.columns) {
        if (column.missing > 0 && config.leaveOutMissing.contains(column.name))
            asked.push_back(&column);
    }
    std::vector<bool> misses(asked.size());
    TableRows rows;
    rows.used.reserve(table.rows);
    for (std::uint32_t row = 0; row < table.rows; ++row) {
        if (isMissing(table.columns[target], row)) {
            ++rows.withoutTarget;
            continue;
        }
        bool leftOut = false;
        for (std::size_t index = 0; index < asked.size(); ++index) {
            const bool missing = isMissing(*asked[index], row);
            misses[index] = misses[index] || missing;
            leftOut = leftOut || missing;
        }
        if (leftOut)
            ++rows.leftOut;
        else
            rows.used.push_back(row);
    }
    for (std::size_t index = 0; index < asked.size(); ++index) {
        if (misses[index])
            rows.leftOutForColumns.push_back(asked[index]->name);
    }
    return rows;
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"
#include "core/data/table_config.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace attention {

/// Which rows of a table are of use.
struct TableRows
{
    std::vector<std::uint32_t> used;            ///< ascending
    std::size_t withoutTarget = 0;              ///< rows left out since the target is missing
    std::size_t leftOut = 0;                    ///< others left out for TableConfig::leaveOutMissing
    std::vector<std::string> leftOutForColumns; ///< those of them that miss a value in a row left out
};

/// \throws std::invalid_argument if the table has more rows than limits::rows allows.
TableRows usedRows(const Table &table, std::size_t target, const TableConfig &config);

} // namespace attention

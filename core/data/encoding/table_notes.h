// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/encoding/table_dataset.h"
#include "core/data/encoding/table_rows.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// A table and what was made of it.
struct EncodedTable
{
    const Table &table;
    const TableConfig &config;
    const TablePlan &plan;
    const TableRows &rows;
    std::span<const std::uint32_t> trainRows;
    const Preprocessing &preprocessing;
};

/// The things to know, the most important first: leaks, rows left out, columns ignored, constant in the
/// training rows, filled, merged, correlated. If more than three columns share one, a single note names them.
/// Nothing if stopped.
std::optional<std::vector<TableNote>> tableNotes(const EncodedTable &encoded,
                                                 const std::function<bool()> &stop = {});

} // namespace attention

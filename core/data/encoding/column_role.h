// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <cstddef>
#include <cstdint>

namespace attention {

/// Why a column is no input by default.
enum class NotAnInput {
    No,         ///< it is one
    Empty,      ///< it has no values
    NamesRows,  ///< text that is different in every row
    Text,       ///< text with many values
    Date,       ///< a date or a time
    CountsRows, ///< 1, 2, 3, …
    Constant    ///< one value only; of a category, missing is a value too
};

/// Which it is: what the reader saw (Column::ignoredBecause), texts and dates also where the user made them
/// such, and constants.
NotAnInput whyNoInput(const Column &column);

/// Whether the column has no value in a row.
bool isMissing(const Column &column, std::uint32_t row);

/// Rows that have a value.
std::size_t presentRows(const Column &column);

} // namespace attention

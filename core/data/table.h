// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/text_dictionary.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace attention {

enum class ColumnType { Number, Category, Boolean, DateTime, Text };

/// "number", "category", "boolean", "date", "text": the words of the command line and of `data --describe`.
const char *columnTypeName(ColumnType type);

/// One column of a table, as long as the table has rows. A number is in `numbers`, everything else in
/// `codes`.
struct Column
{
    std::string name;
    ColumnType type = ColumnType::Number;
    std::vector<float> numbers;       ///< of a number; NaN where missing
    std::vector<std::uint32_t> codes; ///< of any other type; TextDictionary::noCode where missing
    TextDictionary texts;             ///< what the codes stand for, trimmed; a boolean's are 0 no and 1 yes
    std::size_t missing = 0;
    std::string ignoredBecause; ///< why it is no input by default; empty if it is one
};

/// Different values, missing ones not counted. Not known from reading: it takes about 7 ns for each number.
std::size_t distinctValues(const Column &column);

/// A table as it was read: columns side by side. Immutable once made, so threads may share it.
struct Table
{
    std::size_t rows = 0;
    std::vector<Column> columns;
};

} // namespace attention

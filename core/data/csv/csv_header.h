// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_warnings.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace attention {

using CsvRecord = std::vector<std::string>;
using CsvRecords = std::vector<CsvRecord>;

/// The cell count that most records have; among equals the first record's, else the lowest.
std::size_t commonCellCount(std::span<const CsvRecord> records);

/// Whether the first record names the columns: it holds no number and no date, and either a number, a date or
/// a boolean stands below one of its texts, or none of its texts comes again in its column.
bool looksLikeHeader(const CsvRecords &records, char decimal);

/// A name for every column: from the first record if it is the header, else "column1", "column2", … Names are
/// trimmed; empty and repeated ones and zero bytes are repaired, which is told. With one name fewer than
/// cells, the first column (the names of rows, as R writes them) or, where all last cells are empty, the last
/// one is nameless. \param line the header's
std::vector<std::string> columnNames(const CsvRecords &records, bool header, std::size_t line,
                                     CsvWarnings &warnings);

} // namespace attention

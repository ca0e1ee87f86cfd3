// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_reader.h"
#include "core/data/table_config.h"
#include "core/io/history_csv.h"

namespace attention {

/// `{"rows":n,"columns":[{"name","type","role","missing","distinct"}],"warnings":[{"line","column","message"}]}`;
/// the role is "target", "input" or "ignore", the line or the column null where a warning is about no single
/// one.
void writeTableDescription(const CsvFile &file, const TableConfig &config, const TextSink &sink);

/// The rows of a text as a JSON array with an object a row: column name → text as in the file.
/// \throws FileError and what `sink` throws
void writeTableCells(const InputBytes &input, const CsvDialect &dialect, const TextSink &sink);

} // namespace attention

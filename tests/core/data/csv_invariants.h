// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_reader.h"

#include <filesystem>
#include <string>

namespace attention::test {

/// Reads a file of any bytes and says what does not hold; empty if all does. Either there is an error of one
/// line that names the file; or a table whose columns have a value for every row, with names that are all
/// different and none empty; visitCsvRows() gives the same rows; each number is what strtof() makes of its
/// text, every other value its text; and what is missing without being written so is in the warnings.
std::string flawInReading(const std::filesystem::path &path, const CsvOptions &options = {});

/// Whether CsvScanner finds other cells in a text that it gets in small pieces; empty if not.
std::string flawInScanning(const std::string &text, char delimiter);

} // namespace attention::test

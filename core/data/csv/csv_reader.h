// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_dialect.h"
#include "core/data/csv/csv_warnings.h"
#include "core/data/table.h"
#include "core/io/input_file.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attention {

/// How far a reader has come. Written by its thread, read by any.
struct ReadProgress
{
    std::atomic<std::uint64_t> bytesRead = 0;
    std::atomic<std::uint64_t> bytesTotal = 0; ///< grows by the file's size if it must be read once more
};

struct CsvFile
{
    static constexpr std::size_t previewRows = 200;
    static constexpr std::size_t previewCells =
        200'000; ///< fewer rows, but one at least, where they would be more

    Table table;
    CsvDialect dialect; ///< as found or as given
    std::vector<CsvWarning> warnings;
    std::vector<std::vector<std::string>> preview; ///< the first rows' texts as in the file
    std::vector<std::size_t> previewLines;         ///< the line each of them begins in, counted from 1
};

/// Asked every few rows; true ends the reading.
using StopReading = std::function<bool()>;

/// Reads a table from a text: a regular file by read() or bytes in memory, in a single pass unless numbers
/// turn out to be texts or UTF-8 to be Windows-1252. Numbers take 4 bytes a cell. Nothing if stopped.
///
/// What a number is says readNumber(), with one decimal sign for the whole file. No value is lost untold: the
/// warnings name the lines of numbers no float holds, of cells that do not fit the type asked for and of
/// cells beyond the columns (up to CsvWarnings::most; the rest is counted), the first number that loses
/// leading zeros, and the first text that keeps a column, most of which looks like numbers, from being one.
/// \throws FileError: unreadable, empty, binary or of another format; a line beyond CsvScanner's limits;
/// changed between the passes; an unknown column in `options.types`. \throws std::invalid_argument for a
/// delimiter or a decimal sign that cannot be one. \throws std::bad_alloc
std::optional<CsvFile> readCsv(const InputBytes &input, const CsvOptions &options = {},
                               const StopReading &stop = {}, ReadProgress *progress = nullptr);

/// One row below the header: the line it begins in and its texts as in the file, one for each of the
/// dialect's names, valid during the call. False ends the reading.
using VisitRow = std::function<bool(std::size_t line, std::span<const std::string_view> cells)>;

/// The same rows in the same order as readCsv() gave with this dialect. \throws FileError
void visitCsvRows(const InputBytes &input, const CsvDialect &dialect, const VisitRow &visit);

} // namespace attention

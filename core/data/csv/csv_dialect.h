// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_warnings.h"
#include "core/data/csv/text_encoding.h"
#include "core/data/table.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attention {

/// What the reader shall not find out by itself.
struct CsvOptions
{
    std::optional<char> delimiter; ///< as isCsvDelimiter(); not the decimal sign
    std::optional<char> decimal;   ///< '.' or ','
    std::optional<TextEncoding> encoding;
    std::optional<bool> header;
    std::map<std::string, ColumnType> types; ///< by the column's name

    bool operator==(const CsvOptions &) const = default;
};

/// How a file is written.
struct CsvDialect
{
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ',';
    char quote = '"';
    char decimal = '.';
    bool header = true;
    bool delimiterLine = false;     ///< the first line is "sep=;", as some spreadsheets write
    std::vector<std::string> names; ///< of every column, all different, none empty
};

/// Everything but the encoding, from the file's beginning as UTF-8. Delimiter: the one that cuts most records
/// into equally many cells, and cells into numbers. Decimal sign: the more frequent one; always '.' where the
/// comma delimits. Header: a first record that holds no number, if others do, or whose texts come not again.
/// \param complete whether `beginning` is the whole file. \param warnings gets what is repaired
CsvDialect sniffCsv(std::string_view beginning, bool complete, const CsvOptions &options,
                    CsvWarnings &warnings);

/// Whether a file may be delimited by it: an ASCII character, no quote, no line end.
bool isCsvDelimiter(char c);

/// "comma", "semicolon", "tab", "pipe", else the character in quotation marks.
std::string delimiterName(char delimiter);

} // namespace attention

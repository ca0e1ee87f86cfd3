// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_reader.h"
#include "core/data/csv/scanner.h"
#include "tests/core/io/temporary_folder.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attention::test {

using Cells = std::vector<std::vector<std::string>>;

/// Hands a text out in pieces of at most so many bytes.
inline ReadText inPieces(std::string text, std::size_t piece = std::string::npos)
{
    return [text = std::move(text), piece, at = std::size_t{0}](std::span<char> to) mutable {
        const std::size_t count = std::min({to.size(), piece, text.size() - at});
        std::copy_n(text.data() + at, count, to.begin());
        at += count;
        return count;
    };
}

inline Cells scanned(const std::string &text, char delimiter = ',', char quote = '"',
                     std::size_t piece = std::string::npos)
{
    CsvScanner scanner(inPieces(text, piece), delimiter, quote);
    Cells records;
    while (scanner.next())
        records.emplace_back(scanner.cells().begin(), scanner.cells().end());
    return records;
}

/// What readCsv() makes of a file with this content.
inline CsvFile readText(const std::string &content, const CsvOptions &options = {})
{
    const TemporaryFolder folder;
    put(folder / "table.csv", content);
    return readCsv(folder / "table.csv", options).value();
}

inline std::string complaintAbout(const std::string &content, const CsvOptions &options = {})
{
    return complaintOf([&] { readText(content, options); });
}

inline std::vector<std::string> namesOf(const CsvFile &file)
{
    std::vector<std::string> names;
    for (const Column &column : file.table.columns)
        names.push_back(column.name);
    return names;
}

inline std::vector<std::string> typesOf(const CsvFile &file)
{
    std::vector<std::string> types;
    for (const Column &column : file.table.columns)
        types.emplace_back(columnTypeName(column.type));
    return types;
}

/// "line column: message" each; without line or column where there is none.
inline std::vector<std::string> warningsOf(const CsvFile &file)
{
    std::vector<std::string> all;
    for (const CsvWarning &warning : file.warnings) {
        std::string text = warning.line == 0 ? std::string() : std::to_string(warning.line).append(" ");
        all.push_back(text.append(warning.column).append(": ").append(warning.message));
    }
    return all;
}

/// A column's values as texts; "(missing)" where there is none.
inline std::vector<std::string> valuesOf(const Column &column)
{
    std::vector<std::string> values;
    for (const float number : column.numbers) {
        std::string text = std::to_string(number);
        text.erase(text.find_last_not_of('0') + 1);
        values.push_back(std::isnan(number) ? "(missing)" : text.ends_with('.') ? text + '0' : text);
    }
    for (const std::uint32_t code : column.codes)
        values.emplace_back(code == TextDictionary::noCode ? "(missing)" : column.texts.text(code));
    return values;
}

} // namespace attention::test

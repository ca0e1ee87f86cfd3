// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/csv_dialect.h"

#include "core/data/csv/cell_text.h"
#include "core/data/csv/csv_header.h"
#include "core/data/csv/scanner.h"

#include <algorithm>
#include <cstring>
#include <span>

namespace attention {

namespace {

constexpr std::string_view delimiters = ",;\t|"; // the earlier one wins where all else is equal
constexpr std::size_t mostRecords = 1000;

/// The records of the beginning that are whole; blank lines are left out. \param firstLine gets the line in
/// which the first one begins
CsvRecords recordsOf(std::string_view text, bool complete, char delimiter, char quote,
                     std::size_t *firstLine = nullptr)
{
    CsvScanner scanner(
        [&text](std::span<char> to) {
            const std::size_t count = std::min(to.size(), text.size());
            std::copy_n(text.begin(), count, to.begin());
            text.remove_prefix(count);
            return count;
        },
        delimiter, quote);
    CsvRecords records;
    while (records.size() <= mostRecords && scanner.next()) {
        if (scanner.blank())
            continue;
        if (records.empty() && firstLine != nullptr)
            *firstLine = scanner.line();
        records.emplace_back(scanner.cells().begin(), scanner.cells().end());
    }
    if (!complete && records.size() > 1)
        records.pop_back(); // cut off, or one too many
    return records;
}

/// Quotes that stand where a cell begins, or where it ends.
struct QuotePlaces
{
    std::size_t opening = 0;
    std::size_t closing = 0;
};

QuotePlaces placesOf(char quote, std::string_view text)
{
    constexpr std::string_view bounds = ",;\t|\r\n";
    QuotePlaces places;
    for (std::size_t at = text.find(quote); at != std::string_view::npos; at = text.find(quote, at + 1)) {
        places.opening += at == 0 || bounds.find(text[at - 1]) != std::string_view::npos ? 1 : 0;
        places.closing +=
            at + 1 == text.size() || bounds.find(text[at + 1]) != std::string_view::npos ? 1 : 0;
    }
    return places;
}

char sniffQuote(std::string_view text)
{
    const QuotePlaces single = placesOf('\'', text);
    const bool inPairs = single.opening >= 2 && single.opening == single.closing;
    return inPairs && placesOf('"', text).opening == 0 ? '\'' : '"';
}

struct DelimiterScore
{
    std::size_t cells = 0; ///< of most records
    double score = 0.0;    ///< 0 … 1
};

DelimiterScore scoreOf(const CsvRecords &records, std::optional<char> decimal)
{
    const std::size_t cells = commonCellCount(records);
    std::size_t regular = 0;
    std::size_t numbers = 0;
    for (const CsvRecord &record : records) {
        if (record.size() != cells)
            continue;
        ++regular;
        for (const std::string &cell : record)
            numbers +=
                isMissing(cell) || isNumber(cell, decimal.value_or('.')) || (!decimal && isNumber(cell, ','))
                    ? 1
                    : 0;
    }
    if (regular == 0 || cells < 2)
        return {};
    const double share = static_cast<double>(regular) / static_cast<double>(records.size());
    return {cells, share * (1.0 + static_cast<double>(numbers) / static_cast<double>(regular * cells)) / 2.0};
}

char sniffDelimiter(std::string_view text, bool complete, char quote, std::optional<char> decimal)
{
    char best = '\0';
    DelimiterScore highest;
    for (const char delimiter : delimiters) {
        const DelimiterScore score = scoreOf(recordsOf(text, complete, delimiter, quote), decimal);
        if (score.score > highest.score) {
            best = delimiter;
            highest = score;
        }
    }
    return best;
}

char sniffDecimal(const CsvRecords &records, CsvWarnings &warnings)
{
    std::size_t commas = 0;
    std::size_t points = 0;
    const std::string *grouped = nullptr; // the first "1,234", while there is nothing else with a comma
    bool onlyGrouped = true;
    for (const CsvRecord &record : records) {
        for (const std::string &cell : record) {
            const std::size_t comma = cell.find(',');
            points += cell.find('.') != std::string::npos && isNumber(cell, '.') ? 1 : 0;
            if (comma == std::string::npos || !isNumber(cell, ','))
                continue;
            ++commas;
            grouped = grouped == nullptr ? &cell : grouped;
            onlyGrouped = onlyGrouped && trimmed(cell).size() - trimmed(cell).find(',') == 4;
        }
    }
    if (commas <= points)
        return '.';
    if (onlyGrouped)
        warnings.add(0, {},
                     "the comma is read as the decimal sign, as in " + *grouped +
                         "; set the decimal sign to a point if it groups thousands");
    return ',';
}

bool hasDelimiterLine(std::string_view text)
{
    return text.starts_with("sep=") && text.size() > 4 && isCsvDelimiter(text[4]) &&
           (text.size() == 5 || text[5] == '\n' || text[5] == '\r');
}

} // namespace

std::size_t commonCellCount(std::span<const CsvRecord> records)
{
    std::map<std::size_t, std::size_t> counts;
    for (const CsvRecord &record : records)
        ++counts[record.size()];
    std::size_t common = records.empty() ? 0 : records.front().size();
    for (const auto &[cells, times] : counts)
        common = times > counts[common] ? cells : common;
    return common;
}

CsvDialect sniffCsv(std::string_view beginning, bool complete, const CsvOptions &options,
                    CsvWarnings &warnings)
{
    CsvDialect dialect;
    dialect.delimiterLine = hasDelimiterLine(beginning);
    if (dialect.delimiterLine) {
        dialect.delimiter = beginning[4];
        beginning.remove_prefix(5);
    }
    dialect.quote = sniffQuote(beginning);
    if (options.delimiter) {
        dialect.delimiter = *options.delimiter;
    } else if (!dialect.delimiterLine) {
        const char found = sniffDelimiter(beginning, complete, dialect.quote, options.decimal);
        if (found == '\0')
            warnings.add(0, {}, "no delimiter was found: the file is read as a single column");
        dialect.delimiter = found == '\0' ? ',' : found;
    }
    std::size_t firstLine = 1;
    const CsvRecords records = recordsOf(beginning, complete, dialect.delimiter, dialect.quote, &firstLine);
    if (options.decimal)
        dialect.decimal = *options.decimal;
    else
        dialect.decimal = dialect.delimiter == ',' ? '.' : sniffDecimal(records, warnings);
    dialect.header = options.header ? *options.header : looksLikeHeader(records, dialect.decimal);
    dialect.names = columnNames(records, dialect.header, firstLine, warnings);
    return dialect;
}

bool isCsvDelimiter(char c)
{
    constexpr std::string_view unfit("\"'\n\r\0", 5);
    return unfit.find(c) == std::string_view::npos && static_cast<unsigned char>(c) < 0x80;
}

std::string delimiterName(char delimiter)
{
    switch (delimiter) {
    case ',':
        return "comma";
    case ';':
        return "semicolon";
    case '\t':
        return "tab";
    case '|':
        return "pipe";
    default:
        return {'"', delimiter, '"'};
    }
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/csv_header.h"

#include "core/data/csv/cell_text.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace attention {

namespace {

bool isNumberOrDate(std::string_view cell, char decimal)
{
    return isNumber(cell, decimal) || isDateTime(trimmed(cell));
}

/// A value of another kind than the name above it. Single letters may be categories as well as booleans.
bool isValueBelow(std::string_view name, std::string_view cell, char decimal)
{
    const bool boolean =
        trimmed(cell).size() > 1 && readBoolean(trimmed(cell)) && !readBoolean(trimmed(name));
    return boolean || isNumberOrDate(cell, decimal);
}

bool comesAgain(const CsvRecords &records, std::size_t column)
{
    return std::any_of(records.begin() + 1, records.end(), [&](const CsvRecord &record) {
        return column < record.size() && trimmed(record[column]) == trimmed(records[0][column]);
    });
}

std::string numbered(std::size_t column)
{
    return std::string("column").append(std::to_string(column + 1));
}

/// Cells of most rows; if no count is that of more than half of them, of the header.
std::size_t columnCount(const CsvRecords &records, bool header)
{
    const std::span<const CsvRecord> rows = std::span(records).subspan(header ? 1 : 0);
    const std::size_t common = commonCellCount(rows);
    if (!header || common == records[0].size())
        return common;
    const auto regular = static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [common](const CsvRecord &row) { return row.size() == common; }));
    return 2 * regular > rows.size() ? std::max(common, records[0].size()) : records[0].size();
}

bool lastCellsAreEmpty(std::span<const CsvRecord> rows, std::size_t columns)
{
    return std::all_of(rows.begin(), rows.end(), [columns](const CsvRecord &row) {
        return row.size() < columns || trimmed(row[columns - 1]).empty();
    });
}

std::string nameIn(const std::string &cell, std::size_t line, CsvWarnings &warnings)
{
    std::string name = cell;
    if (std::erase(name, '\0') > 0)
        warnings.add(line, {}, '"' + shortened(cell) + "\" holds zero bytes: they are left out of the name");
    return std::string(trimmed(name));
}

void repairNames(std::vector<std::string> &names, std::size_t line, CsvWarnings &warnings)
{
    std::unordered_set<std::string> taken(names.begin(), names.end());
    std::unordered_map<std::string, std::size_t> times;
    for (std::size_t column = 0; column < names.size(); ++column) {
        std::string &name = names[column];
        const std::string base = name.empty() ? numbered(column) : name;
        if (!name.empty() && ++times[base] == 1)
            continue;
        std::string why = "column " + std::to_string(column + 1);
        why += name.empty() ? " has no name" : " has a name that another has";
        name = base;
        for (std::size_t number = std::max<std::size_t>(2, times[base]); taken.contains(name); ++number)
            name = std::string(base).append(1, '_').append(std::to_string(number));
        warnings.add(line, name, why.append(": it is called ").append(shortened(name)));
        taken.insert(name);
    }
}

} // namespace

bool looksLikeHeader(const CsvRecords &records, char decimal)
{
    if (records.empty())
        return false;
    const CsvRecord &first = records[0];
    bool valuesBelow = false;
    bool textsComeAgain = false;
    for (std::size_t column = 0; column < first.size(); ++column) {
        if (isNumberOrDate(first[column], decimal))
            return false;
        valuesBelow =
            valuesBelow || std::any_of(records.begin() + 1, records.end(), [&](const CsvRecord &record) {
                return column < record.size() && isValueBelow(first[column], record[column], decimal);
            });
        textsComeAgain = textsComeAgain || (!isMissing(first[column]) && comesAgain(records, column));
    }
    return valuesBelow || !textsComeAgain;
}

std::vector<std::string> columnNames(const CsvRecords &records, bool header, std::size_t line,
                                     CsvWarnings &warnings)
{
    std::vector<std::string> names;
    if (records.empty())
        return names;
    const std::size_t columns = columnCount(records, header);
    if (!header) {
        for (std::size_t column = 0; column < columns; ++column)
            names.push_back(numbered(column));
        return names;
    }
    for (const std::string &cell : records[0])
        names.push_back(nameIn(cell, line, warnings));
    if (names.size() + 1 == columns && !lastCellsAreEmpty(std::span(records).subspan(1), columns)) {
        names.insert(names.begin(), std::string());
        warnings.add(line, {},
                     "the header has one name fewer than the rows have cells: the first column has none");
    }
    names.resize(columns);
    repairNames(names, line, warnings);
    return names;
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/csv_invariants.h"

#include "core/data/csv/cell_text.h"
#include "core/io/file_error.h"
#include "tests/core/data/csv_reading.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <stdexcept>
#include <utility>

namespace attention::test {

namespace {

/// What does not hold.
class Flaw : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

void require(bool holds, const std::string &what)
{
    if (!holds)
        throw Flaw(what);
}

bool isOneLine(std::string_view text)
{
    return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; });
}

/// The number that a cell is without doubt; NaN if it is none.
float plainNumber(std::string_view cell, char decimal)
{
    std::string text(trimmed(cell));
    if (text.starts_with("\xE2\x88\x92"))
        text.replace(0, 3, "-");
    const std::string allowed = std::string("0123456789+-eE").append(1, decimal);
    if (text.empty() || text.find_first_not_of(allowed) != std::string::npos)
        return NAN;
    std::replace(text.begin(), text.end(), decimal, '.');
    char *end = nullptr;
    const float value = std::strtof(text.c_str(), &end);
    return end == text.c_str() + text.size() ? value : NAN;
}

void checkColumn(const Column &column, std::size_t rows)
{
    const bool number = column.type == ColumnType::Number;
    require(column.numbers.size() == (number ? rows : 0), "numbers of " + column.name);
    require(column.codes.size() == (number ? 0 : rows), "codes of " + column.name);
    const auto missing =
        std::count_if(column.numbers.begin(), column.numbers.end(), [](float x) { return std::isnan(x); }) +
        std::count(column.codes.begin(), column.codes.end(), TextDictionary::noCode);
    require(static_cast<std::size_t>(missing) == column.missing, "count of missing in " + column.name);
    for (const float x : column.numbers)
        require(!std::isinf(x), "a number that is not finite in " + column.name);
    for (const std::uint32_t code : column.codes)
        require(code == TextDictionary::noCode || code < column.texts.size(), "a code in " + column.name);
    require(distinctValues(column) <= rows, "more different values than rows in " + column.name);
}

class Check
{
public:
    explicit Check(const CsvFile &file)
        : m_file(file)
    {
        for (const CsvWarning &warning : file.warnings) {
            require(isOneLine(warning.message), "a warning in more than a line: " + warning.message);
            m_told.emplace(warning.line, warning.column);
            m_notAllTold = m_notAllTold || warning.message.starts_with("and ");
        }
    }

    void names() const
    {
        const std::vector<std::string> names = namesOf(m_file);
        require(names == m_file.dialect.names, "names of table and dialect differ");
        require(std::set(names.begin(), names.end()).size() == names.size(), "a name comes twice");
        for (const std::string &name : names)
            require(!trimmed(name).empty() && name.find('\0') == std::string::npos, "a name is no name");
    }

    void row(std::size_t row, std::size_t line, std::span<const std::string_view> cells) const
    {
        require(cells.size() == m_file.table.columns.size(), "cells of a visited row");
        require(row < m_file.table.rows, "more rows are visited than were read");
        if (row < m_file.preview.size())
            require(std::equal(cells.begin(), cells.end(), m_file.preview[row].begin(),
                               m_file.preview[row].end()),
                    "preview of line " + std::to_string(line));
        for (std::size_t column = 0; column < cells.size(); ++column)
            require(isRight(m_file.table.columns[column], row, line, cells[column]),
                    "line " + std::to_string(line) + ", " + m_file.dialect.names[column] + ": " +
                        std::string(cells[column]));
    }

private:
    bool isRight(const Column &column, std::size_t row, std::size_t line, std::string_view cell) const
    {
        const bool number = column.type == ColumnType::Number;
        if (number ? std::isnan(column.numbers[row]) : column.codes[row] == TextDictionary::noCode)
            return isMissing(cell) || m_notAllTold || m_told.contains({line, column.name});
        if (number)
            return column.numbers[row] == plainNumber(cell, m_file.dialect.decimal);
        const std::string_view text = column.texts.text(column.codes[row]);
        if (column.type == ColumnType::Boolean)
            return readBoolean(text)->value == readBoolean(trimmed(cell))->value;
        return text == trimmed(cell);
    }

    const CsvFile &m_file;
    std::set<std::pair<std::size_t, std::string>> m_told;
    bool m_notAllTold = false;
};

} // namespace

std::string flawInReading(const std::filesystem::path &path, const CsvOptions &options)
{
    try {
        const CsvFile file = readCsv(path, options).value();
        const Check check(file);
        check.names();
        for (const Column &column : file.table.columns)
            checkColumn(column, file.table.rows);
        std::size_t rows = 0;
        std::size_t lineBefore = 0;
        visitCsvRows(path, file.dialect, [&](std::size_t line, std::span<const std::string_view> cells) {
            require(line > lineBefore, "lines of visited rows");
            lineBefore = line;
            check.row(rows++, line, cells);
            return true;
        });
        require(rows == file.table.rows, "count of visited rows");
    } catch (const FileError &error) {
        const std::string message = error.what();
        return isOneLine(message) && message.find(path.string()) != std::string::npos ? "" : message;
    } catch (const Flaw &flaw) {
        return flaw.what();
    }
    return {};
}

std::string flawInScanning(const std::string &text, char delimiter)
{
    const std::size_t piece = 1 + text.size() / 512; // each one begins its record anew
    return scanned(text, delimiter) == scanned(text, delimiter, '"', piece) ? "" : "cells differ";
}

} // namespace attention::test

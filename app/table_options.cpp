// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_options.h"

#include "core/data/csv/csv_words.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace attention {

namespace {

/// "NAME=number"; a name may hold equals signs itself.
std::pair<std::string, ColumnType> typeFrom(const std::string &text)
{
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0)
        throw std::invalid_argument("must be NAME=number or NAME=category, not " + text);
    const std::string word = text.substr(equals + 1);
    checkWord(word, {"number", "category"});
    return {text.substr(0, equals), word == "number" ? ColumnType::Number : ColumnType::Category};
}

} // namespace

TableOptions::TableOptions(OptionSet &options, TableConfig &table)
    : m_options(options)
{
    options.setGroup("Tables");
    addColumns(table);
    addReading(table);
    options.setGroup({});
}

std::string TableOptions::given() const
{
    const auto found = std::find_if(m_names.begin(), m_names.end(),
                                    [this](const std::string &name) { return m_options.isGiven(name); });
    return found == m_names.end() ? std::string() : *found;
}

void TableOptions::addColumns(TableConfig &table)
{
    add("--target");
    m_options.addValue({m_names.back(), "NAME", "column to predict", "guessed"},
                       [&table](const std::string &name) { table.target = name; });
    add("--ignore");
    m_options.addList({m_names.back(), "NAME", "column that is no input; may be given again"},
                      [&table](const std::string &name) { table.roles[name] = ColumnRole::Ignore; });
    add("--type");
    m_options.addList(
        {m_names.back(), "NAME=TYPE", "take a column for number or category; may be given again"},
        [&table](const std::string &text) {
            const auto [name, type] = typeFrom(text);
            table.csv.types[name] = type;
            table.roles.try_emplace(name, ColumnRole::Input);
        });
    add("--no-shuffle-split");
    m_options.addSwitch({m_names.back(), {}, "validate on the last rows instead of on drawn ones"},
                        [&table] { table.shuffleSplit = false; });
}

void TableOptions::addReading(TableConfig &table)
{
    CsvOptions &csv = table.csv;
    add("--delimiter");
    m_options.addValue(
        {m_names.back(), "NAME", "between cells: comma, semicolon, tab, pipe or a character", "found out"},
        [&csv](const std::string &word) { csv.delimiter = delimiterFromWord(word); });
    add("--decimal");
    m_options.addValue({m_names.back(), "NAME", "decimal sign: point or comma", "found out"},
                       [&csv](const std::string &word) {
                           csv.decimal = decimalFromWord(word);
                           if (csv.decimal == csv.delimiter)
                               throw std::invalid_argument("the comma cannot be the delimiter as well");
                       });
    add("--encoding");
    m_options.addValue(
        {m_names.back(), "NAME", "of the text: utf-8, utf-16, utf-16le, utf-16be or latin-1", "found out"},
        [&csv](const std::string &word) { csv.encoding = encodingFromWord(word); });
    add("--no-header");
    m_options.addSwitch({m_names.back(), {}, "the first row is none of names"},
                        [&csv] { csv.header = false; });
}

} // namespace attention

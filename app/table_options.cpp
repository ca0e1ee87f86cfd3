// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_options.h"

#include <stdexcept>

namespace attention {

namespace {

char delimiterFrom(const std::string &word)
{
    for (const char delimiter : {',', ';', '\t', '|'}) {
        if (word == delimiterName(delimiter))
            return delimiter;
    }
    if (word.size() != 1 || !isCsvDelimiter(word[0]))
        throw std::invalid_argument("comma, semicolon, tab, pipe or one character that is no quote");
    return word[0];
}

TextEncoding encodingFrom(const std::string &word)
{
    const auto encoding = encodingNamed(word);
    if (!encoding)
        throw std::invalid_argument("'" + word +
                                    "' is none of utf-8, utf-16, utf-16le, utf-16be and latin-1");
    return *encoding;
}

} // namespace

TableOptions::TableOptions(OptionSet &options)
{
    options.setGroup("Tables");
    options.addValue(
        {"--delimiter", "NAME", "between cells: comma, semicolon, tab, pipe or a character", "found out"},
        [this](const std::string &word) {
            m_csv.delimiter = delimiterFrom(word);
            m_given = "--delimiter";
        });
    options.addValue({"--decimal", "NAME", "decimal sign: point or comma", "found out"},
                     [this](const std::string &word) {
                         checkWord(word, {"point", "comma"});
                         m_csv.decimal = word == "point" ? '.' : ',';
                         m_given = "--decimal";
                         if (m_csv.decimal == m_csv.delimiter)
                             throw std::invalid_argument("the comma cannot be the delimiter as well");
                     });
    options.addValue(
        {"--encoding", "NAME", "of the text: utf-8, utf-16, utf-16le, utf-16be or latin-1", "found out"},
        [this](const std::string &word) {
            m_csv.encoding = encodingFrom(word);
            m_given = "--encoding";
        });
    options.addSwitch({"--no-header", {}, "the first row is none of names"}, [this] {
        m_csv.header = false;
        m_given = "--no-header";
    });
    options.setGroup({});
}

} // namespace attention

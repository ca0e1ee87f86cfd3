// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/csv_words.h"

#include "core/data/csv/csv_dialect.h"

#include <optional>
#include <stdexcept>

namespace attention {

namespace {

constexpr std::string_view namedDelimiters = ",;\t|";

[[noreturn]] void refuse(std::string_view allowed, std::string_view word)
{
    std::string message("must be ");
    message.append(allowed).append(", not ").append(word);
    throw std::invalid_argument(message);
}

} // namespace

std::string delimiterWord(char delimiter)
{
    if (namedDelimiters.find(delimiter) == std::string_view::npos)
        return std::string(1, delimiter);
    return delimiterName(delimiter);
}

char delimiterFromWord(std::string_view word)
{
    for (const char delimiter : namedDelimiters) {
        if (word == delimiterName(delimiter))
            return delimiter;
    }
    if (word.size() != 1 || !isCsvDelimiter(word[0]))
        refuse("comma, semicolon, tab, pipe or one character that is no quote", word);
    return word[0];
}

std::string decimalWord(char decimal)
{
    return decimal == ',' ? "comma" : "point";
}

char decimalFromWord(std::string_view word)
{
    if (word == "point")
        return '.';
    if (word != "comma")
        refuse("point or comma", word);
    return ',';
}

std::string encodingWord(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf16LittleEndian:
        return "utf-16le";
    case TextEncoding::Utf16BigEndian:
        return "utf-16be";
    case TextEncoding::Windows1252:
        return "latin-1";
    case TextEncoding::Utf8:
        break;
    }
    return "utf-8";
}

TextEncoding encodingFromWord(std::string_view word)
{
    const std::optional<TextEncoding> encoding = encodingNamed(word);
    if (!encoding)
        refuse("utf-8, utf-16, utf-16le, utf-16be or latin-1", word);
    return *encoding;
}

ColumnType columnTypeFromWord(std::string_view word)
{
    for (const ColumnType type : {ColumnType::Number, ColumnType::Category, ColumnType::Boolean,
                                  ColumnType::DateTime, ColumnType::Text}) {
        if (word == columnTypeName(type))
            return type;
    }
    refuse("number, category, boolean, date or text", word);
}

} // namespace attention

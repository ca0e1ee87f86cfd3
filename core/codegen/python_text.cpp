// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/python_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

namespace attention {

namespace {

constexpr std::size_t lineLength = 100;

bool isNamePart(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_';
}

} // namespace

std::string pythonString(std::string_view text)
{
    std::string literal(1, '"');
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            literal.append(1, '\\').append(1, c);
        } else if (c == '\n') {
            literal.append("\\n");
        } else if (c == '\t') {
            literal.append("\\t");
        } else if ((c >= 0 && c < ' ') || c == '\x7f') {
            std::array<char, 8> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "\\x%02x", static_cast<unsigned>(c));
            literal.append(escaped.data());
        } else {
            literal.append(1, c);
        }
    }
    return literal.append(1, '"');
}

std::vector<std::string> pythonStrings(const std::vector<std::string> &texts)
{
    std::vector<std::string> literals;
    literals.reserve(texts.size());
    for (const std::string &text : texts)
        literals.push_back(pythonString(text));
    return literals;
}

std::string pythonList(const std::vector<std::string> &items, std::size_t before)
{
    std::string line(1, '[');
    for (const std::string &item : items)
        line.append(line.size() > 1 ? ", " : "").append(item);
    line.append(1, ']');
    if (before + line.size() <= lineLength)
        return line;
    std::string text(1, '[');
    std::size_t length = lineLength;
    for (const std::string &item : items) {
        if (length + item.size() + 2 > lineLength) {
            text.append("\n    ");
            length = 4;
        } else {
            text.append(1, ' ');
            ++length;
        }
        text.append(item).append(1, ',');
        length += item.size() + 1;
    }
    return text.append("\n]");
}

std::string filled(std::string_view text,
                   std::initializer_list<std::pair<std::string_view, std::string>> values)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t mark = std::min(text.find('$'), text.size());
        result.append(text.substr(0, mark));
        text.remove_prefix(mark);
        if (text.empty())
            break;
        std::size_t end = 1;
        while (end < text.size() && isNamePart(text[end]))
            ++end;
        const std::string_view name = text.substr(1, end - 1);
        const auto *found = std::find_if(values.begin(), values.end(),
                                         [name](const auto &value) { return value.first == name; });
        if (found == values.end())
            throw std::logic_error(std::string("no value for $").append(name));
        result.append(found->second);
        text.remove_prefix(end);
    }
    return result;
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_text.h"

#include "core/io/atomic_file.h"
#include "core/io/file_error.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace attention {

namespace {

void append(std::string &text, const Json &json, std::size_t depth)
{
    const bool plain =
        std::none_of(json.begin(), json.end(), [](const Json &item) { return item.is_structured(); });
    if (!json.is_structured() || json.empty() || (json.is_array() && plain)) {
        text += jsonLine(json);
        return;
    }
    const std::string newLine = '\n' + std::string(2 * (depth + 1), ' ');
    text += json.is_array() ? '[' : '{';
    bool first = true;
    for (const auto &[key, value] : json.items()) {
        text += (first ? "" : ",") + newLine;
        first = false;
        if (json.is_object())
            text += jsonLine(key) + ": ";
        append(text, value, depth + 1);
    }
    text += '\n' + std::string(2 * depth, ' ');
    text += json.is_array() ? ']' : '}';
}

/// Nothing of ours is nested deeper; what is would exhaust the stack when it is written.
bool nestedTooDeep(std::string_view text)
{
    constexpr std::size_t most = 64;
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '[' || c == '{') && ++depth > most)
            return true;
        else if (!quoted && (c == ']' || c == '}') && depth > 0)
            --depth;
    }
    return false;
}

} // namespace

std::string jsonText(const Json &json)
{
    std::string text;
    append(text, json, 0);
    return text + '\n';
}

std::string jsonLine(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json readJson(const std::filesystem::path &path)
{
    return parseJson(readFile(path), path);
}

Json parseJson(std::string_view text, const std::filesystem::path &path)
{
    if (nestedTooDeep(text))
        throw contentError(path,
                           "damaged, nested deeper than any file of this program; use an undamaged copy");
    try {
        return Json::parse(text);
    } catch (const Json::parse_error &error) {
        const std::size_t place = std::min(error.byte, text.size());
        const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n');
        throw contentError(path, "damaged, not valid JSON at line " + std::to_string(lines + 1) +
                                     "; use an undamaged copy");
    } catch (const Json::exception &) { // a number no double holds
        throw contentError(path, "damaged, it holds a number that is out of range; use an undamaged copy");
    }
}

void checkFormat(const Json &json, const std::string &format, int version, const std::filesystem::path &path)
{
    const auto found = json.is_object() ? json.find("format") : json.end();
    if (found == json.end() || *found != format)
        throw contentError(path, "not a file of the format " + format + "; check the name");
    const auto number = json.find("version");
    if (number == json.end() || !number->is_number_integer() || *number < 1)
        throw contentError(path, "damaged, version is not a whole number from 1; use an undamaged copy");
    if (*number > version) {
        throw contentError(path, "written by a newer Attention Lab (version " + jsonLine(*number) + " of " +
                                     format + ", this program reads up to " + std::to_string(version) +
                                     "); update the program");
    }
}

} // namespace attention

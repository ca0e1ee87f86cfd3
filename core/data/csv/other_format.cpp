// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/other_format.h"

#include "core/data/csv/cell_text.h"

#include <algorithm>

namespace attention {

namespace {

bool beginsWith(std::string_view text, std::string_view lowerCase)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; };
    return text.size() >= lowerCase.size() &&
           std::equal(lowerCase.begin(), lowerCase.end(), text.begin(),
                      [&lower](char expected, char c) { return lower(c) == expected; });
}

/// An object with a name in quotes, or an array of such.
bool beginsAsJson(std::string_view text)
{
    if (text.starts_with('['))
        text = trimmed(text.substr(1));
    return text.starts_with('{') && trimmed(text.substr(1)).starts_with('"');
}

} // namespace

const char *otherFormat(std::string_view beginning)
{
    const std::string_view text = trimmed(beginning);
    if (beginsWith(text, "<!doctype html") || beginsWith(text, "<html"))
        return "a web page (HTML)";
    if (beginsWith(text, "<?xml"))
        return "XML";
    return beginsAsJson(text) ? "JSON" : nullptr;
}

} // namespace attention

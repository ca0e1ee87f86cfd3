// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_cell.h"

namespace attention {

std::string csvCell(std::string_view text)
{
    const bool blankAtEnd = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!blankAtEnd && text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string cell(1, '"');
    for (const char c : text) {
        if (c == '"')
            cell += c;
        cell += c;
    }
    cell += '"';
    return cell;
}

} // namespace attention

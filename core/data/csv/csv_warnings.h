// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace attention {

/// What a reader of a table should know.
struct CsvWarning
{
    std::size_t line = 0; ///< counted from 1; 0: the whole file
    std::string column;   ///< empty: no single one
    std::string message;
};

/// The first warnings, and how many came after.
class CsvWarnings
{
public:
    static constexpr std::size_t most = 200;

    void add(std::size_t line, const std::string &column, const std::string &message);
    /// Takes back those about this column.
    void remove(const std::string &column);
    /// In the order they came; if there were too many, the last entry says "and 12 more …" with `ofWhat`.
    std::vector<CsvWarning> list(const std::string &ofWhat) const;

private:
    std::vector<CsvWarning> m_first;
    std::map<std::string, std::size_t> m_more; ///< by column
};

} // namespace attention

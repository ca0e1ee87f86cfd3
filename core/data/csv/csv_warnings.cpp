// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/csv_warnings.h"

namespace attention {

void CsvWarnings::add(std::size_t line, const std::string &column, const std::string &message)
{
    if (m_first.size() < most)
        m_first.push_back({line, column, message});
    else
        ++m_more[column];
}

void CsvWarnings::remove(const std::string &column)
{
    std::erase_if(m_first, [&](const CsvWarning &warning) { return warning.column == column; });
    m_more.erase(column);
}

std::vector<CsvWarning> CsvWarnings::list(const std::string &ofWhat) const
{
    std::vector<CsvWarning> all = m_first;
    std::size_t more = 0;
    for (const auto &[column, count] : m_more)
        more += count;
    if (more > 0)
        all.push_back({0, {}, "and " + std::to_string(more) + " more " + ofWhat});
    return all;
}

} // namespace attention

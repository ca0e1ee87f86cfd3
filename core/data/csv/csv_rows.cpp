// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/csv_rows.h"

#include "core/data/csv/cell_text.h"

#include <algorithm>
#include <string>
#include <utility>

namespace attention {

namespace {

std::string cellCount(std::size_t count)
{
    return std::to_string(count).append(count == 1 ? " cell" : " cells");
}

} // namespace

CsvRows::CsvRows(ReadText read, const CsvDialect &dialect, CsvWarnings &warnings)
    : m_scanner(std::move(read), dialect.delimiter, dialect.quote)
    , m_names(dialect.names)
    , m_warnings(warnings)
{
    if (dialect.delimiterLine)
        m_scanner.next();
    if (dialect.header)
        nextRecord();
}

bool CsvRows::next()
{
    if (!nextRecord())
        return false;
    m_cells = m_scanner.cells();
    if (m_cells.size() != m_names.size())
        fit();
    return true;
}

/// The next record that is not blank.
bool CsvRows::nextRecord()
{
    std::size_t firstBlank = 0;
    while (m_scanner.next()) {
        if (!m_scanner.blank()) {
            if (firstBlank != 0)
                tellBlankLines(firstBlank);
            if (m_scanner.flaw())
                tellFlaw(*m_scanner.flaw());
            return true;
        }
        if (firstBlank == 0)
            firstBlank = m_scanner.line();
    }
    return false; // blank lines at the end are none of the table's
}

void CsvRows::tellBlankLines(std::size_t first)
{
    const std::size_t last = m_scanner.line() - 1;
    m_warnings.add(first, {},
                   first == last
                       ? std::string("this line is blank: it is left out")
                       : "the lines up to " + std::to_string(last) + " are blank: they are left out");
}

void CsvRows::tellFlaw(const CsvFlaw &flaw)
{
    if (flaw.kind == CsvFlaw::UnclosedQuote)
        m_warnings.add(line(), {}, "a quote is opened and never closed: it is read as an ordinary character");
    else
        m_warnings.add(line(), flaw.cell < m_names.size() ? m_names[flaw.cell] : std::string(),
                       "text follows a closing quote: the cell is taken as it stands");
}

void CsvRows::fit()
{
    const std::size_t columns = m_names.size();
    const std::string count = cellCount(m_cells.size()) + " instead of " + std::to_string(columns);
    if (m_cells.size() < columns) {
        m_fitted.assign(m_cells.begin(), m_cells.end());
        m_fitted.resize(columns);
        const bool one = columns - m_cells.size() == 1;
        m_warnings.add(line(), {},
                       count +
                           (one ? ": the missing one is left empty" : ": the missing ones are left empty"));
        m_cells = m_fitted;
        return;
    }
    const auto extra = m_cells.subspan(columns);
    const bool empty =
        std::all_of(extra.begin(), extra.end(), [](std::string_view cell) { return trimmed(cell).empty(); });
    m_warnings.add(line(), {},
                   count + (empty               ? ": the last, which are empty, are left out"
                            : extra.size() == 1 ? ": the last one is left out"
                                                : ": the last ones are left out"));
    m_cells = m_cells.first(columns);
}

} // namespace attention

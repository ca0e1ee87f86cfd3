// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/scanner.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

namespace attention {

CsvScanner::CsvScanner(ReadText read, char delimiter, char quote)
    : m_read(std::move(read))
    , m_delimiter(delimiter)
    , m_quote(quote)
    , m_buffer(2 * block + 1)
    , m_next(m_buffer.data())
    , m_end(m_buffer.data())
{
    for (const char end : {delimiter, '\n', '\r'})
        m_endsCell[static_cast<unsigned char>(end)] = true;
    m_buffer[0] = '\n';
}

bool CsvScanner::next()
{
    m_line += m_lines;
    m_lines = 0;
    while (m_next != m_end || !m_ended) {
        if (m_next != m_end && (scan(m_quote != '\0') || (m_ended && scan(false)))) {
            unquote();
            return true;
        }
        refill();
    }
    return false;
}

/// One record from m_next on, which then moves behind it. False if its end is not in the buffer.
bool CsvScanner::scan(bool quotes)
{
    m_cells.clear();
    m_doubled.clear();
    m_lines = 0;
    if (quotes || m_quote == '\0')
        m_flaw.reset();
    else
        flawIn(0, CsvFlaw::UnclosedQuote);
    for (const char *at = m_next;; ++at) {
        const char *const begin = at;
        const char *const opening = quotes ? afterBlanks(at) : at;
        bool quoted = quotes && opening != m_end && *opening == m_quote;
        bool doubled = false;
        if (quoted) {
            const char *const closing = scanQuoted(opening + 1, doubled);
            if (closing == m_end)
                return false;
            at = afterBlanks(closing + 1);
            quoted = endsCell(at);
            if (quoted)
                m_cells.emplace_back(opening + 1, closing);
            else
                flawIn(m_cells.size(), CsvFlaw::TextAfterQuote);
        }
        while (!endsCell(at))
            ++at;
        const bool atEnd = at == m_end;
        if ((atEnd || (*at == '\r' && at + 1 == m_end)) && !m_ended)
            return false;
        if (!quoted)
            m_cells.emplace_back(begin, at);
        else if (doubled)
            m_doubled.push_back(m_cells.size() - 1);
        if (m_cells.size() > mostCells)
            throw CsvLimitError("line " + std::to_string(m_line) + " has more than " +
                                std::to_string(mostCells) + " cells; check the delimiter");
        if (!atEnd && *at == m_delimiter)
            continue;
        m_blank = m_cells.size() == 1 && !quoted && afterBlanks(begin) == at;
        m_lines += atEnd ? 0 : 1;
        m_next = atEnd ? at : at + (*at == '\r' && at + 1 != m_end && at[1] == '\n' ? 2 : 1);
        return true;
    }
}

/// From behind an opening quote to the closing one; m_end if it is not in the buffer or may yet be doubled.
const char *CsvScanner::scanQuoted(const char *at, bool &doubled)
{
    for (; at != m_end; ++at) {
        if (*at == m_quote) {
            if (at + 1 == m_end && !m_ended)
                return m_end;
            if (at + 1 == m_end || at[1] != m_quote)
                return at;
            doubled = true;
            ++at;
        } else if (*at == '\n' || (*at == '\r' && (at + 1 == m_end || at[1] != '\n'))) {
            ++m_lines;
        }
    }
    return m_end;
}

const char *CsvScanner::afterBlanks(const char *at) const
{
    while (at != m_end && (*at == ' ' || *at == '\t') && *at != m_delimiter)
        ++at;
    return at;
}

void CsvScanner::flawIn(std::size_t cell, CsvFlaw flaw)
{
    if (!m_flaw) {
        m_flaw = flaw;
        m_flawedCell = cell;
    }
}

/// Makes one quote of two, in place.
void CsvScanner::unquote()
{
    for (const std::size_t index : m_doubled) {
        std::string_view &cell = m_cells[index];
        char *const begin = m_buffer.data() + (cell.data() - m_buffer.data());
        char *to = begin;
        for (std::size_t i = 0; i < cell.size(); ++i) {
            *to++ = cell[i];
            if (cell[i] == m_quote)
                ++i;
        }
        cell = std::string_view(begin, to);
    }
}

/// Moves the begun record to the front of the buffer and reads on behind it.
void CsvScanner::refill()
{
    const auto kept = static_cast<std::size_t>(m_end - m_next);
    if (kept > longestRecord)
        throw CsvLimitError("line " + std::to_string(m_line) + " is longer than " +
                            std::to_string(longestRecord >> 20) +
                            " MB; look there for a quote that is never closed, or split the line");
    std::memmove(m_buffer.data(), m_next, kept);
    if (m_buffer.size() < kept + block + 1)
        m_buffer.resize(2 * kept + block + 1);
    const std::size_t got = m_read(std::span(m_buffer).subspan(kept, m_buffer.size() - kept - 1));
    m_ended = got == 0;
    m_next = m_buffer.data();
    m_end = m_next + kept + got;
    m_buffer[kept + got] = '\n';
}

} // namespace attention

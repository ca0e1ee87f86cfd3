// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv/scanner.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace attention {

namespace {

/// Makes one quote of two, in place.
void halveQuotes(std::string_view &cell, char *text, char quote)
{
    char *to = text;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        *to++ = cell[i];
        i += cell[i] == quote ? 1 : 0;
    }
    cell = {text, to};
}

} // namespace

CsvScanner::CsvScanner(ReadText read, char delimiter, char quote)
    : m_text(std::move(read))
    , m_delimiter(delimiter)
    , m_quote(quote)
{
    for (const char end : {delimiter, '\n', '\r'})
        m_endsCell[static_cast<unsigned char>(end)] = true;
}

bool CsvScanner::next()
{
    m_line += m_lines;
    m_lines = 0;
    while (m_text.begin() != m_text.end() || !m_text.ended()) {
        if (m_text.begin() != m_text.end() && (scan(m_quote != '\0') || (m_text.ended() && scan(false))))
            return true;
        if (m_text.end() - m_text.begin() > longestRecord)
            refuse("is longer than 64 MB; look there for a quote that is never closed, or split the line");
        m_text.extend();
    }
    return false;
}

/// One record, which the window then begins behind. False if its end is not in the window.
bool CsvScanner::scan(bool quotes)
{
    const char *const end = m_text.end();
    const bool ended = m_text.ended();
    m_cells.clear();
    m_doubled.clear();
    m_lines = 0;
    m_flaw.reset();
    if (!quotes && m_quote != '\0')
        m_flaw = CsvFlaw{CsvFlaw::UnclosedQuote, 0};
    for (char *at = m_text.begin();; ++at) {
        char *const begin = at;
        char *const opening = quotes ? afterBlanks(at) : at;
        bool quoted = quotes && opening != end && *opening == m_quote;
        bool doubled = false;
        if (quoted) {
            char *const closing = closingQuote(opening + 1, doubled);
            if (closing == end)
                return false;
            at = afterBlanks(closing + 1);
            quoted = endsCell(*at);
            if (quoted)
                m_cells.emplace_back(opening + 1, closing);
            else if (!m_flaw)
                m_flaw = CsvFlaw{CsvFlaw::TextAfterQuote, m_cells.size()};
        }
        while (!endsCell(*at))
            ++at;
        const bool atEnd = at == end;
        if ((atEnd || (*at == '\r' && at + 1 == end)) && !ended)
            return false;
        if (!quoted)
            m_cells.emplace_back(begin, at);
        else if (doubled)
            m_doubled.push_back(m_cells.size() - 1);
        if (m_cells.size() > mostCells)
            refuse("has more than 1 000 000 cells; check the delimiter");
        if (!atEnd && *at == m_delimiter)
            continue;
        m_blank = m_cells.size() == 1 && !quoted && afterBlanks(begin) == at;
        m_lines += atEnd ? 0 : 1;
        for (const std::size_t cell : m_doubled)
            halveQuotes(m_cells[cell], m_text.begin() + (m_cells[cell].data() - m_text.begin()), m_quote);
        m_text.dropUntil(at + (atEnd ? 0 : *at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1));
        return true;
    }
}

/// From behind an opening quote to the closing one; the window's end if that is not in it or may yet be
/// doubled.
char *CsvScanner::closingQuote(char *at, bool &doubled)
{
    char *const end = m_text.end();
    for (; at != end; ++at) {
        if (*at == m_quote) {
            if (at + 1 == end && !m_text.ended())
                return end;
            if (at + 1 == end || at[1] != m_quote)
                return at;
            doubled = true;
            ++at;
        } else if (*at == '\n' || (*at == '\r' && (at + 1 == end || at[1] != '\n'))) {
            ++m_lines;
        }
    }
    return end;
}

void CsvScanner::refuse(const char *why) const
{
    throw std::length_error("line " + std::to_string(m_line) + ' ' + why);
}

char *CsvScanner::afterBlanks(char *at)
{
    while (at != m_text.end() && (*at == ' ' || *at == '\t') && *at != m_delimiter)
        ++at;
    return at;
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace attention {

/// Fills a block of at least CsvScanner::block bytes with whole UTF-8 characters; 0 at the end.
using ReadText = std::function<std::size_t(std::span<char>)>;

/// A line beyond the limits; the message names the line.
class CsvLimitError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

enum class CsvFlaw {
    UnclosedQuote, ///< the record was read as if the quotes in it were ordinary characters
    TextAfterQuote ///< the cell was taken as it stands, with its quotes
};

/// Splits text into records of cells (RFC 4180, with any delimiter and quote). A record ends at LF, CR or
/// CRLF; a quoted cell holds delimiters, line ends and doubled quotes; blanks around the quotes do not count.
class CsvScanner
{
public:
    static constexpr std::size_t block = std::size_t{1} << 18;
    static constexpr std::size_t longestRecord = std::size_t{1} << 26; ///< bytes
    static constexpr std::size_t mostCells = 1'000'000;                ///< of a record

    /// \param quote '\0' for none
    CsvScanner(ReadText read, char delimiter, char quote);

    /// The next record; false at the end. \throws CsvLimitError and whatever `read` throws
    bool next();

    /// Of the record: valid until next().
    std::span<const std::string_view> cells() const { return m_cells; }
    /// A line with nothing but blanks.
    bool blank() const { return m_blank; }
    /// The line it begins in, counted from 1.
    std::size_t line() const { return m_line; }
    /// The first flaw in it, and the number of its cell from 0.
    std::optional<CsvFlaw> flaw() const { return m_flaw; }
    std::size_t flawedCell() const { return m_flawedCell; }

private:
    bool scan(bool quotes);
    const char *scanQuoted(const char *at, bool &doubled);
    const char *afterBlanks(const char *at) const;
    void flawIn(std::size_t cell, CsvFlaw flaw);
    void unquote();
    void refill();
    bool endsCell(const char *at) const { return m_endsCell[static_cast<unsigned char>(*at)]; }

    ReadText m_read;
    char m_delimiter;
    char m_quote;
    std::array<bool, 256> m_endsCell{};
    std::vector<char> m_buffer;
    const char *m_next = nullptr; ///< where the next record begins
    const char *m_end = nullptr;  ///< one past the text in the buffer, where a line end stands as a sentinel
    bool m_ended = false;
    std::vector<std::string_view> m_cells;
    std::vector<std::size_t> m_doubled; ///< cells that hold doubled quotes
    bool m_blank = false;
    std::size_t m_line = 1;
    std::size_t m_lines = 0; ///< line ends in the record
    std::optional<CsvFlaw> m_flaw;
    std::size_t m_flawedCell = 0;
};

} // namespace attention

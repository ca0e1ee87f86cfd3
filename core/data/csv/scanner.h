// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/text_window.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace attention {

struct CsvFlaw
{
    enum Kind {
        UnclosedQuote, ///< the record was read as if the quotes in it were ordinary characters
        TextAfterQuote ///< the cell was taken as it stands, with its quotes
    };
    Kind kind;
    std::size_t cell; ///< counted from 0
};

/// Splits text into records of cells (RFC 4180, with any delimiter and quote). A record ends at LF, CR or
/// CRLF; a quoted cell holds delimiters, line ends and doubled quotes; blanks around the quotes do not count.
class CsvScanner
{
public:
    static constexpr std::ptrdiff_t longestRecord = 64 << 20; ///< bytes
    static constexpr std::size_t mostCells = 1'000'000;       ///< of a record

    /// \param quote '\0' for none
    CsvScanner(ReadText read, char delimiter, char quote);

    /// The next record; false at the end. \throws std::length_error that names the line; what `read` throws
    bool next();
    /// Of the record; valid until next().
    std::span<const std::string_view> cells() const { return m_cells; }
    /// Whether it is a line with nothing but blanks.
    bool blank() const { return m_blank; }
    /// The line it begins in, counted from 1.
    std::size_t line() const { return m_line; }
    /// The first flaw in it.
    std::optional<CsvFlaw> flaw() const { return m_flaw; }

private:
    bool scan(bool quotes);
    char *closingQuote(char *at, bool &doubled);
    char *afterBlanks(char *at);
    [[noreturn]] void refuse(const char *why) const;
    bool endsCell(char c) const { return m_endsCell[static_cast<unsigned char>(c)]; }

    TextWindow m_text; ///< begins with the next record
    char m_delimiter;
    char m_quote;
    std::array<bool, 256> m_endsCell{};
    std::vector<std::string_view> m_cells;
    std::vector<std::size_t> m_doubled; ///< cells that hold doubled quotes
    bool m_blank = false;
    std::size_t m_line = 1;
    std::size_t m_lines = 0; ///< line ends in the record
    std::optional<CsvFlaw> m_flaw;
};

} // namespace attention

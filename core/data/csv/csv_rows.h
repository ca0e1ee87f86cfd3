// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv/csv_dialect.h"
#include "core/data/csv/csv_warnings.h"
#include "core/data/csv/scanner.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace attention {

/// The rows below the header, each with as many cells as the dialect has names. Short rows get empty cells,
/// long ones lose their last, blank lines are left out; all that is told.
class CsvRows
{
public:
    /// \param warnings outlives this. \throws as CsvScanner
    CsvRows(ReadText read, const CsvDialect &dialect, CsvWarnings &warnings);

    bool next();
    /// Texts as in the file, without their quotes; valid until next().
    std::span<const std::string_view> cells() const { return m_cells; }
    std::size_t line() const { return m_scanner.line(); }

private:
    bool nextRecord();
    void tellBlankLines(std::size_t first);
    void tellFlaw(const CsvFlaw &flaw);
    void fit();

    CsvScanner m_scanner;
    const std::vector<std::string> &m_names;
    CsvWarnings &m_warnings;
    std::span<const std::string_view> m_cells;
    std::vector<std::string_view> m_fitted;
};

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace attention {

/// The order of levels and classes: as numbers where all are numbers, else by their letters (UTF-8 bytes).
/// \return which comes first, second, …
std::vector<std::size_t> levelOrder(const std::vector<std::string> &levels);

/// How often each code of a column that is no number comes in `rows`.
std::vector<std::size_t> codeCounts(const Column &column, std::span<const std::uint32_t> rows);

/// The different values of a column in certain rows, in levelOrder(); missing ones do not count.
class ColumnLevels
{
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// Stops where there are more than `most`.
    ColumnLevels(const Column &column, std::span<const std::uint32_t> rows, std::size_t most);

    /// If there are, nothing below is known.
    bool moreThanMost() const { return m_moreThanMost; }
    std::size_t size() const { return m_texts.size(); }
    /// A number's is the shortest text that reads back as the same float.
    const std::vector<std::string> &texts() const { return m_texts; }
    /// Rows of each.
    const std::vector<std::size_t> &counts() const { return m_counts; }
    /// Rows that have a value.
    std::size_t present() const;
    /// Whether they are numbers, all whole.
    bool areWholeNumbers() const;
    /// The level of a row of the column; none where it is missing or was in no row seen.
    std::uint32_t of(std::size_t row) const;

private:
    void takeNumbers(std::span<const std::uint32_t> rows, std::size_t most);
    void takeCodes(std::span<const std::uint32_t> rows, std::size_t most);

    const Column *m_column;
    bool m_moreThanMost = false;
    std::vector<std::string> m_texts;
    std::vector<std::size_t> m_counts;
    std::vector<float> m_numbers;             ///< of a number, ascending
    std::vector<std::uint32_t> m_levelOfCode; ///< of any other type
};

} // namespace attention

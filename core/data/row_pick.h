// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace attention {

/// A row of a data set and its class in one word, so that a row picked from millions is one read from memory
/// and not two. Rows below rowEnd, classes below 256.
class RowPick
{
    static constexpr unsigned int rowBits = 24;

public:
    static constexpr std::uint32_t rowEnd = 1U << rowBits;

    RowPick() = default;
    RowPick(std::uint32_t row, std::uint32_t label)
        : m_bits(row | label << rowBits)
    {}

    std::uint32_t row() const { return m_bits & (rowEnd - 1); }
    std::uint32_t label() const { return m_bits >> rowBits; }

    bool operator==(const RowPick &) const = default;

private:
    std::uint32_t m_bits = 0;
};

} // namespace attention

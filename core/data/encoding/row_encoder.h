// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/preprocessing.h"
#include "core/data/table.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace attention {

/// (value − mean) / deviation, computed in double and kept within what a float holds.
float standardised(double value, const StandardScale &scale);

/// Rows of a table through a preprocessing, whose columns are found by name. Both must outlive it.
class RowEncoder
{
public:
    /// \throws std::invalid_argument naming a column that is missing or of another kind.
    RowEncoder(const Table &table, const Preprocessing &preprocessing);

    /// rows × inputs, row-major, each value written to memory once. Nothing if stopped; asked every few
    /// thousand rows.
    std::optional<std::vector<float>> encode(std::span<const std::uint32_t> rows,
                                             const std::function<bool()> &stop = {}) const;

private:
    static constexpr std::uint32_t noInput = UINT32_MAX;

    struct Source
    {
        const Column *column = nullptr;
        const ColumnEncoding *encoding = nullptr;
        std::size_t firstInput = 0;
        std::vector<std::uint32_t> inputOfCode; ///< of a category, counted from the first; noInput: all 0
        std::uint32_t inputOfMissing = noInput;
    };

    void addCategory(Source &source) const;
    void encodeBlock(const Source &source, std::span<const std::uint32_t> rows, float *block) const;

    std::vector<Source> m_sources;
    std::size_t m_inputs = 0;
};

} // namespace attention

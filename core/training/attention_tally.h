// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/model/batch.h"
#include "core/model/kernels/kernels.h"
#include "core/model/tiles.h"
#include "core/training/records.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace attention {

/// Adds up the column attention of the validation rows as they pass through the network: of every source
/// column, a category's being the sum over its levels, and of every level. One thread.
class AttentionTally
{
public:
    using StopRequested = std::function<bool()>;

    explicit AttentionTally(std::shared_ptr<const Dataset> data);

    /// Before a validation.
    void begin();
    /// \param block validation rows from `first` on, counted from 0, after a forward pass with column
    /// attention.
    void add(const Block<float> &block, std::size_t first);
    /// After the last row.
    void end() { m_whole = true; }

    AttentionStatistics statistics(std::int64_t epoch) const;
    /// False, with `result` unspecified, without a whole validation, and if stopped (asked for every column).
    bool quantiles(std::int64_t epoch, AttentionQuantiles &result, const StopRequested &stop) const;

private:
    std::size_t columns() const { return m_firstInputs.size(); }
    /// The centre of the sums, so that their squares do not cancel.
    double centre() const { return 1.0 / static_cast<double>(m_data->columns); }
    const float *summedWeights(const Block<float> &block);
    double onTruth() const;

    std::shared_ptr<const Dataset> m_data;
    std::size_t m_classes;                  ///< with figures of their own; 0: only all rows
    std::vector<std::size_t> m_rowsOfClass; ///< of the validation rows
    std::vector<std::size_t> m_firstInputs; ///< of each column, source columns before levels
    std::vector<std::size_t> m_inputs;      ///< how many
    bool m_plain;                           ///< whether columns and inputs are the same
    AlignedArray<float> m_summed;           ///< tiles × columns × tileRows of a block, unless plain
    std::vector<AttentionSums> m_sums;      ///< classes (at least one) × columns
    Batch<float> m_attention;               ///< validation rows × columns
    bool m_whole = false;                   ///< all its rows are of the same weights
};

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network_pass.h"
#include "core/trust/explained.h"
#include "core/trust/many_columns_pass.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace attention {

/// The number that is explained of every row of a block, see Explained. \param to block.rows values.
void copyOutputs(const Block<float> &block, float *to);
/// What every row of a block adds to the score: 1 if its class is told, else 0; of a regression less its
/// squared error. \param to block.rows values.
void copyMarks(const Block<float> &block, float *to);

/// Takes explained rows through their network, a block at a time, with other inputs than they have where that
/// is asked for.
class ExplainedPass
{
public:
    static constexpr std::size_t blockRows = NetworkPass<float>::blockRows;

    /// What is read of the blocks: outputs and labels alone allow a shorter way through many columns.
    enum class Reads { Outputs, Attention };

    /// \param explained outlives the pass.
    explicit ExplainedPass(const Explained &explained, Reads reads = Reads::Outputs);

    /// The block's rows, of the data set, at most blockRows.
    void load(std::span<const std::uint32_t> rows);
    /// \param values as many as the block has rows.
    void setInput(std::size_t input, std::span<const float> values);
    const Block<float> &evaluate();

private:
    const Dataset &m_data;
    const float *m_parameters;
    NetworkPass<float> m_pass;
    std::optional<ManyColumnsPass> m_manyColumns; ///< where it is the shorter way
};

/// Takes the rows in blocks of ExplainedPass::blockRows: calls work(first, rows), and ends early with false
/// if stopped before one.
template <class Work>
bool inBlocks(std::span<const std::uint32_t> all, const StopRequested &stop, const Work &work)
{
    for (std::size_t first = 0; first < all.size(); first += ExplainedPass::blockRows) {
        if (stop && stop())
            return false;
        work(first, all.subspan(first, std::min(ExplainedPass::blockRows, all.size() - first)));
    }
    return true;
}

} // namespace attention

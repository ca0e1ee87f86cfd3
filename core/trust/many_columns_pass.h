// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network_pass.h"
#include "core/trust/explained.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace attention {

/// Takes explained rows through a network with column attention of which an input is changed again and again.
/// Scores of all rows are made once and then moved by what an input changes, so that a change costs as many
/// products as there are inputs, and not their square.
class ManyColumnsPass
{
public:
    /// Inputs from which on it is faster.
    static constexpr std::size_t fewestInputs = 64;

    /// \param explained with column attention; outlives the pass.
    explicit ManyColumnsPass(const Explained &explained);

    /// As ExplainedPass has them.
    void load(std::span<const std::uint32_t> rows);
    void setInput(std::size_t input, std::span<const float> values);
    const Block<float> &evaluate();

private:
    using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    using Values = Eigen::ArrayXXf; ///< rows of the block × inputs

    void makeScores();

    const Explained &m_explained;
    const Explained m_rest; ///< the network behind the attention
    Eigen::Map<const RowMajor> m_kernel;
    RowMajor m_scoresOfAll; ///< explained rows × inputs; none before the first block
    Values m_inputs;
    Values m_scores;
    Values m_exponentials;
    Eigen::ArrayXf m_ofRow;
    std::vector<float> m_labels;
    Batch<float> m_attended;
    NetworkPass<float> m_pass;
};

} // namespace attention

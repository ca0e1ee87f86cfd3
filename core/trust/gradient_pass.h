// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network_plan.h"
#include "core/trust/explained.h"

#include <Eigen/Core>

#include <cstdint>
#include <span>
#include <vector>

namespace attention {

/// Takes rows through a network in double, forward and back to its inputs, for the gradient of the number
/// that is explained. Used again for every block, so that none allocates where blocks are of the same size.
class GradientPass
{
public:
    using Values = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic>; ///< rows × features

    /// \param explained outlives the pass.
    explicit GradientPass(const Explained &explained);

    /// \param rows of the data set; of several classes theirs say which logit is meant. \param x their
    /// inputs.
    void run(std::span<const std::uint32_t> rows, const Values &x);

    /// Of the last run.
    const Values &gradient() const { return m_gradient; } ///< rows × inputs
    const Eigen::ArrayXd &outputs() const { return m_outputs; }

private:
    struct Layer
    {
        LayerPlan plan;
        Values output;
        Values weights; ///< of attention
    };

    void forward(Layer &layer, const Values &x);
    void backward(const Layer &layer, const Values &x);
    void affine(const LayerPlan &plan, const Values &x, Values &result) const;
    void toInputs(const LayerPlan &plan, const Values &delta, Values &result) const;
    void softmax(Values &scores);
    void chooseOutputs(std::span<const std::uint32_t> rows);

    const Dataset &m_data;
    std::vector<double> m_parameters;
    std::vector<Layer> m_layers;
    Values m_gradient; ///< on the way back, of the layer's output
    Values m_before;   ///< of its input
    Values m_scores;   ///< of its scores
    Eigen::ArrayXd m_ofRow;
    Eigen::ArrayXd m_outputs;
};

} // namespace attention

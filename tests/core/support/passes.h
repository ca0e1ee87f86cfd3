// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network.h"
#include "core/model/network_pass.h"

#include <algorithm>
#include <span>
#include <vector>

namespace attention::test {

/// What one forward and backward pass over a batch gives.
template <class Scalar>
struct PassResult
{
    double meanLoss = 0.0; ///< as reported
    double correct = 0.0;  ///< rows guessed right
    double absoluteError = 0.0;
    std::vector<Scalar> logits;   ///< rows × outputs, row-major
    std::vector<Scalar> gradient; ///< of the mean loss, as Network::parameters()
};

/// Any number of rows, block by block. \param x rows × columns. \param labels classes or numbers.
template <class Scalar>
PassResult<Scalar> passOf(const std::vector<LayerPlan> &plan, std::span<const Scalar> parameters,
                          const Batch<Scalar> &x, std::span<const float> labels, Task task = Task::Binary)
{
    NetworkPass<Scalar> pass(plan, task);
    PassResult<Scalar> result;
    // Whatever stood there before must be overwritten, not added to.
    result.gradient.assign(parameters.size(), Scalar(1e6));
    const auto scale = static_cast<Scalar>(1.0 / static_cast<double>(labels.size()));
    LossSums sums;
    for (std::size_t first = 0; first < labels.size(); first += pass.blockRows) {
        const std::size_t rows = std::min(pass.blockRows, labels.size() - first);
        pass.load(x.middleRows(static_cast<Eigen::Index>(first), static_cast<Eigen::Index>(rows)),
                  labels.subspan(first, rows));
        sums += pass.train(parameters.data(), scale, result.gradient.data(), first > 0);
        const Batch<Scalar> logits = pass.output(plan.size() - 1);
        for (Eigen::Index row = 0; row < logits.rows(); ++row)
            result.logits.insert(result.logits.end(), logits.row(row).begin(), logits.row(row).end());
    }
    result.meanLoss = sums.loss / static_cast<double>(labels.size());
    result.correct = sums.correct;
    result.absoluteError = sums.absoluteError;
    return result;
}

template <class Scalar>
PassResult<Scalar> passOf(const Network<Scalar> &network, const Batch<Scalar> &x,
                          std::span<const float> labels)
{
    return passOf(network.plan(), network.parameters(), x, labels, network.task());
}

} // namespace attention::test

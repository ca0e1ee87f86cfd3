// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/network.h"
#include "core/training/loss.h"

#include <span>
#include <vector>

namespace attention::test {

/// What one forward and backward pass over a batch gives.
template <class Scalar>
struct PassResult
{
    double meanLoss = 0.0; ///< as reported
    double correct = 0.0;  ///< rows guessed right
    std::vector<Scalar> logits;
    std::vector<Scalar> gradient; ///< of the mean loss, as Network::parameters()
};

/// x is rows × columns, the labels 0 or 1.
template <class Scalar>
PassResult<Scalar> passOf(const Network<Scalar> &network, const Batch<Scalar> &x,
                          std::span<const float> labels)
{
    typename Network<Scalar>::Workspace workspace;
    const Batch<Scalar> &logits = network.forward(x, workspace);
    const LossSums sums = binaryCrossEntropy(logits, labels);
    PassResult<Scalar> result;
    result.meanLoss = sums.loss / static_cast<double>(labels.size());
    result.correct = sums.correct;
    result.logits.assign(logits.data(), logits.data() + logits.size());
    result.gradient.resize(network.parameters().size());
    binaryCrossEntropyGradient(logits, labels, workspace.logitGradient);
    network.backward(x, workspace, result.gradient);
    return result;
}

} // namespace attention::test

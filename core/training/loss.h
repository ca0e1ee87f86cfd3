// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/layers.h"

#include <span>

namespace attention {

/// Sums over the rows of a batch.
struct LossSums
{
    double loss = 0.0;  ///< nats
    double correct = 0; ///< rows whose probability is on the side of the label (threshold 0.5)
};

/// Keras clips the probability at 1e-7; in the logit this is ±log((1 − 1e-7) / 1e-7).
inline constexpr double logitClip = 16.118095550958319;

/// Binary cross-entropy of logits (rows × 1) against labels 0 or 1. The reported loss clips the logit; a
/// logit that is not a number gives a loss that is not a number.
template <class Scalar>
LossSums binaryCrossEntropy(const Batch<Scalar> &logits, std::span<const float> labels);

/// ∂(mean loss)/∂logit = (p − y) / rows, from the logit as it is, without the clip.
template <class Scalar>
void binaryCrossEntropyGradient(const Batch<Scalar> &logits, std::span<const float> labels,
                                Batch<Scalar> &gradient);

extern template LossSums binaryCrossEntropy(const Batch<float> &, std::span<const float>);
extern template LossSums binaryCrossEntropy(const Batch<double> &, std::span<const float>);
extern template void binaryCrossEntropyGradient(const Batch<float> &, std::span<const float>, Batch<float> &);
extern template void binaryCrossEntropyGradient(const Batch<double> &, std::span<const float>,
                                                Batch<double> &);

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/loss.h"

#include <limits>

namespace attention {

namespace {

template <class Scalar>
using Values = Eigen::Array<Scalar, Eigen::Dynamic, 1>;

template <class Scalar>
Values<Scalar> toArray(std::span<const float> labels)
{
    return Eigen::Map<const Eigen::ArrayXf>(labels.data(), static_cast<Eigen::Index>(labels.size()))
        .template cast<Scalar>();
}

} // namespace

template <class Scalar>
LossSums binaryCrossEntropy(const Batch<Scalar> &logits, std::span<const float> labels)
{
    const Values<Scalar> label = toArray<Scalar>(labels);
    const Values<Scalar> z = logits.col(0).array().max(Scalar(-logitClip)).min(Scalar(logitClip));
    // max(z, 0) − z·y + log(1 + e^−|z|) never overflows.
    const Values<Scalar> loss = z.max(Scalar(0)) - z * label + (-z.abs()).exp().log1p();
    LossSums sums;
    sums.loss =
        logits.hasNaN() ? std::numeric_limits<double>::quiet_NaN() : loss.template cast<double>().sum();
    sums.correct = static_cast<double>(((z > Scalar(0)) == (label > Scalar(0.5))).count());
    return sums;
}

template <class Scalar>
void binaryCrossEntropyGradient(const Batch<Scalar> &logits, std::span<const float> labels,
                                Batch<Scalar> &gradient)
{
    const Values<Scalar> label = toArray<Scalar>(labels);
    gradient.resize(logits.rows(), 1);
    gradient.col(0) = ((logits.col(0).array().logistic() - label) / Scalar(logits.rows())).matrix();
}

template LossSums binaryCrossEntropy(const Batch<float> &, std::span<const float>);
template LossSums binaryCrossEntropy(const Batch<double> &, std::span<const float>);
template void binaryCrossEntropyGradient(const Batch<float> &, std::span<const float>, Batch<float> &);
template void binaryCrossEntropyGradient(const Batch<double> &, std::span<const float>, Batch<double> &);

} // namespace attention

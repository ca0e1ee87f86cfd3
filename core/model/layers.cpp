// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/layers.h"

namespace attention {

namespace {

template <class Scalar>
using Kernel = Eigen::Map<const Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;
template <class Scalar>
using KernelGradient = Eigen::Map<Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;
template <class Scalar>
using Bias = Eigen::Map<const Eigen::Matrix<Scalar, 1, Eigen::Dynamic>>;
template <class Scalar>
using BiasGradient = Eigen::Map<Eigen::Matrix<Scalar, 1, Eigen::Dynamic>>;

/// result = xW + b
template <class Scalar>
void affine(const Scalar *parameters, const KernelPlace &place, const Batch<Scalar> &x, Batch<Scalar> &result)
{
    result.noalias() = x * Kernel<Scalar>(parameters + place.kernel, place.inputs, place.outputs);
    if (place.hasBias)
        result.rowwise() += Bias<Scalar>(parameters + place.bias, place.outputs);
}

/// The gradients of W, b and x of xW + b, given that of the result.
template <class Scalar>
void affineGradient(const KernelPlace &place, const Batch<Scalar> &x, const Batch<Scalar> &resultGradient,
                    Scalar *gradient)
{
    KernelGradient<Scalar>(gradient + place.kernel, place.inputs, place.outputs).noalias() =
        x.transpose() * resultGradient;
    if (place.hasBias)
        BiasGradient<Scalar>(gradient + place.bias, place.outputs) = resultGradient.colwise().sum();
}

template <class Scalar>
void applyActivation(Activation activation, Batch<Scalar> &values)
{
    auto array = values.array();
    switch (activation) {
    case Activation::Linear:
        break;
    case Activation::Relu:
        array = array.max(Scalar(0));
        break;
    case Activation::Tanh:
        array = array.tanh();
        break;
    case Activation::Sigmoid:
        array = array.logistic();
        break;
    }
}

/// Multiplies `gradient` by the activation's derivative, which each of the four has in terms of its output.
template <class Scalar>
void multiplyByDerivative(Activation activation, const Batch<Scalar> &output, Batch<Scalar> &gradient)
{
    const auto out = output.array();
    switch (activation) {
    case Activation::Linear:
        break;
    case Activation::Relu:
        gradient.array() *= (out > Scalar(0)).template cast<Scalar>();
        break;
    case Activation::Tanh:
        gradient.array() *= Scalar(1) - out.square();
        break;
    case Activation::Sigmoid:
        gradient.array() *= out * (Scalar(1) - out);
        break;
    }
}

/// Softmax over the units of each row, shifted by the row's maximum so that no exp overflows.
template <class Scalar>
void softmax(const Batch<Scalar> &scores, Batch<Scalar> &weights,
             Eigen::Array<Scalar, Eigen::Dynamic, 1> &scratch)
{
    const Eigen::Index units = scores.cols();
    weights.resize(scores.rows(), units);
    scratch = scores.col(0).array();
    for (Eigen::Index unit = 1; unit < units; ++unit)
        scratch = scratch.max(scores.col(unit).array());
    for (Eigen::Index unit = 0; unit < units; ++unit)
        weights.col(unit) = (scores.col(unit).array() - scratch).exp();
    scratch = weights.col(0).array();
    for (Eigen::Index unit = 1; unit < units; ++unit)
        scratch += weights.col(unit).array();
    scratch = scratch.inverse();
    weights.array().colwise() *= scratch;
}

} // namespace

template <class Scalar>
void Dense<Scalar>::forward(const Scalar *parameters, const Batch<Scalar> &x, LayerCache<Scalar> &cache) const
{
    affine(parameters, m_place, x, cache.output);
    applyActivation(m_activation, cache.output);
}

template <class Scalar>
void Dense<Scalar>::backward(const Scalar *parameters, const Batch<Scalar> &x, Batch<Scalar> &outputGradient,
                             LayerCache<Scalar> &cache, Scalar *gradient, bool wantInputGradient) const
{
    multiplyByDerivative(m_activation, cache.output, outputGradient);
    affineGradient(m_place, x, outputGradient, gradient);
    if (wantInputGradient) {
        const Kernel<Scalar> kernel(parameters + m_place.kernel, m_place.inputs, m_place.outputs);
        cache.inputGradient.noalias() = outputGradient * kernel.transpose();
    }
}

template <class Scalar>
void AttentionLayer<Scalar>::forward(const Scalar *parameters, const Batch<Scalar> &x,
                                     LayerCache<Scalar> &cache) const
{
    affine(parameters, m_place, x, cache.scores);
    softmax(cache.scores, cache.weights, cache.rowScratch);
    cache.output = x.cwiseProduct(cache.weights);
}

template <class Scalar>
void AttentionLayer<Scalar>::backward(const Scalar *parameters, const Batch<Scalar> &x,
                                      Batch<Scalar> &outputGradient, LayerCache<Scalar> &cache,
                                      Scalar *gradient, bool wantInputGradient) const
{
    Batch<Scalar> &scoreGradient = cache.scoreGradient;
    scoreGradient = outputGradient.cwiseProduct(x); // of the weights so far
    auto &rowSum = cache.rowScratch;
    rowSum = scoreGradient.col(0).array() * cache.weights.col(0).array();
    for (Eigen::Index unit = 1; unit < scoreGradient.cols(); ++unit)
        rowSum += scoreGradient.col(unit).array() * cache.weights.col(unit).array();
    scoreGradient.array().colwise() -= rowSum;
    scoreGradient.array() *= cache.weights.array();
    affineGradient(m_place, x, scoreGradient, gradient);
    if (wantInputGradient) {
        const Kernel<Scalar> kernel(parameters + m_place.kernel, m_place.inputs, m_place.outputs);
        cache.inputGradient = outputGradient.cwiseProduct(cache.weights);
        cache.inputGradient.noalias() += scoreGradient * kernel.transpose();
    }
}

template class Dense<float>;
template class Dense<double>;
template class AttentionLayer<float>;
template class AttentionLayer<double>;

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"

#include <Eigen/Core>

#include <cstddef>

namespace attention {

/// A batch: rows × units, column-major, so that one unit over all rows of the batch is contiguous and
/// softmax, exp and activations vectorise over rows.
template <class Scalar>
using Batch = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;

/// What a layer keeps between forward and backward. Sizes follow the batch; memory is used again.
template <class Scalar>
struct LayerCache
{
    Batch<Scalar> scores;        ///< attention only: xW + b
    Batch<Scalar> weights;       ///< attention only: softmax(scores) over the units of a row
    Batch<Scalar> output;        ///< rows × outputs
    Batch<Scalar> scoreGradient; ///< attention only
    Batch<Scalar> inputGradient; ///< rows × inputs
    Eigen::Array<Scalar, Eigen::Dynamic, 1> rowScratch;
};

/// A kernel (inputs × outputs, row-major) and an optional bias within the network's parameter array.
struct KernelPlace
{
    Eigen::Index inputs = 0;
    Eigen::Index outputs = 0;
    std::size_t kernel = 0;
    std::size_t bias = 0;
    bool hasBias = false;
};

/// y = activation(xW + b). Parameters and gradients are whole arrays of the network.
template <class Scalar>
class Dense
{
public:
    Dense(KernelPlace place, Activation activation)
        : m_place(place)
        , m_activation(activation)
    {}
    const KernelPlace &place() const { return m_place; }

    void forward(const Scalar *parameters, const Batch<Scalar> &x, LayerCache<Scalar> &cache) const;
    /// `outputGradient` (rows × outputs) is overwritten. Adds nothing: `gradient` values of this layer are
    /// set. The gradient of x goes to cache.inputGradient if wanted.
    void backward(const Scalar *parameters, const Batch<Scalar> &x, Batch<Scalar> &outputGradient,
                  LayerCache<Scalar> &cache, Scalar *gradient, bool wantInputGradient) const;

private:
    KernelPlace m_place;
    Activation m_activation;
};

/// y = x ⊙ softmax(xW [+ b]), as many outputs as inputs.
template <class Scalar>
class AttentionLayer
{
public:
    explicit AttentionLayer(KernelPlace place)
        : m_place(place)
    {}
    const KernelPlace &place() const { return m_place; }

    void forward(const Scalar *parameters, const Batch<Scalar> &x, LayerCache<Scalar> &cache) const;
    void backward(const Scalar *parameters, const Batch<Scalar> &x, Batch<Scalar> &outputGradient,
                  LayerCache<Scalar> &cache, Scalar *gradient, bool wantInputGradient) const;

private:
    KernelPlace m_place;
};

extern template class Dense<float>;
extern template class Dense<double>;
extern template class AttentionLayer<float>;
extern template class AttentionLayer<double>;

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/architecture.h"
#include "core/model/layers.h"
#include "core/training/config.h"

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace attention {

/// The values of one layer for some rows.
template <class Scalar>
struct LayerOutput
{
    std::string name;     ///< as in the layer table
    Batch<Scalar> values; ///< rows × units
};

/// A small attention network. float trains; double is for checking gradients. Its parameters are one array,
/// laid out as architecture().parameters says; copies are whole. const calls with separate workspaces may run
/// in several threads.
template <class Scalar>
class Network
{
public:
    /// What forward leaves for backward; one per thread, used again for every batch.
    struct Workspace
    {
        std::vector<LayerCache<Scalar>> layers;
        Batch<Scalar> logitGradient;
    };

    Network(const ModelConfig &config, std::size_t columns);

    const Architecture &architecture() const { return m_architecture; }
    std::span<Scalar> parameters() { return m_parameters; }
    std::span<const Scalar> parameters() const { return m_parameters; }

    /// Kernels glorot_uniform, U(−L, L) with L = √(6 / (inputs + outputs)) (Glorot and Bengio, 2010), biases
    /// 0. Each layer draws its own stream, so switching one off leaves the others' weights as they were.
    void initialize(std::uint64_t seed);

    /// x is rows × columns. \return logits, rows × 1, within the workspace.
    const Batch<Scalar> &forward(const Batch<Scalar> &x, Workspace &workspace) const;
    /// After forward with the same x. workspace.logitGradient (rows × 1) holds ∂loss/∂logit and is
    /// overwritten; `gradient`, as long as parameters(), is set.
    void backward(const Batch<Scalar> &x, Workspace &workspace, std::span<Scalar> gradient) const;

    bool hasColumnAttention() const { return m_hasColumnAttention; }
    /// After forward: attention_vec, rows × columns. Only with column attention.
    const Batch<Scalar> &columnAttention(const Workspace &workspace) const
    {
        return workspace.layers[0].weights;
    }

    /// The output of every layer of the layer table, in its order; dense_4's is the probability of class 1.
    std::vector<LayerOutput<Scalar>> activations(const Batch<Scalar> &x) const;

private:
    using Layer = std::variant<AttentionLayer<Scalar>, Dense<Scalar>>;

    KernelPlace place(const std::string &layer) const;

    Architecture m_architecture;
    bool m_hasColumnAttention;
    std::vector<Layer> m_layers;
    std::vector<Scalar> m_parameters;
};

extern template class Network<float>;
extern template class Network<double>;

} // namespace attention

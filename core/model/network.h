// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/task.h"
#include "core/model/architecture.h"
#include "core/model/batch.h"
#include "core/model/network_plan.h"
#include "core/training/config.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace attention {

/// The values of one layer for some rows.
template <class Scalar>
struct LayerOutput
{
    std::string name;     ///< as in the layer table
    Batch<Scalar> values; ///< rows × units
};

/// A small attention network. float trains; double is for checking. Its parameters are one array, laid out as
/// architecture().parameters says; copies are whole. NetworkPass takes rows through it.
template <class Scalar>
class Network
{
public:
    Network(const ModelConfig &config, std::size_t columns, OutputShape output = {});

    const Architecture &architecture() const { return m_architecture; }
    const std::vector<LayerPlan> &plan() const { return m_plan; }
    std::span<Scalar> parameters() { return m_parameters; }
    std::span<const Scalar> parameters() const { return m_parameters; }

    /// Kernels glorot_uniform, U(−L, L) with L = √(6 / (inputs + outputs)) (Glorot and Bengio, 2010), biases
    /// 0. Each layer draws its own stream, so switching one off leaves the others' weights as they were.
    void initialize(std::uint64_t seed);

    Task task() const { return m_task; }
    bool hasColumnAttention() const { return m_hasColumnAttention; }

    /// The output of every layer of the layer table, in its order; dense_4's is the probability of class 1 or
    /// of every class, or the standardised number. \param x rows × columns.
    std::vector<LayerOutput<Scalar>> activations(const Batch<Scalar> &x) const;

private:
    Batch<Scalar> scores(const LayerPlan &layer, const Batch<Scalar> &x) const;

    void toPredictions(Batch<Scalar> &outputs) const;

    Architecture m_architecture;
    Task m_task;
    std::vector<LayerPlan> m_plan;
    bool m_hasColumnAttention;
    std::vector<Scalar> m_parameters;
};

extern template class Network<float>;
extern template class Network<double>;

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network.h"

#include "core/data/random.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace attention {

template <class Scalar>
Network<Scalar>::Network(const ModelConfig &config, std::size_t columns)
    : m_architecture(config, columns)
    , m_hasColumnAttention(config.columnAttention)
    , m_parameters(m_architecture.parameterCount())
{
    if (config.columnAttention)
        m_layers.push_back(AttentionLayer<Scalar>(place("dense_1")));
    m_layers.push_back(Dense<Scalar>(place("dense_2"), config.activation));
    if (config.hiddenAttention)
        m_layers.push_back(AttentionLayer<Scalar>(place("dense_3")));
    m_layers.push_back(Dense<Scalar>(place("dense_4"), Activation::Linear));
}

template <class Scalar>
KernelPlace Network<Scalar>::place(const std::string &layer) const
{
    const ParameterInfo *kernel = m_architecture.find(layer + "/kernel");
    const ParameterInfo *bias = m_architecture.find(layer + "/bias");
    return {static_cast<Eigen::Index>(kernel->rows), static_cast<Eigen::Index>(kernel->columns),
            kernel->offset, bias == nullptr ? 0 : bias->offset, bias != nullptr};
}

template <class Scalar>
void Network<Scalar>::initialize(std::uint64_t seed)
{
    std::fill(m_parameters.begin(), m_parameters.end(), Scalar(0));
    for (const ParameterInfo &info : m_architecture.parameters) {
        if (info.isBias)
            continue;
        const auto layerNumber = static_cast<std::uint64_t>(info.name[6] - '0'); // of "dense_4/kernel"
        Random random(seed, Stream::Weights, layerNumber);
        const double limit = std::sqrt(6.0 / static_cast<double>(info.rows + info.columns));
        for (std::size_t index = 0; index < info.size(); ++index)
            m_parameters[info.offset + index] = static_cast<Scalar>(limit * (2.0 * random.uniform() - 1.0));
    }
}

template <class Scalar>
const Batch<Scalar> &Network<Scalar>::forward(const Batch<Scalar> &x, Workspace &workspace) const
{
    workspace.layers.resize(m_layers.size());
    const Batch<Scalar> *input = &x;
    for (std::size_t index = 0; index < m_layers.size(); ++index) {
        LayerCache<Scalar> &cache = workspace.layers[index];
        std::visit([&](const auto &layer) { layer.forward(m_parameters.data(), *input, cache); },
                   m_layers[index]);
        input = &cache.output;
    }
    return *input;
}

template <class Scalar>
void Network<Scalar>::backward(const Batch<Scalar> &x, Workspace &workspace, std::span<Scalar> gradient) const
{
    Batch<Scalar> *outputGradient = &workspace.logitGradient;
    for (std::size_t index = m_layers.size(); index-- > 0;) {
        const Batch<Scalar> &input = index == 0 ? x : workspace.layers[index - 1].output;
        LayerCache<Scalar> &cache = workspace.layers[index];
        std::visit(
            [&](const auto &layer) {
                layer.backward(m_parameters.data(), input, *outputGradient, cache, gradient.data(),
                               index > 0);
            },
            m_layers[index]);
        outputGradient = &cache.inputGradient;
    }
}

template <class Scalar>
std::vector<LayerOutput<Scalar>> Network<Scalar>::activations(const Batch<Scalar> &x) const
{
    Workspace workspace;
    forward(x, workspace);
    std::vector<LayerOutput<Scalar>> outputs{{"input_1", x}};
    const auto add = [&outputs, this](Batch<Scalar> values) {
        outputs.push_back({m_architecture.layers[outputs.size()].name, std::move(values)});
    };
    for (std::size_t index = 0; index < m_layers.size(); ++index) {
        LayerCache<Scalar> &cache = workspace.layers[index];
        if (std::holds_alternative<AttentionLayer<Scalar>>(m_layers[index])) {
            add(cache.scores);
            add(cache.weights);
        }
        add(cache.output);
    }
    auto probability = outputs.back().values.array();
    probability = probability.logistic();
    return outputs;
}

template class Network<float>;
template class Network<double>;

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network.h"

#include "core/data/random.h"
#include "core/model/network_pass.h"

#include <algorithm>
#include <cmath>

namespace attention {

template <class Scalar>
Network<Scalar>::Network(const ModelConfig &config, std::size_t columns, OutputShape output)
    : m_architecture(config, columns, output.units)
    , m_task(output.task)
    , m_plan(planOf(m_architecture, config))
    , m_hasColumnAttention(config.columnAttention)
    , m_parameters(m_architecture.parameterCount())
{}

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
std::vector<LayerOutput<Scalar>> Network<Scalar>::activations(const Batch<Scalar> &x) const
{
    std::vector<LayerOutput<Scalar>> outputs;
    for (const LayerInfo &layer : m_architecture.layers)
        outputs.push_back({layer.name, Batch<Scalar>(x.rows(), static_cast<Eigen::Index>(layer.units))});
    outputs.front().values = x;

    NetworkPass<Scalar> pass(m_plan, m_task);
    const auto step = static_cast<Eigen::Index>(pass.blockRows);
    for (Eigen::Index first = 0; first < x.rows(); first += step) {
        const Eigen::Index rows = std::min(step, x.rows() - first);
        const std::vector<float> labels(static_cast<std::size_t>(rows));
        pass.load(x.middleRows(first, rows), labels);
        pass.evaluate(m_parameters.data());
        std::size_t next = 1;
        const auto add = [&](const Batch<Scalar> &values) {
            outputs[next++].values.middleRows(first, rows) = values;
        };
        for (std::size_t layer = 0; layer < m_plan.size(); ++layer) {
            if (m_plan[layer].attention) {
                add(scores(m_plan[layer], outputs[next - 1].values.middleRows(first, rows)));
                add(pass.weights(layer));
            }
            add(pass.output(layer));
        }
    }
    toPredictions(outputs.back().values);
    return outputs;
}

template <class Scalar>
void Network<Scalar>::toPredictions(Batch<Scalar> &outputs) const
{
    if (m_task == Task::Binary) {
        outputs = outputs.array().logistic().matrix().eval();
    } else if (m_task == Task::Multiclass) {
        outputs.colwise() -= outputs.rowwise().maxCoeff().eval();
        outputs = outputs.array().exp().matrix().eval();
        outputs.array().colwise() /= outputs.rowwise().sum().array().eval();
    }
}

/// xW + b, which a pass overwrites with its softmax.
template <class Scalar>
Batch<Scalar> Network<Scalar>::scores(const LayerPlan &layer, const Batch<Scalar> &x) const
{
    using RowMajor = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const Scalar *first = m_parameters.data() + layer.kernel;
    const auto outputs = static_cast<Eigen::Index>(layer.outputs);
    const Eigen::Map<const RowMajor> kernel(first, static_cast<Eigen::Index>(layer.inputs), outputs);
    Batch<Scalar> result = x * kernel;
    if (layer.hasBias)
        result.rowwise() += Eigen::Map<const RowMajor>(first + kernel.size(), 1, outputs).row(0);
    return result;
}

template class Network<float>;
template class Network<double>;

} // namespace attention

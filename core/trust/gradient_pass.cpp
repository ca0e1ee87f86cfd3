// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/gradient_pass.h"

#include "core/model/denormals.h"
#include "core/model/kernels/kernels.h"

#include <utility>

namespace attention {

namespace {

Eigen::Index index(std::size_t value)
{
    return static_cast<Eigen::Index>(value);
}

} // namespace

GradientPass::GradientPass(const Explained &explained)
    : m_data(*explained.data)
    , m_parameters(explained.parameters.begin(), explained.parameters.end())
{
    const Architecture architecture(explained.model, m_data.columns, m_data.output().units);
    for (const LayerPlan &plan : planOf(architecture, explained.model))
        m_layers.push_back({plan, {}, {}});
}

void GradientPass::run(std::span<const std::uint32_t> rows, const Values &x)
{
    const DenormalsAreZero denormalsAreZero;
    const Values *input = &x;
    for (Layer &layer : m_layers) {
        forward(layer, *input);
        input = &layer.output;
    }
    chooseOutputs(rows);
    for (std::size_t layer = m_layers.size(); layer-- > 0;)
        backward(m_layers[layer], layer == 0 ? x : m_layers[layer - 1].output);
}

void GradientPass::forward(Layer &layer, const Values &x)
{
    if (layer.plan.attention) {
        affine(layer.plan, x, layer.weights);
        softmax(layer.weights);
        layer.output = x * layer.weights;
        return;
    }
    Values &output = layer.output;
    affine(layer.plan, x, output);
    switch (layer.plan.activation) {
    case Activation::Linear:
        break;
    case Activation::Relu:
        output = output.max(0.0);
        break;
    case Activation::Tanh:
        output = output.tanh();
        break;
    case Activation::Sigmoid:
        output = output.logistic();
        break;
    }
}

/// From the gradient of the layer's output to that of its input x.
void GradientPass::backward(const Layer &layer, const Values &x)
{
    if (layer.plan.attention) {
        // y = x ⊙ w(s(x)): ∂/∂w = x ⊙ ∂/∂y, and ∂/∂s = w ⊙ (∂/∂w − Σ w ⊙ ∂/∂w).
        m_scores = m_gradient * x;
        m_ofRow = m_scores.col(0) * layer.weights.col(0);
        for (Eigen::Index unit = 1; unit < m_scores.cols(); ++unit)
            m_ofRow += m_scores.col(unit) * layer.weights.col(unit);
        m_scores.colwise() -= m_ofRow;
        m_scores *= layer.weights;
        toInputs(layer.plan, m_scores, m_before);
        m_before += m_gradient * layer.weights;
    } else {
        const Values &output = layer.output;
        switch (layer.plan.activation) {
        case Activation::Linear:
            break;
        case Activation::Relu:
            m_gradient *= (output > 0.0).cast<double>();
            break;
        case Activation::Tanh:
            m_gradient *= 1.0 - output.square();
            break;
        case Activation::Sigmoid:
            m_gradient *= output * (1.0 - output);
            break;
        }
        toInputs(layer.plan, m_gradient, m_before);
    }
    std::swap(m_gradient, m_before);
}

/// result = xW + b. As values are column-major, a row-major kernel sees the transposed ones.
void GradientPass::affine(const LayerPlan &plan, const Values &x, Values &result) const
{
    const double *kernel = m_parameters.data() + plan.kernel;
    const auto rows = static_cast<std::size_t>(x.rows());
    result.resize(x.rows(), index(plan.outputs));
    kernels<double>().multiply(kernel, 1, plan.outputs, x.data(), plan.outputs, plan.inputs, rows,
                               result.data(), false);
    if (plan.hasBias) {
        const double *bias = kernel + plan.inputs * plan.outputs;
        result.rowwise() += Eigen::Map<const Eigen::ArrayXd>(bias, index(plan.outputs)).transpose();
    }
}

/// result = delta Wᵀ
void GradientPass::toInputs(const LayerPlan &plan, const Values &delta, Values &result) const
{
    result.resize(delta.rows(), index(plan.inputs));
    kernels<double>().multiply(m_parameters.data() + plan.kernel, plan.outputs, 1, delta.data(), plan.inputs,
                               plan.outputs, static_cast<std::size_t>(delta.rows()), result.data(), false);
}

void GradientPass::softmax(Values &scores)
{
    m_ofRow = scores.col(0);
    for (Eigen::Index unit = 1; unit < scores.cols(); ++unit)
        m_ofRow = m_ofRow.max(scores.col(unit));
    scores.colwise() -= m_ofRow;
    kernels<double>().expOfNegative(scores.data(), scores.data(), static_cast<std::size_t>(scores.size()));
    m_ofRow = scores.col(0);
    for (Eigen::Index unit = 1; unit < scores.cols(); ++unit)
        m_ofRow += scores.col(unit);
    m_ofRow = m_ofRow.inverse();
    scores.colwise() *= m_ofRow;
}

/// The explained outputs, and their gradient by the last layer's.
void GradientPass::chooseOutputs(std::span<const std::uint32_t> rows)
{
    const Values &last = m_layers.back().output;
    if (m_data.task != Task::Multiclass) {
        m_outputs = last.col(0);
        m_gradient.setOnes(last.rows(), 1);
        return;
    }
    m_outputs.resize(last.rows());
    m_gradient.setZero(last.rows(), last.cols());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto own = static_cast<Eigen::Index>(m_data.y[rows[row]]);
        m_outputs[index(row)] = last(index(row), own);
        m_gradient(index(row), own) = 1.0;
    }
}

} // namespace attention

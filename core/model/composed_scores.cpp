// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/composed_scores.h"

namespace attention {

namespace {

/// Whether the products a batch of 32 rows is spared are more than those that compose() and finish() add.
bool isShorter(const LayerPlan &dense)
{
    constexpr std::size_t rows = 32;
    return (dense.inputs + 1) * (rows + dense.outputs) <= dense.outputs * rows;
}

} // namespace

template <class Scalar>
std::optional<ComposedScores<Scalar>> ComposedScores<Scalar>::of(const std::vector<LayerPlan> &plan)
{
    for (std::size_t layer = 1; layer < plan.size(); ++layer) {
        const LayerPlan &dense = plan[layer - 1];
        if (plan[layer].attention && !plan[layer].hasBias && !dense.attention && dense.hasBias &&
            dense.activation == Activation::Linear && isShorter(dense))
            return ComposedScores(plan, layer);
    }
    return std::nullopt;
}

template <class Scalar>
ComposedScores<Scalar>::ComposedScores(const std::vector<LayerPlan> &plan, std::size_t layer)
    : m_layer(layer)
    , m_scores(plan[layer - 1])
    , m_denseKernel(plan[layer - 1].kernel)
    , m_attentionKernel(plan[layer].kernel)
    , m_kernel((m_scores.inputs + 1) * m_scores.outputs)
    , m_gradient((m_scores.inputs + 1) * m_scores.outputs)
    , m_transposed(m_scores.outputs * m_scores.outputs)
{
    m_scores.kernel = 0;
}

template <class Scalar>
void ComposedScores<Scalar>::compose(const Scalar *parameters)
{
    const std::size_t units = m_scores.outputs;
    kernels<Scalar>().multiply(parameters + m_denseKernel, units, 1, parameters + m_attentionKernel,
                               m_scores.inputs + 1, units, units, m_kernel.data(), false);
}

template <class Scalar>
void ComposedScores<Scalar>::finish(const Scalar *parameters, Scalar *gradient, bool add)
{
    const Kernels<Scalar> &kernel = kernels<Scalar>();
    const std::size_t units = m_scores.outputs;
    const std::size_t inputs = m_scores.inputs + 1;
    kernel.multiply(parameters + m_denseKernel, 1, units, m_gradient.data(), units, inputs, units,
                    gradient + m_attentionKernel, add);
    kernel.transpose(parameters + m_attentionKernel, units, units, m_transposed.data());
    kernel.multiply(m_gradient.data(), units, 1, m_transposed.data(), inputs, units, units,
                    gradient + m_denseKernel, true);
}

template class ComposedScores<float>;
template class ComposedScores<double>;

} // namespace attention

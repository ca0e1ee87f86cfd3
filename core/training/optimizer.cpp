// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimizer.h"

#include "core/model/denormals.h"
#include "core/model/kernels/kernels.h"

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

/// Parameters from which on threads gain more than they cost.
constexpr std::size_t parametersWorthThreads = 50'000;

/// Shares are whole cache lines of floats and doubles.
constexpr std::size_t parametersTogether = 16;

} // namespace

template <class Scalar>
Optimizer<Scalar>::Optimizer(OptimizerKind kind, double momentum, double weightDecay, std::size_t parameters)
    : m_kind(kind)
    , m_momentum(static_cast<Scalar>(momentum))
    , m_weightDecay(static_cast<Scalar>(weightDecay))
    , m_first(kind == OptimizerKind::RmsProp ? 0 : parameters)
    , m_second(kind == OptimizerKind::Sgd ? 0 : parameters)
{}

template <class Scalar>
void Optimizer<Scalar>::step(std::span<Scalar> parameters, std::span<const Scalar> gradient,
                             double learningRate, ThreadTeam *team)
{
    const DenormalsAreZero denormalsAreZero;
    OptimizerStep<Scalar> step{static_cast<Scalar>(learningRate), m_weightDecay, m_momentum};
    if (m_kind == OptimizerKind::Adam) {
        m_beta1Power *= 0.9;
        m_beta2Power *= 0.999;
        step.rate = static_cast<Scalar>(learningRate * std::sqrt(1.0 - m_beta2Power) / (1.0 - m_beta1Power));
    }
    const Kernels<Scalar> &kernel = kernels<Scalar>();
    const auto update = [&](std::size_t first, std::size_t last) {
        Scalar *p = parameters.data() + first;
        const Scalar *g = gradient.data() + first;
        const std::size_t size = last - first;
        switch (m_kind) {
        case OptimizerKind::Adam:
            kernel.adam(step, p, g, m_first.data() + first, m_second.data() + first, size);
            break;
        case OptimizerKind::RmsProp:
            kernel.rmsProp(step, p, g, m_second.data() + first, size);
            break;
        case OptimizerKind::Sgd:
            kernel.sgd(step, p, g, m_first.data() + first, size);
            break;
        }
    };
    if (team == nullptr || parameters.size() < parametersWorthThreads) {
        update(0, parameters.size());
        return;
    }
    const std::size_t groups = (parameters.size() + parametersTogether - 1) / parametersTogether;
    team->share(groups, [&](std::size_t first, std::size_t last) {
        update(first * parametersTogether, std::min(last * parametersTogether, parameters.size()));
    });
}

template class Optimizer<float>;
template class Optimizer<double>;

} // namespace attention

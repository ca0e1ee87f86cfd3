// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimizer.h"

#include <Eigen/Core>

#include <cmath>

namespace attention {

template <class Scalar>
Optimizer<Scalar>::Optimizer(OptimizerKind kind, double momentum, double weightDecay, std::size_t parameters)
    : m_kind(kind)
    , m_momentum(static_cast<Scalar>(momentum))
    , m_weightDecay(static_cast<Scalar>(weightDecay))
    , m_first(kind == OptimizerKind::RmsProp ? 0 : parameters)
    , m_second(kind == OptimizerKind::Sgd ? 0 : parameters)
{}

template <class Scalar>
void Optimizer<Scalar>::step(std::span<Scalar> parameters, std::span<Scalar> gradient, double learningRate)
{
    constexpr double beta1 = 0.9;
    constexpr double beta2 = 0.999;
    constexpr double rho = 0.9;
    constexpr auto epsilon = Scalar(1e-7);
    using Values = Eigen::Map<Eigen::Array<Scalar, Eigen::Dynamic, 1>>;

    const auto size = static_cast<Eigen::Index>(parameters.size());
    Values p(parameters.data(), size);
    Values g(gradient.data(), size);
    if (m_weightDecay != Scalar(0))
        g += m_weightDecay * p;

    ++m_steps;
    switch (m_kind) {
    case OptimizerKind::Adam: {
        Values m(m_first.data(), size);
        Values v(m_second.data(), size);
        const auto t = static_cast<double>(m_steps);
        const auto rate = static_cast<Scalar>(learningRate * std::sqrt(1.0 - std::pow(beta2, t)) /
                                              (1.0 - std::pow(beta1, t)));
        m = Scalar(beta1) * m + Scalar(1.0 - beta1) * g;
        v = Scalar(beta2) * v + Scalar(1.0 - beta2) * g.square();
        p -= rate * m / (v.sqrt() + epsilon);
        break;
    }
    case OptimizerKind::RmsProp: {
        Values v(m_second.data(), size);
        v = Scalar(rho) * v + Scalar(1.0 - rho) * g.square();
        p -= static_cast<Scalar>(learningRate) * g / (v.sqrt() + epsilon);
        break;
    }
    case OptimizerKind::Sgd: {
        Values v(m_first.data(), size);
        v = m_momentum * v - static_cast<Scalar>(learningRate) * g;
        p += v;
        break;
    }
    }
}

template class Optimizer<float>;
template class Optimizer<double>;

} // namespace attention

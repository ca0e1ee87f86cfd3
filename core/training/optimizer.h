// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/thread_team.h"
#include "core/training/config.h"

#include <span>
#include <vector>

namespace attention {

/// Changes parameters by their gradient. Weight decay is L2, added to every gradient first.
/// Adam (Kingma and Ba, 2015) in Keras' form: lr_t = lr·√(1−β₂ᵗ)/(1−β₁ᵗ), p −= lr_t·m/(√v + 1e-7), β₁ 0.9,
/// β₂ 0.999. RMSprop (Tieleman and Hinton, 2012): v = 0.9 v + 0.1 g², p −= lr·g/(√v + 1e-7).
/// SGD with momentum: v = μv − lr·g, p += v.
template <class Scalar>
class Optimizer
{
public:
    Optimizer(OptimizerKind kind, double momentum, double weightDecay, std::size_t parameters);

    /// Both are as long as the parameters given to the constructor. \param team may be null.
    void step(std::span<Scalar> parameters, std::span<const Scalar> gradient, double learningRate,
              ThreadTeam *team = nullptr);

private:
    OptimizerKind m_kind;
    Scalar m_momentum;
    Scalar m_weightDecay;
    double m_beta1Power = 1.0;    ///< β₁ᵗ after t steps
    double m_beta2Power = 1.0;    ///< β₂ᵗ
    std::vector<Scalar> m_first;  ///< Adam's m, SGD's velocity
    std::vector<Scalar> m_second; ///< Adam's and RMSprop's v
};

extern template class Optimizer<float>;
extern template class Optimizer<double>;

} // namespace attention

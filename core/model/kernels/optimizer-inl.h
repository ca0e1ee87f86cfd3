// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every vector target by kernels.cpp.
#if defined(ATTENTION_OPTIMIZER_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ATTENTION_OPTIMIZER_INL_H
#undef ATTENTION_OPTIMIZER_INL_H
#else
#define ATTENTION_OPTIMIZER_INL_H
#endif

#include "core/model/kernels/vector_math-inl.h"

HWY_BEFORE_NAMESPACE();
namespace attention::HWY_NAMESPACE {

/// Calls step(d, index) for whole vectors, then for single values.
template <class Scalar, class Step>
HWY_INLINE void forEachParameter(std::size_t size, const Step &step)
{
    const Tag<Scalar> d;
    const hn::CappedTag<Scalar, 1> one;
    std::size_t index = 0;
    for (; index + hn::Lanes(d) <= size; index += hn::Lanes(d))
        step(d, index);
    for (; index < size; ++index)
        step(one, index);
}

/// g + weightDecay · p
template <class D, class Scalar>
HWY_INLINE hn::Vec<D> decayed(D d, const OptimizerStep<Scalar> &step, hn::Vec<D> p, hn::Vec<D> g)
{
    return hn::MulAdd(hn::Set(d, step.weightDecay), p, g);
}

/// m · old + (1 − m) · value
template <class D>
HWY_INLINE hn::Vec<D> movingMean(D d, double m, hn::Vec<D> old, hn::Vec<D> value)
{
    using Scalar = hn::TFromD<D>;
    return hn::MulAdd(hn::Set(d, static_cast<Scalar>(m)), old,
                      hn::Mul(hn::Set(d, static_cast<Scalar>(1.0 - m)), value));
}

/// rate · value / (√v + 1e-7)
template <class D, class Scalar>
HWY_INLINE hn::Vec<D> scaledStep(D d, const OptimizerStep<Scalar> &step, hn::Vec<D> value, hn::Vec<D> v)
{
    return hn::Div(hn::Mul(hn::Set(d, step.rate), value),
                   hn::Add(hn::Sqrt(v), hn::Set(d, static_cast<Scalar>(1e-7))));
}

template <class Scalar>
void adam(const OptimizerStep<Scalar> &step, Scalar *p, const Scalar *g, Scalar *m, Scalar *v,
          std::size_t size)
{
    forEachParameter<Scalar>(size, [&](auto d, std::size_t at) HWY_ATTR {
        const auto parameter = hn::LoadU(d, p + at);
        const auto gradient = decayed(d, step, parameter, hn::LoadU(d, g + at));
        const auto first = movingMean(d, 0.9, hn::LoadU(d, m + at), gradient);
        const auto second = movingMean(d, 0.999, hn::LoadU(d, v + at), hn::Mul(gradient, gradient));
        hn::StoreU(first, d, m + at);
        hn::StoreU(second, d, v + at);
        hn::StoreU(hn::Sub(parameter, scaledStep(d, step, first, second)), d, p + at);
    });
}

template <class Scalar>
void rmsProp(const OptimizerStep<Scalar> &step, Scalar *p, const Scalar *g, Scalar *v, std::size_t size)
{
    forEachParameter<Scalar>(size, [&](auto d, std::size_t at) HWY_ATTR {
        const auto parameter = hn::LoadU(d, p + at);
        const auto gradient = decayed(d, step, parameter, hn::LoadU(d, g + at));
        const auto second = movingMean(d, 0.9, hn::LoadU(d, v + at), hn::Mul(gradient, gradient));
        hn::StoreU(second, d, v + at);
        hn::StoreU(hn::Sub(parameter, scaledStep(d, step, gradient, second)), d, p + at);
    });
}

template <class Scalar>
void sgd(const OptimizerStep<Scalar> &step, Scalar *p, const Scalar *g, Scalar *v, std::size_t size)
{
    forEachParameter<Scalar>(size, [&](auto d, std::size_t at) HWY_ATTR {
        const auto parameter = hn::LoadU(d, p + at);
        const auto gradient = decayed(d, step, parameter, hn::LoadU(d, g + at));
        const auto velocity = hn::NegMulAdd(hn::Set(d, step.rate), gradient,
                                            hn::Mul(hn::Set(d, step.momentum), hn::LoadU(d, v + at)));
        hn::StoreU(velocity, d, v + at);
        hn::StoreU(hn::Add(parameter, velocity), d, p + at);
    });
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif // once for every target

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every vector target by kernels.cpp.
#if defined(ATTENTION_VECTOR_MATH_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ATTENTION_VECTOR_MATH_INL_H
#undef ATTENTION_VECTOR_MATH_INL_H
#else
#define ATTENTION_VECTOR_MATH_INL_H
#endif

#include "core/model/kernels/block.h"

#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace attention::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// At most 16 lanes, so that a tile and a group of outputs are whole vectors.
template <class Scalar>
using Tag = hn::CappedTag<Scalar, outputGroup>;
template <class Scalar>
using Vector = hn::Vec<Tag<Scalar>>;

/// Vectors of `width` lanes side by side.
template <class Scalar, std::size_t width>
inline constexpr std::size_t vectorsIn = width / hn::MaxLanes(Tag<Scalar>());

/// The larger one; what is not a number stays so.
template <class Scalar>
HWY_INLINE Vector<Scalar> atLeast(Tag<Scalar> d, Scalar least, Vector<Scalar> x)
{
    const auto bound = hn::Set(d, least);
#if HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128
    return hn::Max(bound, x); // the instruction gives its second operand where one is not a number
#else
    return hn::IfThenElse(hn::Lt(x, bound), bound, x);
#endif
}

/// e^x for x ≤ 0. float: 2^n times a polynomial of least relative error on ±ln 2 / 2, off by at most 2e-7 of
/// the value down to −20 and 4e-7 down to −86.6, where it stays at 2.4e-38, so that no denormal appears; e^0
/// is 1. double: of Highway, held at −700. What arithmetic gives instead of a
/// number (a NaN without payload) stays one.
HWY_INLINE Vector<float> expOfNegative(Tag<float> d, Vector<float> x)
{
    const hn::RebindToSigned<Tag<float>> integers;
    // Adding 1.5 · 2^23 rounds to a whole number, which then stands in the lowest bits.
    const auto rounder = hn::Set(d, 12582912.0F);
    x = atLeast(d, -86.6F, x);
    const auto shifted = hn::MulAdd(x, hn::Set(d, 1.44269504F), rounder);
    const auto n = hn::Sub(shifted, rounder);
#if HWY_NATIVE_FMA // the product is not rounded
    const auto r = hn::NegMulAdd(n, hn::Set(d, 0.693147181F), x);
#else // ln 2 in two parts: n times the first is exact
    const auto r =
        hn::NegMulAdd(n, hn::Set(d, 1.42860677e-6F), hn::NegMulAdd(n, hn::Set(d, 0.693145752F), x));
#endif
    auto p = hn::MulAdd(hn::Set(d, 0.008290272206F), r, hn::Set(d, 0.04189816117F));
    p = hn::MulAdd(p, r, hn::Set(d, 0.1666763872F));
    p = hn::MulAdd(p, r, hn::Set(d, 0.4999914765F));
    p = hn::MulAdd(p, r, hn::Set(d, 0.999999702F));
    p = hn::MulAdd(p, r, hn::Set(d, 1.0F));
    const auto exponent = hn::ShiftLeft<23>(hn::BitCast(integers, shifted));
    return hn::BitCast(d, hn::Add(hn::BitCast(integers, p), exponent));
}

HWY_INLINE Vector<double> expOfNegative(Tag<double> d, Vector<double> x)
{
    return hn::Exp(d, atLeast(d, -700.0, x));
}

/// log(1 + e) for 0 ≤ e ≤ 1, to 2e-7 of the value for tiny e too. float: 2 artanh(s) with s = e / (2 + e).
HWY_INLINE Vector<float> logOfOneAnd(Tag<float> d, Vector<float> e)
{
    const auto s = hn::Div(e, hn::Add(hn::Set(d, 2.0F), e));
    const auto s2 = hn::Mul(s, s);
    auto p = hn::MulAdd(hn::Set(d, 0.2801198661F), s2, hn::Set(d, 0.2800180614F));
    p = hn::MulAdd(p, s2, hn::Set(d, 0.4002152681F));
    p = hn::MulAdd(p, s2, hn::Set(d, 0.6666641831F));
    p = hn::MulAdd(p, s2, hn::Set(d, 2.0F));
    return hn::Mul(p, s);
}

HWY_INLINE Vector<double> logOfOneAnd(Tag<double> d, Vector<double> e)
{
    return hn::Log1p(d, e);
}

/// 1 / (1 + e^−x), given e^−|x|, without overflow.
template <class Scalar>
HWY_INLINE Vector<Scalar> sigmoid(Tag<Scalar> d, Vector<Scalar> x, Vector<Scalar> e)
{
    const auto one = hn::Set(d, Scalar(1));
    return hn::Div(hn::IfThenElse(hn::Lt(x, hn::Zero(d)), e, one), hn::Add(one, e));
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif // once for every target

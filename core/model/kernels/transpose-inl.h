// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every vector target by kernels.cpp.
#if defined(ATTENTION_TRANSPOSE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ATTENTION_TRANSPOSE_INL_H
#undef ATTENTION_TRANSPOSE_INL_H
#else
#define ATTENTION_TRANSPOSE_INL_H
#endif

#include "core/model/kernels/vector_math-inl.h"

HWY_BEFORE_NAMESPACE();
namespace attention::HWY_NAMESPACE {

/// to[column · stride + row] = from[row][column] for a square of 4 × 4.
template <class Scalar>
HWY_INLINE void transposeSquare(const Scalar *const (&from)[4], Scalar *HWY_RESTRICT to, std::size_t stride)
{
#if HWY_TARGET != HWY_SCALAR
    if constexpr (sizeof(Scalar) == sizeof(float)) {
        const hn::FixedTag<float, 4> d;
        const hn::FixedTag<double, 2> pairs;
        const auto row0 = hn::LoadU(d, from[0]);
        const auto row1 = hn::LoadU(d, from[1]);
        const auto row2 = hn::LoadU(d, from[2]);
        const auto row3 = hn::LoadU(d, from[3]);
        const auto low01 = hn::BitCast(pairs, hn::InterleaveLower(d, row0, row1));
        const auto low23 = hn::BitCast(pairs, hn::InterleaveLower(d, row2, row3));
        const auto high01 = hn::BitCast(pairs, hn::InterleaveUpper(d, row0, row1));
        const auto high23 = hn::BitCast(pairs, hn::InterleaveUpper(d, row2, row3));
        hn::StoreU(hn::BitCast(d, hn::InterleaveLower(pairs, low01, low23)), d, to);
        hn::StoreU(hn::BitCast(d, hn::InterleaveUpper(pairs, low01, low23)), d, to + stride);
        hn::StoreU(hn::BitCast(d, hn::InterleaveLower(pairs, high01, high23)), d, to + 2 * stride);
        hn::StoreU(hn::BitCast(d, hn::InterleaveUpper(pairs, high01, high23)), d, to + 3 * stride);
        return;
    }
#endif
    for (std::size_t row = 0; row < 4; ++row) {
        for (std::size_t column = 0; column < 4; ++column)
            to[column * stride + row] = from[row][column];
    }
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif // once for every target

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every vector target by kernels.cpp.
#if defined(ATTENTION_ATTENTION_SUMS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ATTENTION_ATTENTION_SUMS_INL_H
#undef ATTENTION_ATTENTION_SUMS_INL_H
#else
#define ATTENTION_ATTENTION_SUMS_INL_H
#endif

#include "core/model/kernels/vector_math-inl.h"

HWY_BEFORE_NAMESPACE();
namespace attention::HWY_NAMESPACE {

/// Within a block sums are of floats, lane by lane; from block to block of doubles.
template <class Scalar>
void attentionSums(const Scalar *weights, std::size_t columns, const Scalar *labels, std::size_t rows,
                   std::size_t classes, double centre, AttentionSums *sums)
{
    const Tag<Scalar> d;
    for (std::size_t label = 0; label < classes; ++label) {
        for (std::size_t column = 0; column < columns; ++column) {
            auto sum = hn::Zero(d);
            auto squares = hn::Zero(d);
            for (std::size_t first = 0; first < rows; first += hn::Lanes(d)) {
                const std::size_t tile = first / tileRows;
                const Scalar *from = weights + (tile * columns + column) * tileRows + first % tileRows;
                auto counted = hn::FirstN(d, rows - first);
                if (labels != nullptr) {
                    counted = hn::And(
                        counted, hn::Eq(hn::Load(d, labels + first), hn::Set(d, static_cast<Scalar>(label))));
                }
                const auto value = hn::IfThenElseZero(
                    counted, hn::Sub(hn::Load(d, from), hn::Set(d, static_cast<Scalar>(centre))));
                sum = hn::Add(sum, value);
                squares = hn::MulAdd(value, value, squares);
            }
            AttentionSums &to = sums[label * columns + column];
            to.sum += static_cast<double>(hn::GetLane(hn::SumOfLanes(d, sum)));
            to.squares += static_cast<double>(hn::GetLane(hn::SumOfLanes(d, squares)));
        }
    }
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif // once for every target

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every vector target by kernels.cpp.
#if defined(ATTENTION_LOSS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ATTENTION_LOSS_INL_H
#undef ATTENTION_LOSS_INL_H
#else
#define ATTENTION_LOSS_INL_H
#endif

#include "core/model/kernels/vector_math-inl.h"

HWY_BEFORE_NAMESPACE();
namespace attention::HWY_NAMESPACE {

/// Keras clips the probability of the reported loss at 1e-7: in the logit this is ±log((1 − 1e-7) / 1e-7).
inline constexpr double logitClip = 16.118095550958319;
inline constexpr double expOfClip = 1e-7 / (1.0 - 1e-7); ///< e^−logitClip

/// Binary cross-entropy of one tile: the loss of its rows and how many are right. With `gradient`, tileRows
/// values, also scale · (p − y), from the logit as it is, without the clip.
template <class Scalar>
HWY_INLINE void binaryCrossEntropy(const Block<Scalar> &block, std::size_t tile, Scalar scale,
                                   Scalar *gradient)
{
    const Tag<Scalar> d;
    const auto zero = hn::Zero(d);
    const auto clip = hn::Set(d, static_cast<Scalar>(logitClip));
    const Scalar *logits = block.last().output + tile * 2 * tileRows;
    const std::size_t rows = std::min(tileRows, block.rows - tile * tileRows);
    std::size_t correct = 0;
    for (std::size_t lane = 0; lane < tileRows; lane += hn::Lanes(d)) {
        const auto counted = hn::FirstN(d, rows > lane ? rows - lane : 0);
        const auto z = hn::Load(d, logits + lane);
        const auto y = hn::Load(d, block.labels + tile * tileRows + lane);
        const auto clipped = hn::Min(hn::Max(z, hn::Neg(clip)), clip);
        const auto e = expOfNegative(d, hn::Neg(hn::Abs(z)));
        // max(z, 0) − z·y + log(1 + e^−|z|) never overflows.
        const auto tail = logOfOneAnd(d, hn::Max(e, hn::Set(d, static_cast<Scalar>(expOfClip))));
        const auto loss = hn::Add(hn::NegMulAdd(clipped, y, hn::Max(clipped, zero)), tail);
        const auto orNan = hn::IfThenElse(hn::IsNaN(z), z, loss);
        hn::Store(hn::IfThenElseZero(counted, orNan), d, block.loss + tile * tileRows + lane);
        const auto guess = hn::VecFromMask(d, hn::Gt(z, zero));
        const auto label = hn::VecFromMask(d, hn::Gt(y, hn::Set(d, Scalar(0.5))));
        correct += hn::CountTrue(d, hn::AndNot(hn::MaskFromVec(hn::Xor(guess, label)), counted));
        if (gradient != nullptr) {
            // p − y is −(1 − p) = −sigmoid(−z) for y = 1: without the difference nothing cancels.
            const auto isOne = hn::Gt(y, hn::Set(d, Scalar(0.5)));
            const auto miss = sigmoid<Scalar>(d, hn::IfThenElse(isOne, hn::Neg(z), z), e);
            const auto signedScale =
                hn::IfThenElse(isOne, hn::Set(d, static_cast<Scalar>(-scale)), hn::Set(d, scale));
            const auto ofLogit = hn::Mul(miss, signedScale);
            hn::Store(hn::IfThenElseZero(counted, ofLogit), d, gradient + lane);
        }
    }
    block.correct[tile] = correct;
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif // once for every target

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
inline constexpr double expOfClip = 1e-7 / (1.0 - 1e-7);    ///< e^−logitClip
inline constexpr double leastLoss = 1.0000000500000033e-07; ///< −log(1 − 1e-7)
inline constexpr double mostLoss = 16.11809565095832;       ///< −log(1e-7)

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

/// Categorical cross-entropy of the softmax of one tile: the loss of its rows and how many have the largest
/// logit, the first of equal ones, at their class. With `gradient`, outputs × tileRows values, also
/// scale · (p − [class]). The reported loss is of a probability clipped to 1e-7 … 1 − 1e-7, as Keras does.
template <class Scalar>
HWY_NOINLINE void categoricalCrossEntropy(const Block<Scalar> &block, std::size_t tile, Scalar scale,
                                          Scalar *gradient)
{
    const Tag<Scalar> d;
    const auto zero = hn::Zero(d);
    const auto one = hn::Set(d, Scalar(1));
    const std::size_t classes = block.last().plan.outputs;
    const Scalar *logits = block.last().output + tile * (classes + 1) * tileRows;
    const std::size_t rows = std::min(tileRows, block.rows - tile * tileRows);
    std::size_t correct = 0;
    for (std::size_t lane = 0; lane < tileRows; lane += hn::Lanes(d)) {
        const auto counted = hn::FirstN(d, rows > lane ? rows - lane : 0);
        const auto y = hn::Load(d, block.labels + tile * tileRows + lane);
        auto largest = hn::Load(d, logits + lane);
        auto said = zero;
        for (std::size_t unit = 1; unit < classes; ++unit) {
            const auto z = hn::Load(d, logits + unit * tileRows + lane);
            said = hn::IfThenElse(hn::Gt(z, largest), hn::Set(d, static_cast<Scalar>(unit)), said);
            largest = hn::Max(largest, z);
        }
        const auto isSaid = hn::Eq(said, y);
        correct += hn::CountTrue(d, hn::And(isSaid, counted));

        // What is not of the row's class is summed by itself, so that nothing cancels where p is nearly 1.
        auto rest = zero;
        auto own = zero;
        auto ownShifted = zero;
        for (std::size_t unit = 0; unit < classes; ++unit) {
            const auto shifted = hn::Sub(hn::Load(d, logits + unit * tileRows + lane), largest);
            const auto e = expOfNegative(d, shifted);
            const auto isOwn = hn::Eq(y, hn::Set(d, static_cast<Scalar>(unit)));
            own = hn::IfThenElse(isOwn, e, own);
            ownShifted = hn::IfThenElse(isOwn, shifted, ownShifted);
            rest = hn::IfThenElse(isOwn, rest, hn::Add(rest, e));
            if (gradient != nullptr)
                hn::Store(e, d, gradient + unit * tileRows + lane);
        }
        const auto sum = hn::Add(rest, own);
        const auto beyondOne = hn::IfThenElse(isSaid, rest, hn::Max(hn::Sub(sum, one), zero));
        const auto loss = hn::Sub(hn::Log1p(d, beyondOne), ownShifted);
        const auto clipped = hn::Min(hn::Max(loss, hn::Set(d, static_cast<Scalar>(leastLoss))),
                                     hn::Set(d, static_cast<Scalar>(mostLoss)));
        const auto orNan = hn::IfThenElse(hn::IsNaN(sum), sum, clipped);
        hn::Store(hn::IfThenElseZero(counted, orNan), d, block.loss + tile * tileRows + lane);
        if (gradient != nullptr) {
            const auto share = hn::Div(hn::Set(d, scale), sum);
            for (std::size_t unit = 0; unit < classes; ++unit) {
                Scalar *place = gradient + unit * tileRows + lane;
                const auto isOwn = hn::Eq(y, hn::Set(d, static_cast<Scalar>(unit)));
                const auto miss = hn::IfThenElse(isOwn, hn::Neg(rest), hn::Load(d, place));
                hn::Store(hn::IfThenElseZero(counted, hn::Mul(miss, share)), d, place);
            }
        }
    }
    block.correct[tile] = correct;
}

/// Squared error of one tile, and its root. With `gradient`, tileRows values, also scale · 2(z − y).
template <class Scalar>
HWY_NOINLINE void squaredError(const Block<Scalar> &block, std::size_t tile, Scalar scale, Scalar *gradient)
{
    const Tag<Scalar> d;
    const Scalar *outputs = block.last().output + tile * 2 * tileRows;
    const std::size_t rows = std::min(tileRows, block.rows - tile * tileRows);
    for (std::size_t lane = 0; lane < tileRows; lane += hn::Lanes(d)) {
        const auto counted = hn::FirstN(d, rows > lane ? rows - lane : 0);
        const auto z = hn::Load(d, outputs + lane);
        const auto y = hn::Load(d, block.labels + tile * tileRows + lane);
        const auto error = hn::IfThenElseZero(counted, hn::Sub(z, y));
        hn::Store(hn::Mul(error, error), d, block.loss + tile * tileRows + lane);
        hn::Store(hn::Abs(error), d, block.absoluteError + tile * tileRows + lane);
        if (gradient != nullptr)
            hn::Store(hn::Mul(error, hn::Set(d, static_cast<Scalar>(2 * scale))), d, gradient + lane);
    }
}

/// Of the block's task.
template <class Scalar>
HWY_INLINE void lossOfTile(const Block<Scalar> &block, std::size_t tile, Scalar scale, Scalar *gradient)
{
    switch (block.task) {
    case Task::Binary:
        binaryCrossEntropy(block, tile, scale, gradient);
        break;
    case Task::Multiclass:
        categoricalCrossEntropy(block, tile, scale, gradient);
        break;
    case Task::Regression:
        squaredError(block, tile, scale, gradient);
        break;
    }
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif // once for every target

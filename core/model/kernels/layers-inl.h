// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every vector target by kernels.cpp.
#if defined(ATTENTION_LAYERS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ATTENTION_LAYERS_INL_H
#undef ATTENTION_LAYERS_INL_H
#else
#define ATTENTION_LAYERS_INL_H
#endif

#include "core/model/kernels/product-inl.h"
#include "core/model/kernels/transpose-inl.h"

HWY_BEFORE_NAMESPACE();
namespace attention::HWY_NAMESPACE {

template <class Scalar>
HWY_INLINE void applyActivation(Activation activation, std::size_t units, Scalar *values)
{
    const Tag<Scalar> d;
    const std::size_t size = units * tileRows;
    switch (activation) {
    case Activation::Linear:
        break;
    case Activation::Relu:
        for (std::size_t index = 0; index < size; index += hn::Lanes(d)) {
            const auto value = hn::Load(d, values + index);
            hn::Store(hn::IfThenZeroElse(hn::Lt(value, hn::Zero(d)), value), d, values + index);
        }
        break;
    case Activation::Tanh:
        for (std::size_t index = 0; index < size; index += hn::Lanes(d))
            hn::Store(hn::Tanh(d, hn::Load(d, values + index)), d, values + index);
        break;
    case Activation::Sigmoid:
        for (std::size_t index = 0; index < size; index += hn::Lanes(d)) {
            const auto value = hn::Load(d, values + index);
            const auto e = expOfNegative(d, hn::Neg(hn::Abs(value)));
            hn::Store(sigmoid<Scalar>(d, value, e), d, values + index);
        }
        break;
    }
}

/// Multiplies `gradient` by the activation's derivative, which each of the four has in terms of its output.
template <class Scalar>
HWY_INLINE void multiplyByDerivative(Activation activation, std::size_t units, const Scalar *output,
                                     Scalar *gradient)
{
    const Tag<Scalar> d;
    const auto one = hn::Set(d, Scalar(1));
    if (activation == Activation::Linear)
        return;
    for (std::size_t index = 0; index < units * tileRows; index += hn::Lanes(d)) {
        const auto y = hn::Load(d, output + index);
        auto value = hn::Load(d, gradient + index);
        if (activation == Activation::Relu)
            value = hn::IfThenElseZero(hn::Gt(y, hn::Zero(d)), value);
        else if (activation == Activation::Tanh)
            value = hn::Mul(value, hn::NegMulAdd(y, y, one));
        else
            value = hn::Mul(value, hn::Mul(y, hn::Sub(one, y)));
        hn::Store(value, d, gradient + index);
    }
}

/// weights: scores on the way in, their softmax over the units on the way out, shifted by each row's maximum
/// so that no exp overflows. output = x ⊙ weights. All units × tileRows.
template <class Scalar>
HWY_INLINE void softmaxAndMultiply(std::size_t units, const Scalar *x, Scalar *weights, Scalar *output)
{
    const Tag<Scalar> d;
    for (std::size_t lane = 0; lane < tileRows; lane += hn::Lanes(d)) {
        auto largest = hn::Load(d, weights + lane);
        for (std::size_t unit = 1; unit < units; ++unit)
            largest = hn::Max(largest, hn::Load(d, weights + unit * tileRows + lane));
        auto sum = hn::Zero(d);
        for (std::size_t unit = 0; unit < units; ++unit) {
            Scalar *place = weights + unit * tileRows + lane;
            const auto e = expOfNegative(d, hn::Sub(hn::Load(d, place), largest));
            sum = hn::Add(sum, e);
            hn::Store(e, d, place);
        }
        const auto share = hn::Div(hn::Set(d, Scalar(1)), sum);
        for (std::size_t unit = 0; unit < units; ++unit) {
            const std::size_t place = unit * tileRows + lane;
            const auto weight = hn::Mul(hn::Load(d, weights + place), share);
            hn::Store(weight, d, weights + place);
            hn::Store(hn::Mul(weight, hn::Load(d, x + place)), d, output + place);
        }
    }
}

/// Given the gradient of an attention layer's output: `delta` becomes that of its scores, `gradient` that of
/// its input as far as it reaches the output past the scores. All units × tileRows.
template <class Scalar>
HWY_INLINE void attentionGradient(std::size_t units, const Scalar *x, const Scalar *weights, Scalar *gradient,
                                  Scalar *delta)
{
    const Tag<Scalar> d;
    for (std::size_t lane = 0; lane < tileRows; lane += hn::Lanes(d)) {
        auto sum = hn::Zero(d);
        for (std::size_t unit = 0; unit < units; ++unit) {
            const std::size_t place = unit * tileRows + lane;
            const auto outputGradient = hn::Load(d, gradient + place);
            const auto weight = hn::Load(d, weights + place);
            const auto ofWeight = hn::Mul(outputGradient, hn::Load(d, x + place));
            sum = hn::MulAdd(ofWeight, weight, sum);
            hn::Store(ofWeight, d, delta + place);
            hn::Store(hn::Mul(outputGradient, weight), d, gradient + place);
        }
        for (std::size_t unit = 0; unit < units; ++unit) {
            const std::size_t place = unit * tileRows + lane;
            const auto centred = hn::Sub(hn::Load(d, delta + place), sum);
            hn::Store(hn::Mul(hn::Load(d, weights + place), centred), d, delta + place);
        }
    }
}

/// Forward through all layers for one tile.
template <class Scalar>
HWY_INLINE void forwardTile(const Block<Scalar> &block, const Scalar *parameters, std::size_t tile)
{
    for (std::size_t index = 0; index < block.layerCount; ++index) {
        const LayerBlock<Scalar> &layer = block.layers[index];
        const LayerPlan &plan = layer.plan;
        const Scalar *x = layer.input + tile * (plan.inputs + 1) * tileRows;
        Scalar *output = layer.output + tile * (plan.outputs + 1) * tileRows;
        if (plan.attention) {
            Scalar *weights = layer.weights + tile * plan.outputs * tileRows;
            if (layer.composed) {
                const Scalar *from = layer.scoreInput + tile * (layer.scorePlan.inputs + 1) * tileRows;
                affine(layer.scorePlan, layer.scoreKernel, from, weights);
            } else {
                affine(plan, parameters, x, weights);
            }
            softmaxAndMultiply(plan.outputs, x, weights, output);
        } else {
            affine(plan, parameters, x, output);
            applyActivation(plan.activation, plan.outputs, output);
        }
    }
}

/// Row-major copy in groups of 16 outputs. \param from features × tileRows. \param to [group][row][16
/// features]; the places of features beyond the last stay as they are, 0.
template <class Scalar>
HWY_INLINE void toRowMajor(const Scalar *HWY_RESTRICT from, std::size_t features, Scalar *HWY_RESTRICT to)
{
    const auto placeOf = [to](std::size_t feature) {
        return to + feature / outputGroup * outputGroup * tileRows + feature % outputGroup;
    };
    std::size_t feature = 0;
    for (; feature + 4 <= features; feature += 4) {
        Scalar *place = placeOf(feature);
        for (std::size_t row = 0; row < tileRows; row += 4) {
            const Scalar *corner = from + feature * tileRows + row;
            const Scalar *const square[4] = {corner, corner + tileRows, corner + 2 * tileRows,
                                             corner + 3 * tileRows};
            transposeSquare(square, place + row * outputGroup, outputGroup);
        }
    }
    for (; feature < features; ++feature) {
        for (std::size_t row = 0; row < tileRows; ++row)
            placeOf(feature)[row * outputGroup] = from[feature * tileRows + row];
    }
}

/// Backward through all layers for one tile: fills every layer's delta. \param scratch 3 × widest × tileRows
/// values, the first of which are the gradient of the logits.
template <class Scalar>
HWY_INLINE void backwardTile(const Block<Scalar> &block, const Scalar *parameters, std::size_t tile,
                             Scalar *scratch, std::size_t widest)
{
    Scalar *gradient = scratch; // of the output of the layer at hand
    Scalar *next = scratch + widest * tileRows;
    Scalar *ofScores = next + widest * tileRows;
    for (std::size_t index = block.layerCount; index-- > 0;) {
        const LayerBlock<Scalar> &layer = block.layers[index];
        const LayerPlan &plan = layer.plan;
        const Scalar *result = gradient; // of xW + b
        if (plan.attention) {
            attentionGradient(plan.outputs, layer.input + tile * (plan.inputs + 1) * tileRows,
                              layer.weights + tile * plan.outputs * tileRows, gradient, ofScores);
            result = ofScores;
        } else {
            multiplyByDerivative(plan.activation, plan.outputs,
                                 layer.output + tile * (plan.outputs + 1) * tileRows, gradient);
        }
        Scalar *kept = layer.delta + tile * deltaSize(plan.outputs);
        if (plan.outputs >= wideOutputs)
            toRowMajor(result, plan.outputs, kept);
        else
            std::copy_n(result, plan.outputs * tileRows, kept);
        if (index == 0)
            break;
        if (plan.attention) {
            if (!layer.composed)
                inputGradient(plan, parameters, result, gradient, true);
        } else {
            inputGradient(plan, parameters, result, next, false);
            if (index + 1 < block.layerCount && block.layers[index + 1].composed) {
                const LayerBlock<Scalar> &after = block.layers[index + 1];
                inputGradient(after.scorePlan, after.scoreKernel, ofScores, next, true);
            }
            std::swap(gradient, next);
        }
    }
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif // once for every target

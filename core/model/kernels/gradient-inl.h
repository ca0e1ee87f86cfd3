// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every vector target by kernels.cpp.
#if defined(ATTENTION_GRADIENT_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef ATTENTION_GRADIENT_INL_H
#undef ATTENTION_GRADIENT_INL_H
#else
#define ATTENTION_GRADIENT_INL_H
#endif

#include "core/model/kernels/product-inl.h"

HWY_BEFORE_NAMESPACE();
namespace attention::HWY_NAMESPACE {

/// The gradient of the weights from some inputs to one group of outputs.
template <class Scalar>
struct WideGradientPart
{
    const LayerBlock<Scalar> &layer;
    std::size_t tiles;
    std::size_t group;
    Scalar *gradient; ///< of the kernel and bias, (inputs + 1) × outputs
    bool add;

    template <std::size_t Sums>
    HWY_INLINE void run(std::size_t first) const
    {
        const Tag<Scalar> d;
        const LayerPlan &plan = layer.plan;
        Accumulators<Scalar, Sums, outputGroup> sums;
        sums.clear();
        for (std::size_t tile = 0; tile < tiles; ++tile) {
            const Scalar *input = layer.input + (tile * (plan.inputs + 1) + first) * tileRows;
            const Scalar *delta =
                layer.delta + tile * deltaSize(plan.outputs) + group * outputGroup * tileRows;
            addProduct(input, tileRows, 1, delta, tileRows, sums);
        }
        const std::size_t output = group * outputGroup;
        const std::size_t outputs = std::min(outputGroup, plan.outputs - output);
        for (std::size_t m = 0; m < Sums; ++m) {
            Scalar *to = gradient + (first + m) * plan.outputs + output;
            if (outputs == outputGroup) {
                for (std::size_t v = 0; v < sums.vectors; ++v) {
                    Scalar *place = to + v * hn::Lanes(d);
                    const auto sum = sums.at[m][v];
                    hn::StoreU(add ? hn::Add(hn::LoadU(d, place), sum) : sum, d, place);
                }
            } else {
                HWY_ALIGN Scalar values[outputGroup];
                for (std::size_t v = 0; v < sums.vectors; ++v)
                    hn::Store(sums.at[m][v], d, values + v * hn::Lanes(d));
                for (std::size_t index = 0; index < outputs; ++index)
                    to[index] = add ? to[index] + values[index] : values[index];
            }
        }
    }
};

/// The gradient of the weights from some inputs to one output; lanes are rows, added up at the end.
template <class Scalar>
struct NarrowGradientPart
{
    const LayerBlock<Scalar> &layer;
    std::size_t tiles;
    std::size_t output;
    Scalar *gradient; ///< of the kernel and bias, (inputs + 1) × outputs
    bool add;

    template <std::size_t Sums>
    HWY_INLINE void run(std::size_t first) const
    {
        const Tag<Scalar> d;
        const LayerPlan &plan = layer.plan;
        Vector<Scalar> sums[Sums];
        for (auto &sum : sums)
            sum = hn::Zero(d);
        for (std::size_t tile = 0; tile < tiles; ++tile) {
            const Scalar *input = layer.input + (tile * (plan.inputs + 1) + first) * tileRows;
            const Scalar *delta = layer.delta + tile * deltaSize(plan.outputs) + output * tileRows;
            for (std::size_t lane = 0; lane < tileRows; lane += hn::Lanes(d)) {
                const auto factor = hn::Load(d, delta + lane);
                for (std::size_t m = 0; m < Sums; ++m)
                    sums[m] = hn::MulAdd(factor, hn::Load(d, input + m * tileRows + lane), sums[m]);
            }
        }
        for (std::size_t m = 0; m < Sums; ++m) {
            Scalar &to = gradient[(first + m) * plan.outputs + output];
            const Scalar sum = hn::GetLane(hn::SumOfLanes(d, sums[m]));
            to = add ? to + sum : sum;
        }
    }
};

template <class Scalar>
void kernelGradient(const LayerBlock<Scalar> &layer, std::size_t tiles, std::size_t group, Scalar *gradient,
                    bool add)
{
    const LayerPlan &plan = layer.plan;
    const std::size_t inputs = plan.inputs + (plan.hasBias ? 1 : 0);
    Scalar *kernel = gradient + plan.kernel;
    if (plan.outputs >= wideOutputs) {
        inParts<sumsAtATime(vectorsIn<Scalar, outputGroup>)>(
            0, inputs, WideGradientPart<Scalar>{layer, tiles, group, kernel, add});
        return;
    }
    for (std::size_t output = 0; output < plan.outputs; ++output)
        inParts<8>(0, inputs, NarrowGradientPart<Scalar>{layer, tiles, output, kernel, add});
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif // once for every target

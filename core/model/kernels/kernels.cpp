// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kernels/kernels.h"

#include "core/model/vector_target.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>

// This file is compiled again for every vector target, up to HWY_ONCE.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/model/kernels/kernels.cpp"
#include <hwy/foreach_target.h>

#include "core/model/kernels/attention_sums-inl.h"
#include "core/model/kernels/gather-inl.h"
#include "core/model/kernels/gradient-inl.h"
#include "core/model/kernels/layers-inl.h"
#include "core/model/kernels/loss-inl.h"
#include "core/model/kernels/multiply-inl.h"
#include "core/model/kernels/optimizer-inl.h"

HWY_BEFORE_NAMESPACE();
namespace attention::HWY_NAMESPACE {

template <class Scalar>
void evaluate(const Block<Scalar> &block, const Scalar *parameters, std::size_t first, std::size_t last)
{
    for (std::size_t tile = first; tile < last; ++tile) {
        forwardTile(block, parameters, tile);
        lossOfTile<Scalar>(block, tile, Scalar(0), nullptr);
    }
}

template <class Scalar>
void train(const Block<Scalar> &block, const Scalar *parameters, Scalar scale, std::size_t first,
           std::size_t last, Scalar *scratch, std::size_t widest)
{
    for (std::size_t tile = first; tile < last; ++tile) {
        forwardTile(block, parameters, tile);
        lossOfTile(block, tile, scale, scratch);
        backwardTile(block, parameters, tile, scratch, widest);
    }
}

template <class Scalar>
void expOfNegatives(const Scalar *x, Scalar *result, std::size_t size)
{
    const Tag<Scalar> d;
    std::size_t index = 0;
    for (; index + hn::Lanes(d) <= size; index += hn::Lanes(d))
        hn::StoreU(expOfNegative(d, hn::LoadU(d, x + index)), d, result + index);
    std::array<Scalar, outputGroup> rest{};
    std::copy_n(x + index, size - index, rest.begin());
    hn::StoreU(expOfNegative(d, hn::LoadU(d, rest.data())), d, rest.data());
    std::copy_n(rest.begin(), size - index, result + index);
}

template <class Scalar>
const Kernels<Scalar> *table()
{
    static constexpr Kernels<Scalar> result{.gatherTile = gatherTile<Scalar>,
                                            .evaluate = evaluate<Scalar>,
                                            .train = train<Scalar>,
                                            .kernelGradient = kernelGradient<Scalar>,
                                            .multiply = multiply<Scalar>,
                                            .transpose = transpose<Scalar>,
                                            .attentionSums = attentionSums<Scalar>,
                                            .adam = adam<Scalar>,
                                            .rmsProp = rmsProp<Scalar>,
                                            .sgd = sgd<Scalar>,
                                            .expOfNegative = expOfNegatives<Scalar>};
    return &result;
}

const Kernels<float> *floatKernels()
{
    return table<float>();
}

const Kernels<double> *doubleKernels()
{
    return table<double>();
}

} // namespace attention::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace attention {

HWY_EXPORT(floatKernels);
HWY_EXPORT(doubleKernels);

template <>
const Kernels<float> &kernels<float>()
{
    return *HWY_DYNAMIC_DISPATCH(floatKernels)();
}

template <>
const Kernels<double> &kernels<double>()
{
    return *HWY_DYNAMIC_DISPATCH(doubleKernels)();
}

namespace {

struct NamedTarget
{
    std::string_view name;
    std::int64_t target;
};

constexpr std::array<NamedTarget, 4> namedTargets{
    {{"AVX-512", HWY_AVX3}, {"AVX2", HWY_AVX2}, {"SSE4", HWY_SSE4}, {"baseline", HWY_STATIC_TARGET}}};

/// Those this processor runs, each once.
const std::vector<NamedTarget> &supportedTargets()
{
    static const std::vector<NamedTarget> targets = [] {
        const std::int64_t supported = (hwy::SupportedTargets() | HWY_STATIC_TARGET) & HWY_TARGETS;
        std::vector<NamedTarget> result;
        for (const NamedTarget &named : namedTargets) {
            const bool known = !result.empty() && result.back().target == named.target;
            if ((supported & named.target) != 0 && !known)
                result.push_back(named);
        }
        return result;
    }();
    return targets;
}

} // namespace

std::vector<std::string> supportedVectorTargets()
{
    std::vector<std::string> names;
    for (const NamedTarget &named : supportedTargets())
        names.emplace_back(named.name);
    return names;
}

void useVectorTarget(const std::string &name)
{
    std::int64_t target = 0; // the best
    if (!name.empty()) {
        const auto found = std::ranges::find(supportedTargets(), name, &NamedTarget::name);
        if (found == supportedTargets().end())
            throw std::invalid_argument("this processor has no vector target " + name);
        target = found->target;
    }
    supportedTargets(); // before they are restricted
    hwy::SetSupportedTargetsForTest(target);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

} // namespace attention

#endif

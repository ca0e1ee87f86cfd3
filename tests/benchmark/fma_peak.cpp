// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once for every vector instruction set of the architecture; see hwy/foreach_target.h.
#include "tests/benchmark/fma_peak.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/benchmark/fma_peak.cpp"
#include <hwy/foreach_target.h>
// foreach_target.h comes before highway.h
#include <hwy/highway.h>

#include <algorithm>
#include <chrono>
#include <cstdint>

HWY_BEFORE_NAMESPACE();

namespace attention::HWY_NAMESPACE {

namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// Floating-point operations of `turns` turns; `result` keeps the compiler from leaving them out. Twelve sums
/// cover the latency of two units with four cycles each, and leave room in sixteen registers.
std::int64_t multiplyAdd(std::int64_t turns, float &result)
{
    const hn::ScalableTag<float> d;
    const auto factor = hn::Set(d, 0.5F);
    const auto term = hn::Iota(d, 1.0F);
    auto s0 = hn::Set(d, result);
    auto s1 = hn::Add(s0, term);
    auto s2 = hn::Add(s1, term);
    auto s3 = hn::Add(s2, term);
    auto s4 = hn::Add(s3, term);
    auto s5 = hn::Add(s4, term);
    auto s6 = hn::Add(s5, term);
    auto s7 = hn::Add(s6, term);
    auto s8 = hn::Add(s7, term);
    auto s9 = hn::Add(s8, term);
    auto s10 = hn::Add(s9, term);
    auto s11 = hn::Add(s10, term);
    for (std::int64_t turn = 0; turn < turns; ++turn) {
        s0 = hn::MulAdd(s0, factor, term);
        s1 = hn::MulAdd(s1, factor, term);
        s2 = hn::MulAdd(s2, factor, term);
        s3 = hn::MulAdd(s3, factor, term);
        s4 = hn::MulAdd(s4, factor, term);
        s5 = hn::MulAdd(s5, factor, term);
        s6 = hn::MulAdd(s6, factor, term);
        s7 = hn::MulAdd(s7, factor, term);
        s8 = hn::MulAdd(s8, factor, term);
        s9 = hn::MulAdd(s9, factor, term);
        s10 = hn::MulAdd(s10, factor, term);
        s11 = hn::MulAdd(s11, factor, term);
    }
    const auto low = hn::Add(hn::Add(hn::Add(s0, s1), hn::Add(s2, s3)), hn::Add(s4, s5));
    const auto high = hn::Add(hn::Add(hn::Add(s6, s7), hn::Add(s8, s9)), hn::Add(s10, s11));
    result = hn::GetLane(hn::SumOfLanes(d, hn::Add(low, high)));
    return turns * 12 * 2 * static_cast<std::int64_t>(hn::Lanes(d));
}

const char *targetName()
{
    return hwy::TargetName(HWY_TARGET);
}

} // namespace

} // namespace attention::HWY_NAMESPACE

HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace attention {

namespace {

HWY_EXPORT(multiplyAdd);
HWY_EXPORT(targetName);

} // namespace

FmaPeak measureFmaPeak()
{
    using Clock = std::chrono::steady_clock;
    constexpr std::int64_t turns = 1'000'000; // some milliseconds
    constexpr int repeats = 40;
    FmaPeak peak;
    peak.target = HWY_DYNAMIC_DISPATCH(targetName)();
    volatile float kept = 1.0F;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        float result = kept;
        const Clock::time_point start = Clock::now();
        const std::int64_t operations = HWY_DYNAMIC_DISPATCH(multiplyAdd)(turns, result);
        const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
        kept = result;
        peak.gigaflops = std::max(peak.gigaflops, 1e-9 * static_cast<double>(operations) / seconds);
    }
    return peak;
}

} // namespace attention

#endif // HWY_ONCE

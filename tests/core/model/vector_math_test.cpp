// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kernels/kernels.h"

#include "tests/core/support/vector_targets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace attention {

namespace {

std::vector<float> expOf(const std::vector<float> &x)
{
    std::vector<float> result(x.size());
    kernels<float>().expOfNegative(x.data(), result.data(), x.size());
    return result;
}

} // namespace

TEST(ExpOfTheSoftmax, IsOffByAtMostItsStatedErrorOverItsWholeRange)
{
    std::vector<float> x;
    for (int step = 0; step <= 86 * 1'024; ++step)
        x.push_back(static_cast<float>(-step) / 1'024.0F - 1e-4F);
    for (int halvings = 0; halvings < 100; ++halvings)
        x.push_back(std::ldexp(-1.0F, -halvings));
    test::forEveryVectorTarget([&x] {
        const std::vector<float> result = expOf(x);
        double worst = 0.0;
        double worstFarBelow = 0.0;
        for (std::size_t index = 0; index < x.size(); ++index) {
            const double exact = std::exp(static_cast<double>(x[index]));
            const double error = std::abs(static_cast<double>(result[index]) - exact) / exact;
            double &largest = x[index] >= -20.0F ? worst : worstFarBelow;
            largest = std::max(largest, error);
        }
        EXPECT_LT(worst, 2e-7);
        EXPECT_LT(worstFarBelow, 4e-7);
    });
}

TEST(ExpOfTheSoftmax, IsOneAtZeroAndNextToNothingButNormalFarBelow)
{
    const float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> far{-87.0F, -104.0F, -1e4F, -3e38F, -infinity};
    test::forEveryVectorTarget([&far] {
        EXPECT_EQ(expOf({0.0F, -0.0F}), std::vector({1.0F, 1.0F}));
        for (const float value : expOf(far)) {
            EXPECT_TRUE(std::isnormal(value));
            EXPECT_LT(value, 2.5e-38F);
        }
        EXPECT_TRUE(std::isnan(expOf({std::nanf("")})[0]));
    });
}

TEST(VectorTarget, IsRefusedWhereThisProcessorHasNone)
{
    EXPECT_THROW(useVectorTarget("AVX512"), std::invalid_argument);
    const std::vector<std::string> targets = supportedVectorTargets();
    useVectorTarget(targets.back());
    EXPECT_EQ(supportedVectorTargets(), targets) << "asking changes nothing";
    useVectorTarget({});
    EXPECT_EQ(std::set<std::string>(targets.begin(), targets.end()).size(), targets.size());
}

} // namespace attention

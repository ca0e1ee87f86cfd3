// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/layers.h"

#include "tests/core/support/models.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace attention {

namespace {

/// An attention layer whose scores are its inputs times `gain`.
LayerCache<float> attend(const Batch<float> &x, float gain)
{
    const Eigen::Index units = x.cols();
    std::vector<float> kernel(static_cast<std::size_t>(units * units));
    for (Eigen::Index unit = 0; unit < units; ++unit)
        kernel[static_cast<std::size_t>(unit * units + unit)] = gain;
    const AttentionLayer<float> layer({units, units, 0, 0, false});
    LayerCache<float> cache;
    layer.forward(kernel.data(), x, cache);
    return cache;
}

} // namespace

TEST(AttentionLayer, HasWeightsThatSumToOneInEveryRow)
{
    for (const float gain : {0.0F, 1.0F, -3.0F, 100.0F}) {
        const LayerCache<float> cache = attend(test::normalBatch<float>(37, 5), gain);
        EXPECT_GE(cache.weights.minCoeff(), 0.0F);
        for (Eigen::Index row = 0; row < cache.weights.rows(); ++row)
            EXPECT_NEAR(cache.weights.row(row).sum(), 1.0F, 1e-6F) << "gain " << gain;
    }
}

TEST(AttentionLayer, NeitherOverflowsNorLosesItsSumAtScoresOfTenThousand)
{
    Batch<float> x(4, 3);
    x << 1.0F, -1.0F, 0.0F,  //
        -1.0F, -1.0F, -1.0F, //
        1.0F, 1.0F, -1.0F,   //
        0.0F, -1.0F, -1.0F;
    const LayerCache<float> cache = attend(x, 1e4F);
    ASSERT_TRUE(cache.weights.allFinite());
    EXPECT_EQ(cache.weights(0, 0), 1.0F);
    EXPECT_NEAR(cache.weights(0, 1), 0.0F, 1e-30F);
    EXPECT_NEAR(cache.weights(1, 2), 1.0F / 3.0F, 1e-7F);
    EXPECT_NEAR(cache.weights(2, 1), 0.5F, 1e-7F);
    EXPECT_EQ(cache.weights(3, 0), 1.0F);
}

TEST(AttentionLayer, SharesEquallyWhereAllScoresAreEqual)
{
    const LayerCache<float> cache = attend(test::normalBatch<float>(3, 8), 0.0F);
    EXPECT_TRUE(cache.weights.isApproxToConstant(0.125F, 1e-6F));
}

TEST(AttentionLayer, GivesAllWeightToItsOnlyColumn)
{
    const Batch<float> x = test::normalBatch<float>(5, 1);
    const LayerCache<float> cache = attend(x, 2.0F);
    EXPECT_TRUE(cache.weights.isOnes(0.0F));
    EXPECT_EQ(cache.output, x);
}

TEST(AttentionLayer, GivesNoNumberRatherThanAWrongOneForScoresThatAreNone)
{
    Batch<float> x = test::normalBatch<float>(2, 3);
    x(0, 1) = std::nanf("");
    const LayerCache<float> cache = attend(x, 1.0F);
    EXPECT_TRUE(cache.weights.row(0).hasNaN());
    EXPECT_FALSE(cache.weights.row(1).hasNaN());
}

TEST(Dense, AppliesItsActivationToEveryUnit)
{
    const std::vector<double> parameters{1.0, -2.0, 0.25, 0.5}; // kernel 1×2, bias 2
    Batch<double> x(2, 1);
    x << 3.0, -3.0;
    LayerCache<double> cache;
    const auto output = [&](Activation activation) -> const Batch<double> & {
        Dense<double>({1, 2, 0, 2, true}, activation).forward(parameters.data(), x, cache);
        return cache.output;
    };
    Batch<double> linear(2, 2);
    linear << 3.25, -5.5, -2.75, 6.5;
    EXPECT_EQ(output(Activation::Linear), linear);
    EXPECT_EQ(output(Activation::Relu), linear.cwiseMax(0.0));
    EXPECT_TRUE(output(Activation::Tanh).isApprox(linear.array().tanh().matrix(), 1e-14));
    const Batch<double> sigmoid = (1.0 / (1.0 + (-linear.array()).exp())).matrix();
    EXPECT_TRUE(output(Activation::Sigmoid).isApprox(sigmoid, 1e-14));
}

TEST(Dense, SaturatesWithoutOverflow)
{
    const std::vector<float> parameters{1.0F};
    Batch<float> x(4, 1);
    x << 1e4F, -1e4F, 3e38F, -3e38F;
    LayerCache<float> cache;
    for (const Activation activation : {Activation::Tanh, Activation::Sigmoid}) {
        Dense<float>({1, 1, 0, 0, false}, activation).forward(parameters.data(), x, cache);
        EXPECT_TRUE(cache.output.allFinite());
        EXPECT_NEAR(cache.output(0, 0), 1.0F, 1e-6F);
        EXPECT_NEAR(cache.output(1, 0), activation == Activation::Tanh ? -1.0F : 0.0F, 1e-6F);
        EXPECT_NEAR(cache.output(2, 0), 1.0F, 1e-6F);
    }
}

} // namespace attention

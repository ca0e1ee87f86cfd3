// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/passes.h"
#include "tests/core/support/vector_targets.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace attention {

namespace {

const double logitClip = std::log((1.0 - 1e-7) / 1e-7);

/// A pass through a network whose logit is its one input: the gradient of its weight is the sum of
/// input × gradient of the logit, that of its bias the sum of the latter.
template <class Scalar>
test::PassResult<Scalar> passOf(const std::vector<Scalar> &logits, const std::vector<float> &labels)
{
    const std::vector<LayerPlan> plan{{false, Activation::Linear, 1, 1, 0, true}};
    const std::vector<Scalar> parameters{Scalar(1), Scalar(0)};
    const Batch<Scalar> x =
        Eigen::Map<const Batch<Scalar>>(logits.data(), static_cast<Eigen::Index>(logits.size()), 1);
    return test::passOf<Scalar>(plan, parameters, x, labels);
}

template <class Scalar>
double lossOf(Scalar logit, float label)
{
    return passOf<Scalar>({logit}, {label}).meanLoss;
}

/// Of the loss of one row by its logit.
template <class Scalar>
Scalar gradientOf(Scalar logit, float label)
{
    return passOf<Scalar>({logit}, {label}).gradient[1];
}

} // namespace

TEST(Loss, IsTheCrossEntropyOfTheProbability)
{
    test::forEveryVectorTarget([] {
        for (const double logit : {-9.0, -1.5, -1e-3, 0.0, 0.3, 2.0, 12.0}) {
            const double probability = 1.0 / (1.0 + std::exp(-logit));
            EXPECT_NEAR(lossOf(logit, 1.0F), -std::log(probability), 1e-10) << logit;
            EXPECT_NEAR(lossOf(logit, 0.0F), -std::log1p(-probability), 1e-10) << logit;
        }
    });
}

TEST(Loss, IsExactInSinglePrecisionForSmallLossesToo)
{
    test::forEveryVectorTarget([] {
        for (const float logit : {0.0F, 0.1F, 1.0F, 3.0F, 8.0F, 12.0F, 15.0F, 16.0F}) {
            const double exact = std::log1p(std::exp(-static_cast<double>(logit)));
            EXPECT_NEAR(lossOf(logit, 1.0F), exact, 4e-7 * exact) << logit;
            EXPECT_NEAR(lossOf(-logit, 0.0F), exact, 4e-7 * exact) << -logit;
        }
    });
}

TEST(Loss, ClipsTheLogitWhereKerasClipsTheProbability)
{
    const double atClip = -std::log(1e-7);
    test::forEveryVectorTarget([&] {
        EXPECT_NEAR(lossOf(16.118, 0.0F), 16.118, 1e-6);
        EXPECT_NEAR(lossOf(16.2, 0.0F), atClip, 1e-9);
        EXPECT_NEAR(lossOf(-16.2, 1.0F), atClip, 1e-9);
        EXPECT_NEAR(lossOf(16.2, 1.0F), -std::log1p(-1e-7), 1e-12);
    });
}

TEST(Loss, StaysFiniteAtLogitsOfTenThousandAndBeyond)
{
    test::forEveryVectorTarget([] {
        for (const float logit : {1e4F, 3e38F, std::numeric_limits<float>::infinity()}) {
            EXPECT_NEAR(lossOf(logit, 0.0F), logitClip, 1e-5);
            EXPECT_NEAR(lossOf(-logit, 1.0F), logitClip, 1e-5);
            EXPECT_NEAR(lossOf(logit, 1.0F), 1e-7, 1e-9);
            EXPECT_NEAR(lossOf(-logit, 0.0F), 1e-7, 1e-9);
        }
        EXPECT_NEAR(lossOf(1e4, 0.0F), -std::log(1e-7), 1e-12);
    });
}

TEST(Loss, IsTheMeanOverTheRowsAndCountsTheRightOnes)
{
    const std::vector<double> logits{1.0, -1.0, 2.0, -0.5, 0.0};
    const std::vector<float> labels{1, 1, 0, 0, 0};
    const test::PassResult<double> pass = passOf(logits, labels);
    double sum = 0.0;
    for (std::size_t row = 0; row < logits.size(); ++row)
        sum += lossOf(logits[row], labels[row]);
    EXPECT_NEAR(pass.meanLoss, sum / 5.0, 1e-12);
    EXPECT_EQ(pass.correct, 3.0); // the last one's probability of 0.5 is not above the threshold
}

TEST(Loss, IsNotANumberAsSoonAsOneLogitIsNone)
{
    test::forEveryVectorTarget([] {
        for (const std::size_t rows : {1U, 3U, 64U, 129U}) {
            std::vector<float> logits(rows - 1);
            logits.push_back(std::nanf(""));
            const std::vector<float> labels(rows, 1.0F);
            EXPECT_TRUE(std::isnan(passOf(logits, labels).meanLoss)) << rows << " rows";
        }
    });
}

TEST(LossGradient, IsTheMeanOfProbabilityMinusLabel)
{
    const std::vector<double> logits{-3.0, 0.0, 0.7, 5.0};
    const std::vector<float> labels{0, 1, 1, 0};
    test::forEveryVectorTarget([&] {
        double sum = 0.0;
        double sumWithInput = 0.0;
        for (std::size_t row = 0; row < logits.size(); ++row) {
            const double probability = 1.0 / (1.0 + std::exp(-logits[row]));
            const double label = labels[row];
            EXPECT_NEAR(gradientOf(logits[row], labels[row]), probability - label, 1e-15);
            sum += probability - label;
            sumWithInput += logits[row] * (probability - label);
        }
        const std::vector<double> gradient = passOf(logits, labels).gradient;
        EXPECT_NEAR(gradient[0], sumWithInput / 4.0, 1e-15);
        EXPECT_NEAR(gradient[1], sum / 4.0, 1e-15);
    });
}

TEST(LossGradient, IsNotClippedWhereTheLossIs)
{
    test::forEveryVectorTarget([] {
        EXPECT_NEAR(gradientOf(20.0, 0), 1.0, 1e-8);
        EXPECT_NEAR(gradientOf(-20.0, 1), -1.0, 1e-8);
        EXPECT_NEAR(gradientOf(17.0, 1) * (1.0 + std::exp(17.0)), -1.0, 1e-12);
        EXPECT_NEAR(gradientOf(30.0, 1) * (1.0 + std::exp(30.0)), -1.0, 1e-12);
        EXPECT_NEAR(static_cast<double>(gradientOf(-20.0F, 0)) / std::exp(-20.0), 1.0, 1e-6);
        EXPECT_NEAR(static_cast<double>(gradientOf(20.0F, 1)) / -std::exp(-20.0), 1.0, 1e-6);
    });
}

TEST(LossGradient, StaysFiniteAtLogitsOfTenThousand)
{
    test::forEveryVectorTarget([] {
        EXPECT_EQ(gradientOf(1e4, 0), 1.0);
        EXPECT_EQ(gradientOf(-1e4, 1), -1.0);
        EXPECT_NEAR(gradientOf(1e4, 1), 0.0, 1e-300);
        EXPECT_NEAR(gradientOf(-1e4, 0), 0.0, 1e-300);
        for (const float logit : {1e4F, -1e4F, 3e38F, -3e38F}) {
            EXPECT_TRUE(std::isfinite(gradientOf(logit, 0)));
            EXPECT_TRUE(std::isfinite(gradientOf(logit, 1)));
        }
    });
}

} // namespace attention

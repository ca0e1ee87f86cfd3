// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/loss.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace attention {

namespace {

template <class Scalar>
LossSums lossOf(Scalar logit, float label)
{
    return binaryCrossEntropy(Batch<Scalar>(Batch<Scalar>::Constant(1, 1, logit)), std::vector{label});
}

template <class Scalar>
Batch<Scalar> gradientOf(const std::vector<Scalar> &logits, const std::vector<float> &labels)
{
    const Batch<Scalar> column =
        Eigen::Map<const Batch<Scalar>>(logits.data(), static_cast<Eigen::Index>(logits.size()), 1);
    Batch<Scalar> gradient;
    binaryCrossEntropyGradient(column, labels, gradient);
    return gradient;
}

} // namespace

TEST(Loss, IsTheCrossEntropyOfTheProbability)
{
    for (const double logit : {-9.0, -1.5, -1e-3, 0.0, 0.3, 2.0, 12.0}) {
        const double probability = 1.0 / (1.0 + std::exp(-logit));
        EXPECT_NEAR(lossOf(logit, 1.0F).loss, -std::log(probability), 1e-10) << logit;
        EXPECT_NEAR(lossOf(logit, 0.0F).loss, -std::log1p(-probability), 1e-10) << logit;
    }
}

TEST(Loss, OfASureAndRightGuessIsExactInSinglePrecision)
{
    for (const float logit : {8.0F, 12.0F, 15.0F, 16.0F}) {
        const double exact = std::log1p(std::exp(-static_cast<double>(logit)));
        EXPECT_NEAR(lossOf(logit, 1.0F).loss, exact, 1e-5 * exact) << logit;
        EXPECT_NEAR(lossOf(-logit, 0.0F).loss, exact, 1e-5 * exact) << -logit;
    }
}

TEST(Loss, ClipsTheLogitWhereKerasClipsTheProbability)
{
    EXPECT_NEAR(logitClip, std::log((1.0 - 1e-7) / 1e-7), 1e-12);
    const double atClip = -std::log(1e-7);
    EXPECT_NEAR(lossOf(16.118, 0.0F).loss, 16.118, 1e-6);
    EXPECT_NEAR(lossOf(16.2, 0.0F).loss, atClip, 1e-9);
    EXPECT_NEAR(lossOf(-16.2, 1.0F).loss, atClip, 1e-9);
    EXPECT_NEAR(lossOf(16.2, 1.0F).loss, -std::log1p(-1e-7), 1e-12);
}

TEST(Loss, StaysFiniteAtLogitsOfTenThousandAndBeyond)
{
    for (const float logit : {1e4F, 3e38F, std::numeric_limits<float>::infinity()}) {
        EXPECT_NEAR(lossOf(logit, 0.0F).loss, logitClip, 1e-5);
        EXPECT_NEAR(lossOf(-logit, 1.0F).loss, logitClip, 1e-5);
        EXPECT_NEAR(lossOf(logit, 1.0F).loss, 1e-7, 1e-9);
        EXPECT_NEAR(lossOf(-logit, 0.0F).loss, 1e-7, 1e-9);
    }
    EXPECT_NEAR(lossOf(1e4, 0.0F).loss, -std::log(1e-7), 1e-12);
}

TEST(Loss, SumsOverTheRowsAndCountsTheRightOnes)
{
    Batch<double> logits(5, 1);
    logits << 1.0, -1.0, 2.0, -0.5, 0.0;
    const std::vector<float> labels{1, 1, 0, 0, 0};
    const LossSums sums = binaryCrossEntropy(logits, labels);
    double expected = 0.0;
    for (Eigen::Index row = 0; row < 5; ++row)
        expected += lossOf(logits(row, 0), labels[static_cast<std::size_t>(row)]).loss;
    EXPECT_NEAR(sums.loss, expected, 1e-12);
    EXPECT_EQ(sums.correct, 3.0); // the last one's probability of 0.5 is not above the threshold
}

TEST(Loss, IsNotANumberAsSoonAsOneLogitIsNone)
{
    for (const Eigen::Index rows : {1, 3, 64, 129}) {
        Batch<float> logits = Batch<float>::Zero(rows, 1);
        logits(rows - 1, 0) = std::nanf("");
        const std::vector<float> labels(static_cast<std::size_t>(rows), 1.0F);
        EXPECT_TRUE(std::isnan(binaryCrossEntropy(logits, labels).loss)) << rows << " rows";
    }
}

TEST(LossGradient, IsProbabilityMinusLabelOverTheRows)
{
    const std::vector<double> logits{-3.0, 0.0, 0.7, 5.0};
    const std::vector<float> labels{0, 1, 1, 0};
    const Batch<double> gradient = gradientOf(logits, labels);
    for (std::size_t row = 0; row < logits.size(); ++row) {
        const double probability = 1.0 / (1.0 + std::exp(-logits[row]));
        const double label = labels[row];
        EXPECT_NEAR(gradient(static_cast<Eigen::Index>(row), 0), (probability - label) / 4.0, 1e-15);
    }
}

TEST(LossGradient, IsNotClippedWhereTheLossIs)
{
    const Batch<double> wrong = gradientOf<double>({20.0, -20.0}, {0, 1});
    EXPECT_NEAR(wrong(0, 0), 0.5, 1e-8);
    EXPECT_NEAR(wrong(1, 0), -0.5, 1e-8);
    const Batch<double> right = gradientOf<double>({17.0, 20.0}, {1, 1});
    EXPECT_NEAR(right(0, 0) / (-0.5 * std::exp(-17.0)), 1.0, 1e-6);
    EXPECT_NEAR(right(1, 0) / (-0.5 * std::exp(-20.0)), 1.0, 1e-6);
    const Batch<float> single = gradientOf<float>({-20.0F}, {0});
    EXPECT_NEAR(static_cast<double>(single(0, 0)) / std::exp(-20.0), 1.0, 1e-4);
}

TEST(LossGradient, StaysFiniteAtLogitsOfTenThousand)
{
    EXPECT_EQ(gradientOf<double>({1e4, -1e4}, {0, 1}), (Batch<double>(2, 1) << 0.5, -0.5).finished());
    EXPECT_EQ(gradientOf<double>({1e4, -1e4}, {1, 0}), (Batch<double>(2, 1) << 0.0, 0.0).finished());
    EXPECT_TRUE(gradientOf<float>({1e4F, -1e4F, 3e38F, -3e38F}, {0, 1, 0, 1}).allFinite());
}

} // namespace attention

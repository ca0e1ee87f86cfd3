// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimizer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <vector>

namespace attention {

namespace {

/// The rules once more for one parameter, step by step.
struct ByHand
{
    OptimizerKind kind;
    double momentum = 0.0;
    double weightDecay = 0.0;
    double parameter = 0.0;
    double first = 0.0;
    double second = 0.0;
    double beta1Power = 1.0;
    double beta2Power = 1.0;

    void step(double gradient, double rate)
    {
        gradient += weightDecay * parameter;
        if (kind == OptimizerKind::Sgd) {
            first = momentum * first - rate * gradient;
            parameter += first;
        } else if (kind == OptimizerKind::RmsProp) {
            second = 0.9 * second + 0.1 * gradient * gradient;
            parameter -= rate * gradient / (std::sqrt(second) + 1e-7);
        } else {
            beta1Power *= 0.9;
            beta2Power *= 0.999;
            first = 0.9 * first + 0.1 * gradient;
            second = 0.999 * second + 0.001 * gradient * gradient;
            parameter -=
                rate * std::sqrt(1.0 - beta2Power) / (1.0 - beta1Power) * first / (std::sqrt(second) + 1e-7);
        }
    }
};

/// Compares fifty steps of five parameters, the rate changing halfway.
void expectAsByHand(OptimizerKind kind, double momentum, double weightDecay)
{
    constexpr std::size_t count = 5;
    Optimizer<double> optimizer(kind, momentum, weightDecay, count);
    std::vector<double> parameters;
    std::vector<ByHand> hands;
    parameters.reserve(count);
    hands.reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
        parameters.push_back(0.5 * static_cast<double>(index) - 1.0);
        hands.push_back({kind, momentum, weightDecay, parameters.back()});
    }
    for (int step = 0; step < 50; ++step) {
        const double rate = step < 25 ? 0.01 : 0.1;
        std::vector<double> gradient(count);
        for (std::size_t index = 0; index < count; ++index) {
            gradient[index] = std::sin(step * 1.7 + static_cast<double>(index)) * std::pow(0.1, index);
            hands[index].step(gradient[index], rate);
        }
        optimizer.step(parameters, gradient, rate);
        for (std::size_t index = 0; index < count; ++index)
            ASSERT_NEAR(parameters[index], hands[index].parameter, 1e-12) << "step " << step;
    }
}

double oneStep(OptimizerKind kind, double gradient, double rate, double parameter = 0.0,
               double weightDecay = 0.0)
{
    Optimizer<double> optimizer(kind, 0.0, weightDecay, 1);
    std::vector<double> parameters{parameter};
    std::vector<double> gradients{gradient};
    optimizer.step(parameters, gradients, rate);
    return parameters[0];
}

} // namespace

TEST(Optimizer, AdamTakesTheStepsWorkedOutByHand)
{
    expectAsByHand(OptimizerKind::Adam, 0.0, 0.0);
    expectAsByHand(OptimizerKind::Adam, 0.0, 0.1);
}

TEST(Optimizer, RmsPropTakesTheStepsWorkedOutByHand)
{
    expectAsByHand(OptimizerKind::RmsProp, 0.0, 0.0);
    expectAsByHand(OptimizerKind::RmsProp, 0.0, 0.1);
}

TEST(Optimizer, SgdTakesTheStepsWorkedOutByHandWithMomentumToo)
{
    expectAsByHand(OptimizerKind::Sgd, 0.0, 0.0);
    expectAsByHand(OptimizerKind::Sgd, 0.9, 0.0);
    expectAsByHand(OptimizerKind::Sgd, 0.999, 1.0);
}

TEST(Optimizer, AdamsFirstStepIsTheLearningRateWhateverTheGradient)
{
    for (const double gradient : {1e-2, 1.0, 1e4})
        EXPECT_NEAR(oneStep(OptimizerKind::Adam, gradient, 0.001), -0.001, 1e-6) << gradient;
}

// Keras adds epsilon to the root of the raw second moment: a first step then divides by √0.001·|g| + ε.
// In the paper's form it would be |g| + ε, which a small gradient tells apart.
TEST(Optimizer, AdamAddsEpsilonWhereKerasDoes)
{
    const double gradient = 1e-6;
    const double correction = std::sqrt(0.001) / 0.1;
    const double expected = -0.001 * correction * 0.1 * gradient / (std::sqrt(0.001) * gradient + 1e-7);
    EXPECT_NEAR(oneStep(OptimizerKind::Adam, gradient, 0.001), expected, 1e-15);
    EXPECT_GT(std::abs(expected + 0.001 * gradient / (gradient + 1e-7)), 1e-4);
}

TEST(Optimizer, RmsPropAddsEpsilonOutsideTheRoot)
{
    const double expected = -0.001 * 1e-7 / (std::sqrt(0.1) * 1e-7 + 1e-7);
    EXPECT_NEAR(oneStep(OptimizerKind::RmsProp, 1e-7, 0.001), expected, 1e-15);
}

TEST(Optimizer, LeavesParametersWithoutGradientAlone)
{
    for (const OptimizerKind kind : {OptimizerKind::Adam, OptimizerKind::RmsProp, OptimizerKind::Sgd})
        EXPECT_EQ(oneStep(kind, 0.0, 0.1, 2.0), 2.0);
}

TEST(Optimizer, DecaysWeightsThroughTheirGradient)
{
    EXPECT_NEAR(oneStep(OptimizerKind::Sgd, 0.0, 0.1, 2.0, 0.5), 2.0 - 0.1 * 0.5 * 2.0, 1e-15);
    // Adam and RMSprop scale it like any gradient, unlike decoupled decay.
    EXPECT_NEAR(oneStep(OptimizerKind::Adam, 0.0, 0.1, 2.0, 0.5), 1.9, 1e-6);
    EXPECT_NEAR(oneStep(OptimizerKind::RmsProp, 0.0, 0.1, 2.0, 0.5), 2.0 - 0.1 / std::sqrt(0.1), 1e-6);
}

TEST(Optimizer, StillStepsAfterAMillionSteps)
{
    Optimizer<float> optimizer(OptimizerKind::Adam, 0.0, 0.0, 1);
    std::vector<float> parameters{0.0F};
    float before = 0.0F;
    for (int step = 0; step < 1'000'000; ++step) {
        std::vector<float> gradient{1.0F};
        before = parameters[0] = 0.0F;
        optimizer.step(parameters, gradient, 0.001);
    }
    EXPECT_NEAR(parameters[0] - before, -0.001F, 1e-6F);
}

} // namespace attention

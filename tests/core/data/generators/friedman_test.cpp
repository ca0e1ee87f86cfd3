// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/data/generators/generated.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>
#include <vector>

namespace attention::test {

namespace {

/// As published, columns counted from 1 there.
double expectedTarget(std::span<const float> x)
{
    return 10.0 * std::sin(std::numbers::pi * x[0] * x[1]) + 20.0 * std::pow(x[2] - 0.5, 2) + 10.0 * x[3] +
           5.0 * x[4];
}

struct Moments
{
    double mean = 0.0;
    double variance = 0.0;
};

Moments momentsOf(const std::vector<double> &values)
{
    const auto count = static_cast<double>(values.size());
    Moments moments;
    for (const double value : values)
        moments.mean += value / count;
    for (const double value : values)
        moments.variance += (value - moments.mean) * (value - moments.mean) / count;
    return moments;
}

std::vector<double> fileUnits(const Dataset &data)
{
    std::vector<double> targets;
    for (const float y : data.y)
        targets.push_back(data.targetScale.mean + y * data.targetScale.deviation);
    return targets;
}

std::vector<float> drawnRow(const Dataset &data, std::size_t row)
{
    std::vector<float> x;
    for (std::size_t column = 0; column < data.columns; ++column)
        x.push_back(static_cast<float>(drawn(data, row, column)));
    return x;
}

} // namespace

TEST(Friedman, IsARegressionThatFiveOfTenColumnsDecide)
{
    const Dataset data = generated("friedman1", 1'000);
    EXPECT_EQ(data.task, Task::Regression);
    EXPECT_THAT(data.truth->sets, testing::ElementsAre(testing::ElementsAre(0U, 1U, 2U, 3U, 4U)));
    EXPECT_THAT(data.truth->setOfRow, testing::IsEmpty());
}

TEST(Friedman, DrawsColumnsUniformlyBetweenZeroAndOne)
{
    const Dataset data = generated("friedman1", 50'000);
    for (std::size_t column = 0; column < data.columns; ++column) {
        std::vector<double> values;
        for (std::size_t row = 0; row < data.rows; ++row)
            values.push_back(drawn(data, row, column));
        EXPECT_GE(*std::min_element(values.begin(), values.end()), -1e-6);
        EXPECT_LE(*std::max_element(values.begin(), values.end()), 1.0 + 1e-6);
        EXPECT_NEAR(momentsOf(values).mean, 0.5, 5.0 * std::sqrt(1.0 / 12 / 50'000));
        EXPECT_NEAR(momentsOf(values).variance, 1.0 / 12, 0.002);
    }
}

// Mean and variance without noise by numerical integration: 14.4133 and 23.8265.
TEST(Friedman, TheTargetHasTheMeanAndVarianceOfItsFormula)
{
    const Moments moments = momentsOf(fileUnits(generated("friedman1", 200'000)));
    EXPECT_NEAR(moments.mean, 14.4133, 5.0 * std::sqrt(24.83 / 200'000));
    EXPECT_NEAR(moments.variance, 24.83, 0.4);
}

TEST(Friedman, WhatTheFormulaLeavesIsStandardNormalNoise)
{
    const Dataset data = generated("friedman1", 200'000);
    const std::vector<double> targets = fileUnits(data);
    std::vector<double> residuals;
    for (std::size_t row = 0; row < data.rows; ++row)
        residuals.push_back(targets[row] - expectedTarget(drawnRow(data, row)));
    const Moments moments = momentsOf(residuals);
    EXPECT_NEAR(moments.mean, 0.0, 5.0 / std::sqrt(200'000.0));
    EXPECT_NEAR(moments.variance, 1.0, 5.0 * std::sqrt(2.0 / 200'000));
    const auto within = static_cast<double>(std::count_if(
        residuals.begin(), residuals.end(), [](double residual) { return std::abs(residual) < 1.0; }));
    EXPECT_NEAR(within / 200'000.0, 0.6827, 0.006);
}

TEST(Friedman, ColumnsAreStandardisedWithTheTrainingRowsAlone)
{
    const Dataset data = generated("friedman1", 1'000);
    for (std::size_t column = 0; column < data.columns; ++column) {
        std::vector<double> train;
        for (std::size_t row = 0; row < data.trainRows; ++row)
            train.push_back(data.row(row)[column]);
        EXPECT_NEAR(momentsOf(train).mean, 0.0, 1e-6);
        EXPECT_NEAR(momentsOf(train).variance, 1.0, 1e-6);
    }
}

TEST(Friedman, TheTargetIsStandardisedWithTheTrainingRowsAlone)
{
    DataConfig config = configOf("friedman1", 1'000);
    config.validationShare = 0.5;
    const Dataset data = *generate(config);
    const Moments train = momentsOf({data.y.begin(), data.y.begin() + 500});
    EXPECT_NEAR(train.mean, 0.0, 1e-6);
    EXPECT_NEAR(train.variance, 1.0, 1e-6);
    const Moments validation = momentsOf({data.y.begin() + 500, data.y.end()});
    EXPECT_GT(std::abs(validation.mean) + std::abs(validation.variance - 1.0), 1e-3);
    const std::vector<double> targets = fileUnits(data);
    const Moments inUnits = momentsOf({targets.begin(), targets.begin() + 500});
    EXPECT_NEAR(data.targetScale.mean, inUnits.mean, 1e-5);
    EXPECT_NEAR(data.targetScale.deviation, std::sqrt(inUnits.variance), 1e-5);
}

TEST(Friedman, HasAScaleWhereOneRowTrains)
{
    DataConfig config = configOf("friedman1", 10);
    config.validationShare = 0.9;
    const Dataset data = *generate(config);
    ASSERT_EQ(data.trainRows, 1U);
    EXPECT_EQ(data.targetScale.deviation, 1.0);
    EXPECT_EQ(data.y[0], 0.0F);
}

} // namespace attention::test

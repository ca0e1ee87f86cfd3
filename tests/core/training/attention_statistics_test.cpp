// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "tests/core/support/experiments.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace attention {

namespace {

using test::smallConfig;

/// Attention of the trainer's weights to one column, over the validation rows of a group.
std::vector<double> attentionOf(const Trainer &trainer, const Dataset &data, std::size_t group,
                                std::size_t column)
{
    Batch<float> row(1, static_cast<Eigen::Index>(data.columns));
    std::vector<double> values;
    for (std::size_t index = data.trainRows; index < data.rows; ++index) {
        if (group != 0 && data.y[index] != static_cast<float>(group - 1))
            continue;
        for (std::size_t at = 0; at < data.columns; ++at)
            row(0, static_cast<Eigen::Index>(at)) = data.row(index)[at];
        const auto outputs = trainer.network().activations(row);
        values.push_back(outputs[2].values(0, static_cast<Eigen::Index>(column)));
    }
    return values;
}

/// Linear between neighbours, as R's type 7 and NumPy's default.
double quantileBySorting(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const double position = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (position - static_cast<double>(below)) * (values[above] - values[below]);
}

void expectStatisticsByHand(const TrainingConfig &config)
{
    const auto data = test::shareDataset(config);
    Trainer trainer(config, data);
    while (!trainer.finished()) {
        const AttentionStatistics statistics = trainer.trainEpoch().value().attention;
        AttentionQuantiles quantiles;
        ASSERT_TRUE(trainer.quantiles(quantiles));
        ASSERT_EQ(statistics.epoch, trainer.epoch());
        ASSERT_EQ(quantiles.epoch, trainer.epoch());
        ASSERT_EQ(statistics.groups, 3U);
        ASSERT_EQ(statistics.columns, data->columns);
        ASSERT_EQ(quantiles.groups, 3U);
        ASSERT_EQ(quantiles.columns, data->columns);
        for (std::size_t group = 0; group < 3; ++group) {
            for (std::size_t column = 0; column < data->columns; ++column) {
                const std::vector<double> values = attentionOf(trainer, *data, group, column);
                const auto n = static_cast<double>(values.size());
                double sum = 0.0;
                for (const double value : values)
                    sum += value;
                double squares = 0.0;
                for (const double value : values)
                    squares += (value - sum / n) * (value - sum / n);
                EXPECT_NEAR(statistics.meanOf(group, column), sum / n, 1e-6);
                EXPECT_NEAR(statistics.sdOf(group, column), std::sqrt(squares / n), 1e-5);
                EXPECT_NEAR(quantiles.lowOf(group, column), quantileBySorting(values, 0.1), 1e-6);
                EXPECT_NEAR(quantiles.highOf(group, column), quantileBySorting(values, 0.9), 1e-6);
            }
        }
    }
}

} // namespace

TEST(AttentionStatistics, AreThoseOfEveryValidationRowTakenOneByOne)
{
    TrainingConfig config = smallConfig(3);
    config.learningRate = 0.05;
    expectStatisticsByHand(config);
}

TEST(AttentionStatistics, HoldOverSeveralBlocksOfRowsAndOtherSizes)
{
    TrainingConfig config = smallConfig(1);
    config.data.rows = 1'600;
    config.data.columns = 7;
    config.data.validationShare = 0.85;
    config.model.attentionBias = true;
    expectStatisticsByHand(config);
}

TEST(AttentionStatistics, OfTheInitialWeightsAreEpochZero)
{
    Trainer trainer = test::makeTrainer({});
    AttentionQuantiles quantiles;
    EXPECT_FALSE(trainer.quantiles(quantiles)) << "nothing was validated yet";
    const AttentionStatistics statistics = trainer.attention();
    EXPECT_EQ(statistics.epoch, 0);
    EXPECT_TRUE(trainer.quantiles(quantiles));
    EXPECT_EQ(quantiles.epoch, 0);
    float sum = 0.0F;
    for (std::size_t column = 0; column < 4; ++column)
        sum += statistics.meanOf(0, column);
    EXPECT_NEAR(sum, 1.0F, 1e-5F);
}

TEST(AttentionStatistics, AreEmptyWithoutColumnAttention)
{
    TrainingConfig config = smallConfig(1);
    config.model.columnAttention = false;
    Trainer trainer = test::makeTrainer(config);
    EXPECT_TRUE(trainer.attention().empty());
    EXPECT_TRUE(trainer.trainEpoch().value().attention.empty());
    AttentionQuantiles quantiles;
    EXPECT_FALSE(trainer.quantiles(quantiles));
}

TEST(AttentionStatistics, OfAClassWithoutValidationRowsAreNotANumber)
{
    const TrainingConfig config = smallConfig(1);
    Dataset data = generate(config.data).value();
    std::fill(data.y.begin() + static_cast<std::ptrdiff_t>(data.trainRows), data.y.end(), 1.0F);
    Trainer trainer(config, std::make_shared<const Dataset>(std::move(data)));
    const AttentionStatistics statistics = trainer.trainEpoch().value().attention;
    AttentionQuantiles quantiles;
    ASSERT_TRUE(trainer.quantiles(quantiles));
    for (std::size_t column = 0; column < 4; ++column) {
        EXPECT_TRUE(std::isnan(statistics.meanOf(1, column)));
        EXPECT_TRUE(std::isnan(statistics.sdOf(1, column)));
        EXPECT_TRUE(std::isnan(quantiles.lowOf(1, column)));
        EXPECT_TRUE(std::isnan(quantiles.highOf(1, column)));
        EXPECT_EQ(statistics.meanOf(0, column), statistics.meanOf(2, column));
        EXPECT_EQ(quantiles.lowOf(0, column), quantiles.lowOf(2, column));
    }
}

TEST(AttentionStatistics, OfASingleColumnAreOneWithoutSpread)
{
    TrainingConfig config = test::tinyConfig(1);
    config.data.rows = 100;
    Trainer trainer = test::makeTrainer(config);
    const AttentionStatistics statistics = trainer.trainEpoch().value().attention;
    AttentionQuantiles quantiles;
    ASSERT_TRUE(trainer.quantiles(quantiles));
    for (std::size_t group = 0; group < 3; ++group) {
        EXPECT_EQ(statistics.meanOf(group, 0), 1.0F);
        EXPECT_EQ(statistics.sdOf(group, 0), 0.0F);
        EXPECT_EQ(quantiles.lowOf(group, 0), 1.0F);
        EXPECT_EQ(quantiles.highOf(group, 0), 1.0F);
    }
}

// A thousand columns share 0.001 each: squares of floats around 0 would lose what is left of the spread.
TEST(AttentionStatistics, KeepASmallSpreadOfManyColumns)
{
    TrainingConfig config = smallConfig(1);
    config.data.columns = 1'000;
    config.learningRate = 1e-5;
    Trainer trainer = test::makeTrainer(config);
    const AttentionStatistics statistics = trainer.trainEpoch().value().attention;
    for (std::size_t column = 0; column < 1'000; ++column) {
        ASSERT_GT(statistics.sdOf(0, column), 0.0F);
        ASSERT_LT(statistics.meanOf(0, column), 0.1F);
    }
}

TEST(Quantiles, AreNotMadeOfRowsOfDifferentWeightsWhenValidationWasStopped)
{
    TrainingConfig config = smallConfig(2);
    config.data.rows = 3'000;
    config.data.validationShare = 0.5;
    Trainer trainer = test::makeTrainer(config);
    ASSERT_TRUE(trainer.trainEpoch().has_value());
    while (!trainer.epochTrained())
        trainer.trainBatch();
    int asked = 0;
    ASSERT_FALSE(trainer.finishEpoch([&asked] { return ++asked == 2; }).has_value());
    AttentionQuantiles quantiles;
    EXPECT_FALSE(trainer.quantiles(quantiles));
    ASSERT_TRUE(trainer.finishEpoch().has_value());
    EXPECT_TRUE(trainer.quantiles(quantiles));
}

TEST(Quantiles, AreGivenUpWhenStopped)
{
    Trainer trainer = test::makeTrainer(smallConfig());
    trainer.attention();
    AttentionQuantiles quantiles;
    EXPECT_FALSE(trainer.quantiles(quantiles, [] { return true; }));
    EXPECT_TRUE(trainer.quantiles(quantiles, [] { return false; }));
}

TEST(AttentionStatistics, OfWeightsThatAreNotFiniteAreNotANumberAndTheirQuantilesNeither)
{
    const TrainingConfig config = smallConfig(1);
    const std::vector<float> weights(Network<float>(config.model, 4).parameters().size(), std::nanf(""));
    Trainer trainer(config, test::shareDataset(config), weights);
    const AttentionStatistics statistics = trainer.attention();
    AttentionQuantiles quantiles;
    ASSERT_TRUE(trainer.quantiles(quantiles));
    EXPECT_TRUE(std::isnan(statistics.meanOf(0, 0)));
    EXPECT_TRUE(std::isnan(statistics.sdOf(0, 0)));
    EXPECT_TRUE(std::isnan(quantiles.lowOf(0, 0)));
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "tests/core/support/experiments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace attention {

namespace {

using test::makeTrainer;
using test::Outcome;
using test::smallConfig;
using test::trainToTheEnd;

Batch<float> rowsOf(const Dataset &data, std::size_t first, std::size_t count)
{
    Batch<float> x(static_cast<Eigen::Index>(count), static_cast<Eigen::Index>(data.columns));
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t column = 0; column < data.columns; ++column)
            x(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) =
                data.row(first + row)[column];
    }
    return x;
}

/// Stops when asked for the n-th time.
auto stopAtQuestion(int number)
{
    return [asked = 0, number]() mutable { return ++asked == number; };
}

} // namespace

TEST(Trainer, MakesSixtyThreeBatchesAnEpochOfThePublishedExperiment)
{
    Trainer trainer = makeTrainer({});
    EXPECT_EQ(trainer.batchesPerEpoch(), 63);
    int batches = 0;
    while (!trainer.epochTrained()) {
        trainer.trainBatch();
        ++batches;
    }
    EXPECT_EQ(batches, 63);
    EXPECT_EQ(trainer.step(), 63);
    EXPECT_EQ(trainer.epoch(), 0);
    ASSERT_TRUE(trainer.finishEpoch().has_value());
    EXPECT_EQ(trainer.epoch(), 1);
    EXPECT_FALSE(trainer.epochTrained());
}

// The same epoch worked out batch by batch: 50 rows in batches of 16, so that the last has 2.
TEST(Trainer, WeighsAnEpochsFiguresByTheRowsOfItsBatchesWhileTheWeightsMove)
{
    TrainingConfig config = smallConfig(1);
    config.data.rows = 62;
    config.batchSize = 16;
    config.shuffle = false;
    const auto data = test::shareDataset(config);
    ASSERT_EQ(data->trainRows, 50U);
    Trainer trainer(config, data);
    Network<float> network = trainer.network();
    const EpochRecord record = trainer.trainEpoch().value().record;

    Optimizer<float> optimizer(OptimizerKind::Adam, 0.0, 0.0, network.parameters().size());
    Network<float>::Workspace workspace;
    std::vector<float> gradient(network.parameters().size());
    LossSums sums;
    for (std::size_t first = 0; first < 50; first += 16) {
        const std::size_t count = std::min<std::size_t>(16, 50 - first);
        const Batch<float> x = rowsOf(*data, first, count);
        const std::span<const float> labels = std::span(data->y).subspan(first, count);
        const Batch<float> &logits = network.forward(x, workspace);
        const LossSums batch = binaryCrossEntropy(logits, labels);
        sums.loss += batch.loss;
        sums.correct += batch.correct;
        binaryCrossEntropyGradient(logits, labels, workspace.logitGradient);
        network.backward(x, workspace, gradient);
        optimizer.step(network.parameters(), gradient, config.learningRate);
    }
    EXPECT_EQ(record.loss, sums.loss / 50.0);
    EXPECT_EQ(record.accuracy, sums.correct / 50.0);
    EXPECT_THAT(trainer.network().parameters(), testing::ElementsAreArray(network.parameters()));

    const LossSums validation =
        binaryCrossEntropy(network.forward(rowsOf(*data, 50, 12), workspace), std::span(data->y).subspan(50));
    EXPECT_NEAR(record.valLoss, validation.loss / 12.0, 1e-6);
    EXPECT_EQ(record.valAccuracy, validation.correct / 12.0);
    EXPECT_EQ(record.epoch, 1);
    EXPECT_EQ(record.learningRate, 0.001);
}

TEST(Trainer, ValidatesMoreRowsThanOneBlockHolds)
{
    TrainingConfig config = smallConfig(1);
    config.data.rows = 2'000;
    config.data.validationShare = 0.7;
    const auto data = test::shareDataset(config);
    Trainer trainer(config, data);
    const EpochRecord record = trainer.trainEpoch().value().record;
    Network<float>::Workspace workspace;
    const LossSums sums = binaryCrossEntropy(trainer.network().forward(rowsOf(*data, 600, 1'400), workspace),
                                             std::span(data->y).subspan(600));
    EXPECT_NEAR(record.valLoss, sums.loss / 1'400.0, 1e-6);
    EXPECT_EQ(record.valAccuracy, sums.correct / 1'400.0);
}

TEST(Trainer, RepeatsARunBitForBit)
{
    TrainingConfig config;
    config.epochs = 3;
    const Outcome once = trainToTheEnd(config);
    EXPECT_TRUE(once == trainToTheEnd(config));
    EXPECT_EQ(once.reason, StopReason::Completed);
    EXPECT_EQ(once.records.size(), 3U);
}

TEST(Trainer, RepeatsARunBitForBitWithEveryOptimizerAndModel)
{
    for (const OptimizerKind kind : {OptimizerKind::Adam, OptimizerKind::RmsProp, OptimizerKind::Sgd}) {
        for (const bool attention : {true, false}) {
            TrainingConfig config = smallConfig();
            config.optimizer = kind;
            config.weightDecay = 0.01;
            config.model.columnAttention = attention;
            config.model.activation = Activation::Tanh;
            EXPECT_TRUE(trainToTheEnd(config) == trainToTheEnd(config));
        }
    }
}

TEST(Trainer, RunsDifferentlyWithAnotherSeed)
{
    TrainingConfig config = smallConfig();
    const Outcome first = trainToTheEnd(config);
    config.data.seed = 2;
    EXPECT_NE(trainToTheEnd(config).parameters, first.parameters);
}

TEST(Trainer, LearnsInWhicheverColumnTheLabelIs)
{
    for (const std::int64_t labelColumn : {0, 3}) {
        TrainingConfig config;
        config.data.labelColumn = labelColumn;
        const Outcome outcome = trainToTheEnd(config);
        EXPECT_GT(outcome.records.back().valAccuracy, 0.98);
        const AttentionStatistics &attention = outcome.attention.back();
        for (std::size_t column = 0; column < 4; ++column) {
            if (column != static_cast<std::size_t>(labelColumn)) {
                EXPECT_GT(attention.meanOf(0, static_cast<std::size_t>(labelColumn)),
                          attention.meanOf(0, column));
            }
        }
    }
}

TEST(Trainer, ShufflesTheRowsUnlessToldNotTo)
{
    TrainingConfig config = smallConfig(1);
    const Outcome shuffled = trainToTheEnd(config);
    config.shuffle = false;
    EXPECT_NE(trainToTheEnd(config).parameters, shuffled.parameters);
}

// One batch an epoch: the order of its rows changes rounding only, so nothing is lost or doubled.
TEST(Trainer, ShufflesEveryRowIntoEveryEpochOnce)
{
    TrainingConfig config = smallConfig(3);
    config.batchSize = 65'536;
    const Outcome shuffled = trainToTheEnd(config);
    config.shuffle = false;
    const Outcome ordered = trainToTheEnd(config);
    for (std::size_t epoch = 0; epoch < 3; ++epoch) {
        EXPECT_NEAR(shuffled.records[epoch].loss, ordered.records[epoch].loss, 1e-5);
        EXPECT_EQ(shuffled.records[epoch].accuracy, ordered.records[epoch].accuracy);
    }
}

TEST(Trainer, GoesOnAfterAStopAnywhereWithTheSameNumbers)
{
    TrainingConfig config = smallConfig(2);
    config.data.rows = 3'000;
    config.data.validationShare = 0.5; // three blocks of validation
    config.batchSize = 500;            // three batches
    const Outcome whole = trainToTheEnd(config);
    int stops = 0;
    for (int question = 1; question <= 7; ++question) {
        const Outcome stopped = trainToTheEnd(makeTrainer(config), [&](Trainer &trainer) {
            if (!trainer.trainEpoch(stopAtQuestion(question)).has_value())
                ++stops;
            else
                FAIL() << "asked fewer than " << question << " times";
        });
        if (question < 7) {
            EXPECT_TRUE(stopped == whole) << "stopped at question " << question;
        }
        if (question == 6)
            break;
    }
    EXPECT_EQ(stops, 12); // six places in each of the two epochs
}

TEST(Trainer, GivesTheSameNumbersWithAttentionLookedAtInBetween)
{
    const TrainingConfig config = smallConfig();
    const Outcome watched = trainToTheEnd(makeTrainer(config), [](Trainer &trainer) {
        trainer.attention();
        AttentionQuantiles quantiles;
        trainer.quantiles(quantiles);
    });
    EXPECT_TRUE(watched == trainToTheEnd(config));
}

TEST(Trainer, RecordsAChangeOfTheLearningRateAndReplaysItBitForBit)
{
    TrainingConfig config = smallConfig();
    Trainer live = makeTrainer(config);
    const Outcome changed = trainToTheEnd(std::move(live), [](Trainer &trainer) {
        if (trainer.epoch() == 1) {
            trainer.trainBatch();
            trainer.setLearningRate(0.5); // replaced before the next batch
            trainer.setLearningRate(0.05);
        } else if (trainer.epoch() == 3) {
            while (!trainer.epochTrained())
                trainer.trainBatch();
            trainer.setLearningRate(0.01); // acts from the next epoch's first batch
        }
    });
    EXPECT_EQ(changed.records[0].learningRate, 0.001);
    EXPECT_EQ(changed.records[1].learningRate, 0.05);
    EXPECT_EQ(changed.records[3].learningRate, 0.05);
    EXPECT_EQ(changed.records[4].learningRate, 0.01);

    config.learningRateChanges = {{5, 0.05}, {16, 0.01}};
    EXPECT_TRUE(trainToTheEnd(config) == changed);
    EXPECT_NE(trainToTheEnd(smallConfig()).parameters, changed.parameters);
}

TEST(Trainer, ListsTheLearningRateChangesThatWereMadeOrReplayed)
{
    using Changes = std::vector<LearningRateChange>;
    TrainingConfig config = smallConfig();
    config.learningRateChanges = {{0, 0.1}, {2, 0.2}, {9, 0.9}};
    Trainer trainer = makeTrainer(config);
    for (int batch = 0; batch < 3; ++batch)
        trainer.trainBatch();
    EXPECT_EQ(trainer.learningRate(), 0.2);
    trainer.setLearningRate(0.3);
    EXPECT_EQ(trainer.learningRate(), 0.3);
    EXPECT_EQ(trainer.learningRateChanges(), (Changes{{0, 0.1}, {2, 0.2}, {3, 0.3}}));
}

TEST(Trainer, StartsFromGivenWeights)
{
    const TrainingConfig config = smallConfig();
    const auto data = test::shareDataset(config);
    const Trainer drawn(config, data);
    std::vector<float> weights(drawn.network().parameters().begin(), drawn.network().parameters().end());
    EXPECT_TRUE(trainToTheEnd(Trainer(config, data, weights), [](Trainer &) {}) == trainToTheEnd(config));
    for (float &weight : weights)
        weight *= 0.5F;
    EXPECT_THAT(Trainer(config, data, weights).network().parameters(), testing::ElementsAreArray(weights));
    weights.pop_back();
    EXPECT_THROW(Trainer(config, data, weights), std::invalid_argument);
}

TEST(Trainer, TakesABatchOfOneRowAndADataSetOfOneBatch)
{
    TrainingConfig config = smallConfig(1);
    config.data.rows = 10;
    config.batchSize = 1;
    Trainer trainer = makeTrainer(config);
    EXPECT_EQ(trainer.batchesPerEpoch(), 8);
    EXPECT_TRUE(trainer.trainEpoch().has_value());
    EXPECT_EQ(trainer.step(), 8);

    config.batchSize = 8;
    EXPECT_EQ(makeTrainer(config).batchesPerEpoch(), 1);
}

TEST(Trainer, ShowsTheRunningLossOfTheEpochAtHand)
{
    Trainer trainer = makeTrainer(smallConfig());
    EXPECT_EQ(trainer.runningLoss(), 0.0);
    while (!trainer.epochTrained())
        trainer.trainBatch();
    const double running = trainer.runningLoss();
    EXPECT_EQ(trainer.finishEpoch().value().record.loss, running);
    EXPECT_EQ(trainer.runningLoss(), 0.0);
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "tests/core/support/experiments.h"
#include "tests/core/support/plain_training.h"
#include "tests/core/support/vector_targets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <stdexcept>
#include <vector>

namespace attention {

namespace {

using test::makeTrainer;
using test::Outcome;
using test::smallConfig;
using test::trainToTheEnd;

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
    const std::vector<float> initial(trainer.network().parameters().begin(),
                                     trainer.network().parameters().end());
    const EpochRecord record = trainer.trainEpoch().value().record;

    const test::PlainRun<float> plain = test::trainPlainly<float>(config, *data, initial);
    EXPECT_NEAR(record.loss, plain.records[0].loss, 1e-12);
    EXPECT_EQ(record.accuracy, plain.records[0].accuracy);
    EXPECT_THAT(trainer.network().parameters(), testing::ElementsAreArray(plain.network.parameters()));
    EXPECT_NEAR(record.valLoss, plain.records[0].valLoss, 1e-12);
    EXPECT_EQ(record.valAccuracy, plain.records[0].valAccuracy);
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
    const test::PassResult<float> validation = test::passOf(
        trainer.network(), test::batchOf<float>(*data, 600, 1'400), std::span(data->y).subspan(600));
    EXPECT_NEAR(record.valLoss, validation.meanLoss, 1e-6);
    EXPECT_EQ(record.valAccuracy, validation.correct / 1'400.0);
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

TEST(Trainer, CanBeStoppedInTheMiddleOfALargeBatchWhichIsThenAsIfNeverBegun)
{
    TrainingConfig config = smallConfig(2);
    config.data.rows = 2'000;
    config.batchSize = 1'600;
    Trainer stopped = makeTrainer(config);
    EXPECT_FALSE(stopped.trainBatch(stopAtQuestion(5)));
    EXPECT_EQ(stopped.step(), 0);
    EXPECT_EQ(stopped.runningLoss(), 0.0);
    const Outcome resumed = trainToTheEnd(std::move(stopped), [](Trainer &) {});
    EXPECT_TRUE(resumed == trainToTheEnd(config));
}

TEST(Trainer, GivesTheSameBitsWithAnyNumberOfThreads)
{
    TrainingConfig config = smallConfig(2);
    config.data.rows = 500;
    config.data.columns = 200;
    config.model.hiddenUnits = 100;
    config.batchSize = 150;
    const auto data = test::shareDataset(config);
    const Outcome alone = trainToTheEnd(Trainer(config, data), [](Trainer &) {});
    for (const std::size_t threads : {2U, 5U})
        EXPECT_TRUE(trainToTheEnd(Trainer(config, data, {}, threads), [](Trainer &) {}) == alone) << threads;
}

TEST(Trainer, EndsThePublishedExperimentWithinOneTenThousandthOfDouble)
{
    TrainingConfig config;
    const auto ordered = test::shareDataset(config);
    config.shuffle = false;
    const Trainer untrained(config, ordered);
    const std::vector<float> initial(untrained.network().parameters().begin(),
                                     untrained.network().parameters().end());
    const test::PlainRun<double> exact = test::trainPlainly<double>(config, *ordered, initial);
    double largest = 0.0;
    for (const double parameter : exact.network.parameters())
        largest = std::max(largest, std::abs(parameter));
    test::forEveryVectorTarget([&] {
        Trainer trainer(config, ordered);
        while (!trainer.finished()) {
            const EpochRecord record = trainer.trainEpoch().value().record;
            const EpochRecord &expected = exact.records[static_cast<std::size_t>(record.epoch - 1)];
            EXPECT_NEAR(record.loss, expected.loss, 1e-4);
            EXPECT_NEAR(record.valLoss, expected.valLoss, 1e-4);
        }
        ASSERT_EQ(trainer.epoch(), 20);
        for (std::size_t index = 0; index < initial.size(); ++index) {
            EXPECT_NEAR(static_cast<double>(trainer.network().parameters()[index]),
                        exact.network.parameters()[index], 1e-4 * largest);
        }
    });
}

TEST(Trainer, LeavesDenormalsToOthersAsTheyWere)
{
    const volatile float least = std::numeric_limits<float>::min();
    Trainer trainer = makeTrainer(smallConfig(1));
    trainer.trainEpoch();
    EXPECT_GT(least * 0.5F, 0.0F);
}

// 300 rows are three blocks; with SGD the step shows the gradient's size.
TEST(Trainer, TakesTheMeanOverALargeBatch)
{
    TrainingConfig config = smallConfig(3);
    config.data.rows = 1'000;
    config.batchSize = 300;
    config.shuffle = false;
    config.optimizer = OptimizerKind::Sgd;
    config.learningRate = 0.5;
    for (const std::int64_t units : {3, 21}) {
        config.model.hiddenUnits = units;
        const auto data = test::shareDataset(config);
        Trainer trainer(config, data);
        const std::vector<float> initial(trainer.network().parameters().begin(),
                                         trainer.network().parameters().end());
        while (!trainer.finished())
            trainer.trainEpoch();
        const test::PlainRun<double> plain = test::trainPlainly<double>(config, *data, initial);
        for (std::size_t index = 0; index < initial.size(); ++index) {
            EXPECT_NEAR(static_cast<double>(trainer.network().parameters()[index]),
                        plain.network.parameters()[index], 1e-5);
        }
    }
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

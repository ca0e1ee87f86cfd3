// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "tests/core/support/experiments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace attention {

namespace {

using test::makeTrainer;
using test::Outcome;
using test::smallConfig;
using test::trainToTheEnd;

/// Trains to the end and leaves the trainer to be asked.
std::vector<EpochRecord> finish(Trainer &trainer)
{
    std::vector<EpochRecord> records;
    while (!trainer.finished())
        records.push_back(trainer.trainEpoch().value().record);
    return records;
}

/// Noise in the labels and a high rate: val_loss soon rises again.
TrainingConfig overfittingConfig()
{
    TrainingConfig config = smallConfig(200);
    config.data.noise = 0.3;
    config.model.activation = Activation::Tanh;
    config.model.hiddenUnits = 32;
    config.learningRate = 0.05;
    return config;
}

} // namespace

TEST(TrainersEnd, ComesWithTheLastEpoch)
{
    Trainer trainer = makeTrainer(smallConfig(3));
    EXPECT_EQ(trainer.reason(), StopReason::None);
    EXPECT_EQ(finish(trainer).size(), 3U);
    EXPECT_EQ(trainer.reason(), StopReason::Completed);
    EXPECT_EQ(trainer.divergence(), Divergence::None);
}

TEST(TrainersEnd, ComesAtOnceWithoutEpochsAndLeavesTheInitialWeights)
{
    Trainer trainer = makeTrainer(smallConfig(0));
    EXPECT_TRUE(trainer.finished());
    EXPECT_EQ(trainer.reason(), StopReason::Completed);
    Network<float> network(smallConfig().model, 4);
    network.initialize(1);
    EXPECT_THAT(trainer.network().parameters(), testing::ElementsAreArray(network.parameters()));
    EXPECT_EQ(trainer.attention().epoch, 0);
}

TEST(EarlyStopping, EndsTheRunThatManyEpochsAfterTheBestWithItsWeights)
{
    TrainingConfig config = overfittingConfig();
    const Outcome whole = trainToTheEnd(config);
    config.earlyStopping = 4;
    Trainer trainer = makeTrainer(config);
    const std::vector<EpochRecord> records = finish(trainer);
    ASSERT_EQ(trainer.reason(), StopReason::EarlyStopping);
    ASSERT_LT(records.size(), 200U);

    // Until then nothing is different.
    EXPECT_TRUE(std::equal(records.begin(), records.end(), whole.records.begin()));
    const auto best =
        std::min_element(records.begin(), records.end(),
                         [](const auto &left, const auto &right) { return left.valLoss < right.valLoss; });
    EXPECT_EQ(records.back().epoch - best->epoch, 4);

    config.earlyStopping = 0;
    config.epochs = best->epoch;
    EXPECT_THAT(trainer.network().parameters(), testing::ElementsAreArray(trainToTheEnd(config).parameters));
}

TEST(EarlyStopping, WaitsWhileValLossStillFalls)
{
    TrainingConfig config;
    config.earlyStopping = 1;
    Trainer trainer = makeTrainer(config);
    EXPECT_EQ(finish(trainer).size(), 20U);
    EXPECT_EQ(trainer.reason(), StopReason::Completed);
}

TEST(Divergence, OfAdamAtALearningRateOfAThousandIsALossTooLarge)
{
    TrainingConfig config;
    config.learningRate = 1'000.0;
    Trainer trainer = makeTrainer(config);
    const std::vector<EpochRecord> records = finish(trainer);
    EXPECT_EQ(trainer.reason(), StopReason::Diverged);
    EXPECT_EQ(trainer.divergence(), Divergence::LossTooLarge);
    EXPECT_LT(records.size(), 20U);
    for (const EpochRecord &record : records) {
        EXPECT_TRUE(std::isfinite(record.loss));
        EXPECT_TRUE(std::isfinite(record.valLoss));
    }
}

TEST(Divergence, IsSeenWithEveryOptimizerAndActivationAtALearningRateOfAThousand)
{
    for (const OptimizerKind kind : {OptimizerKind::Adam, OptimizerKind::RmsProp, OptimizerKind::Sgd}) {
        for (const Activation activation :
             {Activation::Linear, Activation::Relu, Activation::Tanh, Activation::Sigmoid}) {
            TrainingConfig config;
            config.optimizer = kind;
            config.model.activation = activation;
            config.learningRate = 1'000.0;
            Trainer trainer = makeTrainer(config);
            const std::vector<EpochRecord> records = finish(trainer);
            // A network may also be thrown so far that it guesses constantly, or even right.
            for (const EpochRecord &record : records)
                EXPECT_TRUE(std::isfinite(record.loss) || trainer.divergence() == Divergence::NotFinite);
            if (activation == Activation::Linear) {
                EXPECT_EQ(trainer.reason(), StopReason::Diverged) << toString(kind);
            }
        }
    }
}

TEST(Divergence, IsALossAboveFourTimesTheConstantGuessInTwoEpochsRunning)
{
    TrainingConfig config = smallConfig(50);
    config.learningRate = 1'000.0;
    Trainer trainer = makeTrainer(config);
    const double limit = 4.0 * std::log(2.0);
    const std::vector<EpochRecord> records = finish(trainer);
    ASSERT_EQ(trainer.divergence(), Divergence::LossTooLarge);
    ASSERT_GE(records.size(), 2U);
    for (std::size_t index = 1; index < records.size(); ++index) {
        const bool twice = records[index - 1].loss > limit && records[index].loss > limit;
        EXPECT_EQ(twice, index + 1 == records.size()) << "epoch " << index + 1;
    }
}

TEST(Divergence, IsSeenInTheEpochInWhichAParameterIsNoLongerFinite)
{
    const TrainingConfig config = smallConfig();
    const auto data = test::shareDataset(config);
    const std::size_t parameters = Network<float>(config.model, 4).parameters().size();
    const float infinity = std::numeric_limits<float>::infinity();
    for (const float poison : {std::nanf(""), infinity}) {
        for (const std::size_t place : {std::size_t{0}, parameters - 1}) {
            std::vector<float> weights(parameters, 0.1F);
            weights[place] = poison;
            Trainer trainer(config, data, weights);
            trainer.trainEpoch();
            EXPECT_EQ(trainer.reason(), StopReason::Diverged);
            EXPECT_EQ(trainer.divergence(), Divergence::NotFinite);
        }
    }
}

TEST(Divergence, IsNotSeenAtOrdinaryLearningRates)
{
    for (const double rate : {1e-7, 1e-3, 0.1}) {
        TrainingConfig config = smallConfig(20);
        config.learningRate = rate;
        Trainer trainer = makeTrainer(config);
        finish(trainer);
        EXPECT_EQ(trainer.reason(), StopReason::Completed) << rate;
    }
}

} // namespace attention

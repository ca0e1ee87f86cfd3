// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/past_epoch.h"

#include "core/explain/results.h"
#include "tests/core/support/sessions.h"

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace attention {

using namespace test;

namespace {

std::shared_ptr<const Run> finishedRun(const TrainingConfig &config)
{
    TrainingSession session;
    auto run = session.start(config);
    session.waitUntilIdle();
    return run;
}

ParameterLog::Record parameters(std::int64_t epoch, std::size_t count)
{
    return std::make_shared<const EpochParameters>(
        EpochParameters{epoch, std::vector<float>(count, static_cast<float>(epoch))});
}

TEST(PastEpoch, HasTheFiguresTheEpochHad)
{
    const auto run = finishedRun(smallConfig(9));
    for (const AttentionLog::Record &record : run->attention.all()) {
        const std::optional<PastEpoch> past = pastEpoch(*run, record->epoch);
        ASSERT_TRUE(past);
        EXPECT_EQ(past->run, run->id);
        EXPECT_EQ(past->epoch, record->epoch);
        EXPECT_EQ(past->attention, *record);
        EXPECT_EQ(past->quantiles.epoch, record->epoch);
        EXPECT_EQ(past->quantiles.columns, record->columns);
        const double rows = static_cast<double>(evaluatedRows(past->evaluation));
        EXPECT_EQ(static_cast<double>(rightRows(past->evaluation)) / rows,
                  run->epochs[static_cast<std::size_t>(record->epoch - 1)].valAccuracy);
    }
}

TEST(PastEpoch, IsThatOfTheInitialWeightsBeforeTheFirst)
{
    const auto run = finishedRun(smallConfig(2));
    const std::optional<PastEpoch> past = pastEpoch(*run, 0);
    ASSERT_TRUE(past);
    EXPECT_EQ(past->epoch, 0);
    EXPECT_EQ(past->attention, run->facts().initialAttention);
}

TEST(PastEpoch, IsNotMadeWhereItIsStopped)
{
    const auto run = finishedRun(smallConfig(2));
    EXPECT_FALSE(pastEpoch(*run, 1, [] { return true; }));
    EXPECT_FALSE(pastEpoch(attention::Run(1, smallConfig()), 1));
}

TEST(PastEpoch, KeepsTheWeightsOfTheLastEpochThoughEarlyStoppingEndsWithTheBest)
{
    TrainingConfig config = smallConfig(400);
    config.data.source = std::string("noise");
    config.learningRate = 0.01;
    config.earlyStopping = 3;
    const auto run = finishedRun(config);
    ASSERT_EQ(run->reason(), StopReason::EarlyStopping);
    const std::int64_t last = run->epochs.back().epoch;
    const std::int64_t best = run->epochs[run->epochs.best()].epoch;
    ASSERT_LT(best, last);
    EXPECT_NE(parametersAt(*run, last).values, parametersAt(*run, best).values);
    EXPECT_EQ(pastEpoch(*run, last)->attention, *run->attention.newest());
}

TEST(ParameterLog, StaysWithinItsBudgetAndKeepsFirstNewestAndBest)
{
    ParameterLog log;
    constexpr std::size_t count = 1 << 20; // 4 MB an epoch
    for (std::int64_t epoch = 1; epoch <= 100; ++epoch)
        log.append(parameters(epoch, count), epoch == 42);
    const std::vector<ParameterLog::Record> kept = log.all();
    EXPECT_LE(kept.size() * count * sizeof(float), ParameterLog::budget);
    EXPECT_GE(kept.size(), 6U);
    EXPECT_EQ(kept.front()->epoch, 1);
    EXPECT_EQ(kept.back()->epoch, 100);
    EXPECT_EQ(log.at(42)->epoch, 42);
    EXPECT_EQ(log.at(100)->epoch, 100);
    EXPECT_LE(log.at(99)->epoch, 99);
    EXPECT_EQ(log.at(0), nullptr);
}

TEST(TrainingSession, PausesAfterTheBatchItWasStartedTo)
{
    TrainingSession session;
    const auto run = session.start(endlessConfig(), TrainingSession::Begin::Running, {0, 6});
    session.waitUntilIdle();
    EXPECT_EQ(run->state(), RunState::Paused);
    EXPECT_EQ(run->step(), 6);
    EXPECT_EQ(run->epochs.size(), 1U); // of four batches
}

} // namespace

} // namespace attention

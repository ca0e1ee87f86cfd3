// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/training_session.h"

#include "core/data/random.h"

#include "tests/core/support/sessions.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace attention {

namespace {

using test::endlessConfig;
using test::smallConfig;
using test::waitForEpochs;
using test::waitForState;
using Begin = TrainingSession::Begin;
using StepBy = TrainingSession::StepBy;
using RunPointer = std::shared_ptr<const Run>;

struct Situation
{
    std::string name;
    /// Brings a session there with an endless run.
    std::function<RunPointer(TrainingSession &, const TrainingConfig &)> reach;
};

std::vector<Situation> everySituation()
{
    return {
        {"just started",
         [](TrainingSession &session, const TrainingConfig &config) { return session.start(config); }},
        {"making its data",
         [](TrainingSession &session, TrainingConfig config) {
             config.data.rows = 300'000;
             return session.start(config);
         }},
        {"running",
         [](TrainingSession &session, const TrainingConfig &config) {
             RunPointer run = session.start(config);
             waitForEpochs(*run, 1);
             return run;
         }},
        {"on the way to a pause",
         [](TrainingSession &session, const TrainingConfig &config) {
             RunPointer run = session.start(config);
             waitForState(*run, RunState::Running);
             session.pause();
             return run;
         }},
        {"paused",
         [](TrainingSession &session, const TrainingConfig &config) {
             RunPointer run = session.start(config, Begin::Paused);
             waitForState(*run, RunState::Paused);
             return run;
         }},
        {"on the way from a pause",
         [](TrainingSession &session, const TrainingConfig &config) {
             RunPointer run = session.start(config, Begin::Paused);
             session.waitUntilIdle();
             session.resume();
             return run;
         }},
        {"stepping",
         [](TrainingSession &session, const TrainingConfig &config) {
             RunPointer run = session.start(config, Begin::Paused);
             session.step(StepBy::Epoch);
             session.step(StepBy::Batch);
             return run;
         }},
        {"waiting for its pace",
         [](TrainingSession &session, const TrainingConfig &config) {
             session.setPace(1e-3);
             RunPointer run = session.start(config);
             waitForEpochs(*run, 1);
             session.setPace(2e-3);
             return run;
         }},
        {"started over another",
         [](TrainingSession &session, const TrainingConfig &config) {
             session.start(config);
             return session.start(config);
         }},
    };
}

/// An endless run whose data have to be made anew.
TrainingConfig freshConfig(int round)
{
    TrainingConfig config = endlessConfig();
    config.data.seed = round;
    return config;
}

} // namespace

TEST(TrainingSessionStress, StopsInEverySituationAThousandTimes)
{
    const std::vector<Situation> situations = everySituation();
    TrainingSession session;
    for (int round = 0; round < 1'000; ++round) {
        const Situation &situation = situations[static_cast<std::size_t>(round) % situations.size()];
        const RunPointer run = situation.reach(session, freshConfig(round));
        session.stop();
        session.waitUntilIdle();
        ASSERT_EQ(run->state(), RunState::Finished) << situation.name;
        ASSERT_EQ(run->reason(), StopReason::Stopped) << situation.name;
        session.setPace(0.0);
    }
}

TEST(TrainingSessionStress, IsDestroyedInEverySituation)
{
    const std::vector<Situation> situations = everySituation();
    for (int round = 0; round < 200; ++round) {
        const Situation &situation = situations[static_cast<std::size_t>(round) % situations.size()];
        std::optional<TrainingSession> session(std::in_place);
        const RunPointer run = situation.reach(*session, freshConfig(round));
        session.reset();
        ASSERT_EQ(run->state(), RunState::Finished) << situation.name;
        ASSERT_EQ(run->reason(), StopReason::Stopped) << situation.name;
    }
    for (int round = 0; round < 100; ++round) {
        const TrainingSession idle;
        EXPECT_EQ(idle.run(), nullptr);
    }
}

TEST(TrainingSessionStress, StartsOverARunAtRandomAThousandTimesWithoutAStaleFigure)
{
    Random random(1, Stream::Data);
    TrainingSession session;
    std::vector<RunPointer> runs;
    runs.reserve(1'000);
    for (int round = 0; round < 1'000; ++round) {
        TrainingConfig config = endlessConfig();
        config.data.seed = random.below(3);
        config.learningRate = 1e-4 * (1 + round % 7); // tells the runs apart
        config.model.hiddenUnits = 1 + random.below(8);
        const auto begin = random.below(4) == 0 ? Begin::Paused : Begin::Running;
        runs.push_back(session.start(config, begin, {random.below(3), 0}));
        ASSERT_EQ(session.run(), runs.back());
        for (std::uint32_t commands = random.below(4); commands > 0; --commands) {
            switch (random.below(6)) {
            case 0:
                session.pause();
                break;
            case 1:
                session.resume();
                break;
            case 2:
                session.step(random.below(2) == 0 ? StepBy::Batch : StepBy::Epoch);
                break;
            case 3:
                session.setPace(random.below(2) == 0 ? 0.0 : 50.0);
                break;
            case 4:
                session.setLearningRate(1e-3);
                break;
            default:
                runs.back()->wantQuantiles();
                runs.back()->quantiles.update();
                break;
            }
            test::passAWhile(random);
        }
    }
    session.stop();
    session.waitUntilIdle();
    for (std::size_t index = 0; index < runs.size(); ++index) {
        const attention::Run &run = *runs[index];
        ASSERT_EQ(run.id, runs[0]->id + index);
        ASSERT_EQ(run.state(), RunState::Finished);
        ASSERT_EQ(run.reason(), StopReason::Stopped);
        const double rate = 1e-4 * (1 + static_cast<int>(index) % 7);
        for (std::size_t epoch = 0; epoch < run.epochs.size(); ++epoch) {
            ASSERT_EQ(run.epochs[epoch].epoch, static_cast<std::int64_t>(epoch) + 1);
            ASSERT_TRUE(run.epochs[epoch].learningRate == rate || run.epochs[epoch].learningRate == 1e-3);
        }
    }
}

TEST(TrainingSessionStress, LeavesTheCommandsOfTheNextRunAloneWhileTheFormerOneStillEnds)
{
    TrainingSession session;
    for (int round = 0; round < 300; ++round) {
        const RunPointer former = session.start(endlessConfig());
        waitForState(*former, RunState::Running);
        const RunPointer next = session.start(endlessConfig(), Begin::Paused);
        const auto by = round % 2 == 0 ? StepBy::Batch : StepBy::Epoch;
        session.step(by);
        session.waitUntilIdle();
        ASSERT_EQ(next->state(), RunState::Paused);
        ASSERT_EQ(next->step(), by == StepBy::Batch ? 1 : 4);
        ASSERT_EQ(former->reason(), StopReason::Stopped);
    }
}

TEST(TrainingSessionStress, IsNotIdleBeforeWhatItWasToldIsDone)
{
    TrainingSession session;
    const RunPointer run = session.start(endlessConfig(), Begin::Paused);
    session.waitUntilIdle();
    for (std::int64_t step = 1; step <= 2'000; ++step) {
        session.step(StepBy::Batch);
        session.waitUntilIdle();
        ASSERT_EQ(run->step(), step);
        session.setLearningRate(1e-6 * static_cast<double>(step));
        session.waitUntilIdle();
        ASSERT_EQ(run->learningRateChanges().size(), static_cast<std::size_t>(step));
    }
    session.stop();
    session.waitUntilIdle();
    EXPECT_EQ(run->state(), RunState::Finished);
}

TEST(TrainingSessionStress, GivesTheTrainersNumbersHoweverItIsPausedSteppedAndPaced)
{
    const TrainingConfig config = smallConfig(40);
    const test::Outcome expected = test::trainToTheEnd(config);
    Random random(2, Stream::Data);
    TrainingSession session;
    for (int round = 0; round < 20; ++round) {
        const RunPointer run = session.start(config);
        while (run->state() != RunState::Finished) {
            switch (random.below(6)) {
            case 0:
                session.pause();
                session.waitUntilIdle();
                break;
            case 1:
                session.step(StepBy::Batch);
                break;
            case 2:
                session.step(StepBy::Epoch);
                break;
            case 3:
                session.setPace(10'000.0);
                break;
            case 4:
                session.setPace(0.0);
                break;
            default:
                run->wantQuantiles();
                break;
            }
            session.resume();
            test::passAWhile(random);
        }
        ASSERT_EQ(run->reason(), StopReason::Completed);
        ASSERT_EQ(test::recordsOf(*run), expected.records);
        ASSERT_EQ(test::attentionOf(*run), expected.attention);
    }
}

TEST(TrainingSessionStress, ReplaysLearningRatesSetAtRandomBitForBit)
{
    Random random(3, Stream::Data);
    TrainingSession session;
    for (int round = 0; round < 20; ++round) {
        TrainingConfig config = smallConfig(30);
        const RunPointer live = session.start(config, Begin::Paused);
        for (int change = 0; change < 10; ++change) {
            session.setLearningRate(1e-4 * (1 + random.below(100)));
            for (std::uint32_t steps = random.below(4); steps > 0; --steps)
                session.step(StepBy::Batch);
            session.waitUntilIdle();
        }
        session.resume();
        while (live->state() != RunState::Finished) {
            session.setLearningRate(1e-4 * (1 + random.below(100)));
            test::passAWhile(random);
        }
        config.learningRateChanges = live->learningRateChanges();
        ASSERT_GE(config.learningRateChanges.size(), 2U);
        ASSERT_TRUE(config.validate().empty());
        const RunPointer replay = session.start(config);
        session.waitUntilIdle();
        ASSERT_EQ(test::recordsOf(*replay), test::recordsOf(*live));
        ASSERT_EQ(replay->learningRateChanges(), live->learningRateChanges());
    }
}

} // namespace attention

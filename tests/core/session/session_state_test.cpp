// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/training_session.h"

#include "tests/core/support/sessions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace attention {

namespace {

using test::endlessConfig;
using test::smallConfig;
using test::waitForEpochs;
using Begin = TrainingSession::Begin;
using StepBy = TrainingSession::StepBy;

constexpr std::int64_t batches = 4; ///< an epoch of smallConfig()

} // namespace

TEST(TrainingSession, HasNoRunBeforeTheFirstStartAndTakesEveryCommand)
{
    TrainingSession session;
    EXPECT_EQ(session.run(), nullptr);
    session.pause();
    session.resume();
    session.step(StepBy::Batch);
    session.setPace(10.0);
    session.setLearningRate(0.1);
    session.stop();
    session.waitUntilIdle();
    EXPECT_EQ(session.run(), nullptr);
}

TEST(TrainingSession, RunsToTheEndWithTheNumbersOfTheTrainer)
{
    TrainingConfig config;
    config.epochs = 3;
    TrainingSession session;
    const auto run = session.start(config);
    session.waitUntilIdle();
    EXPECT_EQ(run->state(), RunState::Finished);
    EXPECT_EQ(run->reason(), StopReason::Completed);
    EXPECT_EQ(run->divergence(), Divergence::None);
    EXPECT_TRUE(run->error().empty());
    EXPECT_EQ(run->step(), 3 * 63);
    const test::Outcome expected = test::trainToTheEnd(config);
    EXPECT_EQ(test::recordsOf(*run), expected.records);
    EXPECT_EQ(test::attentionOf(*run), expected.attention);
    EXPECT_EQ(session.run(), run);
}

TEST(TrainingSession, TellsTheFactsOfTheRunBeforeItsFirstBatch)
{
    TrainingSession session;
    const auto run = session.start({}, Begin::Paused);
    session.waitUntilIdle();
    ASSERT_TRUE(run->prepared());
    const RunFacts &facts = run->facts();
    EXPECT_THAT(facts.columnNames, testing::ElementsAre("x0", "x1", "x2", "x3"));
    EXPECT_THAT(facts.classNames, testing::ElementsAre("0", "1"));
    EXPECT_THAT(facts.informativeColumns, testing::ElementsAre(1U));
    EXPECT_EQ(facts.targetName, "y");
    EXPECT_EQ(facts.trainRows, 8'000U);
    EXPECT_EQ(facts.validationRows, 2'000U);
    EXPECT_EQ(facts.parameters, 369U);
    EXPECT_EQ(facts.batchesPerEpoch, 63);
    const auto data = test::shareDataset({});
    const auto counts = classCounts(std::span(data->y).subspan(8'000), 2);
    EXPECT_EQ(facts.majorityClass, counts[1] > counts[0] ? 1U : 0U);
    EXPECT_EQ(facts.baselineAccuracy, static_cast<double>(std::max(counts[0], counts[1])) / 2'000.0);
    EXPECT_EQ(facts.initialAttention, Trainer({}, data).attention());
    EXPECT_EQ(run->step(), 0);
    EXPECT_TRUE(run->epochs.empty());
}

TEST(TrainingSession, NeverLooksAsIfItRanWhenItBeginsPaused)
{
    TrainingSession session;
    for (int round = 0; round < 200; ++round) {
        const auto run = session.start(endlessConfig(), Begin::Paused);
        RunState state = RunState::Preparing;
        test::waitFor("anything but Preparing",
                      [&] { return (state = run->state()) != RunState::Preparing; });
        ASSERT_EQ(state, RunState::Paused);
        ASSERT_EQ(run->step(), 0);
    }
}

TEST(TrainingSession, PausesWhereItIsAndGoesOnFromThere)
{
    TrainingSession session;
    const auto run = session.start(endlessConfig());
    waitForEpochs(*run, 3);
    session.pause();
    session.waitUntilIdle();
    EXPECT_EQ(run->state(), RunState::Paused);
    const std::int64_t step = run->step();
    const std::size_t epochs = run->epochs.size();
    session.pause();
    session.waitUntilIdle();
    EXPECT_EQ(run->step(), step);
    session.resume();
    waitForEpochs(*run, epochs + 3);
    EXPECT_EQ(run->state(), RunState::Running);
}

TEST(TrainingSession, StepsByOneBatch)
{
    TrainingSession session;
    const auto run = session.start(endlessConfig(), Begin::Paused);
    session.waitUntilIdle();
    for (std::int64_t step = 1; step <= 3 * batches; ++step) {
        session.step(StepBy::Batch);
        session.waitUntilIdle();
        ASSERT_EQ(run->step(), step);
        ASSERT_EQ(run->state(), RunState::Paused);
        ASSERT_EQ(run->epochs.size(), static_cast<std::size_t>(step / batches));
    }
}

TEST(TrainingSession, StepsToTheEndOfTheEpoch)
{
    TrainingSession session;
    const auto run = session.start(endlessConfig(), Begin::Paused);
    for (std::int64_t epoch = 1; epoch <= 5; ++epoch) {
        session.step(StepBy::Epoch);
        session.waitUntilIdle();
        ASSERT_EQ(run->epochs.size(), static_cast<std::size_t>(epoch));
        ASSERT_EQ(run->step(), epoch * batches);
    }
    session.step(StepBy::Batch);
    session.waitUntilIdle();
    session.step(StepBy::Epoch);
    session.waitUntilIdle();
    EXPECT_EQ(run->epochs.size(), 6U);
    EXPECT_EQ(run->step(), 6 * batches);
}

TEST(TrainingSession, MakesStepsOneAfterTheOtherWhateverTheirKind)
{
    TrainingSession session;
    const auto run = session.start(endlessConfig(), Begin::Paused);
    for (const StepBy by : {StepBy::Epoch, StepBy::Batch, StepBy::Batch, StepBy::Epoch, StepBy::Batch,
                            StepBy::Batch, StepBy::Batch, StepBy::Batch, StepBy::Epoch, StepBy::Batch})
        session.step(by);
    session.waitUntilIdle();
    // An epoch; two batches; the rest of that epoch; four batches, which are an epoch; an epoch; a batch.
    EXPECT_EQ(run->step(), 4 * batches + 1);
    EXPECT_EQ(run->epochs.size(), 4U);
    EXPECT_EQ(run->state(), RunState::Paused);
}

TEST(TrainingSession, ForgetsStepsNotYetMadeAtAPauseAndAtAResume)
{
    TrainingSession session;
    const auto run = session.start(smallConfig(3), Begin::Paused);
    for (int step = 0; step < 1'000; ++step)
        session.step(StepBy::Epoch);
    session.resume();
    session.waitUntilIdle();
    EXPECT_EQ(run->reason(), StopReason::Completed);
    EXPECT_EQ(run->epochs.size(), 3U);
}

TEST(TrainingSession, PausesAfterTheEpochItWasStartedTo)
{
    TrainingSession session;
    session.setPace(1e-3); // not obeyed on the way there
    const auto run = session.start(endlessConfig(), Begin::Running, {7, 0});
    session.waitUntilIdle();
    EXPECT_EQ(run->state(), RunState::Paused);
    EXPECT_EQ(run->epochs.size(), 7U);
    EXPECT_EQ(run->step(), 7 * batches);
    session.setPace(0.0);
    session.resume();
    waitForEpochs(*run, 20);
}

TEST(TrainingSession, CompletesWhenTheEpochToPauseAfterIsTheLastOrNeverComes)
{
    TrainingSession session;
    for (const std::int64_t pauseAfter : {5, 6, 1'000}) {
        const auto run = session.start(smallConfig(5), Begin::Running, {pauseAfter, 0});
        session.waitUntilIdle();
        EXPECT_EQ(run->reason(), StopReason::Completed);
        EXPECT_EQ(run->epochs.size(), 5U);
    }
}

TEST(TrainingSession, WaitsForItsPaceUntilThatChanges)
{
    TrainingSession session;
    session.setPace(1e-3);
    const auto run = session.start(smallConfig(50));
    waitForEpochs(*run, 1);
    EXPECT_EQ(run->state(), RunState::Running);
    session.setPace(1e-4);
    session.pause();
    session.waitUntilIdle();
    EXPECT_EQ(run->epochs.size(), 1U);
    session.setPace(0.0);
    session.resume();
    session.waitUntilIdle();
    EXPECT_EQ(run->reason(), StopReason::Completed);
    EXPECT_EQ(run->epochs.size(), 50U);
}

TEST(TrainingSession, TakesEveryNumberForAPace)
{
    for (const double pace : {0.0, -1.0, 1e-300, std::nan(""), std::numeric_limits<double>::infinity(),
                              -std::numeric_limits<double>::infinity(), 1e300}) {
        TrainingSession session;
        session.setPace(pace);
        const auto run = session.start(smallConfig(20));
        waitForEpochs(*run, 1);
        session.setPace(0.0);
        session.waitUntilIdle();
        EXPECT_EQ(run->epochs.size(), 20U) << pace;
    }
}

// Dragging the slider while the run waits for its pace must not make it run.
TEST(TrainingSession, DoesNotBringAnEpochForwardForANewLearningRate)
{
    TrainingSession session;
    session.setPace(1e-3);
    const auto run = session.start(endlessConfig());
    waitForEpochs(*run, 1);
    Random random(1, Stream::Data);
    for (int change = 1; change <= 1'000; ++change) {
        session.setLearningRate(0.001 * change);
        test::passAWhile(random);
    }
    session.pause();
    session.waitUntilIdle();
    EXPECT_EQ(run->epochs.size(), 1U);
    EXPECT_EQ(run->learningRateChanges(), (std::vector<LearningRateChange>{{batches, 1.0}}));
}

TEST(TrainingSession, RecordsALearningRateSetWhilePausedAndUsesItFromTheNextBatch)
{
    TrainingSession session;
    const auto run = session.start(endlessConfig(), Begin::Paused);
    session.setLearningRate(0.5);
    session.waitUntilIdle();
    EXPECT_EQ(run->learningRateChanges(), (std::vector<LearningRateChange>{{0, 0.5}}));
    session.setLearningRate(0.25);
    session.waitUntilIdle();
    EXPECT_EQ(run->learningRateChanges(), (std::vector<LearningRateChange>{{0, 0.25}}));
    session.step(StepBy::Epoch);
    session.waitUntilIdle();
    EXPECT_EQ(run->epochs[0].learningRate, 0.25);
    EXPECT_EQ(run->config.learningRate, 0.001);
}

TEST(TrainingSession, LeavesALearningRateOfAFormerRunToThatRun)
{
    TrainingSession session;
    session.start(endlessConfig());
    session.setLearningRate(0.5);
    const auto run = session.start(smallConfig(2));
    session.waitUntilIdle();
    EXPECT_TRUE(run->learningRateChanges().empty());
    EXPECT_EQ(run->epochs[1].learningRate, 0.001);
}

TEST(TrainingSession, EndsDivergedAtALearningRateOfAThousand)
{
    TrainingConfig config;
    config.learningRate = 1'000.0;
    TrainingSession session;
    const auto run = session.start(config);
    session.waitUntilIdle();
    EXPECT_EQ(run->reason(), StopReason::Diverged);
    EXPECT_EQ(run->divergence(), Divergence::LossTooLarge);
    const auto next = session.start(smallConfig());
    session.waitUntilIdle();
    EXPECT_EQ(next->reason(), StopReason::Completed);
}

TEST(TrainingSession, FinishesAtOnceWithoutEpochs)
{
    TrainingSession session;
    const auto run = session.start(smallConfig(0));
    session.waitUntilIdle();
    EXPECT_EQ(run->reason(), StopReason::Completed);
    EXPECT_TRUE(run->prepared());
    EXPECT_FALSE(run->facts().initialAttention.empty());
    EXPECT_TRUE(run->epochs.empty());
    EXPECT_EQ(run->rowsPerSecond(), 0.0);
}

TEST(TrainingSession, LeavesAFinishedRunAsItIsWhateverIsSaidToIt)
{
    TrainingSession session;
    const auto run = session.start(smallConfig(2));
    session.waitUntilIdle();
    const auto records = test::recordsOf(*run);
    session.stop();
    session.step(StepBy::Epoch);
    session.resume();
    session.setLearningRate(0.5);
    session.pause();
    session.waitUntilIdle();
    EXPECT_EQ(run->state(), RunState::Finished);
    EXPECT_EQ(run->reason(), StopReason::Completed);
    EXPECT_EQ(test::recordsOf(*run), records);
    EXPECT_TRUE(run->learningRateChanges().empty());
}

TEST(TrainingSession, FailsWithAMessageWhenItsDataCannotBeMadeAndRunsTheNext)
{
    TrainingConfig config = smallConfig();
    config.data.rows = std::numeric_limits<std::int64_t>::max() / 2; // beyond what a vector can hold
    TrainingSession session;
    const auto run = session.start(config);
    session.waitUntilIdle();
    EXPECT_EQ(run->state(), RunState::Finished);
    EXPECT_EQ(run->reason(), StopReason::Failed);
    EXPECT_FALSE(run->error().empty());
    EXPECT_FALSE(run->prepared());
    const auto next = session.start(smallConfig());
    session.waitUntilIdle();
    EXPECT_EQ(next->reason(), StopReason::Completed);
}

TEST(TrainingSession, MeasuresTimeWithoutPausesAndWithoutPacing)
{
    TrainingSession session;
    const auto run = session.start(smallConfig(5));
    session.waitUntilIdle();
    EXPECT_GT(run->busySeconds(), 0.0);
    EXPECT_GE(run->activeSeconds(), run->busySeconds());
    EXPECT_NEAR(run->rowsPerSecond(), 5.0 * 160.0 / run->busySeconds(), 1e-6 * run->rowsPerSecond());
}

} // namespace attention

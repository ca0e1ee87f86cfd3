// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/results.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace attention {
namespace {

RunFacts facts(double baseline, std::size_t rows)
{
    RunFacts facts;
    facts.classNames = {"0", "1"};
    facts.baselineAccuracy = baseline;
    facts.validationRows = rows;
    return facts;
}

EpochRecord record(double valLoss, double valAccuracy)
{
    EpochRecord record;
    record.epoch = 1;
    record.valLoss = valLoss;
    record.valAccuracy = valAccuracy;
    return record;
}

Evaluation evaluation()
{
    Evaluation evaluation;
    evaluation.epoch = 1;
    evaluation.classes = 3;
    evaluation.confusion = {8, 1, 1, //
                            0, 5, 5, //
                            2, 0, 0};
    return evaluation;
}

TEST(WilsonInterval, IsThatOfPublishedTables)
{
    // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998,
    // table I, method 3.
    const Interval most = wilsonInterval(81.0 / 263.0, 263);
    EXPECT_NEAR(most.low, 0.2553, 5e-5);
    EXPECT_NEAR(most.high, 0.3662, 5e-5);
    const Interval few = wilsonInterval(15.0 / 148.0, 148);
    EXPECT_NEAR(few.low, 0.0624, 5e-5);
    EXPECT_NEAR(few.high, 0.1605, 5e-5);
    const Interval none = wilsonInterval(0.0, 20);
    EXPECT_NEAR(none.low, 0.0, 1e-15);
    EXPECT_NEAR(none.high, 0.1611, 5e-5);
    const Interval one = wilsonInterval(1.0 / 29.0, 29);
    EXPECT_NEAR(one.low, 0.0061, 5e-5);
    EXPECT_NEAR(one.high, 0.1718, 5e-5);
}

TEST(WilsonInterval, SaysNothingWithoutRows)
{
    EXPECT_EQ(wilsonInterval(0.0, 0).low, 0.0);
    EXPECT_EQ(wilsonInterval(0.0, 0).high, 1.0);
}

TEST(ClassResults, CountRowsFoundAndSaid)
{
    const std::vector<ClassResult> results = classResults(evaluation());
    ASSERT_EQ(results.size(), 3U);
    EXPECT_EQ(results[0].rows, 10U);
    EXPECT_EQ(results[0].found, 8U);
    EXPECT_EQ(results[0].said, 10U);
    EXPECT_EQ(results[1].rows, 10U);
    EXPECT_EQ(results[1].found, 5U);
    EXPECT_EQ(results[1].said, 6U);
    EXPECT_EQ(results[2].rows, 2U);
    EXPECT_EQ(results[2].found, 0U);
    EXPECT_EQ(results[2].said, 6U);
    EXPECT_EQ(evaluatedRows(evaluation()), 22U);
    EXPECT_EQ(rightRows(evaluation()), 13U);
}

TEST(ClassResults, AreNoneOfARegression)
{
    EXPECT_TRUE(classResults(Evaluation{}).empty());
    EXPECT_EQ(rightRows(Evaluation{}), 0U);
}

TEST(NoBetterThanGuessing, IsAnAccuracyWithinTheIntervalOfTheBaseline)
{
    const double high = wilsonInterval(0.501, 2000).high;
    EXPECT_TRUE(isNoBetterThanGuessing(facts(0.501, 2000), record(0.7, high - 1e-4)));
    EXPECT_FALSE(isNoBetterThanGuessing(facts(0.501, 2000), record(0.7, high + 1e-4)));
}

TEST(NoBetterThanGuessing, IsNotSaidWhereEveryRowIsRight)
{
    EXPECT_FALSE(isNoBetterThanGuessing(facts(1.0, 20), record(0.01, 1.0)));
}

TEST(NoBetterThanGuessing, IsAnR2NotAboveZero)
{
    RunFacts numbers = facts(0.0, 100);
    numbers.task = Task::Regression;
    EXPECT_TRUE(isNoBetterThanGuessing(numbers, record(1.0, 0.0)));
    EXPECT_TRUE(isNoBetterThanGuessing(numbers, record(1.2, -0.2)));
    EXPECT_FALSE(isNoBetterThanGuessing(numbers, record(0.9, 0.05)));
    EXPECT_FALSE(isNoBetterThanGuessing(numbers, record(1.0, std::numeric_limits<double>::quiet_NaN())));
}

TEST(LearntNothing, IsAGuessWithTheLossOfAGuess)
{
    EXPECT_TRUE(learntNothing(facts(0.501, 2000), record(std::log(2.0), 0.503)));
    EXPECT_TRUE(learntNothing(facts(0.501, 2000), record(0.75, 0.49)));
    EXPECT_FALSE(learntNothing(facts(0.501, 2000), record(0.5, 0.8)));
}

TEST(LearntNothing, IsNotSaidOfARareClassWhoseProbabilitiesAreKnown)
{
    // 5 % of the rows: all are said to be of the larger class, yet the loss is far below the entropy 0.199.
    EXPECT_FALSE(learntNothing(facts(0.95, 1000), record(0.12, 0.951)));
    EXPECT_TRUE(learntNothing(facts(0.95, 1000), record(0.199, 0.951)));
}

TEST(LearntNothing, IsSaidOfARunOnlyOnceItEndedWell)
{
    attention::Run run(1, TrainingConfig{});
    run.prepare(facts(0.501, 2000));
    EXPECT_FALSE(learntNothing(run, 0));
    run.append({record(0.7, 0.5), {}});
    run.setState(RunState::Running);
    EXPECT_FALSE(learntNothing(run, 1));
    run.finish(StopReason::Completed);
    EXPECT_TRUE(learntNothing(run, 1));
    EXPECT_FALSE(learntNothing(run, 0));

    attention::Run bad(2, TrainingConfig{});
    bad.prepare(facts(0.501, 2000));
    bad.append({record(0.7, 0.5), {}});
    bad.finish(StopReason::Diverged, Divergence::NotFinite);
    EXPECT_FALSE(learntNothing(bad, 1));
}

} // namespace
} // namespace attention

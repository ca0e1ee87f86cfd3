// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/retraining.h"

#include "core/trust/permutation.h"

#include "tests/core/trust/subjects.h"

#include <gtest/gtest.h>

#include <cmath>

namespace attention {

namespace {

const std::vector<std::size_t> someColumns{1, 3, 1, 2};

} // namespace

TEST(Retraining, TrainsAsARunDoes)
{
    const TrainingConfig config = test::smallConfig();
    const test::Outcome outcome = test::trainToTheEnd(config);
    const Retrained retrained = retrain(config, test::shareDataset(config)).value();
    EXPECT_EQ(retrained.explained.parameters, outcome.parameters);
    EXPECT_EQ(retrained.score, outcome.records.back().valAccuracy);
    EXPECT_FALSE(retrained.diverged);
}

TEST(Retraining, ScoresTheWeightsItEndsWith)
{
    TrainingConfig config = test::smallConfig(400);
    config.data.source = "noise";
    config.learningRate = 0.05;
    config.earlyStopping = 3;
    const auto data = test::shareDataset(config);
    const Retrained stopped = retrain(config, data).value();
    EXPECT_EQ(stopped.score, scores(stopped.explained)[0]);

    config.epochs = 0;
    const Retrained untrained = retrain(config, data).value();
    EXPECT_EQ(untrained.score, scores(untrained.explained)[0]);
}

TEST(Retraining, SaysThatItDiverged)
{
    TrainingConfig config = test::smallConfig(50);
    config.learningRate = 1'000.0;
    EXPECT_TRUE(retrain(config, test::shareDataset(config)).value().diverged);
}

TEST(Retraining, GivesNothingIfStopped)
{
    const TrainingConfig config = test::smallConfig();
    EXPECT_FALSE(retrain(config, test::shareDataset(config), [] { return true; }).has_value());
}

TEST(Retraining, LeavesAllButTheDroppedColumnAsItWas)
{
    Dataset data = test::randomDataset(Task::Multiclass, 40, someColumns);
    data.targetName = std::string("kind");
    data.truth = PlantedTruth{{{1}}, {}};
    data.preprocessing = Preprocessing{};
    for (const SourceColumn &source : data.sources)
        data.preprocessing->columns.push_back({source.name, {}, {}, 0.0, {}, {}, false, false});
    const auto rest = withoutColumn(data, 1);
    EXPECT_EQ(rest->task, data.task);
    EXPECT_EQ(rest->rows, data.rows);
    EXPECT_EQ(rest->trainRows, data.trainRows);
    EXPECT_EQ(rest->columns, 4U);
    EXPECT_EQ(rest->y, data.y);
    EXPECT_EQ(rest->classNames, data.classNames);
    EXPECT_EQ(rest->targetName, "kind");
    EXPECT_EQ(rest->columnNames, (std::vector<std::string>{"x0", "x2", "x3=0", "x3=1"}));
    EXPECT_EQ(rest->sources, (std::vector<SourceColumn>{{"x0", 0, 1}, {"x2", 1, 1}, {"x3", 2, 2}}));
    EXPECT_FALSE(rest->truth.has_value());
    ASSERT_EQ(rest->preprocessing->columns.size(), 3U);
    EXPECT_EQ(rest->preprocessing->columns[1].name, "x2");
    ASSERT_EQ(rest->x.size(), 40U * 4U);
    for (std::size_t row = 0; row < data.rows; ++row) {
        const std::span<const float> all = data.row(row);
        const std::span<const float> left = rest->row(row);
        ASSERT_EQ((std::vector<float>(left.begin(), left.end())),
                  (std::vector<float>{all[0], all[4], all[5], all[6]}));
    }
}

TEST(Retraining, WithoutTheLabelColumnLearnsNothing)
{
    const TrainingConfig config = test::quickConfig();
    const auto data = test::shareDataset(config);
    EXPECT_GT(retrain(config, data).value().score, 0.99);
    EXPECT_GT(retrain(config, withoutColumn(*data, 0)).value().score, 0.99);
    EXPECT_LT(retrain(config, withoutColumn(*data, 1)).value().score, 0.65);
}

TEST(Retraining, OfEqualAttentionIsTheNetworkWhoseAttentionIsFrozenUniform)
{
    const Dataset data = test::randomDataset(Task::Binary, 100, someColumns);
    Explained frozen = test::randomSubject(data);
    test::clearInputs(frozen, "dense_1/kernel", 0, 7);
    Explained equal = frozen;
    equal.model.columnAttention = false;
    equal.parameters.erase(equal.parameters.begin(), equal.parameters.begin() + 49);
    equal.data = withEqualAttention(data);
    EXPECT_NEAR(scores(equal)[0], scores(frozen)[0], 0.041); // one row of 25 may be on the edge
    EXPECT_EQ(equal.data->sources, data.sources);
    EXPECT_FLOAT_EQ(equal.data->x[0], data.x[0] / 7.0F);
}

TEST(AttentionOfOtherRows, ChangesNothingWhereAllRowsHaveTheSame)
{
    for (const Task task : test::allTasks) {
        Explained subject = test::randomSubject(test::randomDataset(task, 400, someColumns));
        test::clearInputs(subject, "dense_1/kernel", 0, 7);
        const Score score = scoreWithAttentionOfOtherRows(subject, 3, 1).value();
        EXPECT_NEAR(score.mean, scores(subject)[0], 1e-5);
        EXPECT_NEAR(score.sd, 0.0, 1e-5);
    }
}

TEST(AttentionOfOtherRows, CostsMuchWhereTheNetworkLivesByIt)
{
    TrainingConfig config = test::quickConfig();
    config.data.source = "switch";
    config.data.rows = 4'000;
    config.data.columns = 11;
    config.epochs = 40;
    config.data.labelColumn = 1;
    const Explained subject = test::trainedSubject(config);
    const Score score = scoreWithAttentionOfOtherRows(subject, 10, 1).value();
    EXPECT_LT(score.mean, scores(subject)[0] - 0.02);
    EXPECT_GT(score.sd, 0.0);
    EXPECT_EQ(scoreWithAttentionOfOtherRows(subject, 10, 1).value().mean, score.mean);
    EXPECT_NE(scoreWithAttentionOfOtherRows(subject, 10, 2).value().mean, score.mean);
}

TEST(AttentionOfOtherRows, AreNoneWithoutColumnAttention)
{
    ModelConfig model;
    model.columnAttention = false;
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 40, {1, 1}), model);
    EXPECT_FALSE(scoreWithAttentionOfOtherRows(subject, 3, 1).has_value());
}

} // namespace attention

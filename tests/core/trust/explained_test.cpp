// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/explained.h"

#include "tests/core/support/trained_run.h"
#include "tests/core/trust/subjects.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace attention {

TEST(Explained, IsTheNetworkThatARunLeavesBehind)
{
    const TrainingConfig config = test::smallConfig();
    const auto run = test::trainedRun(config);
    const Explained subject = explained(*run).value();
    EXPECT_EQ(subject.model, config.model);
    EXPECT_EQ(subject.data, run->facts().data);
    EXPECT_EQ(subject.parameters, run->parameters.at(5)->values);
    ASSERT_EQ(subject.rows.size(), 40U);
    EXPECT_EQ(subject.rows.front(), 160U);
    EXPECT_EQ(subject.rows.back(), 199U);
    EXPECT_EQ(finalEpoch(*run), 5);
}

TEST(Explained, HasTheBestWeightsAfterEarlyStopping)
{
    TrainingConfig config = test::smallConfig(400);
    config.data.source = "noise";
    config.learningRate = 0.05;
    config.earlyStopping = 3;
    const auto run = test::trainedRun(config);
    run->finish(StopReason::EarlyStopping);
    const auto best = static_cast<std::int64_t>(run->epochs.best() + 1);
    ASSERT_EQ(run->epochs.back().epoch, best + 3);
    EXPECT_EQ(finalEpoch(*run), best);
    const Explained subject = explained(*run).value();
    EXPECT_EQ(subject.parameters, run->parameters.at(best)->values);
    EXPECT_EQ(subject.parameters, retrain(config, run->facts().data).value().explained.parameters);
}

TEST(Explained, IsNothingForARunWithoutAnEpoch)
{
    EXPECT_FALSE(explained(attention::Run(1, {})).has_value());
    EXPECT_FALSE(explained(*test::trainedRun(test::smallConfig(0))).has_value());
    EXPECT_EQ(finalEpoch(attention::Run(1, {})), 0);
}

TEST(Explained, LooksAtRowsThatAreEvenlySpreadWhereThereAreTooMany)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 100'000, {1}));
    ASSERT_EQ(subject.rows.size(), mostExplainedRows);
    EXPECT_EQ(subject.rows[0], 75'000U);
    EXPECT_EQ(subject.rows[1], 75'002U);
    EXPECT_EQ(subject.rows[2], 75'005U);
    EXPECT_EQ(subject.rows.back(), 99'997U);
}

TEST(Explained, HasAGroupForAllRowsAndOneForEachClass)
{
    const Dataset classes = test::randomDataset(Task::Multiclass, 40, {1});
    EXPECT_EQ(groupCount(classes), 4U);
    for (std::size_t row = 0; row < classes.rows; ++row)
        EXPECT_EQ(groupOf(classes, row), 1 + static_cast<std::size_t>(classes.y[row]));
    EXPECT_EQ(groupCount(test::randomDataset(Task::Binary, 40, {1})), 3U);

    const Dataset numbers = test::randomDataset(Task::Regression, 40, {1});
    EXPECT_EQ(groupCount(numbers), 1U);
    EXPECT_EQ(groupOf(numbers, 3), 0U);

    Dataset manyClasses = classes;
    manyClasses.classNames.resize(21);
    EXPECT_EQ(groupCount(manyClasses), 1U);
    EXPECT_EQ(groupOf(manyClasses, 3), 0U);
}

TEST(Explained, CountsTheProductsOfARow)
{
    const Dataset data = test::randomDataset(Task::Multiclass, 40, {1, 3, 1});
    EXPECT_EQ(productsOfRow({}, data), 5.0 * 5 + 5 * 16 + 16 * 16 + 16 * 3);
}

TEST(Explained, KnowsTheMeanOfTheTrainingRows)
{
    Dataset data = test::randomDataset(Task::Binary, 8, {1, 2});
    std::fill(data.x.begin(), data.x.end(), 100.0F);
    for (std::size_t row = 0; row < data.trainRows; ++row) {
        data.x[row * 3] = static_cast<float>(row);
        data.x[row * 3 + 1] = 0.0F;
        data.x[row * 3 + 2] = row < 3 ? 1.0F : 0.0F;
    }
    EXPECT_EQ(trainingMeans(data), (std::vector<double>{2.5, 0.0, 0.5}));
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluation.h"

#include "core/data/random.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace attention {

namespace {

using testing::ElementsAre;
using testing::FloatEq;
using testing::IsEmpty;

/// Two training rows, and one validation row for each label.
Dataset datasetOf(Task task, std::size_t classes, const std::vector<float> &labels)
{
    Dataset data;
    data.task = task;
    data.rows = 2 + labels.size();
    data.trainRows = 2;
    data.y = {0.0F, 0.0F};
    data.y.insert(data.y.end(), labels.begin(), labels.end());
    data.classNames.resize(classes);
    return data;
}

Evaluation evaluationOf(const Dataset &data, const std::vector<float> &predictions)
{
    Evaluation result;
    result.predicted = {1.0F, 2.0F, 3.0F}; // of an epoch before
    EXPECT_TRUE(evaluate(data, predictions, 7, result, {}));
    EXPECT_EQ(result.epoch, 7);
    return result;
}

/// Every pair of a row of class 1 and one of class 0.
double areaByPairs(const std::vector<float> &scores, const std::vector<float> &labels)
{
    double wins = 0.0;
    double pairs = 0.0;
    for (std::size_t one = 0; one < scores.size(); ++one) {
        for (std::size_t zero = 0; zero < scores.size(); ++zero) {
            if (labels[one] == 1.0F && labels[zero] == 0.0F) {
                pairs += 1.0;
                wins += scores[one] > scores[zero] ? 1.0 : scores[one] == scores[zero] ? 0.5 : 0.0;
            }
        }
    }
    return wins / pairs;
}

TEST(AreaUnderRoc, IsTheShareOfPairsInTheRightOrderWithTiesHalf)
{
    Random random(3, Stream::Data);
    std::vector<float> scores;
    std::vector<float> labels;
    for (int row = 0; row < 300; ++row) {
        labels.push_back(random.uniform() < 0.3 ? 1.0F : 0.0F);
        scores.push_back(static_cast<float>(random.below(20)) + labels.back());
    }
    EXPECT_NEAR(areaUnderRoc(scores, labels).value(), areaByPairs(scores, labels), 1e-12);
}

TEST(AreaUnderRoc, HoldsForMoreRowsThanAreSortedAtOnce)
{
    Random random(4, Stream::Data);
    std::vector<float> scores;
    std::vector<float> labels;
    for (int row = 0; row < 200'001; ++row) {
        labels.push_back(row % 2 == 0 ? 1.0F : 0.0F);
        scores.push_back(static_cast<float>(random.uniform()) + (row % 2 == 0 ? 0.5F : 0.0F));
    }
    // U + ½ against U: the chance that the first is larger is 1 − ½ · ½².
    EXPECT_NEAR(areaUnderRoc(scores, labels).value(), 0.875, 0.003);
}

TEST(AreaUnderRoc, IsNothingWithoutBothClassesOrAnOrder)
{
    EXPECT_FALSE(areaUnderRoc(std::vector{1.0F, 2.0F}, std::vector{1.0F, 1.0F}));
    EXPECT_FALSE(
        areaUnderRoc(std::vector{1.0F, std::numeric_limits<float>::quiet_NaN()}, std::vector{1.0F, 0.0F}));
    EXPECT_FALSE(areaUnderRoc(std::vector{1.0F, 2.0F}, std::vector{1.0F, 0.0F}, [] { return true; }));
    EXPECT_DOUBLE_EQ(areaUnderRoc(std::vector{1.0F, 2.0F}, std::vector{1.0F, 0.0F}).value(), 0.0);
}

TEST(Evaluation, CountsWhatTheModelSaysOfEachOfTwoClasses)
{
    const Dataset data = datasetOf(Task::Binary, 2, {0, 0, 1, 1, 1});
    const Evaluation result = evaluationOf(data, {-1.0F, 2.0F, 3.0F, -0.5F, 0.25F});
    EXPECT_THAT(result.confusion, ElementsAre(1, 1, 1, 2));
    EXPECT_NEAR(result.auc.value(), 4.0 / 6.0, 1e-12);
    EXPECT_THAT(result.predicted, IsEmpty());
}

TEST(Evaluation, CountsSeveralClassesRowByRow)
{
    const Dataset data = datasetOf(Task::Multiclass, 3, {0, 1, 2, 2});
    const Evaluation result = evaluationOf(data, {0.0F, 2.0F, 2.0F, 0.0F});
    EXPECT_THAT(result.confusion, ElementsAre(1, 0, 0, 0, 0, 1, 1, 0, 1));
    EXPECT_FALSE(result.auc);
}

TEST(Evaluation, GivesNumbersInTheUnitOfTheFile)
{
    Dataset data = datasetOf(Task::Regression, 0, {-1.0F, 0.0F, 2.0F});
    data.targetScale = {10.0, 2.0};
    const Evaluation result = evaluationOf(data, {0.5F, 0.0F, 1.0F});
    EXPECT_THAT(result.truth, ElementsAre(FloatEq(8.0F), FloatEq(10.0F), FloatEq(14.0F)));
    EXPECT_THAT(result.predicted, ElementsAre(FloatEq(11.0F), FloatEq(10.0F), FloatEq(12.0F)));
    EXPECT_THAT(result.confusion, IsEmpty());
}

TEST(Evaluation, SpreadsItsPointsOverTheRowsWhereThereAreMany)
{
    std::vector<float> labels;
    for (std::size_t row = 0; row < 3 * Evaluation::mostPoints; ++row)
        labels.push_back(static_cast<float>(row));
    const Evaluation result = evaluationOf(datasetOf(Task::Regression, 0, labels), labels);
    ASSERT_EQ(result.truth.size(), Evaluation::mostPoints);
    EXPECT_FLOAT_EQ(result.truth[1], 3.0F);
    EXPECT_FLOAT_EQ(result.truth.back(), static_cast<float>(3 * Evaluation::mostPoints - 3));
}

TEST(Evaluation, CanBeStopped)
{
    Evaluation result;
    EXPECT_FALSE(evaluate(datasetOf(Task::Binary, 2, {0, 1}), std::vector{0.0F, 1.0F}, 1, result,
                          [] { return true; }));
}

} // namespace

} // namespace attention

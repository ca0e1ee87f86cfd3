// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/permutation.h"

#include "core/data/random.h"

#include "tests/core/trust/subjects.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attention {

namespace {

const std::vector<std::size_t> someColumns{1, 3, 1, 2};

std::vector<std::uint32_t> shuffled(std::size_t count, std::uint64_t seed, std::size_t part)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    Random random(seed, Stream::Permutation, 256 * part);
    for (std::size_t i = count - 1; i > 0; --i)
        std::swap(order[i], order[random.below(static_cast<std::uint32_t>(i + 1))]);
    return order;
}

/// The subject with data in which a column's values have changed places among the explained rows.
Explained withColumnPermuted(const Explained &subject, std::size_t column,
                             const std::vector<std::uint32_t> &order)
{
    Dataset data = *subject.data;
    const SourceColumn &source = data.sources[column];
    for (std::size_t index = 0; index < order.size(); ++index) {
        const std::span<const float> from = subject.data->row(subject.rows[order[index]]);
        std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(source.firstInput), source.inputs,
                    data.x.begin() +
                        static_cast<std::ptrdiff_t>(subject.rows[index] * data.columns + source.firstInput));
    }
    Explained permuted = subject;
    permuted.data = std::make_shared<const Dataset>(std::move(data));
    return permuted;
}

double meanOfColumn(const Evidence &evidence, std::size_t column)
{
    double sum = 0.0;
    for (std::size_t row = 0; row < evidence.rows.size(); ++row)
        sum += static_cast<double>(evidence.perRow[row * evidence.figures.columns + column]);
    return sum / static_cast<double>(evidence.rows.size());
}

} // namespace

TEST(Permutation, OfTheLabelColumnCostsHalfTheAccuracyAndOfTheOthersNothing)
{
    const Explained subject = test::trainedSubject(test::quickConfig());
    ASSERT_GT(scores(subject)[0], 0.99);
    const Evidence evidence = permutationEvidence(subject, 10, 1).value();
    for (std::size_t column = 0; column < 4; ++column)
        EXPECT_NEAR(evidence.figures.meanOf(0, column), column == 1 ? 0.5 : 0.0, 0.05) << column;
}

TEST(Permutation, IsTheScoreThatIsLostWhenAColumnIsShuffledAmongTheRows)
{
    for (const Task task : test::allTasks) {
        const Explained subject = test::randomSubject(test::randomDataset(task, 1'200, someColumns));
        const std::vector<double> before = scores(subject);
        const Evidence evidence = permutationEvidence(subject, 3, 5).value();
        for (std::size_t column = 0; column < subject.columns(); ++column) {
            for (std::size_t repeat = 0; repeat < 3; ++repeat) {
                const auto order = shuffled(subject.rows.size(), 5, column * 1000 + repeat);
                const std::vector<double> after = scores(withColumnPermuted(subject, column, order));
                for (std::size_t group = 0; group < before.size(); ++group) {
                    const std::size_t place = evidence.figures.place(group, column) * 3 + repeat;
                    EXPECT_NEAR(evidence.repeats[place], before[group] - after[group], 1e-6)
                        << "task " << static_cast<int>(task) << ", column " << column << ", group " << group;
                }
            }
        }
    }
}

TEST(Permutation, HasTheMeanAndSpreadOfItsRepeatsAndTheMeanOfItsRows)
{
    for (const Task task : test::allTasks) {
        const Explained subject = test::randomSubject(test::randomDataset(task, 500, someColumns));
        const Evidence evidence = permutationEvidence(subject, 10, 1).value();
        for (std::size_t column = 0; column < subject.columns(); ++column) {
            const double *drops = evidence.repeats.data() + column * 10;
            const double mean = std::accumulate(drops, drops + 10, 0.0) / 10.0;
            double squares = 0.0;
            for (std::size_t repeat = 0; repeat < 10; ++repeat)
                squares += (drops[repeat] - mean) * (drops[repeat] - mean);
            EXPECT_NEAR(evidence.figures.meanOf(0, column), mean, 1e-12);
            EXPECT_NEAR(evidence.figures.spreadOf(0, column), std::sqrt(squares / 9.0), 1e-12);
            EXPECT_NEAR(meanOfColumn(evidence, column), mean, 1e-6);
        }
    }
}

TEST(Permutation, CostsNothingOfAColumnTheNetworkIgnores)
{
    for (const Task task : test::allTasks) {
        Explained subject = test::randomSubject(test::randomDataset(task, 500, someColumns));
        test::ignoreColumn(subject, 1);
        const Evidence evidence = permutationEvidence(subject, 10, 1).value();
        EXPECT_NEAR(evidence.figures.meanOf(0, 1), 0.0, 1e-6);
    }
}

TEST(Permutation, CostsNothingWithOneRow)
{
    for (const Task task : test::allTasks) {
        const Explained subject = test::randomSubject(test::randomDataset(task, 4, someColumns));
        ASSERT_EQ(subject.rows.size(), 1U);
        const Evidence evidence = permutationEvidence(subject, 10, 1).value();
        for (std::size_t column = 0; column < subject.columns(); ++column) {
            EXPECT_EQ(evidence.figures.meanOf(0, column), 0.0);
            EXPECT_EQ(evidence.figures.spreadOf(0, column), 0.0);
        }
    }
}

TEST(Permutation, HasNoNumberForAClassWithoutRows)
{
    Dataset data = test::randomDataset(Task::Multiclass, 200, someColumns);
    std::replace(data.y.begin(), data.y.end(), 1.0F, 0.0F);
    const Explained subject = test::randomSubject(std::move(data));
    const Evidence evidence = permutationEvidence(subject, 10, 1).value();
    for (std::size_t group = 0; group < 4; ++group) {
        EXPECT_EQ(std::isnan(evidence.figures.meanOf(group, 0)), group == 2) << group;
        EXPECT_EQ(std::isnan(evidence.figures.spreadOf(group, 0)), group == 2) << group;
        EXPECT_EQ(std::isnan(scores(subject)[group]), group == 2) << group;
    }
}

TEST(Permutation, CostsNothingWhereTheTargetsDoNotDiffer)
{
    Dataset data = test::randomDataset(Task::Regression, 200, someColumns);
    std::fill(data.y.begin(), data.y.end(), 0.5F);
    const Explained subject = test::randomSubject(std::move(data));
    const Evidence evidence = permutationEvidence(subject, 10, 1).value();
    for (std::size_t column = 0; column < subject.columns(); ++column)
        EXPECT_EQ(evidence.figures.meanOf(0, column), 0.0);
    EXPECT_EQ(scores(subject), std::vector<double>{0.0});
}

TEST(Permutation, RepeatsWithTheSameSeedAndNotWithAnother)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 600, someColumns));
    const Evidence evidence = permutationEvidence(subject, 10, 3).value();
    EXPECT_EQ(permutationEvidence(subject, 10, 3).value().repeats, evidence.repeats);
    EXPECT_NE(permutationEvidence(subject, 10, 4).value().repeats, evidence.repeats);
}

TEST(Permutation, GivesNothingIfStoppedAtAnyMoment)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 1'200, someColumns));
    int asked = 0;
    ASSERT_TRUE(permutationEvidence(subject, 10, 1, [&asked] { return ++asked < 0; }).has_value());
    ASSERT_GE(asked, 4);
    for (int moment = 1; moment <= asked; ++moment) {
        int turn = 0;
        EXPECT_FALSE(permutationEvidence(subject, 10, 1, [&] { return ++turn == moment; }).has_value());
    }
}

TEST(AttentionEvidence, SharesOutOneAmongTheColumnsOfEveryRow)
{
    for (const Task task : test::allTasks) {
        const Explained subject = test::randomSubject(test::randomDataset(task, 600, someColumns));
        const Evidence evidence = attentionEvidence(subject).value();
        ASSERT_EQ(evidence.rows, subject.rows);
        for (std::size_t row = 0; row < evidence.rows.size(); ++row) {
            const float *shares = evidence.perRow.data() + row * subject.columns();
            ASSERT_NEAR(std::accumulate(shares, shares + subject.columns(), 0.0F), 1.0F, 1e-5F);
        }
    }
}

TEST(AttentionEvidence, IsWhatTrainingReports)
{
    TrainingConfig config = test::quickConfig();
    config.epochs = 3;
    const auto data = test::shareDataset(config);
    const Explained subject = retrain(config, data).value().explained;
    const Evidence evidence = attentionEvidence(subject).value();
    const AttentionStatistics reported = Trainer(config, data, subject.parameters).attention();
    ASSERT_EQ(reported.mean.size(), evidence.figures.mean.size());
    for (std::size_t place = 0; place < reported.mean.size(); ++place) {
        EXPECT_NEAR(evidence.figures.mean[place], static_cast<double>(reported.mean[place]), 1e-6);
        EXPECT_NEAR(evidence.figures.spread[place], static_cast<double>(reported.sd[place]), 1e-5);
    }
}

TEST(AttentionEvidence, OfACategoryIsTheSumOverItsLevels)
{
    Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 100, someColumns));
    std::fill(subject.parameters.begin(), subject.parameters.end(), 0.0F);
    const Evidence evidence = attentionEvidence(subject).value();
    for (std::size_t column = 0; column < someColumns.size(); ++column) {
        EXPECT_NEAR(evidence.figures.meanOf(0, column), static_cast<double>(someColumns[column]) / 7.0, 1e-6);
        EXPECT_NEAR(evidence.figures.spreadOf(0, column), 0.0, 1e-6);
    }
}

TEST(AttentionEvidence, HasNothingWithoutColumnAttentionAndIfStopped)
{
    ModelConfig model;
    model.columnAttention = false;
    const Dataset data = test::randomDataset(Task::Binary, 100, someColumns);
    EXPECT_TRUE(attentionEvidence(test::randomSubject(data, model)).value().figures.empty());
    EXPECT_FALSE(attentionEvidence(test::randomSubject(data), [] { return true; }).has_value());
}

} // namespace attention

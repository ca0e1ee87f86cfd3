// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/shapley.h"

#include "tests/core/trust/subjects.h"

#include <gtest/gtest.h>

#include <cmath>

namespace attention {

namespace {

double sumOfRow(const Parts &parts, std::size_t row, std::size_t columns)
{
    double sum = 0.0;
    for (std::size_t column = 0; column < columns; ++column)
        sum += static_cast<double>(parts.values[row * columns + column]);
    return sum;
}

void expectThatPartsAddUp(const Explained &subject, std::uint64_t seed = 1)
{
    const Parts parts = shapleyParts(subject, runProducts, seed).value();
    ASSERT_EQ(parts.rows, subject.rows);
    for (std::size_t row = 0; row < parts.rows.size(); ++row) {
        ASSERT_NEAR(sumOfRow(parts, row, subject.columns()), parts.outputs[row] - parts.bases[row], 1e-5)
            << "row " << row;
    }
}

const std::vector<std::size_t> someColumns{1, 3, 1, 2};
const std::vector<std::size_t> manyColumns(14, 1);

} // namespace

TEST(Shapley, PartsOfEveryRowAddUpToItsOutputLessTheBase)
{
    for (const Task task : test::allTasks)
        expectThatPartsAddUp(test::randomSubject(test::randomDataset(task, 600, someColumns)));
}

TEST(Shapley, SampledPartsOfEveryRowAddUpToItsOutputLessTheBase)
{
    for (const Task task : test::allTasks)
        expectThatPartsAddUp(test::randomSubject(test::randomDataset(task, 600, manyColumns)));
}

TEST(Shapley, ExplainsTheLogitOfTheRowsOwnClass)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Multiclass, 80, someColumns));
    const Parts parts = shapleyParts(subject, runProducts, 1).value();
    Network<float> network(subject.model, subject.data->columns, subject.data->output());
    std::copy(subject.parameters.begin(), subject.parameters.end(), network.parameters().begin());
    Batch<float> x(1, static_cast<Eigen::Index>(subject.data->columns));
    for (std::size_t index = 0; index < parts.rows.size(); ++index) {
        const std::span<const float> inputs = subject.data->row(parts.rows[index]);
        std::copy(inputs.begin(), inputs.end(), x.data());
        const Batch<float> shares = network.activations(x).back().values;
        // A logit less another is the logarithm of what their shares are to each other.
        const auto own = static_cast<Eigen::Index>(subject.data->y[parts.rows[index]]);
        NetworkPass<float> pass(network.plan(), Task::Multiclass);
        pass.load(x, std::vector<float>{0.0F});
        pass.evaluate(subject.parameters.data());
        EXPECT_NEAR(parts.outputs[index], static_cast<double>(pass.output(network.plan().size() - 1)(0, own)),
                    1e-5);
        EXPECT_EQ(shares.cols(), 3);
    }
}

TEST(Shapley, HasNoPartOfAColumnTheNetworkIgnores)
{
    for (const auto &columns : {someColumns, manyColumns}) {
        Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 400, columns));
        test::ignoreColumn(subject, 1);
        const Evidence evidence = shapleyEvidence(subject, runProducts, 1).value();
        EXPECT_LT(evidence.figures.meanOf(0, 1), 1e-7);
        EXPECT_GT(evidence.figures.meanOf(0, 0), 1e-3);
    }
}

TEST(Shapley, HasEqualPartsOfTwinColumnsThatTheNetworkTreatsAlike)
{
    Dataset data = test::randomDataset(Task::Binary, 400, {1, 1, 1});
    for (std::size_t row = 0; row < data.rows; ++row)
        data.x[row * 3 + 2] = data.x[row * 3];
    ModelConfig model;
    model.columnAttention = false;
    Explained subject = test::randomSubject(std::move(data), model);
    const auto units = static_cast<std::ptrdiff_t>(model.hiddenUnits);
    std::copy_n(subject.parameters.begin(), units, subject.parameters.begin() + 2 * units);
    const Parts parts = shapleyParts(subject, runProducts, 1).value();
    for (std::size_t row = 0; row < parts.rows.size(); ++row)
        ASSERT_NEAR(parts.values[row * 3], parts.values[row * 3 + 2], 1e-5F);
}

// Of a linear network a column's part is its weight times how far its value is from the mean, in any order.
TEST(Shapley, SampledPartsOfALinearNetworkAreExact)
{
    ModelConfig linear;
    linear.columnAttention = false;
    linear.hiddenAttention = false;
    const Explained subject =
        test::randomSubject(test::randomDataset(Task::Binary, 400, manyColumns), linear);
    const Parts parts = shapleyParts(subject, runProducts, 1).value();
    for (const double error : parts.errors)
        EXPECT_LT(error, 1e-6);
}

// Five columns of which four are ignored have, taken as one, the parts of the one that is not: so the same
// network has exact parts to compare with.
TEST(Shapley, SampledPartsLieWithinTheirErrorOfTheExactOnes)
{
    Explained many = test::randomSubject(test::randomDataset(Task::Binary, 400, manyColumns));
    for (const std::size_t column : {10U, 11U, 12U, 13U})
        test::ignoreColumn(many, column);
    Dataset taken = *many.data;
    taken.sources.resize(10);
    taken.sources.back().inputs = 5;
    Explained ten = many;
    ten.data = std::make_shared<const Dataset>(std::move(taken));
    const Evidence exact = shapleyEvidence(ten, runProducts, 1).value();
    const Evidence sampled = shapleyEvidence(many, runProducts, 1).value();
    ASSERT_EQ(exact.rows, sampled.rows);
    for (std::size_t group = 0; group < 3; ++group) {
        for (std::size_t column = 0; column < 10; ++column) {
            const double error = sampled.figures.spreadOf(group, column);
            EXPECT_EQ(exact.figures.spreadOf(group, column), 0.0);
            EXPECT_GT(error, 0.0);
            EXPECT_NEAR(sampled.figures.meanOf(group, column), exact.figures.meanOf(group, column),
                        4.0 * error);
            EXPECT_LT(error, 0.1 * exact.figures.meanOf(group, column));
        }
    }
}

TEST(Shapley, RepeatsWithTheSameSeedAndNotWithAnother)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 400, manyColumns));
    const Parts parts = shapleyParts(subject, runProducts, 7).value();
    EXPECT_EQ(shapleyParts(subject, runProducts, 7).value().values, parts.values);
    EXPECT_NE(shapleyParts(subject, runProducts, 8).value().values, parts.values);
}

TEST(Shapley, TakesFewerRowsWhereAllWouldTakeTooLong)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 4'000, someColumns));
    ASSERT_EQ(subject.rows.size(), 1'000U);
    const Evidence evidence = shapleyEvidence(subject, 1.0, 1).value();
    EXPECT_EQ(evidence.rows.size(), 64U);
    EXPECT_EQ(evidence.perRow.size(), 64U * subject.columns());
    EXPECT_TRUE(std::is_sorted(evidence.rows.begin(), evidence.rows.end()));
}

TEST(Shapley, HasNothingAboveTheMostColumns)
{
    const std::vector<std::size_t> columns(mostShapleyColumns + 1, 1);
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 8, columns));
    const Evidence evidence = shapleyEvidence(subject, runProducts, 1).value();
    EXPECT_TRUE(evidence.figures.empty());
    EXPECT_TRUE(evidence.rows.empty());
}

TEST(Shapley, IsFiniteForOneRowOneColumnOneClassAndWeightsThatAreAllEqual)
{
    Dataset data = test::randomDataset(Task::Binary, 4, {1});
    ASSERT_EQ(data.validationRows(), 1U);
    std::fill(data.y.begin(), data.y.end(), 1.0F);
    Explained subject = test::randomSubject(std::move(data));
    std::fill(subject.parameters.begin(), subject.parameters.end(), 0.25F);
    const Evidence evidence = shapleyEvidence(subject, runProducts, 1).value();
    EXPECT_TRUE(std::isfinite(evidence.figures.meanOf(0, 0)));
    EXPECT_TRUE(std::isnan(evidence.figures.meanOf(1, 0)));
    EXPECT_TRUE(std::isnan(evidence.figures.spreadOf(1, 0)));
    EXPECT_EQ(evidence.figures.meanOf(2, 0), evidence.figures.meanOf(0, 0));
    EXPECT_EQ(evidence.figures.spreadOf(2, 0), 0.0);
}

TEST(Shapley, GivesNothingIfStopped)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 400, someColumns));
    EXPECT_FALSE(shapleyEvidence(subject, runProducts, 1, [] { return true; }).has_value());
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/partial_dependence.h"

#include "tests/core/trust/subjects.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace attention {

namespace {

const std::vector<std::size_t> someColumns{1, 3, 1, 2};

} // namespace

TEST(PartialDependence, OfTheLabelColumnRisesFromOneClassToTheOther)
{
    const Explained subject = test::trainedSubject(test::quickConfig());
    const PartialDependence curve = partialDependence(subject, 1, 20).value();
    EXPECT_EQ(curve.column, 1U);
    EXPECT_EQ(curve.values, (std::vector<double>{0.0, 1.0})); // that is all there are
    ASSERT_EQ(curve.outputs.size(), 2U);
    EXPECT_LT(curve.outputs[0], 0.2);
    EXPECT_GT(curve.outputs[1], 0.8);
}

TEST(PartialDependence, IsWhatTheNetworkSaysWhenAllRowsHaveAValue)
{
    for (const Task task : test::allTasks) {
        Dataset data = test::randomDataset(task, 800, someColumns);
        data.targetScale = {10.0, 3.0};
        const Explained subject = test::randomSubject(std::move(data));
        const PartialDependence curve = partialDependence(subject, 2, 5).value();
        ASSERT_EQ(curve.values.size(), 5U);
        EXPECT_TRUE(std::is_sorted(curve.values.begin(), curve.values.end()));
        Network<float> network(subject.model, subject.data->columns, subject.data->output());
        std::copy(subject.parameters.begin(), subject.parameters.end(), network.parameters().begin());
        for (std::size_t point = 0; point < 5; ++point) {
            Batch<float> x(static_cast<Eigen::Index>(subject.rows.size()), 7);
            for (Eigen::Index row = 0; row < x.rows(); ++row) {
                const auto inputs = subject.data->row(subject.rows[static_cast<std::size_t>(row)]);
                for (Eigen::Index input = 0; input < 7; ++input)
                    x(row, input) = inputs[static_cast<std::size_t>(input)];
                x(row, 4) = static_cast<float>(curve.values[point]);
            }
            const Batch<float> said = network.activations(x).back().values;
            const Eigen::Index unit =
                task == Task::Multiclass ? static_cast<Eigen::Index>(curve.outputClass) : 0;
            const double mean = said.col(unit).cast<double>().mean();
            EXPECT_NEAR(curve.outputs[point], task == Task::Regression ? 10.0 + 3.0 * mean : mean, 1e-5);
        }
    }
}

TEST(PartialDependence, OfACategoryHasItsLevels)
{
    Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 400, someColumns));
    const PartialDependence curve = partialDependence(subject, 1, 20).value();
    EXPECT_TRUE(curve.values.empty());
    EXPECT_EQ(curve.levels, (std::vector<std::string>{"0", "1", "2"}));
    ASSERT_EQ(curve.outputs.size(), 3U);
    EXPECT_NE(curve.outputs[0], curve.outputs[1]);

    test::ignoreColumn(subject, 1);
    const PartialDependence flat = partialDependence(subject, 1, 20).value();
    EXPECT_NEAR(flat.outputs[0], flat.outputs[2], 1e-6);
}

TEST(PartialDependence, OfSeveralClassesIsOfTheOneWithTheMostRows)
{
    Dataset data = test::randomDataset(Task::Multiclass, 400, someColumns);
    std::replace(data.y.begin(), data.y.end(), 0.0F, 2.0F);
    EXPECT_EQ(partialDependence(test::randomSubject(std::move(data)), 0, 5).value().outputClass, 2U);
}

TEST(PartialDependence, OfAConstantColumnIsOnePoint)
{
    Dataset data = test::randomDataset(Task::Binary, 40, {1, 1});
    for (std::size_t row = 0; row < data.rows; ++row)
        data.x[row * 2] = 0.0F;
    const PartialDependence curve = partialDependence(test::randomSubject(std::move(data)), 0, 20).value();
    EXPECT_EQ(curve.values, std::vector<double>{0.0});
    ASSERT_EQ(curve.outputs.size(), 1U);
    EXPECT_TRUE(std::isfinite(curve.outputs[0]));
}

TEST(PartialDependence, GivesNothingIfStopped)
{
    const Explained subject = test::randomSubject(test::randomDataset(Task::Binary, 40, {1, 1}));
    EXPECT_FALSE(partialDependence(subject, 0, 20, [] { return true; }).has_value());
}

} // namespace attention

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/composed_scores.h"

#include "core/model/architecture.h"

#include "tests/core/support/models.h"
#include "tests/core/support/passes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace attention {

namespace {

bool composes(const ModelConfig &model, std::size_t columns)
{
    return ComposedScores<float>::of(planOf(Architecture(model, columns), model)).has_value();
}

ModelConfig withUnits(std::int64_t units)
{
    ModelConfig model;
    model.hiddenUnits = units;
    return model;
}

} // namespace

TEST(ComposedScores, AreTakenWhereFewColumnsMeetManyUnits)
{
    EXPECT_TRUE(composes({}, 4));
    EXPECT_TRUE(composes(withUnits(256), 20));
    EXPECT_FALSE(composes(withUnits(64), 64));
    EXPECT_FALSE(composes(withUnits(4), 4));
    ModelConfig model = withUnits(256);
    model.columnAttention = false;
    EXPECT_TRUE(composes(model, 20));
}

TEST(ComposedScores, NeedALinearLayerAndAnAttentionBehindIt)
{
    ModelConfig model;
    model.hiddenAttention = false;
    EXPECT_FALSE(composes(model, 4));
    for (const Activation activation : {Activation::Relu, Activation::Tanh, Activation::Sigmoid}) {
        model = {};
        model.activation = activation;
        EXPECT_FALSE(composes(model, 4));
    }
}

// A relu that never cuts is linear, and goes the long way.
TEST(ComposedScores, GiveWhatTheLongWayGives)
{
    for (const std::int64_t units : {16, 21, 64}) {
        ModelConfig model = withUnits(units);
        Network<double> composed(model, 5);
        model.activation = Activation::Relu;
        Network<double> longWay(model, 5);
        test::fillWithNormals(composed, 0.3);
        const ParameterInfo &bias = *composed.architecture().find("dense_2/bias");
        std::fill_n(composed.parameters().begin() + static_cast<std::ptrdiff_t>(bias.offset), bias.size(),
                    9.0);
        std::copy(composed.parameters().begin(), composed.parameters().end(), longWay.parameters().begin());

        const Batch<double> x = test::normalBatch<double>(150, 5);
        std::vector<float> labels(150);
        for (std::size_t row = 0; row < labels.size(); row += 4)
            labels[row] = 1.0F;
        const test::PassResult<double> shorter = test::passOf(composed, x, labels);
        const test::PassResult<double> longer = test::passOf(longWay, x, labels);
        double largest = 0.0;
        for (const double value : longer.gradient)
            largest = std::max(largest, std::abs(value));
        EXPECT_NEAR(shorter.meanLoss, longer.meanLoss, 1e-12);
        for (std::size_t index = 0; index < longer.gradient.size(); ++index)
            EXPECT_NEAR(shorter.gradient[index], longer.gradient[index], 1e-12 * largest) << index;
    }
}

} // namespace attention

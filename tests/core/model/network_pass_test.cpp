// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network_pass.h"

#include "tests/core/support/models.h"
#include "tests/core/support/passes.h"
#include "tests/core/support/vector_targets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace attention {

namespace {

/// An attention layer whose scores are its inputs times `gain`, and a dense one after it that adds them up.
class Attend
{
public:
    Attend(const Batch<float> &x, float gain)
        : m_units(static_cast<std::size_t>(x.cols()))
        , m_parameters(m_units * m_units + m_units)
        , m_pass({{true, Activation::Linear, m_units, m_units, 0, false},
                  {false, Activation::Linear, m_units, 1, m_units * m_units, false}})
    {
        for (std::size_t unit = 0; unit < m_units; ++unit) {
            m_parameters[unit * m_units + unit] = gain;
            m_parameters[m_units * m_units + unit] = 1.0F;
        }
        m_pass.load(x, std::vector<float>(static_cast<std::size_t>(x.rows())));
        m_pass.evaluate(m_parameters.data());
    }

    Batch<float> weights() const { return m_pass.weights(0); }
    Batch<float> output() const { return m_pass.output(0); }

private:
    std::size_t m_units;
    std::vector<float> m_parameters;
    NetworkPass<float> m_pass;
};

/// The outputs of a dense layer of one input and two units. \param parameters kernel 1 × 2, bias 2, and the
/// kernel 2 × 1 of the layer after it.
template <class Scalar>
Batch<Scalar> denseOutput(Activation activation, const std::vector<Scalar> &parameters,
                          const Batch<Scalar> &x)
{
    NetworkPass<Scalar> pass(
        {{false, activation, 1, 2, 0, true}, {false, Activation::Linear, 2, 1, 4, false}});
    pass.load(x, std::vector<float>(static_cast<std::size_t>(x.rows())));
    pass.evaluate(parameters.data());
    return pass.output(0);
}

std::vector<float> everyThird(std::size_t rows)
{
    std::vector<float> labels(rows);
    for (std::size_t row = 0; row < rows; row += 3)
        labels[row] = 1.0F;
    return labels;
}

} // namespace

TEST(AttentionLayer, HasWeightsThatSumToOneInEveryRow)
{
    test::forEveryVectorTarget([] {
        for (const float gain : {0.0F, 1.0F, -3.0F, 100.0F}) {
            const Batch<float> weights = Attend(test::normalBatch<float>(37, 5), gain).weights();
            EXPECT_GE(weights.minCoeff(), 0.0F);
            for (Eigen::Index row = 0; row < weights.rows(); ++row)
                EXPECT_NEAR(weights.row(row).sum(), 1.0F, 1e-6F) << "gain " << gain;
        }
    });
}

TEST(AttentionLayer, NeitherOverflowsNorLosesItsSumAtScoresOfTenThousand)
{
    Batch<float> x(4, 3);
    x << 1.0F, -1.0F, 0.0F,  //
        -1.0F, -1.0F, -1.0F, //
        1.0F, 1.0F, -1.0F,   //
        0.0F, -1.0F, -1.0F;
    test::forEveryVectorTarget([&x] {
        const Batch<float> weights = Attend(x, 1e4F).weights();
        ASSERT_TRUE(weights.allFinite());
        EXPECT_EQ(weights(0, 0), 1.0F);
        EXPECT_NEAR(weights(0, 1), 0.0F, 1e-30F);
        EXPECT_NEAR(weights(1, 2), 1.0F / 3.0F, 1e-7F);
        EXPECT_NEAR(weights(2, 1), 0.5F, 1e-7F);
        EXPECT_EQ(weights(3, 0), 1.0F);
    });
}

TEST(AttentionLayer, SharesEquallyWhereAllScoresAreEqual)
{
    const Attend attend(test::normalBatch<float>(3, 8), 0.0F);
    EXPECT_TRUE(attend.weights().isApproxToConstant(0.125F, 1e-6F));
}

TEST(AttentionLayer, GivesAllWeightToItsOnlyColumn)
{
    const Batch<float> x = test::normalBatch<float>(5, 1);
    test::forEveryVectorTarget([&x] {
        const Attend attend(x, 2.0F);
        EXPECT_TRUE(attend.weights().isOnes(0.0F));
        EXPECT_EQ(attend.output(), x);
    });
}

TEST(AttentionLayer, GivesNoNumberRatherThanAWrongOneForScoresThatAreNone)
{
    Batch<float> x = test::normalBatch<float>(2, 3);
    x(0, 1) = std::nanf("");
    test::forEveryVectorTarget([&x] {
        const Batch<float> weights = Attend(x, 1.0F).weights();
        EXPECT_TRUE(weights.row(0).hasNaN());
        EXPECT_FALSE(weights.row(1).hasNaN());
    });
}

TEST(Dense, AppliesItsActivationToEveryUnit)
{
    const std::vector<double> parameters{1.0, -2.0, 0.25, 0.5, 1.0, 1.0};
    Batch<double> x(2, 1);
    x << 3.0, -3.0;
    Batch<double> linear(2, 2);
    linear << 3.25, -5.5, -2.75, 6.5;
    const Batch<double> sigmoid = (1.0 / (1.0 + (-linear.array()).exp())).matrix();
    test::forEveryVectorTarget([&] {
        const auto output = [&](Activation activation) { return denseOutput(activation, parameters, x); };
        EXPECT_EQ(output(Activation::Linear), linear);
        EXPECT_EQ(output(Activation::Relu), linear.cwiseMax(0.0));
        EXPECT_TRUE(output(Activation::Tanh).isApprox(linear.array().tanh().matrix(), 1e-14));
        EXPECT_TRUE(output(Activation::Sigmoid).isApprox(sigmoid, 1e-14));
    });
}

TEST(Dense, SaturatesWithoutOverflow)
{
    const std::vector<float> parameters{1.0F, -1.0F, 0.0F, 0.0F, 1.0F, 1.0F};
    Batch<float> x(4, 1);
    x << 1e4F, -1e4F, 3e38F, -3e38F;
    test::forEveryVectorTarget([&] {
        for (const Activation activation : {Activation::Tanh, Activation::Sigmoid}) {
            const Batch<float> output = denseOutput(activation, parameters, x);
            EXPECT_TRUE(output.allFinite());
            EXPECT_NEAR(output(0, 0), 1.0F, 1e-6F);
            EXPECT_NEAR(output(1, 0), activation == Activation::Tanh ? -1.0F : 0.0F, 1e-6F);
            EXPECT_NEAR(output(2, 0), 1.0F, 1e-6F);
        }
    });
}

TEST(NetworkPass, LeavesNoTraceOfTheBlockBefore)
{
    Network<float> network({}, 4);
    network.initialize(1);
    const float *parameters = network.parameters().data();
    NetworkPass<float> used(network.plan());
    NetworkPass<float> fresh(network.plan());
    std::vector<float> usedGradient(network.parameters().size());
    std::vector<float> freshGradient(network.parameters().size());
    used.load(test::normalBatch<float>(128, 4, 1), everyThird(128));
    used.train(parameters, 1.0F, usedGradient.data(), false);

    const Batch<float> small = test::normalBatch<float>(5, 4, 2);
    used.load(small, everyThird(5));
    fresh.load(small, everyThird(5));
    const LossSums usedSums = used.train(parameters, 1.0F, usedGradient.data(), false);
    const LossSums freshSums = fresh.train(parameters, 1.0F, freshGradient.data(), false);
    EXPECT_EQ(usedSums.loss, freshSums.loss);
    EXPECT_EQ(usedSums.correct, freshSums.correct);
    EXPECT_EQ(usedGradient, freshGradient);
    EXPECT_EQ(used.output(0), fresh.output(0));
}

TEST(NetworkPass, TakesTheRowsOfATableInTheOrderAskedFor)
{
    Network<float> network({}, 7);
    network.initialize(1);
    const Batch<float> x = test::normalBatch<float>(50, 7);
    const std::vector<float> labels = everyThird(50);
    std::vector<float> table;
    for (Eigen::Index row = 0; row < x.rows(); ++row) {
        for (Eigen::Index column = 0; column < x.cols(); ++column)
            table.push_back(x(row, column));
    }
    std::vector<RowPick> rows;
    for (const std::uint32_t row : {49U, 0U, 7U, 7U, 31U, 32U, 12U, 5U, 48U})
        rows.emplace_back(row, static_cast<std::uint32_t>(labels[row]));
    Batch<float> picked(static_cast<Eigen::Index>(rows.size()), x.cols());
    std::vector<float> pickedLabels;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        picked.row(static_cast<Eigen::Index>(index)) = x.row(rows[index].row());
        pickedLabels.push_back(labels[rows[index].row()]);
    }
    test::forEveryVectorTarget([&] {
        NetworkPass<float> fromTable(network.plan());
        NetworkPass<float> fromBatch(network.plan());
        fromTable.load(table.data(), rows);
        fromBatch.load(picked, pickedLabels);
        EXPECT_EQ(fromTable.evaluate(network.parameters().data()).loss,
                  fromBatch.evaluate(network.parameters().data()).loss);
        EXPECT_EQ(fromTable.output(0), fromBatch.output(0));
    });
}

// Rows of a full block and of a part of one; narrow, wide and composed layers.
TEST(NetworkPass, HasTheMeanOfItsRowsGradients)
{
    std::vector<test::NamedModel> models = test::allModels();
    models.push_back({"wide", {}, 33});
    models.back().config.hiddenUnits = 21;
    constexpr Eigen::Index rows = 300;
    for (const test::NamedModel &model : models) {
        Network<float> network(model.config, model.columns);
        test::fillWithNormals(network, 0.5);
        const Batch<float> x = test::normalBatch<float>(rows, static_cast<Eigen::Index>(model.columns));
        const std::vector<float> labels = everyThird(static_cast<std::size_t>(rows));
        std::vector<double> mean(network.parameters().size());
        for (Eigen::Index row = 0; row < rows; ++row) {
            const auto one = test::passOf(network, Batch<float>(x.row(row)),
                                          std::span(labels).subspan(static_cast<std::size_t>(row), 1));
            for (std::size_t index = 0; index < mean.size(); ++index)
                mean[index] += static_cast<double>(one.gradient[index]) / static_cast<double>(rows);
        }
        double largest = 0.0;
        for (const double value : mean)
            largest = std::max(largest, std::abs(value));
        test::forEveryVectorTarget([&] {
            const std::vector<float> gradient = test::passOf(network, x, labels).gradient;
            for (std::size_t index = 0; index < mean.size(); ++index) {
                ASSERT_NEAR(static_cast<double>(gradient[index]), mean[index], 1e-5 * largest)
                    << model.name << ", parameter " << index;
            }
        });
    }
}

TEST(NetworkPass, MayBeMoved)
{
    Network<float> network({}, 4); // with composed scores
    network.initialize(1);
    const float *parameters = network.parameters().data();
    std::vector<float> gradient(network.parameters().size());
    std::vector<float> movedGradient(network.parameters().size());
    NetworkPass<float> pass(network.plan());
    pass.load(test::normalBatch<float>(50, 4), everyThird(50));
    pass.train(parameters, 1.0F, gradient.data(), false);
    NetworkPass<float> moved = std::move(pass);
    moved.load(test::normalBatch<float>(50, 4), everyThird(50));
    moved.train(parameters, 1.0F, movedGradient.data(), false);
    EXPECT_EQ(movedGradient, gradient);
}

TEST(NetworkPass, GivesTheSameBitsWithAnyNumberOfThreadsForDenormalsToo)
{
    ModelConfig config;
    config.hiddenUnits = 120;
    config.attentionBias = true;
    Network<float> network(config, 90);
    network.initialize(1);
    const Batch<float> x = test::normalBatch<float>(117, 90);
    const auto gradientWith = [&](ThreadTeam *team) {
        NetworkPass<float> pass(network.plan(), Task::Binary, team);
        pass.load(x, everyThird(117));
        std::vector<float> gradient(network.parameters().size());
        pass.train(network.parameters().data(), 1e-37F, gradient.data(), false);
        return gradient;
    };
    ThreadTeam team(3);
    EXPECT_EQ(gradientWith(&team), gradientWith(nullptr));
}

TEST(NetworkPass, GivesTheSameBitsWithAnyNumberOfThreads)
{
    ModelConfig config;
    config.hiddenUnits = 120;
    config.attentionBias = true;
    Network<float> network(config, 90);
    network.initialize(1);
    const float *parameters = network.parameters().data();
    const Batch<float> x = test::normalBatch<float>(117, 90);

    NetworkPass<float> alone(network.plan());
    alone.load(x, everyThird(117));
    std::vector<float> gradient(network.parameters().size());
    const LossSums sums = alone.train(parameters, 0.01F, gradient.data(), false);
    for (const std::size_t threads : {2U, 3U, 8U}) {
        ThreadTeam team(threads);
        NetworkPass<float> shared(network.plan(), Task::Binary, &team);
        for (int turn = 0; turn < 20; ++turn) {
            shared.load(x, everyThird(117));
            std::vector<float> sharedGradient(network.parameters().size());
            const LossSums sharedSums = shared.train(parameters, 0.01F, sharedGradient.data(), false);
            ASSERT_EQ(sharedSums.loss, sums.loss) << threads << " threads";
            ASSERT_EQ(sharedGradient, gradient) << threads << " threads";
        }
    }
}

} // namespace attention

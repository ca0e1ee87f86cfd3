// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/network.h"

#include "tests/core/support/models.h"
#include "tests/core/support/passes.h"
#include "tests/core/support/scalar_network.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace attention {

namespace {

using Tensors = std::map<std::string, std::vector<float>>;

Tensors initialTensors(const ModelConfig &config, std::uint64_t seed, std::size_t columns = 4)
{
    Network<float> network(config, columns);
    network.initialize(seed);
    Tensors tensors;
    for (const ParameterInfo &info : network.architecture().parameters) {
        const auto values = network.parameters().subspan(info.offset, info.size());
        tensors[info.name].assign(values.begin(), values.end());
    }
    return tensors;
}

template <class Scalar>
void expectActivationsOfReference(const test::NamedModel &model, double tolerance)
{
    const auto columns = static_cast<Eigen::Index>(model.columns);
    Network<Scalar> network(model.config, model.columns);
    test::fillWithNormals(network, 0.7);
    const Batch<Scalar> x = test::normalBatch<Scalar>(7, columns);
    const std::vector<LayerOutput<Scalar>> outputs = network.activations(x);
    const std::vector<LayerInfo> &layers = network.architecture().layers;
    const test::ScalarNetwork reference(model.config, network);

    ASSERT_EQ(outputs.size(), layers.size()) << model.name;
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        EXPECT_EQ(outputs[layer].name, layers[layer].name) << model.name;
        EXPECT_EQ(outputs[layer].values.rows(), x.rows());
        ASSERT_EQ(outputs[layer].values.cols(), static_cast<Eigen::Index>(layers[layer].units));
    }
    for (Eigen::Index row = 0; row < x.rows(); ++row) {
        std::vector<double> values(model.columns);
        for (Eigen::Index column = 0; column < columns; ++column)
            values[static_cast<std::size_t>(column)] = static_cast<double>(x(row, column));
        for (const auto &layer : reference.run(values)) {
            const std::string &name = layer.first;
            const std::vector<double> &expected = layer.second;
            const auto found = std::find_if(outputs.begin(), outputs.end(),
                                            [&](const auto &output) { return output.name == name; });
            ASSERT_NE(found, outputs.end()) << name;
            ASSERT_EQ(found->values.cols(), static_cast<Eigen::Index>(expected.size()));
            for (std::size_t unit = 0; unit < expected.size(); ++unit) {
                EXPECT_NEAR(found->values(row, static_cast<Eigen::Index>(unit)), expected[unit], tolerance)
                    << model.name << ", " << name << ", row " << row << ", unit " << unit;
            }
        }
    }
}

} // namespace

TEST(Network, GivesEveryLayersOutputAsAScalarReferenceDoes)
{
    for (const test::NamedModel &model : test::allModels()) {
        expectActivationsOfReference<double>(model, 1e-12);
        expectActivationsOfReference<float>(model, 2e-5);
    }
}

TEST(Network, GivesTheActivationsOfNoRowsToo)
{
    const Network<float> network({}, 4);
    for (const LayerOutput<float> &output : network.activations(Batch<float>(0, 4)))
        EXPECT_EQ(output.values.rows(), 0) << output.name;
}

TEST(Network, GivesTheLogitWhoseProbabilityItsActivationsEndWith)
{
    Network<double> network({}, 4);
    network.initialize(3);
    const Batch<double> x = test::normalBatch<double>(9, 4);
    const std::vector<double> logits = test::passOf(network, x, std::vector<float>(9)).logits;
    const Batch<double> probabilities = network.activations(x).back().values;
    ASSERT_EQ(logits.size(), 9U);
    for (Eigen::Index row = 0; row < 9; ++row) {
        const double logit = logits[static_cast<std::size_t>(row)];
        EXPECT_NEAR(probabilities(row, 0), 1.0 / (1.0 + std::exp(-logit)), 1e-15);
    }
}

TEST(Network, GivesARowTheSameActivationsWhereverItStands)
{
    Network<float> network({}, 4);
    network.initialize(1);
    const Batch<float> x = test::normalBatch<float>(300, 4);
    const std::vector<LayerOutput<float>> together = network.activations(x);
    for (const Eigen::Index row : {0, 31, 32, 127, 128, 299}) {
        const std::vector<LayerOutput<float>> alone = network.activations(x.row(row));
        for (std::size_t layer = 0; layer < alone.size(); ++layer) {
            if (layer == 1 || layer == 5) // the scores are not the passes' own
                continue;
            EXPECT_EQ(alone[layer].values, together[layer].values.row(row)) << alone[layer].name;
        }
    }
}

TEST(Network, StartsWithKernelsWithinGlorotsLimitsAndBiasesZero)
{
    ModelConfig config;
    config.attentionBias = true;
    config.hiddenUnits = 64;
    Network<float> network(config, 32);
    network.initialize(1);
    for (const ParameterInfo &info : network.architecture().parameters) {
        const auto values = network.parameters().subspan(info.offset, info.size());
        if (info.isBias) {
            EXPECT_TRUE(std::all_of(values.begin(), values.end(), [](float v) { return v == 0.0F; }));
            continue;
        }
        const double limit = std::sqrt(6.0 / static_cast<double>(info.rows + info.columns));
        const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
        EXPECT_GE(*least, -limit) << info.name;
        EXPECT_LE(*greatest, limit) << info.name;
        // Reaching to both ends, and with the variance of a uniform distribution.
        EXPECT_LT(*least, -0.85 * limit) << info.name;
        EXPECT_GT(*greatest, 0.85 * limit) << info.name;
        double squares = 0.0;
        for (const float value : values)
            squares += static_cast<double>(value) * static_cast<double>(value);
        const auto n = static_cast<double>(values.size());
        EXPECT_NEAR(squares / n / (limit * limit / 3.0), 1.0, 5.0 * std::sqrt(0.8 / n)) << info.name;
    }
}

TEST(Network, StartsEveryLayerWithItsOwnNumbers)
{
    const Tensors tensors = initialTensors({}, 1, 16); // dense_1, 2 and 3 are of one shape
    EXPECT_NE(tensors.at("dense_1/kernel"), tensors.at("dense_2/kernel"));
    EXPECT_NE(tensors.at("dense_2/kernel"), tensors.at("dense_3/kernel"));
}

TEST(Network, StartsTheSameWithTheSameSeedAndDifferentlyWithAnother)
{
    EXPECT_EQ(initialTensors({}, 5), initialTensors({}, 5));
    EXPECT_NE(initialTensors({}, 5).at("dense_4/kernel"), initialTensors({}, 6).at("dense_4/kernel"));
}

TEST(Network, LeavesTheOtherLayersWeightsWhenOneIsSwitchedOff)
{
    const Tensors published = initialTensors({}, 1);
    for (const test::NamedModel &model : test::allModels()) {
        if (model.columns != 4 || model.config.hiddenUnits != 16)
            continue;
        for (const auto &[name, values] : initialTensors(model.config, 1)) {
            if (name != "dense_1/bias") {
                EXPECT_EQ(values, published.at(name)) << model.name;
            }
        }
    }
}

TEST(Network, CopiesWithAllItsWeights)
{
    Network<float> network({}, 4);
    network.initialize(1);
    const Network<float> copy = network;
    const Batch<float> x = test::normalBatch<float>(3, 4);
    const Batch<float> before = network.activations(x).back().values;
    std::fill(network.parameters().begin(), network.parameters().end(), 0.0F);
    EXPECT_EQ(copy.activations(x).back().values, before);
}

} // namespace attention

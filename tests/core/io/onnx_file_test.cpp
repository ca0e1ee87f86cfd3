// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/onnx_file.h"
#include "core/model/network.h"
#include "tests/core/io/onnx_evaluator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;

SavedModel savedModel(const ModelConfig &config, const Network<float> &network)
{
    SavedModel model;
    model.config.model = config;
    model.inputs = network.architecture().layers.front().units;
    model.output = {network.task(), network.architecture().layers.back().units};
    for (std::size_t column = 0; column < model.inputs; ++column)
        model.columns.push_back(std::string("x").append(std::to_string(column)));
    model.parameters.assign(network.parameters().begin(), network.parameters().end());
    return model;
}

onnx::ModelProto protoOf(const SavedModel &saved)
{
    onnx::ModelProto model;
    EXPECT_TRUE(model.ParseFromString(onnxModel(saved)));
    return model;
}

onnx::ModelProto modelOf(const ModelConfig &config, const Network<float> &network)
{
    return protoOf(savedModel(config, network));
}

/// With biases too.
Network<float> anyNetwork(const ModelConfig &config, std::size_t columns, OutputShape output = {})
{
    Network<float> network(config, columns, output);
    network.initialize(1);
    for (float &value : network.parameters())
        value += 0.1F;
    return network;
}

Eigen::MatrixXf someRows()
{
    return (Eigen::MatrixXf(2, 3) << 0.5F, -1.0F, 2.0F, 1.5F, 0.0F, -0.25F).finished();
}

void expectClose(const OnnxValue &value, const Eigen::MatrixXf &expected, const std::string &name)
{
    ASSERT_EQ(value.values.rows(), expected.rows()) << name;
    ASSERT_EQ(value.values.cols(), expected.cols()) << name;
    EXPECT_TRUE(value.values.isApprox(expected.cast<double>(), 1e-5)) << name;
}

TEST(OnnxFile, NamesInputAndOutputsOfTheContract)
{
    Network<float> network({}, 4);
    const onnx::ModelProto model = modelOf({}, network);
    EXPECT_EQ(model.opset_import(0).version(), 13);
    ASSERT_EQ(model.graph().input_size(), 1);
    EXPECT_EQ(model.graph().input(0).name(), "x");
    EXPECT_EQ(model.graph().input(0).type().tensor_type().shape().dim(1).dim_value(), 4);
    ASSERT_EQ(model.graph().output_size(), 2);
    EXPECT_EQ(model.graph().output(0).name(), "y");
    EXPECT_EQ(model.graph().output(1).name(), "attention_vec");
}

TEST(OnnxFile, HoldsEveryParameterExactly)
{
    Network<float> network({}, 4);
    network.initialize(3);
    const onnx::ModelProto model = modelOf({}, network);
    std::vector<float> values;
    for (const onnx::TensorProto &tensor : model.graph().initializer())
        values.insert(values.end(), tensor.float_data().begin(), tensor.float_data().end());
    EXPECT_THAT(values, ElementsAreArray(network.parameters()));
    EXPECT_EQ(model.graph().initializer(1).name(), "dense_2/kernel");
    EXPECT_THAT(model.graph().initializer(1).dims(), ElementsAre(4, 16));
}

TEST(OnnxFile, ComputesWhatTheNetworkComputes)
{
    for (const Activation activation :
         {Activation::Linear, Activation::Relu, Activation::Tanh, Activation::Sigmoid}) {
        for (const bool columnAttention : {true, false}) {
            for (const bool hiddenAttention : {true, false}) {
                const ModelConfig config{5, activation, columnAttention, hiddenAttention, true};
                const Network<float> network = anyNetwork(config, 3);
                const onnx::ModelProto model = modelOf(config, network);
                const auto values = evaluateOnnx(model.graph(), someRows());
                for (const LayerOutput<float> &layer : network.activations(someRows())) {
                    const std::string output = layer.name == "dense_4" ? "y" : layer.name;
                    if (output != "input_1")
                        expectClose(values.at(output), layer.values, output);
                }
                EXPECT_EQ(model.graph().output_size(), columnAttention ? 2 : 1);
            }
        }
    }
}

TEST(OnnxFile, GivesAProbabilityForEveryClass)
{
    const Network<float> network = anyNetwork({}, 3, {Task::Multiclass, 4});
    const onnx::ModelProto model = modelOf({}, network);
    EXPECT_EQ(model.graph().output(0).type().tensor_type().shape().dim(1).dim_value(), 4);
    expectClose(evaluateOnnx(model.graph(), someRows()).at("y"),
                network.activations(someRows()).back().values, "y");
}

TEST(OnnxFile, GivesNumbersInTheirUnit)
{
    const Network<float> network = anyNetwork({}, 3, {Task::Regression, 1});
    SavedModel saved = savedModel({}, network);
    saved.preprocessing.targetScale = {100.0, 8.0};
    const Eigen::MatrixXf standardised = network.activations(someRows()).back().values;
    expectClose(evaluateOnnx(protoOf(saved).graph(), someRows()).at("y"),
                (standardised.array() * 8.0F + 100.0F).matrix(), "y");
}

} // namespace
} // namespace attention::test

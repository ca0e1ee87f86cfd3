// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/onnx_file.h"
#include "core/model/network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <onnx/onnx_pb.h>

#include <map>

namespace attention::test {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;

using Matrix = Eigen::MatrixXf;

onnx::ModelProto modelOf(const ModelConfig &config, const Network<float> &network)
{
    onnx::ModelProto model;
    EXPECT_TRUE(model.ParseFromString(onnxModel(config, network.architecture(), network.parameters())));
    return model;
}

/// What another runtime makes of the graph, written down from the operators' definitions.
std::map<std::string, Matrix> evaluated(const onnx::GraphProto &graph, const Matrix &x)
{
    std::map<std::string, Matrix> values{{"x", x}};
    for (const onnx::TensorProto &tensor : graph.initializer()) {
        const Eigen::Index rows = tensor.dims_size() == 2 ? tensor.dims(0) : 1;
        const Eigen::Index columns = tensor.dims(tensor.dims_size() - 1);
        values[tensor.name()] =
            Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
                tensor.float_data().data(), rows, columns);
    }
    for (const onnx::NodeProto &node : graph.node()) {
        const Matrix &a = values.at(node.input(0));
        Matrix result;
        if (node.op_type() == "MatMul") {
            result = a * values.at(node.input(1));
        } else if (node.op_type() == "Add") {
            result = a.rowwise() + values.at(node.input(1)).row(0);
        } else if (node.op_type() == "Mul") {
            result = a.cwiseProduct(values.at(node.input(1)));
        } else if (node.op_type() == "Softmax") {
            EXPECT_EQ(node.attribute(0).i(), 1);
            result = a.array().exp();
            result = result.array().colwise() / result.array().rowwise().sum();
        } else if (node.op_type() == "Sigmoid") {
            result = 1.0F / (1.0F + (-a.array()).exp());
        } else if (node.op_type() == "Tanh") {
            result = a.array().tanh();
        } else if (node.op_type() == "Relu") {
            result = a.cwiseMax(0.0F);
        } else {
            EXPECT_EQ(node.op_type(), "Identity");
            result = a;
        }
        values[node.output(0)] = result;
    }
    return values;
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
                Network<float> network(config, 3);
                network.initialize(1);
                for (float &value : network.parameters())
                    value += 0.1F; // biases as well
                const Matrix x = (Matrix(2, 3) << 0.5F, -1.0F, 2.0F, 1.5F, 0.0F, -0.25F).finished();
                const onnx::ModelProto model = modelOf(config, network);
                const auto values = evaluated(model.graph(), x);
                for (const LayerOutput<float> &layer : network.activations(x)) {
                    const std::string output = layer.name == "dense_4" ? "y" : layer.name;
                    if (output != "input_1") {
                        EXPECT_TRUE(values.at(output).isApprox(layer.values, 1e-5F)) << output;
                    }
                }
                EXPECT_EQ(model.graph().output_size(), columnAttention ? 2 : 1);
            }
        }
    }
}

} // namespace
} // namespace attention::test

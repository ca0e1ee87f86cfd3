// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/onnx_file.h"

#include "core/io/program_version.h"

#include <onnx/onnx_pb.h>

#include <initializer_list>
#include <stdexcept>

namespace attention {

namespace {

constexpr int irVersion = 7; ///< the first with operator set 13 that runtimes of 2020 on read
constexpr int operatorSet = 13;

class GraphBuilder
{
public:
    GraphBuilder(onnx::GraphProto &graph, const Architecture &architecture)
        : m_graph(graph)
        , m_architecture(architecture)
    {}

    void node(const char *operation, const std::string &output, std::initializer_list<std::string> inputs)
    {
        onnx::NodeProto &added = *m_graph.add_node();
        added.set_op_type(operation);
        added.set_name(output);
        added.add_output(output);
        for (const std::string &input : inputs)
            added.add_input(input);
        if (operation == std::string("Softmax")) {
            onnx::AttributeProto &axis = *added.add_attribute();
            axis.set_name("axis");
            axis.set_type(onnx::AttributeProto::INT);
            axis.set_i(1);
        }
    }

    /// xW [+ b] under the name `output`.
    void affine(const std::string &layer, const std::string &input, const std::string &output)
    {
        if (m_architecture.find(layer + "/bias") == nullptr) {
            node("MatMul", output, {input, layer + "/kernel"});
            return;
        }
        node("MatMul", layer + "/product", {input, layer + "/kernel"});
        node("Add", output, {layer + "/product", layer + "/bias"});
    }

    void attention(const std::string &dense, const std::string &softmax, const std::string &multiply,
                   const std::string &input)
    {
        affine(dense, input, dense);
        node("Softmax", softmax, {dense});
        node("Mul", multiply, {input, softmax});
    }

private:
    onnx::GraphProto &m_graph;
    const Architecture &m_architecture;
};

void describe(onnx::ValueInfoProto &value, const char *name, std::size_t units)
{
    value.set_name(name);
    onnx::TypeProto::Tensor &type = *value.mutable_type()->mutable_tensor_type();
    type.set_elem_type(onnx::TensorProto::FLOAT);
    type.mutable_shape()->add_dim()->set_dim_param("rows");
    type.mutable_shape()->add_dim()->set_dim_value(static_cast<std::int64_t>(units));
}

const char *operatorOf(Activation activation)
{
    switch (activation) {
    case Activation::Relu:
        return "Relu";
    case Activation::Tanh:
        return "Tanh";
    case Activation::Sigmoid:
        return "Sigmoid";
    case Activation::Linear:
        break;
    }
    return "Identity";
}

} // namespace

std::string onnxModel(const ModelConfig &config, const Architecture &architecture,
                      std::span<const float> parameters)
{
    const std::size_t columns = architecture.layers.front().units;
    onnx::ModelProto model;
    model.set_ir_version(irVersion);
    model.set_producer_name("attention-lab");
    model.set_producer_version(programVersion());
    model.add_opset_import()->set_version(operatorSet);

    onnx::GraphProto &graph = *model.mutable_graph();
    graph.set_name("attention_network");
    describe(*graph.add_input(), "x", columns);
    describe(*graph.add_output(), "y", 1);
    if (config.columnAttention)
        describe(*graph.add_output(), "attention_vec", columns);
    for (const ParameterInfo &info : architecture.parameters) {
        onnx::TensorProto &tensor = *graph.add_initializer();
        tensor.set_name(info.name);
        tensor.set_data_type(onnx::TensorProto::FLOAT);
        for (const std::size_t size : info.shape())
            tensor.add_dims(static_cast<std::int64_t>(size));
        for (const float value : parameters.subspan(info.offset, info.size()))
            tensor.add_float_data(value);
    }

    GraphBuilder builder(graph, architecture);
    std::string input = "x";
    if (config.columnAttention) {
        builder.attention("dense_1", "attention_vec", "multiply_1", input);
        input = "multiply_1";
    }
    builder.affine("dense_2", input, "dense_2/sum");
    builder.node(operatorOf(config.activation), "dense_2", {"dense_2/sum"});
    input = "dense_2";
    if (config.hiddenAttention) {
        builder.attention("dense_3", "attention_vec1", "multiply_2", input);
        input = "multiply_2";
    }
    builder.affine("dense_4", input, "dense_4");
    builder.node("Sigmoid", "y", {"dense_4"});

    std::string bytes;
    if (!model.SerializeToString(&bytes))
        throw std::runtime_error("model.onnx would be larger than the format allows");
    return bytes;
}

} // namespace attention

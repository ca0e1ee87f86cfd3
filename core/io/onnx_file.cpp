// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/onnx_file.h"

#include "core/io/onnx_graph.h"
#include "core/io/onnx_preprocessing.h"
#include "core/io/program_version.h"

#include <array>
#include <span>
#include <stdexcept>

namespace attention {

namespace {

constexpr int irVersion = 7; ///< the first with operator set 13 that runtimes of 2020 on read
constexpr int operatorSet = 13;

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

/// Adds the layers of a model one after the other.
class Layers
{
public:
    Layers(OnnxGraph &graph, const SavedModel &model)
        : m_graph(graph)
        , m_model(model)
        , m_architecture(model.architecture())
    {}

    void parameters()
    {
        for (const ParameterInfo &info : m_architecture.parameters) {
            m_graph.constant(info.name, std::span(m_model.parameters).subspan(info.offset, info.size()),
                             info.shape());
        }
    }

    /// From the inputs to dense_4. \param weights gets the column attention, rows × inputs.
    void network(std::string input, const std::string &weights)
    {
        const ModelConfig &config = m_model.config.model;
        if (config.columnAttention) {
            attention("dense_1", weights, "multiply_1", input);
            input = "multiply_1";
        }
        affine("dense_2", input, "dense_2/sum");
        m_graph.node(operatorOf(config.activation), "dense_2", {"dense_2/sum"});
        input = "dense_2";
        if (config.hiddenAttention) {
            attention("dense_3", "attention_vec1", "multiply_2", input);
            input = "multiply_2";
        }
        affine("dense_4", input, "dense_4");
    }

    /// From dense_4 to y.
    void prediction()
    {
        switch (m_model.output.task) {
        case Task::Binary:
            m_graph.node("Sigmoid", "y", {"dense_4"});
            break;
        case Task::Multiclass:
            m_graph.nodeOfColumns("Softmax", "y", {"dense_4"});
            break;
        case Task::Regression: {
            const StandardScale &scale = m_model.preprocessing.targetScale;
            m_graph.constant("target/deviation", std::array{static_cast<float>(scale.deviation)}, {1});
            m_graph.constant("target/mean", std::array{static_cast<float>(scale.mean)}, {1});
            m_graph.node("Mul", "target/centred", {"dense_4", "target/deviation"});
            m_graph.node("Add", "y", {"target/centred", "target/mean"});
            break;
        }
        }
    }

private:
    /// xW [+ b] under the name `output`.
    void affine(const std::string &layer, const std::string &input, const std::string &output)
    {
        if (m_architecture.find(layer + "/bias") == nullptr) {
            m_graph.node("MatMul", output, {input, layer + "/kernel"});
            return;
        }
        m_graph.node("MatMul", layer + "/product", {input, layer + "/kernel"});
        m_graph.node("Add", output, {layer + "/product", layer + "/bias"});
    }

    void attention(const std::string &dense, const std::string &softmax, const std::string &multiply,
                   const std::string &input)
    {
        affine(dense, input, dense);
        m_graph.nodeOfColumns("Softmax", softmax, {dense});
        m_graph.node("Mul", multiply, {input, softmax});
    }

    OnnxGraph &m_graph;
    const SavedModel &m_model;
    Architecture m_architecture;
};

void addModel(OnnxGraph &graph, const SavedModel &model)
{
    const bool columnAttention = model.config.model.columnAttention;
    graph.input("x", model.columns.size());
    graph.output("y", model.output.units);
    if (columnAttention)
        graph.output("attention_vec", model.columns.size());

    Layers layers(graph, model);
    layers.parameters();
    const bool categories = hasCategories(model.preprocessing);
    const std::string weights = categories ? "attention_vec/inputs" : "attention_vec";
    layers.network(model.preprocessing.columns.empty() ? "x"
                                                       : addPreprocessing(graph, model.preprocessing, "x"),
                   weights);
    if (columnAttention && categories)
        addSumOfSources(graph, model.preprocessing, weights, "attention_vec");
    layers.prediction();
}

} // namespace

std::string onnxModel(const SavedModel &model)
{
    onnx::ModelProto proto;
    proto.set_ir_version(irVersion);
    proto.set_producer_name("attention-lab");
    proto.set_producer_version(programVersion());
    proto.add_opset_import()->set_version(operatorSet);
    proto.mutable_graph()->set_name("attention_network");
    OnnxGraph graph(*proto.mutable_graph());
    addModel(graph, model);

    std::string bytes;
    if (!proto.SerializeToString(&bytes))
        throw std::runtime_error("model.onnx would be larger than the format allows");
    return bytes;
}

} // namespace attention

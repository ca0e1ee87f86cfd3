// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/onnx_graph.h"

namespace attention {

namespace {

void describe(onnx::ValueInfoProto &value, const std::string &name, std::size_t columns)
{
    value.set_name(name);
    onnx::TypeProto::Tensor &type = *value.mutable_type()->mutable_tensor_type();
    type.set_elem_type(onnx::TensorProto::FLOAT);
    type.mutable_shape()->add_dim()->set_dim_param("rows");
    type.mutable_shape()->add_dim()->set_dim_value(static_cast<std::int64_t>(columns));
}

onnx::TensorProto &addTensor(onnx::GraphProto &graph, const std::string &name,
                             onnx::TensorProto::DataType type, const std::vector<std::size_t> &shape)
{
    onnx::TensorProto &tensor = *graph.add_initializer();
    tensor.set_name(name);
    tensor.set_data_type(type);
    for (const std::size_t size : shape)
        tensor.add_dims(static_cast<std::int64_t>(size));
    return tensor;
}

void addInteger(onnx::NodeProto &node, const char *name, std::int64_t value)
{
    onnx::AttributeProto &attribute = *node.add_attribute();
    attribute.set_name(name);
    attribute.set_type(onnx::AttributeProto::INT);
    attribute.set_i(value);
}

} // namespace

OnnxGraph::OnnxGraph(onnx::GraphProto &graph)
    : m_graph(graph)
{}

void OnnxGraph::input(const std::string &name, std::size_t columns)
{
    describe(*m_graph.add_input(), name, columns);
}

void OnnxGraph::output(const std::string &name, std::size_t columns)
{
    describe(*m_graph.add_output(), name, columns);
}

void OnnxGraph::constant(const std::string &name, std::span<const float> values,
                         const std::vector<std::size_t> &shape)
{
    onnx::TensorProto &tensor = addTensor(m_graph, name, onnx::TensorProto::FLOAT, shape);
    for (const float value : values)
        tensor.add_float_data(value);
}

void OnnxGraph::constant(const std::string &name, const std::vector<double> &values)
{
    onnx::TensorProto &tensor = addTensor(m_graph, name, onnx::TensorProto::DOUBLE, {values.size()});
    for (const double value : values)
        tensor.add_double_data(value);
}

void OnnxGraph::constant(const std::string &name, const std::vector<std::int64_t> &values)
{
    onnx::TensorProto &tensor = addTensor(m_graph, name, onnx::TensorProto::INT64, {values.size()});
    for (const std::int64_t value : values)
        tensor.add_int64_data(value);
}

void OnnxGraph::constant(const std::string &name, const std::vector<bool> &values)
{
    onnx::TensorProto &tensor = addTensor(m_graph, name, onnx::TensorProto::BOOL, {values.size()});
    for (const bool value : values)
        tensor.add_int32_data(value ? 1 : 0);
}

void OnnxGraph::node(const char *operation, const std::string &output,
                     std::initializer_list<std::string> inputs)
{
    add(operation, output, inputs);
}

void OnnxGraph::nodeOfColumns(const char *operation, const std::string &output,
                              std::initializer_list<std::string> inputs)
{
    addInteger(add(operation, output, inputs), "axis", 1);
}

void OnnxGraph::cast(const std::string &output, const std::string &input, onnx::TensorProto::DataType type)
{
    addInteger(add("Cast", output, {input}), "to", type);
}

onnx::NodeProto &OnnxGraph::add(const char *operation, const std::string &output,
                                std::initializer_list<std::string> inputs)
{
    onnx::NodeProto &added = *m_graph.add_node();
    added.set_op_type(operation);
    added.set_name(output);
    added.add_output(output);
    for (const std::string &input : inputs)
        added.add_input(input);
    return added;
}

} // namespace attention

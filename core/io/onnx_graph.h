// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <onnx/onnx_pb.h>

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace attention {

/// Adds to a graph of ONNX operator set 13. Every value is named; a node has the name of its one output.
class OnnxGraph
{
public:
    /// \param graph outlives this.
    explicit OnnxGraph(onnx::GraphProto &graph);

    /// A matrix of floats, any number of rows × `columns`.
    void input(const std::string &name, std::size_t columns);
    void output(const std::string &name, std::size_t columns);

    void constant(const std::string &name, std::span<const float> values,
                  const std::vector<std::size_t> &shape);
    /// Rows of one.
    void constant(const std::string &name, const std::vector<double> &values);
    void constant(const std::string &name, const std::vector<std::int64_t> &values);
    void constant(const std::string &name, const std::vector<bool> &values);

    void node(const char *operation, const std::string &output, std::initializer_list<std::string> inputs);
    /// Softmax and Gather are along the columns.
    void nodeOfColumns(const char *operation, const std::string &output,
                       std::initializer_list<std::string> inputs);
    void cast(const std::string &output, const std::string &input, onnx::TensorProto::DataType type);

private:
    onnx::NodeProto &add(const char *operation, const std::string &output,
                         std::initializer_list<std::string> inputs);

    onnx::GraphProto &m_graph;
};

} // namespace attention

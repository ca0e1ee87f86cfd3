// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/onnx_evaluator.h"

#include <cmath>
#include <functional>
#include <stdexcept>
#include <vector>

namespace attention::test {

namespace {

using onnx::TensorProto;
using Matrix = Eigen::MatrixXd;
using Function = std::function<double(double, double)>;

void require(bool condition, const std::string &what)
{
    if (!condition)
        throw std::runtime_error("the graph breaks the rules of ONNX: " + what);
}

OnnxValue constantOf(const TensorProto &tensor)
{
    std::vector<double> values;
    switch (tensor.data_type()) {
    case TensorProto::FLOAT:
        values.assign(tensor.float_data().begin(), tensor.float_data().end());
        break;
    case TensorProto::DOUBLE:
        values.assign(tensor.double_data().begin(), tensor.double_data().end());
        break;
    case TensorProto::INT64:
        for (const std::int64_t value : tensor.int64_data())
            values.push_back(static_cast<double>(value));
        break;
    case TensorProto::BOOL:
        values.assign(tensor.int32_data().begin(), tensor.int32_data().end());
        break;
    default:
        require(false, "type of " + tensor.name());
    }
    const Eigen::Index rows = tensor.dims_size() == 2 ? tensor.dims(0) : 1;
    const Eigen::Index columns = tensor.dims(tensor.dims_size() - 1);
    require(rows * columns == static_cast<Eigen::Index>(values.size()), "size of " + tensor.name());
    return {tensor.data_type(),
            Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
                values.data(), rows, columns)};
}

/// Rows and columns of one are repeated.
Matrix stretched(const Matrix &values, Eigen::Index rows, Eigen::Index columns)
{
    require((values.rows() == rows || values.rows() == 1) && (values.cols() == columns || values.cols() == 1),
            "shapes that cannot be broadcast");
    return values.replicate(rows / values.rows(), columns / values.cols());
}

class Evaluator
{
public:
    explicit Evaluator(const onnx::NodeProto &node, const std::map<std::string, OnnxValue> &values)
        : m_node(node)
        , m_values(values)
    {}

    OnnxValue result() const
    {
        const std::string &operation = m_node.op_type();
        if (operation == "Where")
            return where();
        if (operation == "Cast")
            return {static_cast<int>(attribute("to")), input(0).values};
        if (operation == "Gather")
            return gather();
        if (operation == "IsNaN") {
            return {TensorProto::BOOL,
                    input(0).values.unaryExpr([](double value) { return std::isnan(value) ? 1.0 : 0.0; })};
        }
        if (operation == "MatMul") {
            requireSameTypes();
            require(input(0).values.cols() == input(1).values.rows(), "shapes of " + m_node.name());
            return {input(0).type, input(0).values * input(1).values};
        }
        return m_node.input_size() == 2 ? ofTwo() : ofOne();
    }

private:
    const OnnxValue &input(int index) const { return m_values.at(m_node.input(index)); }

    std::int64_t attribute(const std::string &name) const
    {
        require(m_node.attribute_size() == 1 && m_node.attribute(0).name() == name &&
                    m_node.attribute(0).type() == onnx::AttributeProto::INT,
                "attributes of " + m_node.name());
        return m_node.attribute(0).i();
    }

    void requireSameTypes() const { require(input(0).type == input(1).type, "types of " + m_node.name()); }

    OnnxValue where() const
    {
        const OnnxValue &condition = input(0);
        require(condition.type == TensorProto::BOOL && input(1).type == input(2).type,
                "types of " + m_node.name());
        const Eigen::Index rows = std::max(condition.values.rows(), input(2).values.rows());
        const Eigen::Index columns = std::max(condition.values.cols(), input(2).values.cols());
        return {input(1).type, (stretched(condition.values, rows, columns).array() != 0.0)
                                   .select(stretched(input(1).values, rows, columns),
                                           stretched(input(2).values, rows, columns))};
    }

    OnnxValue gather() const
    {
        require(input(1).type == TensorProto::INT64 && attribute("axis") == 1, "types of " + m_node.name());
        const Matrix &from = input(0).values;
        Matrix result(from.rows(), input(1).values.size());
        for (Eigen::Index column = 0; column < result.cols(); ++column)
            result.col(column) = from.col(static_cast<Eigen::Index>(input(1).values(0, column)));
        return {input(0).type, result};
    }

    OnnxValue ofTwo() const
    {
        static const std::map<std::string, Function> functions{
            {"Add", [](double a, double b) { return a + b; }},
            {"Sub", [](double a, double b) { return a - b; }},
            {"Mul", [](double a, double b) { return a * b; }},
            {"Div", [](double a, double b) { return a / b; }},
            {"Max", [](double a, double b) { return std::max(a, b); }},
            {"Min", [](double a, double b) { return std::min(a, b); }},
            {"Equal", [](double a, double b) { return a == b ? 1.0 : 0.0; }}};
        const auto found = functions.find(m_node.op_type());
        require(found != functions.end(), "operator " + m_node.op_type());
        requireSameTypes();
        const Eigen::Index rows = std::max(input(0).values.rows(), input(1).values.rows());
        const Eigen::Index columns = std::max(input(0).values.cols(), input(1).values.cols());
        return {m_node.op_type() == "Equal" ? TensorProto::BOOL : input(0).type,
                stretched(input(0).values, rows, columns)
                    .binaryExpr(stretched(input(1).values, rows, columns), found->second)};
    }

    OnnxValue ofOne() const
    {
        const Matrix &x = input(0).values;
        const std::string &operation = m_node.op_type();
        require(input(0).type == TensorProto::FLOAT, "types of " + m_node.name());
        if (operation == "Softmax") {
            require(attribute("axis") == 1, "axis of " + m_node.name());
            const Matrix e = (x.colwise() - x.rowwise().maxCoeff()).array().exp();
            return {TensorProto::FLOAT, e.array().colwise() / e.rowwise().sum().array()};
        }
        if (operation == "Sigmoid")
            return {TensorProto::FLOAT, 1.0 / (1.0 + (-x.array()).exp())};
        if (operation == "Tanh")
            return {TensorProto::FLOAT, x.array().tanh()};
        if (operation == "Relu")
            return {TensorProto::FLOAT, x.cwiseMax(0.0)};
        require(operation == "Identity", "operator " + operation);
        return {TensorProto::FLOAT, x};
    }

    const onnx::NodeProto &m_node;
    const std::map<std::string, OnnxValue> &m_values;
};

} // namespace

std::map<std::string, OnnxValue> evaluateOnnx(const onnx::GraphProto &graph, const Eigen::MatrixXf &x)
{
    std::map<std::string, OnnxValue> values{{"x", {TensorProto::FLOAT, x.cast<double>()}}};
    for (const TensorProto &tensor : graph.initializer())
        require(values.emplace(tensor.name(), constantOf(tensor)).second, tensor.name() + " comes twice");
    for (const onnx::NodeProto &node : graph.node()) {
        OnnxValue result = Evaluator(node, values).result();
        if (result.type == TensorProto::FLOAT)
            result.values = result.values.cast<float>().cast<double>();
        require(values.emplace(node.output(0), std::move(result)).second, node.output(0) + " comes twice");
    }
    return values;
}

} // namespace attention::test

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>
#include <onnx/onnx_pb.h>

#include <map>
#include <string>

namespace attention::test {

/// A matrix of one of ONNX' element types; numbers of type FLOAT are rounded to float.
struct OnnxValue
{
    int type = onnx::TensorProto::FLOAT;
    Eigen::MatrixXd values;
};

/// What another runtime makes of a graph, written down from the operators' definitions (operator set 13),
/// types and broadcasting of rows included. \param x rows × columns of floats. \return every value by its
/// name \throws std::runtime_error for an operator, or types, that the definitions or this evaluator do not
/// have.
std::map<std::string, OnnxValue> evaluateOnnx(const onnx::GraphProto &graph, const Eigen::MatrixXf &x);

} // namespace attention::test

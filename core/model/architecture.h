// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/config.h"

#include <cstddef>
#include <string>
#include <vector>

namespace attention {

/// One row of the layer table, with Keras' names. A layer keeps its name when another is switched off.
struct LayerInfo
{
    std::string name;
    std::string type; ///< "Input", "Dense", "Softmax", "Multiply"
    std::size_t units = 0;
    std::size_t parameters = 0;
    std::vector<std::string> inputs; ///< names of the layers it reads
};

/// One tensor among the network's parameters, which stand in one array in this order.
struct ParameterInfo
{
    std::string name;        ///< "dense_1/kernel"
    std::size_t rows = 0;    ///< inputs; the units of a bias
    std::size_t columns = 0; ///< outputs; 1 for a bias
    std::size_t offset = 0;  ///< of the first value; a kernel is inputs × outputs, row-major
    bool isBias = false;

    std::size_t size() const { return rows * columns; }
    /// As written to files: [inputs, outputs], or [units] for a bias.
    std::vector<std::size_t> shape() const;
};

/// The layer table and the parameters of a network, without any numbers.
struct Architecture
{
    /// The published network is attention over the columns, dense_2, attention over the hidden units,
    /// dense_4.
    Architecture(const ModelConfig &config, std::size_t columns, std::size_t outputs = 1);

    std::vector<LayerInfo> layers;
    std::vector<ParameterInfo> parameters;

    std::size_t parameterCount() const;
    const ParameterInfo *find(const std::string &name) const;
};

/// The layer table as Keras prints it, one line per layer and the totals, each ending in a newline.
std::string summaryText(const Architecture &architecture);

} // namespace attention

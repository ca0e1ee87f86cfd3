// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/model/architecture.h"
#include "core/training/config.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace attention::test {

/// Figures by name: of a layer rows × units, of a tensor inputs × outputs, both row-major; of a curve one an
/// epoch.
using Figures = std::map<std::string, std::vector<double>>;

/// One file of tests/reference/golden, which golden.py wrote and whose names it explains.
struct GoldenCase
{
    std::string name;
    TrainingConfig config;
    std::shared_ptr<const Dataset> data;
    std::vector<float> parameters; ///< the initial ones, as Network::parameters()
    Figures activations;           ///< of the training rows
    std::vector<double> logits;    ///< rows × outputs
    double loss = 0.0;             ///< mean
    double correct = 0.0;
    double absoluteError = 0.0; ///< sum
    Figures gradient;           ///< of an excerpt(), as is `trained`
    Figures curves;
    Figures trained;
};

/// \throws std::runtime_error naming the file that cannot be understood.
std::vector<GoldenCase> readGoldenCases();

/// What the files hold of a tensor: all of it; of a kernel with more than 4096 values every 67th row, then
/// the sum of all rows.
template <class Scalar>
std::vector<double> excerpt(std::span<const Scalar> values, const ParameterInfo &info)
{
    const std::span<const Scalar> tensor = values.subspan(info.offset, info.size());
    if (tensor.size() <= 4096)
        return {tensor.begin(), tensor.end()};
    std::vector<double> result;
    std::vector<double> sum(info.columns);
    for (std::size_t row = 0; row < info.rows; ++row) {
        const std::span<const Scalar> line = tensor.subspan(row * info.columns, info.columns);
        if (row % 67 == 0)
            result.insert(result.end(), line.begin(), line.end());
        for (std::size_t column = 0; column < info.columns; ++column)
            sum[column] += static_cast<double>(line[column]);
    }
    result.insert(result.end(), sum.begin(), sum.end());
    return result;
}

/// Excerpts of all tensors of an array laid out as architecture.parameters says.
template <class Scalar>
Figures excerpts(std::span<const Scalar> values, const Architecture &architecture)
{
    Figures figures;
    for (const ParameterInfo &info : architecture.parameters)
        figures[info.name] = excerpt(values, info);
    return figures;
}

} // namespace attention::test

// SPDX-FileCopyrightText: Attention Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/partial_dependence.h"

#include "core/explain/row_values.h"
#include "core/trust/explained_pass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace attention {

namespace {

/// Rows and points are taken for granted up to this, then there are fewer rows: about a tenth of a second.
constexpr double curveProducts = 2e9;

/// Quantiles of the column's values in training rows, each different one once.
std::vector<float> quantiles(const Dataset &data, const SourceColumn &source, std::size_t points)
{
    std::vector<std::uint32_t> rows(data.trainRows);
    std::iota(rows.begin(), rows.end(), 0U);
    rows = spreadRows(rows, mostExplainedRows);
    std::vector<float> values;
    values.reserve(rows.size());
    for (const std::uint32_t row : rows)
        values.push_back(data.row(row)[source.firstInput]);
    std::sort(values.begin(), values.end());
    std::vector<float> chosen;
    const std::size_t last = std::max<std::size_t>(points, 2) - 1;
    for (std::size_t point = 0; point <= last && !values.empty(); ++point) {
        const float value = values[point * (values.size() - 1) / last];
        if (chosen.empty() || value > chosen.back())
            chosen.push_back(value);
    }
    return chosen;
}

/// The first of the largest.
std::size_t likeliestClass(const Dataset &data)
{
    const std::vector<std::size_t> counts = classCounts(data.y, data.classNames.size());
    return static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

/// The sum over a block's rows of what is drawn.
double sumOfPredictions(const Block<float> &block, const Dataset &data, std::size_t outputClass)
{
    const std::size_t units = block.last().plan.outputs;
    double sum = 0.0;
    for (std::size_t row = 0; row < block.rows; ++row) {
        const float *outputs = block.last().output + row / tileRows * (units + 1) * tileRows + row % tileRows;
        const auto own = static_cast<double>(outputs[units == 1 ? 0 : outputClass * tileRows]);
        if (data.task == Task::Regression) {
            sum += data.targetScale.mean + data.targetScale.deviation * own;
        } else if (data.task == Task::Binary) {
            sum += 1.0 / (1.0 + std::exp(-own));
        } else {
            double others = 0.0;
            for (std::size_t unit = 0; unit < units; ++unit)
                others += std::exp(static_cast<double>(outputs[unit * tileRows]) - own);
            sum += 1.0 / others;
        }
    }
    return sum;
}

} // namespace

std::optional<PartialDependence> partialDependence(const Explained &explained, std::size_t column,
                                                   std::size_t points, const StopRequested &stop)
{
    const Dataset &data = *explained.data;
    const ValueColumn value = valueColumns(data)[column];
    const SourceColumn &source = data.sources[column];
    PartialDependence result;
    result.column = column;
    if (data.task == Task::Multiclass)
        result.outputClass = likeliestClass(data);

    // For each point the column's inputs, which all rows get.
    std::vector<std::vector<float>> inputs;
    if (value.isNumber()) {
        for (const float input : quantiles(data, source, points)) {
            inputs.push_back({input});
            result.values.push_back(value.scale.mean + value.scale.deviation * static_cast<double>(input));
        }
    } else {
        std::vector<float> row(data.columns);
        result.levels = value.levels;
        for (std::size_t level = 0; level < value.levels.size(); ++level) {
            setValue(value, static_cast<double>(level), row);
            const auto own = std::span(row).subspan(source.firstInput, source.inputs);
            inputs.emplace_back(own.begin(), own.end());
        }
    }

    const std::vector<std::uint32_t> rows =
        rowsWithin(explained, curveProducts,
                   productsOfRow(explained.model, data) * std::max(static_cast<double>(inputs.size()), 1.0));
    result.outputs.assign(inputs.size(), 0.0);
    ExplainedPass pass(explained);
    std::array<float, ExplainedPass::blockRows> same{};
    const bool whole = inBlocks(rows, stop, [&](std::size_t, std::span<const std::uint32_t> block) {
        pass.load(block);
        for (std::size_t point = 0; point < inputs.size(); ++point) {
            for (std::size_t input = 0; input < source.inputs; ++input) {
                same.fill(inputs[point][input]);
                pass.setInput(source.firstInput + input, std::span(same).first(block.size()));
            }
            result.outputs[point] += sumOfPredictions(pass.evaluate(), data, result.outputClass);
        }
    });
    if (!whole)
        return std::nullopt;
    for (double &output : result.outputs)
        output /= static_cast<double>(rows.size());
    return result;
}

} // namespace attention
